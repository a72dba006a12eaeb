"""Where a line of Chinese or English breaks, by the basic rules of clreq and the habit of brief.

clreq is the W3C's "Requirements for Chinese Text Layout" (section 3.1.3). Programs break at more
places than these, so what is counted here is at least what they draw; `glue` forbids them the
worst, between a number and its classifier.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from brief.language.widths import EM, JOINER, edges
from brief.model.identifiers import Language

NO_START = frozenset("。，、；：？！」』）》〉】〕］｝〗…⋯—–·‧・～％℃‰°′″々ー.,;:?!)]}%”’/-\"'")
"""What no line begins with."""

NO_END = frozenset("「『（《〈【〔［｛〖([{“‘$€£¥#＄\"'")
"""What no line ends with."""

NO_BREAK_SPACE = "\u00a0"
_MINUS = "\u2212"
"""The sign of a negative number, which its digits follow."""

_NUMBER = r"\d+(?:[,.]\d+)*"
_RANGE = rf"{_NUMBER}(?:[至到~～–-]{_NUMBER})*"
_COUNTED = "一二三四五六七八九十兩"
_CLASSIFIER = (
    "個百分點|個月|小時|分鐘|平方公里|公里|公尺|公噸|公頃|英里|海里|世紀|年代|年中|月底|"
    "美元|歐元|日圓|日元|英鎊|港元|盧布|人民幣|元|[\u4e00-\u9fff]"
)
_UNIT = re.compile(
    rf"(?:人民幣|新[台臺]幣|港幣|美金|[約近逾達第僅共每])?{_RANGE}[%％]?"
    rf"(?:[多餘來]?[十百千萬億兆]{{0,2}}多?(?:{_CLASSIFIER}))?"
    rf"|[\u4e00-\u9fff]{{2}}-{_NUMBER}型?"
    rf"|[{_COUNTED}]、[{_COUNTED}](?:{_CLASSIFIER})"
    rf"|[{_COUNTED}]+分之[{_COUNTED}]+"
)
"""A number with what it counts, or a numbered name (東風-26), which stays on one line."""

_NUMBERED = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|slide|slides|Slide|Slides"
)
# Behind a Chinese mark, where LibreOffice breaks no line either, a list of them would be one word.
_BEHIND_NUMBERED = "|".join(rf"(?<=\b{word} )(?<![、，（]{word} )" for word in _NUMBERED.split("|"))
_FIXED_SPACE = re.compile(
    r" (?:(?<=\d )(?=(?:thousand|million|billion|trillion|percent)\b)|(?=[—–] )"
    rf"|(?=\d)(?:{_BEHIND_NUMBERED}))"
)
"""Spaces in English where no line ends, those behind a month and in "slide 5" among them."""

_SLASHES = re.compile("/+")

_CLINGING = re.compile(
    r"(?<=\S)[—–·‧～…⋯]|(?<=[，、。．」』）》〉】〕］｝])[0-9A-Za-z]|(?<=[0-9A-Za-z%])[「『（《〈【〔［｛]"
    r"|(?<=[A-Za-z]’)[A-Za-z]"
)
"""What belongs to the character before it, a second — or … and what an apostrophe joins included.

