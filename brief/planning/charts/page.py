"""Charts that have pages to themselves: as asked for, lying down, or going on over several pages.

Whatever its words, a chart comes out with each name and number whole at its mark: marks that have
no room side by side lie down as bars, and bars that have none go on on further pages, all on one
scale.
"""

from collections.abc import Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox
from brief.planning.charts.box import chart_boxes, plot_of
from brief.planning.charts.captions import caption_aside, title_of
from brief.planning.charts.drawn import Drawn, drawn_of, parts_of
from brief.planning.charts.row import HAIR, breaks, columns, row_of, within
from brief.planning.charts.setting import Setting
from brief.planning.pages import Frame, text_box
from brief.planning.scene import Scene, bottom_of

_ASIDE = 0.68
"""Part of the width that a chart takes when its caption stands beside it."""

_FEW = 2
"""Marks that look lost over the whole width of a slide."""

_LOW_LINE = 60.0
"""Points below which a line runs through its labels, and bars that lie are better."""

_GAP = 4.0
"""Room between a chart and its title, in points."""


def whole_pages(scene: Scene, charts: Sequence[Drawn], frame: Frame) -> list[tuple[Box, ...]]:
    """Return charts that have pages to themselves, two on one, or one on as many as it takes.

    The caption of a chart of few marks, or of one in two languages, stands at its side.
    """
    row = row_of(scene, charts, frame)
    if len(charts) > 1:
        return [row.boxes]
    (chart,), (wide,) = charts, row.settings
    if not wide.legible or (chart.chart.kind == "line" and wide.room - wide.label < _LOW_LINE):
        bars = lying(scene, chart)
        lower = row_of(scene, [bars], frame)
        if not (lower.legible or wide.legible):
            return _parted(scene, bars, frame)
        return [lower.boxes if lower.legible else row.boxes]
    if len(wide.marks) > _FEW and not scene.bilingual:
        return [row.boxes]
    return [_captioned_aside(scene, chart, frame, wide) or row.boxes]


def lying(scene: Scene, drawn: Drawn) -> Drawn:
    """Return a chart with its marks as bars that lie under each other."""
    if drawn.chart.kind == "bar":
        return drawn
    chart = drawn.chart.model_copy(update={"kind": "bar"})
    return drawn_of(scene, chart, drawn.figures, drawn.power, drawn.tones, alone=True)


def _parted(scene: Scene, bars: Drawn, frame: Frame) -> list[tuple[Box, ...]]:
    """Return bars on the fewest pages that leave each its room, alike in type and scale.

    BadInput where a bar has none on a page of its own.
    """
    left, width = scene.grid.left, scene.grid.width
    ((title,), (captions,), room) = within(scene, [bars], frame, width)
    for count in range(2, bars.count + 1):
        parts = parts_of(bars, count)
        plots = [plot_of(scene, part, width, room.height) for part in parts]
        last = count == bars.count
        if all(plot.setting.legible or (last and plot.setting.roomy) for plot in plots):
            boxes = chart_boxes(scene, plots, room, [left] * count, width)
            return [(title, *breaks(box), replace(box, name="Chart"), *captions) for box in boxes]
    raise BadInput(
        f"leaves no room for the names of the chart '{bars.chart.id}'",
        file=scene.workspace.file_of(scene.slide, scene.folder.deck.id),
        record=scene.slide.id,
        remedy="shorten the names of its figures or its caveat, callout or title",
    )


def _captioned_aside(scene: Scene, chart: Drawn, frame: Frame, wide: Setting) -> tuple[Box, ...]:
    """Return a chart with its caption at the right; nothing where its texts are the worse for it.

    `wide` is how they are set over the whole width.
    """
    width, side, room = columns(scene, _ASIDE)
    left = scene.grid.left
    title = text_box("Chart title", None, left, frame.top, width, title_of(scene, chart, width))
    below = Frame(bottom_of([title]) + _GAP, frame.bottom)
    plot = plot_of(scene, chart, width, below.height)
    notes = [
        caption_aside(scene, chart, side, frame.top, room, size)
        for size in (grid.CAPTION_SIZE, grid.SOURCE_SIZE)
    ]
    fitting = [box for box in notes if box.height <= frame.height]
    if not plot.setting.as_good_as(wide) or not fitting:
        return ()
    (box,) = chart_boxes(scene, [plot], below, [left], width)
    middle = side - scene.grid.gutter / 2
    line = MarkBox("Beside the chart", middle, frame.top, HAIR, frame.height, "line")
    return (title, *breaks(box), box, line, fitting[0])
