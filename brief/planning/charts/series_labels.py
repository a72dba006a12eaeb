"""Placing the labels of several lines: off the lines, and off the labels of each other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, pairwise

from brief.model.identifiers import Language
from brief.planning.boxes import ChartValue
from brief.planning.charts.line_labels import (
    APART,
    EDGE,
    OFF,
    STEPS,
    Rectangle,
    Spot,
    cost_of,
    label_size,
    spots_of,
)
from brief.planning.charts.lines import drawn_width, height_of_lines

_ROUNDS = 4
"""Times that every label looks again for a better place among the others."""

_CROSSED = 7
"""Pieces of other lines under a label from which on it can't be read well."""

_BESIDE_DOT = 3.0
"""Points between a mark at the end of a line and what stands beside it, besides `OFF`."""


NAME_APART = "  "
"""Between a label and the name of its series on one line."""

_DOT = 4.0
"""Points from the middle of a mark to its edges."""

_CLOSER = 1.0
"""Points by which another mark must lie closer to a label to be taken for its own."""

_AXIS_STEPS = 96
"""Places on the axis at which it is looked at where it runs through the plot."""

Point = tuple[float, float]
"""To the right and downwards, in points."""

_NEAR = 3.0
"""Points that a label keeps off the line of another series above and below it."""


def named_beside(value: ChartValue) -> bool:
    """Whether the name of a line's series stands on the line of its label: both are short."""
    return bool(value.named) and "\n" not in value.label + value.named


def placed_series(
    series: Sequence[Sequence[ChartValue]],
    limits: tuple[Decimal, Decimal],
    room: tuple[float, float],
    size: float,
    language: Language,
) -> tuple[tuple[tuple[ChartValue, ...], ...], bool]:
    """Return the marks of all lines with the places of their labels, and whether all can be read.

    Names at the right end are spread so that none lies on another. `room` is the width and the
    height of the plot in points, `limits` the ends of its axis.
    """
    (width, height), (low, high) = room, limits
    share = width / len(series[0])
    points = [
        [
            None
            if value.value is None
            else (share * (at + 0.5), height * float((high - value.value) / (high - low)))
            for at, value in enumerate(values)
        ]
        for values in series
    ]
    lines = [piece for own in points for piece in _pieces(own)]
    if low < 0 < high:  # the axis runs through the plot
        zero = height * float(high / (high - low))
        lines += [(width * step / _AXIS_STEPS, zero) for step in range(_AXIS_STEPS + 1)]
    # A dot is an obstacle to the labels of others as much as a line is.
    dots = {
        (number, at): [(point[0] + x, point[1] + y) for x in (-_DOT, _DOT) for y in (-_DOT, _DOT)]
        for number, own in enumerate(points)
        for at, point in enumerate(own)
        if point is not None
    }
    spots: dict[tuple[int, int], list[Spot]] = {}
    for number, values in enumerate(series):
        for at, value in enumerate(values):
            point = points[number][at]
            if point is not None:
                spots[number, at] = _spots(value, point, size, language)
    ends = [key for key in spots if key[1] == len(series[0]) - 1 and series[key[0]][key[1]].named]
    chosen = _spread(ends, spots, height)
    plot = (width + EDGE, height)  # what runs out at the right has room beside the plot
    crossed = {
        key: [
            _crossed(each, lines, (dot for of, four in dots.items() if of != key for dot in four))
            + cost_of(each.covers, (), (), plot)
            + EDGE * _astray(each, key, points)
            for each in tried
        ]
        for key, tried in spots.items()
        if key not in ends
    }
    for _ in range(_ROUNDS):
        before = dict(chosen)
        for key, costs in crossed.items():
            others = _others(chosen, key)
            # Of places that are alike the first is the best.
            best = min(
                range(len(costs)),
                key=lambda at: costs[at] + _met(spots[key][at], others),
            )
            chosen[key] = spots[key][best]
        if chosen == before:
            break
    legible = all(
        cost_of(each.covers, lines if key in crossed else (), _others(chosen, key), plot) < _CROSSED
        and not (key in crossed and _astray(each, key, points))
        for key, each in chosen.items()
    )
    return tuple(
        tuple(
            replace(
                value,
                side=chosen[number, at].side,
                shift=chosen[number, at].shift,
                crossed=any(chosen[number, at].covers.holds(*each) for each in lines),
            )
            if (number, at) in chosen
            else value
            for at, value in enumerate(values)
        )
        for number, values in enumerate(series)
    ), legible


