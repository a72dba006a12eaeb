"""Brackets and quotes: which close, and a text in which what they hold does not disturb."""

import re
from dataclasses import dataclass

CLOSED_BY = {
    "（": "）",
    "(": ")",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "“": "”",
    "［": "］",
    "〔": "〕",
}

OPENED_BY = {closer: opener for opener, closer in CLOSED_BY.items()}

BRACKETS = "（([［【〔"

QUOTES = '「『“"'

STRAIGHT = '"'
"""Opens and closes."""

REACH = 400
"""Code points after which an opening mark is taken for a slip and holds nothing any more."""

_MARKS = re.compile("[" + re.escape("".join([*CLOSED_BY, *OPENED_BY, STRAIGHT])) + "\n]")
"""Every character that opens or closes something."""

BLANK = "\uffff"
"""Stands for a bracket and all it holds: no letter, no punctuation."""

FILLING = "\ufffe"
"""Stands for a character between quotes."""


@dataclass(frozen=True)
class Pair:
    """An opening mark and the one that closes it."""

    opener: str
    start: int
    """Where the opening mark stands."""
    end: int
    """After the closing mark."""


def find_pairs(text: str) -> list[Pair]:
    """Return the pairs that no other pair holds, in order; a mark that is never closed is none."""
    found: list[Pair] = []
    waiting: list[tuple[str, int]] = []
    for mark in _MARKS.finditer(text):
        place, character = mark.start(), mark[0]
        closes = OPENED_BY.get(character)
        if character == STRAIGHT and any(opener == STRAIGHT for opener, _ in waiting[-8:]):
            closes = STRAIGHT
        if closes:
            _close(found, waiting, closes, place)
        elif character in CLOSED_BY or character == STRAIGHT:
            waiting.append((character, place))
        elif character == "\n":
            waiting.clear()
    return found


def _close(found: list[Pair], waiting: list[tuple[str, int]], opener: str, place: int) -> None:
    """Add the pair that a closing mark makes, in the stead of those it holds."""
    depth = _depth(waiting, opener)
    if depth is None:
        return
    start = waiting[depth][1]
    del waiting[depth:]
    if place - start > REACH:
        if opener == STRAIGHT:
            waiting.append((opener, place))
        return
    while found and found[-1].start > start:
        found.pop()
    found.append(Pair(opener, start, place + 1))


def _depth(waiting: list[tuple[str, int]], opener: str) -> int | None:
    """Return the innermost place of an opening mark, looking past a few that were not closed."""
    for depth in range(len(waiting) - 1, max(-1, len(waiting) - 9), -1):
        if waiting[depth][0] == opener:
            return depth
    return None


def mask(text: str) -> str:
    """Return the text, as long as before, with brackets blank and quotes filled.

    A quote keeps its marks, so that a rule can tell 說：「…」 without reading the quote.
    """
    parts, end = [], 0
    for pair in find_pairs(text):
        parts.append(text[end : pair.start])
        length = pair.end - pair.start
        if pair.opener in BRACKETS:
            parts.append(BLANK * length)
        else:
            closer = CLOSED_BY.get(pair.opener, STRAIGHT)
            parts.append(pair.opener + FILLING * (length - 2) + closer)
        end = pair.end
    return "".join(parts) + text[end:]
