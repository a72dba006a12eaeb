"""Setting a table: sizes, heights, pages; one that is too long continues with its head repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum

from brief.planning import grid
from brief.planning.boxes import Box, Paragraph, Run, TableBox, TableRow
from brief.planning.pages import Frame, text_box
from brief.planning.scene import Content
from brief.planning.tables.columns import fitting_widths, shared_widths
from brief.planning.tables.dividing import divided
from brief.planning.tables.easing import Cells
from brief.planning.typesetting import Align, height_of, pair_sizes, paragraph

SIZES = (18.0, 16.0, 15.0, grid.TABLE_SIZE)
"""Tried in this order. The first is for tables of a few short rows alone: what is set larger on one
slide than on the next is taken to matter more."""

_FEW_ROWS = 4
"""Most rows of such a table's body; none of their paragraphs takes two lines."""

_MOST_AIR = 11.0
"""Most margin in points at the top and bottom of a cell, where a table has room to spare."""

_NOTES_GAP = 8.0
"""Room between a table and the notes to it, in points."""


@dataclass(frozen=True)
class Note:
    """What is to be known about some rows of a table, under it."""

    paragraph: Paragraph
    rows: frozenset[int]
    """The rows of the body that bear its mark, counted from 0: it stands on their pages."""


@dataclass(frozen=True)
class Sheet:
    """A table's texts before their size is known."""

    cells: Cells
    """Rows of cells, the head first."""
    shares: tuple[int, ...] = ()
    """Relative widths of the columns; chosen from the texts when there are none."""
    right: frozenset[int] = frozenset()
    """Columns that are set flush right."""
    notes: tuple[Note, ...] = ()
    """Notes in the order in which they stand under the table."""


@dataclass(frozen=True)
class _Setting:
    """A sheet set at one size."""

    size: float
    widths: tuple[float, ...]
    rows: tuple[TableRow, ...]

    @property
    def height(self) -> float:
        """Height of all rows, in points."""
        return fsum(row.height for row in self.rows)

    @property
    def short(self) -> bool:
        """Whether it has few rows and all of them are short."""
        return len(self.rows) - 1 <= _FEW_ROWS and all(
            each.lines == 1 for row in self.rows for cell in row.cells for each in cell
        )


def fewest_pages(
    sheets: Sequence[Sheet], left: float, width: float, frame: Frame, below: float = 0.0
) -> list[Content]:
    """Set a table in the way that takes the fewest pages, then the largest type.

    `below` is room in points to keep under the table on its last page, where a row leaves so much.
    """
    tried = [(sheet, _setting(sheet, width, frame, below)) for sheet in sheets]

    def worth(each: tuple[Sheet, _Setting]) -> tuple[int, float, float]:
        sheet, setting = each
        return len(_divided(sheet, setting, frame, below)), -setting.size, setting.height

    sheet, setting = min(tried, key=worth)
    return _pages(sheet, setting, left, frame, below)


def _setting(sheet: Sheet, width: float, frame: Frame, below: float) -> _Setting:
    """Set a sheet at the largest size at which it takes no more pages than at the smallest."""
    smallest = _set(sheet, width, SIZES[-1])
    pages = len(_divided(sheet, smallest, frame, below))
    if pages > 1:
        smallest = _lowest(sheet, width, SIZES[-1])
        pages = len(_divided(sheet, smallest, frame, below))
    for size in SIZES[:-1]:
        larger = _set(sheet, width, size)
        if size == SIZES[0] and not larger.short:
            continue
        if _fits(larger, frame, below) and len(_divided(sheet, larger, frame, below)) <= pages:
            return _lowest(sheet, width, size)
    return _lowest(sheet, width, SIZES[-1])


def _lowest(sheet: Sheet, width: float, size: float) -> _Setting:
    """Set a sheet with its columns eased, unless that parts languages which share their lines."""
    ways = (_set(sheet, width, size, eased=True), _set(sheet, width, size))
    return min(ways, key=lambda each: each.height)


def _fits(setting: _Setting, frame: Frame, below: float) -> bool:
    """Whether each row has room on a page, and the last one with what stands below it."""
    head, *body = (row.height for row in setting.rows)
    return head + max([*body[:-1], body[-1] + below]) <= frame.height


