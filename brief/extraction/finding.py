"""Every figure of one paragraph, by itself: without its date, and without who says so."""

import re

from brief.extraction.chinese import names
from brief.extraction.chinese import numbers as chinese
from brief.extraction.dates import finding as dates
from brief.extraction.english import numbers as english
from brief.extraction.found import Found, Taken

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


def find(text: str) -> list[Found]:
    """Return the figures of one paragraph, in order; dates are not resolved yet."""
    taken = Taken(text)
    if _HAN.search(text):
        if not (chinese.may_hold_numbers(text) or dates.may_hold_dates(text)):
            return []
        names.mask(text, taken)
        found = [*dates.find_dates(text, taken), *chinese.find_numbers(text, taken)]
    else:
        found = [*dates.find_dates(text, taken), *english.find_numbers(text, taken)]
    return sorted(found, key=lambda each: each.start)
