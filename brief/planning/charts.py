"""Laying out charts: a title that says what is counted, the marks, a caption that says by whom."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from brief.errors import BadInput
from brief.model.deck import Chart
from brief.model.figure import Figure
from brief.model.record import NOT_STATED
from brief.planning import grid
from brief.planning.pages import Frame, text_box
from brief.planning.plan import Box, ChartBox, ChartValue, Paragraph, TextBox
from brief.planning.points import height_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_SIDE = 0.6
"""Part of the width that a chart takes when points stand beside it."""

_LEAST_HEIGHT = 110.0
"""A chart lower than this can't be read."""


def chart_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out one chart with its points beside it, or two charts with the points beneath."""
    charts = [scene.folder.charts[chart] for chart in scene.slide.charts]
    smallest = grid.BODY_SIZES[-1]
    if len(charts) == 1 and scene.points and not scene.bilingual:
        width = round(scene.grid.width * _SIDE, 1)
        boxes = _chart(scene, charts[0], "Chart", scene.grid.left, width, frame)
        side = scene.grid.left + width + scene.grid.gutter
        room = scene.grid.width - width - scene.grid.gutter
        pages = points_in(scene, scene.points, side, frame, room, (20.0, smallest))
        first = Content((*boxes, *pages[0].boxes), pages[0].points, pages[0].full)
        left_over = scene.points[len(pages[0].points) :]
        if not left_over:
            return [first]
        sizes = grid.BODY_SIZES
        return [
            first,
            *points_in(scene, left_over, scene.grid.left, frame, scene.grid.width, sizes),
        ]
    below = height_needed(scene, scene.points, scene.grid.width, smallest)
    beneath = frame.height - below - 12.0 >= _LEAST_HEIGHT + 60.0
    upper = Frame(frame.top, frame.bottom - (below + 12.0 if below and beneath else 0.0))
    width = scene.grid.width if len(charts) == 1 else scene.grid.column
    boxes_of_all: list[Box] = []
    for index, chart in enumerate(charts):
        name = "Chart" if index == 0 else f"Chart {index + 1}"
        left = scene.grid.left + index * (width + scene.grid.gutter)
        boxes_of_all += _chart(scene, chart, name, left, width, upper)
    if not scene.points:
        return [Content(tuple(boxes_of_all))]
    if not beneath:
        rest = points_in(
            scene, scene.points, scene.grid.left, frame, scene.grid.width, grid.BODY_SIZES
        )
        return [Content(tuple(boxes_of_all)), *rest]
    under = Frame(bottom_of(boxes_of_all) + 12.0, frame.bottom)
    points = points_in(
        scene, scene.points, scene.grid.left, under, scene.grid.width, (smallest,), frame
    )
    first = Content((*boxes_of_all, *points[0].boxes), points[0].points)
    return [first, *points[1:]]


def _chart(
    scene: Scene, chart: Chart, name: str, left: float, width: float, frame: Frame
) -> list[Box]:
    """Return a chart with its title above and its caption below, in `frame`."""
    figures = [scene.workspace.figures[figure] for figure in chart.figures]
    _comparable(chart, figures, scene)
    deck = scene.folder.deck.id
    title = text_box(f"{name} title", None, left, frame.top, width, _title(scene, chart, width))
    captions = _captions(scene, chart, figures, name, left, width, frame.bottom)
    top = title.top + title.height + 4.0
    height = min(caption.top for caption in captions) - 4.0 - top
    if height < _LEAST_HEIGHT:
        raise BadInput(
            f"leaves the chart '{chart.id}' {height:.0f} pt, {_LEAST_HEIGHT:.0f} are needed",
            file=f"decks/{deck}/slides/{scene.slide.id}.toml",
            record=scene.slide.id,
            remedy="shorten its caveat, callout or title",
        )
    box = ChartBox(
        name,
        left,
        top,
        width,
        height,
        chart.kind,
        scene.lead.own(chart, "title"),
        tuple(_value(scene, figure, figures) for figure in figures),
        scene.lead.language,
        12.0 if scene.bilingual else grid.CAPTION_SIZE,
        _alt(scene.lead, chart, figures),
    )
    return [title, box, *captions]


def _title(scene: Scene, chart: Chart, width: float) -> list[Paragraph]:
    """Return a chart's title, both languages on one line where they fit."""
    runs = [plain(each.own(chart, "title"), each.language, bold=True) for each in scene.wordings]
    size = grid.CAPTION_SIZE
    if len(runs) > 1 and width == scene.grid.width:  # beside another chart both take two lines
        joined = [runs[0], replace(runs[1], text=f"  {runs[1].text}", ink="grey")]
        line = paragraph(joined, size, width)
        if line.lines == 1:
            return [line]
    return [paragraph([run], size, width) for run in runs]


