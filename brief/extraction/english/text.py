"""English prose as the grammar reads it: look-alike characters made one, words on either side."""

import re
from dataclasses import dataclass
from functools import cached_property

from brief.extraction.found import Taken

SPACE = r"[ \n]{1,2}"
"""What stands between two words of one sentence, a line's end included."""

_SAME = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys("\t\r\v\f\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "),
        "\u2010": "-",
        "\u2011": "-",
        "\u2019": "'",
        "％": "%",
        "＄": "$",
        "￥": "¥",
    }
)

_WORD_BEFORE = 40
"""Characters that are searched for the start of a word, so that a run without spaces costs
nothing."""

_OPENING = "(\"'“‘[«—–"

_WORD = re.compile(r"U\.[KNS]\.|[^\W\d_]{1,30}(?:[-'][^\W\d_]{1,30}){0,3}(?![\w-])")
_GAP = re.compile(SPACE)


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text that is nothing but a list of them."""
    return frozenset(words.split())


@dataclass(frozen=True)
class Prose:
    """A text that is being read, and what of it is spoken for."""

    text: str
    """As `plain` gives it, so its places are the raw text's."""
    taken: Taken

    @cached_property
    def yen_sign(self) -> tuple[str | None, str]:
        """The currency that ¥ means in this text, and what to say where that is not known."""
        chinese = any(word in self.text for word in ("yuan", "renminbi", "RMB", "Chin"))
        japanese = any(word in self.text for word in ("Japan", "yen", "Tokyo"))
        if chinese == japanese:
            return None, "¥ may be yuan or yen"
        return ("CNY" if chinese else "JPY"), ""


def plain(text: str) -> str:
    """Return a text of the same length, with one form of digits, spaces, hyphens and quotes."""
    return text.translate(_SAME)


def words_before(text: str, at: int, count: int = 4) -> list[tuple[int, str]]:
    """Return the words that lead up to a place, the nearest first, each with its start.

    Stops at the first one that punctuation parts from what follows it; as written, not lowered.
    """
    found: list[tuple[int, str]] = []
    while len(found) < count and at and text[at - 1] in " \n":
        at -= 1
        if at and text[at - 1] in " \n":
            at -= 1
        low = max(0, at - _WORD_BEFORE)
        start = max(text.rfind(" ", low, at), text.rfind("\n", low, at)) + 1
        if not start and low:
            break
        word = text[start:at]
        bare = word.lstrip(_OPENING)
        if not bare or not bare[-1].isalnum():
            break
        found.append((at - len(bare), bare))
        if bare != word:
            break
        at = start
    return found


def words_after(text: str, at: int, count: int) -> list[tuple[int, int]]:
    """Return the spans of the words that follow, hyphenated ones whole, spaces alone between."""
    found: list[tuple[int, int]] = []
    while len(found) < count:
        gap = _GAP.match(text, at)
        word = _WORD.match(text, gap.end()) if gap else None
        if not word:
            break
        found.append(word.span())
        at = word.end()
    return found


def word_after(text: str, at: int) -> str:
    """Return the next word, lowered; "" where something else stands."""
    return "".join(text[start:end].lower() for start, end in words_after(text, at, 1))


def is_inside_word(text: str, at: int) -> bool:
    """Say whether a place has a letter, digit or underscore on it."""
    return at < len(text) and (text[at].isalnum() or text[at] == "_")


def is_alone(text: str, start: int, end: int) -> bool:
    """Say whether a text holds nothing but a span and a few spaces, as a cell of a table does."""
    margin = len(text) - (end - start)
    return margin < _WORD_BEFORE and not (text[:start] + text[end:]).strip()


def opens_sentence(text: str, at: int) -> bool:
    """Say whether a word stands where it would have a capital anyway."""
    before = text[max(0, at - 6) : at].rstrip(" \n" + _OPENING)
    return not before or before[-1] in ".!?:;”\"'•"
