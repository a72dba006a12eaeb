"""Where a line of Chinese or English breaks, by the basic rules of clreq and the habit of brief.

clreq is the W3C's "Requirements for Chinese Text Layout" (section 3.1.3). Programs break at more
places than these, so what is counted here is at least what they draw; `glue` forbids them the
worst, between a number and its classifier.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from brief.language.drawn_breaks import line_end
from brief.language.joining import (
    DATE,
    NO_BREAK_SPACE,
    PREFIX,
    fix_spaces,
    is_wordy,
    short_compounds,
)
from brief.language.widths import EM, JOINER, SLACK, edges
from brief.model.identifiers import Language

NO_START = frozenset("。，、；：？！」』）》〉】〕］｝〗…⋯—–·‧・～％℃‰°′″々ー.,;:?!)]}%”’/-\"'")
"""What no line begins with."""

NO_END = frozenset("「『（《〈【〔［｛〖([{“‘$€£¥#＄￥￡\"'")
"""What no line ends with."""

_GLUE = frozenset(f"{NO_BREAK_SPACE}\u2011\u202f")
"""Spaces and a hyphen beside which no line ends."""

_NUMBER = r"\d+(?:[,.]\d+)*"
_RANGE = rf"{_NUMBER}(?:[至到~～–-]{_NUMBER})*"
_COUNTED = "一二三四五六七八九十兩"
_CLASSIFIER = (
    "個百分點|個月|小時|分鐘|平方公里|公里|公尺|公噸|公頃|英里|海里|世紀|年代|年中|月底|"
    "美元|歐元|日圓|日元|英鎊|港元|盧布|人民幣|元|[\u4e00-\u9fff]"
)
_UNIT = re.compile(
    rf"(?<![0-9])(?:{DATE})|(?<![A-Za-z])(?<![A-Za-z0-9]-)(?:人民幣|新[台臺]幣|港幣|美金|[約近逾達第僅共每])?{_RANGE}[%％]?"
    rf"(?:[多餘來]?[十百千萬億兆]{{0,2}}多?(?:{_CLASSIFIER}))?"
    rf"|[\u4e00-\u9fff]{{2}}-{_NUMBER}型?"
    rf"|[A-Za-z]-?{_NUMBER}[型式號級]"
    rf"|[{_COUNTED}]、[{_COUNTED}](?:{_CLASSIFIER})"
    rf"|[{_COUNTED}]+分之[{_COUNTED}]+"
)
"""A date, a number with what it counts, a numbered name (東風-26): what stays on one line."""

_CLINGING = re.compile(
    r"(?<=\S)[—–·‧～…⋯]|(?<=[，、。．」』）》〉】〕］｝])[0-9A-Za-z]|(?<=[0-9A-Za-z\u00c0-\u024f\u2070-\u209f%’”])[「『（《〈【〔［｛]"
    r"|(?<=[A-Za-z]’)[A-Za-z]|(?<=[’”])[^\s]|(?<=\S)[“‘]"
)
"""What belongs to the character before it, a second — or … and what quotes and apostrophes touch
included.

