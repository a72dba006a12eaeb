"""Lines kept in the user's cache folder from one run to the next, or lost without a word.

A file's first line says who wrote the rest, and holds its hash: what another program or version
wrote, or what is torn, altered or no such file at all, counts as nothing kept.
"""

import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from brief import __version__

ENVIRONMENT = "BRIEF_CACHE"
"""Names another folder; empty, it switches the cache off."""

_FORGOTTEN = 86_400
"""Seconds after which a temporary file is one that a crash has left."""


_STARTED = time.time()


def is_as_loaded(program: Iterable[str | Path]) -> bool:
    """Say whether files of the program are those that this process was started with.

    What an older program finds must not be kept under the stamps of a newer one, put in its place
    meanwhile.
    """
    return all(Path(path).stat().st_ctime < _STARTED for path in program)


class KeptLines:
    """A file of lines, each with the key that it is looked up by."""

    def __init__(self, path: Path | None, made_by: tuple[object, ...]) -> None:
        self._path = path
        self._head = json.dumps(["brief", __version__, sys.hexversion, *made_by]).encode()
        self.lines: Mapping[str, bytes] = self._read(path) if path else {}
        """What was kept, by key."""

    @classmethod
    def of(cls, root: Path, kind: str, *made_by: object) -> "KeptLines":
        """Return what was kept of a kind for a workspace; lines made by something else are gone."""
        given = os.environ.get(ENVIRONMENT)
        if given == "":
            return cls(None, made_by)
        try:
            folder = Path(given) if given else _usual_folder()
        except RuntimeError:  # whoever runs this has no home, as in some containers
            return cls(None, made_by)
        place = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()
        return cls(folder / f"{place[:32]}.{kind}", (kind, *made_by))

    @property
    def is_on(self) -> bool:
        """Whether anything is kept at all."""
        return self._path is not None

    def replace(self, lines: Mapping[str, bytes]) -> None:
        """Keep these lines and no others; keys and lines hold no tab or line end of their own.

        Nothing half-written is ever seen, and of two who write at once the last one counts.
        """
        self.lines = lines
        if self._path is None:
            return
        data = b"".join(b"%b\t%b\n" % (key.encode(), line) for key, line in lines.items())
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _put(self._path, self._signed(data))
            _sweep(self._path.parent)

    def _signed(self, data: bytes) -> bytes:
        return b"%b %b\n%b" % (self._head, hashlib.sha256(data).hexdigest().encode(), data)

    def _read(self, path: Path) -> dict[str, bytes]:
        try:
            whole = path.read_bytes() if path.is_file() else b""
            first, _, data = whole.partition(b"\n")
            if not first.startswith(self._head) or self._signed(data) != whole:
                return {}
            parted = (line.partition(b"\t") for line in data.split(b"\n") if line)
            return {key.decode(): line for key, _, line in parted}
        except (OSError, ValueError, MemoryError):
            return {}


def _usual_folder() -> Path:
    """Return where this system keeps what can be made again; RuntimeError without a home."""
    from platformdirs import user_cache_path

    return user_cache_path("brief")


def _put(path: Path, data: bytes) -> None:
    """Put a file in the place of another at once; its hash makes up for the flush left out."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".brief-", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove what a crash has left while it wrote here."""
    for left in folder.glob(".brief-*.tmp"):
        with suppress(OSError):
            if left.stat().st_mtime + _FORGOTTEN < time.time():
                left.unlink()
