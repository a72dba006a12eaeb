"""What stands around a number in Chinese and changes it: hedges, growth, place in time."""

import re
from dataclasses import replace
from decimal import Decimal

from brief.extraction.chinese import hedges
from brief.extraction.chinese.amount import Amount
from brief.extraction.chinese.money import Money
from brief.extraction.found import Found

_GROWS = re.compile(
    r"(?:增加|成長|增長|增|多出|多|高出|上升|提高|擴大|擴增|擴充|暴增|大增|激增|遽增|漲|上漲|大|高)了?[近約逾超]?$"
)
_TURNS = re.compile(r"番(?!茄|邦|薯)")
_MOST_TURNS = 10


def hedged(text: str, figure: Found, money: Money | None = None) -> Found:
    """Add the words around a figure that change what it says."""
    start, end, qualifier = figure.start, figure.end, figure.qualifier
    if text[max(0, start - 2) : start] == "正負":
        start -= 2
    if money is not None and money.hedge is not None:
        start, qualifier = money.start, money.hedge
    elif before := hedges.qualifier_before(text, start):
        start, said = before
        qualifier = said if qualifier in ("exact", "range", "more_than") else qualifier
    if figure.kind in ("fraction", "percent") and (strength := hedges.strength_after(text, end)):
        end, qualifier = strength
    elif after := hedges.qualifier_after(text, end):
        end, said = after
        qualifier = said if qualifier == "exact" else qualifier
    if (start, end, qualifier) != (figure.start, figure.end, figure.qualifier):
        figure = replace(figure, start=start, end=end, qualifier=qualifier)
    return _in_time(text, figure) if figure.kind == "duration" else figure


def _in_time(text: str, figure: Found) -> Found:
    """Add what places a duration in time: 未來10年內, 兩年前, 時隔5年."""
    start, end, qualifier = figure.start, figure.end, figure.qualifier
    if before := hedges.DURATION_BEFORE.search(text[max(0, start - 4) : start]):
        start -= len(before[0])
    if after := hedges.DURATION_AFTER.match(text, end):
        end = after.end()
        if after[0] in ("內", "以內", "之內") and qualifier == "exact":
            qualifier = "up_to"
    return replace(figure, start=start, end=end, qualifier=qualifier)


def with_factor(text: str, figure: Found) -> Found:
    """Say what a multiple means: grown by one is twice as much; 翻 leaves it open."""
    before = text[max(0, figure.start - 6) : figure.start]
    if turned := hedges.TURNED.search(before):
        start = figure.start - len(turned[0])
        if turned[0].startswith("翻"):
            note = "翻N倍 may mean N times as much, or N times more"
            return replace(figure, start=start, note=note)
    value = figure.value
    if isinstance(value, tuple) or value is None:
        return figure
    return replace(figure, factor=value + 1 if _GROWS.search(before) else value)


def turned(text: str, amount: Amount) -> Found | None:
    """Read 翻兩番: doubled twice, so four times as much."""
    times = _TURNS.match(text, amount.end)
    before = hedges.TURNED.search(text[max(0, amount.start - 3) : amount.start])
    if times is None or before is None or amount.unit or amount.low > _MOST_TURNS:
        return None
    value = Decimal(2) ** int(amount.low)
    start = amount.start - len(before[0])
    return Found(
        "multiple", start, times.end(), amount.start, times.end(), value, "倍", factor=value
    )
