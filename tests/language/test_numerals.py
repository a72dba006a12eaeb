"""Exact numbers in digits and words, at the boundaries where scale words change."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.language.numerals import digits, fraction_words, published


def both(
    number: Decimal | int | Fraction, significant_digits: int | None = None
) -> tuple[str, str]:
    value = Decimal(number) if isinstance(number, int) else number
    exact = published(value, significant_digits)
    return digits(exact, "zh-Hant"), digits(exact, "en")


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1,000", "1,000"),
        (9_999, "9,999", "9,999"),
        (10_000, "10,000", "10,000"),
        (999_999, "999,999", "999,999"),
        (1_000_000, "100萬", "1 million"),
        (23_400_000, "2,340萬", "23.4 million"),
        (99_999_999, "99,999,999", "99,999,999"),
        (100_000_000, "1億", "100 million"),
        (999_999_999, "999,999,999", "999,999,999"),
        (1_000_000_000, "10億", "1 billion"),
        (999_900_000_000, "9,999億", "999.9 billion"),
        (999_999_999_999, "999,999,999,999", "999,999,999,999"),
        (1_000_000_000_000, "1兆", "1 trillion"),
        (1_670_000_000_000, "1.67兆", "1.67 trillion"),
        (1_665_540_000_000, "1.66554兆", "1.66554 trillion"),
        (12_345_000_000_000_000, "12,345兆", "12,345 trillion"),
        (-5, "\u22125", "\u22125"),
        (-720_000_000_000, "\u22127,200億", "\u2212720 billion"),
    ],
)
def test_scale_words_change_at_the_right_number(number: int, chinese: str, english: str) -> None:
    assert both(number) == (chinese, english)


def test_decimals_stay_as_they_were_published() -> None:
    assert both(Decimal("7.20")) == ("7.20", "7.20")
    assert both(Decimal("0.5")) == ("0.5", "0.5")
    assert both(Decimal("-0")) == ("0", "0")


def test_significant_digits_bring_back_zeros_that_were_printed() -> None:
    assert both(2, 2) == ("2.0", "2.0")
    assert both(1_670_000_000_000, 4) == ("1.670兆", "1.670 trillion")
    assert both(600, 2) == ("600", "600")


def test_rounding_happens_only_where_digits_are_given_and_goes_up_a_scale_word() -> None:
    assert both(999_999_999_999, 3) == ("1.00兆", "1.00 trillion")
    assert both(Decimal("9.99"), 2) == ("10", "10")
    assert both(Decimal("0.25"), 1) == ("0.3", "0.3")
    assert both(Fraction(1500, 5459), 2) == ("0.27", "0.27")


def test_a_fraction_without_end_needs_its_digits() -> None:
    assert both(Fraction(3, 2)) == ("1.5", "1.5")
    with pytest.raises(ValueError, match="no end"):
        published(Fraction(1, 3), None)


@pytest.mark.parametrize(
    ("fraction", "chinese", "english"),
    [
        (Fraction(1, 2), "一半", "half"),
        (Fraction(1, 3), "三分之一", "one-third"),
        (Fraction(2, 3), "三分之二", "two-thirds"),
        (Fraction(3, 4), "四分之三", "three-quarters"),
        (Fraction(7, 10), "十分之七", "seven-tenths"),
        (Fraction(3, 2), "二分之三", "three-halves"),
        (Fraction(1500, 5459), "5,459分之1,500", "1,500/5,459"),
        (Fraction(-1, 3), "負三分之一", "minus one-third"),
    ],
)
def test_fractions_are_words_while_their_terms_are_small(
    fraction: Fraction, chinese: str, english: str
) -> None:
    assert fraction_words(fraction, "zh-Hant") == chinese
    assert fraction_words(fraction, "en") == english


SCALES = {"兆": 12, "億": 8, "萬": 4, " trillion": 12, " billion": 9, " million": 6, "": 0}


def read_back(text: str) -> Decimal:
    """Read digits and scale word as a reader would."""
    plain = text.replace(",", "").replace("\u2212", "-")
    word = plain.lstrip("-0123456789.")
    return Decimal(plain.removesuffix(word)).scaleb(SCALES[word])


@given(st.decimals(-(10**20) + 1, 10**20 - 1, places=3) | st.integers(-(10**20), 10**20))
def test_nothing_is_lost_in_either_language(number: Decimal | int) -> None:
    value = Decimal(number)
    for text in both(value):
        assert read_back(text) == value
