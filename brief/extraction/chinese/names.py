"""What holds a numeral and is never a figure: designations, names, idioms, numbers that identify.

Claimed before the grammars run. Words are in names.toml, patterns in name_patterns.py.
"""

import re
from functools import cache

from brief.extraction.chinese.data import load
from brief.extraction.chinese.name_patterns import PATTERNS
from brief.extraction.found import Taken

_NAMES = re.compile("|".join(PATTERNS))
_NUMERALS = "零〇○一二三四五六七八九十百千萬億兆兩廿卅"
_BEFORE = _NUMERALS + "點第0123456789０１２３４５６７８９"
_LONGER = _NUMERALS + "點分成倍"
"""After a word that ends with a digit, these make it a number after all: 十分之一, 二二八萬."""


def mask(text: str, taken: Taken) -> None:
    """Claim every name in a text, so that no grammar takes its numeral for a figure."""
    for match in _NAMES.finditer(text):
        taken.claim(*match.span())
    for match in _words().finditer(text):
        if not _is_in_numeral(text, *match.span()):
            taken.claim(*match.span())


@cache
def _words() -> "re.Pattern[str]":
    """Return a pattern for every word of the list, the longest that stands in a place first."""
    words = load("names.toml")["words"].split()
    return re.compile("|".join(map(_pattern, sorted(words, key=_from_longest))))


def _from_longest(word: str) -> tuple[int, str]:
    return -len(word.partition("!")[0]), word


def _pattern(word: str) -> str:
    characters, _, not_before = word.partition("!")
    return characters + (f"(?![{not_before}])" if not_before else "")


def _is_in_numeral(text: str, start: int, end: int) -> bool:
    """Say whether a word of the list is a piece of a numeral here: 二十分之一, 三千萬, 第一."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start] in _NUMERALS and before and before in _BEFORE:
        return True
    return text[end - 1] in _NUMERALS and bool(after) and after in _LONGER
