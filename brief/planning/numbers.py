"""Laying out big numbers: each with what it measures, counts, and holds for."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from brief.model.figure import Figure
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, Paragraph, Run
from brief.planning.pages import Frame, text_box
from brief.planning.points import height_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.sourcing import is_time
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_SIZES = (80.0, 72.0, 64.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
_SECOND = 0.5
"""Size of a number in the second language, as a part of the first's."""

_ROWS_FROM = 4
"""Place in the sizes of the largest that is tried for numbers one below the other."""

_SMALL = (26.0, 24.0, 22.0, 20.0, 18.0)
"""Sizes where those are too large."""

_NUMBER_PART, _ROW_GAP = 0.45, 14.0
"""Of numbers one below the other: part of the width that they have, room between two in points."""

_Sizes = tuple[float, tuple[float, float]]

_GAP = 16.0
"""Room between the numbers and the points beneath, in points."""

_LABELS = ((18.0, 14.0), (16.0, 14.0), (14.0, 12.0))
"""Sizes of what a number measures, and of its basis, date and originator."""

_LOWERED, _MOST_LOWERED = 0.2, 28.0
"""Part of the room left over that goes above the numbers and below them, and at most how much."""

_POINT_SIZES = (24.0, 22.0, 20.0, grid.BODY_SIZES[-1])


def number_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's numbers in equal columns, its points beneath.

    The numbers are as large as leaves the points their room, and stand lower where much is left.
    Where a column is too narrow for a number, they stand one below the other: none is broken.
    """
    figures = [scene.workspace.figures[figure] for figure in scene.slide.figures]
    on = scene.grid
    below = height_needed(scene, scene.points, on.width, grid.BODY_SIZES[-1])
    sizes, numbers, lines = _way(scene, figures)
    for size, labels in sizes:
        boxes = numbers(scene, figures, size, labels, frame.top)
        if bottom_of(boxes) + _GAP + below <= frame.last.bottom:
            break
    spare = max(0.0, frame.last.bottom - bottom_of(boxes) - _GAP - below)
    top = frame.top + min(spare * _LOWERED, _MOST_LOWERED)
    boxes = numbers(scene, figures, size, labels, top)
    gap = _GAP + min(spare * _LOWERED, _MOST_LOWERED)
    under = Frame(bottom_of(boxes) + gap, frame.bottom)
    first_point = height_needed(scene, scene.points[:1], on.width, grid.BODY_SIZES[-1])
    boxes = [*lines(scene, boxes), *boxes]
    if first_point > under.height:
        rest = points_in(scene, scene.points, on.left, frame, on.width, grid.BODY_SIZES)
        return [Content(tuple(boxes)), *rest]
    pages = points_in(scene, scene.points, on.left, under, on.width, _POINT_SIZES, frame)
    first = Content((*boxes, *pages[0].boxes), pages[0].points, pages[0].full)
    return [first, *pages[1:]]


def _way(
    scene: Scene, figures: list[Figure]
) -> tuple[list[_Sizes], Callable[..., list[Box]], Callable[..., list[Box]]]:
    """Return sizes to try of numbers that take one line, each with those of their labels.

    Then what sets the numbers, side by side or one below the other, and what the lines between.
    """

    def fitting(sizes: Sequence[float], width: float) -> list[_Sizes]:
        held = [size for size in sizes if all(_fits(scene, each, size, width) for each in figures)]
        return [(size, labels) for size in held for labels in _LABELS]

    columns = fitting(_SIZES, _column(scene, len(figures)))
    if columns:
        return columns, _numbers, _hairlines
    sizes = (*_SIZES[_ROWS_FROM:], *_SMALL)
    rows = fitting(sizes, scene.grid.width * _NUMBER_PART)
    if rows:
        return rows, _rows, _rules
    whole = fitting(sizes, scene.grid.width)
    return whole or [(_SMALL[-1], labels) for labels in _LABELS], _piles, _rules


def _column(scene: Scene, count: int) -> float:
    """Return the width of one of the numbers' columns."""
    return (scene.grid.width - (count - 1) * scene.grid.gutter) / count


