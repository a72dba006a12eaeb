"""What stands around a chart: its title with the unit, and its caption under it or at its side."""

from collections.abc import Sequence
from dataclasses import replace

from brief.planning import grid
from brief.planning.balancing import even_width
from brief.planning.boxes import Paragraph, Run, TextBox
from brief.planning.charts.drawn import Drawn
from brief.planning.charts.series_words import series_caption
from brief.planning.charts.words import caption, unit_under
from brief.planning.pages import text_box
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_APART = 0.35
"""Space between two remarks at the side of a chart, as a part of the type size."""

_LANGUAGES_APART = 1.2
"""The same between two languages."""


def title_of(scene: Scene, drawn: Drawn, width: float) -> list[Paragraph]:
    """Return a chart's title and beneath it the unit, two languages on one line where they fit."""
    titles = [
        plain(each.own(drawn.chart, "title"), each.language, bold=True) for each in scene.wordings
    ]
    titles[1:] = [replace(title, ink="grey") for title in titles[1:]]
    units = [
        plain(unit, each.language, ink="grey")
        for each in scene.wordings
        if (unit := unit_under(each, drawn.chart, drawn.figures[0], drawn.power))
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


def captions_under(
    scene: Scene, drawn: Drawn, name: str, left: float, width: float, bottom: float
) -> list[TextBox]:
    """Return a chart's caption standing on `bottom`, two languages abreast if there is room."""
    texts = [
        plain(each.sentences(said_of(each, drawn)), each.language, ink="grey")
        for each in scene.wordings
    ]
    if len(texts) == 1 or width < scene.grid.width:
        stack = [paragraph([text], grid.SOURCE_SIZE, width) for text in texts]
        box = text_box(f"{name} caption", None, left, bottom, width, stack)
        return [replace(box, top=bottom - box.height, width=even_width(stack, width))]
    column, boxes = scene.grid.column, []
    for place, text in enumerate(texts):
        side = left + place * (column + scene.grid.gutter)
        stack = [paragraph([text], grid.SOURCE_SIZE, column)]
        boxes.append(text_box(f"{name} caption {place + 1}", None, side, bottom, column, stack))
    highest = max(box.height for box in boxes)
    return [
        replace(box, top=bottom - highest, width=even_width(box.paragraphs, column))
        for box in boxes
    ]


def caption_aside(
    scene: Scene, drawn: Drawn, left: float, top: float, width: float, size: float
) -> TextBox:
    """Return a chart's caption at its side, a remark a paragraph, one language below the other."""
    stack: list[Paragraph] = []
    for place, wording in enumerate(scene.wordings):
        for first, remark in enumerate(said_of(wording, drawn)):
            apart = _LANGUAGES_APART if place and not first else _APART
            run = plain(wording.sentences([remark]), wording.language, ink="grey")
            stack.append(paragraph([run], size, width, before=round(size * apart, 1)))
    return text_box("Chart caption", None, left, top, width, stack)


def said_of(wording: Wording, drawn: Drawn) -> list[str]:
    """Return a chart's caption, remark by remark."""
    if drawn.places:
        return series_caption(wording, drawn.chart, drawn.places, floating=drawn.floating)
    return caption(wording, drawn.chart, drawn.figures, tones=drawn.tones, floating=drawn.floating)
