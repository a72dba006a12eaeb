"""Months and their days as English writes them: June 21, 2024, 21 June, last October, June."""

import re
from dataclasses import replace

from brief.extraction.dates.english_words import (
    ANY_CASE,
    DAY,
    MONTH,
    SHIFTS,
    THINGS,
    YEAR,
    date_found,
    day_of,
    month_of,
)
from brief.extraction.found import DateExpression, Found

_MONTH_FIRST = re.compile(
    f"(?P<month>{MONTH}) (?P<day>{DAY})(?:(?: to | through |[-–—])(?P<to>{DAY}))?"
    f"(?:,? (?P<year>{YEAR}))?",
    ANY_CASE,
)
_DAY_FIRST = re.compile(
    f"(?P<day>{DAY})(?:[-–—](?P<to>{DAY}))?(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
    ANY_CASE,
)
_MONTH_YEAR = re.compile(
    f"(?P<month>{MONTH})(?:[-–—](?P<to>{MONTH}))?(?:,? | of )"
    f"(?:(?P<year>{YEAR})|(?P<shift>(?<=of )(?:last|this|next)) year)",
    ANY_CASE,
)
_MONTH = re.compile(
    "(?:(?P<shift>last|next|this)(?: coming|(?P<past> past))? )?"
    f"(?P<month>{MONTH})(?:[-–—](?P<to>{MONTH}))?",
    ANY_CASE,
)
_SHARED_YEAR = re.compile(
    f"(?: to | and | through |, |–|-){MONTH}(?: {DAY})?,? (?P<year>{YEAR})", ANY_CASE
)
_MONTH_CUE = re.compile(
    "(?<![A-Za-z])(?:in|since|until|till|by|before|after|during|through|from|late|early|mid|between|and"
    "|of)[ -]$",
    ANY_CASE,
)
_LISTED = re.compile(",? (?:and|or|to) |, |[-–—/]")
_OWNER = re.compile("(?:(?<![A-Za-z])(?:the|its|their|his|her|our|a)|[A-Za-z]['’]s) $", ANY_CASE)
_NO_MONTH = re.compile(" (?:on Washington|for Life|Madness|Revolution|Surprise|said|told|of the)")
_NOUN = re.compile(" [a-z]")
_COUNTED = re.compile(THINGS, ANY_CASE)
_IN = re.compile("(?<![A-Za-z])in $", ANY_CASE)


def read_day(text: str, at: int) -> Found | None:
    """Read June 21, 2024, 21 June, June 3–5; "In June 12 people" has no day."""
    month_first = _MONTH_FIRST.match(text, at)
    match = month_first or _DAY_FIRST.match(text, at)
    if not match:
        return None
    day, to, end = day_of(match["day"]), day_of(match["to"] or "0"), match.end()
    year = int(match["year"]) if match["year"] else None
    if _COUNTED.match(text, end):
        end = match.end("day")
        if match.end() == end or not month_first:
            return None
        year, to = None, 0
    if to and to <= day:
        return None
    if month_first and not year and not to and _IN.search(text, max(0, at - 4), at):
        return None
    if not year and (shared := _SHARED_YEAR.match(text, end)):
        year = int(shared["year"])
    date = DateExpression(year=year, month=month_of(match["month"]), day=day)
    return date_found((at, end), replace(date, end_day=to) if to else date)


def read_month(text: str, at: int, previous: Found | None, placed: bool) -> Found | None:
    """Read June 2024, last October, June; a name that is a word too only where a month is meant."""
    if match := _MONTH_YEAR.match(text, at):
        year = int(match["year"]) if match["year"] else None
        shift = SHIFTS[match["shift"].lower()] if match["shift"] else None
        return _of_months(match, DateExpression(year=year, year_shift=shift))
    match = _MONTH.match(text, at)
    if not match or _NO_MONTH.match(text, match.end()):
        return None
    if match["shift"] and not match["past"]:
        return _of_months(match, DateExpression(year_shift=SHIFTS[match["shift"].lower()]))
    if not placed and not match["past"] and not _is_month(text, match, previous):
        return None
    shared = _SHARED_YEAR.match(text, match.end())
    return _of_months(match, DateExpression(year=int(shared["year"]) if shared else None))


def _is_month(text: str, match: re.Match[str], previous: Found | None) -> bool:
    name, at = match["month"], match.start()
    if len(name) > 5 or name == "July":
        return True
    dated = previous and previous.date and previous.date.month
    if previous and dated and _LISTED.fullmatch(text, previous.end, at):
        return True
    before = text[max(0, at - 12) : at]
    modifies = _OWNER.search(before) and _NOUN.match(text, match.end())
    return bool(modifies or _MONTH_CUE.search(before))


def _of_months(match: re.Match[str], date: DateExpression) -> Found | None:
    first = month_of(match["month"])
    date = replace(date, month=first)
    if not match["to"]:
        return date_found(match.span(), date)
    last = month_of(match["to"])
    return date_found(match.span(), replace(date, end_month=last)) if last > first else None
