"""The lines of a chart's names and labels at a size, and the room that these take in points."""

from collections.abc import Sequence
from functools import lru_cache
from math import fsum

from brief.language.linebreak import break_lines, unbroken
from brief.language.widths import SLACK, text_width
from brief.model.identifiers import Language
from brief.planning.charts.marks import Mark, flat
from brief.planning.typesetting import pitch_of

_BETWEEN = " · "
"""Between the parts of a name that share a line."""

_SHARED = 0.93
"""Part of the room that parts of a name on one line may fill: LibreOffice breaks fuller lines."""

_HIGHER = 0.16
"""What a line of Chinese takes more than one of Latin text, as a part of the type size."""

_NARROWER = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Parts of the room tried for a text of several lines, so that they come out alike in length."""


def flat_name(mark: Mark) -> str:
    """Return a name with all its parts, in every language, one after the other."""
    return _BETWEEN.join(flat(part) for name in mark.names for part in name)


def shared_parts(mark: Mark) -> list[str]:
    """Return what should share a line: in two languages the parts of a name."""
    if len(mark.names) > 1:
        return [_BETWEEN.join(name) for name in mark.names]
    return [line for name in mark.names for part in name for line in part.split("\n")]


def name_lines(
    mark: Mark, room: float, size: float, language: Language, *, joined: bool = False
) -> list[str]:
    """Return the lines of a name: a part a line.

    In two languages, or where they are to be `joined`, parts share a line as far as they fit.
    """
    joined, lines = joined or len(mark.names) > 1, list[str]()
    for name in mark.names or (("",),):
        held: list[str] = []
        parts = name if joined else [line for part in name for line in part.split("\n")]
        for part in map(flat, parts):
            longer = _BETWEEN.join((*held, part))
            wide = drawn_width(longer, size, False, language)
            if held and joined and wide <= room * _SHARED:
                held = [longer]
                continue
            lines += held
            held = [part]
            if drawn_width(part, size, False, language) > room:
                *above, last = wrapped(part, room, size, False, language)
                lines += above
                held = [last]
        lines += held
    return lines


def label_lines(mark: Mark, room: float, size: float, language: Language) -> list[str]:
    """Return the lines of a label, both languages on one where they fit."""
    line = "  ".join(mark.labels)
    if drawn_width(line, size, True, language) <= room:
        return [line]
    return [each for text in mark.labels for each in wrapped(text, room, size, True, language)]


@lru_cache(maxsize=2048)
def wrapped(text: str, room: float, size: float, bold: bool, language: Language) -> tuple[str, ...]:
    """Break a text into as few lines as it takes, as alike in length as may be."""
    lines = break_lines(text, room, size, bold, language)
    if len(lines) > 1:
        for part in _NARROWER:
            narrow = break_lines(text, room * part, size, bold, language)
            if len(narrow) == len(lines) and words_fit([(text, bold)], room * part, size, language):
                return narrow
    return lines


def words_fit(
    texts: Sequence[tuple[str, bool]], room: float, size: float, language: Language
) -> bool:
    """Whether no word and no number of texts, each bold or not, is wider than its room."""
    return all(
        drawn_width(each, size, bold, language) <= room
        for text, bold in texts
        for each in unbroken(text)
    )


@lru_cache(maxsize=2048)
def drawn_width(text: str, size: float, bold: bool, language: Language) -> float:
    """Return how wide a text is drawn, in points, without the slack for other programs' faces."""
    return text_width(text, size, bold, language) / (1 - SLACK)


def height_of_lines(lines: Sequence[str], size: float) -> float:
    """Return how high lines are: a chart sets no pitch, and a Chinese face has a higher one."""
    chinese = sum(not line.isascii() for line in lines)
    return fsum((len(lines) * pitch_of(size), chinese * size * _HIGHER))
