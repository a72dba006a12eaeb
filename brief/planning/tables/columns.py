"""Choosing the widths of a table's columns from the texts in them."""

from collections.abc import Callable, Sequence
from math import ceil, fsum

from brief.language.linebreak import unbroken
from brief.language.widths import SLACK, text_width
from brief.planning import grid
from brief.planning.tables.eased_widths import Cells, cost_of
from brief.planning.typesetting import pair_sizes

_STEPS = 48
"""Parts that a table's width is divided into while its columns are tried."""

_STRIDES = (5, 3, 2, 1)
"""Parts that are moved from one column to another at a time, in this order."""

_ROUNDS = 20
"""Most moves of one stride."""

_RAGGED = {"en": 1.2, "zh-Hant": 0.6}
"""What a line loses at its end where it is broken, in em."""

_LEAST_CHINESE = 4
"""Characters of Chinese that a column holds in a line at least."""

Column = list[list[tuple[float, float]]]
"""Of each paragraph of each cell how wide it is on one line, and what it loses where a line ends,
in points."""


def shared_widths(
    cells: Cells, size: float, shares: Sequence[int], width: float, least: Sequence[float] = ()
) -> tuple[float, ...]:
    """Divide a width by relative widths, in points; no column is too narrow for a word in it.

    `least` are the least widths where they are known.
    """
    widths = [width * share / sum(shares) for share in shares]
    least = least or least_widths(cells, size)
    narrow = {place for place, each in enumerate(least) if widths[place] < each}
    rest = width - fsum(least[place] for place in narrow)
    others = sum(share for place, share in enumerate(shares) if place not in narrow)
    if narrow and others and rest > 0:
        widths = [
            least[place] if place in narrow else rest * share / others
            for place, share in enumerate(shares)
        ]
    return tuple(round(each, 1) for each in widths)


def fitting_widths(
    cells: Cells, size: float, width: float, least: Sequence[float] = ()
) -> tuple[float, ...]:
    """Return widths in points at which a table of `width` points is low and breaks few lines.

    `least` are the least widths where they are known.
    """
    part = width / _STEPS
    least = least or least_widths(cells, size)
    columns = {place: _column(cells, place, size) for place in range(len(least))}
    needed = dict(enumerate(least))
    parts = _first_parts(columns, needed, part)
    parts = _climbed(parts, needed, part, lambda place, room: _lines(columns[place], room))
    return tuple(round(count * part, 1) for count in parts.values())


def least_widths(cells: Cells, size: float) -> list[float]:
    """Return what each column needs at least, in points."""
    return [_widest_word(cells, place, size) for place in range(len(cells[0]))]


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
    cost = cost_of(list(current.values()))
    for step in _STRIDES:
        for _ in range(_ROUNDS):
            best: tuple[float, int, int] | None = None
            for wider in parts:
                more = current | {wider: lines(wider, parts[wider] + step)}
                for narrower in parts:
                    left = parts[narrower] - step
                    if narrower == wider or left * part < least[narrower]:
                        continue
                    moved = more | {narrower: lines(narrower, left)}
                    found = cost_of(list(moved.values()))
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
                text_width(run.text, own, run.bold, run.language) / (1 - SLACK),
                _RAGGED[run.language] * own,
            )
            for run, own in zip(row[place], pair_sizes(row[place], size), strict=True)
        ]
        for row in cells
    ]


def _widest_word(cells: Cells, place: int, size: float) -> float:
    """Return the width that a column needs so that it breaks no word, in points.

    In Chinese it has room for four characters, or the longest text where that is shorter.
    """
    needed = [2 * size]
    for row in cells:
        for run in row[place]:
            if run.link is not None:  # an address may be broken anywhere
                continue
            if run.language == "zh-Hant":
                text = text_width(run.text, size, run.bold, run.language)
                needed.append(min(_LEAST_CHINESE * size, text))
            needed += [
                text_width(word, size, run.bold, run.language) for word in unbroken(run.text)
            ]
    return max(needed) * 1.03 + 2 * grid.CELL_X


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
