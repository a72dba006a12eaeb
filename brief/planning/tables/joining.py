"""Which paragraphs the two languages of a table's cell become: one each, or one for both."""

from collections.abc import Sequence
from dataclasses import replace

from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.tables.easing import Cells
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


def run_on(cells: Cells, widths: Sequence[float], size: float) -> Stacks:
    """Return the runs of each paragraph, both languages in one where that makes a row lower.

    In the other cells of the row they stand apart.
    """
    rooms = [width - 2 * grid.CELL_X for width in widths]

    def lines(stack: Sequence[Sequence[Run]], room: float) -> int:
        return sum(paragraph(runs, size, room).lines for runs in stack)

    rows: Stacks = []
    for row in cells:
        apart = [[[run] for run in cell] for cell in row]
        together = [_together(cell) for cell in row]
        most = max(map(lines, together, rooms))
        rows.append(
            [
                stack if lines(stack, room) <= most and most > 1 else one
                for stack, one, room in zip(apart, together, rooms, strict=True)
            ]
        )
    return rows


def _fit(cells: Sequence[Sequence[Run]], widths: Sequence[float], size: float) -> bool:
    """Whether some cells hold both languages, and each that does has them fit in one line."""
    pairs = [
        (cell, width - 2 * grid.CELL_X)
        for cell, width in zip(cells, widths, strict=True)
        if len({run.language for run in cell}) > 1
    ]
    return bool(pairs) and all(
        _paired(cell) and paragraph(_abreast(cell), size, room).lines == 1 for cell, room in pairs
    )


def _together(cell: Sequence[Run]) -> list[list[Run]]:
    """Return a cell's paragraphs with both languages in one; those of more are left apart."""
    return [_abreast(cell)] if _paired(cell) else [[run] for run in cell]


def _paired(cell: Sequence[Run]) -> bool:
    """Whether a cell holds a text in each language and nothing else."""
    return len(cell) == 2 and cell[0].language != cell[1].language


def _abreast(cell: Sequence[Run]) -> list[Run]:
    """Return a cell's two languages as one line."""
    return [cell[0], replace(cell[1], text=f"  {cell[1].text}")]


def as_one(cell: Sequence[Run]) -> tuple[Run, ...]:
    """Return a cell's two languages as one run, which is measured like both."""
    if not _paired(cell):
        return tuple(cell)
    return (replace(cell[0], text=f"{cell[0].text}  {cell[1].text}"),)