clreq allows a break between Latin text and a Chinese bracket before or behind it, but LibreOffice
makes none where it looks for one in the Latin text (measured).
"""


_SHORTER = re.compile(r"/|[^\s\u2e80-\uffff][，。、；：！？」』）》〉】〕］｝]{2}|％[0-9A-Za-z]")
"""Where more room may mean a shorter line in LibreOffice, and so one line more: it goes back from a
slash to a space, from the second of two Chinese marks into the word before them, and keeps a word
with the ％ before it."""


def _may_break(before: str, after: str) -> bool:
    """Say whether a line may end between two characters that nothing holds together."""
    if after == " " or after in NO_START or before in NO_END:
        return False
    if before == " ":
        return True
    if before in _GLUE or after in _GLUE:
        return False
    if before == "-":
        return after.isalpha()
    return not (_narrow(before) and _narrow(after))


_NARROW = r"\0-\u1fff\u2070-\u2e7f"
"""What belongs to a Latin word or number, which stays whole."""

_CANDIDATE = re.compile(rf"(?<=[ \-])|(?<=[^{_NARROW}])|(?=[^{_NARROW}])")
"""Places worth asking about: the rest stands between two characters of one Latin word."""

_ASCII_PLACE = re.compile(
    rf" (?=[^ {re.escape(''.join(filter(str.isascii, sorted(NO_START))))}])"
    rf"|-(?!{PREFIX})(?=[A-Za-z])"
)
"""What a line may end with in text of ASCII alone, by the same rules: there nothing is held."""


def _narrow(character: str) -> bool:
    """Say whether a character belongs to a Latin word or number, which stays whole."""
    return character < "\u2000" or "\u2070" <= character < "\u2e80"


def _held(text: str) -> set[int]:
    """Return the places inside what stays together."""
    if is_wordy(text):
        return set()
    inside = {
        place for match in _UNIT.finditer(text) for place in range(match.start() + 1, match.end())
    }
    clinging = {match.start() for match in _CLINGING.finditer(text)}
    return inside | clinging | set(short_compounds(text))


def break_places(text: str) -> list[int]:
    """Return every place where a line may end, the end of the text included."""
    return list(_places(text))


@lru_cache(maxsize=1024)
def _places(text: str) -> Sequence[int]:
    """Return every place where a line may end, the end of the text included."""
    if text.isascii():
        return [*map(re.Match.end, _ASCII_PLACE.finditer(text)), len(text)]
    held = _held(text)
    candidates = map(re.Match.start, _CANDIDATE.finditer(text, 1))
    free = (place for place in candidates if place not in held and 0 < place < len(text))
    return [*(place for place in free if _may_break(text[place - 1], text[place])), len(text)]


@lru_cache(maxsize=4096)
def unbroken(text: str) -> tuple[str, ...]:
    """Return what no line break may part: words, numbers with what they count, marks with both."""
    parts: list[str] = []
    for line in fix_spaces(text.replace(JOINER, "")).split("\n"):
        parts += [line[start:end].rstrip(" ") for start, end in pairwise((0, *break_places(line)))]
    return tuple(parts)


class _Measured(NamedTuple):
    """A text without line breaks, measured for every size at once, the slack included."""

    text: str
    starts: Sequence[int]
    """Where each character begins, behind the gap before it, in thousandths of an em."""
    ends: Sequence[int]
    """Where what stands before each character ends, and at last the text; see `edges`."""


@lru_cache(maxsize=1024)
def _measured(text: str, bold: bool, language: Language) -> tuple[_Measured, ...]:
    """Measure a text, part by part between its line breaks; a deck tries each at several sizes."""
    parts = fix_spaces(text.replace(JOINER, "")).replace("\v", "\n").split("\n")
    return tuple(_Measured(part, *edges(part, bold, language)) for part in parts)


@lru_cache(maxsize=1024)
def break_lines(
    text: str, width: float, size: float, bold: bool = False, language: Language = "zh-Hant"
) -> tuple[str, ...]:
    """Break a text into the lines it takes in `width` points with some slack; at least one.

    A line break in the text begins a new line.
    """
    room = int(width * EM / size) + 1
    while room * size / EM > width:  # as `text_width` rounds
        room -= 1
    parts = _measured(text, bold, language)
    lines = _broken(parts, room, _line_end)
    if _may_shorten(text):
        drawn = (_broken(parts, wide, _drawn_end) for wide in (round(room / (1 - SLACK)), room))
        lines = max(lines, *drawn, key=len)
    return tuple(lines)


def _may_shorten(text: str) -> bool:
    """Whether more room may mean a shorter line of a text."""
    return "/" in text if text.isascii() else _SHORTER.search(text) is not None


def fitting(starts: Sequence[int], ends: Sequence[int], start: int, room: int) -> int:
    """Return how far a text fits that begins at a place; `room` is in thousandths of an em.

    At least a character is taken. See `edges` for `starts` and `ends`.
    """
    return max(start + 1, bisect_right(ends, starts[start] + room, start + 1) - 1)


def _broken(
    parts: Sequence[_Measured], room: int, end_of: Callable[[_Measured, int, int], int]
) -> list[str]:
    """Return the lines of a text; `end_of` says where one ends that begins at a place."""
    lines: list[str] = []
    for part in parts:
        start = 0
        while start < len(part.text):
            stop = end_of(part, start, room)
            lines.append(part.text[start:stop].rstrip(" "))
            start = stop
        if not part.text:
            lines.append("")
    return lines


def _line_end(part: _Measured, start: int, room: int) -> int:
    """Return where the line that begins at `start` ends: at the last place that fits.

    `room` is in thousandths of an em. What is too long for a line ends as LibreOffice ends it.
    """
    text, whole = part.text, len(part.text)
    limit = bisect_right(part.ends, part.starts[start] + room, start + 1) - 1
    while limit < whole and text[limit] == " ":  # a line's last spaces are not drawn
        limit += 1
    if limit == whole:
        return whole
    places = _places(text)
    last = bisect_right(places, limit)
    if last and places[last - 1] > start:
        return places[last - 1]
    return _drawn_end(part, start, room)


def _drawn_end(part: _Measured, start: int, room: int) -> int:
    """Return where LibreOffice ends the line that begins at `start`."""
    limit = fitting(part.starts, part.ends, start, room)
    return limit if limit == len(part.text) else line_end(part.text, start, limit)
