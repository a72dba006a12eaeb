"""Formulas compute exactly, and do nothing but arithmetic."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from brief.model.figure import Figure
from brief.model.formula import agrees, evaluate, inputs
from brief.model.partial_date import PartialDate


def a_figure(**given: Any) -> Figure:
    """Return a derived figure, whose value is what a test is about."""
    measured = {} if given.get("date") else {"unit": "year"}
    plain = {
        "id": "x",
        "subject": "丙國",
        "measure": "年數",
        "as_of": "not_stated",
        "originator": "desk",
        "basis": "duration",
        "basis_published": "not_stated",
        "basis_by": "desk",
        "status": "derived",
        "formula": "a",
    }
    return Figure.model_validate({**plain, **measured, **given})


FIGURES = {
    "a": a_figure(value=600),
    "b": a_figure(value=500),
    "third": a_figure(value="1/3"),
    "spread": a_figure(low=1, high=2),
    "start": a_figure(date="2011-02-05"),
    "ten": a_figure(value=10),
}


def test_a_formula_names_its_figures_in_order_and_once() -> None:
    assert inputs("(b - a) / b * ten") == ("b", "a", "ten")


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("a - b", Fraction(100)),
        ("a / b", Fraction(6, 5)),
        ("a * third", Fraction(200)),
        ("(a + b) / 2", Fraction(550)),
        ("a - b - 1", Fraction(99)),
        ("start + ten + 5", PartialDate(2026, 2, 5)),
    ],
)
def test_a_formula_is_computed_exactly(formula: str, result: object) -> None:
    assert evaluate(formula, FIGURES) == result


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("a +", "is not arithmetic"),
        ("", "is not arithmetic"),
        ("a; b", "is not arithmetic"),
        ("a\x00b", "is not arithmetic"),
        ("a ** b", "may hold only"),
        ("a // b", "may hold only"),
        ("-a", "may hold only"),
        ("a.real", "may hold only"),
        ("a[0]", "may hold only"),
        ("0.5 * a", "may hold only"),
        ("True + a", "may hold only"),
        ("'x'", "may hold only"),
        ("__import__('os').getpid()", "may hold only"),
        ("(lambda: a)()", "may hold only"),
        ("missing + a", "there is no figure 'missing'"),
        ("spread + a", "is a range"),
        ("a / (b - 500)", "divides by zero"),
        ("a + start", "date first"),
        ("start - ten", "date can only be added to years"),
        ("start + start", "date can only be added to years"),
        ("start + third", "whole years"),
    ],
)
def test_a_formula_that_is_not_plain_arithmetic_is_refused(formula: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        evaluate(formula, FIGURES)


@pytest.mark.parametrize(
    ("value", "result", "same"),
    [
        (Decimal("1.2"), Fraction(6, 5), True),
        (Decimal("1.3"), Fraction(6, 5), False),
        (Decimal(3), Fraction(5, 2), True),
        (Decimal("0.33"), Fraction(1, 3), True),
        (Decimal("0.34"), Fraction(1, 3), False),
        (Decimal(1100), Fraction(1100), True),
        ("1/3", Fraction(1, 3), True),
        ("1/3", Fraction(3334, 10000), False),
    ],
)
def test_a_derived_value_agrees_when_it_is_the_result_rounded_to_its_digits(
    value: object, result: Fraction, same: bool
) -> None:
    assert agrees(a_figure(value=value), result) is same


def test_a_derived_date_agrees_only_with_that_date() -> None:
    figure = a_figure(date="2026-02-05")
    assert agrees(figure, PartialDate(2026, 2, 5))
    assert not agrees(figure, PartialDate(2026, 2))
    assert not agrees(figure, Fraction(2026))
    assert not agrees(a_figure(value=2026), PartialDate(2026))
    assert not agrees(a_figure(low=1, high=3), Fraction(2))
