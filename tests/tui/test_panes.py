import asyncio
from collections.abc import Awaitable, Callable

import pytest
from screens import screen_text
from test_inspecting import view_of
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input
from tiny_workspace import TinyWorkspace

from brief.editing.changes import drop
from brief.tui import points_pane
from brief.tui.deck_pane import DeckPane
from brief.tui.inspector import Inspector
from brief.tui.line_list import LineList
from brief.tui.points_pane import PointsPane
from brief.tui.text_view import TextView
from brief.tui.view import View


class Panes(App[None]):
    """The three panes alone, noting what they tell."""

    CSS = "Screen { layout: horizontal; }"

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str | None]] = []

    def compose(self) -> ComposeResult:
        yield PointsPane(id="points")
        yield DeckPane(id="deck")
        yield Inspector(id="inspector")

    def on_points_pane_highlighted(self, message: PointsPane.Highlighted) -> None:
        self.told.append(("point", message.point))

    def on_deck_pane_highlighted(self, message: DeckPane.Highlighted) -> None:
        self.told.append(("line", message.line))


Steps = Callable[[Panes, Pilot[None], PointsPane, View], Awaitable[None]]


def walk(tiny: TinyWorkspace, steps: Steps) -> None:
    async def inner() -> None:
        app = Panes()
        async with app.run_test(size=(150, 30)) as pilot:
            view = view_of(tiny)
            points = app.query_one(PointsPane)
            points.show(view)
            app.query_one(DeckPane).show(view)
            await pilot.pause()
            await steps(app, pilot, points, view)

    asyncio.run(inner())


def test_points_of_the_deck_are_marked_with_their_slide(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        screen = screen_text(app)
        assert "[x]  3 Words of point now-count" in screen
        assert "[ ]    Words of point keep-waiting" in screen
        assert "Points: 5 of 5" in screen
        view.session.change("drop point", drop(view.deck, "now-count"))
        points.show(View(view.session, "en"))
        await pilot.pause()
        assert "[ ]    Words of point now-count" in screen_text(app)

    walk(translated, steps)


def test_typing_over_the_list_filters_and_the_cursor_is_told(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        app.query_one("#points-list", LineList).focus()
        await pilot.press("6")
        await pilot.pause(0.1)
        await pilot.press("0", "0")
        await pilot.pause()
        assert points.query_text == "600"
        assert points.key == "now-count"
        assert app.told[-1] == ("point", "now-count")
        await pilot.press("x")
        await pilot.pause()
        assert points.key is None
        assert "No point matches the filter" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert points.query_text == ""
        assert app.focused is app.query_one("#points-list")

    walk(translated, steps)


def test_points_are_searched_as_the_disk_has_them_now(
    translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points_pane, "_LATER", 0.0)

    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        await pilot.pause(0.1)
        points.set_query("動手")
        assert points.key == "no-first-move"
        points.set_query("")
        translated.replace("seeds/short-report/points/no-first-move.toml", "動手", "開火")
        points.show(view_of(translated))
        await pilot.pause(0.1)
        points.set_query("開火")
        assert points.key == "no-first-move"
        assert "Points: 1 of 5" in screen_text(app)
        points.set_query("動手")
        assert points.key is None

    walk(translated, steps)


def test_down_leads_from_the_filter_to_what_it_found(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        points.focus_filter()
        await pilot.pause()
        assert isinstance(app.focused, Input)
        await pilot.press("down")
        await pilot.pause()
        assert app.focused is app.query_one("#points-list")

    walk(translated, steps)


def test_finding_a_point_takes_off_a_filter_that_hides_it(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        points.set_query("kind:option")
        points.find("now-count")
        assert (points.key, points.query_text) == ("now-count", "")
        points.set_query("kind:fact")
        points.find("later-count")
        assert (points.key, points.query_text) == ("later-count", "kind:fact")

    walk(translated, steps)


def test_the_deck_shows_sections_slides_and_points_in_order(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        screen = screen_text(app)
        parts = ["Words of section tiny main", "  1 ", "Words of slide tiny cover", "  3 "]
        assert [screen.find(part) >= 0 for part in parts] == [True] * 4
        deck = app.query_one(DeckPane)
        assert deck.line == "## answer"
        deck.select("## growth")
        await pilot.pause()
        assert deck.line == "## growth"
        assert app.told[-1] == ("line", "## growth")

    walk(translated, steps)


def test_the_inspector_goes_through_the_places_and_round(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        inspector = app.query_one(Inspector)
        inspector.show_point(view, "now-count")
        await pilot.pause(0.2)
        assert "Place 1 of 3" in screen_text(app)
        seen = []
        for _ in range(3):
            inspector.next_place()
            await pilot.pause()
            seen.append(next(n for n in "123" if f"Place {n} of 3" in screen_text(app)))
        assert seen == ["2", "3", "1"]

    walk(translated, steps)


def test_the_place_stays_when_the_deck_changes(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        inspector = app.query_one(Inspector)
        inspector.show_line(view, "now-count")
        inspector.next_place()
        inspector.show_line(View(view.session, "zh-Hant"), "now-count")
        await pilot.pause(0.2)
        assert "出處 2／3" in screen_text(app)
        inspector.show_line(View(view.session, "en"), "# main")
        await pilot.pause(0.2)
        assert "Nothing here stands in a source" in screen_text(app)

    walk(translated, steps)


def test_a_long_original_is_scrolled_to_the_lit_place(translated: TinyWorkspace) -> None:
    async def steps(app: Panes, pilot: Pilot[None], points: PointsPane, view: View) -> None:
        app.query_one(Inspector).show_point(view, "no-first-move")
        await pilot.resize_terminal(75, 16)
        await pilot.pause(0.2)
        assert app.query_one("#place", TextView).scroll_offset.y > 0
        assert "不會先動手" in screen_text(app).replace("\n", "")

    walk(translated, steps)
