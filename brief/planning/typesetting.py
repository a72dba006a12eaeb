"""Setting text: paragraphs with their lines counted, stacks with their heights, sizes that fit."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import floor, fsum
from typing import Literal

from brief.language.linebreak import break_lines
from brief.model.identifiers import Language
from brief.planning.boxes import HANGING, NUMBERED, Ink, Paragraph, Run
from brief.planning.grid import PITCH, TABLE_SIZE

Align = Literal["left", "center", "right"]

_SECOND_LESS = 2.0
"""Points by which the second language is smaller in a table, as far as it stays readable."""

_STEP = 0.1
"""Points by which a page is made lower, to see whether its items spread more evenly."""


def plain(text: str, language: Language, *, bold: bool = False, ink: Ink = "ink") -> Run:
    """Return text as one run."""
    return Run(text, language, bold, ink)


def as_drawn(run: Run) -> str:
    """Return a text as the template draws it, character by character: what is to be measured."""
    return "".join(each.upper()[0] for each in run.text) if run.capitals else run.text


def paragraph(
    runs: Sequence[Run],
    size: float,
    width: float,
    *,
    before: float = 0.0,
    bullet: bool = False,
    number: int | None = None,
    align: Align = "left",
) -> Paragraph:
    """Set runs at `size` points in a box of `width` points and count the lines they take."""
    text = "".join(map(as_drawn, runs))
    bold = any(run.bold for run in runs)
    language = runs[0].language if runs else "en"
    bullet = bullet or number is not None
    hanging = HANGING if number is None else NUMBERED
    room = width - hanging if bullet else width
    lines = len(break_lines(text, room, size, bold, language))
    return Paragraph(
        tuple(runs), size, pitch_of(size), lines, before, bullet, align, number, hanging
    )


def pair_sizes(runs: Sequence[Run], size: float) -> list[float]:
    """Return the size of each paragraph of a table's cell: the second language's is smaller."""
    less = max(TABLE_SIZE, size - _SECOND_LESS)
    return [size if run.language == runs[0].language else less for run in runs]


@cache
def pitch_of(size: float) -> float:
    """Return the exact line pitch for a size, in whole tenths of a point."""
    return round(size * PITCH, 1)


def height_of(paragraphs: Sequence[Paragraph]) -> float:
    """Return the height of a stack of paragraphs, in points."""
    return fsum(each.height for each in paragraphs)


def without_space_above(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the stack with nothing above its first line, as at the top of a box."""
    if not paragraphs or not paragraphs[0].before:
        return tuple(paragraphs)
    return (replace(paragraphs[0], before=0.0), *paragraphs[1:])


def fill(heights: Sequence[float], room: float, repeated: float = 0.0) -> list[range]:
    """Divide items into as few pages of `room` points as hold them, alike in height.

    Each page loses `repeated` points to its head. An item higher than a page gets a page of its
    own: the caller sees it by its height.
    """
    pages = _fill(heights, room, repeated)
    while len(pages) > 1:
        highest = max(fsum(heights[index] for index in page) for page in pages)
        evener = _fill(heights, highest + repeated - _STEP, repeated)
        if evener == pages or len(evener) > len(pages):
            break
        pages = evener
    return pages


def _fill(heights: Sequence[float], room: float, repeated: float) -> list[range]:
    """Divide items into pages, each taken as full as it goes."""
    pages: list[range] = []
    first, used = 0, repeated
    for index, height in enumerate(heights):
        if index > first and used + height > room:
            pages.append(range(first, index))
            first, used = index, repeated
        used += height
    pages.append(range(first, len(heights)))
    return pages


def type_size(size: float) -> float:
    """Return a size that a program draws as it is written: in whole tenths, never larger."""
    return floor(size * 10 + 1e-6) / 10
