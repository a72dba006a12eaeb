"""Laying out big numbers: each with what it measures, counts, and holds for."""

from dataclasses import replace

from brief.model.figure import Figure
from brief.planning import grid
from brief.planning.pages import Frame, text_box
from brief.planning.plan import Box, Paragraph, Run
from brief.planning.points import points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_SIZES = (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
_SECOND = 0.5
"""Size of a number in the second language, as a part of the first's."""


def number_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's numbers in equal columns, its points beneath."""
    figures = [scene.workspace.figures[figure] for figure in scene.slide.figures]
    count = len(figures)
    width = (scene.grid.width - (count - 1) * scene.grid.gutter) / count
    size = next(
        (size for size in _SIZES if all(_fits(scene, each, size, width) for each in figures)),
        _SIZES[-1],
    )
    boxes: list[Box] = []
    for index, figure in enumerate(figures):
        left = scene.grid.left + index * (width + scene.grid.gutter)
        name = f"Number {index + 1}"
        numbers = text_box(name, None, left, frame.top, width, _number(scene, figure, size, width))
        boxes.append(numbers)
        labels = [
            each
            for place, wording in enumerate(scene.wordings)
            for each in _label(wording, figure, width, second=place > 0)
        ]
        top = frame.top + numbers.height + 2.0
        boxes.append(text_box(f"{name} label", None, left, top, width, labels))
    under = Frame(bottom_of(boxes) + 18.0, frame.bottom)
    sizes = (20.0, grid.BODY_SIZES[-1])
    pages = points_in(scene, scene.points, scene.grid.left, under, scene.grid.width, sizes, frame)
    first = Content((*boxes, *pages[0].boxes), pages[0].points, pages[0].full)
    return [first, *pages[1:]]


def _runs(scene: Scene, figure: Figure) -> list[Run]:
    """Return a number as rendered in each language, once where both are the same."""
    runs = [
        plain(_opened(each.figure(figure.id)), each.language, bold=True, ink="accent")
        for each in scene.wordings
    ]
    return runs[:1] if len(runs) > 1 and runs[0].text == runs[1].text else runs


def _opened(text: str) -> str:
    """Return a number that stands alone with a capital."""
    return text[:1].upper() + text[1:]


def _number(scene: Scene, figure: Figure, size: float, width: float) -> list[Paragraph]:
    """Set a number; in the second language smaller."""
    sizes = (size, max(grid.BODY_SIZES[-1], size * _SECOND))
    return [
        paragraph([run], own, width) for run, own in zip(_runs(scene, figure), sizes, strict=False)
    ]


def _fits(scene: Scene, figure: Figure, size: float, width: float) -> bool:
    """Whether a number takes one line in each language at a size."""
    return all(each.lines == 1 for each in _number(scene, figure, size, width))


def _label(wording: Wording, figure: Figure, width: float, *, second: bool) -> list[Paragraph]:
    """Say whose number it is, of what; then the basis, the date and the originator, in grey."""
    subject = wording.vocabulary("subject", figure.subject, figure.language)
    measure = wording.vocabulary("measure", figure.measure, figure.language)
    head = wording.word("{subject}: {measure}", subject=subject, measure=measure)
    details = wording.sentences(
        [
            wording.word("Basis: {basis}", basis=wording.figure(figure.id, "basis")),
            wording.word("As of: {date}", date=wording.figure(figure.id, "as_of")),
            wording.word("Originator: {originator}", originator=wording.originator(figure)),
        ]
    )
    size = grid.CAPTION_SIZE
    above = paragraph([plain(head, wording.language, bold=True)], size, width)
    below = paragraph([plain(details, wording.language, ink="grey")], 12.0, width)
    return [replace(above, before=4.0 if second else 0.0), below]
