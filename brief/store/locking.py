"""One brief at a time writes a workspace: a lock on its folder, which leaves no file behind."""

import errno
import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brief.errors import Busy, DiskFailed

MANIFEST = ".brief-save.json"
"""Stands in the workspace from the moment that a save counts until all of it is done."""

_PAUSE = 0.01
"""Seconds between two tries."""


@contextmanager
def locked(root: Path, *, shared: bool = False, seconds: float = 5) -> Iterator[None]:
    """Hold the lock of a workspace: alone to write, shared to read while nobody writes.

    The system takes it back when a process dies, so no lock is ever stale. Raises Busy when
    another brief holds it for longer than `seconds`, DiskFailed where nothing can be locked.
    """
    with _disk_failed(root):
        descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        wanted = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        with _disk_failed(root):
            _take(descriptor, wanted, root, max(1, round(seconds / _PAUSE)))
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, wanted: int, root: Path, tries: int) -> None:
    """Try to lock until it is done; Busy after the last try."""
    for _ in range(tries):
        try:
            fcntl.flock(descriptor, wanted | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
                raise
            threading.Event().wait(_PAUSE)
        else:
            return
    raise Busy("is in use by another brief", file=root, remedy="wait for it, or close it")


@contextmanager
def _disk_failed(root: Path) -> Iterator[None]:
    """Say what the system refused as one line."""
    try:
        yield
    except OSError as error:
        raise DiskFailed(
            f"can't be locked: {error.strerror or error}",
            file=root,
            remedy="put the workspace on a disk that can be locked",
        ) from error