def _hairlines(scene: Scene, boxes: Sequence[Box]) -> list[Box]:
    """Return the lines between the numbers' columns."""
    count, top, bottom = len(boxes) // 2, boxes[0].top, bottom_of(boxes)
    step = _column(scene, count) + scene.grid.gutter
    first = scene.grid.left - scene.grid.gutter / 2
    return [
        MarkBox(f"Line {number}", first + number * step, top, 0.75, bottom - top, "line")
        for number in range(1, count)
    ]


def _rules(scene: Scene, boxes: Sequence[Box]) -> list[Box]:
    """Return the lines between numbers that stand one below the other."""
    on = scene.grid
    return [
        MarkBox(f"Line {number}", on.left, box.top - _ROW_GAP / 2, on.width, 0.75, "line")
        for number, box in enumerate(boxes[2::2], 1)
    ]


def _rows(
    scene: Scene, figures: list[Figure], size: float, labels: tuple[float, float], top: float
) -> list[Box]:
    """Return the numbers one below the other, each with its label at the right."""
    on, width = scene.grid, scene.grid.width * _NUMBER_PART
    beside = on.left + width + on.gutter
    boxes: list[Box] = []
    for place, figure in enumerate(figures, 1):
        stack = _labels(scene, figure, on.right - beside, labels)
        name = f"Number {place}"
        number = _number(scene, figure, size, width)
        boxes += [
            text_box(name, None, on.left, top, width, number),
            text_box(f"{name} label", None, beside, top, on.right - beside, stack),
        ]
        top = bottom_of(boxes) + _ROW_GAP
    return boxes


def _numbers(
    scene: Scene, figures: list[Figure], size: float, labels: tuple[float, float], top: float
) -> list[Box]:
    """Return each number with its label beneath; the labels begin at one height."""
    width = _column(scene, len(figures))
    step = width + scene.grid.gutter
    numbers = [
        text_box(
            f"Number {place + 1}",
            None,
            scene.grid.left + place * step,
            top,
            width,
            _number(scene, figure, size, width),
        )
        for place, figure in enumerate(figures)
    ]
    under = bottom_of(numbers) + 6.0
    boxes: list[Box] = []
    for box, figure in zip(numbers, figures, strict=True):
        stack = _labels(scene, figure, width, labels)
        boxes += [box, text_box(f"{box.name} label", None, box.left, under, width, stack)]
    return boxes


def _piles(
    scene: Scene, figures: list[Figure], size: float, labels: tuple[float, float], top: float
) -> list[Box]:
    """Return the numbers one below the other over all of the width, each with its label beneath."""
    on = scene.grid
    boxes: list[Box] = []
    for place, figure in enumerate(figures, 1):
        name, number = f"Number {place}", _number(scene, figure, size, on.width)
        boxes.append(text_box(name, None, on.left, top, on.width, number))
        stack = _labels(scene, figure, on.width, labels)
        boxes.append(text_box(f"{name} label", None, on.left, bottom_of(boxes), on.width, stack))
        top = bottom_of(boxes) + _ROW_GAP
    return boxes


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


def _labels(
    scene: Scene, figure: Figure, width: float, sizes: tuple[float, float]
) -> list[Paragraph]:
    """Say what a number is in each language."""
    return [
        each
        for place, wording in enumerate(scene.wordings)
        for each in _label(wording, figure, width, sizes, second=place > 0)
    ]


def _label(
    wording: Wording, figure: Figure, width: float, sizes: tuple[float, float], *, second: bool
) -> list[Paragraph]:
    """Say whose number it is, of what; then the basis, the date and the originator, in grey.

    A date or a duration is nobody's count: of it only the first is said.
    """
    subject = wording.vocabulary("subject", figure.subject, figure.language)
    measure = wording.vocabulary("measure", figure.measure, figure.language)
    head = wording.word("{subject}: {measure}", subject=subject, measure=measure)
    above = paragraph([plain(head, wording.language, bold=True)], sizes[0], width)
    above = replace(above, before=4.0 if second else 0.0)
    if is_time(figure):
        return [above]
    details = wording.sentences(
        [
            wording.word("Basis: {basis}", basis=wording.figure(figure.id, "basis")),
            wording.word("As of: {date}", date=wording.figure(figure.id, "as_of")),
            wording.word("Originator: {originator}", originator=wording.originator(figure)),
        ]
    )
    below = paragraph([plain(details, wording.language, ink="grey")], sizes[1], width)
    return [above, below]
