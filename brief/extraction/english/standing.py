"""Whether a number is a figure at all: what nothing is counted by may be a name or a pronoun."""

import re

from brief.extraction.english.lexicon import DURATIONS, MEASURES
from brief.extraction.english.sides import Side
from brief.extraction.english.text import (
    is_alone,
    opens_sentence,
    word_after,
    word_set,
    words_before,
)
from brief.extraction.english.units import STOP

_YEARS = range(1900, 2100)
_NAMES_BELOW = 10_000
"""Numbers in names are smaller than this: Boeing 737, Resolution 2758."""

_SIDES = word_set("sides side ways halves fronts ends")
_NOT_ONE = word_set(
    """reason example step question word goal country state man child day time point side hand thing
    way place another moment night"""
)
"""After `one`, these make a phrase: one day, at one point."""

_COUNTING = word_set(
    """in within for after just only least most than about around approximately roughly nearly by
    took takes take last lasts lasted lasting every another exactly to"""
)
"""Before `one day` or `one time`, these count."""

_BESIDE = 60
"""Code points in which a list of counts goes on."""
_COUNT = (
    "(?:[0-9]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|a dozen|several|dozens|hundreds)\b)"
)
_COUNT_AFTER = re.compile(
    rf"[^.;:,()\"]{{0,40}},? ?(?:and |or |to )(?:[a-z]+ )?{_COUNT}|, {_COUNT}"
)
_COUNT_BEFORE = re.compile(rf"\b{_COUNT}[^.;:()\"]{{0,40}}(?: and|,|,? or) (?:[a-z]+ )?$")

_POINTING = word_set("the these those all other")
_SINCE = word_set("later earlier before after ago longer")
_NO_NAMES = STOP | word_set(
    """only nearly almost about around some over under more at least than up to an a approximately
    roughly another these those all both just still yet even once its their his her january
    february march april may june july august september october november december he she they we
    it"""
)
"""Words that a sentence may begin with, and months, which name nothing with a number."""


def stands_alone(text: str, side: Side, meant: Side, *, is_hedged: bool) -> bool:
    """Say whether a number, with what it is said to count, is a figure."""
    if meant.money:
        return True
    if side.numeral.spelled:
        return _spelled(text, side, meant)
    if not meant.is_bare:
        return side.numeral.grouped or not _is_year_of(side)
    if side.is_negative or side.numeral.grouped or text.startswith("-strong", side.end):
        return True
    if _has_hyphen(text, side.end):
        return text[side.end + 1].islower() and not text.startswith("something", side.end + 1)
    if is_hedged:
        return True
    return side.value not in _YEARS and not _is_name(text, side)


def _is_year_of(side: Side) -> bool:
    """Say whether the unit is another's: the 2024 deployed forces and missiles."""
    far = side.unit is not None and not side.unit.is_adjacent
    return far and side.value in _YEARS


def _has_hyphen(text: str, end: int) -> bool:
    return text[end : end + 1] == "-" and end + 1 < len(text)


def _is_name(text: str, side: Side) -> bool:
    """Say whether a capital before a small number makes it part of a name: Boeing 737."""
    before = words_before(text, side.start, 1)
    if not before or not before[0][1][0].isupper() or side.value >= _NAMES_BELOW:
        return False
    return before[0][1].lower() not in _NO_NAMES


def _spelled(text: str, side: Side, meant: Side) -> bool:
    start, end = side.start, side.numeral.end
    far = meant.unit is None or not meant.unit.is_adjacent
    if side.numeral.value in (0, 1) and not side.numeral.power and not side.numeral.dozens:
        return not far and _counts_one(text, side)
    if text[start].isupper() and meant.unit is None and not opens_sentence(text, start):
        return False
    if meant.unit is None:
        following = word_after(text, end)
        if _has_hyphen(text, end) or following in _SIDES:
            return False
        return bool(following) or not _points_back(text, start)
    return True


def _points_back(text: str, start: int) -> bool:
    """Say whether a number is but a pronoun: neither of the two."""
    before = words_before(text, start, 1)
    return bool(before) and before[0][1].lower() in _POINTING


def _counts_one(text: str, side: Side) -> bool:
    """Say whether `one` counts: one year, within one day; not one day, a one-party state."""
    unit = side.unit
    if not unit or (text[side.start].isupper() and not opens_sentence(text, side.start)):
        return False
    if text[unit.start] == "-":
        return unit.name in DURATIONS | MEASURES
    before = words_before(text, side.start, 1)
    counted = bool(before) and before[0][1].lower() in _COUNTING
    if not side.value or counted:
        return True
    if unit.name not in _NOT_ONE:
        return unit.kind != "quantity" or unit.name in MEASURES or _is_listed(text, side, unit.end)
    return is_alone(text, side.start, unit.end) or word_after(text, unit.end) in _SINCE


def _is_listed(text: str, side: Side, end: int) -> bool:
    """Say whether another count stands beside: one carrier and three destroyers.

    Else `one` before a noun is no more than an article: one trader said.
    """
    before, after = text[max(0, side.start - _BESIDE) : side.start], text[end : end + _BESIDE]
    return bool(_COUNT_BEFORE.search(before) or _COUNT_AFTER.match(after))
