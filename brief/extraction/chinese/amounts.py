"""Reading one amount in Chinese: numeral, range or share, and the unit that follows it."""

import re
from dataclasses import replace

from brief.extraction.chinese.amount import Amount
from brief.extraction.chinese.measured import measured
from brief.extraction.chinese.numeral import Numeral, is_formal
from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.shares import share_at, tenths_at
from brief.extraction.chinese.units import Unit, unit_at
from brief.extraction.found import Number

_BETWEEN = re.compile(r"[ ]?(?P<to>至(?!少|多)|到|~|～|-|－|–|—|─|﹣)[ ]?|(?P<list>、|或)")
_HYPHENS = "-－﹣"
_TWO_DIGITS = 10


def amount_at(text: str, start: int) -> Amount | None:
    """Return the amount whose numeral begins at `start`; None where none does."""
    first = read_numeral(text, start)
    if first is None:
        return None
    share = share_at(text, first)
    if share is not None or is_formal(first, text):
        return share
    return _range(text, first) or measured(text, first)


def _range(text: str, first: Numeral) -> Amount | None:
    """Read 350至400枚, 5%至10%, 五、六年, 三、四十人, 10至20億美元, 三四六億至三五八億美元."""
    if first.high is not None:
        return None
    if tenths := tenths_at(text, first):
        return _tenths(text, first, tenths)
    own = unit_at(text, first.end)
    for unit in (None, own) if own else (None,):
        between = _BETWEEN.match(text, unit.end if unit else first.end)
        second = read_numeral(text, between.end()) if between else None
        if between is None or second is None or second.high is not None:
            continue
        if is_formal(second, text):
            continue
        low = _listed(first, second) if between["list"] else _low_end(first, second)
        if low is None or (between["list"] and unit):
            continue
        joined = _joined(text, first, second, low, unit)
        if joined is not None and (joined.unit or _is_plain(first, second, between)):
            return joined
    return None


def _tenths(text: str, first: Numeral, low: Amount) -> Amount | None:
    """Read 一成八至二成 and 三成到40%, where tenths are the lower end; None for tenths alone."""
    between = _BETWEEN.match(text, low.end)
    second = read_numeral(text, between.end()) if between and not between["list"] else None
    upper = measured(text, second) if second and second.high is None else None
    if upper is None or upper.unit is None or upper.unit.name != "%" or upper.high is not None:
        return None
    if low.low >= upper.low:
        return None
    return replace(low, start=first.start, end=upper.end, high=upper.low, more=upper.more)


def _joined(
    text: str, first: Numeral, second: Numeral, low: Number, own: Unit | None
) -> Amount | None:
    """Join two numerals with the unit of the second, which the first may have too."""
    upper = measured(text, second)
    if own is not None and (upper.unit is None or upper.unit.name != own.name):
        return None
    if (
        own is None
        and upper.unit is not None
        and upper.unit.name == "%"
        and upper.low >= second.low * 10
    ):
        low *= 10
    if upper.high is not None or not low < upper.low:
        return None
    return Amount(
        first.start,
        upper.end,
        low,
        upper.low,
        upper.unit,
        upper.more,
        first.in_words and second.in_words,
        place=True,
        bare=first.bare_place,
    )


def _low_end(first: Numeral, second: Numeral) -> Number:
    """Return the lower end, which shares the scale of the upper one: 10至20億."""
    if first.scale == 1 and second.scale > 1 and first.low < second.low / second.scale:
        return first.low * second.scale
    return first.low


def _listed(first: Numeral, second: Numeral) -> Number | None:
    """Return the lower end of 五、六 and 三、四十; None where two numbers are just listed."""
    if not 1 <= first.low < _TWO_DIGITS or first.low != int(first.low) or second.low < 1:
        return None
    lead = int(str(second.low)[0])
    is_round = str(second.low).strip("0") == str(lead) or second.scale > 1
    if lead != first.low + 1 or not is_round:
        return None
    return second.low / lead * first.low


def _is_plain(first: Numeral, second: Numeral, between: "re.Match[str]") -> bool:
    """Say whether two numbers without a unit are a range and no score, telephone or list."""
    if between["list"] or between["to"] in _HYPHENS:
        return False
    return min(first.low, second.low) >= _TWO_DIGITS
