"""A number as it is read: its value apart from its scale, which the two ends of a range share."""

from dataclasses import dataclass
from decimal import Context, Decimal

POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
POWERS |= {"lakh": 5, "crore": 7}
"""Words that multiply, by the power of ten that they stand for."""

_CONTEXT = Context(prec=60)
_DOZEN = 12


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, and where it stands."""

    start: int
    end: int
    value: Decimal
    """Without its scale."""
    power: int = 0
    """Of ten, that a scale word adds."""
    dozens: bool = False
    """Whether its scale is the dozen."""
    spelled: bool = False
    """Whether it is in words."""
    grouped: bool = False
    """Whether it has a comma, a decimal point or a scale, which no name has."""
    high: Decimal | None = None
    """Upper end where only an order of magnitude is said."""

    @property
    def number(self) -> Decimal:
        """The number with its scale, at the precision that is written."""
        if self.dozens:
            return _whole(_CONTEXT.multiply(self.value, Decimal(_DOZEN)))
        return scaled(self.value, self.power)


def scaled(value: Decimal, power: int) -> Decimal:
    """Multiply by a power of ten, exactly; a whole number comes out without an exponent."""
    return _whole(value.scaleb(power, _CONTEXT)) if power else value


def _whole(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == value.to_integral_value() else value
