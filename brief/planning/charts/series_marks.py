"""The marks of several series: each in its colour, a gap where a series has no figure."""

from collections.abc import Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.boxes import ChartValue, MarkInk
from brief.planning.charts.marks import Mark, mark_of, names_of
from brief.planning.charts.places import Place
from brief.planning.scene import Scene

INKS: tuple[MarkInk, ...] = ("accent", "ink", "grey", "white")
"""Colours of the series in order, which differ in print without colours too."""


def refuse_range(scene: Scene, chart: Chart, figure: Figure) -> None:
    """Refuse a range, whose pale part no bar has room for beside those of others."""
    if figure.is_range:
        raise BadInput(
            f"a chart of several series can't draw the range of the figure '{figure.id}'",
            file=f"decks/{scene.folder.deck.id}/charts/{chart.id}.toml",
            record=chart.id,
            remedy="give each series a chart of its own, or the figures in a table",
        )


def series_marks(
    scene: Scene, chart: Chart, places: Sequence[Place], power: int, *, short: bool = False
) -> tuple[Mark, ...]:
    """Return the marks of all series, those of the first at every place first.

    Where the basis of some series changes, a hairline stands between the columns. `short`
    abbreviates the names of months.
    """
    names = [[place.name(each, short=short) for each in scene.wordings] for place in places]
    marks: list[Mark] = []
    changes: set[int] = set()
    for number, ink in zip(range(len(places[0].figures)), INKS, strict=False):
        before: Figure | None = None
        for at, place in enumerate(places):
            figure = place.figures[number]
            if figure is None:
                gap = ChartValue("", None, "", projected=False)
                marks.append(Mark(gap, names_of(scene, names[at])))
                continue
            refuse_range(scene, chart, figure)
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
