"""Keeping a few points free at the right of a text, where LibreOffice would break it badly.

PowerPoint keeps a closing mark from the start of a line by the template's lists; LibreOffice by a
list of its own, without ％ ～ ‧ ” and …, and it goes back into a word where two marks follow it.
What it would do is known beforehand (`brief.language.drawn_breaks`), and a line that is a little
shorter breaks elsewhere. Where no width does for a stack as a whole, or where a text stands at the
right, a line break is written instead.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from brief.language.linebreak import NO_END, NO_START, break_places
from brief.language.widths import EM
from brief.planning.boxes import Box, Paragraph, TableBox, TextBox
from brief.planning.drawn_lines import AT_MARK, IN_DATE, Line, badness, breaks, measured
from brief.planning.grid import CELL_X
from brief.planning.plan import DeckPlan

_MARKS = re.compile(
    r"[^\s\u2e80-\uffff][，。、；：！？」』）》〉】〕］｝]{2}|[^\x00-\x7f][’”]|[“‘][^\x00-\x7f]"
    r"|[％‰℃″々～…—‧・ー〗〖＄￥€]|[\u2e80-\uffff][%°]|[０-９Ａ-Ｚａ-ｚ]{2}"
)
"""Where LibreOffice may break a line badly (measured)."""

_LONG = re.compile(r"[!-~\u00a0]{12,}[)\]},.;:!?%”’]")
"""What may be too long for a line and is then cut anywhere, before its closing marks too."""

_QUOTED = re.compile(r"(?<=[\u3040-\u9fff])[“‘]")
"""Where Chinese text may well begin a line, though programs don't know it."""

_SURE = (0.985, 0.99, 0.995, 1.0, 1.005, 1.01, 1.015)
"""Parts of a line's width at each of which it has to break well: what is drawn differs by kerning
and rounding (measured: below 1.5 %)."""

_NARROWEST = 0.965
"""Part at which a text that keeps something free must still take no more lines than counted."""

_TRIED = (*(step / 10 for step in range(11)), 1.25, 1.5, 1.75, 2.0, 2.5)
"""Widths kept free, as multiples of the type size, in the order in which they are tried."""

_TRIED_FOR_DATES = (*_TRIED, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0)
"""The same where a date may have to go to the next line as a whole."""


def with_insets(plan: DeckPlan, wider: float = 1.0) -> DeckPlan:
    """Return a deck whose texts keep free what they need to break well.

    `wider` is the width of the template's Latin face as a multiple of ours.
    """
    pages = tuple(
        replace(page, boxes=tuple(_box(box, wider) for box in page.boxes)) for page in plan.pages
    )
    return replace(plan, pages=pages)


def _box(box: Box, wider: float) -> Box:
    if isinstance(box, TextBox):
        stack = _stack(box.paragraphs, box.width, wider)
        return box if stack is box.paragraphs else replace(box, paragraphs=stack)
    if not isinstance(box, TableBox):
        return box
    after = box.after or (0.0,) * len(box.column_widths)
    widths = [
        width - (2 * CELL_X + kept) * box.scale
        for width, kept in zip(box.column_widths, after, strict=True)
    ]
    rows = []
    for row in box.rows:
        cells = tuple(map(_stack, row.cells, widths, [wider] * len(widths)))
        same = all(new is old for new, old in zip(cells, row.cells, strict=True))
        rows.append(row if same else replace(row, cells=cells))
    return replace(box, rows=tuple(rows))


def _stack(paragraphs: tuple[Paragraph, ...], width: float, wider: float) -> tuple[Paragraph, ...]:
    if not any(each.lines > 1 and _is_doubtful(each.text) for each in paragraphs):
        return paragraphs
    best = _best(paragraphs, width, wider)
    if best.bad >= AT_MARK:
        paragraphs = tuple(_cut(each, width, best.free, wider) for each in paragraphs)
    if not best.free:
        return paragraphs
    return tuple(replace(each, inset=best.free) for each in paragraphs)


def inset(paragraphs: Sequence[Paragraph], width: float, wider: float = 1.0) -> float:
    """Return how many points a stack keeps free at its right, to break well in LibreOffice.

    It takes no more lines than were counted; where no such width is found, the best one is taken.
    """
    doubtful = any(each.lines > 1 and _is_doubtful(each.text) for each in paragraphs)
    return _best(paragraphs, width, wider).free if doubtful else 0.0


