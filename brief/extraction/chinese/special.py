"""Numbers in Chinese that are no plain numeral: 數十, 上百, 半年, 一半, 第二."""

import re
from decimal import Decimal
from fractions import Fraction

from brief.extraction.chinese import hedges
from brief.extraction.chinese.around import hedged
from brief.extraction.chinese.money import currency_before
from brief.extraction.chinese.numeral import Numeral
from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.signs import PLACES, SCALES, WORD_DIGITS
from brief.extraction.chinese.units import Unit, unit_at
from brief.extraction.found import Found, Kind, Number, Qualifier

FEW = re.compile(rf"(?P<few>好幾|數|幾|上)(?=[{PLACES}{SCALES}])")
HALF = re.compile(
    r"(?P<half>半)(?P<unit>數|年|個?多?(?:月|世紀|小時|鐘頭|星期|禮拜)|天|成|碼)"
    r"|(?<![十百千萬億第])(?P<one>一半)"
)
_NO_FEW_AFTER = {"數": "人次倍分歲點", "上": "以加馬晚早線網海地天"}
"""人數百分之…, 以上百…: the sign belongs to the word before."""
_LEADS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TERM = re.compile(r"任期|任(?!何|務|命|意|由|性|內|職|教)|個任期|屆任期")
_NO_ORDINAL_UNIT = ("則",)
_HALF_VALUE = Decimal("0.5")
_HALF_A_TENTH = Decimal(5)


def few(text: str, start: int, place: int) -> Found | None:
    """Read 數十, 數百萬, 好幾千 as a range, and 上百 as at least a hundred.

    The numeral begins at `place`; 數十 is 20 to 99 and 數百萬 2 to 9.99 million, so that any number
    that the word can stand for lies inside.
    """
    word = text[start:place]
    before = text[start - 1 : start]
    numeral = read_numeral(text, place)
    if numeral is None or (before and before in _NO_FEW_AFTER.get(word, "")):
        return None
    unit = unit_at(text, hedges.more_after(text, numeral.end) or numeral.end)
    if word == "上" and unit is None:
        return None
    money = currency_before(text, start)
    kind: Kind = "money" if money else unit.kind if unit else "quantity"
    first = money.start if money and not money.hedge else start
    end = unit.end if unit else numeral.end
    code = (unit.currency if unit else None) or (money.code if money else None)
    figure = Found(
        kind,
        first,
        end,
        first,
        end,
        numeral.low if word == "上" else _bounds(text, numeral),
        "元" if kind == "money" else unit.name if unit else None,
        "at_least" if word == "上" else "range",
        code if kind == "money" else None,
    )
    return hedged(text, figure, money)


def _bounds(text: str, numeral: Numeral) -> tuple[Number, Number]:
    lead = _LEADS.get(text[numeral.start], 1)
    scale = numeral.low / lead
    if lead == 1:
        return numeral.low * 2, numeral.low * 10 - 1
    return 2 * lead * scale, (10 * lead - 1) * scale


def half(text: str, match: "re.Match[str]") -> Found | None:
    """Read 半年, 半個多世紀, 半數, 半成, 一半; the match is one of `HALF`."""
    start, end = match.span()
    if match["one"] or match["unit"] == "數":
        return hedged(text, Found("fraction", start, end, start, end, Fraction(1, 2)))
    before = text[start - 1 : start]
    name = match["unit"]
    digits = f"{WORD_DIGITS}{PLACES}0123456789個年成多"
    if before and before in (digits if name.startswith("個") else digits + "大上下前後東西南北"):
        return None
    if name == "成":
        return hedged(text, Found("percent", start, end, start, end, _HALF_A_TENTH, "%"))
    if name == "碼":
        return hedged(text, Found("quantity", start, end, start, end, _HALF_VALUE, "碼"))
    plain = name.replace("多", "").removeprefix("個")
    unit = "個月" if plain == "月" else plain
    qualifier: Qualifier = "more_than" if "多" in name else "exact"
    return hedged(text, Found("duration", start, end, start, end, _HALF_VALUE, unit, qualifier))


def ordinal(text: str, start: int) -> Found | None:
    """Read 第二, 第2個任期, 第10屆, its numeral at `start`; the unit belongs to the core."""
    numeral = read_numeral(text, start)
    if numeral is None or numeral.high is not None or numeral.low != int(numeral.low):
        return None
    unit: Unit | None = unit_at(text, numeral.end)
    if unit and (unit.kind not in ("quantity", "duration") or unit.name in _NO_ORDINAL_UNIT):
        unit = None
    end = core_end = unit.end if unit else numeral.end
    name = unit.name if unit else None
    if term := _TERM.match(text, core_end):
        end, name = term.end(), "任期"
    return Found("ordinal", start - 1, end, start - 1, core_end, numeral.low, name)
