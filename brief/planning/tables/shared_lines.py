"""Which paragraphs the two languages of a table's cell become: one each, or one for both."""

from collections.abc import Sequence
from dataclasses import replace

from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.tables.eased_widths import Cells
from brief.planning.typesetting import paragraph

Stacks = list[list[list[list[Run]]]]
"""Of each row the cells, of each cell the paragraphs, of each paragraph its runs."""


def joined(cells: Cells, widths: Sequence[float], size: float) -> Stacks:
    """Return the runs of each paragraph of each cell.

    Both languages share a line in a column whose every cell has room for that, and in the row of
    heads where every head has.
    """
    rows: Stacks = [[[[run] for run in cell] for cell in row] for row in cells]
    for place, width in enumerate(widths):
        column = [row[place] for row in cells]
        if _fit(column, [width] * len(column), size):
            for row, cell in zip(rows, column, strict=True):
                row[place] = _together(cell)
    if _fit(cells[0], widths, size):
        rows[0] = [_together(cell) for cell in cells[0]]
    return rows


def _fit(cells: Sequence[Sequence[Run]], widths: Sequence[float], size: float) -> bool:
    """Whether some cells hold both languages, and each that does has them fit in one line."""
    pairs = [
        (cell, width - 2 * grid.CELL_X)
        for cell, width in zip(cells, widths, strict=True)
        if len({run.language for run in cell}) > 1
    ]
    return bool(pairs) and all(
        _paired(cell) and paragraph(_on_one_line(cell), size, room).lines == 1
        for cell, room in pairs
    )


def _together(cell: Sequence[Run]) -> list[list[Run]]:
    """Return a cell's paragraphs with both languages in one; those of more are left apart."""
    return [_on_one_line(cell)] if _paired(cell) else [[run] for run in cell]


def _paired(cell: Sequence[Run]) -> bool:
    """Whether a cell holds a text in each language and nothing else."""
    return len(cell) == 2 and cell[0].language != cell[1].language


def _on_one_line(cell: Sequence[Run]) -> list[Run]:
    """Return a cell's two languages as one line."""
    return [cell[0], replace(cell[1], text=f"  {cell[1].text}")]
