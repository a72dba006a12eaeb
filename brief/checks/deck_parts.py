"""D4 and D5: the parts that a deck promises are there."""

from collections.abc import Iterator

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.model.outline import sections_of
from brief.model.workspace import DeckFolder


@rule(
    "D4",
    "error",
    "agenda complete",
    wants="A deck with an agenda has sections, each with at least one slide; sections kept for"
    " questions (backup) come last.",
    why="The agenda is made from the sections. One without slides leads nowhere, and what stands"
    " behind the backup is not found.",
    bad="# numbers, and under it the next section at once",
    good="# numbers, and under it ## counting-china",
    standard="our own",
)
def agenda_complete(material: Material) -> Iterator[Flaw]:
    """Find decks whose agenda would be empty, lead nowhere, or go on behind the backup."""
    for folder in material.decks:
        if any(slide.layout == "agenda" for slide in folder.slides.values()):
            yield from _sections(folder)


@rule(
    "D5",
    "warning",
    "sources slide",
    wants="A deck that shows figures from sources has a slide that lists the sources.",
    why="The line under a slide names a source; only the list says what it is and what it can't.",
    bad="a deck of charts that ends with the options",
    good="## sources as its last slide",
    standard="ICD 206: source descriptors and a summary statement of the sources",
)
def sources_slide(material: Material) -> Iterator[Flaw]:
    """Find decks with anchored figures and no list of sources."""
    figures = material.workspace.figures
    anchored = {use.deck for use in material.uses if figures[use.figure].anchors}
    for folder in material.decks:
        shown = {folder.slides[each.slide].layout for each in folder.outline}
        if folder.deck.id in anchored and "sources" not in shown:
            yield Flaw(
                folder.deck,
                "shows figures, and no slide lists their sources",
                "add a slide with layout sources",
                deck=folder.deck.id,
            )


def _sections(folder: DeckFolder) -> Iterator[Flaw]:
    order = sections_of(folder.deck.order)
    if not order:
        yield Flaw(
            folder.deck,
            "has an agenda and no sections, so that the agenda is empty",
            "put lines '# section' into order, or take the agenda out",
            deck=folder.deck.id,
        )
    filled = {each.section for each in folder.outline}
    backup = ""
    for name in order:
        section = folder.sections[name]
        if name not in filled:
            yield Flaw(
                section,
                "has no slide",
                "put a slide under it in order, or take it out",
                deck=folder.deck.id,
            )
        if backup and not section.backup:
            yield Flaw(
                section,
                f"comes after the backup section '{backup}'",
                "move the backup to the end of order",
                deck=folder.deck.id,
            )
        backup = backup or (name if section.backup else "")
