"""Laying out the slides that carry no evidence: cover, agenda, section."""

from brief.model.deck import Section
from brief.planning.grid import Grid
from brief.planning.pages import balanced, text_box
from brief.planning.plan import Box, Paragraph, Run
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph, plain
from brief.planning.wording import Wording

_COVER_TITLE = 40.0
_COVER_TITLE_SECOND = 26.0


def cover_boxes(scene: Scene) -> tuple[Box, ...]:
    """Return the cover: title, subtitle, dates, who answers for it, and the small line."""
    deck = scene.folder.deck
    sizes = (_COVER_TITLE, _COVER_TITLE_SECOND)
    titles = [
        paragraph(
            [balanced(run, size, scene.grid.width)],
            size,
            scene.grid.width,
            before=6.0 if place else 0.0,
        )
        for place, (run, size) in enumerate(zip(scene.own("title", bold=True), sizes, strict=False))
    ]
    title = text_box(
        "Title", "title", scene.grid.left, scene.grid.cover_top, scene.grid.width, titles
    )
    lines: list[Paragraph] = []
    for place, wording in enumerate(scene.wordings):
        text = wording.own(deck, "subtitle")
        size = 16.0 if place else 22.0
        lines.append(paragraph([plain(text, wording.language)], size, scene.grid.width))
    for place, wording in enumerate(scene.wordings):
        size = 14.0 if scene.bilingual else 16.0
        before = 14.0 if place == 0 else 8.0
        for index, text in enumerate(_imprint(scene, wording)):
            run = plain(text, wording.language, ink="grey")
            lines.append(
                paragraph([run], size, scene.grid.width, before=before if index == 0 else 0.0)
            )
    subtitle = text_box(
        "Subtitle",
        "subtitle",
        scene.grid.left,
        title.top + title.height + 12.0,
        scene.grid.width,
        lines,
    )
    return title, subtitle


def _imprint(scene: Scene, wording: Wording) -> list[str]:
    """Return the cover's small lines: dates, audience, who answers for it, the basis in a line."""
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


def agenda_boxes(scene: Scene, first_pages: dict[str, int], top: float) -> tuple[Box, ...]:
    """Return the sections with the number of their first page; a click leads there."""
    size = 20.0 if scene.bilingual else 22.0
    stack: list[Paragraph] = []
    for section_id, page in first_pages.items():
        section = scene.folder.sections[section_id]
        runs = [
            Run(
                each.own(section, "title"),
                each.language,
                place == 0,
                "grey" if place else "ink",
                slide=page,
            )
            for place, each in enumerate(scene.wordings)
        ]
        if section.backup:
            backup = scene.lead.word(" (backup)")
            runs[0] = Run(runs[0].text + backup, runs[0].language, True, "ink", slide=page)
        gap = Run("\u2003", scene.lead.language)
        number = Run(scene.lead.slide(page), scene.lead.language, ink="accent", slide=page)
        spaced = [part for run in runs for part in (run, gap)]
        stack.append(paragraph([*spaced, number], size, scene.grid.width, before=12.0))
    return (text_box("Agenda", "body", scene.grid.left, top, scene.grid.width, stack),)


def section_boxes(wordings: tuple[Wording, ...], section: Section, on: Grid) -> tuple[Box, ...]:
    """Return the slide that opens a section: its name."""
    sizes = (36.0, 24.0)
    stack = [
        paragraph([plain(each.own(section, "title"), each.language, bold=True)], size, on.width)
        for each, size in zip(wordings, sizes, strict=False)
    ]
    return (text_box("Title", "title", on.left, on.section_top, on.width, stack),)
