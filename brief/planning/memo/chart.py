"""The memo's one small chart: planned as on a slide, in a slide's smallest type, and drawn smaller.

So its marks, labels, unit and caption are those of the deck, and both writers draw one plan.
"""

from collections.abc import Iterator, Mapping

from brief.errors import BadInput
from brief.language.linebreak import break_lines
from brief.model.chart import Chart
from brief.model.identifiers import Language
from brief.model.slide import Slide
from brief.model.workspace import DeckFolder, Workspace
from brief.planning import grid
from brief.planning.boxes import ChartBox
from brief.planning.charts.box import Plot, chart_boxes, plot_of
from brief.planning.charts.captions import said_of
from brief.planning.charts.content import refuse_unlike
from brief.planning.charts.drawn import Drawn, drawn_of
from brief.planning.charts.page import lying
from brief.planning.charts.row import breaks
from brief.planning.charts.scale import chosen_power
from brief.planning.charts.series_rows import WIDEST_GAP, gap_of
from brief.planning.charts.tones import tones_of
from brief.planning.charts.words import unit_under
from brief.planning.measures import box_in
from brief.planning.memo import page
from brief.planning.memo.page import Sheet
from brief.planning.memo.plan import MemoChart
from brief.planning.memo.slides import deck_slide
from brief.planning.pages import Frame
from brief.planning.scene import Scene
from brief.planning.wording import Wording

SCALE = page.CHART_SIZE / grid.SOURCE_SIZE
"""How much smaller than on a slide everything in the chart is."""

_HEIGHTS: tuple[float, ...] = (106.0, 122.0, 138.0)
"""Heights of upright charts in points, 3.7 to 4.9 cm, tried in this order."""

_HIGHEST = 154.0
"""Points that bars which lie take at most: 5.4 cm."""

_BAR_HEIGHTS = (18.0, 26.0, 34.0)
"""Heights of a mark that lies and the gap beside it, in points, tried in this order."""

_SHARE = 100.0
"""Width in points that a column has with the gap beside it: a few don't fill the page."""

_WIDEST_COLUMN, _WIDEST_BAR = 56.0, 13.0
"""Width in points past which the gaps grow, and columns or bars that lie no more."""

_LEAST_GAP, _PARTED_GAP = 55, 100
"""Gaps in percent of a bar: the least, and that beside a hairline."""


def chart_of(folder: DeckFolder) -> Chart | None:
    """Return the chart that a deck's memo names."""
    memo = folder.memo
    return folder.charts[memo.chart] if memo is not None and memo.chart is not None else None


def plan_chart(
    wording: Wording,
    workspace: Workspace,
    folder: DeckFolder,
    pages: Mapping[str, int],
    sheet: Sheet,
) -> MemoChart | None:
    """Return the memo's chart, None where it names none; BadInput for one that has no room."""
    chart = chart_of(folder)
    if chart is None:
        return None
    alone = Slide(id="memo", layout="chart", title=chart.title, charts=(chart.id,))
    scene = Scene(workspace, folder, (wording,), alone, ())
    figures = [workspace.figures[name] for name in chart.figures]
    refuse_unlike(chart, figures, scene)
    tones, power = tones_of(wording, figures, figures), chosen_power(figures, [wording.language])
    drawn = drawn_of(scene, chart, figures, power, tones, alone=True)
    box = box_in(_set(scene, drawn, sheet, folder), SCALE, SCALE)
    assert isinstance(box, ChartBox)
    title, slide = wording.own(chart, "title"), _shown_by(folder, chart)
    if slide is not None:
        title = wording.word(
            "{title} ({slide})", title=title, slide=deck_slide(wording, pages.get(slide.id, 1))
        )
    return MemoChart(
        title=title,
        unit=unit_under(wording, chart, figures[0], power),
        note=wording.sentences(said_of(wording, drawn)),
        box=box,
        breaks=tuple(breaks(box)),
        gap=_gap(box),
    )


def _shown_by(folder: DeckFolder, chart: Chart) -> Slide | None:
    """Return the first slide that shows a chart, None for one that the memo alone has."""
    slides = (folder.slides[place.slide] for place in folder.outline)
    return next((slide for slide in slides if chart.id in slide.charts), None)


def _set(scene: Scene, drawn: Drawn, sheet: Sheet, folder: DeckFolder) -> ChartBox:
    """Return the chart, on the scale of a slide, in the least room that its texts have room in.

    Marks whose texts have none side by side lie down as bars, as on a slide.
    """
    asked = list(_plots(scene, drawn, sheet))
    bars = [] if drawn.chart.kind == "bar" else list(_plots(scene, lying(scene, drawn), sheet))
    for tried, wanted in ((asked, 2), (asked, 1), (bars, 1), (asked, 0), (bars, 0)):
        for plot, width, height in tried:
            setting = plot.setting
            if setting.legible and setting.good + (setting.good and setting.unbroken) >= wanted:
                [box] = chart_boxes(scene, [plot], Frame(0.0, height), [0.0], width)
                return box
    raise _refused(folder, "has more on it than a small chart has room for")


def _plots(scene: Scene, drawn: Drawn, sheet: Sheet) -> Iterator[tuple[Plot, float, float]]:
    """Yield the chart set in each room that it may have, the lowest first, with the room."""
    marks, full = len(drawn.forms[0]), sheet.text_width
    heights = _HEIGHTS
    if drawn.chart.kind == "bar":
        heights = tuple(min(marks * each, _HIGHEST) for each in _BAR_HEIGHTS)
    narrow = min(full, max(marks * _SHARE, full / 2))
    widths = (full,) if drawn.chart.kind in ("bar", "line") else (narrow, full)
    for height in dict.fromkeys(heights):
        for width in dict.fromkeys(widths):
            room = width / SCALE, height / SCALE
            yield plot_of(scene, drawn, *room, grid.SOURCE_SIZE), *room


def _gap(box: ChartBox) -> int:
    """Return the gap between bars, or between groups of them, in percent of a bar."""
    across = box.kind == "bar"
    if box.more:
        return gap_of(box, SCALE)
    share = (box.height if across else box.width) / max(len(box.values), 1)
    widest = _WIDEST_BAR if across else _WIDEST_COLUMN
    least = _PARTED_GAP if any(value.parted for value in box.values) else _LEAST_GAP
    return min(max(round((share / widest - 1) * 100), least), WIDEST_GAP)


def chart_height(chart: MemoChart, width: float, language: Language) -> float:
    """Return how high the chart gets in points with title, unit and note, the white included."""
    title = len(break_lines(chart.title, width, page.CHART_SIZE, True, language))
    note = len(break_lines(chart.note, width, page.FOOT_SIZE, False, language))
    small = (note + bool(chart.unit)) * page.FOOT_PITCH
    around = page.CAPTION_BEFORE + 2 * page.CHART_AIR
    return around + title * page.CHART_PITCH + small + chart.box.height


def _refused(folder: DeckFolder, problem: str) -> BadInput:
    assert folder.memo is not None
    return BadInput(
        f"the memo's chart '{folder.memo.chart}' {problem}",
        file=f"decks/{folder.deck.id}/memo.toml",
        record=folder.deck.id,
        remedy="name one with less on it, or take `chart` out",
    )
