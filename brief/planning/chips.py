"""The slides that bear out a point of the answer, as boxes at its right that lead to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from brief.language.slide_references import SPAN
from brief.language.widths import SLACK, text_width
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, TextBox
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph, plain

_HEIGHT, _PADDING, _APART, _UNDER = 24.0, 9.0, 8.0, 4.0
"""Of a box that names a slide, in points: height, room beside its text, room between two that stand
side by side, and between two of which one stands under the other."""

_MOST = 3
"""Slides that fit beside a point; one that names more keeps them in its text."""


@dataclass(frozen=True)
class Chip:
    """A box that names a slide, or several in a row, and leads to the first."""

    text: str
    page: int
    width: float


@dataclass(frozen=True)
class Chips:
    """The slides of a point."""

    chips: tuple[Chip, ...]
    """In order; none where the point names none, or too many."""
    piled: bool = False
    """Whether they stand one below the other, which leaves the point more width."""

    @property
    def width(self) -> float:
        """How wide they are together, in points."""
        widths = [each.width for each in self.chips]
        if self.piled:
            return max(widths, default=0.0)
        return fsum(widths) + _APART * max(0, len(widths) - 1)

    @property
    def height(self) -> float:
        """How high they are together, in points."""
        rows = len(self.chips) if self.piled else min(1, len(self.chips))
        return rows * (_HEIGHT + _UNDER) - _UNDER

    def placed(self, scene: Scene, number: int, middle: float) -> list[Box]:
        """Return their boxes at the right of a point, the first with its middle at a height."""
        boxes: list[Box] = []
        right, top = scene.grid.right, middle - _HEIGHT / 2
        left = right - self.width
        for place, chip in enumerate(self.chips, 1):
            name = f"Link {number}.{place}"
            run = plain(chip.text, scene.lead.language, bold=True, ink="accent")
            line = paragraph([run], grid.CAPTION_SIZE, chip.width, align="center")
            at = right - chip.width if self.piled else left
            boxes += [
                MarkBox(f"{name} ground", at, top, chip.width, _HEIGHT, "pale"),
                TextBox(name, at, top, chip.width, _HEIGHT, (line,), None, "middle", "", chip.page),
            ]
            left += chip.width + _APART
            top += _HEIGHT + _UNDER if self.piled else 0.0
        return boxes


def chips_of(scene: Scene, point: Point) -> Chips:
    """Return the slides that a point names, in order; none where they are too many."""
    lead = scene.lead
    named: list[tuple[int, int]] = []
    for start, end in _stretches(point.text):
        own, other = lead.pages(start), lead.pages(end)
        # From a later slide to an earlier one is no stretch.
        named += [(own[0], other[1])] if own <= other else [own, other]
    named = _in_rows(dict.fromkeys(named))
    if len(named) > _MOST:
        return Chips(())
    chips = []
    for first, last in named:
        text = lead.slide(first, last)
        drawn = text_width(text, grid.CAPTION_SIZE, bold=True, language=lead.language)
        chips.append(Chip(text, first, round(drawn / (1 - SLACK) + 2 * _PADDING, 1)))
    return Chips(tuple(chips))


def _in_rows(named: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of pages with neighbours in one, which takes less of the point's room."""
    rows: list[tuple[int, int]] = []
    for first, last in named:
        if rows and first == rows[-1][1] + 1:
            rows[-1] = (rows[-1][0], last)
        else:
            rows.append((first, last))
    return rows


def _stretches(text: str) -> list[tuple[str, str]]:
    """Return the first and the last of slides that a text names in a row; a lone one is both."""
    found: list[tuple[str, str]] = []
    behind = 0
    for each in placeholders(text):
        if each.slide is None:
            continue
        if found and SPAN.fullmatch(text, behind, each.start):
            found[-1] = (found[-1][0], each.slide)
        else:
            found.append((each.slide, each.slide))
        behind = each.end
    return found
