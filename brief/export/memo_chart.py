"""The memo's chart as memo_chart.typ draws it: bars, lines, marks and texts, each in its place.

Everything is in points from the top left of the chart, and looks as the native chart does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from brief.planning.boxes import ChartBox, ChartValue, MarkBox, Run
from brief.planning.charts.lines import SIGNS
from brief.planning.memo import page
from brief.planning.memo.chart import SCALE
from brief.planning.memo.plan import MemoChart, MemoLine

Drawn = dict[str, object]
"""A part of the drawing as memo_chart.typ reads it."""

Point = tuple[float, float]
"""To the right and downwards, in points."""

_LINE, _RIM = 2.25 * SCALE, 1.5 * SCALE
"""Width of a line, and of an outline, in points: those of a slide, drawn smaller."""

_DOT, _LARGE_DOT, _DIAMOND = 8 * SCALE, 9 * SCALE, 11 * SCALE
"""Size in points of a mark on a line, of one that stands out, and of a diamond."""

_OFF_BAR, _OFF_MARK, _OFF_AXIS = 2.5, 6.0, 5.0
"""Points from a bar, from the middle of a mark, and from the axis to the text beside it."""

_SIDES = {"above": (0, -1), "below": (0, 1), "left": (-1, 0), "right": (1, 0)}
"""Where a label lies as seen from its mark: to the right and downwards."""


@dataclass(frozen=True)
class Words:
    """A text that lies to a side of a point, and around it across that."""

    x: float
    y: float
    side: tuple[int, int]
    """To the right and downwards: -1, 0 or 1."""
    lines: tuple[MemoLine, ...]


def drawing(chart: MemoChart) -> dict[str, list[Drawn]]:
    """Return what is drawn but for its texts, the hindmost first."""
    box, plot = chart.box, _Plot(chart)
    breaks = [_hairline(mark) for mark in chart.breaks]
    return {
        "strokes": [*breaks, *(plot.line() if box.kind == "line" else ()), plot.axis()],
        "bars": [bar for value in plot.shown for bar in plot.bars(*value)],
        "marks": [mark for value in plot.shown for mark in plot.marks(*value)],
    }


def words(chart: MemoChart) -> list[Words]:
    """Return the texts of a chart: of each mark its name and its label."""
    plot = _Plot(chart)
    return [text for value in plot.shown for text in plot.texts(*value)]


class _Plot:
    """Where the numbers of a chart lie."""

    def __init__(self, chart: MemoChart) -> None:
        self._box = chart.box
        self._low, self._high = chart.box.limits
        self._lying = chart.box.kind == "bar"
        along = chart.box.height if self._lying else chart.box.width
        self._share = along / len(chart.box.values)
        self._thick = self._share / (1 + chart.gap / 100)
        self.shown = [
            (place, value)
            for place, value in enumerate(chart.box.values)
            if value.value is not None
        ]
        """Every mark with its place, the gaps between two bases left out."""

    def axis(self) -> Drawn:
        """Return the line that the marks stand on."""
        return _stroke(
            self._at(0, self._zero()), self._at(len(self._box.values), self._zero()), "grey", 0.75
        )

    def bars(self, place: int, value: ChartValue) -> Iterator[Drawn]:
        """Yield a mark's bars: a range's pale part reaches behind that of its lower end."""
        kind, low, high = self._box.kind, value.value, value.high
        assert low is not None
        if kind == "line" or (kind == "range" and high is None):
            return
        solid = "hatched" if value.projected else "solid"
        if kind == "range":
            assert high is not None
            yield self._bar(place, low, high, solid, value)
            return
        if high is not None:
            yield self._bar(place, self._zero(), high, "open" if value.projected else "pale", value)
        yield self._bar(place, self._zero(), low, solid, value)

    def line(self) -> Iterator[Drawn]:
        """Yield the stretches of a line, dashed to what is foretold; none crosses a gap."""
        values = self._box.values
        for place, (one, two) in enumerate(pairwise(values)):
            if one.value is None or two.value is None:
                continue
            ends = self._middle(place, one.value), self._middle(place + 1, two.value)
            yield _stroke(*ends, self._line_ink(two), _LINE, dashed=two.projected)

    def marks(self, place: int, value: ChartValue) -> Iterator[Drawn]:
        """Yield the mark on a line, or of a lone value among ranges."""
        assert value.value is not None
        if self._box.kind == "line" or (self._box.kind == "range" and value.high is None):
            x, y = self._middle(place, value.value)
            round_size = _DOT if value.quiet or self._box.kind == "line" else _LARGE_DOT
            yield {
                "x": x,
                "y": y,
                "size": _DIAMOND if value.projected else round_size,
                "foretold": value.projected,
                "ink": value.ink,
                "rim": _RIM,
            }

    def texts(self, place: int, value: ChartValue) -> Iterator[Words]:
        """Yield a mark's name and its label."""
        language, middle = self._box.language, self._share * (place + 0.5)
        names = tuple(MemoLine((Run(each, language),)) for each in value.category.split("\n"))
        if self._lying:
            yield Words(self._box.width - self._box.plot - _OFF_AXIS, middle, (-1, 0), names)
        else:
            yield Words(middle, self._box.plot + _OFF_AXIS, (0, 1), names)
        far = value.value if value.high is None else value.high
        assert far is not None
        side = (1, 0) if self._lying else (0, -1)
        if far < 0:
            side = -side[0], -side[1]
        off = _OFF_BAR
        if self._box.kind == "line":
            side, off = _SIDES[value.side], _OFF_MARK
        elif self._box.kind == "range" and value.high is None:
            off = _OFF_MARK
        x, y = self._middle(place, far)
        yield Words(x + off * side[0], y + off * side[1], side, _label(self._box, value))

    def _line_ink(self, value: ChartValue) -> str:
        quiet = any(each.quiet for each in self._box.values)
        return "grey" if quiet and not value.projected else value.ink

    def _zero(self) -> Decimal:
        """Return the number that bars begin at: zero, or the lowest of an axis above it."""
        return max(self._low, Decimal(0))

    def _at(self, place: float, number: Decimal) -> Point:
        """Return the point at so many marks along the axis of names, and at a number."""
        part, plot = float((number - self._low) / (self._high - self._low)), self._box.plot
        if self._lying:
            return self._box.width - plot + plot * part, self._share * place
        return self._share * place, plot * (1 - part)

    def _middle(self, place: int, number: Decimal) -> Point:
        return self._at(place + 0.5, number)

    def _bar(self, place: int, one: Decimal, two: Decimal, look: str, value: ChartValue) -> Drawn:
        half = self._thick / self._share / 2
        first, last = self._at(place + 0.5 - half, one), self._at(place + 0.5 + half, two)
        return {
            "x": min(first[0], last[0]),
            "y": min(first[1], last[1]),
            "width": abs(last[0] - first[0]),
            "height": abs(last[1] - first[1]),
            "look": look,
            "ink": value.ink,
            "rim": _RIM,
        }


def _stroke(
    start: Point,
    end: Point,
    ink: str,
    width: float,
    *,
    dashed: bool = False,
) -> Drawn:
    return {"start": start, "end": end, "ink": ink, "width": width, "dashed": dashed}


def _hairline(mark: MarkBox) -> Drawn:
    """Return the hairline where the basis changes."""
    start = mark.left, mark.top
    across = mark.width > mark.height
    end = (mark.left + mark.width, mark.top) if across else (mark.left, mark.top + mark.height)
    return _stroke(start, end, "rule", page.RULE)


def _label(box: ChartBox, value: ChartValue) -> tuple[MemoLine, ...]:
    """Return a label's lines with the sign of a hedge, as the native chart has it."""
    bold = not value.quiet
    lines = [[Run(line, box.language, bold)] for line in value.label.split("\n")]
    if value.reach:
        lying = box.kind == "bar"
        sign = SIGNS[value.reach][lying]
        if lying and value.value is not None and value.value < 0:
            lines[0].append(Run(f" {sign}", "en", bold, value.ink))
        else:
            lines[0].insert(0, Run(f"{sign} ", "en", bold, value.ink))
    return tuple(MemoLine(tuple(line)) for line in lines)
