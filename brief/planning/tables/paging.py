"""Laying out a table page by page; one that is too long continues with its head repeated."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import fsum

from brief.planning import grid
from brief.planning.boxes import Box, Paragraph, TableBox
from brief.planning.pages import Frame, text_box
from brief.planning.scene import Content
from brief.planning.tables.density import DENSE
from brief.planning.tables.dividing import divided
from brief.planning.tables.setting import lowest, set_sheet
from brief.planning.tables.sheet import Setting, Sheet, kept
from brief.planning.typesetting import height_of

SIZES = (18.0, 16.0, 15.0, grid.TABLE_SIZE)
"""Tried in this order. The first is for tables of a few short rows alone: what is set larger on one
slide than on the next is taken to matter more."""

_MUCH_LOWER = 0.82
"""Part of a table's height from which on the next smaller type is taken: most texts just miss their
line in the larger."""

_WORTH_ABREAST = 2.0
"""Points of type that are given up so that numbers align in each language."""

_NEARLY = 1.15
"""Height of a table, as a multiple of its room, from which other widths won't bring it there."""

_MOST_ROWS = 13
"""Rows, the head included, up to which all widths are tried: it takes its time."""

_MOST_AIR, _FEW_MOST_AIR, _FEW_ROWS = 12.0, 16.0, 6
"""Most margin in points at the top and bottom of a cell, where a table has room to spare; most in a
table of few rows; and how many those are."""

_HEAD_MOST_AIR = 3.0
"""Most of that room which the head takes, in points: its ground is a band, not a block."""

_NOTES_GAP, _UNDER_NOTES = 8.0, 2.0
"""Room between a table and the notes to it, and below them, in points."""


def fewest_pages(
    sheets: Sequence[Sheet], left: float, width: float, frame: Frame, below: float = 0.0
) -> list[Content]:
    """Set a table in the way that takes the fewest pages, then the largest type.

    `below` is room in points to keep under the table on its last page, where a row leaves so much.
    """
    tried = [(sheet, _setting(sheet, width, frame, below)) for sheet in map(kept, sheets)]

    def cost(way: tuple[Sheet, Setting]) -> tuple[int, bool, float, float]:
        sheet, setting = way
        pages = len(_divided(sheet, setting, frame, below))
        size = setting.size + (_WORTH_ABREAST if sheet.abreast else 0.0)
        broken = any(
            each.lines > 1
            for row in setting.rows
            for place in sheet.right
            for each in row.cells[place]
        )
        return pages, broken, -size, setting.height

    sheet, setting = min(tried, key=cost)
    return _pages(sheet, setting, left, frame, below)


def _setting(sheet: Sheet, width: float, frame: Frame, below: float) -> Setting:
    """Set a sheet at the largest size at which it takes no more pages than at the smallest.

    Where it takes several, its lines are set closer if that spares a page.
    """

    def taken(setting: Setting) -> int:
        return len(_divided(sheet, setting, frame, below))

    pages = taken(set_sheet(sheet, width, SIZES[-1]))
    if pages > 1:
        best = lowest(sheet, width, SIZES[-1])
        pages = fewest = taken(best)
        for closer in _closer(sheet, width, (pages - 1) * frame.height - below):
            if taken(closer) < fewest:
                best, fewest = closer, taken(closer)
        if fewest < pages:
            return best
    for size, smaller in pairwise(SIZES):
        larger = set_sheet(sheet, width, size)
        if size == SIZES[0] and not larger.short:
            continue
        if _fits(larger, frame, below) and taken(larger) <= pages:
            chosen = lowest(sheet, width, size)
            if sheet.bilingual or not chosen.mostly_broken:
                return chosen
            less = lowest(sheet, width, smaller)
            return less if less.height < chosen.height * _MUCH_LOWER else chosen
    return lowest(sheet, width, SIZES[-1])


def _closer(sheet: Sheet, width: float, room: float) -> Iterator[Setting]:
    """Return closer settings of a sheet that takes several pages, in the order of preference.

    All widths are tried where that may bring it to the `room` in points that a page less has.
    """
    closer = lowest(sheet, width, SIZES[-1], DENSE)
    yield closer
    if len(sheet.cells) <= _MOST_ROWS and room < closer.height <= room * _NEARLY:
        yield set_sheet(sheet, width, SIZES[-1], DENSE, "all")


def _fits(setting: Setting, frame: Frame, below: float) -> bool:
    """Whether each row has room on a page, and the last one with what stands below it."""
    head, *body = (row.height for row in setting.rows)
    return head + max([*body[:-1], body[-1] + below]) <= frame.height


def _pages(
    sheet: Sheet, setting: Setting, left: float, frame: Frame, below: float
) -> list[Content]:
    """Return a table page by page; where it has room to spare, its rows stand further apart."""
    pages = _divided(sheet, setting, frame, below)
    head, body = setting.rows[0], setting.rows[1:]
    spare = []
    for page in pages:
        used = head.height + fsum(body[index].height for index in page) + _noted(sheet, page)
        under = below if page is pages[-1] else 0.0
        free = (frame.height - under - used) / 2
        spare.append(max(free / (len(page) + 1), (free - _HEAD_MOST_AIR) / len(page)))
    most = _FEW_MOST_AIR if len(body) <= _FEW_ROWS else _MOST_AIR
    tenths = int(min(spare) * 10 - 1)  # one less, as heights of rows are rounded
    air = max(0.0, min(tenths / 10, most - setting.density.margin))
    head_air = min(air, _HEAD_MOST_AIR)
    contents = []
    for number, page in enumerate(pages, 1):
        airs = [head_air, *([air] * len(page))]
        rows = tuple(
            replace(row, height=round(row.height + 2 * more, 1))
            for row, more in zip((head, *(body[index] for index in page)), airs, strict=True)
        )
        name = "Table" if number == 1 else f"Table {number}"
        margin = round(setting.density.margin + air, 1)
        box = TableBox(
            name,
            left,
            frame.top,
            setting.widths,
            rows,
            margin=margin,
            head_margin=round(setting.density.margin + head_air, 1) if head_air < air else None,
            after=setting.after,
        )
        smallest = setting.size == SIZES[-1]
        full = (box.height - 2 * fsum(airs)) / frame.height if smallest else 0.0
        boxes: list[Box] = [box]
        if notes := _notes(sheet, page):
            top = box.top + box.height + _NOTES_GAP
            boxes.append(text_box("Doubts", None, left, top, fsum(setting.widths), notes))
        contents.append(Content(tuple(boxes), (), full))
    return contents


def _divided(sheet: Sheet, setting: Setting, frame: Frame, below: float) -> list[range]:
    """Divide the rows of a table's body into pages, with room under the last where it goes."""
    head, heights = setting.rows[0].height, [row.height for row in setting.rows[1:]]

    def taken(page: range) -> float:
        return head + fsum(heights[page.start : page.stop]) + _noted(sheet, page)

    count = len(heights)
    under = below if taken(range(count - 1, count)) + below <= frame.height else 0.0
    return divided(
        count, lambda page: taken(page) + (under if page.stop == count else 0.0), frame.height
    )


def _notes(sheet: Sheet, page: range) -> list[Paragraph]:
    """Return the notes whose marks stand on a page."""
    return [each.paragraph for each in sheet.notes if not each.rows.isdisjoint(page)]


def _noted(sheet: Sheet, page: range) -> float:
    """Return the height that a page's notes take, in points."""
    notes = _notes(sheet, page)
    return height_of(notes) + _NOTES_GAP + _UNDER_NOTES if notes else 0.0
