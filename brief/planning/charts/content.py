"""Laying out charts: one with its caption and points, or two side by side."""

from collections.abc import Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning import grid
from brief.planning.charts.box import unit_of
from brief.planning.charts.drawn import Drawn, drawn_of
from brief.planning.charts.page import whole_pages
from brief.planning.charts.row import columns, row_of
from brief.planning.charts.scale import chosen_power
from brief.planning.charts.tones import tones_of
from brief.planning.pages import Frame
from brief.planning.points import height_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of

_SIDE = 0.6
"""Part of the width that a chart takes when points stand beside it."""

_BESIDE = (20.0, grid.BODY_SIZES[-1])
"""Sizes of points beside a chart; what the smallest doesn't hold goes on over the whole width."""

_LEAST_PART = 0.6
"""Part of the slide's room that a chart keeps with its title and caption; points then go on."""

_SPACE = 12.0
"""Points between a chart and the points beneath it."""

_ROUNDING = 0.1
"""Points that sums of heights may be off by."""


def chart_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out one chart with its points beside it, or two charts with the points beneath.

    Charts whose texts have no room that way have a page each, or several.
    """
    charts = _to_scale(scene)
    onward = frame.onward and scene.points
    if len(charts) == 1 and scene.points and not onward:
        beside = _points_beside(scene, charts[0], frame)
        if beside:
            return beside
    together = [] if onward else _together(scene, charts, frame.last)
    if together:
        return together
    points = points_in(
        scene, scene.points, scene.grid.left, frame, scene.grid.width, grid.BODY_SIZES
    )
    rest = points if scene.points else []
    groups = [charts] if row_of(scene, charts, frame).legible else [[each] for each in charts]
    rooms = [frame] * len(groups) if rest else [*[frame] * (len(groups) - 1), frame.last]
    pages = [
        Content(page)
        for group, room in zip(groups, rooms, strict=True)
        for page in whole_pages(scene, group, room)
    ]
    return [*pages, *rest]


def _together(scene: Scene, charts: Sequence[Drawn], frame: Frame) -> list[Content]:
    """Return charts with all points beneath them; nothing where they would have too little room."""
    left, width, size = scene.grid.left, scene.grid.width, grid.BODY_SIZES[-1]
    if not scene.points:
        if len(charts) > 1 and not row_of(scene, charts, frame).legible:
            return []
        return [Content(page) for page in whole_pages(scene, charts, frame)]
    below = height_needed(scene, scene.points, width, size) + _SPACE + _ROUNDING
    if frame.height - below < frame.height * _LEAST_PART:
        return []
    row = row_of(scene, charts, Frame(frame.top, frame.bottom - below))
    if not row.legible:
        return []
    under = Frame(bottom_of(row.boxes) + _SPACE, frame.bottom)
    points = points_in(scene, scene.points, left, under, width, (size,), frame)
    return [Content((*row.boxes, *points[0].boxes), points[0].points), *points[1:]]


def _points_beside(scene: Scene, chart: Drawn, frame: Frame) -> list[Content]:
    """Return a chart with points at its right; those left over go on over the whole width.

    Nothing where the chart has too many marks for that, or points in two languages don't fit.
    """
    width, side, room = columns(scene, _SIDE)
    row = row_of(scene, [chart], frame, width)
    if not row.legible:
        return []
    points = points_in(_in_tiers(scene), scene.points, side, frame, room, _BESIDE)[0]
    first = Content((*row.boxes, *points.boxes), points.points, points.full)
    rest = scene.points[len(points.points) :]
    if not rest:
        return _points_beside(scene, chart, frame.last) if frame.kept else [first]
    if scene.bilingual:
        return []
    more = points_in(scene, rest, scene.grid.left, frame, scene.grid.width, grid.BODY_SIZES)
    return [first, *more]


def _in_tiers(scene: Scene) -> Scene:
    """Return a scene that sets one language above the other: a narrow column holds no two."""
    deck = scene.folder.deck.model_copy(update={"bilingual": "tiers"})
    return replace(scene, folder=replace(scene.folder, deck=deck))


def _to_scale(scene: Scene) -> list[Drawn]:
    """Return the slide's charts; two of one unit are counted in one power of ten.

    A basis has one tone in both.
    """
    charts = [scene.folder.charts[chart] for chart in scene.slide.charts]
    figures = [[scene.workspace.figures[name] for name in chart.figures] for chart in charts]
    for chart, own in zip(charts, figures, strict=True):
        refuse_unlike(chart, own, scene)
    like = len({unit_of(figure) for own in figures for figure in own}) == 1
    together = [figure for own in figures for figure in own]
    languages = [each.language for each in scene.wordings]
    return [
        drawn_of(
            scene,
            chart,
            own,
            chosen_power(together if like else own, languages),
            tones_of(scene.lead, own, together),
            alone=len(charts) == 1,
        )
        for chart, own in zip(charts, figures, strict=True)
    ]


def refuse_unlike(chart: Chart, figures: Sequence[Figure], scene: Scene) -> None:
    """Refuse a chart of different units or bases: its marks would be compared all the same."""
    for what in ("unit", "currency", "basis"):
        found = list(dict.fromkeys(str(getattr(figure, what)) for figure in figures))
        if len(found) > 1 and not (what == "basis" and chart.note):
            raise BadInput(
                f"shows figures of different {what}: {', '.join(found)}",
                file=f"decks/{scene.folder.deck.id}/charts/{chart.id}.toml",
                record=chart.id,
                remedy="split the chart" + (", or say so in note" if what == "basis" else ""),
            )
