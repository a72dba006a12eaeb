"""A table's texts before their size is known, and what they are set at one size."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import fsum
from typing import Literal

from brief.planning.boxes import Paragraph, TableRow
from brief.planning.tables.density import ROOMY, Density
from brief.planning.tables.eased_widths import Cells

_FEW_ROWS = 6
"""Most rows of the body of a table that may be set in the largest size."""

Care = Literal["little", "some", "all"]
"""What goes into the widths of columns: lines as estimated, then as drawn, then every width."""


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
    known: dict[tuple[float, float, Density, Care], "Setting"] = field(
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


def kept(sheet: Sheet) -> Sheet:
    """Return the sheet of the same texts that was asked for before: a deck is laid out in rounds.

    With it come the ways in which it was set.
    """
    cells = tuple(tuple(tuple(cell) for cell in row) for row in sheet.cells)
    return _first(replace(sheet, cells=cells))


@lru_cache(maxsize=64)
def _first(sheet: Sheet) -> Sheet:
    """Return the first of sheets that are alike."""
    return sheet
