"""Laying out a comparison: figures with what each counts, holds for, and comes from.

Nothing is typed twice: every cell is made from the figure's own record.
"""

from dataclasses import replace

from brief.errors import BadInput
from brief.model.figure import Figure
from brief.planning import grid
from brief.planning.beneath import with_points
from brief.planning.pages import Frame, text_box
from brief.planning.plan import Paragraph, Run
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.sheets import Sheet, fewest_pages
from brief.planning.tables import in_each, table_alt
from brief.planning.typesetting import height_of, paragraph
from brief.planning.wording import Wording

_HEADS = ("What is counted", "Number", "Basis", "As of", "Originator")
_NUMBERS = frozenset({1})
"""The column of numbers, which is set flush right."""

_GAP = 10.0
"""Room between the table and the doubts under it, in points."""

_SIGNS = "†‡§¶"
"""What leads from a number to what is doubtful about it, under the table."""


def comparison_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's figures as rows, its points under the last of its pages."""
    figures = [scene.workspace.figures[name] for name in scene.slide.figures]
    _refuse_dates(scene, figures)
    signs = _signs(figures)
    heads = [
        in_each(scene, [each.word(head) for each in scene.wordings], bold=True) for head in _HEADS
    ]
    sheet = Sheet(
        [heads, *(_row(scene, figure, signs.get(figure.id, "")) for figure in figures)],
        table_alt(scene),
        right=_NUMBERS,
    )
    doubts = _doubts(scene, figures, signs)
    return with_points(scene, frame, lambda below: _pages(scene, sheet, doubts, frame, below))


def _pages(
    scene: Scene, sheet: Sheet, doubts: list[Paragraph], frame: Frame, below: float
) -> list[Content]:
    """Return the table with what is doubtful under it, where need be on a page of its own."""
    left, width = scene.grid.left, scene.grid.width
    needed = height_of(doubts) + _GAP + 2.0 if doubts else 0.0
    pages = fewest_pages([sheet], left, width, frame, below + needed)
    if not doubts:
        return pages
    top = bottom_of(pages[-1].boxes) + _GAP
    if top + needed - _GAP <= frame.last.bottom:
        box = text_box("Doubts", None, left, top, width, doubts)
        return [*pages[:-1], replace(pages[-1], boxes=(*pages[-1].boxes, box))]
    return [*pages, Content((text_box("Doubts", None, left, frame.top, width, doubts),))]


def _signs(figures: list[Figure]) -> dict[str, str]:
    """Return the sign of each doubtful figure; those with one doubt in common share it."""
    doubts = list(dict.fromkeys(each.doubt for each in figures if each.doubt))
    return {
        each.id: _SIGNS[doubts.index(each.doubt) % len(_SIGNS)] for each in figures if each.doubt
    }


def _doubts(scene: Scene, figures: list[Figure], signs: dict[str, str]) -> list[Paragraph]:
    """Return what is doubtful, each doubt once in each language."""
    first = {each.doubt: each for each in reversed(figures) if each.doubt}
    size, width = grid.TABLE_SIZE, scene.grid.width
    return [
        paragraph(
            [Run(f"{signs[each.id]} {wording.own(each, 'doubt')}", wording.language, ink="grey")],
            size,
            width,
            before=2.0,
        )
        for wording in scene.wordings
        for each in reversed(first.values())
    ]


def _refuse_dates(scene: Scene, figures: list[Figure]) -> None:
    """Refuse a date among numbers: it has no basis and holds for no other date."""
    for figure in figures:
        if figure.date:
            raise BadInput(
                f"compares the date '{figure.id}' with numbers",
                file=scene.workspace.file_of(scene.slide, scene.folder.deck.id),
                record=scene.slide.id,
                remedy="take it out of figures, or show it on a timeline",
            )


def _row(scene: Scene, figure: Figure, sign: str) -> list[list[Run]]:
    """Return a figure's cells."""
    name = in_each(scene, [_counted(each, figure) for each in scene.wordings], bold=True)
    number = in_each(scene, [_opened(each.figure(figure.id)) for each in scene.wordings], bold=True)
    if sign:
        number = [replace(run, text=f"{run.text} {sign}") for run in number]
    return [
        name,
        number,
        in_each(scene, [_opened(each.figure(figure.id, "basis")) for each in scene.wordings]),
        in_each(scene, [_opened(_held(each, figure)) for each in scene.wordings]),
        in_each(scene, [_opened(each.originator(figure)) for each in scene.wordings]),
    ]


def _counted(wording: Wording, figure: Figure) -> str:
    """Say whose number it is, and of what."""
    return wording.word(
        "{subject}: {measure}",
        subject=wording.vocabulary("subject", figure.subject, figure.language),
        measure=wording.vocabulary("measure", figure.measure, figure.language),
    )


def _held(wording: Wording, figure: Figure) -> str:
    """Say the date that a number holds for; of a projection, that it is one and of when."""
    if figure.status == "projection":
        return wording.status(figure)
    return wording.figure(figure.id, "as_of")


def _opened(text: str) -> str:
    """Return a text that opens a cell with a capital."""
    return text[:1].upper() + text[1:]
