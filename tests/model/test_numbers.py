"""Numbers are exact, or refused."""

from decimal import Decimal
from fractions import Fraction

import pytest

from brief.model.number import parse_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (600, Decimal(600)),
        (1_670_000_000_000, Decimal(1_670_000_000_000)),
        (Decimal("7.20"), Decimal("7.20")),
        ("1/3", Fraction(1, 3)),
        (Fraction(2, 3), Fraction(2, 3)),
        (-5, Decimal(-5)),
    ],
)
def test_a_number_is_read_exactly(written: object, number: Decimal | Fraction) -> None:
    read = parse_number(written)
    assert read == number
    assert type(read) is type(number)


def test_zeros_that_were_printed_are_kept() -> None:
    assert str(parse_number(Decimal("2.0"))) == "2.0"


@pytest.mark.parametrize(
    "written",
    [
        0.1,
        True,
        None,
        [],
        "600",
        "six hundred",
        "1/0",
        "1/-3",
        "-1/3",
        "1/3/4",
        "１/３",
        "٣/٤",
        "²/3",
        "/3",
        "1/",
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1e20"),
        10**20,
        -(10**20),
    ],
)
def test_what_is_no_exact_and_finite_number_is_refused(written: object) -> None:
    with pytest.raises(ValueError):
        parse_number(written)
