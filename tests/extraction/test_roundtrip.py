"""What brief itself writes in Chinese is read back as the same value, unit and hedge."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files

import pytest
from conftest import ROOT
from hypothesis import assume, given
from hypothesis import strategies as st

from brief.extraction.finding import find
from brief.extraction.found import Found
from brief.language.figures import render_figure
from brief.language.units import SHARE
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure, Qualifier

QUALIFIERS: tuple[Qualifier, ...] = (
    "exact",
    "approx",
    "more_than",
    "less_than",
    "at_least",
    "up_to",
)
CURRENCIES = ("CNY", "TWD", "USD", "JPY", "EUR", "GBP", "KRW", "RUB", "AUD", "CAD", "HKD", "SGD")


UNITS = sorted(tomllib.loads(files("brief.language").joinpath("units.toml").read_text("utf-8")))
TONS = {"kiloton": 10**3, "megaton": 10**6}
"""Written 5千噸: read as so many tons, which is the same."""


@cache
def words() -> Vocabulary:
    """Return the shipped words; no fixture, since hypothesis would write it all into its report."""
    return Vocabulary.load(ROOT / "translations", {})


def figure(**fields: object) -> Figure:
    """Return a figure with just what its number needs."""
    blank = {"id": "x", "value": None, "low": None, "high": None, "date": None, "order": None}
    blank |= {"qualifier": "exact", "significant_digits": None, "unit": None, "currency": None}
    return Figure.model_construct(**{**blank, **fields})  # type: ignore[arg-type]


def read_back(made: Figure) -> tuple[str, Found]:
    """Write a figure into a sentence and find it again: exactly one, and exactly its characters."""
    written = render_figure(made, "zh-Hant", "", words())
    sentence = f"官員透露：{written}，情況如此。"
    found = find(sentence)
    assert len(found) == 1, f"{sentence}: {found}"
    # What is counted may be named after the classifier: 5座城市, 3名官兵.
    noun = written.removeprefix(sentence[found[0].start : found[0].end])
    assert noun in ("", "城市", "工作機會", "組織", "官兵"), f"{sentence}: {found}"
    return written, found[0]


numbers = st.one_of(
    st.integers(2, 10**13).map(Decimal),
    st.integers(1, 999).map(lambda n: Decimal(n) * 10**8),
    st.decimals(Decimal("0.01"), 9999, places=2, allow_nan=False),
    st.decimals(Decimal("0.1"), 999, places=1, allow_nan=False),
)
qualifiers = st.sampled_from(QUALIFIERS)


@given(numbers, qualifiers, st.sampled_from([unit for unit in UNITS if unit != SHARE]))
def test_a_number_in_any_unit_is_read_back(value: Decimal, qualifier: Qualifier, unit: str) -> None:
    # Up to 24 o'clock, 點 is a time of day.
    assume(unit != "point" or value > 24)
    assume(unit not in TONS or value < 10**4)
    made = figure(value=value, unit=unit, qualifier=qualifier)
    written, found = read_back(made)
    assert found.value == value * TONS.get(unit, 1), written
    assert found.qualifier == qualifier
    assert (found.unit or "?") in words().units[unit].zh


@given(numbers, qualifiers, st.sampled_from(CURRENCIES))
def test_an_amount_of_money_is_read_back(
    value: Decimal, qualifier: Qualifier, currency: str
) -> None:
    written, found = read_back(figure(value=value, currency=currency, qualifier=qualifier))
    assert (found.kind, found.value, found.currency) == ("money", value, currency), written
    assert found.qualifier == qualifier


RANGED = ("warhead", "percent", "year", "person", "kilometer")


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(RANGED))
def test_a_range_is_read_back(low: int, more: int, unit: str) -> None:
    made = figure(low=Decimal(low), high=Decimal(low + more), unit=unit)
    written, found = read_back(made)
    assert found.value == (low, low + more), written


@pytest.mark.parametrize("unit", ["warhead", "silo", "year", "person", "state"])
@pytest.mark.parametrize(("order", "low"), [("tens", 20), ("hundreds", 200), ("thousands", 2000)])
def test_an_order_of_magnitude_is_read_back_as_its_bounds(unit: str, order: str, low: int) -> None:
    made = figure(low=Decimal(low), high=Decimal(low * 5 - 1), order=order, unit=unit)
    _, found = read_back(made)
    assert found.value == (low, low * 5 - 1)


@given(st.integers(1, 99), st.integers(2, 100))
def test_a_share_is_read_back(above: int, below: int) -> None:
    share = Fraction(above, below)
    assume(share < 1)
    written, found = read_back(figure(value=share, unit=SHARE))
    assert found.value == share, written


@given(st.integers(-(10**6), -1))
def test_less_than_nothing_is_read_back(value: int) -> None:
    written, found = read_back(figure(value=Decimal(value), unit="percent"))
    assert found.value == value, written
