"""One amount in Chinese text: a number or range with its unit."""

from dataclasses import dataclass

from brief.extraction.chinese.numeral import Numeral
from brief.extraction.chinese.signs import PLACES, SCALES
from brief.extraction.chinese.units import Unit
from brief.extraction.found import Number


@dataclass(frozen=True)
class Amount:
    """A number or range with its unit, the hedges around it apart."""

    start: int
    end: int
    low: Number
    high: Number | None
    unit: Unit | None
    more: bool = False
    """Whether 多, 餘 or 幾 says that it is more."""
    words: bool = False
    """Whether it is written in Chinese characters."""
    place: bool = False
    """Whether a place or scale word, or 點, stands in it."""
    bare: bool = False
    """Whether it begins with 百, 千 or 萬 and no digit."""
    alone: bool = False
    """Whether it is one digit in Chinese characters."""


def amount_of(text: str, numeral: Numeral, end: int, unit: Unit | None) -> Amount:
    """Return a numeral and its unit as an amount that ends at `end`."""
    signs = text[numeral.start : numeral.end]
    return Amount(
        numeral.start,
        end,
        numeral.low,
        numeral.high,
        unit,
        numeral.more,
        numeral.in_words,
        any(sign in PLACES or sign in SCALES or sign in "點点‧" for sign in signs),
        numeral.bare_place,
        numeral.in_words and numeral.signs == 1,
    )
