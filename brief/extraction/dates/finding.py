"""The dates of a text, in Chinese and in English, whatever the text is written in."""

import re
from collections.abc import Iterator

from brief.extraction.dates.chinese import find_chinese
from brief.extraction.dates.english import find_english
from brief.extraction.dates.numeric import find_loose, find_numeric
from brief.extraction.found import Found, Taken

_FIGURE = re.compile("[0-9０-９]")
_CHINESE = re.compile("[年月日季號]|[今明前昨後]天|世紀|(?:19|20)[0-9]{2}")
_LATIN = re.compile("[A-Za-z]")
_ENGLISH = re.compile(
    "[Yy]ear|[Mm]onth|[Yy]esterday|[Tt]o(?:day|morrow)|[Cc]entury|[Qq]uarter|half of|[Ss]pring"
    "|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_NEEDS_ONE_BEFORE = re.compile("(?:當|該|那一?)(?:年度?|月)|同月")


def may_hold_dates(text: str) -> bool:
    """Say whether a text has a sign or word of date at all, before it is searched in earnest."""
    return bool(_FIGURE.search(text) or _CHINESE.search(text) or _ENGLISH.search(text))


def find_dates(text: str, taken: Taken, *, republic: bool = False) -> list[Found]:
    """Return the dates of a text in its order, and claim their spans.

    What they leave out is left open: `resolution` fills `as_of`. `republic` says that the text's
    document counts its years by the Republic's calendar: a bare 113年 is then a year.
    """
    found: list[Found] = []
    figures = bool(_FIGURE.search(text))
    if figures:
        found.extend(find_numeric(text, taken))
    if _CHINESE.search(text):
        found.extend(find_chinese(text, taken, republic=republic))
    if _LATIN.search(text) and (figures or _ENGLISH.search(text)):
        found.extend(find_english(text, taken))
    if figures:
        found.extend(find_loose(text, taken))
    return list(_referring(text, sorted(found, key=lambda date: date.start)))


def _referring(text: str, founds: list[Found]) -> Iterator[Found]:
    """Leave out 當年 and 當月 where they refer to no date before them, but mean "back then".

    The same goes for 同月: 歷年同月 is any year's.
    """
    years = months = False
    for found in founds:
        date = found.date
        assert date is not None
        refers = _NEEDS_ONE_BEFORE.match(text, found.start)
        if refers and not (months if refers[0].endswith("月") else years):
            continue
        yield found
        years = years or date.year is not None or date.year_shift is not None
        months = months or date.month is not None or date.month_shift is not None
