"""A figure's number with its unit or currency, without the qualifier."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from brief.language.currencies import Currency
from brief.language.numerals import (
    chinese_pair,
    consecutive,
    digits,
    english_word,
    fraction_words,
)
from brief.language.units import MULTIPLE, Unit
from brief.model.identifiers import Language

Form = Literal["", "number", "adjective"]
"""With its unit, without it, or before a noun."""

Order = Literal["tens", "hundreds", "thousands"]

_ORDER_ZH = {"tens": "數十", "hundreds": "數百", "thousands": "數千"}
_ORDER_EN = {"tens": "dozens of", "hundreds": "hundreds of", "thousands": "thousands of"}


@dataclass(frozen=True)
class Amount:
    """One number, or the two ends of a range, at published precision, in one unit."""

    numbers: tuple[Decimal, ...]
    unit: Unit


def write_order(order: Order, unit: Unit | Currency, language: Language, form: Form) -> str:
    """Write an order of magnitude: 數百座 / hundreds of silos; 數十年 / decades."""
    if language == "zh-Hant":
        before, after = _around(unit) if form == "" else ("", "")
        return f"{before}{_ORDER_ZH[order]}{after}"
    if form == "number":
        return _ORDER_EN[order]
    if isinstance(unit, Currency):
        return f"{_ORDER_EN[order]} {unit.en_plural}"
    if order == "tens" and unit.en_tens:
        return unit.en_tens
    return f"{_ORDER_EN[order]} {unit.en_other}"


def write_shares(shares: Sequence[Fraction], language: Language) -> str:
    """Write one share or a range of shares in words: 三分之一 / one-third."""
    words = [fraction_words(share, language) for share in shares]
    return _joined(words, language)


def write_money(
    numbers: Sequence[Decimal], currency: Currency, language: Language, form: Form
) -> str:
    """Write an amount of money: 人民幣1.67兆元 / RMB 1.67 trillion, range included."""
    written = [digits(number, language) for number in numbers]
    if form == "number":
        return _joined(written, language)
    if language == "zh-Hant":
        return f"{currency.zh_before}{_joined(written, language)}{currency.zh_after}"
    return _joined([f"{currency.en_before}{text}" for text in written], language)


def write_amount(amount: Amount, language: Language, form: Form) -> str:
    """Write a number in a unit: 1,770枚 / 1,770 warheads; 五、六年 / five or six years."""
    if language == "zh-Hant":
        return _chinese(amount, form)
    return _english(amount, form)


def _chinese(amount: Amount, form: Form) -> str:
    unit = amount.unit
    after = "" if form == "number" else unit.zh
    if pair := _pair(amount):
        return f"{chinese_pair(*pair)}{after}"
    written = [digits(number, "zh-Hant") for number in amount.numbers]
    if unit.is_sign:
        return _joined([f"{text}{after}" for text in written], "zh-Hant")
    return f"{_joined(written, 'zh-Hant')}{after}"


def _english(amount: Amount, form: Form) -> str:
    unit = amount.unit
    written = _english_numbers(amount)
    between = "or" if _pair(amount) else "to"
    if unit.is_sign:
        after = "" if form == "number" else unit.en_one
        return f" {between} ".join(f"{text}{after}" for text in written)
    if form == "adjective":
        return _english_adjective(written, between, unit)
    if form == "number":
        return f" {between} ".join(written)
    if written == ["two"] and unit.en_two:
        return unit.en_two
    noun = unit.en_one if written[-1] in ("one", "1") else unit.en_other
    return f"{f' {between} '.join(written)} {noun}"


def _english_adjective(written: list[str], between: str, unit: Unit) -> str:
    """Write number and unit before a noun: ten-year, five- to ten-year, fivefold, 2.3-fold."""
    *firsts, last = (text.replace(" ", "-") for text in written)
    if unit.id == MULTIPLE:
        end = f"{last}fold" if last.isalpha() else f"{last}-fold"
    else:
        end = f"{last}-{unit.en_one.replace(' ', '-')}"
    return f" {between} ".join([*(f"{first}-" for first in firsts), end])


def _english_numbers(amount: Amount) -> list[str]:
    """Spell whole numbers up to ten where the unit has it so, both ends of a range alike."""
    words = [english_word(number) for number in amount.numbers]
    spelled = [word for word in words if word is not None]
    if amount.unit.spelled and len(spelled) == len(words):
        return spelled
    return [digits(number, "en") for number in amount.numbers]


def _pair(amount: Amount) -> tuple[int, int] | None:
    """Return two small consecutive numbers that are said in one breath: 五、六年."""
    if not amount.unit.spelled or len(amount.numbers) != 2:
        return None
    return consecutive(*amount.numbers)


def _around(unit: Unit | Currency) -> tuple[str, str]:
    if isinstance(unit, Currency):
        return unit.zh_before, unit.zh_after
    return "", unit.zh


def _joined(written: Sequence[str], language: Language) -> str:
    return ("至" if language == "zh-Hant" else " to ").join(written)
