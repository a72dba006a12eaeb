"""What the files of records held when they were last read, so that only changed ones are read.

Never trusted over the records: a file counts as unchanged only while its size, both of its times
and its number on the disk are the same. A change within the clock's last tick could leave even
these as they were, so a file that was not older than that when it was read is not kept.
"""

import json
import os
import stat
import time
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from brief.store.kept_lines import KeptLines

_SCHEMA = 2
"""Grows when the lines change their shape."""

_SETTLED = 2_000_000_000
"""Nanoseconds from which on a file is old: no file system's clock has a coarser tick."""

Stamp = tuple[int, int, int, int, int]
"""Size, time of the content and of the inode in ns, the inode's number, and its disk's."""


class Content(NamedTuple):
    """What the file of a record held when it was read."""

    sha256: str
    """Of the file's bytes, in hexadecimal."""
    fields: dict[str, Any]
    """The record, parsed."""


class RecordCache:
    """What the files of a workspace's records held, each with the stamp that the file had then.

    Its lines are a stamp, a SHA-256 and the fields as JSON, with tabs between.
    """

    def __init__(self, root: Path) -> None:
        self._root = os.fspath(root)
        self._opened = time.time_ns()
        self._kept = KeptLines.of(root, "records", _SCHEMA)
        self._seen: dict[str, bytes] = {}
        self._before: dict[str, Stamp | None] = {}
        self._changed = False

    @property
    def is_all_there_is(self) -> bool:
        """Whether the files asked for are those that were kept, no more and no fewer, unchanged.

        They have then been held against one another before: what doesn't hold is never saved.
        """
        asked, seen, kept = len(self._before), len(self._seen), len(self._kept.lines)
        return not self._changed and 0 < asked == seen == kept

    def content(self, shown: str) -> Content | None:
        """Return what a file held; None where it isn't known, or the file is another by now.

        `shown` is the file's name in the workspace.
        """
        if not self._kept.is_on:
            return None
        stamp = self._before[shown] = _stamp_of(f"{self._root}/{shown}")
        line = self._kept.lines.get(shown)
        if line is None or not self._is_settled(stamp):
            return None
        written, _, body = line.partition(b"\t")
        content = _read(body) if written == _written(stamp) else None
        if content is not None:
            self._seen[shown] = line
        return content

    def keep(self, shown: str, content: Content) -> None:
        """Keep what a file was read to hold, with the stamp that it had before it was read.

        One that is changed while it is read has another stamp from then on.
        """
        before = self._before.get(shown)
        if not self._is_settled(before) or not shown.isprintable():
            return
        body = _body_of(content)
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


def _stamp_of(path: str) -> Stamp | None:
    """Return what tells a file from a changed one, links followed; None for what is no file."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path for each of thousands takes as long again
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev


def _written(stamp: Stamp | None) -> bytes:
    return b"%d %d %d %d %d" % stamp if stamp else b""


def _body_of(content: Content) -> bytes | None:
    """Return hash and fields, these as JSON, decimals apart; None for what JSON can't hold."""
    fields = content.fields
    exact = {name: str(value) for name, value in fields.items() if isinstance(value, Decimal)}
    plain = {name: value for name, value in fields.items() if name not in exact}
    try:
        written = json.dumps([plain, exact], ensure_ascii=False, separators=(",", ":"))
        return f"{content.sha256}\t{written}".encode()
    except (TypeError, ValueError, RecursionError):
        return None


def _read(body: bytes) -> Content | None:
    """Return what a line says; None for what was never written here."""
    try:
        sha256, _, written = body.decode().partition("\t")
        plain, exact = json.loads(written)
        if exact:
            plain |= {name: Decimal(value) for name, value in exact.items()}
        return Content(sha256, plain)
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None
