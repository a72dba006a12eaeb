"""Every figure of one paragraph, by itself: without its date, and without who says so."""

import re
from collections.abc import Iterable

from brief.extraction.chinese import names
from brief.extraction.chinese import numbers as chinese
from brief.extraction.dates import finding as dates
from brief.extraction.dates.chinese_years import counts_by_republic
from brief.extraction.english import numbers as english
from brief.extraction.found import Found, Taken

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


def is_of_republic(paragraphs: Iterable[str], heads: Iterable[str]) -> bool:
    """Say whether a document counts its years by the Republic's calendar, as Taiwan's offices do.

    Its title or dateline does so, or two of its paragraphs: a single 民國 in an article says
    nothing of 114年 in another paragraph.
    """
    return any(map(counts_by_republic, heads)) or sum(map(counts_by_republic, paragraphs)) > 1


def find(text: str, *, republic: bool = False) -> list[Found]:
    """Return the figures of one paragraph, in order; dates are not resolved yet.

    `republic` says that its document counts its years by the Republic's calendar.
    """
    taken = Taken(text)
    if _HAN.search(text):
        if not (chinese.may_hold_numbers(text) or dates.may_hold_dates(text)):
            return []
        names.mask(text, taken)
        found = [
            *dates.find_dates(text, taken, republic=republic),
            *chinese.find_numbers(text, taken),
        ]
    else:
        found = [*dates.find_dates(text, taken), *english.find_numbers(text, taken)]
    return sorted(found, key=lambda each: each.start)
