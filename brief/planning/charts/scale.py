"""Numbers of a chart: one scale for all its marks, the ends of its axis, the formats of cells."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from brief.language.numerals import digits, published
from brief.model.figure import Figure
from brief.model.identifiers import Language

_POWERS: dict[Language, tuple[int, ...]] = {"zh-Hant": (12, 8, 4), "en": (12, 9, 6)}
"""Powers of ten that a whole chart may be counted in, the highest first."""

_SHARED = 4
"""The power, 萬, that every figure must be written in by itself: 600枚 is not 0.06萬枚."""

_MOST_DECIMALS = 3
"""A scale that gives a mark more decimals than these is too large for the chart."""

_FAR_UP = Decimal("0.5")
"""Part of the highest number above which all lie, for an axis that does not begin at zero."""

_BENEATH = Decimal("0.4")
"""What such an axis has below the marks, as a part of what they span."""

_LEAST_PLOT = 0.3
"""Part of the room that the marks keep, however high their labels are."""


def ends(figure: Figure) -> tuple[Decimal | Fraction, ...]:
    """Return a figure's number, or the two ends of its range."""
    return tuple(value for value in (figure.value, figure.low, figure.high) if value is not None)


def plotted(value: Decimal | Fraction, figure: Figure, power: int) -> Decimal:
    """Return a number as published, in units of ten to `power`."""
    try:
        exact = published(value, figure.significant_digits)
    except ValueError:  # a share has no end as a decimal; the sheet keeps 15 digits
        fraction = Fraction(value)
        exact = Decimal(fraction.numerator) / Decimal(fraction.denominator)
    return exact.scaleb(-power)


def chosen_power(figures: Sequence[Figure], languages: Iterable[Language]) -> int:
    """Return the power of ten that all marks are counted in.

    It is 0 where two languages on one slide would count in different ones (億 and billion), or an
    order of magnitude (數百) has no digits to count.
    """
    if any(figure.order for figure in figures):
        return 0
    powers = {_power(figures, language) for language in languages}
    return powers.pop() if len(powers) == 1 else 0


def _power(figures: Sequence[Figure], language: Language) -> int:
    numbers = [plotted(value, figure, 0) for figure in figures for value in ends(figure)]
    highest = max((number.adjusted() for number in numbers if number), default=0)
    word = scale_word(_SHARED, language)
    return next(
        (
            power
            for power in _POWERS[language]
            if highest >= power
            and (power != _SHARED or all(digits(each, language).endswith(word) for each in numbers))
            and all(_decimals(number) + power <= _MOST_DECIMALS for number in numbers if number)
        ),
        0,
    )


def scale_word(power: int, language: Language) -> str:
    """Return 萬, 億 or 兆, " billion" or " trillion" with its space; "" for no scale."""
    return digits(Decimal((0, (1,), power + 2)), language).lstrip("10") if power else ""


def cell_form(number: Decimal, suffix: str) -> str:
    """Return a cell's number format: the decimals as published, thousands grouped, a suffix."""
    decimals = max(_decimals(number), 0)
    if decimals > _MOST_DECIMALS:
        return "General"
    places = f".{'0' * decimals}" if decimals else ""
    return f"#,##0{places}" + (f'"{suffix}"' if suffix else "")


def axis(
    numbers: Sequence[Decimal], room: float, label: float, *, floating: bool = False
) -> tuple[Decimal, Decimal]:
    """Return the axis's ends, so that `label` of `room` points is left beyond the marks.

    It begins at zero, but where the marks are `floating` far above it.
    """
    highest, lowest = max((*numbers, Decimal(0))), min((*numbers, Decimal(0)))
    if highest == lowest:
        return Decimal(0), Decimal(1)
    if floating:
        lowest = min(numbers) - (highest - min(numbers)) * _BENEATH
    sides = (highest > 0) + (min(numbers) < 0)
    marks = max(room - sides * label, room * _LEAST_PLOT)
    beyond = (highest - lowest) * Decimal(f"{(room - marks) / sides / marks:.4f}")
    return (
        _rounded(lowest - beyond) if min(numbers) < 0 else _rounded(lowest),
        _rounded(highest + beyond) if highest > 0 else Decimal(0),
    )


def is_far_up(figures: Sequence[Figure]) -> bool:
    """Whether numbers lie so far above zero that ranges between them would be cut thin."""
    numbers = [plotted(value, figure, 0) for figure in figures for value in ends(figure)]
    return max(numbers) > min(numbers) > max(numbers) * _FAR_UP


def _rounded(number: Decimal) -> Decimal:
    """Return a number to five digits, which is finer than a screen shows."""
    return Decimal(f"{number:.4e}")


def _decimals(number: Decimal) -> int:
    """Return the digits behind the decimal point; negative where zeros end a whole number."""
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return -exponent
