"""Reading TOML so that every number is exact and every error names its line."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from brief.errors import BadInput, DiskFailed

LARGEST = 10_000_000
"""Bytes that a record or note may have; what is larger is something else."""

_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_POSITION = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


def read_text(path: Path, shown: str) -> str:
    """Return a file's text, a byte order mark taken off; `shown` is how the user calls the file.

    Raises BadInput for what is not a readable UTF-8 file or holds git's conflict markers, which
    TOML would accept inside a long text.
    """
    return decoded(read_bytes(path, shown), shown)


def read_bytes(path: Path, shown: str) -> bytes:
    """Return what a file holds; BadInput for what is no file or far too large, DiskFailed."""
    if not path.is_file():
        what = "is not a file" if path.exists() else "is missing"
        raise BadInput(what, file=shown, remedy="restore it, or remove what refers to it")
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"has more than {LARGEST:,} bytes", file=shown, remedy="divide it")
        return path.read_bytes()
    except OSError as error:
        raise DiskFailed(
            f"can't be read: {error.strerror}", file=shown, remedy="let it be read"
        ) from error


def decoded(data: bytes, shown: str) -> str:
    """Return the text of a file's bytes; BadInput as for `read_text`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            f"is not UTF-8 (byte {error.start})", file=shown, remedy="save it as UTF-8"
        ) from error
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        raise BadInput(
            "holds a git conflict marker", file=f"{shown}:{line}", remedy="resolve the merge first"
        )
    return text


def parse_toml(text: str, shown: str) -> dict[str, Any]:
    """Parse TOML with exact decimals; BadInput gives file and line."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (RecursionError, OverflowError) as error:
        raise BadInput("is nested too deeply", file=shown, remedy="write it flat") from error
    except ValueError as error:
        message = str(error)
        position = _POSITION.search(message)
        line = (position.group(1) if position else None) or str(text.count("\n") + 1)
        problem = _POSITION.sub("", message).strip()
        raise BadInput(
            f"is not valid TOML: {problem}", file=f"{shown}:{line}", remedy="correct that line"
        ) from error


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """Return the line (from 1) of a field in TOML text, or None; the last key found counts."""
    found: int | None = None
    position = 0
    for key in keys:
        name = re.escape(key)
        match = re.compile(rf"^[ \t]*(?:{name}[ \t]*=|\[[\w.-]*\b{name}\])", re.MULTILINE).search(
            text, position
        )
        if match:
            position = match.start()
            found = text.count("\n", 0, match.start()) + 1
    return found