def _others(chosen: dict[tuple[int, int], Spot], key: tuple[int, int]) -> list[Rectangle]:
    return [each.covers for other, each in chosen.items() if other != key]


def _astray(spot: Spot, key: tuple[int, int], points: Sequence[Sequence[Point | None]]) -> bool:
    """Whether a label would be read as that of another mark, which lies closer to it."""
    own = points[key[0]][key[1]]
    assert own is not None
    near = spot.covers.off(*own) - _CLOSER
    return any(
        spot.covers.off(*point) < near
        for number, others in enumerate(points)
        for at, point in enumerate(others)
        if point is not None and (number, at) != key
    )


def _crossed(
    spot: Spot, line: Iterable[tuple[float, float]], dots: Iterable[tuple[float, float]]
) -> int:
    """Return how many pieces of lines, and edges of other marks, a label would cover or touch."""
    near = replace(spot.covers, top=spot.covers.top - _NEAR, bottom=spot.covers.bottom + _NEAR)
    return sum(near.holds(*each) for each in chain(line, dots))


def _met(spot: Spot, taken: Iterable[Rectangle]) -> int:
    return EDGE * sum(spot.covers.meets(each) for each in taken)


def _pieces(points: Sequence[tuple[float, float] | None]) -> list[tuple[float, float]]:
    """Return places on a line, at which it is looked at."""
    return [
        (one[0] + (two[0] - one[0]) * step / STEPS, one[1] + (two[1] - one[1]) * step / STEPS)
        for one, two in pairwise(points)
        if one is not None and two is not None
        for step in range(STEPS + 1)
    ]


def _spots(
    value: ChartValue, point: tuple[float, float], size: float, language: Language
) -> list[Spot]:
    """Return where a label may stand, the best first; a name at the right of its mark."""
    if not value.named:
        first, second, at_left, at_right, *further = spots_of(value, point, size, language)
        return [first, second, at_right, at_left, *further]
    (x, y), (wide, high) = point, label_size(value, size, language)
    if named_beside(value):
        wide += drawn_width(NAME_APART + value.named, size, True, language)
    else:
        names = value.named.split("\n")
        wide = max(wide, *(drawn_width(line, size, True, language) for line in names))
        high += height_of_lines(names, size)
    off = OFF + _BESIDE_DOT
    above = Rectangle(x - wide / 2, y - OFF - high, x + wide / 2, y - OFF)
    below = Rectangle(x - wide / 2, y + OFF, x + wide / 2, y + OFF + high)
    return [
        Spot("right", 0.0, Rectangle(x + off, y - high / 2, x + off + wide, y + high / 2)),
        Spot("above", 0.0, above),
        Spot("below", 0.0, below),
        Spot("left", 0.0, Rectangle(x - OFF - wide, y - high / 2, x - OFF, y + high / 2)),
    ]


def _spread(
    ends: Sequence[tuple[int, int]], spots: dict[tuple[int, int], list[Spot]], height: float
) -> dict[tuple[int, int], Spot]:
    """Return the names at the right end, moved apart as little as may be and kept in the plot."""
    rows = sorted(((spots[key][0], key) for key in ends), key=lambda row: row[0].covers.top)
    tops: list[float] = []
    for spot, _ in rows:
        tall = spot.covers.bottom - spot.covers.top
        top = max(0.0, min(spot.covers.top, height - tall))
        tops.append(top)
    for _ in range(len(rows) * 4):
        for index in range(1, len(rows)):
            above = rows[index - 1][0].covers
            over = tops[index - 1] + above.bottom - above.top - tops[index]
            if over > 0:
                tops[index - 1] -= over / 2
                tops[index] += over / 2
        for index, (spot, _) in enumerate(rows):
            tall = spot.covers.bottom - spot.covers.top
            tops[index] = max(0.0, min(tops[index], height - tall))
    found = {}
    within = APART / 2 + 0.1  # what is spread may touch
    for (spot, key), top in zip(rows, tops, strict=True):
        moved = round(top - spot.covers.top, 1)
        covers = Rectangle(
            spot.covers.left, spot.covers.top + moved + within,
            spot.covers.right, spot.covers.bottom + moved - within,
        )  # fmt: skip
        found[key] = Spot("right", moved, covers)
    return found
