"""Widening a table's narrow columns by what its looser ones have to spare, as it will be drawn."""

from collections.abc import Sequence
from math import fsum

from brief.language.linebreak import break_lines
from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.typesetting import pair_sizes, pitch_of

_STEP = 4.0
"""Points by which a column is narrowed, to see whether its texts still take the same lines."""

_MOST_SPARE = 32
"""Most such steps that are taken from a column."""

_WIDER = (4.0, 8.0, 12.0, 20.0, 32.0, 48.0)
"""Points by which a column is widened, to see whether that spares lines; tried in this order."""

_MOVES = 6
"""Most columns that are widened, one after the other."""

_WORTH = 1.0
"""Points of height from which on a column is widened."""

_AIR = 12.0
"""Points that a column of single lines keeps at its right where others break theirs."""

_NEEDLESS = 0.15
"""What height counts that makes no row higher, beside 1 for height that does."""

_STRIDES = (48.0, 24.0, 12.0, 6.0, 3.0)
"""Points that are moved from one column to another at a time where a page is at stake."""

Cells = Sequence[Sequence[Sequence[Run]]]
"""Rows of cells, the head first; each run of a cell is a paragraph."""


def eased(
    cells: Cells,
    size: float,
    widths: Sequence[float],
    least: Sequence[float],
    alike: Sequence[Sequence[int]] = (),
    *,
    free: bool = False,
) -> tuple[float, ...]:
    """Return widths in points at which no text just misses a line less while others have room.

    A column gives up what it can without a line more, and never gets narrower than its `least`.
    Lines are counted as they will be drawn. The columns of each group of `alike` come out equally
    wide where that takes no line more, or hardly; of `free` widths, columns of single lines
    leave their room to the others.
    """
    table = _Table(cells, size, least)
    kept = tuple(widths)
    for _ in range(_MOVES):
        wider = table.wider(kept)
        if wider is None:
            break
        kept = wider
    if free:
        kept = table.left_to_broken(kept)
    for group in alike:
        kept = table.evened(kept, group)
    return kept


def climbed(
    cells: Cells, size: float, widths: Sequence[float], least: Sequence[float]
) -> tuple[float, ...]:
    """Return the widths in points that any move of points between two columns makes no lower.

    Takes longer than `eased`: every stride is tried between any two columns.
    """
    table = _Table(cells, size, least)
    kept = tuple(widths)
    for stride in _STRIDES:
        while (moved := table.lower(kept, stride)) is not None:
            kept = moved
    return kept


