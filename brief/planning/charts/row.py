"""One chart, or two side by side, with title above and caption beneath."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.planning.boxes import Box, ChartBox, MarkBox, TextBox
from brief.planning.charts.box import chart_boxes, plot_of
from brief.planning.charts.captions import captions_under, title_of
from brief.planning.charts.drawn import Drawn
from brief.planning.charts.setting import Setting
from brief.planning.pages import Frame, text_box
from brief.planning.scene import Scene, bottom_of

_LEAST_HEIGHT = 110.0
"""A chart lower than this can't be read."""

HAIR = 0.75
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


def row_of(scene: Scene, charts: Sequence[Drawn], frame: Frame, width: float | None = None) -> Row:
    """Return one chart over `width`, or two side by side whose marks stand on one line."""
    width = width or (scene.grid.width if len(charts) == 1 else scene.grid.column)
    titles, captions, room = within(scene, charts, frame, width)
    plots = [plot_of(scene, chart, width, room.height) for chart in charts]
    drawn = chart_boxes(scene, plots, room, [title.left for title in titles], width)
    boxes: list[Box] = []
    for title, box, own in zip(titles, drawn, captions, strict=True):
        boxes += [title, *breaks(box), box, *own]
    return Row(tuple(boxes), tuple(plot.setting for plot in plots))


def within(
    scene: Scene, charts: Sequence[Drawn], frame: Frame, width: float
) -> tuple[list[TextBox], list[list[TextBox]], Frame]:
    """Return the titles and captions of charts side by side, and the room that these leave them."""
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
    room = Frame(top, min(box.top for own in captions for box in own) - _GAP)
    _refuse_low(scene, charts[0].chart, room.height)
    return titles, captions, room


def breaks(box: ChartBox) -> list[MarkBox]:
    """Return a hairline between each two bases, behind the chart; a line has a gap for it."""
    places = [
        place + (0.5 if value.value is None else 0.0)
        for place, value in enumerate(box.values)
        if value.parted or (value.value is None and box.kind == "line" and not box.more)
    ]
    marks = []
    for number, place in enumerate(places, 1):
        name = f"{box.name} break" if number == 1 else f"{box.name} break {number}"
        part = place / len(box.values)
        if box.kind == "bar":
            left, top = box.left + box.width - box.plot, box.top + box.height * part
            marks.append(MarkBox(name, left, top, box.plot, HAIR, "line"))
        else:
            left = box.left + box.width * part
            marks.append(MarkBox(name, left, box.top, HAIR, box.plot, "line"))
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
