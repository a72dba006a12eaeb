"""Making a deck at the workbench: its titles, its id, and what it says in both languages."""

from pathlib import Path

import pytest
from journey import appears, settled, walk
from screens import screen_text
from textual.pilot import Pilot
from textual.widgets import Input
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import Language
from brief.tui.app import BriefApp


async def titled(app: BriefApp, pilot: Pilot[int], chinese: str, english: str) -> None:
    """Ask for a new deck and give it titles."""
    app.action_perform("deck.new")
    await pilot.pause()
    fields = list(app.screen.query(Input))
    fields[0].value, fields[1].value = chinese, english
    await pilot.press("enter", "enter")
    await pilot.pause()


async def typed(app: BriefApp, pilot: Pilot[int], text: str) -> None:
    """Put a text in the place of what stands in the only field, and accept it."""
    app.screen.query_one(Input).value = text
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_new_deck_is_named_after_its_title_and_speaks_both_languages(
    translated: TinyWorkspace, tmp_path: Path, language: Language
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await titled(app, pilot, "台灣海峽", "The Taiwan Strait: who says what")
        assert app.screen.query_one(Input).value == "taiwan-strait"
        asked = app.word("Id of the deck: names its folder and its exported files")
        assert await appears(app, pilot, asked)
        await pilot.press("enter", "tab")
        sample = "A new slide" if language == "en" else "新的一頁"
        assert await appears(app, pilot, sample)
        assert app.session.deck_id == "taiwan-strait"
        assert ("台灣海峽" in screen_text(app)) == (language == "zh-Hant")
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert app.keeper.state == "saved"

    walk(translated.root, tmp_path / "journal", steps, size=(80, 24), language=language)
    new = translated.load().decks["taiwan-strait"]
    assert new.deck.title == new.slides["cover"].title == "台灣海峽"


def test_what_came_along_unseen_with_a_pasted_title_is_left_out(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await titled(app, pilot, "\ufeff台灣\u200b海\u2060峽", "The Tai\u00adwan Strait\u200e")
        assert app.screen.query_one(Input).value == "taiwan-strait"
        await typed(app, pilot, "strait\u200b")
        assert app.session.deck.deck.title == "台灣海峽"
        assert app.session.deck_id == "strait"

    walk(translated.root, tmp_path / "journal", steps)


def test_without_an_english_title_the_next_number_is_suggested(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        for name in ("deck-1", "deck-2"):
            await titled(app, pilot, "海峽", "")
            assert app.screen.query_one(Input).value == name
            await pilot.press("enter")
            assert app.session.deck_id == name

    walk(translated.root, tmp_path / "journal", steps)


def test_an_id_that_can_not_be_is_asked_again_with_what_was_typed_and_why(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await titled(app, pilot, "海峽", "Strait")
        for name, why in (
            ("Taiwan Strait", "an id has lower-case letters, digits and hyphens"),
            (DECK, "there is a deck with this id already"),
            ("", "an id has lower-case letters"),
        ):
            await typed(app, pilot, name)
            assert app.screen.query_one(Input).value == name
            assert await appears(app, pilot, why)
        await pilot.press("x")
        await pilot.pause()
        assert "an id has" not in screen_text(app)
        assert app.session.undo_name is None
        await typed(app, pilot, "strait")
        assert app.session.deck_id == "strait"
        assert app.session.deck.deck.title == "海峽"

    walk(translated.root, tmp_path / "journal", steps)


def test_titles_that_can_not_be_are_asked_again_before_the_id(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        for chinese, english, why in (
            ("有{nothing}枚", "", "figure 'nothing'"),
            ("{warheads_now}", "Many", "the translation lacks"),
            ("{", "", "a brace in a title"),
        ):
            await titled(app, pilot, chinese, english)
            assert [field.value for field in app.screen.query(Input)] == [chinese, english]
            assert await appears(app, pilot, why)
            await pilot.press("escape")
        assert app.session.undo_name is None
        assert not app.screen.query("#title-problem")

    walk(translated.root, tmp_path / "journal", steps)


def test_escape_makes_no_deck(translated: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await titled(app, pilot, "海峽", "Strait")
        await pilot.press("escape")
        await pilot.pause()
        assert (app.session.deck_id, app.session.undo_name) == (DECK, None)

    walk(translated.root, tmp_path / "journal", steps)


def test_a_new_slide_and_section_are_named_after_their_english_titles(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## answer")
        for action in ("slide.new", "section.new", "slide.new"):
            app.action_perform(action)
            await pilot.pause()
            fields = list(app.screen.query(Input))
            fields[0].value, fields[1].value = f"漁船{action}", "Boats at sea: who counts them"
            await pilot.press("enter", "enter")
            await pilot.pause()
        assert {"boats-at-sea", "boats-at-sea-2"} <= set(app.session.deck.slides)
        assert "boats-at-sea" in app.session.deck.sections
        assert "## boats-at-sea" in app.session.deck.deck.order

    walk(translated.root, tmp_path / "journal", steps)
