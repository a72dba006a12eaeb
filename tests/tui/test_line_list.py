"""A list of rows that draws only what is seen."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

import pytest
from rich.cells import cell_len
from screens import screen_text
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.pilot import Pilot

from brief.tui.line_list import LineList
from brief.tui.rows import Part, shortened_parts
from brief.tui.safety import HarmlessFilter


class ListApp(App[None]):
    """One list, and a record of what it says and of what was drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up", "note('moved up')"),
        Binding("space", "note('space')"),
        Binding("slash", "note('slash')"),
    ]

    def __init__(self, keys: Sequence[str], words: Callable[[str], str] = str) -> None:
        super().__init__()
        self.keys = keys
        self.words = words
        self.said: list[str] = []
        self.drawn: list[str] = []
        self.rows = LineList(id="rows")

    def compose(self) -> ComposeResult:
        yield self.rows

    def on_mount(self) -> None:
        self.rows.set_rows(self.keys, self.draw)
        self.rows.focus()

    def draw(self, key: str, width: int) -> list[Part]:
        self.drawn.append(key)
        return [(self.words(key), "strong" if key == "5" else "")]

    def action_note(self, what: str) -> None:
        self.said.append(what)

    def on_line_list_highlighted(self, message: LineList.Highlighted) -> None:
        self.said.append(f"on {message.key}")

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        self.said.append(f"chose {message.key}")

    def on_line_list_dragged(self, message: LineList.Dragged) -> None:
        self.said.append(f"{message.key} after {message.target}")

    def on_line_list_typed(self, message: LineList.Typed) -> None:
        self.said.append(f"typed {message.character}")

    def get_line_filters(self) -> list[LineFilter]:
        return [*super().get_line_filters(), HarmlessFilter()]


def shown(app: ListApp, act: Callable[[Pilot[None]], Awaitable[object]], rows: int = 10) -> str:
    """Run an app in a small window, do something, and return the screen."""

    async def inner() -> str:
        async with app.run_test(size=(20, rows)) as pilot:
            await pilot.pause()
            app.said.clear()
            app.drawn.clear()
            await act(pilot)
            await pilot.pause()
            return screen_text(app)

    return asyncio.run(inner())


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


async def nothing(pilot: Pilot[None]) -> None:
    await pilot.pause()


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[object]]:
    return lambda pilot: pilot.press(*keys)


def test_rows_stand_one_below_the_other() -> None:
    assert shown(ListApp(["a", "b", "c"]), nothing).split() == ["a", "b", "c"]


def test_an_empty_list_shows_nothing_and_bears_every_key() -> None:
    app = ListApp([])
    keys = ("down", "up", "pagedown", "pageup", "home", "end", "enter", "x")
    assert not shown(app, pressing(*keys)).strip()
    assert app.rows.key is None
    assert app.said == ["typed x"]


def test_of_a_hundred_thousand_rows_only_the_visible_ones_are_drawn() -> None:
    app = ListApp(numbers(100_000))
    text = shown(app, pressing("end"))
    assert text.split() == [str(number) for number in range(99_990, 100_000)]
    assert len(set(app.drawn)) <= 20
    assert app.rows.key == "99999"


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (("down",), "1"),
        (("down", "down", "up"), "1"),
        (("up",), "0"),
        (("end", "down"), "99"),
        (("end", "home"), "0"),
        (("pagedown",), "9"),
        (("pagedown", "pagedown", "pageup"), "9"),
    ],
)
def test_keys_move_the_cursor_which_stays_in_sight(keys: tuple[str, ...], key: str) -> None:
    app = ListApp(numbers(100))
    assert key in shown(app, pressing(*keys)).split()
    assert app.rows.key == key


def test_each_row_that_the_cursor_comes_to_is_told_once() -> None:
    app = ListApp(numbers(3))
    shown(app, pressing("down", "down", "down", "up"))
    assert app.said == ["on 1", "on 2", "on 1"]


def test_the_cursor_stays_on_its_row_when_rows_are_left_out() -> None:
    async def act(pilot: Pilot[None]) -> None:
        app.rows.select("50")
        await pilot.pause()
        app.said.clear()
        app.rows.set_rows([str(number) for number in range(0, 100, 10)], app.draw)

    app = ListApp(numbers(100))
    shown(app, act)
    assert app.rows.key == "50"
    assert app.rows.cursor == 5
    assert app.said == []


def test_the_cursor_goes_to_the_nearest_place_when_its_row_is_gone() -> None:
    async def act(pilot: Pilot[None]) -> None:
        app.rows.select("9")
        app.rows.set_rows(["0", "1", "2"], app.draw)
        await pilot.pause()

    app = ListApp(numbers(10))
    assert shown(app, act).split() == ["0", "1", "2"]
    assert app.rows.key == "2"
    assert app.said[-1] == "on 2"


def test_the_cursor_follows_a_row_that_moves() -> None:
    async def act(pilot: Pilot[None]) -> None:
        app.rows.select("1")
        app.rows.set_rows(["0", "2", "1"], app.draw)
        await pilot.pause()

    app = ListApp(["0", "1", "2"])
    assert shown(app, act).split() == ["0", "2", "1"]
    assert app.rows.cursor == 2


