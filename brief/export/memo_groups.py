"""Runs cut into groups for typst, which breaks lines between a number and its unit unless told.

A box keeps a group on one line. U+2060 would too, but it would come along when text is copied or
searched for.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from brief.language.widths import JOINER
from brief.planning.boxes import Run

_NUMBER = r"\d+(?:[,.]\d+)*"
_UNIT = re.compile(
    rf"(?:人民幣|[第約近逾達])?{_NUMBER}[十百千萬億兆]{{0,2}}"
    r"(?:個百分點|個月|小時|分鐘|公里|公噸|美元|歐元|日圓|[\u4e00-\u9fff])"
    rf"|(?:RMB |US|NT)?\$?{_NUMBER} (?:thousand|million|billion|trillion|percent)\b"
)
"""A number with what it counts, as a reader takes it in: 第9頁, 1.67兆元, RMB 1.67 trillion."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9%]")


@dataclass(frozen=True)
class Group:
    """Runs that stay on one line, or may be broken wherever the language allows."""

    kept: bool
    runs: tuple[Run, ...]
    gap_before: bool = False
    """Whether Chinese meets Latin at its start, where typst puts no gap next to a box."""
    gap_after: bool = False


def groups(runs: tuple[Run, ...]) -> tuple[Group, ...]:
    """Cut runs so that every number stands with its unit in a group of its own.

    Joiners, for which fonts have no glyph, are left out: a number with its unit needs none.
    """
    runs = tuple(replace(run, text=run.text.replace(JOINER, "")) for run in runs)
    text = "".join(run.text for run in runs)
    cuts = [0, *(place for unit in _UNIT.finditer(text) for place in unit.span()), len(text)]
    return tuple(
        Group(
            kept=number % 2 == 1,
            runs=_slice(runs, start, end),
            gap_before=number % 2 == 1 and _meet(text, start),
            gap_after=number % 2 == 1 and _meet(text, end),
        )
        for number, (start, end) in enumerate(pairwise(cuts))
        if start < end
    )


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
