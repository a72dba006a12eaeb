"""A timeline along a level axis, for a few short entries."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, Run
from brief.planning.pages import text_box
from brief.planning.scene import Content, Scene
from brief.planning.typesetting import height_of, paragraph

SIZES = (20.0, 18.0, 16.0, 15.0, grid.TABLE_SIZE)
"""Tried in this order; at the last one a timeline goes on on a further slide."""

DOT = 9.0
"""Width of the dot at an entry, in points."""

_RIM = 1.75
"""Width of the rim of a hollow dot, in points."""

AXIS = 1.0
"""Width of the line through the dots, in points."""

_ENTRIES = range(2, 6)
"""How many entries may stand along a level axis."""

_LARGE, _LARGE_UP_TO = 24.0, 4
"""The size tried first for so many entries at most."""

_MOST_LINES = 6
"""Most lines of an entry along a level axis."""

_BESIDE_AXIS = 14.0
"""Room above and below the axis, in points."""


@dataclass(frozen=True)
class Entry:
    """A row of a timeline, each part in one language or in both."""

    date: list[Run]
    """When: as precise as the table has it."""
    event: list[Run]
    """What happened."""
    said: list[Run]
    """Who says so; may be empty."""


def dated(entry: Entry) -> bool:
    """Whether an entry has a date; what has none is yet to come, or not known to have been."""
    return any(character.isdigit() for run in entry.date for character in run.text)


def dot(name: str, left: float, top: float, *, happened: bool) -> list[MarkBox]:
    """Return the dot of an entry: full for what has a date, hollow for what has none."""
    whole = MarkBox(name, left, top, DOT, DOT, "accent", "oval")
    if happened:
        return [whole]
    rim, inner = _RIM, DOT - 2 * _RIM
    return [whole, MarkBox(f"{name} hollow", left + rim, top + rim, inner, inner, "pale", "oval")]


def level_page(scene: Scene, entries: Sequence[Entry], top: float) -> Content | None:
    """Return a page with the axis running across; None where entries are too many or too long."""
    if scene.bilingual or len(entries) not in _ENTRIES:
        return None
    count = len(entries)
    gap = scene.grid.gutter
    width = (scene.grid.width - (count - 1) * gap) / count
    for size in (_LARGE, *SIZES[:2]) if count <= _LARGE_UP_TO else SIZES[:2]:
        dates = [[paragraph([run], size, width) for run in entry.date] for entry in entries]
        events = [
            [
                *(paragraph([run], size, width) for run in entry.event),
                *(paragraph([run], grid.TABLE_SIZE, width, before=4.0) for run in entry.said),
            ]
            for entry in entries
        ]
        lines = max(sum(each.lines for each in stack) for stack in events)
        if lines <= _MOST_LINES and all(each.lines == 1 for stack in dates for each in stack):
            break
    else:
        return None
    above = max(height_of(stack) for stack in dates)
    middle = top + above + _BESIDE_AXIS
    line = MarkBox("Axis", scene.grid.left, middle - AXIS / 2, scene.grid.width, AXIS, "line")
    boxes: list[Box] = [line]
    texts: list[Box] = []
    for number, (date, event) in enumerate(zip(dates, events, strict=True), 1):
        left = scene.grid.left + (number - 1) * (width + gap)
        happened = dated(entries[number - 1])
        boxes += dot(f"Dot {number}", left, middle - DOT / 2, happened=happened)
        if date:
            texts.append(
                text_box(
                    f"Entry {number} date", None, left, top + above - height_of(date), width, date
                )
            )
        if event:
            texts.append(
                text_box(f"Entry {number}", None, left, middle + _BESIDE_AXIS, width, event)
            )
    return Content((*boxes, *texts))
