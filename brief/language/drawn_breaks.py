"""Where LibreOffice ends a line, by its own rules (version 7.4, read and measured).

It looks for a break by the script of the last character that fits. Behind Latin text these are the
rules of Unicode (UAX #14) in an early form: no line ends at a slash, but at the last space before
it. Behind Chinese text a line ends anywhere, but goes back character by character while the next
line would begin with a mark that it knows for a closing one, or this one end with an opening one:
into a word, too. What has no such place is cut where it fits.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from brief.language.joining import joints

_CLOSING = frozenset(
    "!),.:;?]}¢·-'\"¨•′、。〉》」』】〕〞︰︱︳︴︶︸︺︼︾﹀﹂﹄﹏﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝"
)
_OPENING = frozenset("([{£¥'\"‵〈《「『【〔〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（｛")
"""What no line begins or ends with in its Chinese of Taiwan, which lacks ” ％ ～ ‧ and “."""

_FAR = 66
"""Characters before a slash among which it looks for a space to end the line at instead."""

_MEMBERS: Final = {
    "space": " ",
    "glue": "\u00a0\u2011\u202f",
    "number": "0123456789",
    "hyphen": "-",
    "slash": "/\\",
    "infix": ",.:;",
    "exclamation": "!?！？﹖﹗",
    "close": ")]}、。〉》」』】〕〗〞，．）］｝﹐﹑﹒",
    "open": "([{〈《「『【〔〖〝（［｛",
    "quote": "\"'“”‘’«»",
    "postfix": "%¢′″‰℃％￠",
    "prefix": "+$€£¥−±№￥＄￡",
    "after": "–‐|\t‒‧",
    "dash": "—",
    "dots": "…‥",
    "nonstarter": "：；々・〜ー",
}
_CLASSES = {character: name for name, members in _MEMBERS.items() for character in members}

_TOGETHER = frozenset(
    pair
    for left, rights in {
        "letter": ("number", "prefix", "letter", "open", "dots"),
        "number": ("letter", "postfix", "prefix", "number", "open", "dots"),
        "prefix": ("han", "letter", "number"),
        "postfix": ("letter", "number"),
        "infix": ("letter", "number"),
        "close": ("letter", "number"),
        "han": ("postfix", "dots"),
        "dots": ("dots",),
    }.items()
    for pair in ((left, right) for right in rights)
)
"""Pairs of neighbours between which no line ends, beside those that the rules below name."""

_SIGNS = frozenset({"prefix", "postfix"})
_NEVER_FIRST = frozenset({"close", "exclamation", "infix", "slash"})
_NEVER_BEHIND_A_WORD = frozenset({"after", "hyphen", "nonstarter", "quote"})

Script = Literal["latin", "han"]


class _Prepared(NamedTuple):
    """What has to be known of a text to end its lines."""

    boundaries: list[int]
    """Where a line may end in Latin text, the beginning of the text among them."""
    scripts: list[Script]
    """Script of each character; what has none goes by the one before it."""


def line_end(text: str, start: int, limit: int) -> int:
    """Return where a line ends that begins at `start`; `limit` is the first place not to fit.

    `text` has neither joiners nor line breaks; its end lies beyond `limit`.
    """
    if limit > start and text[limit] == " ":
        return limit + 1
    end = limit
    if is_han(text, limit):
        while end > 0 and _is_kept(text[end - 1], text[end]):
            end -= 1
    else:
        end = _latin_end(text, limit)
    end = max(end, start)
    if end < limit and text[end] == "。":
        end += 1
    return end if end > start else max(limit, start + 1)


def _is_kept(before: str, after: str) -> bool:
    """Whether its rules for Chinese end no line between two characters."""
    return after in _CLOSING or before in _OPENING or before == after == "—"


def is_han(text: str, place: int) -> bool:
    """Say whether it looks for a break at a place by the rules for Chinese."""
    return place > 0 and _prepared(text).scripts[place - 1] == "han"


def _latin_end(text: str, limit: int) -> int:
    """Return the last place up to `limit` where a line of Latin text may end; 0 for none."""
    boundaries = _prepared(text).boundaries
    end = boundaries[bisect_right(boundaries, limit) - 1]
    if end == limit and text[end - 1] != "/":
        return end
    end = boundaries[max(0, bisect_left(boundaries, limit) - 1)]
    if end and text[end - 1] == "/":
        for place in range(end - 2, max(-1, end - 1 - _FAR), -1):
            if text[place] != "\u00a0" and text[place].isspace():
                return place + 1
    return end


@lru_cache(maxsize=1024)
def _prepared(text: str) -> _Prepared:
    return _Prepared(_boundaries(text), scripts(text))


def _boundaries(text: str) -> list[int]:
    """Return where a line may end by the rules for Latin text, from 0 on."""
    classes = list(map(_class, text))
    glued = set(joints(text))
    found = [0]
    in_number = False
    last = ""
    """Class of the last character that is no space."""
    for place, (before, after) in enumerate(pairwise(classes), 1):
        in_number = before == "number" or (in_number and before in {"slash", "infix"})
        last = last if before == "space" else before
        if place in glued or after in {"space", "mark"} or after in _NEVER_FIRST:
            continue
        if "glue" in (before, after) and (before, after) != ("space", "glue"):
            continue
        if last == "open" or (last, after) in {("close", "nonstarter"), ("dash", "dash")}:
            continue
        if before != "space":
            if "quote" in (before, after) or after in _NEVER_BEHIND_A_WORD:
                continue
            if (before, after) in _TOGETHER or (in_number and _goes_on(before, after)):
                continue
            if _opens_number(classes, place) or _closes_number(classes, place):
                continue
        found.append(place)
    return found


def _goes_on(before: str, after: str) -> bool:
    """Whether a number goes on behind a slash, as in 24/7."""
    return before == "slash" and after == "number"


def _opens_number(classes: list[str], place: int) -> bool:
    """Whether % or $ stands before a place and a number in a bracket behind it."""
    return classes[place - 1] in _SIGNS and classes[place : place + 2] == ["open", "number"]


def _closes_number(classes: list[str], place: int) -> bool:
    """Whether a number in a bracket stands before a place and % or $ behind it."""
    return (
        classes[place] in _SIGNS
        and classes[place - 1] == "close"
        and classes[place - 2] in {"number", "infix", "slash"}
    )


@cache
def _class(character: str) -> str:
    """Return the class of a character as the rules of Unicode for Latin text name them."""
    known = _CLASSES.get(character)
    if known:
        return known
    if unicodedata.category(character) in {"Mn", "Me"}:
        return "mark"
    return "han" if character >= "\u2e80" else "letter"


def scripts(text: str) -> list[Script]:
    """Return the script of each character; “, —, … and spaces go by what stands before them."""
    own = [_script(character) for character in text]
    last: Script = next(filter(None, own), "latin")
    found: list[Script] = []
    for each in own:
        last = each or last
        found.append(last)
    return found


@cache
def _script(character: str) -> Script | None:
    if character in " \u00a0" or "\u2000" <= character < "\u2e80":
        return None
    return "han" if character >= "\u2e80" else "latin"
