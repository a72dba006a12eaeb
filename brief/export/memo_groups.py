"""Runs cut into groups for typst, which breaks lines between a number and its unit unless told.

A box keeps a group on one line. U+2060 would too, but it would come along when text is copied or
searched for. For the same reason a word that is longer than its line, which typst lets run off the
page, is cut into pieces and not given U+200B.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from brief.language.joining import DATE
from brief.language.widths import JOINER, text_width
from brief.planning.boxes import Run

_NUMBER = r"\d+(?:[,.]\d+)*"
_UNIT = re.compile(
    rf"(?<![0-9])(?:{DATE})"
    rf"|(?:人民幣|[第約近逾達])?{_NUMBER}[十百千萬億兆]{{0,2}}"
    r"(?:個百分點|個月|小時|分鐘|公里|公噸|美元|歐元|日圓|[\u4e00-\u9fff])"
    rf"|(?:RMB |US|NT)?\$?{_NUMBER} (?:thousand|million|billion|trillion|percent)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}\b"
    r"|\b[A-Za-z]{1,2}-[A-Za-z]{1,12}\b"
    r"|\b[A-Z][a-z]{1,6} [A-Z][a-z]{1,5}-[a-z]{2,5}\b"
    r"|(?<=（)[\u4e00-\u9fff]{2,5}(?=）)"
)
"""A number with what it counts, as a reader takes it in: 第9頁, 1.67兆元, RMB 1.67 trillion.

So is a date in Chinese, a month with its day, and a word of which a hyphen would leave one or two
letters on a line; a name such as Chen Mei-ling, and a few Chinese characters in brackets: these
stay outside, as typst takes off white at the edges of a box.
"""

_LONG = re.compile(r"[^ \n\u2e80-\uffef]{12,}")
"""What typst may break nowhere, or only at a few of its marks."""

_MARK = re.compile(r"(?<=[-/_.,:;?&=%+#@~])")
_LAST = re.compile(r"[\u3400-\u9fff]{2}[。！？」』）]{0,2}$")
"""The last characters of a text with the marks behind them."""

_SEVERAL_LINES = 36
"""Characters from which on a text may take a second line."""

_EM = 100.0
_NARROWER = 0.97
"""Part of a line that a word may take; the widths are those of another typeface."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9%]")


@dataclass(frozen=True)
class Group:
    """Runs that stay on one line, or may be broken wherever the language allows."""

    kept: bool
    runs: tuple[Run, ...]
    cut: bool = False
    """Whether a line may end after each of its runs: the pieces of a word longer than a line."""
    gap_before: bool = False
    """Whether Chinese meets Latin at its start, where typst puts no gap next to a box."""
    gap_after: bool = False


def groups(runs: tuple[Run, ...], room: float = inf) -> tuple[Group, ...]:
    """Cut runs so that every number stands with its unit in a group of its own.

    `room` is the width of a line in em of its type; a word longer than that is cut into pieces.
    Joiners, for which fonts have no glyph, are left out: a number with its unit needs none.
    """
    runs = tuple(replace(run, text=run.text.replace(JOINER, "")) for run in runs)
    text = "".join(run.text for run in runs)
    long = [each.span() for each in _LONG.finditer(text) if _wide(each.group(), room)]
    units = [
        unit.span()
        for unit in _UNIT.finditer(text)
        if not any(start < unit.end() and unit.start() < end for start, end in long)
    ]
    units += _ending(text, long + units)
    cuts = [0, *(place for span in sorted(long + units) for place in span), len(text)]
    return tuple(
        Group(False, tuple(_pieces(_slice(runs, start, end), room)), cut=True)
        if (start, end) in long
        else Group(
            kept=number % 2 == 1,
            runs=_slice(runs, start, end),
            gap_before=number % 2 == 1 and _meet(text, start),
            gap_after=number % 2 == 1 and _meet(text, end),
        )
        for number, (start, end) in enumerate(pairwise(cuts))
        if start < end
    )


def _ending(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where a long Chinese text ends, so that its last line holds more than a character."""
    found = _LAST.search(text)
    if found is None or len(text) < _SEVERAL_LINES or any(end > found.start() for _, end in spans):
        return []
    return [found.span()]


def _wide(text: str, room: float) -> bool:
    """Say whether a text is wider than a line of so many em."""
    return text_width(text, _EM, True) > room * _NARROWER * _EM


def _pieces(runs: tuple[Run, ...], room: float) -> Iterator[Run]:
    """Cut a word behind its marks, and into letters what is longer than a line even so."""
    for run in runs:
        for part in filter(None, _MARK.split(run.text)):
            yield from (replace(run, text=each) for each in (part if _wide(part, room) else [part]))


def _slice(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    parts: list[Run] = []
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            parts.append(replace(run, text=text))
    return tuple(parts)


def _meet(text: str, place: int) -> bool:
    """Say whether Chinese and Latin meet at a place."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return bool(
        (_HAN.match(before) and _LATIN.match(after)) or (_LATIN.match(before) and _HAN.match(after))
    )
