"""The memo's chart as memo_chart.typ draws it: bars, lines, marks and texts, each in its place.

Everything is in points from the top left of the chart, and looks as the native chart does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from brief.export.memo_chart_parts import Drawn, Point, Words, hairline, label_of, stroke
from brief.planning.boxes import ChartValue, Run
from brief.planning.charts.line_labels import OFF
from brief.planning.memo.chart import SCALE
from brief.planning.memo.plan import MemoChart, MemoLine

_LINE, _THIN_LINE, _RIM = 2.25 * SCALE, 1.25 * SCALE, 1.5 * SCALE
"""Width of a line, of one of several in ink that must differ from another, and of an outline, in
points: those of a slide, drawn smaller."""

_DOT, _LARGE_DOT, _DIAMOND = 8 * SCALE, 9 * SCALE, 11 * SCALE
"""Size in points of a mark on a line, of one that stands out, and of a diamond."""

_SHAPES = {"accent": "circle", "ink": "square", "grey": "triangle", "white": "cross"}
"""Shape of the marks of each of several lines."""

_OFF_BAR, _OFF_MARK, _OFF_AXIS = 2.5, OFF * SCALE, 5.0
"""Points from a bar, from the middle of a mark, and from the axis to the text beside it."""

_OFF_END = 2.5
"""Points more from the mark at the end of a line to what stands there."""

_SIDES = {"above": (0, -1), "below": (0, 1), "left": (-1, 0), "right": (1, 0)}
"""Where a label lies as seen from its mark: to the right and downwards."""


@dataclass(frozen=True)
class _Mark:
    """A mark of a chart, with where it stands: its series and its place, counted from 0."""

    row: int
    place: int
    value: ChartValue

    @property
    def number(self) -> Decimal:
        """Return its number, which every mark that is drawn has."""
        assert self.value.value is not None
        return self.value.value


def drawing(chart: MemoChart) -> dict[str, list[Drawn]]:
    """Return what is drawn but for its texts, the hindmost first."""
    box, plot = chart.box, _Plot(chart)
    breaks = [hairline(mark) for mark in chart.breaks]
    return {
        "strokes": [*breaks, *(plot.lines() if box.kind == "line" else ()), plot.axis()],
        "bars": [bar for mark in plot.shown for bar in plot.bars(mark)],
        "marks": [dot for mark in plot.shown for dot in plot.dots(mark)],
    }


def words(chart: MemoChart) -> list[Words]:
    """Return the texts of a chart: of each place its name, of each mark its label."""
    plot = _Plot(chart)
    return [*plot.names(), *(plot.label(mark) for mark in plot.shown)]


class _Plot:
    """Where the numbers of a chart lie."""

    def __init__(self, chart: MemoChart) -> None:
        self._box = box = chart.box
        self._low, self._high = box.limits
        self._lying = box.kind == "bar"
        self._count = len(box.values)
        self._share = (box.height if self._lying else box.width - box.aside) / self._count
        self._abreast = 1 if box.kind == "line" else len(box.all_series)
        self._thick = self._share / (self._abreast + chart.gap / 100)
        self.shown = [
            _Mark(row, place, value)
            for row, series in enumerate(box.all_series)
            for place, value in enumerate(series.values)
            if value.value is not None
        ]
        """Every mark, series by series; what has no number is a gap."""

    def axis(self) -> Drawn:
        """Return the line that the marks stand on."""
        ends = self._at(0, self._zero()), self._at(self._count, self._zero())
        return stroke(*ends, "grey", 0.75)

    def bars(self, mark: _Mark) -> Iterator[Drawn]:
        """Yield a mark's bars: a range's pale part reaches behind that of its lower end."""
        kind, value, high = self._box.kind, mark.value, mark.value.high
        if kind == "line" or (kind == "range" and high is None):
            return
        solid = "hatched" if value.projected else "solid"
        if kind == "range":
            assert high is not None
            yield self._bar(mark, mark.number, high, solid)
            return
        if high is not None:
            yield self._bar(mark, self._zero(), high, "open" if value.projected else "pale")
        yield self._bar(mark, self._zero(), mark.number, solid)

    def lines(self) -> Iterator[Drawn]:
        """Yield the stretches of each line, dashed to what is foretold; none crosses a gap."""
        for one, two in pairwise(self.shown):
            if (one.row, one.place + 1) != (two.row, two.place):
                continue
            thin = bool(self._box.more) and two.value.ink == "white"
            yield stroke(
                self._point(one, one.number),
                self._point(two, two.number),
                self._line_ink(two.value),
                _THIN_LINE if thin else _LINE,
                dashed=two.value.projected,
            )

    def dots(self, mark: _Mark) -> Iterator[Drawn]:
        """Yield the mark on a line, or of a lone value among ranges."""
        kind, value = self._box.kind, mark.value
        if kind == "line" or (kind == "range" and value.high is None):
            x, y = self._point(mark, mark.number)
            round_size = _DOT if value.quiet or kind == "line" else _LARGE_DOT
            shape = _SHAPES[value.ink] if self._box.more else "circle"
            yield {
                "x": x,
                "y": y,
                "size": _DIAMOND if value.projected else round_size,
                "shape": "diamond" if value.projected else shape,
                "ink": value.ink,
                "rim": _RIM,
            }

    def names(self) -> Iterator[Words]:
        """Yield what each place is called."""
        language, box = self._box.language, self._box
        for place, value in enumerate(box.values):
            if not value.category:
                continue
            lines = tuple(MemoLine((Run(each, language),)) for each in value.category.split("\n"))
            middle = self._share * (place + 0.5)
            if self._lying:
                yield Words(box.width - box.plot - _OFF_AXIS, middle, (-1, 0), lines)
            else:
                yield Words(middle, box.plot + _OFF_AXIS, (0, 1), lines)

    def label(self, mark: _Mark) -> Words:
        """Return what stands at a mark, as far from it as the plan moved it."""
        box, value = self._box, mark.value
        far = mark.number if value.high is None else value.high
        side = (1, 0) if self._lying else (0, -1)
        if far < 0:
            side = -side[0], -side[1]
        off = _OFF_BAR
        if box.kind == "line":
            side, off = _SIDES[value.side], _OFF_MARK + (_OFF_END if value.named else 0.0)
        elif box.kind == "range" and value.high is None:
            off = _OFF_MARK
        x, y = self._point(mark, far)
        x, y = x + off * side[0], y + off * side[1] + value.shift
        return Words(x, y, side, label_of(box, value), value.crossed)

    def _line_ink(self, value: ChartValue) -> str:
        quiet = any(each.quiet for each in self._box.values)
        return "grey" if quiet and not value.projected else value.ink

    def _zero(self) -> Decimal:
        """Return the number that bars begin at: zero, or the lowest of an axis above it."""
        return max(self._low, Decimal(0))

    def _at(self, place: float, number: Decimal) -> Point:
        """Return the point at so many places along the axis of names, and at a number."""
        part, plot = float((number - self._low) / (self._high - self._low)), self._box.plot
        if self._lying:
            return self._box.width - plot + plot * part, self._share * place
        return self._share * place, plot * (1 - part)

    def _middle(self, mark: _Mark) -> float:
        """Return the place of a mark's middle: beside that of other series, bars stand abreast."""
        aside = 0.0 if self._abreast == 1 else mark.row - (self._abreast - 1) / 2
        return mark.place + 0.5 + aside * self._thick / self._share

    def _point(self, mark: _Mark, number: Decimal) -> Point:
        return self._at(self._middle(mark), number)

    def _bar(self, mark: _Mark, one: Decimal, two: Decimal, look: str) -> Drawn:
        half, middle = self._thick / self._share / 2, self._middle(mark)
        first, last = self._at(middle - half, one), self._at(middle + half, two)
        return {
            "x": min(first[0], last[0]),
            "y": min(first[1], last[1]),
            "width": abs(last[0] - first[0]),
            "height": abs(last[1] - first[1]),
            "look": look,
            "ink": mark.value.ink,
            "rim": _RIM,
        }
