"""Finding the publishers' texts, which are never part of a workspace that is published."""

import hashlib
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BadInput, BadUsage, DiskFailed
from brief.model.source import Source
from brief.model.workspace import Workspace
from brief.store.atomic import disk_failed, write_atomically

ENVIRONMENT = "BRIEF_ORIGINALS"


@dataclass(frozen=True)
class Original:
    """A source's text as published."""

    text: str
    """Decoded as UTF-8, nothing taken off, so that anchors count its code points."""
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
    """Return a source's text, None where it is not at hand; BadInput if it is another one.

    The bytes must have the size and the SHA-256 of the record: anchors into any other text would
    point at something else. Of a document that was turned into text when it was added, that text
    is what anchors count in.
    """
    path = folder / source.original_file
    data = _bytes(path, source)
    if data is not None:
        _same(data, source.original_sha256, path, source, size=source.original_bytes)
    if source.text_file and source.text_sha256:
        path = folder / source.text_file
        data = _bytes(path, source)
        if data is not None:
            _same(data, source.text_sha256, path, source)
    if data is None:
        return None
    try:
        return Original(data.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        raise BadInput(
            "is not UTF-8",
            file=path,
            record=source.id,
            remedy="save a copy as UTF-8, and give source.toml its SHA-256 and size",
        ) from error


def free_name(folder: Path, name: str, data: bytes, taken: Collection[str] = ()) -> str:
    """Return a name for a file that stands for no other: the one wanted, or one with its hash.

    `taken` are names that belong to others, there or not. A file with these very bytes is as good
    as a free name.
    """
    path = folder / name
    with disk_failed(str(path)):
        same = path.is_file() and path.read_bytes() == data
        if name not in taken and (same or not os.path.lexists(path)):
            return name
    return f"{path.stem}-{hashlib.sha256(data).hexdigest()[:16]}{path.suffix}"


def put_original(folder: Path, name: str, data: bytes, *, root: Path) -> bool:
    """Put a file among the originals, whose folder is made if need be; whether it was not there.

    A folder in the workspace gets a .gitignore of its own: what is in it is not ours to publish.
    """
    path = folder / name
    with disk_failed(str(path)):
        folder.mkdir(parents=True, exist_ok=True)
        if folder.resolve().is_relative_to(root.resolve()):
            ignored = folder / ".gitignore"
            if not os.path.lexists(ignored):
                write_atomically(ignored, b"*\n")
        if os.path.lexists(path):
            if path.read_bytes() == data:
                return False
            raise BadInput("has changed meanwhile", file=path, remedy="try again")
        write_atomically(path, data)
    return True


def _bytes(path: Path, source: Source) -> bytes | None:
    """Return a file of a source, None where it is not at hand."""
    if not path.is_file():
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiskFailed(
            f"can't be read: {error.strerror}", file=path, record=source.id, remedy="let it be read"
        ) from error


def _same(data: bytes, digest: str, path: Path, source: Source, *, size: int | None = None) -> None:
    """Refuse, with BadInput, what is not the text that was annotated."""
    if hashlib.sha256(data).hexdigest() != digest or size not in (None, len(data)):
        expected = f", {size} expected" if size is not None else ""
        raise BadInput(
            f"is not the text that was annotated ({len(data)} bytes{expected})",
            file=path,
            record=source.id,
            remedy="get the copy with the SHA-256 of source.toml, or add this as another source",
        )
