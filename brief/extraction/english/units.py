"""What a number counts: the sign, abbreviation, currency or noun that follows it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from brief.extraction.english.lexicon import (
    ABBREVIATIONS,
    DURATIONS,
    INVARIANT,
    MEASURES,
    PERCENT,
    PLURAL,
    SINGULAR,
)
from brief.extraction.english.money import Currency, currency_named
from brief.extraction.english.numeral import Numeral
from brief.extraction.english.text import SPACE, is_inside_word, word_set, words_after
from brief.extraction.found import Kind

TIMES = "time"
"""What multiples and occasions are counted in."""

STOP = word_set(
    """a about above after against all also although am among an and another any are around as at
    because been before being below between both but by can could did do does during each either
    else ever every except for from had has have he her here hers him his how however i if in into
    is it its itself just like may me might mine most much must my neither no nor not now of off
    on once one only onto or our ours out over own per rather said same say says she should since
    so some still such than that the their theirs them then there these they this those though
    through throughout thus to too toward towards under unless until up upon us very via was we
    were what when where whereas whether which while who whom whose why will with within without
    would yet you your ago later earlier told killed won lost died fell rose were including plus
    minus times early late mid versus vs percent people"""
)
"""Words that no noun phrase goes through, from a number to what it counts."""

_MODIFIERS = 3
_SIGN = re.compile(r"[ ]?(%|‰|°[ ]?[CF](?![^\W_])|°)|(?<=\.[0-9])C(?![^\W_])")
_FOLD = re.compile(r"-?fold(?![^\W_])", re.IGNORECASE)
_TIMES_SIGN = re.compile(r"[xX×](?![\w-])")
_STEP = re.compile(rf"({SPACE}|-|)(U\.S\.|[Ss]q(?=\.)|k?m[23²³]|[^\W\d_]{{1,30}})(?:(?<=[Ss]q)\.)?")
_OF = re.compile(rf"{SPACE}of(?={SPACE})", re.IGNORECASE)
_NAMES_WITH_CAPITAL = frozenset({"won", "rand", "dong", "lira", "sterling"})
"""Currencies whose names are those of people and companies when they have a capital."""

_NEVER_SINGULAR = frozenset({"second", "quarter", "generation", "time"})
"""Measures of time that mean something else in the singular: two second homes."""

_WORDS_FOR_PERCENT = frozenset({"percent", "per cent", "pct"})


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts, and where that is said."""

    start: int
    """Where the number, or the `of` behind it, ends."""
    end: int
    name: str | None
    """Singular; None for money."""
    kind: Kind
    is_adjacent: bool = True
    """Whether nothing stands between number and noun."""
    currency: Currency | None = None


def unit_after(text: str, numeral: Numeral, at: int) -> Unit | None:
    """Return what follows a number at a place, past at most three words that qualify it."""
    if sign := _SIGN.match(text, at):
        name = (sign[1] or "°C").replace(" ", "")
        name = "degree" if name == "°" else name
        return Unit(at, sign.end(), name, "percent" if name in PERCENT else "quantity")
    if fold := (_FOLD.match(text, at) or _TIMES_SIGN.match(text, at)):
        return Unit(at, fold.end(), TIMES, "multiple")
    if numeral.high and (of := _OF.match(text, at)):
        at = of.end()
    return _named(text, at, numeral) or _further(text, at, numeral)


def kind_of(name: str) -> Kind:
    """Return the kind of figure that a unit makes."""
    if name in PERCENT:
        return "percent"
    return "duration" if name in DURATIONS else "quantity"


def _named(text: str, at: int, numeral: Numeral) -> Unit | None:
    """Return the unit whose words come next, the longest name first."""
    names: list[tuple[str, int]] = []
    gap, phrase, position = "", "", at
    for _ in range(3):
        step = _STEP.match(text, position)
        if not step or (names and not step[1]):
            break
        gap = gap if names else step[1]
        phrase = f"{phrase} {step[2]}" if names else step[2]
        names.append((phrase, step.end()))
        position = step.end()
    for name, end in reversed(names):
        if is_inside_word(text, end) or _goes_on(text, end, gap, name.lower()):
            continue
        if unit := _unit(name, gap, numeral, at, end):
            return None if _qualifies(text, unit) else unit
    return None


def _goes_on(text: str, end: int, gap: str, word: str) -> bool:
    """Say whether a hyphen makes the word a piece of another: three state-owned companies."""
    if gap == "-" or text[end : end + 1] != "-" or not text[end + 1 : end + 2].isalpha():
        return False
    return PLURAL.get(word, "") not in DURATIONS | MEASURES


def _unit(name: str, gap: str, numeral: Numeral, start: int, end: int) -> Unit | None:
    if name in ABBREVIATIONS and (len(name) > 1 or not gap):
        short = ABBREVIATIONS[name]
        return None if numeral.spelled else Unit(start, end, short, kind_of(short))
    if not gap:
        return None
    lowered = name.lower()
    if lowered in _WORDS_FOR_PERCENT:
        return Unit(start, end, "%", "percent")
    if lowered == name or lowered not in _NAMES_WITH_CAPITAL:
        large = numeral.power > 2 or numeral.high is not None
        if currency := currency_named(lowered, start, end, large=large):
            return Unit(start, end, None, "money", currency=currency)
    noun = PLURAL.get(lowered) or _singular(lowered, gap, numeral.number)
    return Unit(start, end, noun, kind_of(noun)) if noun else None


def _singular(word: str, gap: str, number: Decimal) -> str | None:
    """Return the unit of a noun in the singular where the number lets it stand there."""
    unit = SINGULAR.get(word)
    if not unit or gap == "-" or abs(number) <= 1:
        return unit
    fits = unit in DURATIONS | MEASURES and word not in _NEVER_SINGULAR
    return unit if fits else None


def _qualifies(text: str, unit: Unit) -> bool:
    """Say whether the noun only qualifies the next one: 20 police officers."""
    if unit.name not in INVARIANT:
        return False
    following = words_after(text, unit.end, 1)
    return any(text[start:end].lower() in PLURAL for start, end in following)


def _further(text: str, at: int, numeral: Numeral) -> Unit | None:
    """Return the counted noun behind a few words that qualify it."""
    for start, end in words_after(text, at, _MODIFIERS):
        word = text[start:end].lower()
        if word in STOP or (word.endswith("s") and not word.endswith(("ss", "us"))):
            return None
        step = _STEP.match(text, end)
        if not step or not step[1]:
            return None
        unit = _named(text, end, numeral)
        if unit and unit.name and text[unit.start : unit.end].strip().lower() in PLURAL:
            return Unit(unit.start, unit.end, unit.name, unit.kind, is_adjacent=False)
    return None
