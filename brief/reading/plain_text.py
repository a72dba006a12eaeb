"""Plain text: paragraphs are lines, or lines wrapped at a width and parted by empty ones."""

import re
import unicodedata
from collections.abc import Iterator

from brief.reading.pieces import MOST_PIECES, Collector, Notes, Piece

_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_NARROWEST, _WIDEST = 40, 110
"""Columns between which a text can have been wrapped."""
_SLACK = 16
"""Columns that a wrapped line may fall short for a word; a Chinese one for a mark."""
_SLACK_CHINESE = 4
_FULL = 0.8
"""Share of the lines that others follow that are about as long as the longest."""
_WRAPPED = 3
"""Lines in a row that show a text to be wrapped."""
_SENTENCE_ENDS = "。！？.!?」"
_ENOUGH = 2_000
"""Lines that are looked at to tell."""

Line = tuple[int, int]


def read_lines(text: str, start: int, notes: Notes) -> list[Piece]:
    """Return the paragraphs of a text from a place on."""
    lines = _lines(text, start, notes)
    width = _wrapped_at(text, lines)
    collector = Collector(text, notes)
    pieces = []
    for paragraph in _paragraphs(text, lines, width):
        for number, (first, last) in enumerate(paragraph):
            if number and needs_space(text[paragraph[number - 1][1] - 1], text[first]):
                collector.add_as(" ", paragraph[number - 1][1], first)
            collector.add(first, last)
        piece = collector.take()
        if piece:
            pieces.append(piece)
    return pieces


def _lines(text: str, start: int, notes: Notes) -> list[Line]:
    """Return where lines begin and end, spaces around them left out; an empty one ends at once."""
    if max(text.count("\n"), text.count("\r")) > 4 * MOST_PIECES:
        notes.refuse(f"has more than {4 * MOST_PIECES:,} lines")
    lines, place = [], start
    for mark in _BREAK.finditer(text, start):
        lines.append(_trimmed(text, place, mark.start()))
        place = mark.end()
    lines.append(_trimmed(text, place, len(text)))
    return lines


def _trimmed(text: str, start: int, end: int) -> Line:
    line = text[start:end]
    seen = line.strip()
    start += len(line) - len(line.lstrip()) if seen else 0
    return start, start + len(seen)


def _wrapped_at(text: str, lines: list[Line]) -> int | None:
    """Return the columns that a text is wrapped at, None where its lines are paragraphs.

    A wrapped text shows by lines in a row that are all about as long, and mostly end in the midst
    of a sentence.
    """
    widest = 0
    going_on: list[tuple[int, str]] = []
    rows: list[tuple[int, str]] = []
    for first, last in [*lines[:_ENOUGH], (0, 0)]:
        if first == last:
            if len(rows) >= _WRAPPED:
                going_on += rows[:-1]
            rows = []
            continue
        width = _columns(text[first:last]) if last - first <= _WIDEST else _WIDEST + 1
        if width > _WIDEST:
            return None
        widest = max(widest, width)
        rows.append((width, text[last - 1]))
    full = sum(width >= widest - _SLACK for width, _ in going_on)
    ended = sum(character in _SENTENCE_ENDS for _, character in going_on)
    if widest < _NARROWEST or full < _FULL * len(going_on) or 2 * ended >= len(going_on):
        return None
    return widest


def _paragraphs(text: str, lines: list[Line], width: int | None) -> Iterator[list[Line]]:
    """Return the lines of each paragraph."""
    paragraph: list[Line] = []
    for first, last in lines:
        if first == last:
            if paragraph:
                yield paragraph
            paragraph = []
            continue
        if paragraph and not _goes_on(text, paragraph[-1], width):
            yield paragraph
            paragraph = []
        paragraph.append((first, last))
    if paragraph:
        yield paragraph


def _goes_on(text: str, line: Line, width: int | None) -> bool:
    """Say whether a line was broken only because it was full."""
    if width is None:
        return False
    seen = text[slice(*line)]
    chinese = _is_wide(seen[-1]) or _is_wide(seen[len(seen) // 2])
    return _columns(seen) >= width - (_SLACK_CHINESE if chinese else _SLACK)


def _columns(line: str) -> int:
    return sum(2 if _is_wide(character) else 1 for character in line)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def needs_space(before: str, after: str) -> bool:
    """Say whether joined lines need a space: not next to a Chinese character or a hyphen."""
    return not (_is_wide(before) or _is_wide(after) or before == "-")
