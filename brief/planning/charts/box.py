"""The chart itself: its marks set in its room, and two charts side by side set alike."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.language.program import in_brackets
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.boxes import ChartBox
from brief.planning.charts.marks import marks_of, plotted_numbers, set_marks
from brief.planning.charts.scale import axis
from brief.planning.charts.words import description, unit_line
from brief.planning.pages import Frame
from brief.planning.scene import Scene

_NEAR = 4
"""Two charts of one unit but two bases share a scale where neither is this much higher."""


@dataclass(frozen=True)
class Drawn:
    """A chart with what its neighbour must know to be drawn to the same scale."""

    chart: Chart
    figures: tuple[Figure, ...]
    power: int
    """Power of ten that its marks are counted in."""


def chart_box(
    scene: Scene, drawn: Drawn, name: str, frame: Frame, across: tuple[float, float]
) -> ChartBox:
    """Return a chart alone in a frame; `across` is its left edge and its width."""
    lead, (left, width) = scene.lead, across
    marks = marks_of(scene, drawn.chart, drawn.figures, drawn.power)
    setting = set_marks(drawn.chart.kind, marks, width, frame.height, lead.language)
    unit = unit_line(lead, drawn.figures[0], drawn.power)
    title = lead.own(drawn.chart, "title")
    series = in_brackets(title, unit, lead.language) if unit else title
    return ChartBox(
        name,
        left,
        frame.top,
        width,
        frame.height,
        drawn.chart.kind,
        series,
        setting.marks,
        lead.language,
        setting.size,
        "\n".join(description(each, drawn.chart, drawn.figures) for each in scene.wordings),
        axis(plotted_numbers(setting.marks), setting.room, setting.label),
        setting.room,
        in_brackets(series, lead.word("high end"), lead.language),
        in_brackets(series, lead.word("between both ends"), lead.language),
    )


def alike(scene: Scene, charts: Sequence[Drawn], boxes: Sequence[ChartBox]) -> list[ChartBox]:
    """Set two upright charts alike: one size of type, one baseline, one scale if it may be one.

    The same height then never stands for two numbers.
    """
    lying = {chart.chart.kind == "bar" for chart in charts}
    if len(charts) < 2 or len(lying) > 1:
        return list(boxes)
    language, size = scene.lead.language, min(box.size for box in boxes)
    settings = [
        set_marks(box.kind, box.values, box.width, box.height, language, size) for box in boxes
    ]
    room = min(setting.room for setting in settings)
    label = max(setting.label for setting in settings)
    numbers = [plotted_numbers(setting.marks) for setting in settings]
    together = axis([each for own in numbers for each in own], room, label)
    shared = len({(chart.power, unit_of(chart.figures[0])) for chart in charts}) == 1
    highs = [max(map(abs, own), default=Decimal(0)) for own in numbers]
    bases = {figure.basis for chart in charts for figure in chart.figures}
    near = len(bases) == 1 or max(highs) <= _NEAR * min(highs)
    return [
        replace(
            box,
            values=setting.marks,
            size=size,
            plot=room,
            limits=together if shared and near else axis(own, room, label),
        )
        for box, setting, own in zip(boxes, settings, numbers, strict=True)
    ]


def unit_of(figure: Figure) -> tuple[str | None, str | None]:
    """Return what its number is in: two figures of one unit can share a scale."""
    return (figure.unit, figure.currency)
