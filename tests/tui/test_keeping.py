"""Saving while others leave files broken, and choosing between two versions, by keys alone."""

from pathlib import Path

import pytest
from journey import appears, settled, walk
from screens import screen_text
from textual.pilot import Pilot
from textual.widgets import Input
from tiny_workspace import DECK, TinyWorkspace

from brief.tui import keeping
from brief.tui.app import BriefApp

ORDER = f"decks/{DECK}/deck.toml"
POINT = f"decks/{DECK}/points/keep-waiting.toml"
SLIDE = f"decks/{DECK}/slides/growth.toml"


@pytest.fixture(autouse=True)
def saved_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a busy machine from saving by itself before the others have had their turn."""
    monkeypatch.setattr(keeping, "AUTOSAVE", 600.0)


def test_a_save_beside_a_broken_file_says_saved_and_names_the_file(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    good = translated.path(POINT).read_bytes()

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("our-view")
        translated.write(POINT, "[[")
        await pilot.press("tab", "space", "ctrl+s")
        await settled(app, pilot)
        for _ in range(2):
            shown = screen_text(app)
            assert app.keeper.state == "saved"
            assert f"saved; broken on the disk: {POINT}" in shown
            assert "NOT SAVED" not in shown
            app.keeper._look()
            await settled(app, pilot)
        assert "our-view" not in translated.path(ORDER).read_text("utf-8")
        translated.write(POINT, good)
        app.keeper._look()
        await settled(app, pilot)
        assert "the files on the disk can be read again" in screen_text(app)
        await pilot.press("ctrl+z", "ctrl+s")
        await settled(app, pilot)
        assert app.keeper.state == "saved"
        await pilot.press("ctrl+q")
        await settled(app, pilot)

    app = walk(translated.root, tmp_path / "journal", steps)
    assert app.return_code == 0
    assert "our-view" in translated.load().decks[DECK].deck.order


def test_one_can_leave_while_a_file_of_others_is_broken(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("our-view")
        translated.write(POINT, "[[")
        await pilot.press("tab", "space", "ctrl+q")
        await settled(app, pilot)

    app = walk(translated.root, tmp_path / "journal", steps)
    assert app.return_code == 0
    assert not list((tmp_path / "journal").glob("*.json"))


@pytest.mark.parametrize(("downs", "title"), [(1, "我的"), (2, "他的")])
def test_a_choice_between_two_titles_loses_nothing_else_of_either(
    translated: TinyWorkspace, tmp_path: Path, downs: int, title: str
) -> None:
    old = translated.load().decks[DECK].slides["growth"].title

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## growth")
        await pilot.press("tab", "enter")
        chinese, english = app.screen.query(Input)
        chinese.value, english.value = "我的", "Mine"
        await pilot.press("enter", "enter")
        app.deck_pane.select("our-view")
        await pilot.press("space")
        translated.replace(SLIDE, old, "他的")
        translated.replace(ORDER, 'version = "甲"', 'version = "乙"')
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert f"{SLIDE}: title" in screen_text(app)
        await pilot.press(*["down"] * downs, "enter")
        await settled(app, pilot)
        assert app.keeper.state == "saved"

    walk(translated.root, tmp_path / "journal", steps)
    deck = translated.load().decks[DECK]
    assert deck.slides["growth"].title == title
    assert (deck.deck.version, "our-view" in deck.deck.order) == ("乙", False)


@pytest.mark.parametrize(("downs", "title"), [(1, "我的"), (2, "他的")])
def test_work_of_a_crash_asks_whose_title_stands_and_keeps_the_rest(
    translated: TinyWorkspace, tmp_path: Path, downs: int, title: str
) -> None:
    old = translated.load().decks[DECK].slides["growth"].title

    async def crash(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## growth")
        await pilot.press("tab", "enter")
        chinese, english = app.screen.query(Input)
        chinese.value, english.value = "我的", "Mine"
        await pilot.press("enter", "enter")
        app.deck_pane.select("our-view")
        await pilot.press("space")

    walk(translated.root, tmp_path / "journal", crash)
    translated.replace(SLIDE, old, "他的")

    async def start_again(app: BriefApp, pilot: Pilot[int]) -> None:
        assert await appears(app, pilot, f"{SLIDE}: title")
        await pilot.press(*["down"] * downs, "enter")
        assert await appears(app, pilot, "unsaved work from before was taken up")
        await pilot.press("ctrl+s")
        await settled(app, pilot)

    walk(translated.root, tmp_path / "journal", start_again)
    deck = translated.load().decks[DECK]
    assert (deck.slides["growth"].title, "our-view" in deck.deck.order) == (title, False)
    assert not list((tmp_path / "journal").glob("*.json"))
