"""One number with all that belongs to it: sign, currency, scale, what it counts."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.extraction.english.hedges import Hedge, hedge_after, hedge_close
from brief.extraction.english.lexicon import MEASURES
from brief.extraction.english.money import Currency, currency_at, currency_before
from brief.extraction.english.numeral import Numeral, scaled
from brief.extraction.english.numerals import read_numeral
from brief.extraction.english.text import Prose, is_inside_word, words_before
from brief.extraction.english.units import Unit, unit_after

MINUS = "\u2212"
_MINUS_SIGNS = f"{MINUS}-–"
_NEVER_BEFORE = f"_.,/:#@^*=&%\\{_MINUS_SIGNS}$€£¥"
_LETTER_SCALE = re.compile(r"[mMbB](?![^\W_])")
_LEAST_LARGE = 1000


@dataclass(frozen=True, slots=True)
class Side:
    """A number as one end of a range, or alone."""

    start: int
    """With its sign and the currency before it."""
    numeral: Numeral
    is_negative: bool = False
    currency: Currency | None = None
    """Before the number."""
    unit: Unit | None = None
    hedge: Hedge | None = None
    """Between number and unit: 600-plus warheads."""

    @property
    def end(self) -> int:
        """Where number and adjacent unit end."""
        return self.unit.end if self.unit and self.unit.is_adjacent else self.numeral.end

    @property
    def money(self) -> Currency | None:
        """The currency, on whichever side it stands."""
        return self.currency or (self.unit.currency if self.unit else None)

    @property
    def value(self) -> Decimal:
        """The number in its unit, or in whole units of its currency."""
        return self.measured(self.numeral.number)

    def measured(self, number: Decimal) -> Decimal:
        """Return a number with this side's sign, and in whole units where it counts cents."""
        money = self.money
        if money and money.power:
            number = scaled(number, money.power)
        return -number if self.is_negative and number else number

    @property
    def is_bare(self) -> bool:
        """Whether neither unit nor currency says that it is a figure."""
        return not self.unit and not self.currency


def side_around(prose: Prose, at: int) -> Side | None:
    """Read the number that begins at a place, and what stands before it."""
    text, start, negative = prose.text, at, False
    if start and text[start - 1] in _MINUS_SIGNS:
        start, negative = start - 1, True
    currency = currency_before(text, start, prose.yen_sign)
    if currency:
        start = currency.start
        if start and text[start - 1] in _MINUS_SIGNS:
            start, negative = start - 1, not negative
    if not _may_begin(text, start):
        return None
    if not negative and not currency:
        for place, word in words_before(text, start, 1):
            if word.lower() == "minus":
                start, negative = place, True
    return _side(prose, start, at, negative, currency)


def side_at(prose: Prose, start: int) -> Side | None:
    """Read a number with its sign and currency from a place on, as the second end of a range."""
    text, at, negative = prose.text, start, False
    if text[at : at + 1] == MINUS:
        at, negative = at + 1, True
    currency = currency_at(text, at, prose.yen_sign)
    if currency:
        at = currency.end
        if text[at : at + 1] == MINUS:
            at, negative = at + 1, True
    return _side(prose, start, at, negative, currency)


def _may_begin(text: str, start: int) -> bool:
    """Say whether a number may begin here: not in a word, a version, a path, a designation."""
    if not start:
        return True
    before = text[start - 1]
    if before == "'" and start > 1:
        return not text[start - 2].isalnum()
    if before == "+":
        return start < 2 or text[start - 2] in " \n("
    return not before.isalnum() and before not in _NEVER_BEFORE


def _side(
    prose: Prose, start: int, at: int, negative: bool, currency: Currency | None
) -> Side | None:
    text = prose.text
    numeral = read_numeral(text, at, money=currency is not None)
    if not numeral or (currency and currency.is_also_word and not _is_large(numeral)):
        return None
    side = Side(start, numeral, negative, currency)
    if currency:
        return replace(side, hedge=hedge_close(text, numeral.end)) if _ends(text, side) else None
    side = _with_letter_scale(text, side) or _with_unit(text, side)
    return side if _ends(text, side) else None


def _is_large(numeral: Numeral) -> bool:
    return numeral.power > 0 or abs(numeral.number) >= _LEAST_LARGE


def _with_letter_scale(text: str, side: Side) -> Side | None:
    """Read m as million where what follows is counted or money: 1.4m barrels, but 100m."""
    numeral = side.numeral
    letter = None if numeral.spelled else _LETTER_SCALE.match(text, numeral.end)
    if not letter or numeral.power or numeral.dozens:
        return None
    power = 6 if letter[0] in "mM" else 9
    scaled_up = replace(numeral, end=letter.end(), power=power, grouped=True)
    unit = unit_after(text, scaled_up, letter.end())
    if unit and (unit.is_adjacent or "." in text[numeral.start : numeral.end]):
        return replace(side, numeral=scaled_up, unit=unit)
    return None


def _with_unit(text: str, side: Side) -> Side:
    numeral = side.numeral
    hedge = hedge_close(text, numeral.end)
    if hedge:
        unit = unit_after(text, numeral, hedge.place)
        return replace(side, unit=unit, hedge=hedge)
    unit = unit_after(text, numeral, numeral.end)
    if not unit and (hedge := hedge_after(text, numeral.end)):
        unit = unit_after(text, numeral, hedge.place)
        if unit and unit.is_adjacent and unit.name not in MEASURES:
            return replace(side, unit=unit, hedge=hedge)
        unit = None
    return replace(side, unit=unit)


def _ends(text: str, side: Side) -> bool:
    """Say whether the number is over where it was read to be: not in 5G, 1980s, 21st, 10:30."""
    end = side.hedge.place if side.hedge else side.end
    if is_inside_word(text, end):
        return False
    sign, after = text[end : end + 1], text[end + 1 : end + 2]
    if sign in (":", "/", "'", "@"):
        has_unit = side.currency is not None or (side.unit and side.unit.is_adjacent)
        return not after.isalnum() or bool(has_unit)
    return not (sign == "." and after.isalpha() and after.islower())
