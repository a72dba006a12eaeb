"""What LibreOffice made of a plan's texts: lines, ends of lines, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from stress_glyphs import Glyph

from brief.language.linebreak import NO_END, NO_START, unbroken
from brief.planning.boxes import ChartBox, MarkBox, Paragraph, TableBox, TextBox
from brief.planning.grid import CELL_X
from brief.planning.plan import Page

SLACK = 1.5
"""Points by which a character may pass an edge: half of a hairline, and rounding of positions."""

DEPTH, OVERHANG = 0.22, 0.1
"""Parts of its size that a letter reaches below its line, and may to its left (J in Noto Sans)."""

BOTH_WAYS = frozenset("\"'-/’.…—–·")
"""Marks that may begin a word as well as end one, or that Latin text may begin with."""

THIN = 14.0
"""Points up to which a mark is a hairline, a rule or a dot, and no ground to write on."""

INK = (0.5, -0.05)
"""From where to where a small letter reaches above its base, as multiples of its size."""

_BULLET = "•"


class Place(NamedTuple):
    """Where a paragraph has to stand."""

    name: str
    paragraph: Paragraph
    left: float
    right: float
    top: float
    """Where it begins if all before it takes the lines estimated."""
    bottom: float
    """Lower edge of its box or cell."""
    highest: float
    """Upper edge of it: where it begins if all before it takes no line."""


@dataclass(frozen=True)
class Drawn:
    """A paragraph with the lines that it took."""

    place: Place
    lines: tuple[tuple[Glyph, ...], ...]

    @property
    def estimated_less_drawn(self) -> int:
        """Lines that the planner counted and LibreOffice did not need; negative is a fault."""
        return self.place.paragraph.lines - len(self.lines)

    def faults(self) -> Iterator[str]:
        """Return what is wrong with it, in words."""
        glyphs = [glyph for line in self.lines for glyph in line]
        text = "".join(glyph.character for glyph in glyphs)
        place = self.place
        start = f"{place.name}: “{text[:40]}”"
        if max(glyph.right for glyph in glyphs) > place.right + SLACK:
            over = max(glyph.right for glyph in glyphs) - place.right
            yield f"{start}: passes the right edge by {over:.1f} pt"
        least = place.left - SLACK - OVERHANG * place.paragraph.size
        if min(glyph.left for glyph in glyphs) < least:
            yield f"{start}: passes the left edge"
        below = self.lines[-1][0].base + DEPTH * place.paragraph.size - place.bottom
        if below > SLACK:
            yield f"{start}: passes the lower edge by {below:.1f} pt"
        for before, after in pairwise(self.lines):
            around = "".join(glyph.character for glyph in (*before[-6:], *after[:6]))
            if self._inside_word(before, after):
                continue
            if after[0].character in NO_START - BOTH_WAYS:
                yield f"{start}: a line begins with a closing mark: “{around}”"
            if before[-1].character in NO_END - BOTH_WAYS:
                yield f"{start}: a line ends with an opening mark: “{around}”"

    def _inside_word(self, before: tuple[Glyph, ...], after: tuple[Glyph, ...]) -> bool:
        """Say whether a line holds nothing but a part of what is too long for any line."""
        part = "".join(glyph.character for glyph in (*before, after[0]))
        return any(part in each for each in unbroken(self.place.paragraph.text))


def places_of(page: Page) -> Iterator[Place]:
    """Return every paragraph of a page with where it has to stand, in the order of drawing."""
    for box in page.boxes:
        name = f"{page.name}: {box.name}"
        if isinstance(box, TextBox):
            edges = (box.left, box.left + box.width)
            yield from _stack(name, box.paragraphs, *edges, box.top, box.top + box.height)
        elif isinstance(box, TableBox):
            top = box.top
            for row in box.rows:
                left = box.left
                for width, cell in zip(box.column_widths, row.cells, strict=True):
                    aside = CELL_X * box.scale
                    edges = (left + aside, left + width - aside)
                    yield from _stack(name, cell, *edges, top, top + row.height)
                    left += width
                top += row.height


def _stack(
    name: str,
    paragraphs: tuple[Paragraph, ...],
    left: float,
    right: float,
    top: float,
    bottom: float,
) -> Iterator[Place]:
    """Return the places of paragraphs one above the other."""
    highest = top
    for each in paragraphs:
        yield Place(name, each, left, right, top, bottom, highest)
        top += each.height


def drawn_of(page: Page, glyphs: list[Glyph]) -> tuple[list[Drawn], list[Place], list[Glyph]]:
    """Return the paragraphs found, the paragraphs not found, and the characters left over.

    A paragraph is found by its text among the characters that no paragraph before it has taken.
    """
    rest = [glyph for glyph in glyphs if glyph.character != _BULLET]
    found: list[Drawn] = []
    missing: list[Place] = []
    for place in sorted(places_of(page), key=lambda place: -len(place.paragraph.text)):
        wanted = _visible(place.paragraph.text)
        if not wanted:
            continue
        taken = _nearest(wanted, rest, place) or _nearest(wanted, _level(rest, place), place)
        if not taken:
            missing.append(place)
            continue
        found.append(Drawn(place, _lines(taken)))
        gone = set(map(id, taken))
        rest = [glyph for glyph in rest if id(glyph) not in gone]
    numbers = {id(glyph) for each in found for glyph in _number_of(each, rest)}
    return found, missing, [glyph for glyph in rest if id(glyph) not in numbers]


def _nearest(wanted: str, glyphs: list[Glyph], place: Place) -> list[Glyph]:
    """Return the characters that make up a text, the nearest to its place; none where none do.

    A template may set a title in capitals.
    """
    stream, wanted = "".join(glyph.character for glyph in glyphs).lower(), wanted.lower()
    starts = [at for at in range(len(stream)) if stream.startswith(wanted, at)]
    if not starts:
        return []
    start = min(starts, key=lambda at: _distance(glyphs[at], place))
    return glyphs[start : start + len(wanted)]


def _level(glyphs: list[Glyph], place: Place) -> list[Glyph]:
    """Return the characters in the box of a place, line by line.

    pdfium mixes large type with the small type under it, and rows of dashes with the line before;
    what a spare face draws (℃) comes behind the rest of its line.
    """
    lowest = place.top + place.paragraph.height
    there = [
        glyph
        for glyph in glyphs
        if place.left - SLACK <= glyph.left
        and glyph.right <= place.right + SLACK
        and place.highest <= glyph.base <= max(place.bottom, lowest) + SLACK
    ]
    lines = _lines(sorted(there, key=lambda glyph: glyph.base))
    return [glyph for line in lines for glyph in sorted(line, key=lambda glyph: glyph.left)]


def _number_of(drawn: Drawn, rest: list[Glyph]) -> list[Glyph]:
    """Return the digits that a numbered paragraph hangs from."""
    number, first = drawn.place.paragraph.number, drawn.lines[0][0]
    digits = [
        glyph
        for glyph in rest
        if number is not None
        and abs(glyph.base - first.base) < SLACK
        and drawn.place.left - SLACK <= glyph.left <= glyph.right <= first.left
    ]
    return digits if "".join(glyph.character for glyph in digits) == str(number) else []


def strays(page: Page, rest: list[Glyph], width: float, height: float) -> Iterator[str]:
    """Return what is wrong with the characters that belong to no paragraph: those of charts."""
    charts = [box for box in page.boxes if isinstance(box, ChartBox)]
    astray = []
    for glyph in rest:
        inside = any(
            chart.left - SLACK <= glyph.left
            and glyph.right <= chart.left + chart.width + SLACK
            and chart.top - SLACK <= glyph.base <= chart.top + chart.height + SLACK
            for chart in charts
        )
        if not inside:
            astray.append(glyph)
        if not (glyph.left >= 0 and glyph.right <= width and 0 <= glyph.base <= height):
            yield f"{page.name}: “{glyph.character}” is off the slide"
    if astray:
        text = "".join(glyph.character for glyph in astray)
        yield f"{page.name}: at {astray[0].left:.0f}, {astray[0].base:.0f}: astray: “{text[:40]}”"


def crossings(page: Page, found: list[Drawn]) -> Iterator[str]:
    """Return the texts that a hairline, a rule or a dot runs through."""
    thin = [
        box for box in page.boxes if isinstance(box, MarkBox) and min(box.width, box.height) <= THIN
    ]
    for each in found:
        high, low = (part * each.place.paragraph.size for part in INK)
        glyphs = [glyph for line in each.lines for glyph in line]
        for box in thin:
            if any(
                glyph.left < box.left + box.width
                and box.left < glyph.right
                and glyph.base - high < box.top + box.height
                and box.top < glyph.base - low
                for glyph in glyphs
            ):
                text = "".join(glyph.character for glyph in glyphs)
                yield f"{each.place.name}: “{text[:40]}”: “{box.name}” runs through it"


def _visible(text: str) -> str:
    """Return a text without what leaves no mark."""
    return "".join(each for each in text if each.isprintable() and not each.isspace())


def _distance(glyph: Glyph, place: Place) -> float:
    """Return how far a character is from where a paragraph could begin."""
    aside = max(place.left - glyph.left, glyph.left - place.right, 0.0)
    return aside + abs(place.top + place.paragraph.pitch - glyph.base)


def _lines(glyphs: list[Glyph]) -> tuple[tuple[Glyph, ...], ...]:
    """Return the characters line by line: a line's share one base."""
    lines: list[list[Glyph]] = []
    for glyph in glyphs:
        if lines and abs(lines[-1][0].base - glyph.base) < SLACK:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return tuple(tuple(line) for line in lines)