def _captions(
    scene: Scene,
    chart: Chart,
    figures: list[Figure],
    name: str,
    left: float,
    width: float,
    bottom: float,
) -> list[TextBox]:
    """Return a chart's caption standing on `bottom`, two languages abreast if there is room."""
    texts = [
        plain(_caption(each, chart, figures), each.language, ink="grey") for each in scene.wordings
    ]
    if len(texts) == 1 or width < scene.grid.width:
        stack = [paragraph([text], grid.SOURCE_SIZE, width) for text in texts]
        box = text_box(f"{name} caption", None, left, bottom, width, stack)
        return [replace(box, top=bottom - box.height)]
    stacks = [[paragraph([text], grid.SOURCE_SIZE, scene.grid.column)] for text in texts]
    boxes = [
        text_box(
            f"{name} caption {place}",
            None,
            left + (place - 1) * (scene.grid.column + scene.grid.gutter),
            bottom,
            scene.grid.column,
            stack,
        )
        for place, stack in enumerate(stacks, 1)
    ]
    highest = max(box.height for box in boxes)
    return [replace(box, top=bottom - highest) for box in boxes]


def _comparable(chart: Chart, figures: list[Figure], scene: Scene) -> None:
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


def _value(scene: Scene, figure: Figure, figures: list[Figure]) -> ChartValue:
    """Return one mark: what it is called, how high it is, what stands at it."""
    categories = [_category(each, figure, figures) for each in scene.wordings]
    if scene.bilingual:  # one line a language leaves the marks their height
        categories = [" · ".join(category.split("\n")) for category in categories]
    labels = list(dict.fromkeys(each.figure(figure.id, "number") for each in scene.wordings))
    return ChartValue(
        "\n".join(dict.fromkeys(categories)),
        _height(figure),
        "\n".join(labels),
        figure.status == "projection",
    )


def _height(figure: Figure) -> Decimal:
    """Return the plotted value: the number itself, or the middle of a range."""
    if figure.low is not None and figure.high is not None:
        exact = (Fraction(figure.low) + Fraction(figure.high)) / 2
    else:
        assert figure.value is not None
        exact = Fraction(figure.value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _category(wording: Wording, figure: Figure, figures: list[Figure]) -> str:
    """Say what tells a mark from its neighbours: whose it is, for when, from which edition."""
    lines = []
    if len({each.subject for each in figures}) > 1:
        lines.append(wording.vocabulary("subject", figure.subject, figure.language))
    date = figure.target if figure.status == "projection" else figure.as_of
    if date is not None and date != NOT_STATED:
        lines.append(wording.figure(figure.id, "target" if date is figure.target else "as_of"))
    if figure.edition is not None:
        lines.append(wording.edition(figure.edition))
    return "\n".join(lines) or wording.word("not stated in the article")


def _caption(wording: Wording, chart: Chart, figures: list[Figure]) -> str:
    """Say what is counted, who counted it, and what is foretold."""
    bases = dict.fromkeys(wording.figure(figure.id, "basis") for figure in figures)
    comma = wording.word(", ")
    parts = [
        wording.word("Basis: {basis}", basis=comma.join(bases)),
        wording.word("Estimate by {originator}", originator=wording.originators(figures)),
    ]
    if any(figure.status == "projection" for figure in figures):
        parts.append(wording.word("Projections are outlined"))
    if chart.note:
        parts.append(wording.own(chart, "note"))
    return wording.sentences(parts)


def _alt(wording: Wording, chart: Chart, figures: list[Figure]) -> str:
    """Say what the chart shows, mark by mark."""
    marks = wording.word("; ").join(
        f"{_category(wording, figure, figures)} {wording.figure(figure.id)}".replace("\n", " ")
        for figure in figures
    )
    return wording.word("Chart of {title}: {marks}", title=wording.own(chart, "title"), marks=marks)
