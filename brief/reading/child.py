"""The process of its own in which DOCX and PDF are parsed, so that no document can take more.

Reads the file from standard input and writes one JSON object: `paragraphs`, each a role or null
and its text; `title`, `author`, `created`; or `refused`, why it can't be
read.
"""

import json
import sys
from typing import Any

MOST_SECONDS = 10
"""Of the clock, as well as of work."""

MOST_MEMORY = 480 << 20
"""Bytes of address space."""

MOST_CHARACTERS = 10_000_000
"""Characters of text; the longest reports have two million."""


class Unreadable(Exception):
    """A document can't be read; says why and what to do, parted by a semicolon."""


def main() -> None:
    """Read a document and write what is in it."""
    _limit()
    data = sys.stdin.buffer.read()
    try:
        found = _read(sys.argv[-1], data)
    except Unreadable as refusal:
        found = {"refused": str(refusal)}
    except MemoryError:
        found = {"refused": "needs more memory than a document should; split it"}
    sys.stdout.buffer.write(json.dumps(found).encode("ascii"))


def _read(kind: str, data: bytes) -> dict[str, Any]:
    if kind == "pdf":
        from brief.reading.pdf_child import read_pdf

        return read_pdf(data)
    from brief.reading.docx_child import read_docx

    return read_docx(data)


def _limit() -> None:
    """Keep within bounds, where the system can: no more time, memory or files than stated."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):
            continue
