"""Setting a table: sizes, heights, pages; one that is too long continues with its head repeated."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import fsum

from brief.planning import grid
from brief.planning.columns import Cells, fitting_widths, shared_widths
from brief.planning.pages import Frame
from brief.planning.plan import MarkBox, Paragraph, Run, TableBox, TableRow
from brief.planning.scene import Content
from brief.planning.typesetting import Align, fill, height_of, paragraph

SIZES = (20.0, 18.0, 16.0, 15.0, grid.TABLE_SIZE)
"""Tried in this order, so that a short table fills its slide, and a continued one its slides."""

_SECOND_LESS = 2.0
"""Points by which the second language is smaller, as far as it stays readable."""

_MOST_AIR = 9.0
"""Most margin in points at the top and bottom of a cell, where a table has room to spare."""

Marks = Callable[[TableBox, range], Sequence[MarkBox]]
"""Draws what stands over a table's cells on one page; the range says which rows of the body."""


@dataclass(frozen=True)
class Sheet:
    """A table's texts before their size is known."""

    cells: Cells
    """Rows of cells, the head first."""
    alt: str
    shares: tuple[int, ...] = ()
    """Relative widths of the columns; chosen from the texts when there are none."""
    fixed: tuple[float | None, ...] = ()
    """Widths in points of columns that keep theirs; None for one that has a share."""
    right: frozenset[int] = frozenset()
    """Columns that are set flush right."""
    second: frozenset[int] = frozenset()
    """Columns that are in the second language throughout."""
    makeshift: bool = False
    """Whether it is taken only where it saves a page."""


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


def fewest_pages(
    sheets: Sequence[Sheet],
    left: float,
    width: float,
    frame: Frame,
    below: float = 0.0,
    marks: Marks | None = None,
) -> list[Content]:
    """Set a table in the way that takes the fewest pages, then the largest type.

    `below` is room in points to keep under the table on its last page, where a row leaves so much.
    """
    tried = [(sheet, _setting(sheet, width, frame, below)) for sheet in sheets]

    def worth(each: tuple[Sheet, _Setting]) -> tuple[int, bool, float, float]:
        sheet, setting = each
        pages = len(_divided(setting, frame, below))
        return pages, sheet.makeshift, -setting.size, setting.height

    sheet, setting = min(tried, key=worth)
    return _pages(sheet, setting, left, frame, below, marks)


def _setting(sheet: Sheet, width: float, frame: Frame, below: float) -> _Setting:
    """Set a sheet at the largest size at which it takes no more pages than at the smallest."""
    smallest = _set(sheet, width, SIZES[-1])
    if smallest.height > frame.height - below and not sheet.shares:
        smallest = _set(sheet, width, SIZES[-1], exact=True)
    pages = len(_divided(smallest, frame, below))
    larger = (_set(sheet, width, size) for size in SIZES[:-1])
    fitting = (each for each in larger if _fits(each, frame, below))
    return next((each for each in fitting if len(_divided(each, frame, below)) <= pages), smallest)


def _fits(setting: _Setting, frame: Frame, below: float) -> bool:
    """Whether each row has room on a page, and the last one with what stands below it."""
    head, *body = (row.height for row in setting.rows)
    return head + max([*body[:-1], body[-1] + below]) <= frame.height


def _set(sheet: Sheet, width: float, size: float, *, exact: bool = False) -> _Setting:
    """Set a sheet at one size."""
    sizes = [_size(sheet, place, size) for place in range(len(sheet.cells[0]))]
    if sheet.shares:
        widths = shared_widths(sheet.cells, sizes, sheet.shares, width, sheet.fixed)
    else:
        widths = fitting_widths(sheet.cells, sizes, width, sheet.fixed, exact=exact)
    joined = _joined(sheet.cells, widths, size)
    return _Setting(size, widths, tuple(_row(sheet, row, widths, size) for row in joined))


def _pages(
    sheet: Sheet, setting: _Setting, left: float, frame: Frame, below: float, marks: Marks | None
) -> list[Content]:
    """Return a table page by page; where it has room to spare, its rows stand further apart."""
    pages = _divided(setting, frame, below)
    head, body = setting.rows[0], setting.rows[1:]
    spare = []
    for page in pages:
        used = head.height + fsum(body[index].height for index in page)
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
        box = TableBox(
            name, left, frame.top, setting.widths, rows, sheet.alt, round(grid.CELL_Y + air, 1)
        )
        smallest = setting.size == SIZES[-1]
        drawn = marks(box, page) if marks else ()
        full = (box.height - 2 * air * len(rows)) / frame.height if smallest else 0.0
        contents.append(Content((*drawn, box), (), full))
    return contents


def _divided(setting: _Setting, frame: Frame, below: float) -> list[range]:
    """Divide the rows of a table's body into pages, with room under the last where it goes."""
    head, heights = setting.rows[0].height, [row.height for row in setting.rows[1:]]
    if head + heights[-1] + below <= frame.height:
        heights[-1] += below
    return fill(heights, frame.height, head)


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


def _size(sheet: Sheet, place: int, size: float) -> float:
    """Return the size of a column's text."""
    return max(grid.TABLE_SIZE, size - _SECOND_LESS) if place in sheet.second else size


def _row(
    sheet: Sheet, cells: Sequence[Sequence[list[Run]]], widths: Sequence[float], size: float
) -> TableRow:
    """Set a row, as high as its highest cell."""
    stacks: list[tuple[Paragraph, ...]] = []
    for place, (paragraphs, width) in enumerate(zip(cells, widths, strict=True)):
        room = width - 2 * grid.CELL_X
        align: Align = "right" if place in sheet.right else "left"
        own = _size(sheet, place, size)
        less = max(grid.TABLE_SIZE, own - _SECOND_LESS)
        stacks.append(
            tuple(
                paragraph(
                    runs,
                    less if index and runs[0].language != paragraphs[0][0].language else own,
                    room,
                    align=align,
                )
                for index, runs in enumerate(paragraphs)
            )
        )
    height = max(max(map(height_of, stacks)), size * grid.PITCH) + 2 * grid.CELL_Y
    return TableRow(round(height, 1), tuple(stacks))
