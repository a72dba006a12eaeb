"""Laying out a comparison: figures with what each counts, holds for, and comes from.

Nothing is typed twice: every cell is made from the figure's own record.
"""

from dataclasses import replace

from brief.errors import BadInput
from brief.language.labels import not_stated
from brief.language.program import in_brackets
from brief.language.units import SHARE, Unit
from brief.model.figure import Figure
from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.content import figures_in_title, in_each, strong_rows
from brief.planning.tables.number_columns import number_cell, with_numbers_abreast
from brief.planning.tables.points_beneath import over_points
from brief.planning.tables.sheet import Note, Sheet
from brief.planning.typesetting import paragraph
from brief.planning.wording import Wording

_HEADS = ("What is counted", "Number", "Basis", "As of", "Originator")
_NUMBERS = frozenset({1})
"""The column of numbers, which is set flush right."""

_SIGNS = "†‡§¶"
"""What leads from a number to what is doubtful about it, under the table; then each twice, …"""


def comparison_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's figures as rows, its points under the last of its pages."""
    figures = [scene.workspace.figures[name] for name in scene.slide.figures]
    _refuse_dates(scene, figures)
    signs, unit = _signs(figures), _unit_of_all(scene, figures)
    heads = [
        in_each(
            scene,
            [_head(each, head, unit if place in _NUMBERS else None) for each in scene.wordings],
            bold=True,
        )
        for place, head in enumerate(_HEADS)
    ]
    named = figures_in_title(scene)
    sheet = Sheet(
        [
            heads,
            *(_row(scene, each, signs.get(each.id, ""), bare=bool(unit)) for each in figures),
        ],
        right=_NUMBERS,
        notes=_notes(scene, figures, signs),
        strong=strong_rows([figure.id in named for figure in figures]),
    )
    return over_points(scene, with_numbers_abreast([sheet]), frame)


def _signs(figures: list[Figure]) -> dict[str, str]:
    """Return the sign of each doubtful figure; those with one doubt in common share it."""
    doubts = list(dict.fromkeys(each.doubt for each in figures if each.doubt))
    return {each.id: _sign(doubts.index(each.doubt)) for each in figures if each.doubt}


def _sign(place: int) -> str:
    """Return the sign of a doubt by its place from 0, unlike that of any other."""
    times, which = divmod(place, len(_SIGNS))
    return _SIGNS[which] * (times + 1)


def _notes(scene: Scene, figures: list[Figure], signs: dict[str, str]) -> tuple[Note, ...]:
    """Return what is doubtful, each doubt once in each language, with the rows that it is about."""
    first = {each.doubt: each for each in reversed(figures) if each.doubt}
    notes = []
    for wording in scene.wordings:
        for figure in reversed(first.values()):
            text = f"{signs[figure.id]} {wording.own(figure, 'doubt')}"
            run = Run(text, wording.language, ink="grey")
            about = (row for row, each in enumerate(figures) if each.doubt == figure.doubt)
            set_ = paragraph([run], grid.TABLE_SIZE, scene.grid.width, before=2.0)
            notes.append(Note(set_, frozenset(about)))
    return tuple(notes)


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


def _unit_of_all(scene: Scene, figures: list[Figure]) -> Unit | None:
    """Return the unit that all figures are in and the head can say for them, None without one.

    A sign (%) stays at its number, and so does what makes a number another word: twice, dozens.
    """
    names = {figure.unit or "" for figure in figures}
    unit = scene.lead.words.units.get(min(names)) if len(names) == 1 else None
    if unit is None or unit.is_sign or unit.en_two or unit.id == SHARE:
        return None
    return None if any(figure.currency or figure.order for figure in figures) else unit


def _head(wording: Wording, head: str, unit: Unit | None) -> str:
    """Return the head of a column, with the unit of what stands in it."""
    said = wording.word(head)
    if unit is None:
        return said
    word = unit.zh if wording.language == "zh-Hant" else unit.en_other
    return in_brackets(said, word, wording.language)


def _row(scene: Scene, figure: Figure, sign: str, *, bare: bool) -> list[list[Run]]:
    """Return a figure's cells; `bare` leaves its unit to the head."""
    name = in_each(scene, [_counted(each, figure) for each in scene.wordings], bold=True)
    form = "number" if bare else ""
    number = number_cell(
        in_each(scene, [_cell(each, each.figure(figure.id, form)) for each in scene.wordings])
    )
    if sign:
        number = [replace(run, text=f"{sign} {run.text}") for run in number]
    return [
        name,
        number,
        in_each(scene, [_cell(each, each.figure(figure.id, "basis")) for each in scene.wordings]),
        in_each(scene, [_cell(each, _held(each, figure)) for each in scene.wordings]),
        in_each(scene, [_cell(each, each.originator(figure)) for each in scene.wordings]),
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


def _cell(wording: Wording, text: str) -> str:
    """Return a text that opens a cell, with a capital; where none is stated, just that."""
    said = wording.word("not stated") if text == not_stated(wording.language) else text
    return said[:1].upper() + said[1:]
