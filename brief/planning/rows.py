"""Items in rows: each level with its translation, or one language in a tier above the other.

`placing` puts them on a page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from brief.planning import grid
from brief.planning.abreast import columns_abreast, leading_parts
from brief.planning.balancing import ends_short, even_width
from brief.planning.boxes import Paragraph, Run
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph

TIER = 26.0
"""Room between two tiers, in points; a hairline stands in the middle of it."""

_BASELINE = 0.8
"""Part of a line's pitch that lies above its baseline, as programs draw an exact pitch."""

_CLOSER = 0.6
"""Part of the space between items that is kept in tiers, where each language needs a block."""

_SMALLER = 2.0
"""Points of size that are given up to spare a text a short last line."""

_NEAR, _FAR = 4.0, 8.0
"""Points by which the second language is set smaller: at least, and at most."""


@dataclass(frozen=True)
class Rows:
    """Items set at one size in each language, in columns or in tiers."""

    items: tuple[tuple[Paragraph, ...], ...]
    """A paragraph in each language for each item."""
    columns: tuple[tuple[float, float], ...]
    """Left edge and width of each language's texts."""
    tiers: bool
    """Whether the second language stands below all items of the first."""
    apart: bool = False
    """Whether items have a box each, in one language too: something stands level with them."""

    @cached_property
    def drops(self) -> tuple[float, ...]:
        """How much lower each language begins, so that first lines share a baseline."""
        if self.tiers or not self.items:
            return (0.0,) * len(self.columns)
        first = self.items[0][0].pitch
        return tuple(round((first - each.pitch) * _BASELINE, 1) for each in self.items[0])

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """Room that each item takes, the space above it included."""
        if self.tiers:
            return tuple(fsum(each.height for each in row) for row in self.items)
        drops = self.drops
        return tuple(
            max(each.height + drop for each, drop in zip(row, drops, strict=True))
            for row in self.items
        )

    @property
    def height(self) -> float:
        """Room that all items take on one page, what stands between two tiers included."""
        return fsum(self.heights) + self.repeated

    @cached_property
    def even_widths(self) -> tuple[tuple[float, ...], ...]:
        """Width in which each box of a language has lines that end well, all items on one page."""
        return tuple(
            tuple(even_width(stack, width) for stack in self._stacks(place))
            for place, (_, width) in enumerate(self.columns)
        )

    @property
    def widowed(self) -> bool:
        """Whether a text ends in a line that holds next to nothing, which no narrower box mends."""
        return any(
            ends_short(each, width)
            for place, widths in enumerate(self.even_widths)
            for stack, width in zip(self._stacks(place), widths, strict=True)
            for each in stack
        )

    def _stacks(self, place: int) -> list[tuple[Paragraph, ...]]:
        """Return the paragraphs of each box of a language."""
        column = tuple(row[place] for row in self.items)
        return [(each,) for each in column] if self.boxed else [column]

    @property
    def boxed(self) -> bool:
        """Whether items have a box each.

        In one box, all items below one that is drawn in a line less than it has room for would move
        up, off their numbers, hairlines, links and translations.
        """
        return self.apart or (len(self.columns) > 1 and not self.tiers)

    @property
    def repeated(self) -> float:
        """Room that each page loses to what stands between two tiers."""
        return TIER if self.tiers and len(self.columns) > 1 else 0.0


def sizes_of(scene: Scene, sizes: Sequence[float]) -> Iterator[tuple[float, ...]]:
    """Return sizes to try, one for each language: each is fitted by itself, the leading first."""
    for size in sizes:
        if not scene.bilingual:
            yield (size,)
            continue
        second = max(grid.BODY_SIZE_SECOND, size - _NEAR)
        while second >= max(grid.BODY_SIZE_SECOND, size - _FAR):
            yield (size, second)
            second -= 2.0


def parts_of(scene: Scene) -> Sequence[float]:
    """Return the parts of the width to try for the leading language, the usual one first."""
    parts = leading_parts(scene.lead.language)
    return parts if scene.bilingual and not scene.tiers else parts[:1]


def first_fitting(ways: Iterable[Iterable[Rows]], room: float) -> Rows:
    """Return the largest setting of the first way in which one fits in `room` points.

    Where none does, it is the smallest of the first way.
    """
    found: list[Rows] = []
    for settings in ways:
        found.append(largest(settings, room))
        if found[-1].height <= room:
            return found[-1]
    return found[0]


def largest(settings: Iterable[Rows], room: float) -> Rows:
    """Return the largest setting that fits in `room` points, the smallest where none does.

    One a little smaller is preferred where it spares a point a last line of a single word.
    """
    fitting: list[Rows] = []
    for rows in settings:
        if fitting and rows.items[0][0].size < fitting[0].items[0][0].size - _SMALLER:
            break
        if rows.height <= room:
            fitting.append(rows)
            if not rows.widowed:
                return rows
    return fitting[0] if fitting else rows


def set_rows(
    scene: Scene,
    texts: Sequence[Sequence[Sequence[Run]]],
    sizes: tuple[float, ...],
    left: float,
    width: float,
    *,
    space: float,
    bullets: bool = False,
    numbers: bool = False,
    apart: bool = False,
    part: float | None = None,
) -> Rows:
    """Set texts (items, each with its runs in each language) in a width of the slide.

    `space` is what stands between two items, as a part of the type size; twins beside each other
    take the leading one's. `apart` gives items a box each. `part` is what the leading language has
    of the width; None for what is usual.
    """
    columns: tuple[tuple[float, float], ...] = ((left, width),)
    if scene.tiers:
        columns *= 2
    elif scene.bilingual:
        part = parts_of(scene)[0] if part is None else part
        columns = columns_abreast(left, width, scene.grid.gutter, part)

    def space_of(size: float) -> float:
        return size * space * _CLOSER if scene.tiers else sizes[0] * space

    items = [
        tuple(
            paragraph(
                runs,
                size,
                room,
                before=round(space_of(size), 1) if number > 1 else 0.0,
                bullet=bullets,
                number=number if numbers else None,
            )
            for runs, size, (_, room) in zip(item, sizes, columns, strict=True)
        )
        for number, item in enumerate(texts, 1)
    ]
    return Rows(tuple(items), columns, scene.tiers, apart)
