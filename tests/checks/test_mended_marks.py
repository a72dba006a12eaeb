"""What L6 mends: marks that can be meant in one way, and nothing else."""

import pytest

from brief.checks.mended_marks import mended_marks
from brief.model.identifiers import Language

_MENDED: tuple[tuple[Language, str, str], ...] = (
    ("zh-Hant", "丙國說,政策沒有變...", "丙國說，政策沒有變……"),
    ("zh-Hant", "丙國有{warheads_now},乙國沒有", "丙國有{warheads_now},乙國沒有"),
    ("zh-Hant", "丙國有多少?{warheads_now}。", "丙國有多少？{warheads_now}。"),
    ("zh-Hant", "丙國(或乙國)沒有說.", "丙國（或乙國）沒有說。"),
    ("zh-Hant", "Ａ型有１２枚", "A型有12枚"),
    ("zh-Hant", "丙國 沒有說--也不會說", "丙國沒有說——也不會說"),
    ("zh-Hant", "他說“不會”", "他說「不會」"),
    ("zh-Hant", '他說"不會"', "他說「不會」"),
    ("zh-Hant", "喬・史密斯", "喬·史密斯"),
    ("en", "Country C said， again， no。", "Country C said, again, no."),
    ("en", "Country C（or B）said no", "Country C (or B) said no"),
    ("en", "Country C  said no .", "Country C said no."),
    ("en", "It has {warheads_now} , no more", "It has {warheads_now}, no more"),
    ("en", "It’s what it doesn't say", "It’s what it doesn’t say"),
    ("en", 'A “first” and a "second" word', "A “first” and a “second” word"),
    ("en", "at 10：30", "at 10:30"),
    ("en", "In {date}，{count} silos", "In {date}, {count} silos"),
    ("en", "It stands。{count} silos", "It stands. {count} silos"),
    ("en", "He said，“no”", "He said, “no”"),
    ("en", "He said，‘no’", "He said, ‘no’"),
    ("en", "It cost，say，$5", "It cost, say, $5"),
)


@pytest.mark.parametrize(("language", "text", "mended"), _MENDED)
def test_marks_that_can_be_meant_in_one_way_are_mended(
    language: Language, text: str, mended: str
) -> None:
    assert mended_marks(text, language) == mended


@pytest.mark.parametrize(("language", "text", "mended"), _MENDED)
def test_what_is_mended_is_left_alone_from_then_on(
    language: Language, text: str, mended: str
) -> None:
    assert mended_marks(mended, language) == mended, text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hant", "喬.史密斯說了"),  # an interpunct, or a full stop?
        ("zh-Hant", "丙國。。乙國"),  # one stop, or an ellipsis?
        ("zh-Hant", "他說「不會,不會...」"),  # as it was said
        ("zh-Hant", "丙國有萬億元"),  # L5's
        ("zh-Hant", "甲(1)乙) 丙"),
        ("en", "“not now , not ever”"),
        ("en", "the state(s)concerned"),
        ("en", "see https://example.org/a--b ... and so on"),
        ("en", "「不會」"),
        ("en", "In 2021，140 silos"),  # two numbers, or one?
        ("en", "about 3。5 tonnes"),
        ("en", "a ratio of {one}：{other}"),
    ],
)
def test_what_can_be_meant_in_two_ways_and_quoted_words_are_left(
    language: Language, text: str
) -> None:
    left = "甲（1）乙) 丙" if text.startswith("甲") else text
    assert mended_marks(text, language) == left
