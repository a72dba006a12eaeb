"""The names and patterns that English dates are made of; the patterns ignore case."""

import re

from brief.extraction.found import DateExpression, Found

ANY_CASE = re.IGNORECASE | re.ASCII
"""Flags of the patterns; without ASCII the long s of old prints would pass for an s."""

_LONG = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
MONTHS = {name[:3].lower(): place for place, name in enumerate(_LONG, 1)}
"""Number of a month by the first three letters of its name, in lower case."""

MONTH = (
    "(?-i:"
    + "|".join(f"{name}|{name.upper()}|{name[:3]}\\.?|{name[:3].upper()}\\.?" for name in _LONG)
    + "|Sept\\.?|SEPT\\.?)(?![A-Za-z])"
)
"""A month's name, in full or short; in lower case may and march are other words."""

_ENDS = "(?![0-9A-Za-z]|[.:/][0-9]|,[0-9]{3}(?![0-9])|[%％])"
YEAR = f"(?:1[5-9]|20|21)[0-9]{{2}}{_ENDS}"
"""A year in four figures."""

DAY = f"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?{_ENDS}"
"""A day of the month."""

THINGS = (
    "[ -](?:%|percent|per cent|percentage|points?|people|troops|soldiers|personnel|men|women"
    "|members|warheads|missiles|launchers|bombs|weapons|ships|vessels|aircraft|warplanes|jets|planes|tanks"
    "|drones|silos|units|sites|copies|homes|jobs|cases|votes|seats|dollars|euros|yuan|million|billion"
    "|trillion|tons|tonnes|kilometers|kilometres|km|miles|meters|metres|feet|hours|minutes|days|weeks"
    "|months|years|a\\.m\\.|p\\.m\\.)(?![a-z])"
)
"""What a number counts, which makes it no year and no day."""

RELATIVE = (
    "(?:(?P<word>(?<!the )(?:last|next)|this)|(?P<beside>following|previous|prior)) year(?![a-z-])"
)
"""A year by its distance from another one; "the last year" may be any twelve months."""

SHIFTS = {"last": -1, "this": 0, "next": 1, "previous": -1, "prior": -1, "following": 1}
"""Years or months from another one by the word before `year` or `month`."""


def month_of(name: str) -> int:
    """Return the number of a month that `MONTH` has matched."""
    return MONTHS[name[:3].lower()]


def day_of(text: str) -> int:
    """Return the number of a day that `DAY` has matched: 21, 21st."""
    return int(text.rstrip("stndrhSTNDRH"))


def relative_year(match: re.Match[str]) -> DateExpression:
    """Return the year that `RELATIVE` has matched."""
    if match["beside"]:
        return DateExpression(same_year=True, year_shift=SHIFTS[match["beside"].lower()])
    return DateExpression(year_shift=SHIFTS[match["word"].lower()])


def date_found(
    span: tuple[int, int], date: DateExpression, core: tuple[int, int] | None = None, note: str = ""
) -> Found:
    """Return a date that was found, whose core is all of it unless it is given."""
    return Found("date", *span, *(core or span), qualifier=None, date=date, note=note)