class _Table:
    """A table's cells, with what they measure at widths that were tried."""

    def __init__(self, cells: Cells, size: float, least: Sequence[float]) -> None:
        self._cells = cells
        self._sizes = [[pair_sizes(cell, size) for cell in row] for row in cells]
        self._least = least
        self._known: dict[tuple[int, float], tuple[float, ...]] = {}

    def wider(self, widths: tuple[float, ...]) -> tuple[float, ...] | None:
        """Return widths with one column wider, where that saves most for a point of its width."""
        spares = [self._spare(place, width) for place, width in enumerate(widths)]
        heights = [self._heights(place, width) for place, width in enumerate(widths)]
        cost = cost_of(heights)
        ways: list[tuple[float, int, float]] = []
        for place, width in enumerate(widths):
            others = fsum(spares) - spares[place]
            for extra in (each for each in _WIDER if each <= others):
                lower = self._heights(place, round(width + extra, 1))
                saved = cost - cost_of([*heights[:place], lower, *heights[place + 1 :]])
                ways.append((saved / extra if saved > _WORTH else 0.0, place, extra))
        best, place, extra = max(ways, default=(0.0, 0, 0.0), key=lambda way: way[0])
        return _moved(widths, spares, place, extra) if best else None

    def lower(self, widths: tuple[float, ...], stride: float) -> tuple[float, ...] | None:
        """Return widths with a stride moved to another column, where that saves most height."""
        heights = [self._heights(place, width) for place, width in enumerate(widths)]
        lowest, found = cost_of(heights) - _WORTH, None
        for narrow, given in enumerate(widths):
            left = round(given - stride, 1)
            if left < self._least[narrow]:
                continue
            for wide, width in enumerate(widths):
                if wide == narrow:
                    continue
                moved = list(heights)
                moved[narrow] = self._heights(narrow, left)
                moved[wide] = self._heights(wide, round(width + stride, 1))
                cost = cost_of(moved)
                if cost < lowest:
                    lowest, found = cost, (narrow, wide)
        if found is None:
            return None
        narrow, wide = found
        return tuple(
            round(width + stride * ((place == wide) - (place == narrow)), 1)
            for place, width in enumerate(widths)
        )

    def left_to_broken(self, widths: tuple[float, ...]) -> tuple[float, ...]:
        """Return widths at which columns of single lines keep a little air, and others the rest."""
        broken = {place for place in range(len(widths)) if self._breaks(place, widths[place])}
        given = [
            0.0 if place in broken else max(0.0, self._spare(place, width) - _AIR)
            for place, width in enumerate(widths)
        ]
        if not broken or not any(given):
            return widths
        more = fsum(given) / len(broken)
        return tuple(
            round(width + (more if place in broken else -given[place]), 1)
            for place, width in enumerate(widths)
        )

    def evened(self, widths: tuple[float, ...], group: Sequence[int]) -> tuple[float, ...]:
        """Return widths with those of a group alike, unless that takes lines more.

        Lanes, which are the widest columns, may take one more. Where the widest of others needs
        more than the mean, the rest of the table gives it.
        """
        mean = fsum(widths[place] for place in group) / len(group)
        spares = [self._spare(place, width) for place, width in enumerate(widths)]
        needed = max(widths[place] - spares[place] for place in group)
        others = [width for place, width in enumerate(widths) if place not in group]
        lanes = mean >= max(others, default=0.0)
        kept_back = _AIR if lanes else 0.0
        given = [
            0.0 if place in group else max(0.0, spare - kept_back)
            for place, spare in enumerate(spares)
        ]
        spared = mean + fsum(given) / len(group)
        same = round(spared if lanes else max(mean, needed), 1)
        extra = max(0.0, len(group) * (same - mean))
        if extra > fsum(given) + 1.0 or any(same < self._least[place] for place in group):
            return widths
        part = extra / fsum(given) if fsum(given) else 0.0
        even = tuple(
            same if place in group else round(width - part * given[place], 1)
            for place, width in enumerate(widths)
        )
        more = pitch_of(max(self._sizes[-1][0])) if lanes else 0.0
        return even if self._height(even) <= self._height(widths) + more else widths

    def _height(self, widths: Sequence[float]) -> float:
        """Return the height of the lines of all rows at some widths, in points."""
        columns = [self._heights(place, width) for place, width in enumerate(widths)]
        return fsum(max(row) for row in zip(*columns, strict=True))

    def _breaks(self, place: int, width: float) -> bool:
        """Whether a text of a column takes several lines at a width."""
        whole = (fsum(map(pitch_of, sizes[place])) for sizes in self._sizes)
        return any(
            height > one for height, one in zip(self._heights(place, width), whole, strict=True)
        )

    def _spare(self, place: int, width: float) -> float:
        """Return the points that a column can give up without a line more."""
        now = self._heights(place, width)
        low, high = 0, min(_MOST_SPARE, max(0, int((width - self._least[place]) / _STEP)))
        while low < high:
            middle = (low + high + 1) // 2
            if self._heights(place, round(width - middle * _STEP, 1)) == now:
                low = middle
            else:
                high = middle - 1
        return low * _STEP

    def _heights(self, place: int, width: float) -> tuple[float, ...]:
        """Return the height of each cell of a column at a width, in points."""
        if (place, width) not in self._known:
            room = max(1.0, width - 2 * grid.CELL_X)
            self._known[place, width] = tuple(
                fsum(
                    len(break_lines(run.text, room, own, run.bold, run.language)) * pitch_of(own)
                    for run, own in zip(row[place], sizes[place], strict=True)
                )
                for row, sizes in zip(self._cells, self._sizes, strict=True)
            )
        return self._known[place, width]


def _moved(
    widths: Sequence[float], spares: Sequence[float], wide: int, extra: float
) -> tuple[float, ...]:
    """Return widths with one column wider by `extra` points, which the loosest others give."""
    moved = list(widths)
    moved[wide] = round(moved[wide] + extra, 1)
    for place in sorted(range(len(moved)), key=lambda each: -spares[each]):
        given = min(spares[place], extra) if place != wide else 0.0
        moved[place] = round(moved[place] - given, 1)
        extra -= given
    return tuple(moved)


def cost_of(columns: Sequence[Sequence[float]]) -> float:
    """Return the height of all rows, and a little for all that makes none of them higher.

    `columns` are the heights of the cells of each column, in points or in lines, as is the cost.
    """
    highest = fsum(max(row) for row in zip(*columns, strict=True))
    return highest + _NEEDLESS * fsum(map(fsum, columns))
