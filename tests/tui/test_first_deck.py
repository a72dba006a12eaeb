"""A workspace without a deck: the workbench opens, asks for a title, and makes the first one."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from journey import appears, settled, walk
from screens import screen_text
from textual.pilot import Pilot
from textual.widgets import Input
from tiny_workspace import TinyWorkspace

from brief.model.identifiers import Language
from brief.tui.app import BriefApp


@pytest.fixture
def bare(translated: TinyWorkspace) -> TinyWorkspace:
    """Return the tiny workspace with its sources alone."""
    shutil.rmtree(translated.root / "decks")
    return translated


def test_the_first_deck_is_asked_for_and_made(bare: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await pilot.pause()
        fields = list(app.screen.query(Input))
        fields[0].value, fields[1].value = "漁業署的一天", "A day at the fishery office"
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "day-at-the-fishery-office"
        await pilot.press("enter", "ctrl+s")
        await settled(app, pilot)
        assert app.keeper.state == "saved"

    walk(bare.root, tmp_path / "journal", steps)
    deck = bare.load().deck().deck
    assert (deck.id, deck.title) == ("day-at-the-fishery-office", "漁業署的一天")
    assert str(deck.date) == datetime.now(UTC).date().isoformat()
    assert deck.marking == "待填"
    words = bare.vocabulary().translations
    said = words.find("deck/day-at-the-fishery-office/marking", "待填", "zh-Hant", "en")
    assert said == "to be filled in"


@pytest.mark.parametrize(
    ("language", "none", "refused"),
    [
        ("en", "no deck yet", "there is no deck yet; make one first"),
        ("zh-Hant", "還沒有簡報", "還沒有簡報，請先新增一份"),
    ],
)
def test_without_a_deck_nothing_else_is_changed_and_the_screen_says_why(
    bare: TinyWorkspace, tmp_path: Path, language: Language, none: str, refused: str
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await pilot.pause()
        await pilot.press("escape")
        assert await appears(app, pilot, none)
        for action in ("slide.new", "section.new", "deck.title", "file.export"):
            app.action_perform(action)
            await settled(app, pilot)
            assert refused in screen_text(app), action
            app.tell("")
        app.action_perform("point.toggle")
        await pilot.pause()

    app = walk(bare.root, tmp_path / "journal", steps, language=language)
    assert not app.session.unsaved
    assert not list(bare.root.glob("decks/*"))


def test_undoing_the_first_deck_leaves_none(bare: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await pilot.pause()
        next(iter(app.screen.query(Input))).value = "漁業"
        await pilot.press("enter", "enter")
        await pilot.pause()
        await pilot.press("enter", "ctrl+z")
        assert await appears(app, pilot, "no deck yet")
        app.action_perform("history.redo")
        assert await appears(app, pilot, "漁業")
        assert app.session.deck_id == "deck-1"

    walk(bare.root, tmp_path / "journal", steps)
