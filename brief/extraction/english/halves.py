"""Half, which is a share, a piece of a unit, or part of another word."""

import re
from decimal import Decimal

from brief.extraction.english.hedges import hedge_before, hedged
from brief.extraction.english.lexicon import DURATIONS, MEASURES, PERCENT, SINGULAR
from brief.extraction.english.numeral import Numeral
from brief.extraction.english.text import SPACE, Prose, is_alone, word_after, word_set, words_before
from brief.extraction.english.units import kind_of, unit_after
from brief.extraction.found import Found

HALF = re.compile(r"half(?![\w-])", re.IGNORECASE)

_HALF_A = re.compile(rf"half(?:{SPACE}an?(?={SPACE})|(?=-))", re.IGNORECASE)
_AND_A_HALF = re.compile(
    rf"(?<![\w-])(?:an?|one){SPACE}([a-z]{{3,9}}){SPACE}and{SPACE}a{SPACE}$", re.IGNORECASE
)
_REACH = 32
_HALVED = DURATIONS | MEASURES | PERCENT | {"point"}

_OF_WHAT = word_set(
    """of the its their his her our my your those these that this as were are have had all what"""
)
_BY = word_set("by than only just about nearly almost roughly over to least another exactly one")
_IN_TWO = word_set(
    """cut cuts cutting slash slashed slashes slashing reduce reduced reduces reducing split splits
    divide divided dividing fell falls fall drop dropped break broke sliced"""
)
_NOT_A_SHARE = word_set(
    """first second latter other last final opening top bottom each either better"""
)
_CLAUSE = 6


def is_half(text: str, start: int, end: int) -> bool:
    """Say whether `half` is a share: half of the, by half, cut in half; not the second half."""
    words = [word.lower() for _, word in words_before(text, start, _CLAUSE)]
    if words and (words[0] in _NOT_A_SHARE or (words[0] in ("the", "a") and len(words) > 1)):
        return words[0] == "a" and words[1] in _BY
    if words and words[0] == "minus":
        return True
    if words and words[0] == "in":
        return bool(_IN_TWO & {*words})
    if word_after(text, end) in _OF_WHAT or (words and words[0] in _BY):
        return True
    if hedge_before(text, start, "fraction"):
        return True
    return is_alone(text, start, end)


def half_of_unit(prose: Prose, at: int) -> Found | None:
    """Read half a century, half-hour, half a percentage point, and a year and a half."""
    text = prose.text
    if match := _HALF_A.match(text, at):
        unit = unit_after(text, Numeral(at, match.end(), Decimal("0.5")), match.end())
        if unit and unit.is_adjacent and (unit.name or "") in _HALVED:
            found = Found(unit.kind, at, unit.end, at, unit.end, Decimal("0.5"), unit.name)
            return hedged(text, found)
    match = _AND_A_HALF.search(text, max(0, at - _REACH), at)
    name = SINGULAR.get(match[1].lower()) if match else None
    if not match or name not in DURATIONS | MEASURES:
        return None
    start, end = match.start(), at + len("half")
    return hedged(text, Found(kind_of(name), start, end, start, end, Decimal("1.5"), name))
