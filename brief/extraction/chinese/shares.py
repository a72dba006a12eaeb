"""Shares in Chinese text: 三分之一, 百分之五至十, 九成, 三成五, 七五折, 1/3."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from brief.extraction.chinese.amount import Amount, amount_of
from brief.extraction.chinese.hedges import more_after
from brief.extraction.chinese.numeral import Numeral
from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.units import Unit
from brief.extraction.found import Number

_OVER = re.compile(r"[ ]{0,2}分[ ]{0,2}之[ ]{0,2}")
_SLASH = re.compile(r"[/／](?=[0-9０-９]{1,4}(?![0-9０-９/／]))")
_TO = re.compile(r"[ ]?(?:至(?!少|多)|到|~|～|-|－|–|—)[ ]?|、")
_TENTHS = re.compile(
    r"[ ]{0,3}(?:(?P<tenths>成"
    r"(?![為立長員功果本績熟品形人效交軍列因份分婚語衣吉]|都(?!不|沒|有|是|在)|就[感非斐獎卓輝]))"
    r"|(?P<price>折(?![合磨衷返舊扣射損抵疊])))"
    r"(?:[ ]?(?P<more>半|[一二三四五六七八九1-9]{1,2})"
    r"(?![0-9一二三四五六七八九十百千萬億兆個名人年月日]))?"
)
_WORDS = "一二三四五六七八九"
_HUNDRED = 100


def tenths_at(text: str, numeral: Numeral) -> Amount | None:
    """Return the tenths that a numeral counts, as percent: 九成 is 90%, 七五折 75% of the price."""
    tenths = _TENTHS.match(text, numeral.end)
    if tenths is None:
        return None
    in_hundredths = numeral.low >= 10 and tenths["price"]
    extra = Decimal(0)
    if more := tenths["more"]:
        extra = Decimal(5) if more == "半" else _tenth_parts(more)
    unit = Unit("percent", "%", tenths.end())
    percent = numeral.times(1 if in_hundredths else 10)
    percent = replace(percent, low=percent.low + extra)
    return replace(amount_of(text, percent, tenths.end(), unit), alone=False)


def _tenth_parts(signs: str) -> Decimal:
    """Return what follows 成 in percent: 五 is 5, 二五 is 2.5, so that 三成二五 is 32.5."""
    digits = "".join(str(_WORDS.find(sign) + 1 or int(sign)) for sign in signs)
    return Decimal(digits).scaleb(1 - len(digits))


def share_at(text: str, first: Numeral) -> Amount | None:
    """Return the share that begins with a numeral: X分之Y, 百分之Y, X又Y分之Z, 1/3."""
    whole, below = Fraction(0), first
    if text[first.end : first.end + 1] == "又":
        follows = read_numeral(text, first.end + 1)
        if follows is not None and _OVER.match(text, follows.end):
            whole, below = Fraction(first.low), follows
    if over := _OVER.match(text, below.end):
        above = read_numeral(text, over.end())
        if above is None or not below.low or below.high is not None:
            return None
        return _parts(text, first.start, whole, below, above)
    return _slashed(text, first)


def _slashed(text: str, first: Numeral) -> Amount | None:
    """Return 1/3; not a date, which has been claimed, and not a number of a law."""
    slash = _SLASH.match(text, first.end)
    if slash is None or first.in_words or first.signs != 1 or first.high is not None:
        return None
    below = read_numeral(text, slash.end())
    if below is None or not below.low or below.low != int(below.low):
        return None
    value = Fraction(first.low) / Fraction(below.low)
    return Amount(first.start, below.end, value, None, Unit("fraction", "", below.end))


def _parts(text: str, start: int, whole: Fraction, below: Numeral, above: Numeral) -> Amount:
    """Return a share; of 百 alone it is a percentage, which can be a range."""
    low, end, more = above.low, above.end, above.more
    high: Number | None = above.high
    if high is None and (upper := _upper_end(text, below, above)):
        high, end = upper
    elif (after := more_after(text, end)) is not None:
        end, more = after, True
    if below.low == _HUNDRED and below.bare_place and not whole:
        unit = Unit("percent", "%", end)
        return Amount(start, end, low, high, unit, more, words=above.in_words, place=True)
    values: list[Number] = [
        whole + Fraction(value) / Fraction(below.low) for value in (low, high) if value is not None
    ]
    top = values[1] if len(values) > 1 else None
    return Amount(start, end, values[0], top, Unit("fraction", "", end), more)


def _upper_end(text: str, below: Numeral, above: Numeral) -> tuple[Number, int] | None:
    """Return the other end of 百分之五至十, 百分之五至百分之十 and 四分之一至三分之一.

    It is in parts of the first one's whole, with where it ends.
    """
    to = _TO.match(text, above.end)
    upper = read_numeral(text, to.end()) if to else None
    if upper is None or to is None:
        return None
    value: Number = upper.low
    if over := _OVER.match(text, upper.end):
        top = read_numeral(text, over.end())
        if top is None or not upper.low:
            return None
        value = top.low if upper.low == below.low else _in_parts(top, upper, below)
        upper = top
    if upper.high is not None or value <= above.low:
        return None
    if to[0] == "、" and value != above.low + 1:
        return None
    return value, upper.end


def _in_parts(above: Numeral, below: Numeral, whole: Numeral) -> Fraction:
    return Fraction(above.low) * Fraction(whole.low) / Fraction(below.low)
