"""Characters that mislead are named where they stand, and left as they are."""

from pathlib import Path

import pytest
from reading_samples import read, texts


def doubts(folder: Path, content: str) -> list[tuple[str, str]]:
    document = read(folder, content)
    return [(document.text[d.start : d.end], d.what) for d in document.suspicions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("有5OO枚", [("OO", "letter O among digits")]),
        ("有5О0枚", [("О", "letter O among digits")]),
        ("有1,OOO枚", [("OOO", "letter O among digits")]),
        ("有l00枚", [("l", "letter l or I among digits")]),
        ("二O二四年", [("O", "letter O among digits")]),
        ("有٥٠٠枚", [("٥٠٠", "digits of another script")]),
        ("有𝟓𝟎𝟎枚", [("𝟓𝟎𝟎", "digits of another script")]),
        ("the pаct", [("а", "Cyrillic letter among Latin ones")]),
        ("ΝATO said", [("Ν", "Greek letter among Latin ones")]),
    ],
)
def test_what_looks_like_something_else_is_named_and_stays(
    tmp_path: Path, text: str, found: list[tuple[str, str]]
) -> None:
    assert doubts(tmp_path, text) == found
    assert texts(read(tmp_path, text), "body") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "有５００枚，500枚，五〇〇枚",
        "F-16I and GPT-4o use 2.5l of CO2, 10l in all",
        "O-3 and I-95 and Il-76 and 3D",
        "Волга и Дон",
        "5 μm, α-helix, ΔT",
        "第①項、x²",
        "H2O at 100 kPa",
    ],
)
def test_what_is_written_as_it_should_be_is_not_named(tmp_path: Path, text: str) -> None:
    assert doubts(tmp_path, text) == []


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x07", "control character"),
        ("\x1b", "control character"),
        ("\x7f", "control character"),
        ("\x9b", "control character"),
        ("\xad", "soft hyphen"),
        ("\u200b", "zero-width space"),
        ("\u200d", "zero-width joiner"),
        ("\u200f", "direction mark"),
        ("\u202b", "bidirectional embedding"),
        ("\u202e", "bidirectional override"),
        ("\u2066", "bidirectional isolate"),
        ("\u2060", "word joiner"),
        ("\ufeff", "zero-width no-break space"),
        ("\ufffe", "noncharacter"),
        ("\U000e0041", "tag character"),
    ],
)
def test_what_nobody_sees_is_left_out_and_named(tmp_path: Path, character: str, name: str) -> None:
    content = f"共有5{character}{character}00枚。"
    document = read(tmp_path, content)
    assert texts(document, "body") == ["共有500枚。"]
    assert doubts(tmp_path, content) == [(character * 2, name)]
    block = document.blocks[0]
    assert document.text[slice(*block.span(2, 5))] == f"5{character * 2}00"


@pytest.mark.parametrize("character", ["\v", "\f", "\x85"])
def test_controls_that_part_what_is_around_them_are_read_as_a_space(
    tmp_path: Path, character: str
) -> None:
    document = read(tmp_path, f"卡車。在2024{character}500輛。")
    assert texts(document, "body") == ["卡車。在2024 500輛。"]
    assert [doubt.what for doubt in document.suspicions] == ["control character"]


def test_escapes_to_a_terminal_do_not_reach_any_text(tmp_path: Path) -> None:
    document = read(tmp_path, "一則\x1b]52;c;eA==\x07短訊\x1b[2J\x9b31m\n\n國防部有600輛卡車。\n")
    shown = "".join(block.text for block in document.blocks) + str(document.metadata.title)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
