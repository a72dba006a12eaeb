"""The chart itself: its marks set in its room, and two charts side by side set alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from brief.language.program import in_brackets
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.boxes import ChartBox
from brief.planning.charts.line_labels import placed_labels
from brief.planning.charts.marks import Mark, drawn_numbers, marks_of
from brief.planning.charts.scale import axis, is_far_up
from brief.planning.charts.setting import SIZES, Setting, set_marks
from brief.planning.charts.words import date_of, description, unit_line
from brief.planning.pages import Frame
from brief.planning.scene import Scene

_NEAR = 4
"""Two charts of one unit but two bases share a scale where neither is this much higher."""


@dataclass(frozen=True)
class Drawn:
    """A chart with what its neighbour must know to be drawn to the same scale."""

    chart: Chart
    """Its record."""
    figures: tuple[Figure, ...]
    """What it shows, in order."""
    power: int
    """Power of ten that its marks are counted in."""
    basis: str
    """What the marks in the accent colour count: those of another basis are grey."""
    forms: tuple[tuple[Mark, ...], ...]
    """Its marks with full names, and with shorter ones where there are any."""
    floating: bool
    """Whether its axis begins above zero: from zero on, its ranges would be cut thin."""

    @property
    def numbers(self) -> list[Decimal]:
        """Every number that its axis of values must hold."""
        return drawn_numbers(self.forms[0])


@dataclass(frozen=True)
class Plot:
    """A chart with its marks set in its room."""

    drawn: Drawn
    """The chart and its marks, yet without a size."""
    setting: Setting
    """Its marks at the size that the room allows."""


def drawn_of(
    scene: Scene, chart: Chart, figures: Sequence[Figure], power: int, basis: str, *, alone: bool
) -> Drawn:
    """Return a chart with its marks; `alone` is whether no other stands on its slide.

    Marks of another basis than `basis` are grey.
    """
    dates = [date for figure in figures if (date := date_of(figure)) is not None]
    shorter = (False, True) if any(date.month for date in dates) else (False,)
    forms = tuple(marks_of(scene, chart, figures, power, basis, short=short) for short in shorter)
    floating = chart.kind == "range" and alone and is_far_up(figures)
    return Drawn(chart, tuple(figures), power, basis, forms, floating)


def plot_of(
    scene: Scene, drawn: Drawn, width: float, height: float, largest: float = SIZES[0]
) -> Plot:
    """Return a chart set in a room, in points, in type of no more than `largest`."""
    setting = set_marks(drawn.chart.kind, drawn.forms, width, height, scene.lead.language, largest)
    return Plot(drawn, setting)


def chart_boxes(
    scene: Scene, plots: Sequence[Plot], frame: Frame, lefts: Sequence[float], width: float
) -> list[ChartBox]:
    """Return one chart, or two set alike where both are upright or both lie.

    Two have one size of type, one baseline, and one scale if they may have one: the same height
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
    names = ("Chart", "Chart 2")
    return [
        _box(scene, plot, name, (left, width), frame, room, ends)
        for plot, name, left, (room, _), ends in zip(
            plots, names, lefts, rooms, limits, strict=False
        )
    ]


def _share_a_scale(plots: Sequence[Plot]) -> bool:
    """Whether heights in two charts may be compared: one unit, and one basis or like heights."""
    charts = [plot.drawn for plot in plots]
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
    if drawn.chart.kind == "line":
        values = placed_labels(values, limits, (width, room), size, lead.language)
    unit = unit_line(lead, drawn.figures[0], drawn.power)
    title = lead.own(drawn.chart, "title")
    series = in_brackets(title, unit, lead.language) if unit else title
    return ChartBox(
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
        alt="\n".join(description(each, drawn.chart, drawn.figures) for each in scene.wordings),
        limits=limits,
        plot=room,
        upper=in_brackets(series, lead.word("high end"), lead.language),
        span=in_brackets(series, lead.word("between both ends"), lead.language),
    )


def unit_of(figure: Figure) -> tuple[str | None, str | None]:
    """Return what its number is in: two figures of one unit can share a scale."""
    return (figure.unit, figure.currency)
