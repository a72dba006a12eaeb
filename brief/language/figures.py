"""Writing a figure in a language: every digit and hedge as published, by the language's own rules.

docs/figures.md is the table of what can be asked for.
"""

from decimal import Decimal
from fractions import Fraction

from brief.errors import BadInput
from brief.language import labels
from brief.language.amounts import (
    Amount,
    Form,
    write_amount,
    write_money,
    write_order,
    write_shares,
)
from brief.language.currencies import Currency, find_currency
from brief.language.dates import month_of, render_date, year_of
from brief.language.numerals import published
from brief.language.units import SHARE, Unit, meant_by
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure, Qualifier
from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate

_NUMBER_FORMS: dict[str, Form] = {"": "", "number": "number", "adjective": "adjective"}

_HEDGES: dict[Language, dict[Qualifier, str]] = {
    "zh-Hant": {
        "exact": "",
        "approx": "約",
        "more_than": "超過",
        "less_than": "不到",
        "at_least": "至少",
        "up_to": "最多",
    },
    "en": {
        "exact": "",
        "approx": "about ",
        "more_than": "more than ",
        "less_than": "less than ",
        "at_least": "at least ",
        "up_to": "up to ",
    },
}
"""What stands before a number."""

_DATE_HEDGES: dict[Language, dict[Qualifier, tuple[str, str]]] = {
    "zh-Hant": {
        "exact": ("", ""),
        "approx": ("約", ""),
        "more_than": ("", "之後"),
        "less_than": ("", "之前"),
        "at_least": ("最早", ""),
        "up_to": ("最遲", ""),
    },
    "en": {
        "exact": ("", ""),
        "approx": ("about ", ""),
        "more_than": ("after ", ""),
        "less_than": ("before ", ""),
        "at_least": ("", " at the earliest"),
        "up_to": ("", " at the latest"),
    },
}
"""What stands before and after a date: a hedge on a date is about earlier and later."""


def variants(figure: Figure) -> tuple[str, ...]:
    """Return what can be asked for of a figure; "" is the whole."""
    if figure.date is not None:
        own = ["", "year", *(["month"] if figure.date.month else [])]
    else:
        own = ["", "number", *([] if figure.order else ["adjective"])]
    return (*own, "as_of", *(["target"] if figure.target else []), "originator", "basis")


def render_figure(figure: Figure, language: Language, variant: str, vocabulary: Vocabulary) -> str:
    """Write a figure, or the part of it that `variant` names; BadInput if it has no such part.

    The qualifier survives in every variant that shows the number. Digits are those published.
    """
    if variant not in variants(figure):
        there = ", ".join(name or "(none)" for name in variants(figure))
        raise BadInput(
            f"has no variant '{variant}'", record=figure.id, remedy=f"use one of: {there}"
        )
    if variant == "as_of":
        return labels.as_of(figure, language)
    if variant == "originator":
        return labels.originator(figure, language, vocabulary)
    if variant == "basis":
        return labels.basis(figure, language, vocabulary)
    if variant == "target" and figure.target is not None:
        return render_date(figure.target, language)
    if figure.date is not None:
        return _dated(figure, figure.date, language, variant)
    number = _number(figure, language, _NUMBER_FORMS[variant], vocabulary)
    return f"{_HEDGES[language][figure.qualifier]}{number}"


def _dated(figure: Figure, date: PartialDate, language: Language, variant: str) -> str:
    shown = {"": date, "year": year_of(date), "month": month_of(date)}[variant]
    before, after = _DATE_HEDGES[language][figure.qualifier]
    return f"{before}{render_date(shown, language)}{after}"


def _number(figure: Figure, language: Language, form: Form, vocabulary: Vocabulary) -> str:
    unit = _currency(figure) if figure.currency else _unit(figure, vocabulary)
    if figure.order:
        return write_order(figure.order, unit, language, form)
    if isinstance(unit, Unit) and unit.id == SHARE:
        return write_shares(_shares(figure), language)
    numbers = _numbers(figure)
    if isinstance(unit, Currency):
        return write_money(numbers, unit, language, form)
    return write_amount(Amount(numbers, unit), language, form)


def _values(figure: Figure) -> list[Decimal | Fraction]:
    return [value for value in (figure.value, figure.low, figure.high) if value is not None]


def _numbers(figure: Figure) -> tuple[Decimal, ...]:
    try:
        return tuple(published(value, figure.significant_digits) for value in _values(figure))
    except ValueError as error:
        raise BadInput(
            str(error),
            record=figure.id,
            remedy=f"say how many significant_digits are meant, or use the unit '{SHARE}'",
        ) from error


def _shares(figure: Figure) -> list[Fraction]:
    values = _values(figure)
    fractions = [value for value in values if isinstance(value, Fraction)]
    if len(fractions) != len(values) or any(value.denominator == 1 for value in fractions):
        raise BadInput(
            f"the unit '{SHARE}' needs a fraction",
            record=figure.id,
            remedy="write value = \"1/3\", or use the unit 'percent'",
        )
    return fractions


def _unit(figure: Figure, vocabulary: Vocabulary) -> Unit:
    """Return the figure's unit; an order of magnitude needs one that is a word."""
    unit = vocabulary.units.get(figure.unit or "")
    if unit is None:
        raise BadInput(
            f"there is no unit '{figure.unit}'",
            record=figure.id,
            remedy=f"did you mean '{meant}'?"
            if (meant := meant_by(figure.unit or "", vocabulary.units))
            else "use another, or add it to [units] in brief.toml",
        )
    if figure.order and (unit.is_sign or unit.id == SHARE):
        raise BadInput(
            f"an order of magnitude can't be said in the unit '{unit.id}'",
            record=figure.id,
            remedy="give low and high without order",
        )
    return unit


def _currency(figure: Figure) -> Currency:
    currency = find_currency(figure.currency or "")
    if currency is None:
        raise BadInput(
            f"there is no currency '{figure.currency}'",
            record=figure.id,
            remedy="use an ISO 4217 code such as CNY or USD",
        )
    return currency
