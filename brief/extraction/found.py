"""What the grammars find in a text, before it is put in its context."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Kind = Literal[
    "quantity", "percent", "money", "multiple", "fraction", "duration", "date", "ordinal"
]

Qualifier = Literal[
    "exact", "approx", "more_than", "less_than", "at_least", "up_to", "range", "before", "since"
]
"""How a number is hedged where it stands; on a date: before, since, up_to (by)."""

Number = Decimal | Fraction


@dataclass(frozen=True)
class DateExpression:
    """A date as it is written: what it states, and from where what it leaves out is to be taken."""

    year: int | None = None
    """Of the Western calendar, as stated."""
    year_shift: int | None = None
    """Years from the publication's year, for 今年 (0), 去年 (−1), last year."""
    same_year: bool = False
    """Of the year that the paragraph has set: 同年, that year."""
    month: int | None = None
    month_shift: int | None = None
    """Months from the publication's month, for 本月 (0), 上個月 (−1), last month."""
    day: int | None = None
    day_shift: int | None = None
    """Days from the publication's day, for 今天 (0), 昨日 (−1)."""
    weekday: int | None = None
    """Monday is 0; the last such day up to the publication's, unless the text says otherwise."""
    part: str | None = None
    """early, mid, late (of the year or month); first-half, second-half; q1 … q4; spring, summer,
    autumn, winter; century, decade (year is then the first one)."""
    end_year: int | None = None
    """Last year of a span such as 2021至2025年."""
    end_month: int | None = None
    """Last month of a span of the same year, such as 5、6月."""
    end_day: int | None = None
    """Last day of a span of the same month, such as June 3–5."""


@dataclass(frozen=True)
class Found:
    """A figure in a text. Spans are half-open code points of the text that was searched."""

    kind: Kind
    start: int
    """With the words that change its meaning (超過, 約, 以上, more than, nearly)."""
    end: int
    core_start: int
    """Number and unit alone."""
    core_end: int
    value: Number | tuple[Number, Number] | None = None
    """In `unit`, or in whole units of `currency`; a range as its two ends; None for a date."""
    unit: str | None = None
    """As written in Chinese (枚, 年, %, 個百分點); the singular in English (warhead, year, %)."""
    qualifier: Qualifier | None = "exact"
    currency: str | None = None
    """ISO 4217."""
    date: DateExpression | None = None
    """For a date, what it says; `as_of` holds it once it is resolved."""
    as_of: str | None = None
    """ISO 8601, reduced precision or an interval `a/b`; for a date the date itself."""
    factor: Number | None = None
    """For a multiple, times the base: 增加1倍 is 2; None where the words leave it open."""
    note: str = ""
    """What a reader must know, in English: "翻5倍 may mean ×5, ×6 or ×32"."""


EDITION = "year of an edition"
"""Note of a date such as 2024年版: it dates a publication, and no number in it."""


class Taken:
    """Which characters of a text are spoken for, so that nothing is found twice."""

    def __init__(self, text: str) -> None:
        self._marks = bytearray(len(text))

    def claim(self, start: int, end: int) -> None:
        """Keep others off a span."""
        self._marks[start:end] = b"\x01" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        """Say whether nobody has any of a span."""
        return not any(self._marks[start:end])
