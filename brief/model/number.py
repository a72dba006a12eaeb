"""Exact numbers: decimals as published and fractions, never binary floating point."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator

_DIGITS = 20
"""Digits that a number may have before its decimal point, or zeros after it."""


def parse_number(value: object) -> Decimal | Fraction:
    """Read an integer, a decimal, or a fraction written as "1/3"; ValueError for anything else.

    TOML integers and decimals arrive here exact, because records are read with Decimal.
    """
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, Fraction, str)):
        raise ValueError('write a number such as 600, 7.2 or "1/3"')
    if isinstance(value, Fraction):
        return value
    if isinstance(value, str):
        numerator, slash, denominator = value.partition("/")
        if not (
            slash
            and numerator.isascii()
            and denominator.isascii()
            and numerator.isdigit()
            and denominator.isdigit()
            and max(len(numerator), len(denominator)) <= _DIGITS
            and int(denominator)
        ):
            raise ValueError(f"'{value}' is not a number: write 600, 7.2 or \"1/3\"")
        return Fraction(int(numerator), int(denominator))
    number = Decimal(value)
    if not number.is_finite() or not -_DIGITS <= number.adjusted() < _DIGITS:
        raise ValueError("a number must be finite, below ten to the twentieth, and not minute")
    return number


def _text_form(number: Decimal | Fraction) -> Any:
    return (
        f"{number.numerator}/{number.denominator}"
        if isinstance(number, Fraction)
        else format(number, "f")
    )


Number = Annotated[Decimal | Fraction, PlainValidator(parse_number), PlainSerializer(_text_form)]
"""An exact number; a fraction keeps its numerator and denominator in lowest terms."""
