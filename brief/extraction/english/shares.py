"""Parts of a whole: one-third, a quarter of, half its fleet, one in five, 1/3."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from brief.extraction.english.halves import HALF, is_half
from brief.extraction.english.hedges import hedge_before, hedged
from brief.extraction.english.lexicon import DURATIONS, SINGULAR
from brief.extraction.english.sides import MINUS
from brief.extraction.english.spelled import is_part_of_a
from brief.extraction.english.text import SPACE, Prose, word_after, word_set, words_before
from brief.extraction.found import Found, Number, Qualifier

_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ABOVE = {word: above for above, word in enumerate(_COUNTS, 1)} | {"a": 1, "an": 1}
_BELOW = {word: below for below, word in enumerate(_PARTS, 2)}
_BELOW |= {"halve": 2, "fourth": 4, "twelfth": 12, "twentieth": 20, "hundredth": 100}

PARTS = frozenset(_BELOW) - {"half", "halve"}
"""Words that a fraction ends with, in the singular."""

_GROUPED = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,18})"
_IN_WORDS = re.compile(
    rf"({'|'.join(_ABOVE)})({SPACE}|-)({'|'.join(_BELOW)})(s?)(?![\w-])", re.IGNORECASE
)
_IN_DIGITS = re.compile(rf"({_GROUPED})/({_GROUPED})(?![\w/]|[.,-][0-9])")
_ONE_IN = re.compile(
    rf"({'|'.join(_COUNTS)}|[1-9][0-9]?)(?:-|{SPACE})(in|out{SPACE}of)(?:{SPACE}every)?(?:-|{SPACE})"
    rf"({'|'.join(_COUNTS)}|twenty|[1-9][0-9]{{0,3}})(?![\w%-]|[,.][0-9])",
    re.IGNORECASE,
)
_JOIN = re.compile(rf"{SPACE}(to|and){SPACE}", re.IGNORECASE)

_COMPARED = word_set("of more less fewer higher lower larger smaller cheaper faster as")
_BY = word_set("by to than only just and another reaching")
_IN_TIME = word_set(
    """for last past next consecutive straight previous recent first preceding following within
    after"""
)
_AFTER_TIME = word_set("ago later earlier running")
_LONGEST_MONTH = 31
_SHORTEST_DATE = 10
_MOST_MONTHS = 12
_FEW_ENOUGH = (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000)


@dataclass(frozen=True, slots=True)
class _Share:
    start: int
    end: int
    value: Fraction
    is_certain: bool
    """Whether nothing around it is needed to tell it from an ordinal, a quarter or a date."""


def share_at(prose: Prose, at: int) -> Found | None:
    """Read the fraction, or the range of two, that begins at a place."""
    text = prose.text
    share = _share(text, at) or _one_in(text, at)
    if not share or is_part_of_a(text, at):
        return None
    start, value = _signed(text, share)
    join = _JOIN.match(text, share.end)
    second = _share(text, join.end()) if join else None
    if join and second and value < second.value:
        before = [word.lower() for _, word in words_before(text, start, 1)]
        if (join[1].lower() == "and") == (before == ["between"]):
            return _found(text, start, second.end, (value, second.value))
    if not share.is_certain and not _is_share(text, share):
        return None
    return _found(text, start, share.end, value)


def _found(text: str, start: int, end: int, value: Number | tuple[Number, Number]) -> Found:
    is_range = isinstance(value, tuple)
    between = words_before(text, start, 1) if is_range else []
    if between and between[0][1].lower() == "between":
        return Found("fraction", between[0][0], end, start, end, value, qualifier="range")
    qualifier: Qualifier = "range" if is_range else "exact"
    return hedged(text, Found("fraction", start, end, start, end, value, qualifier=qualifier))


def _signed(text: str, share: _Share) -> tuple[int, Fraction]:
    """Take in a minus before a fraction, in words or as a sign."""
    if text[share.start - 1 : share.start] == MINUS:
        return share.start - 1, -share.value
    for place, word in words_before(text, share.start, 1):
        if word.lower() == "minus":
            return place, -share.value
    return share.start, share.value


def _share(text: str, at: int) -> _Share | None:
    if match := _IN_DIGITS.match(text, at):
        return _in_digits(match)
    if match := HALF.match(text, at):
        return _Share(at, match.end(), Fraction(1, 2), is_half(text, at, match.end()))
    match = _IN_WORDS.match(text, at)
    if not match:
        return None
    above, below = _ABOVE[match[1].lower()], _BELOW[match[3].lower()]
    if (above > 1) != bool(match[4]) or gcd(above, below) > 1:
        return None  # one thirds; two quarters, which are half a year
    if match[2] != "-" and above > below:
        return None  # seven quarters
    is_plain = match[2] == "-" or below not in (2, 4)
    return _Share(at, match.end(), Fraction(above, below), is_plain and match[1][0] not in "aA")


def _in_digits(match: re.Match[str]) -> _Share | None:
    above, below = (int(group.replace(",", "")) for group in match.groups())
    if above >= below or match[1][0] == "0":
        return None  # 24/7, 50/50, 007/12
    is_date = above <= _MOST_MONTHS and _SHORTEST_DATE < below <= _LONGEST_MONTH
    return _Share(match.start(), match.end(), Fraction(above, below), not is_date)


def _is_share(text: str, share: _Share) -> bool:
    """Say whether the words around make a share of a quarter, a third or the like."""
    written = text[share.start : share.end].lower()
    if written == "half":
        return False
    following = word_after(text, share.end)
    if following == "of":
        return True
    before = [word.lower() for _, word in words_before(text, share.start, 1)]
    if not written.startswith(("a ", "an ", "a\n", "an\n")):
        return not _IN_TIME & {*before} and following not in _AFTER_TIME
    if following in SINGULAR or following in DURATIONS:
        return False
    hedge = hedge_before(text, share.start, "fraction")
    return following in _COMPARED or bool(_BY & {*before}) or hedge is not None


def _one_in(text: str, at: int) -> _Share | None:
    """Read one in five, three out of ten; not two in ten days, nor 12 in 2024."""
    match = _ONE_IN.match(text, at)
    if not match or word_after(text, match.end()).rstrip("s") in DURATIONS:
        return None
    above, below = (_ABOVE.get(word.lower()) or _number(word) for word in (match[1], match[3]))
    mixed = match[1].isdigit() and not match[3].isdigit()
    if mixed or above >= below or below not in _FEW_ENOUGH:
        return None
    return _Share(at, match.end(), Fraction(above, below), is_certain=True)


def _number(word: str) -> int:
    return 20 if word.lower() == "twenty" else int(word)
