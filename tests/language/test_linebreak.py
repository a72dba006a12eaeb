"""Where lines break in Chinese and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.language.joining import glue, unglue
from brief.language.linebreak import NO_END, NO_START, break_lines, unbroken
from brief.language.widths import JOINER, text_width

CHINESE = (
    "美方估計，中國到2024年年中有超過600枚作戰可用核彈頭；國防預算人民幣1.67兆元，成長7.2%。"
    "「不首先使用」——自1964年起……五、六年內，三分之一的彈頭（東風-26）可能部署在島鏈附近。"
)
ENGLISH = (
    "The estimate of mid-2024 is more than 600 warheads, or RMB 1.67 trillion (about 7.2 percent)."
)


@pytest.mark.parametrize("width", range(130, 500, 7))
def test_no_line_of_chinese_begins_or_ends_with_the_wrong_mark(width: int) -> None:
    lines = break_lines(CHINESE, width, 14)
    assert "".join(lines) == CHINESE
    for line in lines:
        assert line[0] not in NO_START
        assert line[-1] not in NO_END
        assert text_width(line, 14) <= width * 0.995


@pytest.mark.parametrize("width", range(130, 500, 7))
def test_numbers_stay_with_their_units(width: int) -> None:
    lines = break_lines(CHINESE, width, 14)
    for whole in ("600枚", "人民幣1.67兆元", "7.2%", "五、六年", "三分之一", "東風-26", "——", "……"):
        assert any(whole in line for line in lines), whole


def test_chinese_characters_may_fill_a_line_to_its_end_and_latin_letters_not_quite() -> None:
    assert len(break_lines("今" * 19, 19 * 18 * 1.01, 18)) == 1
    assert len(break_lines("今" * 19, 19 * 18 - 1, 18)) == 2
    text = "Nineteen trucks came by"
    assert len(break_lines(text, text_width(text, 18, language="en") * 1.01, 18, False, "en")) == 2


def test_a_quotation_mark_that_begins_a_text_stands_off_the_chinese_behind_it() -> None:
    # LibreOffice adds a gap there, in a cell more than elsewhere (measured).
    assert break_lines("“引」最多", 73.9, 14.0) == ("“引」最", "多")
    assert break_lines("「引」最多", 73.9, 14.0) == ("「引」最多",)


@pytest.mark.parametrize("width", range(98, 140, 7))
def test_a_number_stays_with_the_bracket_behind_it(width: int) -> None:
    assert not any(line.startswith("（") for line in break_lines("其中350（2025年版）", width, 14))
    assert not any(line.startswith("（") for line in break_lines("其中7%（2025年版）", width, 14))


def test_a_range_too_long_for_a_line_is_broken_at_its_dash_as_programs_do() -> None:
    lines = break_lines("From 350–400 2030 from", 50, 14, language="en")
    assert lines == ("From", "350–", "400", "2030", "from")


def test_what_no_line_break_may_part_is_found_with_its_marks() -> None:
    assert unbroken("去年NATO12.5%：例如") == ("去", "年", "NATO12.5%：", "例", "如")
    assert unbroken("a well-known\ntrap") == ("a", "well-", "known", "trap")


def test_latin_words_stay_whole_and_may_break_after_a_hyphen() -> None:
    lines = break_lines(ENGLISH, 150, 14, language="en")
    assert " ".join(unglue(line) for line in lines) == ENGLISH
    assert break_lines("well-known trap", 50, 14, language="en") == ("well-", "known", "trap")
    assert "1.67\u00a0trillion" in " ".join(lines)


def test_a_word_too_long_for_a_line_is_broken_anywhere() -> None:
    lines = break_lines("supercalifragilistic", 60, 14, language="en")
    assert len(lines) > 1
    assert "".join(lines) == "supercalifragilistic"
    assert all(text_width(line, 14) <= 60 for line in lines)


def test_a_line_is_never_empty_even_where_nothing_fits() -> None:
    assert break_lines("中國", 1, 14) == ("中", "國")


def test_line_breaks_in_the_text_are_kept() -> None:
    assert break_lines("一\n\n二", 100, 14) == ("一", "", "二")
    assert break_lines("", 100, 14) == ("",)


def test_bold_text_may_take_more_lines() -> None:
    text = "illicit missile filling " * 3
    assert len(break_lines(text, 200, 14, True, "en")) > len(
        break_lines(text, 200, 14, False, "en")
    )


def test_glue_joins_a_number_to_its_classifier() -> None:
    assert glue("超過600枚") == f"超過600{JOINER}枚"
    assert glue("7.2%的彈頭") == f"7.2%{JOINER}的彈頭"
    assert glue("350至400枚") == f"350至400{JOINER}枚"
    assert glue("RMB 1.67 trillion") == "RMB 1.67\u00a0trillion"
    assert glue("核彈頭") == "核彈頭"


@given(st.text(alphabet="中國600枚年%，。「」 a-b/1.2—…\n", max_size=60), st.integers(20, 300))
def test_nothing_is_lost_and_gluing_changes_no_line(text: str, width: int) -> None:
    lines = break_lines(text, width, 14)
    assert unglue("".join(lines)).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert break_lines(glue(text), width, 14) == lines
    assert glue(glue(text)) == glue(text)
    assert unglue(glue(text)) == text


@given(st.text(alphabet="中國600枚，「」 ab", max_size=60), st.integers(60, 300))
def test_a_wider_box_never_takes_more_lines(text: str, width: int) -> None:
    assert len(break_lines(text, width + 40, 14)) <= len(break_lines(text, width, 14))


def test_a_line_ends_at_a_slash_only_in_an_address_that_is_longer_than_a_line() -> None:
    assert break_lines("and either/or", 75.0, 14.0, language="en") == ("and", "either/or")
    lines = break_lines("https://www.example.org/a/long/page", 130.0, 14.0, language="en")
    assert lines[0] == "https://"
    assert all(line.endswith("/") for line in lines[:-1])


def test_a_minus_stays_with_its_number() -> None:
    assert unbroken("約−7.5") == ("約", "−7.5")
    assert all(line[-1] != "−" for line in break_lines("變動約−7.5個百分點", 60, 14))


@pytest.mark.parametrize("width", range(60, 300, 5))
@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It was said on February 5, 2026 by somebody.", "February 5,"),
        ("It was said in August 2025 by somebody else.", "August 2025"),
        ("What each number counts is told on slide 12.", "slide 12."),
        ("Both sides will have to de-escalate in time.", "de-escalate"),
        ("Both sides’ aim is a non-nuclear war in 2026.", "non-nuclear"),
        ("It is what an op-ed says of US-South relations.", "US-South"),
    ],
)
def test_english_dates_references_and_short_compounds_stay_on_one_line(
    text: str, whole: str, width: int
) -> None:
    if width > text_width(whole, 14, language="en") / 0.97:
        lines = [unglue(line) for line in break_lines(text, width, 14, language="en")]
        assert any(whole in line for line in lines)
    assert unglue(glue(text)) == text


def test_a_word_may_break_after_a_longer_prefix_and_never_at_an_apostrophe() -> None:
    assert unbroken("a long-term build-up") == ("a", "long-", "term", "build-", "up")
    assert unbroken("China’s own") == ("China’s", "own")


def test_a_date_in_chinese_is_never_broken() -> None:
    assert "2026年4月19日" in unbroken("到2026年4月19日為止")


def test_a_number_behind_a_short_word_is_held_to_it() -> None:
    assert glue("in mid-2024") == f"in mid-{JOINER}2024"
