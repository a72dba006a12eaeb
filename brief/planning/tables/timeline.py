"""Laying out a timeline: dates along an axis, what happened, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from brief.errors import BadInput
from brief.planning import grid
from brief.planning.abreast import columns_abreast
from brief.planning.balancing import even_width
from brief.planning.boxes import Box, MarkBox, Paragraph
from brief.planning.pages import Frame, text_box
from brief.planning.rows import parts_of
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.tables.content import record_cells
from brief.planning.tables.points_beneath import with_points
from brief.planning.tables.timeline_level import AXIS, DOT, SIZES, Entry, dated, dot, level_page
from brief.planning.typesetting import fill, height_of, paragraph

_SECOND_LESS = 2.0
"""Points by which the second language is smaller, as far as it stays readable."""

_BESIDE_AXIS = 16.0
"""Room on either side of the axis, in points."""

_BETWEEN = 6.0
"""Least room between two entries, in points."""

_MOST_BETWEEN = 22.0
"""Most room between two entries, where there is some to spare, in points."""

_DROP, _MOST_DROP = 0.2, 48.0
"""Part of the room left over that a level timeline has above it, and at most how much."""

_CLEAR = 6.0
"""Room kept free under the last entry, in points."""

_DATE_SHARE = 0.3
"""Most of the width that dates take."""

_SAID_SHARE = 0.2
"""Part of the width for who says so, in a deck of one language."""


@dataclass(frozen=True)
class _Setting:
    """Entries set at one size: each a date's stack and the columns beside it."""

    size: float
    date_width: float
    widths: tuple[float, ...]
    """Widths of the columns right of the axis, in points."""
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    """Of each entry the date's stack, then one for each column."""

    @property
    def heights(self) -> list[float]:
        """Height of each entry, in points."""
        return [max(map(height_of, row)) for row in self.rows]

    @property
    def broken(self) -> int:
        """How many dates take more than a line."""
        return sum(each.lines > 1 for row in self.rows for each in row[0])


def timeline_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a table of dates as a timeline, the slide's points under the last of its pages."""
    entries = _entries(scene)
    return with_points(scene, frame, lambda below: _laid(scene, entries, frame, below))


def _laid(scene: Scene, entries: Sequence[Entry], frame: Frame, below: float) -> list[Content]:
    """Return a few short entries along a level axis, and others along an upright one."""
    level = level_page(scene, entries, frame.top)
    if level is not None:
        spare = frame.bottom - below - bottom_of(level.boxes)
        if spare >= 0:
            drop = min(spare * _DROP, _MOST_DROP)
            lower = tuple(replace(box, top=box.top + drop) for box in level.boxes)
            return [replace(level, boxes=lower)]
    return _upright(scene, entries, frame, below)


def _entries(scene: Scene) -> list[Entry]:
    """Return the rows of the slide's table; BadInput when it has other columns than these."""
    table = scene.folder.tables[str(scene.slide.table)]
    if len(table.columns) not in (2, 3):
        raise BadInput(
            "needs two or three columns for a timeline (date, event, who says so) and has"
            f" {len(table.columns)}",
            file=scene.workspace.file_of(table, scene.folder.deck.id),
            record=table.id,
            remedy=f"take out columns, or give the slide '{scene.slide.id}' the layout \"table\"",
        )
    entries = []
    for date, event, *said in record_cells(scene, table)[1:]:
        dated = [
            replace(run, bold=not place, ink="grey" if place else "accent")
            for place, run in enumerate(date)
        ]
        grey = [replace(run, ink="grey") for run in (said[0] if said else [])]
        entries.append(Entry(dated, event, grey))
    return entries


def _upright(scene: Scene, entries: Sequence[Entry], frame: Frame, below: float) -> list[Content]:
    """Return pages with the axis running down."""
    room = frame.height - _CLEAR
    setting, pages = _largest(scene, entries, room, below)
    heights = setting.heights
    taken = fsum(heights) + _BETWEEN * (len(entries) - 1)
    spare = [_MOST_BETWEEN]
    for page in (each for each in pages if len(each) > 1):
        under = below if page is pages[-1] else 0.0
        left_over = room - under - fsum(heights[index] for index in page)
        spare.append(int(left_over / (len(page) - 1) * 10) / 10)
    between = max(_BETWEEN, min(spare))
    full = min(1.0, taken / frame.height) if setting.size == SIZES[-1] else 0.0
    contents = []
    for page in pages:
        boxes = _page(scene, entries, setting, page, frame.top, between)
        contents.append(Content(tuple(boxes), (), full))
    return contents


