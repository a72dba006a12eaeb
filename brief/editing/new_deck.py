"""A new deck, with as little in it as one can begin with."""

from brief.editing.refused import Refused
from brief.editing.titles import checked_title
from brief.language.program import program_word
from brief.model.deck import Layout, Section, Slide
from brief.model.outline import SECTION_MARK, SLIDE_MARK, read_order
from brief.model.workspace import DeckFolder

SECTION = "main"
"""Id of the one section that a new deck has."""


def new_deck(like: DeckFolder, deck_id: str, title: str) -> DeckFolder:
    """Return a deck with a cover, a slide to begin on and its sources; its head is another's."""
    language = like.deck.language
    try:
        Section(id=deck_id, title=deck_id)
    except ValueError:
        raise Refused(
            "an id has lower-case letters, digits and hyphens, 64 at most, and no reserved name"
        ) from None
    title = checked_title(DeckFolder(like.deck, (), {}, {}, {}, {}, None), title)
    parts: dict[str, tuple[Layout, str]] = {
        "cover": ("cover", title),
        "answer": ("assertion", program_word("A new slide", language)),
        "sources": ("sources", program_word("Sources", language)),
    }
    order = (SECTION_MARK + SECTION, *(SLIDE_MARK + name for name in parts))
    section = Section(id=SECTION, language=language, title=program_word("Main section", language))
    return DeckFolder(
        deck=like.deck.model_copy(update={"id": deck_id, "title": title, "order": order}),
        outline=read_order(order),
        slides={
            name: Slide(id=name, language=language, layout=layout, title=words)
            for name, (layout, words) in parts.items()
        },
        sections={SECTION: section},
        charts={},
        tables={},
        memo=None,
    )
