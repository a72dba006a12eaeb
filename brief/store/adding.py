"""Adding documents to a workspace: each whole or not at all, the same one only once."""

import contextlib
import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from brief.errors import BadUsage, BriefError, Busy
from brief.model.inbox import InboxFigure
from brief.model.source import Source
from brief.model.workspace import Workspace
from brief.store.inbox import inbox_name, inbox_text
from brief.store.loading import load_workspace
from brief.store.locking import MANIFEST
from brief.store.originals import free_name, originals_folder, put_original
from brief.store.reader import entries
from brief.store.saving import ChangedOnDisk, FileChange, commit_held, held
from brief.store.source_ids import RESERVED, chosen_id, is_free
from brief.store.toml_writing import written

_NO_ID = "to-be-chosen"
"""Stands in a record until its id is chosen."""

_LONGEST_NAME = 200
"""Bytes of a file name of somebody else's that is kept; .txt and a hash must fit behind it."""


@dataclass(frozen=True)
class Incoming:
    """A document that was read."""

    path: Path
    """Where it was found."""
    suffix: str
    """The usual ending of its format's files, such as .html."""
    data: bytes
    text: str
    """What spans count in."""
    fields: Mapping[str, Any]
    """What is known of it, as the fields of a source; without its id and its original."""
    figures: Sequence[InboxFigure]
    """What goes into the inbox."""
    id: str | None = None
    """The id that was asked for."""


@dataclass(frozen=True)
class Added:
    """What became of a document."""

    source: Source
    new: bool
    """Whether it was added; else it was here."""
    alike: tuple[str, ...] = ()
    """Sources with the same address or title, of which it may be another copy."""
    restored: bool = False
    """Whether its original was missing here, and is put back."""


