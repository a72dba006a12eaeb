"""The ISO 8601 text of a date that has been resolved."""

from datetime import date as calendar_day

from brief.extraction.found import DateExpression

_MONTHS = {
    "first-half": (1, 6),
    "second-half": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
}
_MONTH_OF_PART = {"early": 1, "mid": 6, "late": 12}
_SPAN_OF_PART = {"century": 99, "decade": 9}


def iso_text(
    date: DateExpression, year: int | None, month: int | None, day: int | None
) -> str | None:
    """Return `2024`, `2024-06`, `2024-06-21` or an interval of two such dates, `2024-07/2024-09`.

    None where the year is unknown, and for a day or a month that the calendar doesn't have. The
    early, middle and late part of a year are its months 01, 06 and 12, by convention; a winter
    ends in the February after the year.
    """
    if year is None or not 1 <= year <= 9899 or (day is not None and month is None):
        return None
    if month is not None:
        return _in_month(date, year, month, day)
    if date.end_year is not None:
        return f"{year:04}/{date.end_year:04}"
    if date.part in _SPAN_OF_PART:
        return f"{year:04}/{year + _SPAN_OF_PART[date.part]:04}"
    if date.part == "winter":
        return f"{year:04}-12/{year + 1:04}-02"
    if date.part in _MONTHS:
        first, last = _MONTHS[date.part]
        return f"{year:04}-{first:02}/{year:04}-{last:02}"
    if date.part in _MONTH_OF_PART:
        return f"{year:04}-{_MONTH_OF_PART[date.part]:02}"
    return f"{year:04}"


def _in_month(date: DateExpression, year: int, month: int, day: int | None) -> str | None:
    if day is None:
        text = f"{year:04}-{month:02}"
        if date.end_month:
            return f"{text}/{year:04}-{date.end_month:02}"
        return text
    days = [day]
    if date.end_day:
        days.append(date.end_day)
    try:
        return "/".join(calendar_day(year, month, number).isoformat() for number in days)
    except ValueError:
        return None
