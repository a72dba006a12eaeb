"""A numeral with what follows it: 多, tenths, its unit, a half, the smaller part of a duration."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from brief.extraction.chinese.amount import Amount, amount_of
from brief.extraction.chinese.hedges import more_after
from brief.extraction.chinese.numeral import Numeral
from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.shares import tenths_at
from brief.extraction.chinese.units import Unit, unit_at
from brief.extraction.found import Number

_INSIDE = re.compile(r"個(?P<what>半|多|餘)(?P<unit>月|小時|鐘頭|世紀|星期|禮拜|工作天)")
"""個半月, 五個多小時: a half or more stands inside the unit."""
_HALF_AFTER = re.compile("半(?![數導島徑年個天月價途夜職工成官球場路票段套決])")
_HALF = Decimal("0.5")
_SMALLER = {
    "年": (re.compile("個?月(?![底初中間])"), 12),
    "小時": (re.compile("分鐘?"), 60),
    "分鐘": (re.compile("秒鐘?"), 60),
    "分": (re.compile("秒鐘?"), 60),
}
"""What may follow a time word, and how many make one."""
_THOUSANDTHS = 1000


def measured(text: str, numeral: Numeral) -> Amount:
    """Return a numeral with its unit; without one where none follows."""
    if tenths := tenths_at(text, numeral):
        return tenths
    if inside := _INSIDE.match(text, numeral.end):
        return _split_unit(text, numeral, inside)
    more = more_after(text, numeral.end)
    place = numeral.end if more is None else more
    unit = unit_at(text, place)
    if unit is None:
        # 來 and 幾 begin other words where no unit follows.
        end = more if more is not None and text[more - 1] in "多餘余" else numeral.end
        amount = amount_of(text, numeral, end, None)
        return replace(amount, more=amount.more or end != numeral.end)
    amount = amount_of(text, numeral, unit.end, unit)
    if more is not None or (unit.kind == "duration" and "多" in text[place : unit.end]):
        return replace(amount, more=True)
    return amount if amount.high is not None else _with_rest(text, amount, unit)


def _split_unit(text: str, numeral: Numeral, inside: "re.Match[str]") -> Amount:
    name = "個月" if inside["unit"] == "月" else inside["unit"]
    unit = Unit("duration", name, inside.end())
    if inside["what"] == "半":
        numeral = replace(numeral, low=numeral.low + _HALF)
        return amount_of(text, numeral, inside.end(), unit)
    return replace(amount_of(text, numeral, inside.end(), unit), more=True)


def _with_rest(text: str, amount: Amount, unit: Unit) -> Amount:
    """Read 兩年半, 1倍半, and the smaller part of a duration: 七年六月, 1小時30分."""
    if unit.kind not in ("duration", "multiple") and unit.name != "分":
        return amount
    if unit.name != "分" and (half := _HALF_AFTER.match(text, unit.end)):
        return replace(amount, low=_sum(amount.low, Fraction(1, 2)), end=half.end())
    smaller, parts = _SMALLER.get(unit.name, (None, 1))
    numeral = read_numeral(text, unit.end) if smaller else None
    if smaller is None or numeral is None or numeral.high is not None or numeral.low >= parts:
        return amount
    rest = smaller.match(text, numeral.end)
    if rest is None:
        return amount
    if unit.name == "分":
        amount = replace(amount, unit=Unit("duration", "分鐘", rest.end()))
    return replace(amount, low=_sum(amount.low, Fraction(numeral.low) / parts), end=rest.end())


def _sum(whole: Number, part: Fraction) -> Number:
    """Add exactly, as a decimal where a short one says it."""
    exact = Fraction(whole) + part
    if exact * _THOUSANDTHS == int(exact * _THOUSANDTHS):
        return Decimal(exact.numerator) / Decimal(exact.denominator)
    return exact
