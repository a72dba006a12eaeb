"""What no reader sees leaves every text; what they see stays."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

import pytest
from planning_samples import plan
from tiny_workspace import TinyWorkspace

from brief.planning.cleaning import clean, cleaned


@pytest.mark.parametrize(
    "character",
    [
        "\x00", "\x1b", "\x7f", "\x85", "\xad", "\u034f", "\u061c", "\u115f", "\u180e", "\u200b",
        "\u200c", "\u200d", "\u200e", "\u202e", "\u2064", "\u2069", "\u3164", "\ud800", "\ufeff",
        "\uffa0", "\ufff9", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U000e0041", "\U0010ffff",
    ],
)  # fmt: skip
def test_what_no_reader_sees_is_left_out(character: str) -> None:
    assert clean(f"甲{character}乙") == "甲乙"
    assert clean(f"a{character}b{character}") == "ab"


@pytest.mark.parametrize(
    "text",
    [
        "超過600枚，「約」", "a\tb\nc", "600\u2060枚", "1.67\u00a0trillion", "葛\U000e0100",
        "👨\u200d👩\u200d👧", "❤\ufe0f\u200d🔥", "e\u0301", "مرحبا", "", "全\u3000形",
    ],
)  # fmt: skip
def test_what_is_seen_or_holds_a_line_together_stays(text: str) -> None:
    assert clean(text) == text


def test_every_kind_of_line_break_becomes_one() -> None:
    assert clean("一\r\n二\r三\v四\u2028五\u2029六\n七") == "一\n二\n三\n四\n五\n六\n七"


def test_no_control_or_direction_mark_of_unicode_gets_through() -> None:
    bidi = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    for code in range(0x110000):
        character = chr(code)
        hidden = unicodedata.category(character) in {"Cc", "Cs"} and character not in "\t\n\v\r"
        if hidden or unicodedata.bidirectional(character) in bidi:
            assert clean(character) == "", f"U+{code:04X}"


@dataclass(frozen=True)
class Note:
    text: str
    lines: tuple[str, ...]
    size: Decimal = Decimal(12)


def test_every_text_of_a_plan_is_cleaned_and_the_rest_is_kept() -> None:
    note = Note("a\u200bb", ("c\x00", "d"), Decimal(3))
    assert cleaned(note) == Note("ab", ("c", "d"), Decimal(3))
    assert cleaned({"k\u200e": [note.text, 1, None, True]}) == {"k": ["ab", 1, None, True]}


def test_a_clean_plan_is_not_copied(tiny: TinyWorkspace) -> None:
    made = plan(tiny)
    assert cleaned(made) is made
