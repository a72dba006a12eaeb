"""Money in Chinese text: the currency before or after an amount, and small change."""

from dataclasses import dataclass, replace
from decimal import Decimal

from brief.extraction.chinese import hedges
from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.units import BEFORE_MONEY, CURRENCIES, SIGNS
from brief.extraction.found import Found, Qualifier

_PARTS = ((("角", "毛"), Decimal("0.1")), (("美分", "分"), Decimal("0.01")))
_ROUND = 100
"""Parts that would make a whole."""


@dataclass(frozen=True)
class Money:
    """A currency that stands before an amount."""

    start: int
    code: str | None
    """ISO 4217; None where the sign does not tell."""
    hedge: Qualifier | None = None
    """What a hedge between the currency and the amount says: 人民幣約1.67兆元."""


def currency_before(text: str, place: int) -> Money | None:
    """Return the currency before an amount that begins at `place`."""
    hedge = hedges.qualifier_before(text, place)
    for end, qualifier in ((place, None), hedge or (place, None)):
        window = max(0, end - 9)
        if match := BEFORE_MONEY.search(text[window:end]):
            name = match[0].strip(" \u00a0")
            code = CURRENCIES.get(name) or SIGNS.get(name)
            return Money(window + match.start(), code, qualifier)
    return None


def with_small_change(text: str, figure: Found) -> Found:
    """Read what follows a round amount: 五元三毛, 兩美元又三美分."""
    if not isinstance(figure.value, Decimal) or text[figure.end - 1] not in "元圓塊":
        return figure
    value, end = figure.value, figure.end
    for names, part in _PARTS:
        place = end + (text[end : end + 1] == "又")
        numeral = read_numeral(text, place)
        if numeral is None or numeral.low >= _ROUND:
            continue
        name = next((name for name in names if text.startswith(name, numeral.end)), None)
        if name:
            value, end = value + numeral.low * part, numeral.end + len(name)
    return replace(figure, value=value, end=end, core_end=end)
