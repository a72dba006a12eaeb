"""Finding numbers in Chinese text: quantities, money, shares, multiples, durations, ordinals."""

import re
from dataclasses import replace

from brief.extraction.chinese import hedges
from brief.extraction.chinese.amount import Amount
from brief.extraction.chinese.amounts import amount_at
from brief.extraction.chinese.around import hedged, turned, with_factor
from brief.extraction.chinese.money import Money, currency_before, with_small_change
from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.signs import START
from brief.extraction.chinese.special import FEW, HALF, few, half, ordinal
from brief.extraction.chinese.units import Unit, counts_one
from brief.extraction.found import Found, Kind, Taken

_START = re.compile(f"{HALF.pattern}|{FEW.pattern}|{START.pattern}")
_MINUS = re.compile(
    r"(?:(?<!正)負|零下|(?<![0-9０-９A-Za-z%％])−|(?<![0-9０-９A-Za-z\u4e00-\u9fff%％])[-－])[ ]?$"
)
_HYPHEN = re.compile("(?<=[\u4e00-\u9fff])[-－]$")
"""A minus typed as a hyphen; after a word only a percentage tells it from a dash."""
_UNIT_BEFORE = re.compile("(?:[（(]|單位[：:為]?)[ ]?$")
_UNIT_AFTER = re.compile("[ ]?(?:[）)，,、；;。／/|]|$)")
"""Around the unit of a table's heading: 金額（億美元）, 單位：萬人."""
_LAST_HOUR = 24
_SCALE = 10**4
_MOVES = ("漲", "跌", "升", "降", "挫", "彈", "漲了", "跌了")


def may_hold_numbers(text: str) -> bool:
    """Say whether a text has a sign of number at all, before it is searched in earnest."""
    return bool(_START.search(text))


def find_numbers(text: str, taken: Taken) -> list[Found]:
    """Return every number of a text that nobody has claimed, in order, and claim it."""
    found: list[Found] = []
    done = 0
    for match in _START.finditer(text):
        if match.start() < done:
            continue
        figure = _figure_at(text, match, taken)
        if figure is None:
            done = _end_of_numeral(text, match.start())
            continue
        done = figure.core_end
        if taken.is_free(figure.core_start, figure.core_end):
            figure = _without_neighbours(figure, taken)
            taken.claim(figure.start, figure.end)
            found.append(figure)
    return found


def _end_of_numeral(text: str, start: int) -> int:
    """Return where to go on: after the whole of a numeral that is no figure, not inside it."""
    numeral = read_numeral(text, start)
    return numeral.end if numeral else start + 1


def _without_neighbours(figure: Found, taken: Taken) -> Found:
    """Take off hedges that belong to a neighbour."""
    if taken.is_free(figure.start, figure.end):
        return figure
    start = figure.start if taken.is_free(figure.start, figure.core_start) else figure.core_start
    end = figure.end if taken.is_free(figure.core_end, figure.end) else figure.core_end
    return replace(figure, start=start, end=end)


def _figure_at(text: str, match: "re.Match[str]", taken: Taken) -> Found | None:
    start = match.start()
    if match["half"] or match["one"]:
        return half(text, match)
    if match["few"]:
        return few(text, start, match.end())
    if text[start - 1 : start] == "第":
        return ordinal(text, start)
    amount = amount_at(text, start)
    if amount is None:
        return None
    if doubled := turned(text, amount):
        return doubled
    money = currency_before(text, amount.start)
    if money is not None and not taken.is_free(money.start, amount.start):
        money = None
    return _figure_of(text, amount, money)


