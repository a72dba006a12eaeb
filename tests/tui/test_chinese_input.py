"""Chinese typed by an input method arrives as it was composed.

A terminal sends the whole of what was composed in one piece of UTF-8. These tests feed what real
terminals send to the parser of Textual, so another version of it that reads otherwise fails here.
"""

import asyncio
import codecs
import os
import subprocess
import sys

import pytest
from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import Input

SENTENCE = "國防預算占國內生產毛額的比例，將提高到百分之五。"
RARE = "𠮷野家的鎯頭〇一二三"
"""A character beyond the first 65,536, and one that is no letter."""

PROOF = """
import sys
import brief.tui
assert not any(name.split(".")[0] == "textual" for name in sys.modules), "textual came first"
import os
assert os.environ["TEXTUAL_DISABLE_KITTY_KEY"] == "1"
import textual.constants
print(textual.constants.DISABLE_KITTY_KEY)
"""


@pytest.fixture(autouse=True)
def _as_brief_starts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Textual as brief has it, whichever test loaded it first."""
    monkeypatch.setattr(constants, "DISABLE_KITTY_KEY", True)


def read(*pieces: bytes) -> list[Message]:
    """Return the events of what the terminal sent in so many pieces, decoded as the driver does."""
    parser = XTermParser()
    decode = codecs.getincrementaldecoder("utf-8")().decode
    found: list[Message] = []
    for piece in pieces:
        if text := decode(piece):
            found += parser.feed(text)
    found += parser.feed("")
    return found


def typed(*pieces: bytes) -> list[str | None]:
    """Return the characters of the keys, and nothing else may have come."""
    found = read(*pieces)
    assert all(isinstance(event, events.Key) and event.is_printable for event in found)
    return [event.character for event in found if isinstance(event, events.Key)]


@pytest.mark.parametrize("said_before", [None, "0", "", "1"])
def test_the_kitty_reports_are_off_before_textual_is_loaded(said_before: str | None) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "TEXTUAL_DISABLE_KITTY_KEY"}
    if said_before is not None:
        environment["TEXTUAL_DISABLE_KITTY_KEY"] = said_before
    done = subprocess.run(
        [sys.executable, "-c", PROOF], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


@pytest.mark.parametrize("count", range(1, 21))
def test_what_was_composed_arrives_whole(count: int) -> None:
    assert typed(SENTENCE[:count].encode()) == list(SENTENCE[:count])


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7])
def test_it_arrives_whole_when_a_read_ends_inside_a_character(size: int) -> None:
    data = (SENTENCE + RARE).encode()
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    assert typed(*pieces) == list(SENTENCE + RARE)


def test_rare_characters_arrive() -> None:
    assert typed(RARE.encode()) == list(RARE)


@pytest.mark.parametrize("text", [SENTENCE, SENTENCE * 20, "第一行\n第二行", RARE])
def test_a_paste_arrives_in_one_piece(text: str) -> None:
    (event,) = read(b"\x1b[200~" + text.encode() + b"\x1b[201~x")[:1]
    assert isinstance(event, events.Paste)
    assert event.text == text


def test_a_paste_in_several_reads_arrives_in_one_piece() -> None:
    data = b"\x1b[200~" + SENTENCE.encode() + b"\x1b[201~x"
    found = read(*(data[start : start + 5] for start in range(0, len(data), 5)))
    assert isinstance(found[0], events.Paste)
    assert found[0].text == SENTENCE


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        (b"\x1b[A", "up"),
        (b"\x1bOA", "up"),
        (b"\x1b[B", "down"),
        (b"\x1b[1;2A", "shift+up"),
        (b"\x1b[1;2B", "shift+down"),
        (b"\x1bOP", "f1"),
        (b"\x1b[11~", "f1"),
        (b"\x1b[18~", "f7"),
        (b"\x1b[19~", "f8"),
        (b"\x1b[20~", "f9"),
        (b"\x1b[21~", "f10"),
        (b"\x1b[3~", "delete"),
        (b"\x1b[5~", "pageup"),
        (b"\x1b[6~", "pagedown"),
        (b"\x1b[H", "home"),
        (b"\x1b[F", "end"),
        (b"\x1b[Z", "shift+tab"),
        (b"\t", "tab"),
        (b"\r", "enter"),
        (b" ", "space"),
        (b"/", "slash"),
        (b"?", "question_mark"),
        ("？".encode(), "fullwidth_question_mark"),
        *((bytes([ord(letter) - 96]), f"ctrl+{letter}") for letter in "fglnopqstyz"),
    ],
)
def test_the_keys_of_the_actions_have_the_names_they_are_bound_by(sent: bytes, key: str) -> None:
    assert [event.key for event in read(sent) if isinstance(event, events.Key)] == [key]


@pytest.mark.parametrize(
    "sent",
    [SENTENCE.encode(), b"\x1b[200~" + SENTENCE.encode() + b"\x1b[201~\x1b[F"],
    ids=["composed", "pasted"],
)
def test_it_stands_in_a_text_field_as_it_was_typed(sent: bytes) -> None:
    class FieldApp(App[None]):
        def compose(self) -> ComposeResult:
            yield Input()

    async def inner() -> str:
        app = FieldApp()
        async with app.run_test() as pilot:
            app.query_one(Input).focus()
            await pilot.pause()
            for event in read(sent):
                app.post_message(event)
            await pilot.pause(0.1)
            return app.query_one(Input).value

    assert asyncio.run(inner()) == SENTENCE
