"""Laying out the slides that carry no evidence: cover, agenda, section."""

from brief.errors import BadInput
from brief.model.deck import Section
from brief.planning import grid
from brief.planning.boxes import Box, Ink, MarkBox, Paragraph, Run, TextBox
from brief.planning.grid import Grid
from brief.planning.pages import Frame, balanced, text_box
from brief.planning.rows import largest, place_rows, set_rows
from brief.planning.scene import Scene, bottom_of
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_COVER_TITLES = ((44.0, 26.0), (40.0, 24.0), (36.0, 22.0), (32.0, 20.0))
"""Sizes of the title in each language, tried in this order."""

_SUBTITLES = (22.0, 16.0)
_IMPRINT = (18.0, 14.0)
"""Size of the first of the cover's small lines, and of the others."""

_ABOVE, _BELOW = 56.0, 34.0
"""Room in points between the edges of the dark ground and what stands on it."""

_UNDER, _FOOT = 26.0, 12.0
"""Room in points above a cover's small lines, and at least below them."""

_AGENDA_SIZES = ((24.0,), (22.0,), (20.0,), (18.0,))
_AGENDA_PAIRS = ((20.0, 16.0), (18.0, 14.0))
"""Sizes of the agenda's lines, tried in this order; in two languages those of both."""

_AGENDA_SPACE = 0.75
"""Space between two lines of the agenda, as a part of the type size."""

_PAGE_WIDTH = 110.0
"""Room for the number of a page at the right of the agenda, in points."""


def cover_boxes(scene: Scene) -> tuple[Box, ...]:
    """Return the cover: title and subtitle, then for whom, of when, and who answers for it.

    On a dark ground both stand at its lower edge, in white.
    """
    on = scene.grid
    ink: Ink = "white" if on.cover_ground else "ink"
    subtitle = text_box("Subtitle", "subtitle", on.left, 0.0, on.width, _subtitle(scene, ink))
    titles = [
        text_box("Title", "title", on.left, 0.0, on.width, _titles(scene, sizes, ink))
        for sizes in _COVER_TITLES
    ]
    gap = 12.0
    if not on.cover_ground:
        top, title = _without_ground(scene, titles, gap + subtitle.height + _UNDER)
    else:
        room = on.cover_ground - _ABOVE - _BELOW - gap - subtitle.height
        fitting = [each for each in titles if each.height <= room]
        if not fitting:
            raise BadInput(
                "does not fit: title and subtitle are too long for the cover",
                file=scene.workspace.file_of(scene.slide, scene.folder.deck.id),
                record=scene.slide.id,
                remedy="shorten its title, or the deck's subtitle",
            )
        title = fitting[0]
        top = on.cover_ground - _BELOW - subtitle.height - gap - title.height
    title = _at(title, top)
    subtitle = _at(subtitle, top + title.height + gap)
    below = max(on.cover_ground, subtitle.top + subtitle.height) + _UNDER
    return (title, subtitle, *_imprints(scene, below))


def _without_ground(scene: Scene, titles: list[TextBox], between: float) -> tuple[float, TextBox]:
    """Return where the title stands on a cover without a ground, and the largest that leaves room.

    `between` is what lies between it and the small lines, in points. It stands where the template
    has it, higher where the small lines would leave the slide.
    """
    on = scene.grid
    room = on.slide_height - _FOOT - bottom_of(_imprints(scene, 0.0)) - between
    highest = on.marking_top + on.marking_height + 8.0
    for wanted in (on.cover_top, highest):
        for title in titles:
            if wanted + title.height <= room:
                return (wanted if wanted == on.cover_top else room - title.height), title
    return highest, titles[-1]


def _at(box: TextBox, top: float) -> TextBox:
    """Return a box at another height."""
    return text_box(box.name, box.slot, box.left, top, box.width, box.paragraphs)