def test_the_cursor_stays_in_sight_when_the_window_shrinks() -> None:
    async def act(pilot: Pilot[None]) -> None:
        app.rows.select("9")
        await pilot.resize_terminal(20, 4)
        await pilot.pause()

    app = ListApp(numbers(50))
    assert "9" in shown(app, act).split()


def test_an_unknown_key_is_not_selected() -> None:
    app = ListApp(numbers(3))

    async def act(pilot: Pilot[None]) -> None:
        app.rows.select("7")

    shown(app, act)
    assert app.rows.key == "0"


def test_a_chinese_row_is_cut_at_a_whole_character() -> None:
    text = shown(ListApp(["a"], lambda key: "國防預算占國內生產毛額百分之二"), nothing)
    row = text.splitlines()[0]
    assert row == "國防預算占國內生產…"
    assert cell_len(row) == 19


@pytest.mark.parametrize("width", range(1, 24))
def test_a_row_never_takes_more_columns_than_there_are(width: int) -> None:
    parts = shortened_parts(
        [("[x] ", ""), ("國防 budget 預算", "muted"), ("\u200b2,400", "")], width
    )
    assert cell_len("".join(text for text, _ in parts)) <= width


def test_a_row_of_several_lines_is_drawn_as_one() -> None:
    assert shortened_parts([("a\nb\tc", "")], 20) == [("a b c", "")]


def test_markup_in_a_row_is_text() -> None:
    assert "[red]預算[/]" in shown(ListApp(["a"], lambda key: "[red]預算[/]"), nothing)


def test_the_cursor_looks_different_from_other_rows_and_with_focus_again() -> None:
    found: list[object] = []

    async def act(pilot: Pilot[None]) -> None:
        def background(row: int) -> object:
            segments = list(app.rows.render_line(row))
            assert segments[0].style is not None
            return segments[0].style.bgcolor

        found.extend((background(0), background(1)))
        app.screen.set_focus(None)
        await pilot.pause()
        found.append(background(0))

    app = ListApp(numbers(3))
    shown(app, act)
    assert len(set(found)) == 3


def test_keys_of_the_app_are_left_to_the_app() -> None:
    app = ListApp(numbers(3))
    shown(app, pressing("space", "shift+up", "slash"))
    assert app.said == ["space", "moved up", "slash"]


def test_enter_chooses_a_row() -> None:
    app = ListApp(numbers(3))
    shown(app, pressing("down", "enter"))
    assert app.said == ["on 1", "chose 1"]


def test_what_is_typed_is_passed_on_whole() -> None:
    async def act(pilot: Pilot[None]) -> None:
        for character in "國防預算":
            app.post_message(events.Key(character, character))
        await pilot.pause(0.1)

    app = ListApp(numbers(3))
    shown(app, act)
    assert app.said == ["typed 國防預算"]


def test_what_is_pasted_is_passed_on_as_one_line() -> None:
    async def act(pilot: Pilot[None]) -> None:
        app.post_message(events.Paste("國防\n預算\x1b[2J"))
        await pilot.pause(0.1)

    app = ListApp(numbers(3))
    shown(app, act)
    assert app.said == ["typed 國防 預算[2J"]


def test_a_click_moves_the_cursor_and_a_double_click_chooses() -> None:
    async def act(pilot: Pilot[None]) -> None:
        await pilot.click("#rows", offset=(2, 4))
        await pilot.click("#rows", offset=(2, 6), times=2)

    app = ListApp(numbers(20))
    shown(app, act)
    assert app.said == ["on 4", "on 6", "chose 6"]


def test_a_click_below_the_last_row_does_nothing() -> None:
    app = ListApp(numbers(2))
    shown(app, lambda pilot: pilot.click("#rows", offset=(2, 7), times=2))
    assert app.said == []


def test_a_row_is_dragged_to_another_which_is_marked_meanwhile() -> None:
    marks: list[bool] = []

    async def act(pilot: Pilot[None]) -> None:
        await pilot.mouse_down("#rows", offset=(2, 1))
        await pilot.hover("#rows", offset=(2, 5))
        style = next(iter(app.rows.render_line(5))).style
        marks.append(bool(style and style.underline))
        await pilot.mouse_up("#rows", offset=(2, 5))
        style = next(iter(app.rows.render_line(5))).style
        marks.append(bool(style and style.underline))

    app = ListApp(numbers(20))
    shown(app, act)
    assert app.said == ["on 1", "1 after 5"]
    assert marks == [True, False]


@pytest.mark.parametrize("how", ["back", "escape", "not draggable"])
def test_a_drag_can_be_taken_back(how: str) -> None:
    async def act(pilot: Pilot[None]) -> None:
        app.rows.draggable = how != "not draggable"
        await pilot.mouse_down("#rows", offset=(2, 1))
        await pilot.hover("#rows", offset=(2, 5))
        if how == "escape":
            await pilot.press("escape")
        row = 1 if how == "back" else 5
        await pilot.hover("#rows", offset=(2, row))
        await pilot.mouse_up("#rows", offset=(2, row))

    app = ListApp(numbers(20))
    shown(app, act)
    assert app.said == ["on 1"]


def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    async def act(pilot: Pilot[None]) -> None:
        event = events.MouseScrollDown(app.rows, 2, 2, 0, 1, 0, False, False, False)
        for _ in range(3):
            app.rows.post_message(event)
            await pilot.pause(0.3)

    app = ListApp(numbers(100))
    assert "0" not in shown(app, act).split()
    assert app.rows.key == "0"
