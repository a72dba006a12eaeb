"""The marks of several series: each in its colour, a gap where a series has no figure.

A range takes two numbers, so marks of which some are ranges stand in one row, a gap between two
places: each is named, and every program draws them as it draws ranges of one series.
"""

from collections.abc import Sequence
from dataclasses import replace

from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.boxes import ChartValue, MarkInk
from brief.planning.charts.marks import Mark, mark_of, names_of
from brief.planning.charts.names import date_of, with_years_once
from brief.planning.charts.places import Place
from brief.planning.scene import Scene

INKS: tuple[MarkInk, ...] = ("accent", "ink", "grey", "white")
"""Colours of the series in order, which differ in print without colours too."""


_GAP = ChartValue("", None, "", projected=False)
"""What has no number: a place without a figure, or the room between two places."""


def in_one_row(chart: Chart, figures: Sequence[Figure]) -> bool:
    """Whether the marks of several series stand in one row: ranges do, a line has none."""
    return chart.kind == "range" or (
        chart.kind != "line" and any(figure.is_range for figure in figures)
    )


def row_marks(
    scene: Scene, chart: Chart, places: Sequence[Place], power: int, *, short: bool = False
) -> tuple[Mark, ...]:
    """Return the marks of all series place by place, each named for its series and its place.

    The place stands first where marks lie under each other. A hairline stands in the gap before
    a place where the basis of some series changes. `short` abbreviates the names of months.
    """
    marks: list[Mark] = []
    before: dict[int, str] = {}
    for place in places:
        where = names_of(scene, [place.name(each, short=short) for each in scene.wordings])
        bases = {
            number: figure.basis
            for number, figure in enumerate(place.figures)
            if figure is not None
        }
        if marks:
            changed = any(before.get(number, basis) != basis for number, basis in bases.items())
            marks.append(Mark(replace(_GAP, parted=changed)))
        before |= bases
        for ink, series, figure in zip(INKS, chart.series, place.figures, strict=False):
            if figure is not None:
                called = [(each.series(chart, series),) for each in scene.wordings]
                mark = mark_of(scene, chart, figure, called, power, ink)
                marks.append(replace(mark, names=_with_place(mark.names, where, chart.kind)))
    return tuple(marks)


def _with_place(
    who: Sequence[tuple[str, ...]], where: Sequence[tuple[str, ...]], kind: str
) -> tuple[tuple[str, ...], ...]:
    """Return a mark's names with its place, which stands once where all languages write it so."""
    lying = kind == "bar"
    if len(where) == 1:
        first, *others = who
        *before, last = who
        return ((*where[0], *first), *others) if lying else (*before, (*last, *where[0]))
    named = who if len(who) > 1 else [who[0]] * len(where)
    return tuple(
        (*place, *name) if lying else (*name, *place)
        for place, name in zip(where, named, strict=True)
    )


def series_marks(
    scene: Scene, chart: Chart, places: Sequence[Place], power: int, *, short: bool = False
) -> tuple[Mark, ...]:
    """Return the marks of all series, those of the first at every place first.

    Where the basis of some series changes, a hairline stands between the columns. `short`
    abbreviates the names of months.
    """
    names = [[place.name(each, short=short) for each in scene.wordings] for place in places]
    if short and not scene.bilingual:
        dates = [date_of(place.known[0]) for place in places]
        own = with_years_once(scene.lead, [name for [name] in names], dates)
        names = [[name] for name in own]
    marks: list[Mark] = []
    changes: set[int] = set()
    for number, ink in zip(range(len(places[0].figures)), INKS, strict=False):
        before: Figure | None = None
        for at, place in enumerate(places):
            figure = place.figures[number]
            if figure is None:
                marks.append(Mark(_GAP, names_of(scene, names[at])))
                continue
            mark = mark_of(scene, chart, figure, names[at], power, ink)
            marks.append(mark)
            changes |= {at} if before is not None and before.basis != figure.basis else set()
            before = figure
    if chart.kind == "line":
        return tuple(marks)
    return tuple(
        replace(mark, value=replace(mark.value, parted=index % len(places) in changes))
        for index, mark in enumerate(marks)
    )
