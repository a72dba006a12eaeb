"""What the catalogs of a workspace held when they were last parsed, which takes longest in a run.

A catalog is known by the hash of its bytes, which are read in any case: one that has changed is
another. What can't be read right is not kept, and says anew what is wrong.
"""

import json
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

import brief
from brief.language.po_entries import Contents, Entry
from brief.store.kept_lines import KeptLines, is_as_loaded

_PARSED_BY = ("language/po_entries.py", "language/po_files.py", "language/po_reader.py")
_HELD_AGAINST = ("model/placeholder.py", "model/record.py", "model/unseen.py")
"""The program's files that decide what is read out of a catalog, and what is refused."""


class KeptCatalogs:
    """The contents of a workspace's catalogs, by the SHA-256 of each file."""

    def __init__(self, root: Path) -> None:
        self._kept = KeptLines.of(root, "catalogs", _program())
        self._used: dict[str, bytes] = {}

    def find(self, checksum: str) -> Contents | None:
        """Return what a catalog holds; None where it must be parsed."""
        line = self._kept.lines.get(checksum)
        contents = _read(line) if line else None
        if line and contents:
            self._used[checksum] = line
        return contents

    def keep(self, checksum: str, contents: Contents) -> None:
        """Take in what a catalog was parsed to hold."""
        if self._kept.is_on:
            self._used[checksum] = _line(contents)

    def save(self) -> None:
        """Put the catalogs as they are now in the place of those kept."""
        if self._used.keys() != self._kept.lines.keys() and is_as_loaded(_program_files()):
            self._kept.replace(self._used)


def _program() -> str:
    """Return a hash of all that decides what is read."""
    return sha256(b"\0".join(path.read_bytes() for path in _program_files())).hexdigest()


def _program_files() -> Iterator[Path]:
    folder = Path(brief.__file__).parent
    yield from (folder / name for name in (*_PARSED_BY, *_HELD_AGAINST))


def _line(contents: Contents) -> bytes:
    """Return contents as JSON, each entry as its context, its original and its fields in order."""
    entries, comments = contents
    rows = [(*key, *astuple(entry)) for key, entry in entries.items()]
    return json.dumps([rows, comments], ensure_ascii=False, separators=(",", ":")).encode()


def _read(line: bytes) -> Contents | None:
    """Return contents from their JSON; None for what was never written here."""
    try:
        rows, comments = json.loads(line)
        return {
            (context, original): Entry(text, number, tuple(above), draft, previous)
            for context, original, text, number, above, draft, previous in rows
        }, tuple(comments)
    except (ValueError, TypeError, RecursionError):
        return None
