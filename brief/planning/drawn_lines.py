"""How LibreOffice breaks the lines of a paragraph, and how badly: at a mark, or inside a word."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from brief.language.drawn_breaks import is_han, line_end, scripts
from brief.language.faces import OURS, widths_in
from brief.language.glances import parts_glance
from brief.language.joining import DATE, fix_spaces
from brief.language.linebreak import NO_END, NO_START, fitting
from brief.language.widths import IN_BOX, IN_CELL, Gaps, advances
from brief.model.identifiers import Language
from brief.planning.boxes import Paragraph
from brief.planning.typesetting import as_drawn

AT_MARK = 100
"""How much worse a closing mark at the start of a line is than a word that is cut."""

_WORD = re.compile(r"[^\s\u2e80-\u2fff\u3040-\u9fff]+")
"""A line that holds nothing but the beginning of a word, which is too long for it."""

IN_DATE = re.compile(DATE)
"""A date in Chinese, which LibreOffice breaks behind 年 and 月."""

_EITHER = frozenset("-/\"'.#–·")
"""Marks that a line may well begin or end with, since they also begin words and numbers."""

_LOWERED = frozenset("₀₁₂₃₄₅₆₇₈₉")
_LOWERED_WIDTH = 400
"""Small figures, about as wide as Liberation Sans has them (388 to 415 thousandths of an em)."""


class Line(NamedTuple):
    """A text between two line breaks, measured for every size at once, without slack."""

    text: str
    """Its characters."""
    starts: Sequence[int]
    """Where each character begins, behind the gap before it, in thousandths of an em."""
    ends: Sequence[int]
    """Where what stands before each character ends, and at last the text."""


def measured(paragraph: Paragraph, face: str = OURS, in_cell: bool = False) -> list[Line]:
    """Return the lines that a paragraph is written in, each run measured in its own weight.

    `face` is the measured face of its Latin text; `in_cell` says that it stands in a table.
    LibreOffice draws a link without gaps between Chinese and Latin text (measured).
    """
    language, styles = paragraph.runs[0].language, {run.bold for run in paragraph.runs}
    whole = fix_spaces("".join(map(as_drawn, paragraph.runs)))
    bold = [run.bold for run in paragraph.runs for _ in run.text]
    linked = [bool(run.link or run.slide) for run in paragraph.runs for _ in run.text]
    added = IN_CELL if in_cell else IN_BOX
    measures = {style: _advances(whole, style, language, face, added) for style in styles}
    place, found = 0, list[Line]()
    for text in whole.split("\n"):
        until = place + len(text)
        own = [measures[style] for style in bold[place:until]]
        widths = [each[0][at] for at, each in enumerate(own, place)]
        gaps = [0 if linked[at] else each[1][at] for at, each in enumerate(own, place)]
        ends = list(accumulate(map(sum, zip(widths, gaps, strict=True)), initial=0))
        starts = [end + gap for end, gap in zip(ends, [*gaps, 0], strict=True)]
        found.append(Line(text, starts, ends))
        place = until + 1
    return found


def _advances(
    text: str, bold: bool, language: Language, face: str, added: Gaps
) -> tuple[list[int], list[int]]:
    """Return widths and gaps as drawn: “ and … behind Latin text are those of the Latin face."""
    widths, gaps = advances(text, bold, language, added)
    if face == OURS and (language == "en" or text.isascii()):
        return widths, gaps
    latin, _ = advances(text, bold, "en")
    own = widths_in(face, bold) if face else {}
    drawn = zip(text, widths, latin, scripts(text), strict=True)
    return [
        _LOWERED_WIDTH if each in _LOWERED else own.get(each, narrow) if script == "latin" else wide
        for each, wide, narrow, script in drawn
    ], gaps


class Break(NamedTuple):
    """Where a line begins and ends, and the first place that doesn't fit."""

    start: int
    """Where the line begins."""
    place: int
    """Where the next one begins."""
    limit: int
    """The first place that doesn't fit."""


def breaks(line: Line, room: int) -> list[Break]:
    """Return how LibreOffice breaks a text in `room` thousandths of an em."""
    found: list[Break] = []
    start, whole = 0, len(line.text)
    while start < whole and (limit := fitting(line.starts, line.ends, start, room)) < whole:
        place = line_end(line.text, start, limit)
        if place < whole:
            found.append(Break(start, place, limit))
        start = place
    return found


def badness(text: str, start: int, place: int, limit: int) -> int:
    """Return how bad it is for a line to end at a place: 0, more in a word, most at a mark."""
    before, after = text[place - 1], text[place]
    if before == " ":
        return AT_MARK * (text[:place].rstrip(" ")[-1:] in NO_END - _EITHER)
    if after in NO_START - _EITHER or before in NO_END - _EITHER:
        return AT_MARK
    if not (_in_word(before) and _in_word(after)):
        dates = IN_DATE.finditer(text) if before in "年月" and after.isdigit() else ()
        in_date = any(each.start() < place < each.end() for each in dates)
        return int(in_date or parts_glance(text, place))
    return int(is_han(text, limit) or not _WORD.fullmatch(text, start, place))


def _in_word(character: str) -> bool:
    """Whether a character belongs to a Latin word or a number, wide ones included."""
    return character.isalnum() and (character < "\u2e80" or "０" <= character <= "ｚ")
