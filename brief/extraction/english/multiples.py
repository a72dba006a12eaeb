"""Multiples in one word: twice, doubled, tripled, halved."""

from decimal import Decimal

from brief.extraction.english.hedges import hedge_before, hedged
from brief.extraction.english.text import Prose, is_inside_word, word_after, word_set, words_before
from brief.extraction.english.units import TIMES
from brief.extraction.found import Found, Kind

_STEMS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6}
_ENDINGS = ("e", "es", "ed", "ing")
_ONCE_OR_MORE = {"twice": 2, "thrice": 3}
_HALVED = word_set("halve halves halved halving")

MULTIPLIERS: dict[str, Decimal] = {
    **{stem + ending: Decimal(times) for stem, times in _STEMS.items() for ending in _ENDINGS},
    **{word: Decimal(times) for word, times in _ONCE_OR_MORE.items()},
    **dict.fromkeys(_HALVED, Decimal("0.5")),
}
"""Words that multiply, and by how much."""

_MEASURED = word_set(
    """as the that its their his her our this what those current larger bigger higher greater more
    faster"""
)
"""After `twice`, these measure one thing by another; else it is how often."""

_AFTER_DOUBLE = word_set("the that its their his her what from to in by last this current since")
_BEFORE_DOUBLE = word_set(
    """to will would could may might can should than nearly almost about roughly least not also
    over"""
)
_NOT_AFTER = word_set("down up back")
_NOT_BEFORE = word_set("a an the mixed women's men's")


def multiple_at(prose: Prose, at: int, word: str) -> Found | None:
    """Read a word of MULTIPLIERS that stands at a place, where it does multiply."""
    text, end = prose.text, at + len(word)
    if text[end : end + 1] in ("-", "'") and is_inside_word(text, end + 1):
        return None
    following = word_after(text, end)
    before = "".join(word.lower() for _, word in words_before(text, at, 1))
    kind: Kind = "multiple"
    if word in _ONCE_OR_MORE:
        kind = "multiple" if following in _MEASURED else "quantity"
    elif (
        following in _NOT_AFTER
        or before in _NOT_BEFORE
        or (not word.endswith(("ed", "ing")) and not _is_verb(text, at, before, following))
    ):
        return None
    value = MULTIPLIERS[word]
    factor = value if kind == "multiple" else None
    return hedged(text, Found(kind, at, end, at, end, value, TIMES, factor=factor))


def _is_verb(text: str, at: int, before: str, following: str) -> bool:
    """Say whether double or triple multiplies: to double, double the number; not double agents."""
    if before in _BEFORE_DOUBLE or following in _AFTER_DOUBLE:
        return True
    return hedge_before(text, at, "multiple") is not None
