"""One list of what no reader sees: records refuse it, writers leave it out, the rest stays."""

import pytest
from pydantic import ValidationError

from brief.model.anchor import Anchor
from brief.model.record import clean_text
from brief.model.unseen import first_unseen, without_unseen

SEEN = [
    "👨\u200d👩\u200d👧",
    "❤\ufe0f\u200d🔥",
    "葛\U000e0100",
    "می\u200cخواهم",
    "क्\u200dष",
    "1.67\u00a0trillion",
    "甲\u3000乙",
    "第一行\n\t第二行",
]


@pytest.mark.parametrize("text", SEEN)
def test_what_shapes_the_letters_or_pictures_around_it_stays_everywhere(text: str) -> None:
    assert clean_text(text) == text
    assert without_unseen(text) == text


@pytest.mark.parametrize(
    "character",
    ["\u00ad", "\u034f", "\u061c", "\u115f", "\u200b", "\u200c", "\u200d", "\u200e", "\u2029",
     "\u2064", "\u206a", "\u3164", "\ufeff", "\ufff9", "\ufdd0", "\U000e0041", "\U0010ffff"],
)  # fmt: skip
@pytest.mark.parametrize("around", [("丙", "國"), ("a", "b"), ("", "é"), ("國", "")])
def test_what_no_reader_sees_is_refused_by_its_number(
    character: str, around: tuple[str, str]
) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X}, which no reader sees"):
        clean_text(character.join(around))


@pytest.mark.parametrize("text", ["👨\u200d", "\u200d👨", "👨\u200c👩", "می\u200c ", "a\u200cب"])
def test_a_joiner_that_joins_nothing_is_refused(text: str) -> None:
    assert first_unseen(text) in ("\u200c", "\u200d")


def test_the_joiner_of_words_is_left_to_brief_which_puts_it_in_and_keeps_it() -> None:
    with pytest.raises(ValueError, match=r"U\+2060"):
        clean_text("600\u2060枚")
    assert without_unseen("600\u2060枚") == "600\u2060枚"


def test_an_anchor_quotes_what_stands_in_the_document_unseen_characters_too() -> None:
    quoted = {"source": "an-article", "start": 0, "end": 4, "text": "6\u200b00"}
    assert Anchor.model_validate(quoted).text == "6\u200b00"
    with pytest.raises(ValidationError, match="conflict marker"):
        Anchor.model_validate(quoted | {"end": 7, "text": "======="})
