"""Finding the publishers' texts, which are never part of a workspace that is published."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BadInput, BadUsage, DiskFailed
from brief.model.source import Source
from brief.model.workspace import Workspace

ENVIRONMENT = "BRIEF_ORIGINALS"


@dataclass(frozen=True)
class Original:
    """A source's text as published."""

    text: str
    """The file decoded as UTF-8, nothing taken off, so that anchors count its code points."""
    path: Path


def originals_folder(workspace: Workspace, given: str | None = None) -> Path:
    """Return where to look: the option, else BRIEF_ORIGINALS, else the workspace's setting.

    Only the option must name a folder: who gives it wants the originals to be looked at.
    """
    if given:
        if not Path(given).is_dir():
            raise BadUsage("is not a folder", file=given, remedy="correct --originals")
        return Path(given)
    if os.environ.get(ENVIRONMENT):
        return Path(os.environ[ENVIRONMENT])
    return workspace.root / workspace.settings.originals


def read_original(source: Source, folder: Path) -> Original | None:
    """Return a source's original, None where it is not at hand; BadInput if it is another text.

    The bytes must have the size and the SHA-256 of the record: anchors into any other text would
    point at something else.
    """
    path = folder / source.original_file
    if not path.is_file():
        return None
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DiskFailed(
            f"can't be read: {error.strerror}", file=path, remedy="let it be read"
        ) from error
    same = hashlib.sha256(data).hexdigest() == source.original_sha256
    if not same or len(data) != source.original_bytes:
        raise BadInput(
            f"is not the text that was annotated ({len(data)} bytes, "
            f"{source.original_bytes} expected)",
            file=path,
            record=source.id,
            remedy="get the copy with the SHA-256 of source.toml, or add this as another source",
        )
    try:
        return Original(data.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        raise BadInput(
            "is not UTF-8",
            file=path,
            record=source.id,
            remedy="save a copy as UTF-8, and give source.toml its SHA-256 and size",
        ) from error
