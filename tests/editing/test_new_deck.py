"""A new deck: the id that is suggested for it, what may be one, and its texts in both languages."""

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.editing.disk import Saved, Snapshot
from brief.editing.new_deck import (
    checked_id,
    new_deck,
    new_deck_translations,
    suggested_id,
)
from brief.editing.refused import Refused
from brief.editing.session import Session
from brief.model.deck import Section
from brief.model.identifiers import Language
from brief.model.text_unit import text_units
from brief.model.workspace import DeckFolder


@pytest.mark.parametrize(
    ("title", "suggested"),
    [
        ("The Taiwan Strait: who says what", "taiwan-strait"),
        ("Élan and China’s aims", "elan-and-chinas-aims"),
        ("{warheads_now} warheads", "warheads"),
        ("A word " + "or two more " * 9, "word-or-two-more-or-two-more-or-two-more"),
        ("", "deck-1"),
        ("台灣海峽", "deck-1"),
        ("CON", "deck-1"),
        ("x" * 65, "deck-1"),
    ],
)
def test_an_id_is_suggested_from_the_first_words_of_the_english_title(
    title: str, suggested: str
) -> None:
    assert suggested_id(title, ()) == suggested
    assert checked_id(suggested, ()) == suggested


def test_a_suggested_id_is_never_that_of_another_deck() -> None:
    assert suggested_id("Strait", {"strait"}) == "strait-2"
    assert suggested_id("Strait", {"strait", "strait-2"}) == "strait-3"
    assert suggested_id("", {"deck-1", "deck-2"}) == "deck-3"
    assert suggested_id("Deck", {"deck-1"}) == "deck-2"


@pytest.mark.parametrize("name", ["", "Strait", "taiwan strait", "../up", "nul", "a" * 65, "海峽"])
def test_what_no_file_should_be_called_is_no_id(name: str) -> None:
    with pytest.raises(Refused, match="lower-case letters"):
        checked_id(name, ())


def test_an_id_names_one_deck() -> None:
    with pytest.raises(Refused, match="a deck with this id already"):
        checked_id(DECK, {DECK})


def english(session: Session, folder: DeckFolder) -> dict[str, str]:
    """Return what each text of a deck is in English, "" for none; the session works on it."""
    records = (folder.deck, *folder.sections.values(), *folder.slides.values())
    return {
        unit.context: session.translation(record, unit.context.rsplit("/", 1)[-1])
        for record in records
        for unit in text_units(record, "", folder.deck.id)
    }


def test_all_of_a_new_deck_is_there_in_both_languages_and_stays_so(
    translated: TinyWorkspace,
) -> None:
    session = Session(Snapshot.take(translated.root))
    like = session.deck.deck
    new = new_deck(session.deck, "strait", "海峽")
    typed = new_deck_translations(new, "The strait", lambda name: session.translation(like, name))
    session.change("new deck", new, typed)
    job = session.save_job()
    assert job
    assert isinstance(job.run(), Saved)
    found = english(Session(Snapshot.take(translated.root), "strait"), new)
    assert found["deck/strait/title"] == found["slide/strait/cover/title"] == "The strait"
    assert found["section/strait/main/title"] == "Main section"
    assert found["slide/strait/answer/title"] == "A new slide"
    assert found["slide/strait/sources/title"] == "Sources"
    assert found["deck/strait/audience"] == "Words of deck tiny audience"
    assert "" not in found.values()


def test_a_title_without_a_translation_is_left_to_be_translated(tiny: TinyWorkspace) -> None:
    new = new_deck(tiny.load().decks[DECK], "strait", "海峽")
    contexts = {context for context, _ in new_deck_translations(new, "", lambda _: "")}
    assert contexts == {
        "section/strait/main/title",
        "slide/strait/answer/title",
        "slide/strait/sources/title",
    }


@pytest.mark.parametrize(("language", "other"), [("zh-Hant", "Main section"), ("en", "正文")])
def test_what_comes_with_a_deck_is_in_its_language_and_translated_into_the_other(
    tiny: TinyWorkspace, language: Language, other: str
) -> None:
    tiny.replace(f"decks/{DECK}/deck.toml", 'title = "', f'language = "{language}"\ntitle = "')
    new = new_deck(tiny.load().decks[DECK], "strait", "海峽")
    section: Section = new.sections["main"]
    assert section.language == language
    typed = new_deck_translations(new, "", lambda _: "")
    assert typed["section/strait/main/title", section.title] == other
