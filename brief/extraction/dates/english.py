"""Dates as English-language newspapers write them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from brief.extraction.dates.english_months import read_day, read_month
from brief.extraction.dates.english_parts import read_part
from brief.extraction.dates.english_words import ANY_CASE, SHIFTS, date_found
from brief.extraction.dates.english_years import read_year
from brief.extraction.found import DateExpression, Found, Taken

_ANCHOR = re.compile(
    "(?<![A-Za-z0-9$€£¥#])(?<![0-9][.,])(?:[0-9]|['’][0-9]0s|q[1-4]|h[12]|fy"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter"
    "|fiscal|financial|budget|first|second|third|fourth|final|latter|early|mid|late|end|beginning"
    "|start|middle|year|last|this|next|that|same|following|previous|prior|yesterday|today|tomorrow"
    "|seventeenth|eighteenth|nineteenth|twentieth|twenty-)",
    ANY_CASE,
)
_SPACES = dict.fromkeys(map(ord, "\n\t\u00a0\u2009\u202f"), " ")
_FINE = re.compile(
    "(?:(?P<early>early|(?:beginning|start) of)|(?P<mid>mid|middle of)"
    "|(?P<late>late|end of|year[- ]end(?= [0-9])))[ -](?:in )?(?:the )?",
    ANY_CASE,
)
_RELATIVE_MONTH = re.compile(
    "(?:(?P<word>(?<!the )(?:last|next)|this)|(?P<beside>following|previous|prior)"
    "|(?P<same>same|that(?: same)?)) month(?![a-z-])",
    ANY_CASE,
)
_DAY_WORD = re.compile("(?:yesterday|tomorrow)(?![A-Za-z])", ANY_CASE)
_DAY_SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_YEARS_END = re.compile("end of the year(?![a-z])|year(?:['’]s)?[ -]end(?![a-z-]| [0-9])", ANY_CASE)
_LIMIT = re.compile(
    "(?<![A-Za-z])(?:(?P<before>before|prior to|ahead of)|(?P<since>since|after)"
    "|(?P<by>by|not? later than)) (?:the )?(?:about |around |roughly |at least |as early as )?$",
    ANY_CASE,
)
_ONWARD = re.compile(" (?:onwards?|and beyond)(?![a-z])", ANY_CASE)


def find_english(text: str, taken: Taken) -> Iterator[Found]:
    """Yield the dates of a text in order."""
    text = text.translate(_SPACES)
    at = 0
    previous: Found | None = None
    while anchor := _ANCHOR.search(text, at):
        at = anchor.start() + 1
        if not taken.is_free(anchor.start(), at):
            continue
        found = _read(text, anchor.start(), previous)
        if found and taken.is_free(found.core_start, found.core_end):
            found = _qualify(text, found)
            if not taken.is_free(found.start, found.end):
                found = replace(found, start=found.core_start, end=found.core_end)
            taken.claim(found.start, found.end)
            yield found
            previous, at = found, found.end


def _read(text: str, at: int, previous: Found | None) -> Found | None:
    """Read a date with the words such as "early" or "end of" that go before it."""
    if match := _YEARS_END.match(text, at):
        return date_found(match.span(), DateExpression(part="late"))
    if fine := _FINE.match(text, at):
        found = _plain(text, fine.end(), previous, placed=True)
        if found and found.date:
            part = fine.lastgroup if not found.date.part and not found.date.day else found.date.part
            core = found.core_start if part != "mid" or found.date.month else at
            return replace(found, start=at, core_start=core, date=replace(found.date, part=part))
    return _plain(text, at, previous, placed=False)


def _plain(text: str, at: int, previous: Found | None, *, placed: bool) -> Found | None:
    return (
        read_day(text, at)
        or read_month(text, at, previous, placed)
        or read_part(text, at)
        or read_year(text, at, previous, placed)
        or _near(text, at)
    )


def _near(text: str, at: int) -> Found | None:
    """Read last month, the same month, yesterday; "USA Today" is a name."""
    if match := _RELATIVE_MONTH.match(text, at):
        word = match["word"] or match["beside"]
        shift = SHIFTS[word.lower()] if word else 0
        date = DateExpression(same_year=not match["word"], month_shift=shift)
        return date_found(match.span(), date)
    match = _DAY_WORD.match(text, at)
    if not match or (match[0][0].isupper() and re.search("[A-Za-z] $", text[max(0, at - 2) : at])):
        return None
    date = DateExpression(day_shift=_DAY_SHIFTS[match[0].lower()])
    return date_found(match.span(), date, note="relative day")


def _qualify(text: str, found: Found) -> Found:
    """Return a date with before, since and after, or marked as the limit that "by" sets."""
    if match := _ONWARD.match(text, found.end):
        return replace(found, end=match.end(), qualifier="since")
    window = max(0, found.start - 32)
    match = _LIMIT.search(text[window : found.start])
    if not match:
        return found
    if match["by"]:
        return replace(found, qualifier="up_to")
    qualifier: Literal["before", "since"] = "before" if match["before"] else "since"
    return replace(found, start=window + match.start(), qualifier=qualifier)
