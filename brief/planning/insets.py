"""Keeping a few points free at the right of a text, where LibreOffice would break it badly.

PowerPoint keeps a closing mark from the start of a line by the template's lists; LibreOffice by a
list of its own, without ％ ～ ‧ ” and …, and it goes back into a word where two marks follow it.
What it would do is known beforehand (`brief.language.drawn_breaks`), and a line that is a little
shorter breaks elsewhere. Where no width does for a stack as a whole, or where a text stands at the
right, a line break is written instead.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from brief.language.faces import OURS
from brief.language.glances import has_glances
from brief.language.widths import EM
from brief.planning.boxes import Box, Paragraph, TableBox, TextBox
from brief.planning.drawn_lines import AT_MARK, IN_DATE, Line, badness, breaks, measured
from brief.planning.grid import CELL_X
from brief.planning.plan import DeckPlan, Page
from brief.planning.shrinking import set_to_fit
from brief.planning.written_breaks import Room, written

_MARKS = re.compile(
    r"[^\s\u2e80-\uffff][，。、；：！？」』）》〉】〕］｝]{2}|[^\x00-\x7f][’”]|[“‘][^\x00-\x7f]"
    r"|[％‰℃″々～…—‧・ー〗〖＄￥€]|[\u2e80-\uffff][%°]|[０-９Ａ-Ｚａ-ｚ]{2}"
)
"""Where LibreOffice may break a line badly (measured)."""

_LONG = re.compile(r"[!-~\u00a0]{12,}[)\]},.;:!?%”’]")
"""What may be too long for a line and is then cut anywhere, before its closing marks too."""

_SURE = (0.985, 0.99, 0.995, 1.0, 1.005, 1.01, 1.015)
"""Parts of a line's width at each of which it has to break well: what is drawn differs by kerning
and rounding (measured: below 1.5 %)."""

_NARROWEST = 0.965
"""Part at which a text that keeps something free must still take no more lines than counted."""

_TRIED = (*(step / 10 for step in range(11)), 1.25, 1.5, 1.75, 2.0, 2.5)
"""Widths kept free, as multiples of the type size, in the order in which they are tried."""

_TRIED_FOR_DATES = (*_TRIED, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0)
"""The same where a date may have to go to the next line as a whole."""


class Faces(NamedTuple):
    """Measured faces of Latin text, each of which a text may be drawn in."""

    texts: Sequence[str]
    """Those of all but titles."""
    titles: Sequence[str]
    """Those of titles."""


OUR_FACES = Faces((OURS,), (OURS,))


def with_insets(plan: DeckPlan, faces: Faces = OUR_FACES) -> DeckPlan:
    """Return a deck whose texts keep free what they need to break well in each of the faces."""
    return replace(plan, pages=tuple(_page(page, faces) for page in plan.pages))


def _page(page: Page, faces: Faces) -> Page:
    boxes = tuple(_box(box, faces) for box in page.boxes)
    same = all(new is old for new, old in zip(boxes, page.boxes, strict=True))
    return page if same else replace(page, boxes=boxes)


def _box(box: Box, faces: Faces) -> Box:
    if isinstance(box, TextBox):
        own = faces.titles if box.slot == "title" else faces.texts
        stack = _stack(box.paragraphs, Room(box.width, own))
        return box if stack is box.paragraphs else replace(box, paragraphs=stack)
    if not isinstance(box, TableBox):
        return box
    after = box.after or (0.0,) * len(box.column_widths)
    rooms = [
        Room(width - (2 * CELL_X + kept) * box.scale, faces.texts, in_cell=True)
        for width, kept in zip(box.column_widths, after, strict=True)
    ]
    rows = []
    for row in box.rows:
        cells = tuple(map(_stack, row.cells, rooms))
        same = all(new is old for new, old in zip(cells, row.cells, strict=True))
        rows.append(row if same else replace(row, cells=cells))
    return replace(box, rows=tuple(rows))


def _stack(paragraphs: tuple[Paragraph, ...], room: Room) -> tuple[Paragraph, ...]:
    paragraphs = set_to_fit(paragraphs, room.width, room.faces)
    if not any(each.lines > 1 and _is_doubtful(each.text) for each in paragraphs):
        return paragraphs
    best = _best(paragraphs, room)
    frees = (0.0, best.free) if best.free else (0.0,)
    if best.bad >= AT_MARK and (made := written(paragraphs, room, frees)):
        return made
    if not best.free:
        return paragraphs
    return tuple(replace(each, inset=best.free) for each in paragraphs)


def inset(
    paragraphs: Sequence[Paragraph], width: float, faces: Sequence[str] = OUR_FACES.texts
) -> float:
    """Return how many points a stack keeps free at its right, to break well in LibreOffice.

    It takes no more lines than were counted; where no such width is found, the best one is taken.
    """
    doubtful = any(each.lines > 1 and _is_doubtful(each.text) for each in paragraphs)
    return _best(paragraphs, Room(width, faces)).free if doubtful else 0.0


class _Inset(NamedTuple):
    """Points kept free, and how badly lines break then."""

    free: float
    bad: int


def _best(paragraphs: Sequence[Paragraph], room: Room) -> _Inset:
    """Return the least inset with which a stack breaks well, or else the best one."""
    texts = [
        (each, measured(each, face, room.in_cell))
        for each in paragraphs
        if each.runs
        for face in room.faces
    ]
    best = _Inset(0.0, -1)
    for free in _frees(paragraphs):
        bad = 0
        for part in (_NARROWEST, *_SURE) if free else _SURE:
            for each, lines in texts:
                bad += _faults(
                    lines, _room(each, room.width, part, free), each.lines if free else 0
                )
        if best.bad < 0 or bad < best.bad:
            best = _Inset(free, bad)
        if not bad:
            break
    return best


def _frees(paragraphs: Sequence[Paragraph]) -> list[float]:
    """Return the points that a stack may keep free, in the order in which they are tried.

    What does not begin at the left would be moved by them.
    """
    if any(each.align != "left" for each in paragraphs):
        return [0.0]
    size = max(each.size for each in paragraphs if each.runs)
    tried = _TRIED_FOR_DATES if any(IN_DATE.search(each.text) for each in paragraphs) else _TRIED
    return [round(part * size, 1) for part in tried]


def _room(each: Paragraph, width: float, part: float, free: float) -> int:
    """Return the room of a paragraph's lines, in thousandths of an em."""
    return int(((width - each.indent) * part - free) * EM / each.size)


@lru_cache(maxsize=1024)
def _is_doubtful(text: str) -> bool:
    """Whether LibreOffice may break a text badly; behind a slash it looks far back for a space."""
    if text.isascii():  # nothing but a long word is found in it
        return _LONG.search(text) is not None
    if _MARKS.search(text) or _LONG.search(text) or IN_DATE.search(text) or has_glances(text):
        return True
    return "/" in text and " " in text


def _faults(lines: Sequence[Line], room: int, most: int) -> int:
    """Return how badly lines break in `room` thousandths of an em; more than `most` are worst."""
    found = [breaks(line, room) for line in lines]
    if most and sum(map(len, found)) + len(lines) > most:
        return 1000 * AT_MARK
    pairs = zip(lines, found, strict=True)
    return sum(badness(line.text, *each) for line, places in pairs for each in places)
