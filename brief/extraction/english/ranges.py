"""Two numbers in one breath: a range, a change from one to the other, a score, or two figures."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from brief.extraction.english.hedges import hedge_before
from brief.extraction.english.sides import Side, side_at
from brief.extraction.english.text import SPACE, Prose, word_after, word_set, words_before

_JOIN = re.compile(
    rf"-?{SPACE}(to|or|and){SPACE}|-(to)-|([–-])(?=[0-9$€£¥A-Z\u2212])", re.IGNORECASE
)
_RANGING = word_set("range ranges ranged ranging anywhere vary varies varied varying")
_CHANGING = word_set(
    """rose rises rise rising fell falls fall falling gained gains gain gaining lost loses lose
    losing added adds adding dropped drops drop climbed climbs climb jumped jumps slid slides
    slipped slips edged up down increased increases declined declines surged sank tumbled advanced
    eased shed sheds soared plunged grew grows shrank dipped ticked"""
)
_VOTING = word_set(
    """vote votes voted voting win wins won victory defeat defeats defeated loss lost lose lead led
    beat decision split majority margin ruling ruled score scored approved passed rejected verdict
    tally draw drew tie tied odds ratio outnumber outnumbered outnumbers"""
)
_SMALL = 100
_FALLS = 10
"""Times that a number may shrink and still be said in the scale of what is left."""
_YEARS = range(1900, 2100)

Meaning = Literal["range", "change", "no figure"]


@dataclass(frozen=True, slots=True)
class Joined:
    """A second number and what it makes of the first."""

    first: Side
    """In the second one's scale: $10-15 billion."""
    second: Side
    meaning: Meaning
    start: int
    """Where `between` stands, or the first number."""


def joined(prose: Prose, first: Side) -> Joined | None:
    """Read on after a number; None where it stands alone or the next one is a figure of its own."""
    match = None if first.hedge else _JOIN.match(prose.text, first.end)
    second = side_at(prose, match.end()) if match else None
    if not match or not second:
        return None
    hedge = hedge_before(prose.text, first.start, "quantity")
    before = words_before(prose.text, hedge.place if hedge else first.start, 2)
    lead = [word.lower() for _, word in before]
    word = (match[1] or match[2] or match[3]).lower()
    fits = _fit(first, second)
    if fits and lead[:1] != ["from"]:
        first = _scaled_alike(first, second)
    pair = Joined(first, second, "range", first.start)
    if word in ("–", "-") or match[2]:
        return _dashed(prose, pair) if fits else None
    if word == "to":
        return _to(prose, pair, lead, fits=fits)
    if not fits:
        return None
    rises = first.value < second.value
    if word == "and" and lead[:1] == ["between"]:
        return replace(pair, start=before[0][0]) if rises else None
    return pair if word == "or" and rises and _said_together(pair) else _sharing(pair)


def _fit(first: Side, second: Side) -> bool:
    """Say whether two numbers are of one thing."""
    if second.currency and not first.currency:
        return False
    ours, theirs = first.money, second.money
    if ours and not theirs:
        return second.unit is None or not second.unit.is_adjacent
    if ours and theirs:
        return ours.code == theirs.code and ours.power == theirs.power
    if first.unit and first.unit.is_adjacent:
        return second.unit is not None and second.unit.name == first.unit.name
    return True


def _scaled_alike(first: Side, second: Side, *, falls: bool = False) -> Side:
    """Give the first number the second one's scale where only that one says it.

    A change may also fall: from 15 to 10 million; but not from 900 to 1.2 million.
    """
    most = second.numeral.value * (_FALLS if falls else 1)
    ours, theirs = first.numeral, second.numeral
    has_none = not ours.power and not ours.dozens and not ours.high
    if has_none and (theirs.power or theirs.dozens) and ours.value < most:
        alike = replace(ours, power=theirs.power, dozens=theirs.dozens)
        return replace(first, numeral=alike)
    return first


def _dashed(prose: Prose, pair: Joined) -> Joined | None:
    """Read 1,500–2,000; a score or a vote counts nothing: 51-49."""
    first, second = pair.first, pair.second
    if first.numeral.spelled and not (second.unit and second.unit.is_adjacent):
        return None
    if first.value >= second.value or _are_years(pair):
        return replace(pair, meaning="no figure")
    if second.is_bare and not first.currency:
        small = second.value < _SMALL and not second.numeral.grouped
        if small or word_after(prose.text, second.end) in _VOTING:
            return replace(pair, meaning="no figure")
    return pair


def _to(prose: Prose, pair: Joined, lead: list[str], *, fits: bool) -> Joined | None:
    first, second = pair.first, pair.second
    if lead[:1] == ["from"]:
        is_range = fits and first.value < second.value and bool(_RANGING & set(lead[1:]))
        pair = replace(pair, first=_scaled_alike(first, second, falls=not is_range))
        return replace(pair, meaning="range" if is_range else "change") if fits else None
    is_step = not first.is_bare or second.is_bare
    if not fits or (is_step and _CHANGING & set(lead[:1])):
        return None
    if first.value < second.value:
        return replace(pair, meaning="no figure") if _are_years(pair) else pair
    votes = _VOTING & {*lead, word_after(prose.text, second.end)} or "by" in lead[:1]
    bare = first.is_bare and second.is_bare
    return replace(pair, meaning="no figure") if votes and bare else None


def _sharing(pair: Joined) -> Joined | None:
    """Give the first of two figures the unit that both have: 1,770 and 1,710 warheads."""
    second = pair.second
    shares = second.unit and not pair.first.numeral.spelled and not second.numeral.spelled
    if pair.first.is_bare and shares and not second.numeral.power:
        return replace(pair, meaning="change")
    return None


def _said_together(pair: Joined) -> bool:
    """Say whether `or` is between two guesses: five or six, 10 or 12."""
    first, second = pair.first, pair.second
    if not first.is_bare or first.numeral.spelled != second.numeral.spelled:
        return False
    return first.value + 1 == second.value or first.value * 2 >= second.value


def _are_years(pair: Joined) -> bool:
    sides = (pair.first, pair.second)
    return all(side.is_bare and not side.numeral.grouped and side.value in _YEARS for side in sides)
