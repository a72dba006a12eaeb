"""Laying out the agenda: the deck's sections, numbered, with the pages that they begin on."""

from dataclasses import replace
from math import fsum

from brief.model.deck import Section
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, Run, TextBox
from brief.planning.pages import Frame
from brief.planning.placing import place_rows
from brief.planning.points import drop_of, spread_of
from brief.planning.rows import largest, set_rows
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_AGENDA_SIZES = ((24.0,), (22.0,), (20.0,), (18.0,))
_AGENDA_PAIRS = ((20.0, 16.0), (18.0, 14.0))
"""Sizes of the agenda's lines, tried in this order; in two languages those of both."""

_AGENDA_SPACE = 0.75
"""Space between two lines of the agenda, as a part of the type size."""

_MOST_SPREAD = 0.9
"""What may be added to that where there is room."""

_PAGE_WIDTH = 110.0
"""Room for the number of a page at the right of the agenda, in points."""


def agenda_boxes(scene: Scene, first_pages: dict[str, int], frame: Frame) -> tuple[Box, ...]:
    """Return the sections, numbered; at the right the number of a page, which leads there.

    In any bilingual deck a line has both languages, so that one number serves them.
    """
    on = scene.grid
    columns = scene.folder.deck.model_copy(update={"bilingual": "columns"})
    abreast = replace(scene, folder=replace(scene.folder, deck=columns))
    sections = [scene.folder.sections[each] for each in first_pages]
    if not sections:
        return ()
    texts = [[_entry(each, section) for each in scene.wordings] for section in sections]
    width = on.width - _PAGE_WIDTH - on.gutter
    settings = (
        set_rows(
            abreast, texts, sizes, on.left, width, space=_AGENDA_SPACE, numbers=True, apart=True
        )
        for sizes in (_AGENDA_PAIRS if scene.bilingual else _AGENDA_SIZES)
    )
    rows = largest(settings, frame.height)
    names = ("Agenda", "Agenda in the second language")
    page = range(len(sections))
    spare = frame.height - fsum(rows.heights)
    spread = spread_of(spare, len(page) - 1, rows.items[0][0].size * _MOST_SPREAD)
    top = frame.top + drop_of(spare - spread * (len(page) - 1))
    placed = place_rows(rows, page, top, spread, names, ("body", "body2"))
    boxes: list[Box] = []
    for number, line in enumerate(placed.tops[1:], 2):
        middle = line - (rows.items[number - 1][0].before + spread) / 2
        boxes.append(MarkBox(f"Line {number}", on.left, middle, on.width, 0.75, "line"))
    boxes += placed.boxes
    for number, (line, first) in enumerate(zip(placed.tops, first_pages.values(), strict=True), 1):
        run = plain(scene.lead.slide(first), scene.lead.language, ink="accent")
        text = paragraph([run], grid.BODY_SIZES[-1], _PAGE_WIDTH, align="right")
        height = rows.items[number - 1][0].pitch
        left = on.right - _PAGE_WIDTH
        name = f"Page of section {number}"
        boxes.append(
            TextBox(name, left, line, _PAGE_WIDTH, height, (text,), None, "middle", "", first)
        )
    return tuple(boxes)


def _entry(wording: Wording, section: Section) -> list[Run]:
    """Return what the agenda calls a section."""
    text = wording.own(section, "title")
    return [plain(text + (wording.word(" (backup)") if section.backup else ""), wording.language)]
