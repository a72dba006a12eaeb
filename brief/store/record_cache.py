"""What the files of records held when they were last read, so that only changed ones are read.

Never trusted over the records: a file counts as unchanged only while its size, both of its times
and its number on the disk are the same. A change within the clock's last tick could leave even
these as they were, so a file that was not older than that when it was read is not kept.
"""

import json
import stat
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from brief.store.kept_lines import KeptLines

_SCHEMA = 1
"""Grows when the lines change their shape."""

_SETTLED = 2_000_000_000
"""Nanoseconds from which on a file is old: no file system's clock has a coarser tick."""

Stamp = tuple[int, int, int, int, int]
"""Size, time of the content and of the inode in ns, the inode's number, and its disk's."""


class RecordCache:
    """The parsed fields of a workspace's records, each with the stamp of the file they came from.

    Its lines are a stamp and the fields as JSON, with a tab between.
    """

    def __init__(self, root: Path) -> None:
        self._opened = time.time_ns()
        self._kept = KeptLines.of(root, "records", _SCHEMA)
        self._seen: dict[str, bytes] = {}
        self._before: dict[str, Stamp | None] = {}
        self._changed = False

    def fields(self, path: Path, shown: str) -> dict[str, Any] | None:
        """Return what a file held; None where it isn't known, or the file is another by now."""
        if not self._kept.is_on:
            return None
        stamp = self._before[shown] = _stamp_of(path)
        line = self._kept.lines.get(shown)
        if line is None or not self._is_settled(stamp):
            return None
        written, _, body = line.partition(b"\t")
        fields = _read(body) if written == _written(stamp) else None
        if fields is not None:
            self._seen[shown] = line
        return fields

    def keep(self, shown: str, fields: dict[str, Any]) -> None:
        """Keep what a file was read to hold, with the stamp that it had before it was read.

        One that is changed while it is read has another stamp from then on.
        """
        before = self._before.get(shown)
        if not self._is_settled(before) or not shown.isprintable():
            return
        body = _body_of(fields)
        if body is not None:
            self._seen[shown] = _written(before) + b"\t" + body
            self._changed = True

    def save(self) -> None:
        """Put all that was seen in the place of what was kept."""
        if self._changed:
            self._kept.replace(self._seen)
            self._changed = False

    def _is_settled(self, stamp: Stamp | None) -> bool:
        """Whether a file was old before anything was read; one from the future is not."""
        return stamp is not None and max(stamp[1], stamp[2]) + _SETTLED < self._opened


def _stamp_of(path: Path) -> Stamp | None:
    """Return what tells a file from a changed one, links followed; None for what is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev


def _written(stamp: Stamp | None) -> bytes:
    return b" ".join(b"%d" % number for number in stamp or ())


def _body_of(fields: dict[str, Any]) -> bytes | None:
    """Return a record's fields as JSON, its decimals apart; None for what JSON can't hold."""
    exact = {name: str(value) for name, value in fields.items() if isinstance(value, Decimal)}
    plain = {name: value for name, value in fields.items() if name not in exact}
    try:
        return json.dumps([plain, exact], ensure_ascii=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        return None


def _read(body: bytes) -> dict[str, Any] | None:
    """Return fields from their JSON; None for what was never written here."""
    try:
        plain, exact = json.loads(body)
        return {**plain, **{name: Decimal(value) for name, value in exact.items()}}
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None
