"""Dates at the precision they were published with, in both languages."""

from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate

_PARTS_ZH = {
    "early": "年年初",
    "mid": "年年中",
    "late": "年年底",
    "spring": "年春",
    "summer": "年夏",
    "autumn": "年秋",
    "winter": "年冬",
}
_PARTS_EN = {"mid": "mid-"}

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The English names, as the Unicode locale data has them, which would take longer to load."""


def render_date(date: PartialDate, language: Language) -> str:
    """Write a date as far as it is known: 2024年6月21日, March 2024, mid-2024, 2030年.

    Years are of the Western calendar and never grouped.
    """
    return _chinese(date) if language == "zh-Hant" else _english(date)


def short_date(date: PartialDate, language: Language) -> tuple[str, ...]:
    """Return a date for a narrow place, its day and month apart from its year: Jun 21 and 2024."""
    if date.month is None:
        return (render_date(date, language),)
    if language == "zh-Hant":
        year = f"{date.year}年"
        return (year, render_date(date, language).removeprefix(year))
    month = _MONTHS[date.month - 1][:3]
    return (f"{month} {date.day}" if date.day else month, str(date.year))


def year_of(date: PartialDate) -> PartialDate:
    """Return the date with nothing but its year."""
    return PartialDate(date.year)


def month_of(date: PartialDate) -> PartialDate:
    """Return the date without its day; only for a date that has a month."""
    return PartialDate(date.year, date.month)


def _chinese(date: PartialDate) -> str:
    if date.part:
        return f"{date.year}{_PARTS_ZH[date.part]}"
    month = f"{date.month}月" if date.month else ""
    day = f"{date.day}日" if date.day else ""
    return f"{date.year}年{month}{day}"


def _english(date: PartialDate) -> str:
    if date.part:
        return f"{_PARTS_EN.get(date.part, date.part + ' ')}{date.year}"
    if date.month is None:
        return str(date.year)
    month = _MONTHS[date.month - 1]
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"
