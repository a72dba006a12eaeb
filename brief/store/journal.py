"""Unsaved work, kept outside the workspace, so that a crash or a lost connection loses none of it.

Each process keeps one file and holds a lock on another beside it for as long as it lives: whoever
finds a kept file whose lock is free knows that its owner is gone. Once what it holds is safe
elsewhere, its finder deletes it.
"""

import errno
import fcntl
import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

SCHEMA = 1
"""Grows when the envelope around what is kept changes its shape."""

_NAMES = 1000
"""So many files may be left under one name before no more are added."""


class Journal:
    """What one process has not saved yet; a failure here never stops the work, it is only said."""

    def __init__(
        self, root: Path, path: Path | None, lock: int | None, trouble: str | None
    ) -> None:
        self._root = root
        self._path = path
        self._lock = lock
        self.trouble = trouble
        """Why nothing is kept at the moment: the file or folder and the system's reason."""

    @classmethod
    def open(cls, root: Path, folder: Path | None = None) -> "Journal":
        """Return this process's journal for a workspace; one that keeps nothing if it must."""
        where = folder or _folder()
        try:
            where.mkdir(mode=0o700, parents=True, exist_ok=True)
            where.chmod(0o700)
            _sweep(where, root)
            path, lock = _taken(where, root)
        except OSError as error:
            return cls(root, None, None, _reason(where, error))
        return cls(root, path, lock, None)

    def keep(self, data: Mapping[str, Any]) -> None:
        """Put `data`, which JSON can hold, in the place of what was kept before."""
        if self._path is None:
            return
        envelope = {"schema": SCHEMA, "root": _name(self._root), "data": data}
        try:
            _write(self._path, json.dumps(envelope).encode())
        except OSError as error:
            self.trouble = _reason(self._path, error)
        else:
            self.trouble = None

    def clear(self) -> None:
        """Keep nothing, since nothing is unsaved."""
        if self._path is None:
            return
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            self.trouble = _reason(self._path, error)

    def close(self) -> None:
        """Let the journal go; what it still holds stays, for whoever opens the workspace next."""
        if self._path is None or self._lock is None:
            return
        try:
            _lock_of(self._path).unlink(missing_ok=True)
        except OSError as error:
            self.trouble = _reason(self._path, error)
        os.close(self._lock)
        self._path = self._lock = None


def abandoned(root: Path, folder: Path | None = None) -> list[Path]:
    """Return what processes that are gone kept for a workspace, the oldest first."""
    try:
        found = [
            (path.stat().st_mtime_ns, path)
            for path in (folder or _folder()).glob(f"{_digest(root)}-*.json")
            if not _is_held(_lock_of(path))
        ]
    except OSError:  # it may have gone between two looks, and a next start looks again
        return []
    return [path for _, path in sorted(found)]


def read_journal(path: Path) -> dict[str, Any] | None:
    """Return what was kept in a file; None when it is torn or not of ours.

    Such a file gets another name, so that it isn't offered again and yet isn't lost.
    """
    try:
        written = path.read_bytes()
    except OSError:
        return None
    data = _unwrapped(path, written)
    if data is None:
        _set_aside(path)
    return data


def _unwrapped(path: Path, written: bytes) -> dict[str, Any] | None:
    try:
        envelope = json.loads(written)
    except (ValueError, RecursionError):
        return None
    if not isinstance(envelope, dict) or envelope.get("schema") != SCHEMA:
        return None
    root, data = envelope.get("root"), envelope.get("data")
    if not isinstance(root, str) or not isinstance(data, dict):
        return None
    return data if path.name.startswith(_digest(Path(root))) else None


def _set_aside(path: Path) -> None:
    """Rename a file, never over one that was set aside before; a failure leaves it as it is."""
    names = (f"{path.name}{f'.{n}' if n else ''}.unreadable" for n in range(_NAMES))
    targets = (path.with_name(name) for name in names)
    target = next((each for each in targets if not each.exists()), path)
    with suppress(OSError):
        path.rename(target)


def _folder() -> Path:
    return user_state_path("brief") / "unsaved"


def _name(root: Path) -> str:
    return str(root.resolve())


def _digest(root: Path) -> str:
    """Name a workspace by its place, so that two with the same name are told apart."""
    return hashlib.sha256(os.fsencode(_name(root))).hexdigest()[:16]


def _lock_of(path: Path) -> Path:
    """Return the file that is locked: not the kept one, since each keep replaces that."""
    return path.with_suffix(".lock")


def _taken(folder: Path, root: Path) -> tuple[Path, int]:
    """Return a name that no other journal has, or has left something under, and its lock.

    The number of a process comes back one day, so it alone doesn't make a name free.
    """
    for n in range(_NAMES):
        path = folder / f"{_digest(root)}-{os.getpid()}{f'-{n}' if n else ''}.json"
        lock = None if path.exists() else _try_lock(_lock_of(path))
        if lock is not None:
            return path, lock
    raise OSError(errno.EEXIST, "too many files were left there")


def _try_lock(path: Path) -> int | None:
    """Return the descriptor of a lock file, which is made and held; None when another holds it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # A sweep may have deleted the file between the two calls: the lock would then be void.
        if os.path.samestat(os.fstat(descriptor), path.stat()):
            return descriptor
    except (BlockingIOError, FileNotFoundError):
        pass
    except OSError:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def _is_held(lock: Path) -> bool:
    """Whether the process that made a lock file still lives; nothing is made or deleted."""
    try:
        descriptor = os.open(lock, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _sweep(folder: Path, root: Path) -> None:
    """Delete the locks and half-written files of processes that are gone, never what they kept."""
    for lock in folder.glob(f"{_digest(root)}-*.lock"):
        held = None if lock.with_suffix(".json").exists() else _try_lock(lock)
        if held is not None:
            lock.with_suffix(".tmp").unlink(missing_ok=True)
            lock.unlink(missing_ok=True)
            os.close(held)


def _write(path: Path, data: bytes) -> None:
    """Replace a file so that a crash at any moment leaves the old content or the new."""
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # a rename alone can be lost with the power
    finally:
        os.close(folder)


def _reason(path: Path, error: OSError) -> str:
    return f"{path}: {error.strerror or error}"
