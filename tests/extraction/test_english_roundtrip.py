"""What brief writes in English it reads back as the same value, unit and hedge."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from english_helper import numbers, only
from hypothesis import assume, given
from hypothesis import strategies as st

from brief.extraction.found import Found, Qualifier
from brief.language.catalogs import Translations
from brief.language.figures import render_figure
from brief.language.units import SHARE, Unit, load_units
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure

UNITS = {name: unit for name, unit in load_units({}).items() if name != SHARE}
CURRENCIES = (
    *("CNY", "TWD", "USD", "JPY", "EUR", "GBP", "KRW", "RUB", "AUD", "CAD", "HKD", "SGD"),
    *("INR", "CHF", "TRY", "SEK", "VND", "BRL"),
)
HEDGES: tuple[Qualifier, ...] = (
    "exact",
    "approx",
    "more_than",
    "less_than",
    "at_least",
    "up_to",
)
FRAMES = ("{}", "They said {} in all.", "({})", "It was {}, officials said.")
VOCABULARY = Vocabulary(Translations.load(Path("/nonexistent")), load_units({}))


def is_share_in_words(unit: str, *values: Decimal) -> bool:
    """Say whether a number of quarters reads as a share: nothing tells that they are of a year."""
    return unit == "quarter" and any(abs(value) in (1, 3) for value in values)


counts = st.integers(0, 10**16).map(Decimal)
decimals = st.decimals(0, 10**6, places=2, allow_nan=False).map(
    lambda value: value.quantize(Decimal("0.01"))
)
scales = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power).quantize(Decimal(1)),
    st.integers(1, 999),
    st.integers(4, 12),
)
amounts = st.one_of(st.integers(0, 12).map(Decimal), counts, decimals, scales)
signed = st.one_of(amounts, amounts.map(lambda value: -value))
hedges = st.sampled_from(HEDGES)
Ends = tuple[Decimal, Decimal]


def in_order(one: Any, other: Any) -> Any:
    """Return two of the values of strategies, the low one first."""
    return st.tuples(one, other).map(sorted).filter(lambda ends: ends[0] < ends[1]).map(tuple)


frames = st.sampled_from(FRAMES)


def rendered(variant: str, **fields: Any) -> str:
    """Return a figure in English."""
    figure = Figure.model_validate(
        {
            "id": "sample",
            "subject": "甲",
            "measure": "乙",
            "as_of": "2024",
            "originator": "丙",
            "basis": "operational",
            "basis_published": "not_stated",
            "basis_by": "article",
            "status": "derived",
            "formula": "a + b",
            **fields,
        }
    )
    return render_figure(figure, "en", variant, VOCABULARY)


def read(written: str, frame: str = "{}") -> Found:
    """Return the only figure of a text."""
    text = frame.format(written)
    found = only(text)
    assert text[found.start : found.end] == written
    return found


def hedge_of(qualifier: str, *, is_range: bool) -> str:
    """Return the hedge that a reading has: a range says so where nothing else hedges it."""
    return "range" if is_range and qualifier == "exact" else qualifier


@given(st.sampled_from(sorted(UNITS)), signed, hedges, frames)
def test_a_count(unit: str, value: Decimal, qualifier: Qualifier, frame: str) -> None:
    written = rendered("", unit=unit, value=value, qualifier=qualifier)
    assume(not is_share_in_words(unit, value))
    assume(not written.startswith("one "))  # an article, mostly, where no hedge stands before it
    found = read(written, frame)
    assert (found.value, found.unit) == (value, UNITS[unit].en_one)
    assert found.qualifier == qualifier
    opening = written[0].upper() + written[1:]
    assert [each.value for each in numbers(f"{opening} and more.")] == [value]


@given(st.sampled_from(CURRENCIES), signed, hedges, frames)
def test_money(code: str, value: Decimal, qualifier: Qualifier, frame: str) -> None:
    assume(code != "TRY" or abs(value) >= 1000)
    found = read(rendered("", currency=code, value=value, qualifier=qualifier), frame)
    assert (found.kind, found.currency, found.value) == ("money", code, value)
    assert found.qualifier == qualifier


@given(st.sampled_from(sorted(UNITS)), in_order(signed, signed), hedges, frames)
def test_a_range(unit: str, ends: Ends, qualifier: Qualifier, frame: str) -> None:
    low, high = ends
    written = rendered("", unit=unit, low=low, high=high, qualifier=qualifier)
    assume(not is_said_as_one_scale(written, " to "))
    found = read(written, frame)
    assert (found.value, found.unit) == ((low, high), UNITS[unit].en_one)
    assert found.qualifier == hedge_of(qualifier, is_range=True)


@given(st.sampled_from(CURRENCIES), in_order(amounts, amounts), hedges, frames)
def test_a_range_of_money(code: str, ends: Ends, qualifier: Qualifier, frame: str) -> None:
    low, high = ends
    assume(code != "TRY" or low >= 1000)
    written = rendered("", currency=code, low=low, high=high, qualifier=qualifier)
    assume(not is_said_as_one_scale(written, " to "))
    found = read(written, frame)
    assert (found.value, found.currency) == ((low, high), code)


def is_said_as_one_scale(written: str, between: str) -> bool:
    """Say whether only the high end has a scale: "5 to 7 million" says 5 million to a reader."""
    low, _, high = written.partition(between)
    return any(word in high and word not in low for word in ("million", "billion", "trillion"))


@pytest.mark.parametrize("order", ["tens", "hundreds", "thousands"])
@pytest.mark.parametrize("unit", [name for name, unit in UNITS.items() if not unit.is_sign])
def test_an_order_of_magnitude(order: str, unit: str) -> None:
    found = read(rendered("", unit=unit, low=1, high=9999, order=order))
    bounds = {"tens": (20, 99), "hundreds": (200, 999), "thousands": (2000, 9999)}
    assert found.value == tuple(map(Decimal, bounds[order]))
    assert found.unit == UNITS[unit].en_one


@pytest.mark.parametrize("code", CURRENCIES[:12])
def test_an_order_of_magnitude_of_money(code: str) -> None:
    found = read(rendered("", currency=code, low=1, high=9999, order="hundreds"))
    assert (found.value, found.currency) == ((Decimal(200), Decimal(999)), code)


proper = st.builds(Fraction, st.integers(1, 9), st.integers(2, 10)).filter(
    lambda share: share.denominator > 1
)


@given(proper, st.sampled_from([1, -1]), hedges, frames)
def test_a_share(share: Fraction, sign: int, qualifier: Qualifier, frame: str) -> None:
    value = share * sign
    written = rendered("", unit=SHARE, value=value, qualifier=qualifier)
    assume(written != "half" or frame == "{}")
    found = read(written, frame)
    assert (found.kind, found.value, found.qualifier) == ("fraction", value, qualifier)


@given(st.integers(1, 36), st.sampled_from([37, 101, 1201]), frames)
def test_a_share_in_digits(above: int, below: int, frame: str) -> None:
    share = Fraction(above, below)
    assert read(rendered("", unit=SHARE, value=share), frame).value == share


@given(in_order(proper, proper))
def test_a_range_of_shares(ends: tuple[Fraction, Fraction]) -> None:
    low, high = ends
    found = read(rendered("", unit=SHARE, low=low, high=high))
    assert (found.kind, found.value) == ("fraction", (low, high))


def is_adjective(unit: Unit) -> bool:
    """Say whether a unit is written behind a hyphen, and is no idiom there."""
    return not unit.is_sign and unit.id != "occasion"


@given(
    st.sampled_from([name for name, unit in UNITS.items() if is_adjective(unit)]),
    st.one_of(st.integers(2, 2000).map(Decimal), decimals.filter(lambda value: value > 1), scales),
    hedges,
)
def test_an_adjective(unit: str, value: Decimal, qualifier: Qualifier) -> None:
    written = rendered("adjective", unit=unit, value=value, qualifier=qualifier)
    assume(written not in ("two-state", "two-vote"))
    found = read(written, "a {} plan")
    assert (found.value, found.unit) == (value, UNITS[unit].en_one)


@given(
    st.sampled_from([name for name, unit in UNITS.items() if is_adjective(unit)]),
    in_order(st.integers(2, 2000).map(Decimal), st.integers(2, 2000).map(Decimal)),
)
def test_an_adjective_of_a_range(unit: str, ends: Ends) -> None:
    low, high = ends
    found = read(rendered("adjective", unit=unit, low=low, high=high), "a {} plan")
    assert (found.value, found.unit) == ((low, high), UNITS[unit].en_one)


@given(st.one_of(st.integers(2, 1899).map(Decimal), scales, decimals), hedges)
def test_a_number_whose_noun_the_text_supplies(value: Decimal, qualifier: Qualifier) -> None:
    written = rendered("number", unit="warhead", value=value, qualifier=qualifier)
    assume(written not in ("zero", "one"))
    found = read(written, "They have {}.")
    assert (found.value, found.unit, found.qualifier) == (value, None, qualifier)
