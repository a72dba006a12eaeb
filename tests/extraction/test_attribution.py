"""Who says it: the name the text gives for a figure, and nobody rather than a guess."""

import re

import pytest
from attribution_samples import CHINESE, ENGLISH, NOBODY
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.extraction.speech.attribution import Originator, Passage, attribute

_MARK = re.compile("⟦(.*?)⟧", re.DOTALL)


def passage(marked: str) -> Passage:
    """Return a passage whose figures are marked ⟦so⟧."""
    figures, text = [], ""
    for part, piece in enumerate(re.split("[⟦⟧]", marked)):
        if part % 2:
            figures.append((len(text), len(text) + len(piece)))
        text += piece
    return Passage(text, "body", tuple(figures))


def who(marked: str) -> list[str | None]:
    """Return who asserts the figures of passages that stand one on each line."""
    found = attribute([passage(line) for line in marked.split("\n")])
    return [each.name if each else None for names in found for each in names]


@pytest.mark.parametrize(("marked", "name"), CHINESE)
def test_the_speaker_is_named_in_chinese(marked: str, name: str) -> None:
    assert who(marked) == [name]


@pytest.mark.parametrize("marked", NOBODY)
def test_nobody_is_named_where_nobody_says_it_in_chinese(marked: str) -> None:
    assert who(marked) == [None]


@pytest.mark.parametrize(("marked", "name"), ENGLISH)
def test_the_speaker_is_named_in_english_or_nobody(marked: str, name: str | None) -> None:
    assert who(marked) == [name]


def test_a_name_stands_where_it_is_said_to_stand() -> None:
    found = attribute([passage("經濟部長龔明鑫表示，今年將再興建⟦3座⟧電廠。")])
    assert found == [[Originator("龔明鑫", 4, 7)]]


def test_a_name_out_of_an_earlier_passage_stands_nowhere_in_this_one() -> None:
    found = attribute([passage("總理卡尼昨天說，談判順利。"), passage("他又說，將投資⟦8億美元⟧。")])
    assert found == [[], [Originator("卡尼", None, None)]]


def test_a_pronoun_reaches_one_passage_back_and_no_further() -> None:
    assert who("總理卡尼昨天說，談判順利。\n天氣很好。\n他又說，將投資⟦8億美元⟧。") == [None]


def test_a_bare_poll_goes_back_to_a_poll_and_to_no_other_document() -> None:
    assert who("根據內政部資料，有⟦38萬人⟧。\n張文正引述民調說，⟦八成⟧反對。") == ["內政部", None]
    assert who("根據民意基金會民調，⟦八成⟧反對。\n民調指出，⟦一成⟧贊成。") == ["民意基金會"] * 2


def test_each_figure_has_its_own_speaker() -> None:
    text = "央行估計成長⟦3%⟧，主計總處則預測成長⟦4%⟧；去年為⟦2%⟧。目前物價漲⟦1%⟧。"
    assert who(text) == ["央行", "主計總處", "主計總處", None]


def test_a_figure_that_counts_the_speakers_is_not_theirs() -> None:
    assert who("中央社報導，據⟦2位⟧官員說法，已撤離⟦30人⟧。") == ["中央社", "中央社"]


def test_boilerplate_has_no_speakers() -> None:
    said = passage("央行估計成長⟦3%⟧。")
    assert attribute([Passage(said.text, "boilerplate", said.figures)]) == [[None]]


def test_an_acronym_stands_for_the_name_it_was_introduced_with() -> None:
    text = "國際能源署（IEA）開會。IEA估計，需求增加⟦9%⟧。"
    assert who(text) == ["國際能源署（IEA）"]


PIECES = """央行 總統 蘇紫雲 他 報告 它的年報 據 根據 說 表示， 估計 稱 指出 被 就算 如果 ， 。
： 「 」 （ ） 《 》
（SIPRI） 3% 500枚 的 「中國軍力報告」 去年 在 看來 路透社 專家 並 The Pentagon
said He told it reports , . “ ”
" according to by estimated Ms. Doe U.S. and if A's report"""

_TEXTS = st.lists(st.sampled_from(re.split("[ \n]", PIECES)), max_size=60)


@settings(max_examples=200)
@given(st.lists(_TEXTS.map("".join) | _TEXTS.map(" ".join), max_size=3))
def test_no_text_upsets_it_and_every_name_stands_in_its_passage(texts: list[str]) -> None:
    passages = [
        Passage(text, "body", tuple((at, at + 1) for at in range(0, len(text), 3)))
        for text in texts
    ]
    for each, found in zip(passages, attribute(passages), strict=True):
        assert len(found) == len(each.figures)
        for originator in found:
            if originator is None or originator.start is None or originator.end is None:
                continue
            assert 0 <= originator.start < originator.end <= len(each.text)
            assert originator.name
