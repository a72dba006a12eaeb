"""A chart with its marks, yet without a size: of one series or several, whole or a page's part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.boxes import MarkInk
from brief.planning.charts.marks import Mark, drawn_numbers, marks_of
from brief.planning.charts.names import date_of
from brief.planning.charts.places import Place, places_of
from brief.planning.charts.scale import is_far_up
from brief.planning.charts.series_marks import in_one_row, row_marks, series_marks
from brief.planning.scene import Scene


@dataclass(frozen=True)
class Drawn:
    """A chart with what its neighbour must know to be drawn to the same scale."""

    chart: Chart
    """Its record."""
    figures: tuple[Figure, ...]
    """What it shows, in order."""
    power: int
    """Power of ten that its marks are counted in."""
    tones: Mapping[str, MarkInk]
    """The tone of each basis of its figures."""
    forms: tuple[tuple[Mark, ...], ...]
    """Its marks with full names, and with shorter ones where there are any."""
    floating: bool
    """Whether its axis begins above zero: from zero on, its ranges would be cut thin."""
    places: tuple[Place, ...] = ()
    """Where the figures of several series stand."""
    names: tuple[tuple[str, ...], ...] = ()
    """The name of each of several series in every language; its marks are then those of the first
    series, place by place, and those of the others after them. Without names the marks of a place
    stand beside each other, a gap between two places: so do ranges."""
    first: int = 0
    """Place among `figures` of the first that its marks show, where it goes on from a page."""

    @property
    def numbers(self) -> list[Decimal]:
        """Every number that its axis of values must hold."""
        return drawn_numbers(self.forms[0])

    @property
    def count(self) -> int:
        """Return at how many places marks stand."""
        return len(self.places or self.figures)

    @property
    def shown(self) -> tuple[Figure, ...]:
        """The figures that its marks show: on one of several pages, some of them."""
        count = sum(mark.value.value is not None for mark in self.forms[0])
        return self.figures[self.first : self.first + count]


def drawn_of(
    scene: Scene,
    chart: Chart,
    figures: Sequence[Figure],
    power: int,
    tones: Mapping[str, MarkInk],
    *,
    alone: bool,
) -> Drawn:
    """Return a chart with its marks; `alone` is whether no other stands on its slide.

    `tones` are those of the bases.
    """
    if chart.series:
        return _several(scene, chart, figures, power, tones, alone=alone)
    forms = tuple(
        marks_of(scene, chart, figures, power, tones, short=short) for short in _shorter(figures)
    )
    return Drawn(chart, tuple(figures), power, tones, forms, _floats(chart, figures, alone))


def _shorter(figures: Sequence[Figure]) -> tuple[bool, ...]:
    """Return whether names are set with short months, in each form that they may take."""
    dates = (date_of(figure) for figure in figures)
    return (False, True) if any(date and date.month for date in dates) else (False,)


def _floats(chart: Chart, figures: Sequence[Figure], alone: bool) -> bool:
    """Whether the axis begins above zero."""
    return chart.kind == "range" and alone and is_far_up(figures)


def _several(
    scene: Scene,
    chart: Chart,
    figures: Sequence[Figure],
    power: int,
    tones: Mapping[str, MarkInk],
    *,
    alone: bool,
) -> Drawn:
    """Return a chart of several series with its marks."""
    known = {figure.id: figure for figure in figures}
    file = f"decks/{scene.folder.deck.id}/charts/{chart.id}.toml"
    own = [[known[name] for name in each.figures] for each in chart.series]
    places = places_of(chart, own, file)
    row = in_one_row(chart, figures)
    forms = tuple(
        (row_marks if row else series_marks)(scene, chart, places, power, short=short)
        for short in _shorter(figures if "date" in places[0].key else ())
    )
    floating = _floats(chart, figures, alone)
    if row:
        return Drawn(chart, tuple(figures), power, tones, forms, floating, places)
    names = tuple(
        tuple(each.series(chart, series) for each in scene.wordings) for series in chart.series
    )
    return Drawn(chart, tuple(figures), power, tones, forms, floating, places, names)


def parts_of(bars: Drawn, count: int) -> list[Drawn]:
    """Return bars in `count` parts for as many pages, as even as may be."""
    ends = [bars.count * place // count for place in range(count + 1)]
    return [
        replace(
            bars,
            first=start,
            places=bars.places[start:end],
            forms=tuple(_part(bars, form, start, end) for form in bars.forms),
        )
        for start, end in pairwise(ends)
    ]


def _part(bars: Drawn, form: Sequence[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """Return the marks at the places from `start` on, before `end`."""
    if bars.places and not bars.names:
        gaps = [at for at, mark in enumerate(form) if mark.value.value is None]
        begins = [0, *(at + 1 for at in gaps), len(form) + 1]
        return tuple(form[begins[start] : begins[end] - 1])
    rows = range(0, bars.count * max(1, len(bars.names)), bars.count)
    return tuple(mark for row in rows for mark in _from_start(form[row + start : row + end]))


def _from_start(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks that begin a page, where no hairline parts the first from one before."""
    first, *others = marks
    return (replace(first, value=replace(first.value, parted=False)), *others)
