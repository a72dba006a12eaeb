"""DOCX and PDF: parsed in a process of its own, whose answer becomes paragraphs."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import brief
from brief.errors import BadInput
from brief.reading.child import MOST_SECONDS
from brief.reading.clues import Clues
from brief.reading.document import Format
from brief.reading.pieces import Collector, Notes, Piece
from brief.reading.printed_dates import stamp_date

_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); from brief.reading.child import main; main()"
)
"""Isolated mode keeps the child from what the user's surroundings would have it import."""


def read_office(
    data: bytes, kind: Format, file: object, clues: Clues
) -> tuple[str, Notes, list[Piece]]:
    """Return the text that was found in a document, what was noted of it, and its paragraphs."""
    answer = _ask(data, kind, file)
    if "refused" in answer:
        problem, _, remedy = answer["refused"].partition("; ")
        raise BadInput(problem, file=file, remedy=remedy or "get another copy")
    paragraphs = answer["paragraphs"]
    text = "\n".join(written for _, written in paragraphs)
    notes = Notes(file, frozenset(text))
    collector, pieces, place = Collector(text, notes), [], 0
    for role, written in paragraphs:
        for line in written.split("\n"):
            collector.add(place, place + len(line))
            piece = collector.take(role)
            place += len(line) + 1
            if piece:
                pieces.append(piece)
    if not any(piece.role == "title" for piece in pieces):
        clues.give("title", _title(answer.get("title"), pieces))
    clues.give("author", answer.get("author"))
    clues.give_inferred(stamp_date(answer.get("created") or ""))
    return text, notes, pieces


def _title(given: str | None, pieces: list[Piece]) -> str | None:
    """Return the title of a file's properties where its text has it too: many are left over."""
    seen = "\n".join(piece.text for piece in pieces[:10])
    return given if given and given.strip() and given.strip() in seen else None


def _ask(data: bytes, kind: Format, file: object) -> dict[str, Any]:
    """Return what the child says; BadInput where it fails or takes too long."""
    command = [sys.executable, "-I", "-c", _PROGRAM, str(Path(brief.__file__).parent.parent), kind]
    name = kind.upper()
    try:
        ended = subprocess.run(  # noqa: S603 - our own interpreter and module
            command, input=data, capture_output=True, timeout=MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise BadInput(
            f"is a {name} that can't be read in {MOST_SECONDS} seconds",
            file=file,
            remedy="split it, or save its text",
        ) from error
    try:
        answer = json.loads(ended.stdout)
    except ValueError as error:
        raise BadInput(
            f"is a {name} that the parser fails on", file=file, remedy="save its text instead"
        ) from error
    assert isinstance(answer, dict)
    return answer
