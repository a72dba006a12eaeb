"""Where the deck's cursor stands after undo and redo, and in a deck that is opened."""

from collections.abc import Callable
from pathlib import Path

import pytest
from journey import settled, walk
from textual.pilot import Pilot
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.new_deck import new_deck
from brief.model.workspace import DeckFolder
from brief.tui.app import BriefApp
from brief.tui.line_list import LineList

Change = Callable[[DeckFolder], DeckFolder]


def in_sight(app: BriefApp) -> bool:
    """Whether the row at the deck's cursor is on the screen."""
    lines = app.deck_pane.query_one(LineList)
    top = lines.scroll_offset.y
    return top <= lines.cursor < top + lines.size.height


@pytest.mark.parametrize(
    ("at", "keys", "undone", "redone"),
    [
        ("our-view", ["shift+up"], "our-view", "our-view"),
        ("now-count", ["shift+down"], "now-count", "now-count"),
        ("now-count", ["space"], "now-count", "## answer"),
        ("no-first-move", ["delete"], "no-first-move", "## number"),
        ("## growth", ["shift+down"], "## growth", "## growth"),
        ("# back", ["shift+up"], "# back", "# back"),
        ("# back", ["delete"], "# back", "## compare"),
        ("## growth", ["delete"], "## growth", "our-view"),
        ("## answer", ["enter", "end", "甲", "enter", "enter"], "## answer", "## answer"),
        ("## answer", ["ctrl+n", "甲", "enter", "enter"], "our-view", "## slide-1"),
    ],
)
def test_after_undo_and_redo_the_cursor_stands_where_something_changed(
    tiny: TinyWorkspace, tmp_path: Path, at: str, keys: list[str], undone: str, redone: str
) -> None:
    tiny.translate({f"slide/{DECK}/answer/title": ""})

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        await pilot.resize_terminal(120, 9)
        await pilot.press("tab")
        app.deck_pane.select(at)
        await pilot.press(*keys)
        changed = app.session.deck.deck
        assert app.session.undo_name
        for away in ("home", "end"):
            await pilot.press(away, "ctrl+z")
            await pilot.pause()
            assert (app.deck_pane.line, in_sight(app)) == (undone, True)
            await pilot.press(away, "ctrl+y")
            await pilot.pause()
            assert (app.deck_pane.line, in_sight(app)) == (redone, True)
            assert app.session.deck.deck == changed

    walk(tiny.root, tmp_path / "journal", steps)


def test_undo_of_a_pick_leaves_the_cursor_where_the_next_pick_goes_to_the_same_place(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("now-count")
        app.points.find("keep-waiting")
        await pilot.press("space")
        picked = app.session.deck.deck.order
        await pilot.press("ctrl+z")
        assert app.deck_pane.line == "now-count"
        await pilot.press("space")
        assert app.session.deck.deck.order == picked

    walk(translated.root, tmp_path / "journal", steps)


def test_a_changed_layout_is_gone_back_to(translated: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## sources")
        await pilot.press("ctrl+l", "home", "enter")
        assert app.session.deck.slides["sources"].layout == "cover"
        app.deck_pane.select("# main")
        await pilot.press("ctrl+z")
        assert app.deck_pane.line == "## sources"

    walk(translated.root, tmp_path / "journal", steps)


def test_every_deck_opens_where_points_can_go_and_later_where_it_was_left(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        assert app.deck_pane.line == "## answer"
        app.deck_pane.select("## sources")
        app.attempt(lambda: app.session.change("new deck", new_deck(app.session.deck, "b", "乙")))
        assert (app.session.deck_id, app.deck_pane.line) == ("b", "## answer")
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        app.deck_pane.select("# main")
        await pilot.press("ctrl+o", "down", "enter")
        assert (app.session.deck_id, app.deck_pane.line) == (DECK, "## sources")
        await pilot.press("ctrl+o", "up", "enter")
        assert (app.session.deck_id, app.deck_pane.line) == ("b", "# main")

    walk(translated.root, tmp_path / "journal", steps)


def test_a_step_undone_in_another_deck_is_shown_there(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.attempt(lambda: app.session.change("new deck", new_deck(app.session.deck, "b", "乙")))
        await pilot.press("ctrl+o", "down", "enter", "tab")
        app.deck_pane.select("our-view")
        await pilot.press("space", "home", "ctrl+o", "up", "enter")
        assert (app.session.deck_id, app.deck_pane.line) == ("b", "## answer")
        await pilot.press("ctrl+z")
        assert (app.session.deck_id, app.deck_pane.line) == (DECK, "our-view")
        await pilot.press("ctrl+z")
        assert (app.session.deck_id, app.deck_pane.line) == (DECK, "our-view")
        assert set(app.session.state.decks) == {DECK}

    walk(translated.root, tmp_path / "journal", steps)


def test_a_deck_whose_place_has_gone_opens_where_points_can_go(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        first = app.session.deck
        app.deck_pane.select("our-view")
        app.attempt(lambda: app.session.change("new deck", new_deck(first, "b", "乙")))
        app.session.change("drop point", changes.drop(first, "our-view"))
        app.refresh_view()
        assert (app.session.deck_id, app.deck_pane.line) == (DECK, "## answer")

    walk(translated.root, tmp_path / "journal", steps)