clreq allows a break between Latin text and a Chinese bracket before or behind it, but LibreOffice
makes none where it looks for one in the Latin text (measured).
"""

_DIGIT = re.compile("[0-9]")

_PREFIX = "|".join(rf"(?<=(?<![A-Za-z0-9-])[A-Za-z]{{{length}}}-)" for length in (1, 2, 3))
_SHORT_COMPOUND = re.compile(rf"-(?=[A-Za-z])(?:{_PREFIX})")
"""The hyphen of a short prefix, where a joiner is heeded (measured): de-escalate, US-South."""

_JOINT = re.compile(r"(?<=[\d%％])(?=[\u4e00-\u9fff])(?![至到])")
"""Between a number and its classifier. LibreOffice heeds a joiner here and nowhere inside Chinese
text; where several follow each other closely, it breaks numbers apart instead (measured)."""


def _is_wordy(text: str) -> bool:
    """Whether a text is English without a number: nothing in it needs holding together."""
    return text.isascii() and not _DIGIT.search(text)


def joints(text: str) -> tuple[int, ...]:
    """Return the places, in code points, where a word joiner is due; `text` has none yet."""
    compounds = _short_compounds(text)
    if text.isascii():
        return tuple(compounds)
    return tuple(sorted([*compounds, *(match.start() for match in _JOINT.finditer(text))]))


def _short_compounds(text: str) -> list[int]:
    """Return the places behind the hyphens of short prefixes."""
    return [match.end() for match in _SHORT_COMPOUND.finditer(text)] if "-" in text else []


def fix_spaces(text: str) -> str:
    """Make the spaces unbreakable that hold a number and its magnitude together."""
    return text if _is_wordy(text) else _FIXED_SPACE.sub(NO_BREAK_SPACE, text)


def glue(text: str) -> str:
    """Forbid line breaks between numbers and their units; gluing twice changes nothing."""
    plain = fix_spaces(text.replace(JOINER, ""))
    cuts = (0, *joints(plain), len(plain))
    return JOINER.join(plain[a:b] for a, b in pairwise(cuts))


def unglue(text: str) -> str:
    """Return what was glued as it was written."""
    return text.replace(JOINER, "").replace(NO_BREAK_SPACE, " ")


def _may_break(before: str, after: str) -> bool:
    """Say whether a line may end between two characters that nothing holds together."""
    if after == " " or after in NO_START or before in NO_END:
        return False
    if before == " ":
        return True
    if NO_BREAK_SPACE in (before, after):
        return False
    if before == "-":
        return after.isalpha()
    if before == _MINUS:
        return not after.isdigit()
    return not (_narrow(before) and _narrow(after))


_CANDIDATE = re.compile(
    r"(?<=[ \-\u2000-\u209f\u2100-\U0010ffff])|(?=[\u2000-\u209f\u2100-\U0010ffff])"
)
"""Places worth asking about: the rest stands between two characters of one Latin word."""

_ASCII_PLACE = re.compile(
    rf" (?=[^ {re.escape(''.join(filter(str.isascii, sorted(NO_START))))}])"
    rf"|-(?!{_PREFIX})(?=[A-Za-z])"
)
"""What a line may end with in text of ASCII alone, by the same rules: there nothing is held."""


def _narrow(character: str) -> bool:
    """Say whether a character belongs to a Latin word or number, which stays whole."""
    return character < "\u2000" or "\u20a0" <= character < "\u2100"


def _held(text: str) -> set[int]:
    """Return the places inside what stays together."""
    if _is_wordy(text):
        return set()
    inside = {
        place for match in _UNIT.finditer(text) for place in range(match.start() + 1, match.end())
    }
    clinging = {match.start() for match in _CLINGING.finditer(text)}
    return inside | clinging | set(_short_compounds(text))


def break_places(text: str) -> list[int]:
    """Return every place where a line may end, the end of the text included."""
    places, _ = _places(text)
    return list(places)


@lru_cache(maxsize=1024)
def _places(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return the places where a line may end, and those where only what is too long for one may."""
    if text.isascii():
        return [*map(re.Match.end, _ASCII_PLACE.finditer(text)), len(text)], []
    held = _held(text)
    places: list[int] = []
    last_resorts: list[int] = []
    for place in map(re.Match.start, _CANDIDATE.finditer(text, 1)):
        if 0 < place < len(text) and _may_break(text[place - 1], text[place]):
            (last_resorts if place in held else places).append(place)
    glued = set(joints(text)) if last_resorts else ()
    return [*places, len(text)], [place for place in last_resorts if place not in glued]


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

    A line break in the text begins a new line. What is too long for a line is broken after a
    slash or inside what else stays together, or anywhere.
    """
    room = int(width * EM / size) + 1
    while room * size / EM > width:  # as `text_width` rounds
        room -= 1
    lines: list[str] = []
    for part in _measured(text, bold, language):
        start = 0
        while start < len(part.text):
            stop = _line_end(part, start, room)
            lines.append(part.text[start:stop].rstrip(" "))
            start = stop
        if not part.text:
            lines.append("")
    return tuple(lines)


def _line_end(part: _Measured, start: int, room: int) -> int:
    """Return where the line that begins at `start` ends: at the last place that fits.

    `room` is in thousandths of an em.
    """
    text, whole = part.text, len(part.text)
    limit = part.starts[start] + room
    drawn = fitting = bisect_right(part.ends, limit, start + 1) - 1
    while fitting < whole and text[fitting] == " ":  # a line's last spaces are not drawn
        fitting += 1
    if fitting == whole:
        return whole
    places, last_resorts = _places(text)
    last = bisect_right(places, fitting)
    if last and places[last - 1] > start:
        return places[last - 1]
    fitting = max(start + 1, drawn)
    # LibreOffice ends a line at a slash only in what is longer than a line, and there at the last
    # slash but one (measured).
    slashes = [match.end() for match in _SLASHES.finditer(text, start, fitting)]
    if slashes:
        return slashes[-2:][0]
    return max((each for each in last_resorts if start < each <= fitting), default=fitting)