def _figure_of(text: str, amount: Amount, money: Money | None) -> Found | None:
    """Make a figure of an amount; None where the numeral counts nothing."""
    unit = amount.unit
    start = money.start if money is not None and money.hedge is None else amount.start
    if not _counts(text, amount, money, is_hedged=bool(hedges.qualifier_before(text, start))):
        return None
    kind: Kind = "money" if money else unit.kind if unit else "quantity"
    end = amount.end
    if kind == "money" and unit is not None and unit.kind != "money":
        unit, end = None, _end_of_digits(text, amount)
    low, high = amount.low, amount.high
    sign = _MINUS.search(text[max(0, start - 3) : start])
    if sign is None and kind == "percent":
        sign = _HYPHEN.search(text[max(0, start - 2) : start])
    if sign:
        start -= len(sign[0])
        low, high = (-low, None) if high is None else (-high, -low)
    figure = Found(
        kind,
        start,
        end,
        start,
        end,
        low if high is None else (low, high),
        _unit_name(kind, unit),
        "more_than" if amount.more else "exact" if high is None else "range",
        _currency(kind, unit, money),
    )
    if kind == "money":
        figure = with_small_change(text, figure)
    elif kind == "multiple":
        figure = with_factor(text, figure)
    return hedged(text, figure, money)


def _unit_name(kind: Kind, unit: Unit | None) -> str | None:
    if kind == "money":
        return "元"
    return (unit.name or None) if unit else None


def _currency(kind: Kind, unit: Unit | None, money: Money | None) -> str | None:
    if kind != "money":
        return None
    if unit is not None and unit.currency:
        return unit.currency
    return money.code if money else None


def _end_of_digits(text: str, amount: Amount) -> int:
    """Return the end of the numeral alone, where what follows is not the currency's."""
    numeral = read_numeral(text, amount.start)
    return numeral.end if numeral and amount.high is None else amount.end


def _counts(text: str, amount: Amount, money: Money | None, *, is_hedged: bool) -> bool:
    """Say whether a numeral counts something; a numeral in a word does not."""
    before = text[amount.start - 1 : amount.start]
    if money is not None:
        return not (amount.bare and _is_heading(text, min(money.start, amount.start), amount.end))
    if before and before.isascii() and before.isalpha():
        return False
    if amount.unit is None:
        return _counts_alone(text, amount, is_hedged)
    if amount.bare and not (is_hedged or amount.more):
        return _counts_bare(amount, amount.unit) and not _is_heading(text, amount.start, amount.end)
    if amount.unit.name == "點":
        return _is_no_clock(text, amount)
    if amount.alone and amount.high is None:
        return _digit_counts(text, amount, amount.unit)
    return not (amount.unit.name == "級" and amount.words)


def _counts_alone(text: str, amount: Amount, is_hedged: bool) -> bool:
    """Judge a numeral without a unit: of some length, in digits or with a place word."""
    if amount.bare:
        return is_hedged or amount.more
    if amount.words:
        return amount.place and not amount.alone
    if amount.end - amount.start == 1:
        return is_hedged
    follows = text[amount.end : amount.end + 1]
    return not (follows.isascii() and follows.isalpha())


def _counts_bare(amount: Amount, unit: Unit) -> bool:
    """Judge 百, 千, 萬 without a digit: 百萬元 and 百分之五 count, 百年 and 千人 are words."""
    return unit.kind in ("percent", "fraction") or (
        unit.kind != "duration" and amount.low >= _SCALE
    )


def _is_heading(text: str, start: int, end: int) -> bool:
    """Say whether 億美元 or 新台幣億元 is what a table's figures are counted in."""
    before = _UNIT_BEFORE.search(text[max(0, start - 5) : start])
    return bool(before and _UNIT_AFTER.match(text, end))


def _digit_counts(text: str, amount: Amount, unit: Unit) -> bool:
    """Judge one digit in Chinese characters: 一 is an article before most, 兩國 is a word."""
    if amount.low == 1:
        return counts_one(unit)
    if amount.low == 0:
        return unit.kind in ("percent", "money")
    if unit.name == "級":
        return False
    return not (unit.name == "國" and text[amount.start] in "兩两")


def _is_no_clock(text: str, amount: Amount) -> bool:
    """Say whether 點 are points of an index; up to 24 they are a time of day or of a list."""
    if amount.low > _LAST_HOUR or "." in text[amount.start : amount.end]:
        return True
    return text[max(0, amount.start - 2) : amount.start].endswith(_MOVES)