def _largest(
    scene: Scene, entries: Sequence[Entry], room: float, below: float
) -> tuple[_Setting, list[range]]:
    """Return entries at the largest size at which they take no more pages than at the smallest."""

    def divided(size: float) -> tuple[_Setting, list[range]]:
        setting = _set(scene, entries, size)
        heights = [height + _BETWEEN for height in setting.heights]
        heights[-1] += below - _BETWEEN
        return setting, fill(heights, room)

    smallest = divided(SIZES[-1])
    for size in SIZES[:-1]:
        setting, pages = divided(size)
        highest = max([*setting.heights[:-1], setting.heights[-1] + below])
        fits = highest <= room and len(pages) <= len(smallest[1])
        if fits and setting.broken <= smallest[0].broken:
            return setting, pages
    return smallest


def _set(scene: Scene, entries: Sequence[Entry], size: float) -> _Setting:
    """Set all entries at one size; the second language has a column of its own."""
    sizes = (size, max(grid.TABLE_SIZE, size - _SECOND_LESS))
    dates = [(run, own) for entry in entries for run, own in zip(entry.date, sizes, strict=False)]
    most = scene.grid.width * _DATE_SHARE
    date_width = next(
        width
        for width in (*(float(each) for each in range(60, int(most), 6)), most)
        if width >= most or all(paragraph([run], own, width).lines == 1 for run, own in dates)
    )
    room = scene.grid.width - date_width - 2 * _BESIDE_AXIS
    said = any(entry.said for entry in entries)
    if scene.bilingual:
        columns = columns_abreast(0.0, room, scene.grid.gutter, parts_of(scene)[0])
        widths: tuple[float, ...] = tuple(width for _, width in columns)
    elif said:
        aside = round(scene.grid.width * _SAID_SHARE, 1)
        widths = (room - aside - scene.grid.gutter, aside)
    else:
        widths = (room,)
    rows = []
    for entry in entries:
        stacks = [
            tuple(
                paragraph([run], own, date_width)
                for run, own in zip(entry.date, sizes, strict=False)
            )
        ]
        stacks += [tuple(stack) for stack in _beside(scene, entry, widths, sizes)]
        rows.append(tuple(stacks))
    return _Setting(size, date_width, widths, tuple(rows))


def _beside(
    scene: Scene, entry: Entry, widths: Sequence[float], sizes: Sequence[float]
) -> list[list[Paragraph]]:
    """Return what stands beside a date, column by column."""
    small = max(grid.TABLE_SIZE, sizes[0] - _SECOND_LESS)
    if not scene.bilingual:
        columns = [[paragraph([run], sizes[0], widths[0]) for run in entry.event]]
        if len(widths) > 1:
            columns.append([paragraph([run], small, widths[1]) for run in entry.said])
        return columns
    columns = []
    for place, width in enumerate(widths):
        stack = [
            paragraph([replace(run, ink="ink")], sizes[place], width)
            for run in entry.event[place : place + 1]
        ]
        stack += [paragraph([run], grid.TABLE_SIZE, width) for run in entry.said[place : place + 1]]
        columns.append(stack)
    return columns


def _page(
    scene: Scene,
    entries: Sequence[Entry],
    setting: _Setting,
    page: range,
    top: float,
    between: float,
) -> list[Box]:
    """Return the axis, its dots, and the boxes of the entries on one page."""
    axis = scene.grid.left + setting.date_width + _BESIDE_AXIS
    marks: list[Box] = []
    texts: list[Box] = []
    centres = []
    for number, index in enumerate(page, 1):
        row = setting.rows[index]
        centre = top + row[0][0].pitch / 2 if row[0] else top + setting.size / 2
        centres.append(centre)
        happened = dated(entries[index])
        marks += dot(f"Dot {number}", axis - DOT / 2, centre - DOT / 2, happened=happened)
        if row[0]:
            dates = [replace(each, align="right") for each in row[0]]
            texts.append(
                text_box(
                    f"Entry {number} date", None, scene.grid.left, top, setting.date_width, dates
                )
            )
        left = axis + _BESIDE_AXIS
        for place, (stack, width) in enumerate(zip(row[1:], setting.widths, strict=True), 1):
            if stack:
                name = f"Entry {number}" if place == 1 else f"Entry {number} beside"
                texts.append(text_box(name, None, left, top, even_width(stack, width), stack))
            left += width + scene.grid.gutter
        top += setting.heights[index] + between
    line = MarkBox("Axis", axis - AXIS / 2, centres[0], AXIS, centres[-1] - centres[0], "line")
    return [line, *marks, *texts]
