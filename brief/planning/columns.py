"""Choosing the widths of a table's columns from the texts in them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil, fsum

from brief.language.linebreak import unbroken
from brief.language.widths import SLACK, text_width
from brief.planning import grid
from brief.planning.plan import Run
from brief.planning.typesetting import paragraph

_STEPS = 48
"""Parts that a table's width is divided into while its columns are tried."""

_STRIDES = (5, 3, 2, 1)
"""Parts that are moved from one column to another at a time, in this order."""

_ROUNDS = 20
"""Most moves of one stride."""

_RAGGED = {"en": 1.2, "zh-Hant": 0.6}
"""What a line loses at its end where it is broken, in em."""

_NEEDLESS = 0.15
"""What a line counts that makes no row higher, beside 1 for one that does."""

Cells = Sequence[Sequence[Sequence[Run]]]
"""Rows of cells, the head first; each run of a cell is a paragraph."""

Column = list[list[tuple[float, float]]]
"""Of each paragraph of each cell how wide it is on one line, and what it loses where a line ends,
in points."""


def shared_widths(
    cells: Cells,
    sizes: Sequence[float],
    shares: Sequence[int],
    width: float,
    fixed: Sequence[float | None] = (),
) -> tuple[float, ...]:
    """Divide a width by relative widths, in points; no column is too narrow for a word in it.

    Columns with a `fixed` width have no share.
    """
    held = tuple(fixed) or (None,) * len(shares)
    room = width - fsum(each or 0.0 for each in held)
    free = [place for place, each in enumerate(held) if each is None]
    parts = dict(zip(free, shares, strict=True))
    widths = {place: room * part / sum(shares) for place, part in parts.items()}
    least = {place: _widest_word(cells, place, sizes[place]) for place in free}
    narrow = {place for place in free if widths[place] < least[place]}
    rest = room - fsum(least[place] for place in narrow)
    others = sum(parts[place] for place in free if place not in narrow)
    if narrow and others and rest > 0:
        for place in free:
            widths[place] = least[place] if place in narrow else rest * parts[place] / others
    return tuple(
        round(widths[place], 1) if each is None else each for place, each in enumerate(held)
    )


def fitting_widths(
    cells: Cells,
    sizes: Sequence[float],
    width: float,
    fixed: Sequence[float | None] = (),
    *,
    exact: bool = False,
) -> tuple[float, ...]:
    """Return widths in points at which a table of `width` points is low and breaks few lines.

    `sizes` are the type sizes of each column; a column with a `fixed` width keeps it. `exact`
    counts the lines of every trial as they will be drawn, which takes ten times as long. Widths
    are kept for the next time, since a deck is laid out until its slide numbers hold.
    """
    kept = tuple(tuple(tuple(cell) for cell in row) for row in cells)
    return _fitting_widths(kept, tuple(sizes), width, tuple(fixed), exact)


@lru_cache(maxsize=256)
def _fitting_widths(
    cells: tuple[tuple[tuple[Run, ...], ...], ...],
    sizes: tuple[float, ...],
    width: float,
    fixed: tuple[float | None, ...],
    exact: bool,
) -> tuple[float, ...]:
    count = len(cells[0])
    held = tuple(fixed) or (None,) * count
    free = [place for place in range(count) if held[place] is None]
    part = (width - fsum(each or 0.0 for each in held)) / _STEPS
    least = {place: _widest_word(cells, place, sizes[place]) for place in free}
    columns = {place: _column(cells, place, sizes[place]) for place in free}
    parts = _first_parts(columns, least, part)
    parts = _climbed(parts, least, part, lambda place, room: _lines(columns[place], room))
    if exact:
        parts = _climbed(
            parts, least, part, lambda place, room: _counted(cells, place, sizes[place], room)
        )
    return tuple(
        round(parts[place] * part, 1) if each is None else each for place, each in enumerate(held)
    )


def _climbed(
    parts: dict[int, int],
    least: dict[int, float],
    part: float,
    measured: Callable[[int, float], list[int]],
) -> dict[int, int]:
    """Move parts of the width from column to column as long as that makes the table lower.

    `measured` returns the lines of each cell of a column with some room for its text.
    """
    parts = dict(parts)
    known: dict[tuple[int, int], list[int]] = {}

    def lines(place: int, count: int) -> list[int]:
        if (place, count) not in known:
            room = max(1.0, count * part - 2 * grid.CELL_X)
            known[place, count] = measured(place, room)
        return known[place, count]

    current = {place: lines(place, count) for place, count in parts.items()}
    cost = _cost(current)
    for step in _STRIDES:
        for _ in range(_ROUNDS):
            best: tuple[float, int, int] | None = None
            for wider in parts:
                more = current | {wider: lines(wider, parts[wider] + step)}
                for narrower in parts:
                    left = parts[narrower] - step
                    if narrower == wider or left * part < least[narrower]:
                        continue
                    found = _cost(more | {narrower: lines(narrower, left)})
                    if found < (best[0] if best else cost):
                        best = (found, wider, narrower)
            if best is None:
                break
            cost, wider, narrower = best
            parts[wider] += step
            parts[narrower] -= step
            current = {place: lines(place, count) for place, count in parts.items()}
    return parts


def _column(cells: Cells, place: int, size: float) -> Column:
    """Return the widths of a column's paragraphs."""
    return [
        [
            (
                text_width(run.text, size, run.bold, run.language) / (1 - SLACK),
                _RAGGED[run.language] * size,
            )
            for run in row[place]
        ]
        for row in cells
    ]


def _widest_word(cells: Cells, place: int, size: float) -> float:
    """Return the width that a column needs so that no word of it is broken, in points."""
    words = [
        text_width(word, size, run.bold, run.language)
        for row in cells
        for run in row[place]
        if run.link is None  # an address may be broken anywhere
        for word in unbroken(run.text)
    ]
    return max([*words, 2 * size]) * 1.03 + 2 * grid.CELL_X


def _first_parts(
    columns: dict[int, Column], least: dict[int, float], part: float
) -> dict[int, int]:
    """Divide the width by the roots of the texts' lengths, each column at its least or more."""
    wanted = {
        place: max(fsum(text for text, _ in cell) for cell in column) ** 0.5 or 1.0
        for place, column in columns.items()
    }
    parts = {place: ceil(least[place] / part) for place in columns}
    left = _STEPS - sum(parts.values())
    while left > 0:
        place = max(columns, key=lambda each: wanted[each] / parts[each])
        parts[place] += 1
        left -= 1
    while left < 0:
        place = max(columns, key=lambda each: parts[each])
        parts[place] -= 1
        left += 1
    return parts


def _lines(column: Column, room: float) -> list[int]:
    """Return the lines of each cell of a column, near enough to choose its width by."""
    return [
        sum(
            1 if text <= room else ceil((text - lost) / max(1.0, room - lost))
            for text, lost in cell
        )
        for cell in column
    ]


def _counted(cells: Cells, place: int, size: float, room: float) -> list[int]:
    """Return the lines of each cell of a column as they will be drawn."""
    return [sum(paragraph([run], size, room).lines for run in row[place]) for row in cells]


def _cost(lines: dict[int, list[int]]) -> float:
    """Return the lines of the highest cell of each row, and a little for every other line."""
    columns = list(lines.values())
    highest = fsum(max(row) for row in zip(*columns, strict=True))
    return highest + _NEEDLESS * fsum(fsum(column) for column in columns)
