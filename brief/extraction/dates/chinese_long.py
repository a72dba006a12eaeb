"""Decades and centuries as Chinese writes them: 90年代初, 21世紀."""

import re
from dataclasses import dataclass

from brief.extraction.dates.numerals import DIGIT, HAN_DIGIT, SPACE, number
from brief.extraction.found import DateExpression

_S = SPACE
_DECADE = re.compile(
    "(?:(?P<century>1[5-9]|20)(?:(?P<zero>[0-9])0)|(?P<short>[1-9])0|(?P<han>[二三四五六七八九])[十〇○零]"
    f"|(?P<full>[一二]{HAN_DIGIT}{{2}}[〇○零]))年代(?!表)"
)
_FINE_DECADE = re.compile("初期?|早期|前期|中葉|中期|末葉|末期?|後期|晚期")
_CENTURY = re.compile(
    f"(?:第{_S})?(?:[西公]元{_S})?(?P<number>[12][0-9]|[１２]{DIGIT}|二?十[一二三四五六七八九]?){_S}世紀"
)
_OWN_CENTURY = re.compile("(?<!以)(?P<word>本世紀|上個?世紀)")
_FINE_CENTURY = re.compile("初葉?|中葉|末葉|末|前半葉?|後半葉?|後期|前期|上半葉|下半葉")


@dataclass(frozen=True)
class Year:
    """A year or more as read from a text."""

    end: int
    """After what names it."""
    date: DateExpression
    core_end: int
    """After the year itself, before words such as 初 of a decade."""
    closed: bool = False
    """Whether no month or part of a year can follow: a decade, a century, a span."""


def read_long(text: str, at: int) -> Year | None:
    """Read the decade or century that begins at a place of a text, or None."""
    if match := _CENTURY.match(text, at):
        first = (number(match["number"]) - 1) * 100
        return _of_century(text, match, first)
    if match := _OWN_CENTURY.match(text, at):
        return _of_century(text, match, 1900 if match["word"][0] == "上" else 2000)
    match = _DECADE.match(text, at)
    if not match:
        return None
    if match["full"]:
        first = number(match["full"])
    elif match["century"]:
        first = number(match["century"] + match["zero"]) * 10
    else:
        tens = number(match["short"] or match["han"])
        first = (1900 if tens > 2 else 2000) + tens * 10
    return _ending(text, match.end(), DateExpression(year=first, part="decade"), _FINE_DECADE)


def _of_century(text: str, match: re.Match[str], first: int) -> Year:
    """Read 20世紀90年代 as the nineties, or the century alone."""
    decade = _DECADE.match(text, match.end())
    if decade and (decade["short"] or decade["han"]):
        year = first + 10 * number(decade["short"] or decade["han"])
        date = DateExpression(year=year, part="decade")
        return _ending(text, decade.end(), date, _FINE_DECADE)
    date = DateExpression(year=first + 1, part="century")
    return _ending(text, match.end(), date, _FINE_CENTURY)


def _ending(text: str, core_end: int, date: DateExpression, fine: re.Pattern[str]) -> Year:
    match = fine.match(text, core_end)
    return Year(match.end() if match else core_end, date, core_end, closed=True)
