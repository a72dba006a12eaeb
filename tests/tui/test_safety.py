"""What a document says cannot command the terminal."""

import asyncio
import re
from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.widgets import Header, Input, Static, TextArea

from brief.tui.line_list import LineList
from brief.tui.safety import HarmlessFilter, harmless, one_line
from brief.tui.text_view import Paragraph, TextView

ATTACKS = {
    "OSC 52, the clipboard": "\x1b]52;c;cm0gLXJm\x07",
    "OSC 0, the title": "\x1b]0;owned\x07",
    "CSI 2J, the screen": "\x1b[2J",
    "C1 CSI": "\x9b2J",
    "C1 OSC": "\x9d0;owned\x9c",
    "bell and backspace": "\x07\x08",
    "bidi override": "\u202e0042\u202c",
    "bidi isolate": "\u2067abc\u2069",
    "zero width": "pay\u200bload\ufeff",
}


class AttackedApp(App[None]):
    """The same text in every kind of widget that shows any."""

    def __init__(self, text: str, guarded: bool) -> None:
        super().__init__()
        self.text = text
        self.guarded = guarded
        self.title = text

    def get_line_filters(self) -> Sequence[LineFilter]:
        guards = [HarmlessFilter()] if self.guarded else []
        return [*super().get_line_filters(), *guards]

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static(Content(self.text))
        yield Static(self.text, markup=False)
        yield Input(self.text, placeholder=self.text)
        yield TextArea(self.text)
        yield LineList(id="rows")
        yield TextView(id="text")

    def on_mount(self) -> None:
        self.query_one(LineList).set_rows([self.text], lambda key, width: [(key, "")])
        self.query_one(TextView).set_lines([Paragraph([(self.text, "")])])
        self.query_one(Input).border_title = Content(self.text)
        self.notify(self.text, title=self.text, markup=False)


def drawn(text: str, guarded: bool = True) -> str:
    """Return the text of everything that is sent to be drawn."""

    async def inner() -> str:
        app = AttackedApp(text, guarded)
        async with app.run_test(size=(100, 60), notifications=True) as pilot:
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            return "".join(segment.text for strip in strips for segment in strip)

    return asyncio.run(inner())


DANGER = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_no_widget_sends_a_command_to_the_terminal(attack: str) -> None:
    text = drawn(f"before{attack}after")
    assert text.count("before") >= 6
    assert not DANGER.search(text)


def test_without_the_filter_the_commands_do_get_through() -> None:
    assert "\x1b" in drawn("before\x1b]52;c;cm0gLXJm\x07after", guarded=False)


def test_chinese_and_english_pass_unharmed() -> None:
    text = "國防預算 2.45%，e.g. “naïve” — café ①"
    assert harmless(text) == text
    assert text in drawn(text)


@pytest.mark.parametrize("text", ["a\x1bb", "中\u200b文", "👩\u200d🚀x", "\u202e中", "\x9b"])
def test_a_cleaned_segment_is_as_wide_as_it_was(text: str) -> None:
    (segment,) = HarmlessFilter().apply([Segment(text)], Color(0, 0, 0))
    assert segment.cell_length == cell_len(text)


def test_half_a_character_cannot_end_the_program() -> None:
    (segment,) = HarmlessFilter().apply([Segment("a\ud800b")], Color(0, 0, 0))
    assert segment.text.encode()


def test_an_address_of_a_link_commands_nothing() -> None:
    style = Style(link="https://example.tw/\x1b]52;c;x\x07", bold=True)
    (segment,) = HarmlessFilter().apply([Segment("a", style)], Color(0, 0, 0))
    assert segment.style is not None
    assert segment.style.link is None
    assert segment.style.bold


def test_what_textual_itself_tells_the_terminal_passes() -> None:
    control = Segment("\x1b[2J", None, [(ControlType.CLEAR,)])
    assert HarmlessFilter().apply([control], Color(0, 0, 0)) == [control]


def test_words_stay_apart_where_lines_ended() -> None:
    assert one_line("a\r\nb\tc\u2028d\x1b") == "a b c d"
