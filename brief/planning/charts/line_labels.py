"""Placing the labels of a line: above their marks, or where the line doesn't run through them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from math import hypot

from brief.model.identifiers import Language
from brief.planning.boxes import ChartValue, Side
from brief.planning.charts.lines import drawn_width, height_of_lines

_SIDES: tuple[Side, ...] = ("above", "below", "left", "right")
"""Tried in this order; the first of those that cross the least is taken."""

SHIFTS = (4.0, 8.0, 12.0)
"""Points that a label above or below its mark is moved further off it, where a line that climbs
past would else run through it."""

OFF = 6.0
"""Points from the middle of a mark to its label."""

_SOLID = 0.92
"""Part of a line's pitch that programs take for a line of a label."""

STEPS = 12
"""Places on a piece of the line at which it is looked at."""

APART = 2.0
"""Points that two labels keep between them."""

EDGE = 100
"""How much worse it is to leave the plot, or to lie on another label, than on a place of the line:
a label covers far fewer of these."""


@dataclass(frozen=True)
class Rectangle:
    """Where a label would stand, in points from the top left of the plot."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left < x < self.right and self.top < y < self.bottom

    def off(self, x: float, y: float) -> float:
        """Return how far a point lies from it."""
        across = max(self.left - x, 0.0, x - self.right)
        return hypot(across, max(self.top - y, 0.0, y - self.bottom))

    def moved(self, down: float) -> "Rectangle":
        """Return it so many points lower."""
        return replace(self, top=self.top + down, bottom=self.bottom + down)

    def meets(self, other: "Rectangle") -> bool:
        """Whether both have a point in common, or lie closer than labels may."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom + APART
            and other.top < self.bottom + APART
        )


@dataclass(frozen=True)
class Spot:
    """A place where a label could stand."""

    side: Side
    """Where that is as seen from its mark."""
    shift: float
    """Points that it is moved down by from where programs put it on that side."""
    covers: Rectangle
    """What it would cover."""


def placed_labels(
    values: Sequence[ChartValue],
    limits: tuple[Decimal, Decimal],
    room: tuple[float, float],
    size: float,
    language: Language,
) -> tuple[ChartValue, ...]:
    """Return the marks of a line, each with the place of its label.

    `room` is the width and the height of the plot in points, `limits` the ends of its axis.
    """
    width, height = room
    share, (low, high) = width / len(values), limits
    points = [
        None
        if value.value is None
        else (share * (place + 0.5), height * float((high - value.value) / (high - low)))
        for place, value in enumerate(values)
    ]
    line = [
        (one[0] + (two[0] - one[0]) * step / STEPS, one[1] + (two[1] - one[1]) * step / STEPS)
        for one, two in pairwise(points)
        if one is not None and two is not None
        for step in range(STEPS + 1)
    ]
    taken: list[Rectangle] = []
    placed: list[ChartValue] = []
    for value, point in zip(values, points, strict=True):
        if point is None:
            placed.append(value)
            continue
        spots = spots_of(value, point, size, language)
        costs = [cost_of(spot.covers, line, taken, room) for spot in spots]
        best = spots[costs.index(min(costs))]
        taken.append(best.covers)
        crossed = any(best.covers.holds(*each) for each in line)
        placed.append(replace(value, side=best.side, shift=best.shift, crossed=crossed))
    return tuple(placed)


def spots_of(
    value: ChartValue, point: tuple[float, float], size: float, language: Language
) -> list[Spot]:
    """Return where a label may stand, the best first."""
    (x, y), (wide, high) = point, label_size(value, size, language)
    above = Rectangle(x - wide / 2, y - OFF - high, x + wide / 2, y - OFF)
    below = Rectangle(x - wide / 2, y + OFF, x + wide / 2, y + OFF + high)
    left = Rectangle(x - OFF - wide, y - high / 2, x - OFF, y + high / 2)
    right = Rectangle(x + OFF, y - high / 2, x + OFF + wide, y + high / 2)
    sides = zip(_SIDES, (above, below, left, right), strict=True)
    return [
        *(Spot(side, 0.0, covers) for side, covers in sides),
        *(Spot("above", -off, above.moved(-off)) for off in SHIFTS),
        *(Spot("below", off, below.moved(off)) for off in SHIFTS),
    ]


def label_size(value: ChartValue, size: float, language: Language) -> tuple[float, float]:
    """Return how wide and how high a label is, in points."""
    lines = value.label.split("\n")
    wide = max(drawn_width(line, size, True, language) for line in lines)
    return wide, height_of_lines(lines, size) * _SOLID


def cost_of(
    spot: Rectangle,
    line: Sequence[tuple[float, float]],
    taken: Sequence[Rectangle],
    room: tuple[float, float],
) -> int:
    """Return how much is under a label: pieces of the line, other labels, an edge of the plot."""
    width, height = room
    outside = spot.left < 0 or spot.right > width or spot.top < 0 or spot.bottom > height
    over = sum(spot.meets(each) for each in taken)
    return sum(spot.holds(*each) for each in line) + EDGE * (outside + over)