class _Inset(NamedTuple):
    """Points kept free, and how badly lines break then."""

    free: float
    bad: int


def _best(paragraphs: Sequence[Paragraph], width: float, wider: float) -> _Inset:
    """Return the least inset with which a stack breaks well, or else the best one.

    What does not begin at the left would be moved by one.
    """
    texts = [(each, measured(each)) for each in paragraphs if each.runs]
    size = max(each.size for each, _ in texts)
    tried = _TRIED_FOR_DATES if any(IN_DATE.search(each.text) for each, _ in texts) else _TRIED
    if any(each.align != "left" for each in paragraphs):
        tried = _TRIED[:1]
    best = _Inset(0.0, -1)
    for free in (round(part * size, 1) for part in tried):
        bad = 0
        for part in (_NARROWEST, *_SURE) if free else _SURE:
            for each, lines in texts:
                room = _room(each, width, part, free, wider)
                bad += _faults(lines, room, each.lines if free else 0)
        if best.bad < 0 or bad < best.bad:
            best = _Inset(free, bad)
        if not bad:
            break
    return best


def _room(each: Paragraph, width: float, part: float, free: float, wider: float) -> int:
    """Return the room of a paragraph's lines, in thousandths of an em."""
    return int(((width - each.indent) * part - free) / wider * EM / each.size)


def _cut(each: Paragraph, width: float, free: float, wider: float) -> Paragraph:
    """Return a paragraph with line breaks where LibreOffice would break it at a mark.

    It stays as it is where that would take more lines than were counted.
    """
    if each.lines < 2:
        return each
    rooms = [_room(each, width, part, free, wider) for part in _SURE]
    made = each
    for _ in range(each.lines):
        lines = measured(made)
        at = next((at for room in rooms for at in _bad_starts(lines, room)), None)
        if at is None:
            fits = all(_faults(lines, room, each.lines) < AT_MARK for room in rooms)
            return made if fits else each
        if at < 0:
            return each
        made = _broken_at(made, at)
    return each


def _bad_starts(lines: Sequence[Line], room: int) -> Iterator[int]:
    """Return where a line should begin instead of at a mark, in the whole text; -1 for nowhere."""
    offset = 0
    for line in lines:
        for start, place, limit in breaks(line, room):
            if badness(line.text, start, place, limit) >= AT_MARK:
                better = (at for at in _good_places(line.text) if start < at < place)
                at = max(better, default=-1)
                yield at if at < 0 else offset + at
        offset += len(line.text) + 1


def _good_places(text: str) -> Iterator[int]:
    """Return the places where a line may well end, before an opening quotation mark too."""
    yield from break_places(text)
    for match in _QUOTED.finditer(text):
        if text[match.start() - 1] not in NO_END and text[match.start()] not in NO_START:
            yield match.start()


def _broken_at(each: Paragraph, at: int) -> Paragraph:
    """Return a paragraph with a line break at a place of its text, for a space before it."""
    runs = []
    for run in each.runs:
        if 0 < at <= len(run.text):
            head = run.text[:at].rstrip(" ")
            run = replace(run, text=f"{head}\n{run.text[at:]}")
            at = 0
        at -= len(run.text)
        runs.append(run)
    return replace(each, runs=tuple(runs))


@lru_cache(maxsize=1024)
def _is_doubtful(text: str) -> bool:
    """Whether LibreOffice may break a text badly; behind a slash it looks far back for a space."""
    if _MARKS.search(text) or _LONG.search(text) or IN_DATE.search(text):
        return True
    return "/" in text and " " in text and not text.isascii()


def _faults(lines: Sequence[Line], room: int, most: int) -> int:
    """Return how badly lines break in `room` thousandths of an em; more than `most` are worst."""
    found = [breaks(line, room) for line in lines]
    if most and sum(map(len, found)) + len(lines) > most:
        return 1000 * AT_MARK
    pairs = zip(lines, found, strict=True)
    return sum(badness(line.text, *each) for line, places in pairs for each in places)
