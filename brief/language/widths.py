"""How wide text is when drawn: real advance widths, without loading a font.

Latin text is set in Arial (measured on Liberation Sans, which has the same widths), Chinese in
Microsoft JhengHei (measured on Noto Sans CJK TC); the table is made by `tools/widths.py`. Which of
the two faces draws a character follows OOXML: what Unicode calls wide goes to the East Asian face,
what it calls narrow to the Latin one, and what it calls ambiguous (“ ” … — · ×) to one or the
other, so in Chinese text the wider of both is counted.
"""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import ceil
from operator import add
from pathlib import Path
from typing import Literal

from brief.model.identifiers import Language

GAP = 0.244
"""Space in em that LibreOffice adds wherever Chinese meets Latin, across runs too (measured)."""

_CELL_BEFORE, _CELL_BEHIND = 0.294, 0.228
"""The same in a cell of a table, before Latin text and behind it."""

SLACK = 0.02
"""Part of a line kept free, since programs differ by kerning and rounding (measured: below 1 %)."""

_EAST_ASIAN_SLACK = 0.005
"""The same for what Chinese characters take: all fonts draw them one em wide (measured: 0.2 % is
enough). With the slack of Latin text, every line that they just fill would count as two."""

JOINER = "\u2060"
"""WORD JOINER: forbids a line break where it stands, and has no width."""

EM = 1000
"""Units of the table in an em, and the width in the East Asian face of what the table lacks."""

_NEITHER = "\u2010", "\u2e80"
"""From where to before where characters have no script of their own (−, →, ₂): LibreOffice adds no
gap behind a neighbour on the left, whatever face draws them (measured)."""

Face = Literal["latin", "east_asian", "either", "first", "none"]
"""Which face draws a character; `either` follows its neighbour on the left, and is `first` where it
has none."""

Gaps = Mapping[tuple[Face, Face], int]
"""Gaps between neighbours of two faces, in thousandths of an em."""


def _gaps(before: float, behind: float) -> Gaps:
    """Return the gaps that are added before Latin text and behind it, given in em."""
    ahead = round(before * EM)
    return {
        ("east_asian", "latin"): ahead,
        ("first", "east_asian"): ahead,
        ("latin", "east_asian"): round(behind * EM),
    }


IN_BOX, IN_CELL = _gaps(GAP, GAP), _gaps(_CELL_BEFORE, _CELL_BEHIND)
"""What LibreOffice adds in a text box, and in a cell of a table."""

_COUNTED: Gaps = {**IN_BOX, ("first", "east_asian"): IN_CELL["first", "east_asian"]}
"""What lines are counted with, wherever they stand: what Latin text takes less than its slack makes
up for the wider gap before it in a cell."""


@cache
def _table(face: Literal["latin", "east_asian"], bold: bool) -> dict[str, int]:
    """Return the widths of one face, in thousandths of an em."""
    packed = json.loads(Path(__file__).with_name("widths.json").read_text(encoding="utf-8"))
    return {
        chr(int(first, 16) + place): int(width)
        for first, row in packed[face]["bold" if bold else "regular"].items()
        for place, width in enumerate(row.split())
    }


class _Drawn(dict[str, tuple[int, Face]]):
    """Width in thousandths of an em and face of each character, looked up when first met."""

    def __init__(self, bold: bool, language: Language) -> None:
        super().__init__()
        self._style = bold, language

    def __missing__(self, character: str) -> tuple[int, Face]:
        found = self[character] = _measure(character, *self._style)
        return found


_drawn = cache(_Drawn)


def _measure(character: str, bold: bool, language: Language) -> tuple[int, Face]:
    """Return a character's width in thousandths of an em, and the face that draws it."""
    if unicodedata.category(character) in {"Cc", "Cf", "Mn", "Me"}:
        return 0, "none"
    latin = _table("latin", bold).get(character)
    east_asian = _table("east_asian", bold).get(character, EM)
    width_class = unicodedata.east_asian_width(character)
    if width_class in {"W", "F", "H"}:
        return east_asian, "east_asian"
    if width_class == "A" and language == "zh-Hant":
        return max(latin or 0, east_asian), "either"
    width = east_asian if latin is None else latin
    if character == " ":
        return width, "none"
    return width, "either" if _NEITHER[0] <= character < _NEITHER[1] else "latin"


def advances(
    text: str, bold: bool = False, language: Language = "zh-Hant", added: Gaps = IN_BOX
) -> tuple[list[int], list[int]]:
    """Return for each character its width and the gap before it, both in thousandths of an em."""
    if text.isascii():  # one face draws all of it
        return list(map(_ascii_widths(bold).__getitem__, text)), [0] * len(text)
    drawn = _drawn(bold, language)
    widths: list[int] = []
    gaps: list[int] = []
    before: Face = "none"
    for character in text:
        width, face = drawn[character]
        if face == "either":
            face = "first" if before == "none" else before
        widths.append(width)
        if face == "none":
            gaps.append(0)
        else:
            gaps.append(0 if before == face else added.get((before, face), 0))
            before = face
    return widths, gaps


def edges(text: str, bold: bool, language: Language) -> tuple[Sequence[int], Sequence[int]]:
    """Return where each character begins, and where what stands before it ends, with the slack.

    Both are in thousandths of an em from where the text begins; the second also has the end of the
    text. They differ by the gap before a character, which it doesn't have where it begins a line.
    """
    if text.isascii():
        ends = list(accumulate(map(_ascii_widths_with_slack(bold).__getitem__, text), initial=0))
        return ends, ends
    widths, gaps = (list(map(_with_slack, own)) for own in advances(text, bold, language, _COUNTED))
    ends = list(accumulate(map(add, widths, gaps), initial=0))
    return list(map(add, ends, gaps)), ends


@cache
def _with_slack(width: int) -> int:
    """Return a width (thousandths of an em) with what is kept free of the line for it."""
    return ceil(width * (1 + _EAST_ASIAN_SLACK) if width == EM else width / (1 - SLACK))


@cache
def _ascii_widths(bold: bool) -> dict[str, int]:
    """Return the width of each ASCII character in thousandths of an em, in any language."""
    return {each: _measure(each, bold, "en")[0] for each in map(chr, range(128))}


@cache
def _ascii_widths_with_slack(bold: bool) -> dict[str, int]:
    """Return the same widths, each with its slack."""
    return {each: _with_slack(width) for each, width in _ascii_widths(bold).items()}


def text_width(text: str, size: float, bold: bool = False, language: Language = "zh-Hant") -> float:
    """Return the width in points of a line set at `size` points, without any slack."""
    if text.isascii():  # nothing stands between two faces
        return sum(map(_ascii_widths(bold).__getitem__, text)) * size / EM
    widths, gaps = advances(text, bold, language)
    return (sum(widths) + sum(gaps)) * size / EM