def _titles(scene: Scene, sizes: tuple[float, float], ink: Ink) -> list[Paragraph]:
    """Set the deck's title in each language."""
    width = scene.grid.width
    runs = scene.own("title", bold=True, ink=ink)
    return [
        paragraph([balanced(run, size, width)], size, width, before=8.0 if place else 0.0)
        for place, (run, size) in enumerate(zip(runs, sizes, strict=False))
    ]


def _subtitle(scene: Scene, ink: Ink) -> list[Paragraph]:
    """Set the deck's subtitle in each language."""
    deck = scene.folder.deck
    return [
        paragraph([plain(each.own(deck, "subtitle"), each.language, ink=ink)], size, on_width)
        for each, size, on_width in zip(
            scene.wordings, _SUBTITLES, (scene.grid.width,) * 2, strict=False
        )
    ]


def _imprints(scene: Scene, top: float) -> list[Box]:
    """Return the cover's small lines, both languages side by side."""
    on = scene.grid
    width = on.column if scene.bilingual else on.width
    boxes: list[Box] = []
    for place, wording in enumerate(scene.wordings):
        stack = []
        for index, text in enumerate(_imprint(scene, wording)):
            run = plain(text, wording.language, ink="grey" if index else "ink")
            before = 6.0 if index else 0.0
            stack.append(paragraph([run], _IMPRINT[min(index, 1)], width, before=before))
        left = on.left + place * (on.column + on.gutter)
        name = "Imprint in the second language" if place else "Imprint"
        boxes.append(text_box(name, None if place else "body2", left, top, width, stack))
    return boxes


def _imprint(scene: Scene, wording: Wording) -> list[str]:
    """Return the cover's small lines: audience, dates, who answers for it, the basis in a line."""
    deck = scene.folder.deck
    dates = [
        wording.date(deck.date),
        wording.word("Information as of {date}", date=wording.date(deck.cutoff)),
    ]
    people = [
        wording.own(deck, "prepared_by"),
        wording.word("Version {version}", version=wording.own(deck, "version")),
        wording.own(deck, "contact"),
    ]
    bar = wording.word(" | ")
    lines = [
        wording.word("Audience: {audience}", audience=wording.own(deck, "audience")),
        bar.join(dates),
        bar.join(people),
    ]
    if scene.slide.callout:
        lines.append(wording.own(scene.slide, "callout"))
    return lines


def agenda_boxes(scene: Scene, first_pages: dict[str, int], frame: Frame) -> tuple[Box, ...]:
    """Return the sections, numbered; at the right the number of a page, which leads there."""
    on = scene.grid
    sections = [scene.folder.sections[each] for each in first_pages]
    if not sections:
        return ()
    texts = [[_entry(each, section) for each in scene.wordings] for section in sections]
    width = on.width - _PAGE_WIDTH - on.gutter
    settings = (
        set_rows(scene, texts, sizes, on.left, width, space=_AGENDA_SPACE, numbers=True)
        for sizes in (_AGENDA_PAIRS if scene.bilingual else _AGENDA_SIZES)
    )
    rows = largest(settings, frame.height)
    names = ("Agenda", "Agenda in the second language")
    page = range(len(sections))
    placed = place_rows(rows, page, frame.top, 0.0, names, ("body", "body2"), apart=True)
    boxes: list[Box] = []
    if not rows.tiers:
        for number, line in enumerate(placed.tops[1:], 2):
            middle = line - rows.items[number - 1][0].before / 2
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


def section_boxes(wordings: tuple[Wording, ...], section: Section, on: Grid) -> tuple[Box, ...]:
    """Return the slide that opens a section: its name."""
    ink: Ink = "white" if on.section_dark else "ink"
    sizes = (36.0, 24.0)
    stack = [
        paragraph(
            [plain(each.own(section, "title"), each.language, bold=True, ink=ink)], size, on.width
        )
        for each, size in zip(wordings, sizes, strict=False)
    ]
    return (text_box("Title", "title", on.left, on.section_top, on.width, stack),)
