"""Where a workspace has no deck yet: what the first one is made like."""

from datetime import UTC, datetime

from brief.language.program import program_word
from brief.model.deck import Deck
from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate
from brief.model.workspace import DeckFolder, Workspace

_OPEN = ("subtitle", "audience", "prepared_by", "contact", "decision", "marking")
"""What only the author can say of a deck."""


def no_deck(language: Language = "zh-Hant") -> DeckFolder:
    """Return an empty deck that is nowhere, without an id; only its particulars can be taken over.

    It is of today, and says of what only its author knows that it is to be filled in.
    """
    today = PartialDate.parse(datetime.now(UTC).date().isoformat())
    unsaid = program_word("to be filled in", language)
    fields = {"id": "none", "language": language, "title": unsaid, "version": "1", "order": ()}
    dates = {"date": today, "cutoff": today}
    deck = Deck.model_validate({**fields, **dates, **dict.fromkeys(_OPEN, unsaid)})
    return DeckFolder(deck.model_copy(update={"id": ""}), (), {}, {}, {}, {}, None)


def first_deck(workspace: Workspace, deck_id: str | None) -> str:
    """Return the deck to begin with, "" where there is none yet; BadUsage for one not there."""
    if deck_id is None and not workspace.decks:
        return ""
    return workspace.deck(deck_id).deck.id


def unsaid_in(field: str, language: Language) -> str:
    """Return what a field of such a deck is in a language, "" for one that says the same in all."""
    return program_word("to be filled in", language) if field in _OPEN else ""
