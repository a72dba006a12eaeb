"""The marks of several series by series, with what they are called, and their texts set."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from brief.model.identifiers import Language
from brief.planning.boxes import ChartBox, ChartValue
from brief.planning.charts.lines import drawn_width, wrapped
from brief.planning.charts.marks import Mark, with_texts
from brief.planning.charts.setting import Setting

_BETWEEN_GROUPS, _BETWEEN_LYING = 0.7, 0.7
"""Least room between two groups of columns, and of bars that lie, as a part of a bar's width."""

_WIDEST, _WIDEST_LYING = 80.0, 28.0
"""Width in points past which the room between groups grows, and columns or bars no more."""

WIDEST_GAP = 500
"""Percent of a bar that the schema allows between bars."""

Names = Sequence[Sequence[str]]
"""The name of each series in every language."""


@dataclass(frozen=True)
class Rows:
    """Marks of several series, by series."""

    rows: Sequence[Sequence[Mark]]
    names: Names
    language: Language

    @property
    def marks(self) -> list[Mark]:
        """Every mark, gaps among them."""
        return list(chain(*self.rows))

    def called(self, number: int, *, last: bool = False) -> int:
        """Return at which place a series is named: where it begins, or ends."""
        held = [at for at, mark in enumerate(self.rows[number]) if mark.labels]
        return (held[-1] if last else held[0]) if held else -1

    def end(self, number: int, room: float, size: float) -> list[str]:
        """Return the lines of a name at the end of a line: one for all languages where it fits."""
        whole = " ".join(dict.fromkeys(self.names[number]))
        if drawn_width(whole, size, True, self.language) <= room:
            return [whole]
        return self.name(number, room, size)

    def name(self, number: int, room: float, size: float) -> list[str]:
        """Return the lines of a series' name, each language on its own."""
        return [
            line
            for each in dict.fromkeys(self.names[number])
            for line in wrapped(each, room, size, True, self.language)
        ]


def bar_width(share: float, count: int, *, lying: bool = False) -> float:
    """Return how wide each of `count` bars of a group is that has a share of the axis."""
    between, widest = (_BETWEEN_LYING, _WIDEST_LYING) if lying else (_BETWEEN_GROUPS, _WIDEST)
    return min(share / (count + between), widest)


def gap_of(chart: ChartBox, scale: float = 1.0) -> int:
    """Return the room between groups of bars in percent of a bar, at most what the schema allows.

    `scale` is how much larger or smaller than on a slide the chart is drawn.
    """
    lying, count = chart.kind == "bar", len(chart.all_series)
    share = (chart.height if lying else chart.width) / len(chart.values) / scale
    between = share / bar_width(share, count, lying=lying) - count
    return min(round(between * 100), WIDEST_GAP)


def setting_of(
    of: Rows,
    names: Sequence[Sequence[Sequence[str]]],
    labels: Sequence[Sequence[Sequence[str]]],
    called: dict[tuple[int, int], list[str]],
    *,
    size: float,
    room: float,
    label: float,
    whole: bool,
    roomy: bool,
    unbroken: bool,
    aside: float = 0.0,
) -> Setting:
    """Return the marks with their texts; `called` are the names of series by series and place."""

    def value(number: int, at: int, mark: Mark) -> ChartValue:
        lines = labels[number][at] if mark.labels else [""]
        found = with_texts(mark, names[number][at], lines)
        return replace(found, named="\n".join(called.get((number, at), ())))

    first, *more = (
        tuple(value(number, at, mark) for at, mark in enumerate(row))
        for number, row in enumerate(of.rows)
    )
    return Setting(
        marks=first,
        size=size,
        room=room,
        label=label,
        whole=whole,
        roomy=roomy,
        unbroken=unbroken,
        legible=whole and roomy,
        more=tuple(more),
        aside=aside,
    )
