"""What can follow or precede a numeral in Chinese: classifiers, measures, time, money."""

import re
from dataclasses import dataclass

from brief.extraction.chinese.data import alternatives, by_word, load
from brief.extraction.found import Kind

_WORDS = load("units.toml")
CURRENCIES: dict[str, str] = by_word(_WORDS["currencies"])
"""Names of currencies, with their ISO 4217 codes."""

SIGNS: dict[str, str | None] = {
    sign: None if code == "shared" else code for sign, code in by_word(_WORDS["signs"]).items()
}
"""Signs and codes before an amount; None where several currencies share the sign."""

_TIME = by_word(_WORDS["time"])
_MEASURES = frozenset(_WORDS["counted"]["measures"])
_COUNTED = _MEASURES | frozenset(_WORDS["counted"]["classifiers"])
_COUNT_ONE = _MEASURES | frozenset(_WORDS["counted"]["one"])
_NONE_BEFORE: dict[str, str] = _WORDS["none_before"]
_LONGEST = max(map(len, {*_COUNTED, *_TIME}))

_LATIN_UNIT = re.compile(rf"(?:{alternatives(_WORDS['counted']['latin'])})(?![A-Za-z0-9])")
_PERCENT = re.compile(r"[%％﹪]|個?百分點|個?基點|bps(?![A-Za-z])|趴(?!在|下|著)|[‰]|個?千分點")
_MONEY_AFTER = re.compile(
    rf"(?P<yuan>元|塊錢|塊|圓)?(?P<name>{alternatives(CURRENCIES)})(?!匯率|兌|升|貶)|(?P<bare>元|塊錢|圓)"
)
BEFORE_MONEY = re.compile(rf"(?:{alternatives([*CURRENCIES, *SIGNS])})[ \u00a0]?$")
_SPACE = " \u00a0\u3000"


@dataclass(frozen=True)
class Unit:
    """What follows a numeral."""

    kind: Kind
    """quantity, duration, percent, fraction, multiple or money."""
    name: str
    """As the record has it: 枚, 年, %, 倍, 元."""
    end: int
    """The code point after it in the text."""
    currency: str | None = None


def _is_cut(text: str, word: str, end: int) -> bool:
    """Say whether what looks like a classifier is the beginning of a longer word."""
    follows = text[end : end + 1]
    return bool(follows) and follows in _NONE_BEFORE.get(word, "")


def unit_at(text: str, place: int) -> Unit | None:
    """Return the unit that begins at `place`, one space before it allowed; None where none does."""
    if text[place : place + 1] in _SPACE and text[place : place + 1]:
        place += 1
    sign = text[place : place + 1]
    if not sign:
        return None
    if match := _PERCENT.match(text, place):
        name = {
            "％": "%",
            "﹪": "%",
            "趴": "%",
            "百分點": "個百分點",
            "基點": "個基點",
            "bps": "個基點",
        }
        return Unit("percent", name.get(match[0], match[0]), match.end())
    if sign == "倍" and text[place + 1 : place + 2] not in ("數", "增", "率", "感", "受"):
        return Unit("multiple", "倍", place + 1)
    if money := money_at(text, place):
        return money
    if match := _LATIN_UNIT.match(text, place):
        return Unit("quantity", match[0], match.end())
    return _counted(text, place)


def money_at(text: str, place: int) -> Unit | None:
    """Return the currency that begins at `place`, such as 元, 美元, 元人民幣."""
    match = _MONEY_AFTER.match(text, place)
    if match is None or (match["bare"] and _is_cut(text, match["bare"], match.end())):
        return None
    return Unit("money", "元", match.end(), CURRENCIES.get(match["name"] or ""))


def _counted(text: str, place: int) -> Unit | None:
    """Return the time word or classifier that begins at `place`, the longest that is a whole."""
    for length in range(_LONGEST, 0, -1):
        word = text[place : place + length]
        if len(word) < length:
            continue
        end = place + length
        if word in _TIME and not _is_cut(text, word[-1], end):
            return Unit("duration", _TIME[word], end)
        if word in _COUNTED and not _is_cut(text, word[-1], end):
            return Unit("quantity", word, end)
    return None


def counts_one(unit: Unit) -> bool:
    """Say whether 一 before this unit is a number and not an article."""
    return unit.kind != "quantity" or unit.name in _COUNT_ONE
