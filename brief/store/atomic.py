"""Writing a file so that a reader, or a crash, sees the old content or the new, never a part."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from brief.errors import DiskFailed


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, flush it to the disk, then put it in the place of `path`.

    A symbolic link is followed, so that the link stays a link. Raises DiskFailed naming the file;
    the old content is then still there and nothing else is left behind.
    """
    write_together([(path, data)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write files that belong together: all are complete on the disk before the first is replaced.

    Raises DiskFailed naming the file; what a full disk refuses then leaves all old files.
    """
    waiting: list[tuple[Path, Path, Path]] = []
    asked = files[0][0]
    try:
        for asked, data in files:
            target = asked.resolve()
            waiting.append((written_beside(target, data), target, asked))
        while waiting:
            temporary, target, asked = waiting[0]
            temporary.replace(target)
            waiting.pop(0)
        for folder in dict.fromkeys(path.resolve().parent for path, _ in files):
            flush_folder(folder)
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, up to Python 3.12
        reason = getattr(error, "strerror", None) or error
        raise DiskFailed(
            f"can't be written: {reason}", file=asked, remedy="choose another folder or make room"
        ) from error
    finally:
        for temporary, _, _ in waiting:
            temporary.unlink(missing_ok=True)


def write_into(folder: Path, files: Sequence[tuple[str, bytes]]) -> list[str]:
    """Write files by name into a folder, which is made if need be, and return their paths.

    Raises DiskFailed; all of them are complete on the disk before the first is replaced.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskFailed(
            f"can't be made a folder: {error.strerror}", file=folder, remedy="name another one"
        ) from error
    write_together([(folder / name, data) for name, data in files])
    return [str(folder / name) for name, _ in files]


def written_beside(
    target: Path, data: bytes, *, folder: Path | None = None, prefix: str = ".brief-"
) -> Path:
    """Return a new file beside `target`, with the data on the disk; nothing is left on failure.

    `folder` is another place on the same disk, for a target whose own folder isn't there yet.
    """
    place = folder or target.parent
    descriptor, name = tempfile.mkstemp(dir=place, prefix=prefix, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _mode_for(target))
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode_for(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new file here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def flush_folder(folder: Path) -> None:
    """Make the new name itself durable; a rename alone can be lost with the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def disk_failed(name: str) -> Iterator[None]:
    """Make one line of what the system refuses, with the file that it was about."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, up to Python 3.12
        reason = getattr(error, "strerror", None) or error
        raise DiskFailed(
            f"can't be saved: {reason}", file=name, remedy="make room, or let it be written"
        ) from error
