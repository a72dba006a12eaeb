"""The figure that a number, or a range, makes with its unit and its hedges."""

import re
from dataclasses import dataclass, replace

from brief.extraction.english.hedges import Hedge, hedge_after, hedge_before
from brief.extraction.english.numeral import scaled
from brief.extraction.english.ranges import joined
from brief.extraction.english.sides import Side, side_around
from brief.extraction.english.standing import stands_alone
from brief.extraction.english.text import Prose, word_after, word_set
from brief.extraction.english.units import TIMES
from brief.extraction.found import Found, Kind, Number, Qualifier

_MEASURED = word_set(
    """as the that its their his her our this what those current normal last previous earlier today
    than over"""
)
"""After `times`, these measure one thing by another; else it is how often."""

_MORE_OR_LESS = word_set(
    """more less fewer larger bigger higher greater faster smaller lower longer"""
)
_STRONG = "-strong"
_PERCENT_BEFORE = re.compile(r"(?:%|per ?cent)[^.;:%]{0,60}(?<!or )$")
_REACH = 72
_MOST_POINTS = 30
"""Points of an index are more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found at a place, and from where to read on."""

    found: Found | None
    end: int


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a figure stands before its hedges are known."""

    start: int
    """With `between`."""
    core_start: int
    core_end: int


def read_amount(prose: Prose, at: int) -> Reading | None:
    """Read the figure whose number begins at a place; None where there is none."""
    first = side_around(prose, at)
    if not first:
        return None
    pair = joined(prose, first)
    if pair and pair.meaning == "no figure":
        return Reading(None, pair.second.end)
    if pair and pair.meaning == "range":
        low, high = pair.first, pair.second
        span = _Span(pair.start, low.start, high.end)
        meant = high if high.money or not low.money else low
        return _read(prose, span, high, (_in_unit_of(low, high), _in_unit_of(high, low)), meant)
    span = _Span(first.start, first.start, first.end)
    shared = pair.second if pair else first
    first = pair.first if pair else first
    if order := first.numeral.high:
        return _read(prose, span, first, (first.value, first.measured(order)))
    return _read(prose, span, first, _in_unit_of(first, shared), shared)


def _in_unit_of(side: Side, other: Side) -> Number:
    """Return a number, in whole units where only the other one is said to count cents."""
    money = other.money
    return side.value if side.money or not money else scaled(side.value, money.power)


def _read(
    prose: Prose,
    span: _Span,
    side: Side,
    value: Number | tuple[Number, Number],
    shared: Side | None = None,
) -> Reading:
    meant = _in_percent(prose.text, shared or side)
    kind = _kind(prose.text, meant, value)
    before = hedge_before(prose.text, span.start, kind) if span.start == span.core_start else None
    after = side.hedge or hedge_after(prose.text, span.core_end)
    if not stands_alone(prose.text, side, meant, is_hedged=bool(before or after)):
        return Reading(None, span.core_end)
    core_end = side.numeral.end if side.hedge else span.core_end
    end = max(span.core_end, after.place if after else 0)
    if prose.text.startswith(_STRONG, end):
        end += len(_STRONG)
    factor, note = _factor(prose.text, meant, value) if kind == "multiple" else (None, "")
    money = meant.money
    found = Found(
        kind,
        before.place if before else span.start,
        end,
        span.core_start,
        core_end,
        value,
        meant.unit.name if meant.unit and not money else None,
        _qualifier(before, after, is_range=isinstance(value, tuple)),
        money.code if money else None,
        factor=factor,
        note=note or (money.note if money else ""),
    )
    return Reading(found, end)


def _in_percent(text: str, side: Side) -> Side:
    """Read points as percentage points behind a percentage: 43%, down 2 points."""
    unit = side.unit
    if not unit or unit.name != "point" or abs(side.value) > _MOST_POINTS:
        return side
    if not _PERCENT_BEFORE.search(text, max(0, side.start - _REACH), side.start):
        return side
    return replace(side, unit=replace(unit, name="percentage point", kind="percent"))


def _kind(text: str, side: Side, value: Number | tuple[Number, Number]) -> Kind:
    if side.money:
        return "money"
    if not side.unit:
        return "quantity"
    if side.unit.name != TIMES or side.unit.kind == "multiple":
        return side.unit.kind
    following = word_after(text, side.unit.end)
    whole = isinstance(value, tuple) or value == int(value)
    is_measured = following in _MEASURED | _MORE_OR_LESS
    return "multiple" if is_measured or not whole else "quantity"


def _factor(
    text: str, side: Side, value: Number | tuple[Number, Number]
) -> tuple[Number | None, str]:
    """Return what a multiple multiplies by, where the words say it."""
    if isinstance(value, tuple):
        return None, ""
    following = word_after(text, side.end)
    if following in _MORE_OR_LESS:
        return None, f"{value} times {following} may add the base once more, or not"
    return value, ""


def _qualifier(before: Hedge | None, after: Hedge | None, *, is_range: bool) -> Qualifier:
    """Return the hedge; the one before goes first, for it is the one that is read first."""
    hedge = before or after
    if hedge:
        return hedge.qualifier
    return "range" if is_range else "exact"