class Adder:
    """Takes documents into a workspace, which is loaded once."""

    def __init__(self, workspace: Workspace) -> None:
        self._root = workspace.root
        self._folder = originals_folder(workspace)
        self._seen = set(workspace.sources)
        self._taken: set[str] = set()
        self._sources: dict[str, Source] = {}
        self._originals: dict[str, Source] = {}
        self._texts: dict[str, Source] = {}
        self._names: set[str] = set()
        self._take_in(workspace)

    def known(self, data: bytes) -> Source | None:
        """Return the source whose original, or whose text, these bytes are."""
        digest = hashlib.sha256(data).hexdigest()
        return self._originals.get(digest) or self._texts.get(digest)

    def lacks(self, source: Source) -> bool:
        """Whether a source's original, or the text that was read from it, is not at hand."""
        names = (source.original_file, source.anchored_file)
        return not all((self._folder / name).exists() for name in names)

    def restore(self, source: Source, copies: Iterable[bytes]) -> Added:
        """Put back what is missing of a source's original and can be had from these copies."""
        restored = False
        there = {hashlib.sha256(data).hexdigest(): data for data in copies}
        for name, digest in (
            (source.original_file, source.original_sha256),
            (source.anchored_file, source.anchored_sha256),
        ):
            if digest in there and not (self._folder / name).exists():
                put_original(self._folder, name, there[digest], root=self._root)
                restored = True
        return Added(source, new=False, restored=restored)

    def add(self, incoming: Incoming) -> Added:
        """Add a document, or return the source that it is; BadUsage for what can't be its record.

        Its original comes first and its record, with its inbox, at once after it: a crash leaves a
        whole source, or at most a file among the originals that the next try takes up.
        """
        text = incoming.text.encode()
        with held(self._root):
            if self._there() != self._seen:  # somebody else has been here
                self._take_in(load_workspace(self._root))
                self._seen = self._there()
            same = self.known(incoming.data) or self.known(text)
            if same:
                return self.restore(same, (incoming.data, text))
            source, files = self._placed(incoming, text)
            alike = tuple(other.id for other in self._sources.values() if _is_alike(other, source))
            self._write(source, files, incoming.figures)
            self._note(source)
            self._seen.add(source.id)
        return Added(source, new=True, alike=alike)

    def _take_in(self, workspace: Workspace) -> None:
        self._taken = {*workspace.points, *workspace.decks, *workspace.figures}
        for found in (self._sources, self._originals, self._texts, self._names):
            found.clear()
        for source in workspace.sources.values():
            self._note(source)

    def _there(self) -> set[str]:
        """Return the names of the folders of sources, whole or not."""
        return {path.name for path in entries(self._root / "seeds")} - RESERVED

    def _note(self, source: Source) -> None:
        self._sources[source.id] = source
        self._originals[source.original_sha256] = source
        self._texts[source.anchored_sha256] = source
        self._names |= {source.original_file, source.anchored_file}

    def _placed(self, incoming: Incoming, text: bytes) -> tuple[Source, dict[str, bytes]]:
        """Return the record of a document, and what is to be put among the originals."""
        digest = hashlib.sha256(incoming.data).hexdigest()
        fields = {
            **incoming.fields,
            "original_sha256": digest,
            "original_bytes": len(incoming.data),
        }
        draft = _record({**fields, "id": _NO_ID, "original_file": "-"})
        source_id = incoming.id or chosen_id(draft, self._used())
        if incoming.id and not is_free(source_id, self._used()):
            raise BadUsage(f"the id '{source_id}' is taken", remedy="choose another --id")
        name = self._own_name(incoming.path)
        if name is None:
            name = self._free(f"{source_id}{incoming.suffix}", incoming.data)
        files = {name: incoming.data}
        fields |= {"id": source_id, "original_file": name}
        if text != incoming.data:
            text_name = self._free(f"{name}.txt", text)
            files[text_name] = text
            fields["text_file"] = text_name
            fields["text_sha256"] = hashlib.sha256(text).hexdigest()
        return _record(fields), files

    def _used(self) -> set[str]:
        """Return the ids that are taken; a folder without a record is somebody's beginning."""
        return self._taken | self._seen

    def _own_name(self, path: Path) -> str | None:
        """Return the name of a file that lies among the originals already, if it can stay there."""
        inside = path.parent.resolve() == self._folder.resolve()
        plain = path.name.isprintable() and len(os.fsencode(path.name)) <= _LONGEST_NAME
        return path.name if inside and plain and path.name not in self._names else None

    def _free(self, name: str, data: bytes) -> str:
        """Return a name among the originals that no source names and no other file has."""
        return free_name(self._folder, name, data, self._names)

    def _write(
        self, source: Source, files: Mapping[str, bytes], figures: Sequence[InboxFigure]
    ) -> None:
        """Write the originals, then the records; where that fails, take the originals out again."""
        record = f"seeds/{source.id}/source.toml"
        changes = [FileChange(record, None, written(source, shown=record).encode())]
        if figures:
            name = inbox_name(source.id)
            changes.append(FileChange(name, None, inbox_text(figures, name).encode()))
        put: list[Path] = []
        try:
            for name, data in files.items():
                if put_original(self._folder, name, data, root=self._root):
                    put.append(self._folder / name)
            commit_held(self._root, changes)
        except (BriefError, ChangedOnDisk, OSError) as error:
            counts = any(os.path.lexists(self._root / each) for each in (record, MANIFEST))
            for path in put if not counts else ():
                with contextlib.suppress(OSError):
                    path.unlink()
            if isinstance(error, ChangedOnDisk):
                raise Busy("has appeared meanwhile", file=str(error), remedy="try again") from error
            raise


def _record(fields: Mapping[str, Any]) -> Source:
    """Return a record; BadUsage for a value that can't stand in one."""
    try:
        return Source.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(part) for part in first["loc"][:1])
        message = first["msg"].removeprefix("Value error, ")
        if field == "id":
            message = "is no id"
        remedy = (
            "write lower case, digits and hyphens, at most 64" if field == "id" else "correct it"
        )
        raise BadUsage(f"--{field}: {message}", remedy=remedy) from error


def _is_alike(one: Source, other: Source) -> bool:
    """Whether two documents may be copies of one: the same address, or title and outlet."""
    if one.url == other.url != "unknown":
        return True
    return one.title == other.title != "unknown" and one.outlet == other.outlet
