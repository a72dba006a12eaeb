"""A numeral of a Chinese text as it was read."""

from dataclasses import dataclass, replace
from decimal import Decimal

from brief.extraction.chinese.signs import FORMAL


@dataclass(frozen=True)
class Numeral:
    """A numeral as read."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None = None
    """The other end, where two digits in a row make a range."""
    more: bool = False
    """Whether 多, 餘 or 幾 stands inside: more than `low`."""
    scale: int = 1
    """What the last scale word stands for, which the first number of a range shares: 10至20億."""
    in_words: bool = False
    """Whether all of it is in Chinese characters."""
    signs: int = 1
    """Digits, places and scale words that it is made of."""
    bare_place: bool = False
    """Whether it begins with 百, 千, 萬, 億 or 兆 and no digit: a figure only beside a hedge."""

    def times(self, factor: int | Decimal) -> "Numeral":
        """Return the same numeral, so many times as large."""
        high = None if self.high is None else self.high * factor
        return replace(self, low=self.low * factor, high=high)


def is_formal(numeral: Numeral, text: str) -> bool:
    """Say whether a numeral is one formal sign alone, most often a word: 陸, 參, 伍."""
    return numeral.signs == 1 and text[numeral.start] in FORMAL
