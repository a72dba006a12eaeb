"""Writing a file so that a reader, or a crash, sees the old content or the new, never a part."""

import os
import tempfile
from pathlib import Path

from brief.errors import DiskFailed


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, flush it to the disk, then put it in the place of `path`.

    A symbolic link is followed, so that the link stays a link. Raises DiskFailed naming the file;
    the old content is then still there and nothing else is left behind.
    """
    target = path.resolve()
    temporary: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".brief-", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _mode_for(target))
            os.fsync(file.fileno())
        temporary.replace(target)
        temporary = None
        _flush_folder(target.parent)
    except OSError as error:
        raise DiskFailed(
            f"can't be written: {error.strerror}",
            file=path,
            remedy="choose another folder or make room",
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _mode_for(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new file here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _flush_folder(folder: Path) -> None:
    """Make the new name itself durable; a rename alone can be lost with the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
