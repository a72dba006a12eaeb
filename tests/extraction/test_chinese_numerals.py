"""Chinese numerals are read exactly: Arabic, in words, formal, full-width and mixed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.extraction.chinese.numerals import read_numeral

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1770", "1770"),
        ("1,234,567", "1234567"),
        ("１２，３４５", "12345"),
        ("７．２", "7.2"),
        ("1.67萬億", "1670000000000"),
        ("一點○五兆", "1050000000000"),
        ("六十二點三", "62.3"),
        ("三‧三二", "3.32"),
        ("780億1636萬3千", "78016363000"),
        ("1萬2121", "12121"),
        ("3萬4000", "34000"),
        ("2千零30萬", "20300000"),
        ("壹仟貳佰參拾肆萬", "12340000"),
        ("廿五", "25"),
        ("卅", "30"),
        ("一千零五", "1005"),
        ("一千五", "1500"),
        ("兩百五", "250"),
        ("一萬三", "13000"),
        ("一百零一萬零三千零十二", "1013012"),
        ("二○二六", "2026"),
        ("三四六億", "34600000000"),
        ("7 萬 5 千", "75000"),
        ("四百億點零五", "40000000000.05"),
        ("五兆六十二億四萬五千二", "5006200045200"),
    ],
)
def test_a_numeral_is_read_whole(text: str, value: str) -> None:
    numeral = read_numeral(text + "枚", 0)
    assert numeral is not None
    assert (numeral.low, numeral.end) == (Decimal(value), len(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("三四十", 30, 40), ("十七八", 17, 18), ("五六百萬", 5000000, 6000000), ("三五", 3, 5)],
)
def test_two_digits_in_a_row_are_a_range(text: str, low: int, high: int) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["十多萬", "500餘萬", "二十幾億", "一千零幾萬"])
def test_more_inside_a_numeral_is_kept(text: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert numeral.more
    assert numeral.end == len(text)


@pytest.mark.parametrize(
    ("text", "read"), [("九點三十分", "九"), ("1,23", "1"), ("五十千", "五十"), ("500千瓦", "500")]
)
def test_what_belongs_to_no_numeral_is_left(text: str, read: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert text[: numeral.end] == read


def in_words(number: int) -> str:
    """Write a number below ten thousand as it is read out, every place named."""
    written, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            written += ("零" if zero else "") + DIGITS[digit] + name
            zero = False
        elif written:
            zero = True
    return written


@given(st.integers(1, 9999), st.sampled_from(["", "萬", "億", "兆"]))
def test_a_number_read_out_is_the_number(number: int, scale: str) -> None:
    numeral = read_numeral(in_words(number) + scale, 0)
    factor = {"": 1, "萬": 10**4, "億": 10**8, "兆": 10**12}[scale]
    assert numeral is not None
    assert numeral.low == number * factor


@given(st.text("0123456789０５一二兩十百千萬億兆點.,多幾零廿 ", max_size=80), st.integers(0, 79))
def test_any_characters_are_read_without_a_fault(text: str, start: int) -> None:
    numeral = read_numeral(text, start) if start < len(text) else None
    assert numeral is None or start <= numeral.start < numeral.end <= len(text)


def test_a_numeral_longer_than_any_is_none() -> None:
    assert read_numeral("一" * 10_000, 0) is None
