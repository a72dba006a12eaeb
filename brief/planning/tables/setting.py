"""Setting a table's texts at a size and a density: widths of columns, paragraphs, heights."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import fsum

from brief.planning import grid
from brief.planning.boxes import Paragraph, Run, TableRow
from brief.planning.tables.columns import fitting_widths, least_widths, shared_widths
from brief.planning.tables.density import DENSE, ROOMY, Density
from brief.planning.tables.eased_widths import climbed, eased
from brief.planning.tables.shared_lines import joined
from brief.planning.tables.sheet import Care, Setting, Sheet
from brief.planning.typesetting import Align, height_of, pair_sizes, paragraph

_AFTER_NUMBERS = 14.0
"""What a column set flush right keeps free before one set flush left, in points."""

Texts = tuple[tuple[tuple[Run, ...], ...], ...]
"""The runs of each cell of each row."""


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
    measured = tuple(tuple(map(tuple, row)) for row in cells)
    alike = _alike(sheet)
    widths = _widths(measured, sheet.shares, width - fsum(after), size, care, alike)
    stacks = joined(cells, widths, size)
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
    alike: tuple[tuple[int, ...], ...],
) -> tuple[float, ...]:
    """Return the widths of the columns, which suit what stands in a cell together."""
    if care != "little":
        widths = _widths(cells, shares, width, size, "little", ())
        least = _least(cells, size)
        if care == "all":
            return climbed(cells, size, widths, least)
        return eased(cells, size, widths, least, alike, free=not shares)
    if shares:
        return shared_widths(cells, size, shares, width, _least(cells, size))
    return fitting_widths(cells, size, width, _least(cells, size))


def _alike(sheet: Sheet) -> tuple[tuple[int, ...], ...]:
    """Return groups of columns to be equally wide: of equal shares, or of numbers side by side."""
    if sheet.shares:
        shares = dict.fromkeys(sheet.shares)
        groups = [[n for n, each in enumerate(sheet.shares) if each == share] for share in shares]
    else:
        groups = [[]]
        for place in sorted(sheet.right) if not sheet.abreast else ():
            if groups[-1] and place > groups[-1][-1] + 1:
                groups.append([])
            groups[-1].append(place)
    return tuple(tuple(group) for group in groups if len(group) > 1)


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
