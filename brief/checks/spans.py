"""What a figure leaves open: the values that it may mean, and the months that it may hold for."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from brief.model.figure import Figure
from brief.model.partial_date import PartialDate

_ROUNDED_FROM = 1_000_000
"""Numbers as large as this are published rounded (1.67 trillion); smaller ones are counts."""

_PART_MONTHS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (12, 14),
}


@dataclass(frozen=True)
class Interval:
    """The values from `low` to `high`; None where there is no end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    """Whether `low` itself is left out."""
    high_open: bool = False

    def times(self, factor: int) -> "Interval":
        """Return the same values in a unit that is so many times smaller."""
        low, high = (each if each is None else each * factor for each in (self.low, self.high))
        return replace(self, low=low, high=high)

    def meets(self, other: "Interval") -> bool:
        """Whether a value lies in both."""
        return _reaches(self, other) and _reaches(other, self)


def _reaches(lower: Interval, upper: Interval) -> bool:
    """Whether the one's low end does not lie above the other's high end."""
    if lower.low is None or upper.high is None or lower.low < upper.high:
        return True
    return lower.low == upper.high and not lower.low_open and not upper.high_open


def values_of(figure: Figure) -> Interval | None:
    """Return the values that a figure's number may mean, by hedge and rounding; None for a date."""
    if figure.low is not None and figure.high is not None:
        return Interval(Fraction(figure.low), Fraction(figure.high))
    if figure.value is None:
        return None
    value = Fraction(figure.value)
    if figure.qualifier in ("more_than", "at_least"):
        return Interval(value, None, low_open=figure.qualifier == "more_than")
    if figure.qualifier in ("less_than", "up_to"):
        return Interval(None, value, high_open=figure.qualifier == "less_than")
    half = half_a_digit(figure)
    return Interval(value - half, value + half)


def half_a_digit(figure: Figure) -> Fraction:
    """Return half a unit of the last digit that was published; 0 for what is counted exactly."""
    value = figure.value
    if not isinstance(value, Decimal) or not value:
        return Fraction(0)
    exponent = _exponent(value)
    if figure.significant_digits:
        exponent = value.adjusted() - figure.significant_digits + 1
    elif figure.qualifier == "approx" or abs(value) >= _ROUNDED_FROM:
        exponent = max(exponent, _exponent(value.normalize()))
    elif exponent >= 0:
        return Fraction(0)
    return Fraction(Decimal(1).scaleb(exponent)) / 2


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def months_of(date: PartialDate) -> tuple[int, int]:
    """Return the first and the last month of a date, counted from year 0."""
    if date.month is not None:
        first = last = date.month
    else:
        first, last = _PART_MONTHS.get(date.part or "", (1, 12))
    return date.year * 12 + first - 1, date.year * 12 + last - 1


def same_time(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates share a year, or both are finer than a year and within twelve months."""
    if one.year == other.year:
        return True
    if not (one.month or one.part) or not (other.month or other.part):
        return False
    (begins, ends), (begins_other, ends_other) = months_of(one), months_of(other)
    return max(begins, begins_other) - min(ends, ends_other) < 12
