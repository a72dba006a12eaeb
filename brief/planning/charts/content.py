"""Laying out charts: what is counted and in which unit, the marks, a caption that says by whom."""

from collections.abc import Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning import grid
from brief.planning.boxes import Box, Paragraph, Run, TextBox
from brief.planning.charts.box import Drawn, alike, chart_box, unit_of
from brief.planning.charts.scale import chosen_power
from brief.planning.charts.words import caption, unit_line
from brief.planning.pages import Frame, text_box
from brief.planning.points import height_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.typesetting import paragraph, plain

_SIDE = 0.6
"""Part of the width that a chart takes when points stand beside it."""

_BESIDE = (20.0, grid.BODY_SIZES[-1])
"""Sizes of points beside a chart; what the smallest doesn't hold goes on over the whole width."""

_LEAST_HEIGHT = 110.0
"""A chart lower than this can't be read."""

_LEAST_PART = 0.6
"""Part of the slide's room that a chart keeps with its title and caption; points then go on."""

_SPACE = 12.0
"""Points between a chart and the points beneath it."""


def chart_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out one chart with its points beside it, or two charts with the points beneath."""
    charts = _to_scale(scene)
    if len(charts) == 1 and scene.points and not scene.bilingual:
        return _points_beside(scene, charts[0], frame)
    left, width, last = scene.grid.left, scene.grid.width, frame.last
    if not scene.points:
        return [Content(tuple(_abreast(scene, charts, last)))]
    below = height_needed(scene, scene.points, width, grid.BODY_SIZES[-1]) + _SPACE
    if last.height - below < last.height * _LEAST_PART:
        boxes = _abreast(scene, charts, frame)
        rest = points_in(scene, scene.points, left, frame, width, grid.BODY_SIZES)
        return [Content(tuple(boxes)), *rest]
    boxes = _abreast(scene, charts, Frame(last.top, last.bottom - below))
    under = Frame(bottom_of(boxes) + _SPACE, last.bottom)
    points = points_in(scene, scene.points, left, under, width, grid.BODY_SIZES[-1:], last)
    return [Content((*boxes, *points[0].boxes), points[0].points), *points[1:]]


def _points_beside(scene: Scene, chart: Drawn, frame: Frame) -> list[Content]:
    """Return a chart with points at its right; those left over go on over the whole width."""
    width = round(scene.grid.width * _SIDE, 1)
    boxes = _abreast(scene, [chart], frame, width)
    side = scene.grid.left + width + scene.grid.gutter
    room = scene.grid.width - width - scene.grid.gutter
    points = points_in(scene, scene.points, side, frame, room, _BESIDE)[0]
    first = Content((*boxes, *points.boxes), points.points, points.full)
    rest = scene.points[len(points.points) :]
    if not rest:
        return _points_beside(scene, chart, frame.last) if frame.kept else [first]
    more = points_in(scene, rest, scene.grid.left, frame, scene.grid.width, grid.BODY_SIZES)
    return [first, *more]


def _abreast(
    scene: Scene, charts: Sequence[Drawn], frame: Frame, width: float | None = None
) -> list[Box]:
    """Return one chart over `width`, or two side by side whose marks stand on one line."""
    width = width or (scene.grid.width if len(charts) == 1 else scene.grid.column)
    lefts = [scene.grid.left + place * (width + scene.grid.gutter) for place in range(len(charts))]
    named = list(zip(charts, ("Chart", "Chart 2"), lefts, strict=False))
    titles = [
        text_box(f"{name} title", None, left, frame.top, width, _title(scene, chart, width))
        for chart, name, left in named
    ]
    captions = [
        _captions(scene, chart, name, left, width, frame.bottom) for chart, name, left in named
    ]
    top = bottom_of(titles) + 4.0
    within = Frame(top, min(box.top for own in captions for box in own) - 4.0)
    _refuse_low(scene, charts[0].chart, within.height)
    drawn = [chart_box(scene, chart, name, within, (left, width)) for chart, name, left in named]
    boxes: list[Box] = []
    for title, box, own in zip(titles, alike(scene, charts, drawn), captions, strict=True):
        boxes += [title, box, *own]
    return boxes


def _refuse_low(scene: Scene, chart: Chart, height: float) -> None:
    """Refuse a chart that its slide leaves no room to be read in."""
    if height < _LEAST_HEIGHT:
        raise BadInput(
            f"leaves the chart '{chart.id}' {height:.0f} pt, {_LEAST_HEIGHT:.0f} are needed",
            file=f"decks/{scene.folder.deck.id}/slides/{scene.slide.id}.toml",
            record=scene.slide.id,
            remedy="shorten its caveat, callout or title",
        )


def _to_scale(scene: Scene) -> list[Drawn]:
    """Return the slide's charts; two that may be compared are counted in one power of ten."""
    charts = [scene.folder.charts[chart] for chart in scene.slide.charts]
    figures = [[scene.workspace.figures[name] for name in chart.figures] for chart in charts]
    for chart, own in zip(charts, figures, strict=True):
        _refuse_unlike(chart, own, scene)
    like = len({unit_of(figure) for own in figures for figure in own}) == 1
    together = [figure for own in figures for figure in own]
    languages = [each.language for each in scene.wordings]
    return [
        Drawn(chart, tuple(own), chosen_power(together if like else own, languages))
        for chart, own in zip(charts, figures, strict=True)
    ]


