"""Line breaks written into a text where LibreOffice would begin or end a line at a wrong mark.

They are written where keeping something free at the right doesn't help. First each bad line alone
is ended earlier; where that only moves the fault, all lines are written as they were counted, less
those that come about by themselves. What still has no way is set a little smaller.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from brief.language.linebreak import NO_END, NO_START, break_lines, break_places
from brief.language.widths import EM
from brief.planning.boxes import Paragraph
from brief.planning.drawn_lines import AT_MARK, Line, badness, breaks, measured
from brief.planning.typesetting import as_drawn, type_size

_QUOTED = re.compile(r"(?<=[\u3040-\u9fff])[“‘]")
"""Where Chinese text may well begin a line, though programs don't know it."""

_PARTS = (1.0, 0.985, 1.015, 0.99, 1.01, 0.995, 1.005)
"""Parts of a line's width at each of which Latin text has to break well: programs differ by kerning
and rounding (measured: below 1.5 %)."""

_EVEN = 0.2
"""Part of that by which Chinese differs, which all draw one em wide."""

_MOST = 24
"""Texts that are tried for one paragraph."""

_EACH = 3
"""Places that are tried to end a line at."""

_SMALLER = (1.0, 0.98, 0.96, 0.94, 0.92, 0.9)
"""Parts of its size that a text is set in, in the order in which they are tried."""

_SMALLEST = 12.0
"""Points below which no text is set smaller."""


class Room(NamedTuple):
    """What a stack of paragraphs is drawn in."""

    width: float
    """Width in points of its box or cell, without margins."""
    faces: Sequence[str]
    """The measured faces of its Latin text, each of which it may be drawn in."""
    in_cell: bool = False
    """Whether that is a cell of a table, where Chinese and Latin text stand further apart."""


class _Way(NamedTuple):
    """A way to set a stack."""

    room: Room
    free: float
    """Points kept free at the right."""
    strict: bool
    """Whether even a word that is too long for a line may not be cut at a mark."""


def written(
    stack: Sequence[Paragraph], room: Room, free: Sequence[float]
) -> tuple[Paragraph, ...] | None:
    """Return a stack with line breaks so that none of its lines begins or ends at a wrong mark.

    It takes no more lines than counted, and keeps free at its right one of `free`, in points, the
    first with which that goes. Where a word is too long for any line, that one may be cut at a
    mark. None where there is no way.
    """
    for part in _SMALLER:
        smaller = [_smaller(each, part) for each in stack]
        if part < 1 and min(each.size for each in smaller) < _SMALLEST:
            break
        for kept in free:
            if made := _set(smaller, _Way(room, kept, strict=True)):
                return made
    return _set(stack, _Way(room, free[0], strict=False))


def _set(stack: Sequence[Paragraph], way: _Way) -> tuple[Paragraph, ...] | None:
    """Return a stack with the line breaks that it needs; None where none do."""
    made = [_broken(each, way) for each in stack]
    if None in made:
        return None
    return tuple(replace(each, inset=way.free) for each in made if each)


def _smaller(each: Paragraph, part: float) -> Paragraph:
    """Return a paragraph in a part of its size, in whole tenths of a point."""
    return each if part == 1 else replace(each, size=type_size(each.size * part))


def _broken(each: Paragraph, way: _Way) -> Paragraph | None:
    """Return a paragraph with the line breaks that it needs; None where there are none."""
    if not each.runs or (each.lines < 2 and not way.free):
        return each
    left = _MOST

    def ended_earlier(made: Paragraph) -> Paragraph | None:
        nonlocal left
        left -= 1
        places = _to_end_at(made, way)
        if places is None:
            return made
        for at in places[:_EACH] if left > 0 else ():
            if found := ended_earlier(_broken_at(made, at)):
                return found
        return None

    return ended_earlier(each) or _as_counted(each, way)


def _as_counted(each: Paragraph, way: _Way) -> Paragraph | None:
    """Return a paragraph with its lines written as they were counted, as few as are needed."""
    language, bold = each.runs[0].language, any(run.bold for run in each.runs)
    text = "".join(map(as_drawn, each.runs))
    width = way.room.width - each.indent - way.free
    lines = break_lines(text, width, each.size, bold, language)
    places, place = [], 0
    for line in lines[:-1]:
        place += len(line)
        if each.text[place : place + 1] == "\n":
            place += 1
            continue
        while each.text[place : place + 1] == " ":
            place += 1
        places.append(place)

    def broken(wanted: Sequence[int]) -> Paragraph:
        made = each
        for at in reversed(wanted):
            made = _broken_at(made, at)
        return made

    good = [at for at in places if badness(each.text, 0, at, at) < AT_MARK]
    if (way.strict and good != places) or _to_end_at(broken(good), way) is not None:
        return None
    for at in tuple(good):
        fewer = [other for other in good if other != at]
        if _to_end_at(broken(fewer), way) is None:
            good = fewer
    return broken(good)


def _to_end_at(each: Paragraph, way: _Way) -> list[int] | None:
    """Return where the first bad line may end instead, the last place first; None if all are good.

    Nowhere, where the paragraph takes more lines than were counted.
    """
    room = way.room
    width = int((room.width - each.indent - way.free) * EM / each.size)
    worst: tuple[int, list[int]] | None = None
    for face in room.faces:
        lines = measured(each, face, room.in_cell)
        for part in _PARTS:
            wider = [_stretched(line, part) for line in lines]
            found = [breaks(line, width) for line in wider]
            if sum(map(len, found)) + len(lines) > each.lines:
                return []
            offset = 0
            for line, places in zip(lines, found, strict=True):
                for start, place, limit in places:
                    bad = badness(line.text, start, place, limit) >= AT_MARK
                    if not bad or (worst and worst[0] <= offset + start):
                        continue
                    better = sorted(_good_places(line.text, start, place), reverse=True)
                    if better or way.strict:
                        worst = offset + start, [offset + at for at in better]
                offset += len(line.text) + 1
    return worst and worst[1]


def _stretched(line: Line, part: float) -> Line:
    """Return a line as wide as it is drawn where a program has but a part of its width for it."""
    if part == 1:
        return line
    loose, even = 1 / part, 1 + (1 / part - 1) * _EVEN
    starts, ends, end = list[int](), [0], 0.0
    for before, start, after in zip(line.ends, line.starts, line.ends[1:], strict=False):
        end += (start - before) * loose
        starts.append(round(end))
        end += (after - start) * (even if after - start == EM else loose)
        ends.append(round(end))
    return Line(line.text, [*starts, ends[-1]], ends)


def _good_places(text: str, start: int, stop: int) -> Iterator[int]:
    """Return the places between two where a line may well end, before quotation marks too."""
    known = {at for at in break_places(text) if start < at < stop}
    yield from known
    for match in _QUOTED.finditer(text, start + 1, stop):
        at = match.start()
        if at not in known and text[at - 1] not in NO_END and text[at] not in NO_START:
            yield at


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
