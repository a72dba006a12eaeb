"""Widths as the fonts have them."""

import pytest

from brief.language.widths import GAP, JOINER, text_width


def test_a_chinese_character_is_as_wide_as_it_is_high() -> None:
    assert text_width("中國核彈頭。", 20) == 120


def test_latin_letters_have_the_widths_of_arial() -> None:
    assert text_width("A", 1000, language="en") == pytest.approx(667)
    assert text_width("i", 1000, language="en") == pytest.approx(222)
    assert text_width("600", 1000, language="en") == pytest.approx(3 * 556)
    assert text_width("i", 1000, bold=True, language="en") == pytest.approx(278)


def test_width_grows_with_size() -> None:
    assert text_width("超過600枚", 28) == pytest.approx(2 * text_width("超過600枚", 14))


def test_a_gap_opens_where_chinese_meets_latin_also_across_a_space() -> None:
    assert text_width("中A中", 1) == pytest.approx(2 + 0.667 + 2 * GAP)
    assert text_width("中 A", 1) == pytest.approx(1 + 0.278 + 0.667 + GAP)
    assert text_width("2024–2025年", 1) == pytest.approx(8 * 0.556 + 0.556 + 1 + GAP)


def test_ambiguous_punctuation_follows_the_language() -> None:
    assert text_width("“", 1, language="en") == pytest.approx(0.333)
    assert text_width("“", 1, language="zh-Hant") == 1
    assert text_width("…", 1, language="zh-Hant") == 1


def test_joiners_and_controls_take_no_room() -> None:
    assert text_width(f"600{JOINER}枚\u200b\n", 20) == text_width("600枚", 20)


def test_a_character_that_no_table_lists_counts_as_a_whole_em() -> None:
    assert text_width("𠮷", 20) == 20
    assert text_width("😀", 20) == 20


def test_full_width_and_half_width_forms_differ() -> None:
    assert text_width("％", 20) == 20
    assert text_width("ｱ", 20) == 10
    assert text_width("", 20) == 0
