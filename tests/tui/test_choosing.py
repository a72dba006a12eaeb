"""The lists to choose from: which one holds now, and what can be read of long titles."""

from pathlib import Path

import pytest
from journey import appears, walk
from screens import screen_text
from textual.pilot import Pilot
from textual.widgets import OptionList
from tiny_workspace import DECK, TinyWorkspace

from brief.editing.new_deck import new_deck
from brief.model.identifiers import Language
from brief.tui.app import BriefApp

LONG = "A title of a deck that goes on as far as the titles of real briefings tend to"


def with_another_deck(app: BriefApp) -> None:
    """Make a deck before the other in the list, and go back to that one."""
    app.session.change("new deck", new_deck(app.session.deck, "another", "另一份"))
    app.session.open_deck(DECK)
    app.refresh_view()


@pytest.mark.parametrize(
    ("language", "mark"), [("en", f"{DECK} (open now)"), ("zh-Hant", f"{DECK}（目前開啟）")]
)
def test_the_deck_that_is_open_is_marked_and_begun_at(
    translated: TinyWorkspace, tmp_path: Path, language: Language, mark: str
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        with_another_deck(app)
        await pilot.press("ctrl+o")
        assert await appears(app, pilot, mark)
        shown = screen_text(app)
        assert "another (" not in shown
        assert "another（" not in shown
        choices = app.screen.query_one(OptionList)
        assert choices.highlighted == choices.get_option_index(DECK) == 1
        await pilot.press("enter")
        assert app.session.deck_id == DECK

    walk(translated.root, tmp_path / "journal", steps, language=language)


def test_the_open_deck_is_in_sight_among_many(translated: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        for number in range(30):
            app.session.change("new deck", new_deck(app.session.deck, f"a-{number}", "另一份"))
        app.session.open_deck(DECK)
        await pilot.press("ctrl+o")
        assert await appears(app, pilot, f"{DECK} (open now)")

    walk(translated.root, tmp_path / "journal", steps, size=(80, 24))


def test_long_titles_have_the_width_of_the_terminal(tiny: TinyWorkspace, tmp_path: Path) -> None:
    tiny.translate({f"deck/{DECK}/title": LONG, f"slide/{DECK}/growth/title": LONG})

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## growth")
        await pilot.press("ctrl+o")
        assert await appears(app, pilot, "Esc: cancel")
        # The head's line has the title too.
        assert [row for row in screen_text(app).split("\n")[1:] if LONG in row]
        await pilot.press("escape", "ctrl+l")
        assert await appears(app, pilot, f"Layout of slide 4  {LONG}")
        await pilot.resize_terminal(80, 24)
        await pilot.press("escape", "ctrl+o")
        assert await appears(app, pilot, f"Open a deck  {LONG}")
        assert LONG not in screen_text(app)

    walk(tiny.root, tmp_path / "journal", steps)


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_layouts_without_points_say_so_and_the_slide_is_named(
    translated: TinyWorkspace, tmp_path: Path, language: Language
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        word = app.word
        app.deck_pane.select("## sources")
        await pilot.press("ctrl+l")
        await pilot.pause()
        shown = screen_text(app)
        await pilot.press("home")
        await pilot.pause()
        rows = [
            row.split("│")[-2].strip()
            for row in f"{shown}\n{screen_text(app)}".split("\n")
            if "╭" not in row and row.count("│") > 1
        ]
        said = word("shows no points")
        for name in ("cover", "agenda"):
            assert [row for row in rows if row.startswith(word(name)) and said in row]
        assert not [row for row in rows if row.startswith(word("points")) and said in row]
        assert [row for row in rows if row.startswith(word("sources")) and word("now") in row]
        assert word("Layout of slide {number}", number="8") in screen_text(app)

    walk(translated.root, tmp_path / "journal", steps, size=(80, 24), language=language)
