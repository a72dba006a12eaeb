"""Dates as sources give them: a year, month, day or part of a year, never more than was said."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

PARTS = ("early", "mid", "late", "spring", "summer", "autumn", "winter")
"""Named parts of a year, written after it: `2024-mid`, `2025-autumn`."""

_FORM = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(" + "|".join(PARTS) + "))?$", re.ASCII)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_PART_BEGINS = {
    "early": 1,
    "mid": 6,
    "late": 10,
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "winter": 12,
}


@dataclass(frozen=True)
class PartialDate:
    """A date with the precision that was published.

    The text form is ISO 8601 reduced precision (`2024`, `2024-06`, `2024-06-21`) and, for a named
    part of a year, the year and the part (`2024-mid`). Years are of the Western calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: str | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the text form; ValueError says which forms there are."""
        match = _FORM.fullmatch(text)
        if not match:
            raise ValueError(
                f"'{text}' is not a date: write 2024, 2024-06, 2024-06-21 or 2024-mid "
                f"({', '.join(PARTS)})"
            )
        year, month, day = (int(group) if group else None for group in match.group(1, 2, 3))
        assert year is not None
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"'{text}' has no such month")
        if month is not None and day is not None and not 1 <= day <= _days_in(year, month):
            raise ValueError(f"'{text}' has no such day")
        return cls(year, month, day, match.group(4))

    def __str__(self) -> str:
        """Return the text form, which `parse` reads back."""
        numbers = [f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n is not None)]
        return "-".join([*numbers, self.part] if self.part else numbers)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Order dates of any precision by when they begin; a named part by its usual month."""
        month = self.month or _PART_BEGINS.get(self.part or "", 1)
        return (self.year, month, self.day or 1)

    def plus_years(self, years: int) -> "PartialDate":
        """Return the same date, years later; 29 February becomes 28 where there is none."""
        day = self.day
        if day is not None and self.month is not None:
            day = min(day, _days_in(self.year + years, self.month))
        return PartialDate(self.year + years, self.month, day, self.part)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate from the text form (or an instance) and serialise to it."""

        def validate(value: object) -> "PartialDate":
            if isinstance(value, cls):
                return value
            if not isinstance(value, str):
                raise ValueError('write a date as text in quotes, such as "2024-06"')
            return cls.parse(value)

        return core_schema.no_info_plain_validator_function(
            validate, serialization=core_schema.to_string_ser_schema()
        )


def _days_in(year: int, month: int) -> int:
    """Return the number of days of a month, in the proleptic Gregorian calendar."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _DAYS[month - 1]
