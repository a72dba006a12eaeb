"""Taking a file's bytes in, where it is a file at all and of a size that can be read."""

import stat
from pathlib import Path

from brief.errors import BadInput, DiskFailed

MEGABYTE = 1 << 20

MOST_BYTES = 100 * MEGABYTE
"""Size of a DOCX or PDF."""

MOST_TEXT_BYTES = 64 * MEGABYTE
"""Size of a plain text."""

MOST_MARKED_UP_BYTES = 12 * MEGABYTE
"""Size of an HTML page or a Markdown text, every character of which may be a mark."""


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; BadInput for what is no file, empty or too large."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        if path.is_symlink():
            raise BadInput("is a link to nothing", file=path, remedy="mend the link") from error
        raise BadInput("is not there", file=path, remedy="correct the path") from error
    except (OSError, ValueError) as error:
        raise BadInput(f"is no path to a file: {error}", file=path, remedy="correct it") from error
    if stat.S_ISDIR(status.st_mode):
        raise BadInput("is a folder", file=path, remedy="name the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise BadInput("is a pipe or device", file=path, remedy="save it as a file first")
    if status.st_size > MOST_BYTES:
        raise _too_large(path, MOST_BYTES)
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = f"can't be read: {error.strerror}"
        raise DiskFailed(problem, file=path, remedy="let it be read") from error
    if not data:
        raise BadInput("is empty", file=path, remedy="get another copy")
    return data


def check_size(data: bytes, path: Path, most: int) -> None:
    """Refuse with BadInput what could not be read in seconds."""
    if len(data) > most:
        raise _too_large(path, most)


def _too_large(path: Path, most: int) -> BadInput:
    return BadInput(f"is larger than {most // MEGABYTE} MB", file=path, remedy="split it")
