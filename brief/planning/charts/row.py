"""One chart, or two side by side, with title and caption: over the width, or the caption aside."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.planning import grid
from brief.planning.boxes import Box, ChartBox, MarkBox
from brief.planning.charts.box import Drawn, chart_boxes, plot_of
from brief.planning.charts.captions import caption_aside, captions_under, title_of
from brief.planning.charts.setting import Setting
from brief.planning.pages import Frame, text_box
from brief.planning.scene import Scene, bottom_of

_ASIDE = 0.68
"""Part of the width that a chart takes when its caption stands beside it."""

_LEAST_HEIGHT = 110.0
"""A chart lower than this can't be read."""

_FEW = 2
"""Marks that look lost over the whole width of a slide."""

_HAIR = 0.75
"""Width in points of the hairlines at the side of a chart and where the basis changes."""

_GAP = 4.0
"""Room between a chart and its title, and its caption, in points."""


@dataclass(frozen=True)
class Row:
    """One chart, or two side by side, with what stands around them."""

    boxes: tuple[Box, ...]
    """Title, chart and caption of each, from left to right."""
    settings: tuple[Setting, ...]
    """How the marks of each chart are set."""

    @property
    def legible(self) -> bool:
        """Whether the texts of all charts have their room."""
        return all(setting.legible for setting in self.settings)


def columns(scene: Scene, part: float) -> tuple[float, float, float]:
    """Return a chart's width, and the left edge and the width of what stands beside it."""
    width = round(scene.grid.width * part, 1)
    beside = width + scene.grid.gutter
    return width, scene.grid.left + beside, scene.grid.width - beside


def whole_page(scene: Scene, charts: Sequence[Drawn], frame: Frame) -> tuple[Box, ...]:
    """Return charts that have a page to themselves.

    The caption of a chart of few marks, or of one in two languages, stands at its side. Columns
    whose names have no room lie down as bars.
    """
    row = row_of(scene, charts, frame)
    if len(charts) > 1:
        return row.boxes
    (chart,), (wide,) = charts, row.settings
    if chart.chart.kind == "column" and not row.legible:
        bars = replace(chart, chart=chart.chart.model_copy(update={"kind": "bar"}))
        lying = row_of(scene, [bars], frame)
        return lying.boxes if lying.legible else row.boxes
    if len(wide.marks) > _FEW and not scene.bilingual:
        return row.boxes
    return _captioned_aside(scene, chart, frame, wide) or row.boxes


def _captioned_aside(scene: Scene, chart: Drawn, frame: Frame, wide: Setting) -> tuple[Box, ...]:
    """Return a chart with its caption at the right; nothing where its texts are the worse for it.

    `wide` is how they are set over the whole width.
    """
    width, side, room = columns(scene, _ASIDE)
    left = scene.grid.left
    title = text_box("Chart title", None, left, frame.top, width, title_of(scene, chart, width))
    within = Frame(bottom_of([title]) + _GAP, frame.bottom)
    plot = plot_of(scene, chart, width, within.height)
    notes = [
        caption_aside(scene, chart, side, frame.top, room, size)
        for size in (grid.CAPTION_SIZE, grid.SOURCE_SIZE)
    ]
    fitting = [box for box in notes if box.height <= frame.height]
    if not plot.setting.as_good_as(wide) or not fitting:
        return ()
    (box,) = chart_boxes(scene, [plot], within, [left], width)
    middle = side - scene.grid.gutter / 2
    line = MarkBox("Beside the chart", middle, frame.top, _HAIR, frame.height, "line")
    return (title, *_breaks(box), box, line, fitting[0])


def row_of(scene: Scene, charts: Sequence[Drawn], frame: Frame, width: float | None = None) -> Row:
    """Return one chart over `width`, or two side by side whose marks stand on one line."""
    width = width or (scene.grid.width if len(charts) == 1 else scene.grid.column)
    lefts = [scene.grid.left + place * (width + scene.grid.gutter) for place in range(len(charts))]
    named = list(zip(charts, ("Chart", "Chart 2"), lefts, strict=False))
    titles = [
        text_box(f"{name} title", None, left, frame.top, width, title_of(scene, chart, width))
        for chart, name, left in named
    ]
    captions = [
        captions_under(scene, chart, name, left, width, frame.bottom) for chart, name, left in named
    ]
    top = bottom_of(titles) + _GAP
    within = Frame(top, min(box.top for own in captions for box in own) - _GAP)
    _refuse_low(scene, charts[0].chart, within.height)
    plots = [plot_of(scene, chart, width, within.height) for chart in charts]
    drawn = chart_boxes(scene, plots, within, lefts, width)
    boxes: list[Box] = []
    for title, box, own in zip(titles, drawn, captions, strict=True):
        boxes += [title, *_breaks(box), box, *own]
    return Row(tuple(boxes), tuple(plot.setting for plot in plots))


def _breaks(box: ChartBox) -> list[MarkBox]:
    """Return a hairline between each two bases, behind the chart; a line has a gap for it."""
    places = [
        place + (0.0 if value.parted else 0.5)
        for place, value in enumerate(box.values)
        if value.parted or value.value is None
    ]
    marks = []
    for number, place in enumerate(places, 1):
        name = f"{box.name} break" if number == 1 else f"{box.name} break {number}"
        part = place / len(box.values)
        if box.kind == "bar":
            left, top = box.left + box.width - box.plot, box.top + box.height * part
            marks.append(MarkBox(name, left, top, box.plot, _HAIR, "line"))
        else:
            left = box.left + box.width * part
            marks.append(MarkBox(name, left, box.top, _HAIR, box.plot, "line"))
    return marks


def _refuse_low(scene: Scene, chart: Chart, height: float) -> None:
    """Refuse a chart that its slide leaves no room to be read in."""
    if height < _LEAST_HEIGHT:
        raise BadInput(
            f"leaves the chart '{chart.id}' {height:.0f} pt, {_LEAST_HEIGHT:.0f} are needed",
            file=f"decks/{scene.folder.deck.id}/slides/{scene.slide.id}.toml",
            record=scene.slide.id,
            remedy="shorten its caveat, callout or title",
        )
