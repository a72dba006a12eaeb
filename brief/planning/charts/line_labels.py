"""Placing the labels of a line: above their marks, or where the line doesn't run through them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from brief.model.identifiers import Language
from brief.planning.boxes import ChartValue, Side
from brief.planning.charts.lines import drawn_width, sign_width
from brief.planning.typesetting import pitch_of

_SIDES: tuple[Side, ...] = ("above", "below", "left", "right")
"""Tried in this order; the first of those that cross the least is taken."""

OFF = 4.0
"""Points from the middle of a mark to its label."""

_SOLID = 0.92
"""Part of a line's pitch that programs take for a line of a label."""

STEPS = 12
"""Places on a piece of the line at which it is looked at."""

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

    def meets(self, other: "Rectangle") -> bool:
        """Whether both have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def placed_labels(
    values: Sequence[ChartValue],
    limits: tuple[Decimal, Decimal],
    room: tuple[float, float],
    size: float,
    language: Language,
) -> tuple[ChartValue, ...]:
    """Return the marks of a line, each with the side that its label stands on.

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
        spots = {side: _spot(value, point, side, size, language) for side in _SIDES}
        costs = {side: cost_of(spot, line, taken, room) for side, spot in spots.items()}
        side = min(_SIDES, key=lambda each: costs[each])
        taken.append(spots[side])
        placed.append(replace(value, side=side))
    return tuple(placed)


def _spot(
    value: ChartValue, point: tuple[float, float], side: Side, size: float, language: Language
) -> Rectangle:
    """Return what a label covers on a side of its mark, with the sign of a hedge."""
    (x, y), (wide, high) = point, label_size(value, size, language)
    if side in ("above", "below"):
        top = y - OFF - high if side == "above" else y + OFF
        return Rectangle(x - wide / 2, top, x + wide / 2, top + high)
    left = x - OFF - wide if side == "left" else x + OFF
    return Rectangle(left, y - high / 2, left + wide, y + high / 2)


def label_size(value: ChartValue, size: float, language: Language) -> tuple[float, float]:
    """Return how wide and how high a label is, in points, with the sign of a hedge."""
    lines = value.label.split("\n")
    first, *others = (drawn_width(line, size, True, language) for line in lines)
    wide = max((first + sign_width(value.reach, size, language), *others))
    return wide, len(lines) * pitch_of(size) * _SOLID


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