def _set(sheet: Sheet, width: float, size: float, *, eased: bool = False) -> _Setting:
    """Set a sheet at one size; kept for the next time, as a deck is laid out more than once."""
    kept = tuple(tuple(tuple(cell) for cell in row) for row in sheet.cells)
    return _set_cells(kept, sheet.shares, sheet.right, width, size, eased)


@lru_cache(maxsize=256)
def _set_cells(
    cells: tuple[tuple[tuple[Run, ...], ...], ...],
    shares: tuple[int, ...],
    right: frozenset[int],
    width: float,
    size: float,
    eased: bool,
) -> _Setting:
    if shares:
        widths = shared_widths(cells, size, shares, width, eased=eased)
    else:
        widths = fitting_widths(cells, size, width, eased=eased)
    joined = _joined(cells, widths, size)
    return _Setting(size, widths, tuple(_row(row, right, widths, size) for row in joined))


def _pages(
    sheet: Sheet, setting: _Setting, left: float, frame: Frame, below: float
) -> list[Content]:
    """Return a table page by page; where it has room to spare, its rows stand further apart."""
    pages = _divided(sheet, setting, frame, below)
    head, body = setting.rows[0], setting.rows[1:]
    spare = []
    for page in pages:
        used = head.height + fsum(body[index].height for index in page) + _noted(sheet, page)
        under = below if page is pages[-1] else 0.0
        spare.append((frame.height - under - used) / (2 * (len(page) + 1)))
    air = max(0.0, min(int(min(spare) * 10 - 1) / 10, _MOST_AIR - grid.CELL_Y))
    contents = []
    for number, page in enumerate(pages, 1):
        rows = tuple(
            replace(row, height=round(row.height + 2 * air, 1))
            for row in (head, *(body[index] for index in page))
        )
        name = "Table" if number == 1 else f"Table {number}"
        margin = round(grid.CELL_Y + air, 1)
        box = TableBox(name, left, frame.top, setting.widths, rows, margin=margin)
        smallest = setting.size == SIZES[-1]
        full = (box.height - 2 * air * len(rows)) / frame.height if smallest else 0.0
        boxes: list[Box] = [box]
        if notes := _notes(sheet, page):
            top = box.top + box.height + _NOTES_GAP
            boxes.append(text_box("Doubts", None, left, top, fsum(setting.widths), notes))
        contents.append(Content(tuple(boxes), (), full))
    return contents


def _divided(sheet: Sheet, setting: _Setting, frame: Frame, below: float) -> list[range]:
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
    return height_of(notes) + _NOTES_GAP + 2.0 if notes else 0.0


def _joined(cells: Cells, widths: Sequence[float], size: float) -> list[list[list[list[Run]]]]:
    """Return the runs of each paragraph of each cell.

    Both languages share a line in a column whose every cell has room for that.
    """
    rows: list[list[list[list[Run]]]] = [[[[run] for run in cell] for cell in row] for row in cells]
    for place, width in enumerate(widths):
        column = [row[place] for row in cells]
        pairs = [cell for cell in column if len({run.language for run in cell}) > 1]
        room = width - 2 * grid.CELL_X
        if pairs and all(
            len(cell) == 2 and paragraph(_abreast(cell), size, room).lines == 1 for cell in pairs
        ):
            for row, cell in zip(rows, column, strict=True):
                if len(cell) == 2:
                    row[place] = [_abreast(cell)]
    return rows


def _abreast(cell: Sequence[Run]) -> list[Run]:
    """Return a cell's two languages as one line."""
    return [cell[0], replace(cell[1], text=f"  {cell[1].text}")]


def _row(
    cells: Sequence[Sequence[list[Run]]],
    right: frozenset[int],
    widths: Sequence[float],
    size: float,
) -> TableRow:
    """Set a row, as high as its highest cell."""
    stacks: list[tuple[Paragraph, ...]] = []
    for place, (paragraphs, width) in enumerate(zip(cells, widths, strict=True)):
        align: Align = "right" if place in right else "left"
        sizes = pair_sizes([runs[0] for runs in paragraphs], size)
        stacks.append(
            tuple(
                paragraph(runs, own, width - 2 * grid.CELL_X, align=align)
                for runs, own in zip(paragraphs, sizes, strict=True)
            )
        )
    height = max(max(map(height_of, stacks)), size * grid.PITCH) + 2 * grid.CELL_Y
    return TableRow(round(height, 1), tuple(stacks))
