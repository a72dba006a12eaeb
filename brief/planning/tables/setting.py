"""Setting a table's texts at a size and a density: widths of columns, paragraphs, heights."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import fsum
from typing import Literal

from brief.planning import grid
from brief.planning.boxes import Paragraph, Run, TableRow
from brief.planning.tables.columns import fitting_widths, least_widths, shared_widths
from brief.planning.tables.density import DENSE, ROOMY, Density
from brief.planning.tables.easing import Cells, climbed, eased
from brief.planning.tables.joining import as_one, joined, run_on
from brief.planning.typesetting import Align, height_of, pair_sizes, paragraph

_FEW_ROWS = 4
"""Most rows of the body of a table that may be set in the largest size."""

_AFTER_NUMBERS = 14.0
"""What a column set flush right keeps free before one set flush left, in points."""

_MANY_LINES, _LEFT_OF_PAIRS, _LEFT_OF_MORE = 2.5, 0.55, 0.8
"""Lines of a row, on an average, from which on running on spares less; and what it leaves."""

Care = Literal["little", "some", "all"]
"""What goes into the widths of columns: lines as estimated, then as drawn, then every width."""

Texts = tuple[tuple[tuple[Run, ...], ...], ...]
"""The runs of each cell of each row."""


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
    strong: frozenset[int] = frozenset()
    """Rows of the body that hold what the title says, counted from 0."""
    abreast: bool = False
    """Whether its numbers have a column in each language."""
    known: dict[object, "Setting"] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """How it was set before, by width, size, density and care."""

    @property
    def bilingual(self) -> bool:
        """Whether a cell holds both languages."""
        return any(len({run.language for run in cell}) > 1 for row in self.cells for cell in row)


@dataclass(frozen=True)
class Setting:
    """A sheet set at one size and density."""

    size: float
    """Type size in points."""
    widths: tuple[float, ...]
    """Widths of the columns, in points."""
    rows: tuple[TableRow, ...]
    """The rows, the head first."""
    density: Density = ROOMY
    """How close its lines and rules stand."""
    after: tuple[float, ...] = ()
    """What each column keeps free at its right beside the margin, in points."""

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

    @property
    def mostly_broken(self) -> bool:
        """Whether most rows of the body take more than a line."""
        several = [
            any(each.lines > 1 for cell in row.cells for each in cell) for row in self.rows[1:]
        ]
        return 2 * sum(several) > len(several)

    @property
    def left_joined(self) -> float:
        """What part of its height may be left, at best, where languages share paragraphs.

        That spares half of rows with a line in each language, and less of those with more.
        """
        lines = [max(sum(each.lines for each in cell) for cell in row.cells) for row in self.rows]
        return _LEFT_OF_PAIRS if sum(lines) < _MANY_LINES * len(lines) else _LEFT_OF_MORE


def kept(sheet: Sheet) -> Sheet:
    """Return the sheet of the same texts that was asked for before: a deck is laid out in rounds.

    With it come the ways in which it was set.
    """
    cells = tuple(tuple(tuple(cell) for cell in row) for row in sheet.cells)
    return _kept(cells, sheet.shares, sheet.right, sheet.notes, sheet.strong, sheet.abreast)


@lru_cache(maxsize=64)
def _kept(
    cells: Texts,
    shares: tuple[int, ...],
    right: frozenset[int],
    notes: tuple[Note, ...],
    strong: frozenset[int],
    abreast: bool,
) -> Sheet:
    return Sheet(cells, shares, right, notes, strong, abreast)


def set_sheet(
    sheet: Sheet, width: float, size: float, density: Density = ROOMY, care: Care = "little"
) -> Setting:
    """Set a sheet at one size, in a width of points; it keeps how for the next time."""
    wanted = (width, size, density, care)
    if wanted not in sheet.known:
        sheet.known[wanted] = _set(sheet, *wanted)
    return sheet.known[wanted]


def lowest(sheet: Sheet, width: float, size: float, density: Density = ROOMY) -> Setting:
    """Set a sheet with its columns eased, unless that parts languages which share their lines."""
    cares: tuple[Care, ...] = ("some", "little")
    ways = [set_sheet(sheet, width, size, density, care) for care in cares]
    return min(ways, key=lambda each: each.height)


def _set(sheet: Sheet, width: float, size: float, density: Density, care: Care) -> Setting:
    if density == DENSE:  # lines break alike
        return _pitched(set_sheet(sheet, width, size, ROOMY, care), density)
    cells, right = sheet.cells, sheet.right
    after = [
        _AFTER_NUMBERS if place in right and place + 1 not in right else 0.0
        for place in range(len(cells[0]) - 1)
    ] + [0.0]
    measured = tuple(
        tuple(as_one(cell) if density.runs_on else tuple(cell) for cell in row) for row in cells
    )
    widths = _widths(measured, sheet.shares, width - fsum(after), size, care)
    stacks = (run_on if density.runs_on else joined)(cells, widths, size)
    rows = tuple(
        replace(_row(row, right, widths, size, density), strong=place in sheet.strong)
        for place, row in enumerate(stacks, -1)
    )
    whole = tuple(round(own + more, 1) for own, more in zip(widths, after, strict=True))
    return Setting(size, whole, rows, density, tuple(after) if any(after) else ())


def _pitched(roomy: Setting, density: Density) -> Setting:
    """Return a setting with its lines and rules as close as a density has them."""
    rows = []
    for row in roomy.rows:
        cells = tuple(tuple(map(density.pitched, cell)) for cell in row.cells)
        rows.append(TableRow(_height(cells, roomy.size, density), cells, row.strong))
    return replace(roomy, rows=tuple(rows), density=density)


def _height(cells: Sequence[Sequence[Paragraph]], size: float, density: Density) -> float:
    """Return the height of a row, that of its highest cell."""
    highest = max(max(map(height_of, cells)), size * density.english)
    return round(highest + 2 * density.margin, 1)


@lru_cache(maxsize=256)
def _widths(
    cells: Texts,
    shares: tuple[int, ...],
    width: float,
    size: float,
    care: Care,
) -> tuple[float, ...]:
    """Return the widths of the columns, which suit what stands in a cell together."""
    if care != "little":
        widths = _widths(cells, shares, width, size, "little")
        better = eased if care == "some" else climbed
        return better(cells, size, widths, _least(cells, size))
    if shares:
        return shared_widths(cells, size, shares, width, _least(cells, size))
    return fitting_widths(cells, size, width, _least(cells, size))


@lru_cache(maxsize=256)
def _least(cells: Texts, size: float) -> list[float]:
    """Return the least widths of the columns."""
    return least_widths(cells, size)


def _row(
    cells: Sequence[Sequence[list[Run]]],
    right: frozenset[int],
    widths: Sequence[float],
    size: float,
    density: Density,
) -> TableRow:
    """Set a row, as high as its highest cell."""
    stacks: list[tuple[Paragraph, ...]] = []
    for place, (paragraphs, width) in enumerate(zip(cells, widths, strict=True)):
        align: Align = "right" if place in right else "left"
        sizes = pair_sizes([runs[0] for runs in paragraphs], size)
        stacks.append(
            tuple(
                density.pitched(paragraph(runs, own, width - 2 * grid.CELL_X, align=align))
                for runs, own in zip(paragraphs, sizes, strict=True)
            )
        )
    return TableRow(_height(stacks, size, density), tuple(stacks))
