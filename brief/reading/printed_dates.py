"""Reading dates that a document gives as its own: stamps, datelines, addresses; no prose."""

import re
from datetime import UTC, datetime

from brief.model.partial_date import PartialDate

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = "((?:19|20)[0-9]{2})"

_DATE_FORMS = "|".join(
    (
        rf"{_YEAR}([-/.])([0-9]{{1,2}})\2([0-9]{{1,2}})(?![0-9])",
        rf"{_YEAR}\s?年\s?([0-9]{{1,2}})\s?月\s?([0-9]{{1,2}})\s?日",
        r"(?:民國\s?)?(1[0-4][0-9])\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日",
        rf"{_MONTH} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?<![0-9])([0-9]{{1,2}})(?:st|nd|rd|th)? {_MONTH},? {_YEAR}",
        rf"(?<![0-9/])([0-9]{{1,2}})/([0-9]{{1,2}})/{_YEAR}(?![0-9/])",
    )
)
"""A day with its year, as newspapers print it; full-width digits must be made ASCII first."""

_DATE = re.compile(_DATE_FORMS, re.IGNORECASE)
_STAMP = re.compile(rf"\s*{_YEAR}-?([0-9]{{2}})?-?([0-9]{{2}})?(?![0-9])")
_IN_ADDRESS = re.compile(
    r"/(20[0-9]{2})[/-](0[1-9]|1[0-2])[/-]([0-3][0-9])(?=[/.?-]|$)"
    r"|/(20[0-9]{2})[-/]?([01][0-9])([0-3][0-9])[0-9]{0,6}(?=[/.?_-]|$)"
    r"|/(20[0-9]{2})/(0[1-9]|1[0-2])/"
)
_EPOCH_YEARS = range(1995, 2100)


def find_date(text: str) -> tuple[int, int, PartialDate] | None:
    """Return the first day with a year in a short text, and where it stands."""
    for match in _DATE.finditer(text.translate(_FULL_WIDTH)):
        date = _from_groups(match)
        if date:
            return match.start(), match.end(), date
    return None


def _from_groups(match: re.Match[str]) -> PartialDate | None:
    iso = match.group(1, 3, 4)
    zh = match.group(5, 6, 7)
    roc = match.group(8, 9, 10)
    month_first, day_first = match.group(11, 12, 13), match.group(14, 15, 16)
    if roc[0]:
        return make_date(str(int(roc[0]) + 1911), *roc[1:])
    if month_first[0]:
        return make_date(month_first[2], _month(month_first[0]), month_first[1])
    if day_first[0]:
        return make_date(day_first[2], _month(day_first[1]), day_first[0])
    if match.group(19):
        return _of_slashes(*match.group(17, 18, 19))
    year, month, day = iso if iso[0] else zh
    return make_date(year, month, day)


def _of_slashes(first: str, second: str, year: str) -> PartialDate | None:
    """Return 06/21/2024 as a day; of 05/06/2024, May in one country, only the year is sure."""
    if int(first) > 12 or first == second:
        return make_date(year, second, first)
    if int(second) > 12:
        return make_date(year, first, second)
    return make_date(year)


def _month(name: str) -> str:
    return str(_MONTHS.index(name[:3].lower()) + 1)


def make_date(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    """Return a date from its digits, None where there is no such day."""
    written = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    try:
        return PartialDate.parse(written)
    except ValueError:
        return None


def stamp_date(value: str) -> PartialDate | None:
    """Return the date of a stamp such as 2024-06-21T05:29:02Z, 20240621 or Fri, 21 Jun 2024."""
    match = _STAMP.match(value)
    if match and not re.match(r"\s*[0-9]{4}[/.年]", value):
        return make_date(*match.groups())
    found = find_date(value[:100])
    return found[2] if found else None


def address_date(url: str) -> PartialDate | None:
    """Return the date that an address holds, such as /2024/06/21/."""
    for match in _IN_ADDRESS.finditer(url[:2000]):
        groups = [group for group in match.groups() if group]
        date = make_date(*groups)
        if date:
            return date
    return None


def epoch_date(digits: str) -> PartialDate | None:
    """Return the day, in UTC, of a count of seconds or milliseconds since 1970."""
    moment = datetime.fromtimestamp(int(digits[:10]), UTC)
    if moment.year not in _EPOCH_YEARS:
        return None
    return PartialDate(moment.year, moment.month, moment.day)