def _refuse_unlike(chart: Chart, figures: Sequence[Figure], scene: Scene) -> None:
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


def _title(scene: Scene, drawn: Drawn, width: float) -> list[Paragraph]:
    """Return a chart's title and beneath it the unit, two languages on one line where they fit."""
    titles = [
        plain(each.own(drawn.chart, "title"), each.language, bold=True) for each in scene.wordings
    ]
    titles[1:] = [replace(title, ink="grey") for title in titles[1:]]
    units = [
        plain(unit, each.language, ink="grey")
        for each in scene.wordings
        if (unit := unit_line(each, drawn.figures[0], drawn.power))
    ]
    heads = _one_line(titles, grid.CAPTION_SIZE, width, "  ")
    if len(heads) > 1 and len(units) == len(titles):  # each language on a line of its own
        pairs = zip(titles, units, strict=True)
        beside = [[title, replace(unit, text=f"  {unit.text}")] for title, unit in pairs]
        lines = [paragraph(runs, grid.CAPTION_SIZE, width) for runs in beside]
        if all(line.lines == 1 for line in lines):
            return lines
    return [*heads, *_one_line(units, grid.SOURCE_SIZE, width, " · ")]


def _one_line(runs: Sequence[Run], size: float, width: float, between: str) -> list[Paragraph]:
    """Set runs on one line, or each on lines of its own where they don't fit."""
    joined = [replace(run, text=f"{between}{run.text}") for run in runs[1:]]
    line = paragraph([*runs[:1], *joined], size, width)
    if not runs or line.lines == 1:
        return [line] if runs else []
    return [paragraph([run], size, width) for run in runs]


def _captions(
    scene: Scene, drawn: Drawn, name: str, left: float, width: float, bottom: float
) -> list[TextBox]:
    """Return a chart's caption standing on `bottom`, two languages abreast if there is room."""
    texts = [
        plain(caption(each, drawn.chart, drawn.figures), each.language, ink="grey")
        for each in scene.wordings
    ]
    if len(texts) == 1 or width < scene.grid.width:
        stack = [paragraph([text], grid.SOURCE_SIZE, width) for text in texts]
        box = text_box(f"{name} caption", None, left, bottom, width, stack)
        return [replace(box, top=bottom - box.height)]
    column, boxes = scene.grid.column, []
    for place, text in enumerate(texts):
        side = left + place * (column + scene.grid.gutter)
        stack = [paragraph([text], grid.SOURCE_SIZE, column)]
        boxes.append(text_box(f"{name} caption {place + 1}", None, side, bottom, column, stack))
    highest = max(box.height for box in boxes)
    return [replace(box, top=bottom - highest) for box in boxes]
