"""A deck that goes out although it breaks a rule: each page says that it is a draft."""

from dataclasses import replace

from brief.language.po_entries import Entry
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder, Workspace

_DRAFT: dict[Language, str] = {"zh-Hant": "草稿，未經核對", "en": "DRAFT, NOT CHECKED"}


def as_draft(
    workspace: Workspace, folder: DeckFolder, vocabulary: Vocabulary
) -> tuple[Workspace, DeckFolder, Vocabulary]:
    """Return all three with the deck's marking, which stands on every page, saying draft first."""
    deck = folder.deck
    context = unit_id(deck, "marking")
    translations = vocabulary.translations
    marking = f"{_DRAFT[deck.language]} · {deck.marking}"
    catalogs = dict(translations.catalogs)
    for language in LANGUAGES:
        own = translations.find(context, deck.marking, deck.language, language)
        if language != deck.language and own:
            entry = Entry(f"{_DRAFT[language]} · {own}", 0)
            catalog = catalogs[language]
            catalogs[language] = replace(
                catalog, entries={**catalog.entries, (context, marking): entry}
            )
    drafted = replace(folder, deck=deck.model_copy(update={"marking": marking}))
    return (
        replace(workspace, decks={**workspace.decks, deck.id: drafted}),
        drafted,
        replace(vocabulary, translations=replace(translations, catalogs=catalogs)),
    )
