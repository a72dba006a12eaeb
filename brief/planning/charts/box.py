"""The chart itself: its marks set in its room, and two charts side by side set alike."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.language.program import in_brackets
from brief.model.figure import Figure
from brief.planning.boxes import ChartBox, ChartSeries, ChartValue
from brief.planning.charts.drawn import Drawn
from brief.planning.charts.line_labels import placed_labels
from brief.planning.charts.scale import axis
from brief.planning.charts.series_labels import placed_series
from brief.planning.charts.series_setting import set_series
from brief.planning.charts.series_words import series_description
from brief.planning.charts.setting import SIZES, Setting, set_marks
from brief.planning.charts.words import description, unit_under
from brief.planning.pages import Frame
from brief.planning.scene import Scene
from brief.planning.wording import Wording

_NEAR = 4
"""Two charts of one unit but two bases share a scale where neither is this much higher."""


@dataclass(frozen=True)
class Plot:
    """A chart with its marks set in its room."""

    drawn: Drawn
    """The chart and its marks, yet without a size."""
    setting: Setting
    """Its marks at the size that the room allows."""


def plot_of(
    scene: Scene, drawn: Drawn, width: float, height: float, largest: float = SIZES[0]
) -> Plot:
    """Return a chart set in a room, in points, in type of no more than `largest`."""
    if drawn.names:
        setting = set_series(
            drawn.chart.kind, drawn.forms, drawn.names, width, height, scene.lead.language, largest
        )
        return Plot(drawn, setting)
    setting = set_marks(drawn.chart.kind, drawn.forms, width, height, scene.lead.language, largest)
    return Plot(drawn, setting)


def chart_boxes(
    scene: Scene, plots: Sequence[Plot], frame: Frame, lefts: Sequence[float], width: float
) -> list[ChartBox]:
    """Return one chart, or several set alike where all are upright or all lie.

    These have one size of type, one baseline, and one scale if they may have one: the same height
    then never stands for two numbers.
    """
    rooms = [(plot.setting.room, plot.setting.label) for plot in plots]
    limits = [
        axis(plot.drawn.numbers, *room, floating=plot.drawn.floating)
        for plot, room in zip(plots, rooms, strict=True)
    ]
    lying = {plot.drawn.chart.kind == "bar" for plot in plots}
    if len(plots) > 1 and len(lying) == 1:
        size = min(plot.setting.size for plot in plots)
        plots = [plot_of(scene, plot.drawn, width, frame.height, size) for plot in plots]
        room = min(plot.setting.room for plot in plots)
        label = max(plot.setting.label for plot in plots)
        rooms = [(room, label)] * len(plots)
        limits = [axis(plot.drawn.numbers, room, label) for plot in plots]
        if _share_a_scale(plots):
            together = [number for plot in plots for number in plot.drawn.numbers]
            limits = [axis(together, room, label)] * len(plots)
    names = ["Chart", *(f"Chart {number}" for number in range(2, len(plots) + 1))]
    return [
        _box(scene, plot, name, (left, width), frame, room, ends)
        for plot, name, left, (room, _), ends in zip(
            plots, names, lefts, rooms, limits, strict=True
        )
    ]


def _share_a_scale(plots: Sequence[Plot]) -> bool:
    """Whether heights may be compared: of one chart, or of one unit and basis or like height."""
    charts = [plot.drawn for plot in plots]
    if len({chart.chart.id for chart in charts}) == 1:
        return True
    units = {(chart.power, unit_of(chart.figures[0])) for chart in charts}
    bases = {figure.basis for chart in charts for figure in chart.figures}
    highs = [max(map(abs, plot.drawn.numbers), default=Decimal(0)) for plot in plots]
    return len(units) == 1 and (len(bases) == 1 or max(highs) <= _NEAR * min(highs))


def _box(
    scene: Scene,
    plot: Plot,
    name: str,
    across: tuple[float, float],
    frame: Frame,
    room: float,
    limits: tuple[Decimal, Decimal],
) -> ChartBox:
    """Return a chart in a frame; `across` is its left edge and its width."""
    lead, (left, width), drawn = scene.lead, across, plot.drawn
    values, size = plot.setting.marks, plot.setting.size
    if drawn.chart.kind == "line" and not drawn.names:
        values = placed_labels(values, limits, (width, room), size, lead.language)
    unit = unit_under(lead, drawn.chart, drawn.figures[0], drawn.power)
    title = lead.own(drawn.chart, "title")
    series = in_brackets(title, unit, lead.language) if unit else title
    box = ChartBox(
        name,
        left,
        frame.top,
        width,
        frame.height,
        kind=drawn.chart.kind,
        series=series,
        values=values,
        language=lead.language,
        size=size,
        alt="" if drawn.names else "\n".join(_described(each, drawn) for each in scene.wordings),
        limits=limits,
        plot=room,
        upper=in_brackets(series, lead.word("high end"), lead.language),
        span=in_brackets(series, lead.word("between both ends"), lead.language),
    )
    return _with_series(scene, plot, box) if drawn.names else box


def _with_series(scene: Scene, plot: Plot, box: ChartBox) -> ChartBox:
    """Return a chart with all its series, the labels of lines in their places."""
    drawn, setting, lead = plot.drawn, plot.setting, scene.lead
    rows = setting.series
    if drawn.chart.kind == "line":
        room = box.width - setting.aside, box.plot
        rows, _ = placed_series(rows, box.limits, room, setting.size, lead.language)
    first, *others = _of_one_basis(lead, drawn, rows)
    return replace(
        box,
        series=first.name,
        values=first.values,
        alt="\n".join(_described(each, drawn) for each in scene.wordings),
        more=tuple(others),
        aside=setting.aside if drawn.chart.kind == "line" else 0.0,
    )


def _described(wording: Wording, drawn: Drawn) -> str:
    """Return what is told to whom does not see the chart."""
    if drawn.places:
        return series_description(wording, drawn.chart, drawn.places)
    return description(wording, drawn.chart, drawn.figures, drawn.shown)


def _of_one_basis(
    lead: Wording, drawn: Drawn, rows: Sequence[tuple[ChartValue, ...]]
) -> list[ChartSeries]:
    """Return what is drawn in one go: a line that changes its basis is broken there.

    What it has on each basis is a series, named for that, since not every program draws a line
    with a piece left out.
    """
    found: list[ChartSeries] = []
    for number, values in enumerate(rows):
        bases: dict[str, set[int]] = {}
        for at, place in enumerate(drawn.places):
            figure = place.figures[number]
            if figure is not None:
                bases.setdefault(lead.figure(figure.id, "basis"), set()).add(at)
        name = drawn.names[number][0]
        if drawn.chart.kind != "line" or len(bases) < 2:
            found.append(ChartSeries(name, values))
            continue
        for basis, own in bases.items():
            held = tuple(
                value if at in own else replace(value, value=None, label="", named="")
                for at, value in enumerate(values)
            )
            found.append(ChartSeries(in_brackets(name, basis, lead.language), held))
    return found


def unit_of(figure: Figure) -> tuple[str | None, str | None]:
    """Return what its number is in: two figures of one unit can share a scale."""
    return (figure.unit, figure.currency)
