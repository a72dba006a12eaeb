"""Items in rows: each level with its translation, or one language in a tier above the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import fsum

from brief.planning import grid
from brief.planning.balancing import ends_short, even_width
from brief.planning.boxes import Box, MarkBox, Paragraph, Run, Slot
from brief.planning.pages import text_box
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

    @property
    def widowed(self) -> bool:
        """Whether a text ends in a line that holds next to nothing, which no narrower box mends."""
        columns = zip(zip(*self.items, strict=True), self.columns, strict=True)
        stacks = [
            (stack, width)
            for column, (_, width) in columns
            for stack in ([[each] for each in column] if self.boxed else [column])
        ]
        return any(
            ends_short(each, even_width(stack, width)) for stack, width in stacks for each in stack
        )

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


@dataclass(frozen=True)
class Placed:
    """Rows on a page."""

    boxes: tuple[Box, ...]
    """A text box for each language, or for each item in it, and the hairline between tiers."""
    tops: tuple[float, ...]
    """Where each item begins, in the leading language."""
    bottom: float
    """Where the lowest text ends, in points."""


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
) -> Rows:
    """Set texts (items, each with its runs in each language) in a width of the slide.

    `space` is what stands between two items, as a part of the type size; twins beside each other
    take the leading one's. `apart` gives items a box each.
    """
    tiers = scene.folder.deck.bilingual == "tiers"
    columns = [(left, width)]
    if scene.bilingual and tiers:
        columns *= 2
    elif scene.bilingual:
        each = (width - scene.grid.gutter) / 2
        columns = [(left, each), (left + each + scene.grid.gutter, each)]

    def space_of(size: float) -> float:
        return size * space * _CLOSER if tiers and scene.bilingual else sizes[0] * space

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
    return Rows(tuple(items), tuple(columns), tiers, apart)


def place_rows(
    rows: Rows,
    page: range,
    top: float,
    spread: float,
    names: Sequence[str],
    slots: Sequence[Slot],
) -> Placed:
    """Return the items of one page in boxes; `spread` is added to the space between two."""
    starts = _tier_starts if rows.tiers else _level_starts
    placed = starts(rows, page, top, spread)
    boxes: list[Box] = []
    for place, (left, width) in enumerate(rows.columns):
        items = [rows.items[index][place] for index in page]
        if rows.tiers and place:
            middle = placed[place][0] - TIER / 2
            boxes.append(MarkBox("Between the languages", left, middle, width, 0.75, "line"))
        if rows.boxed:
            for number, (each, start) in enumerate(zip(items, placed[place], strict=True), 1):
                name = names[place] if number == 1 else f"{names[place]}, {number}"
                slot = slots[place] if number == 1 else None
                own = even_width([each], width)
                boxes.append(text_box(name, slot, left, start, own, [each]))
            continue
        stack: list[Paragraph] = []
        end = placed[place][0]
        for each, start in zip(items, placed[place], strict=True):
            stack.append(replace(each, before=round(start - end, 1)))
            end = start + each.lines * each.pitch
        own = even_width(stack, width)
        boxes.append(text_box(names[place], slots[place], left, placed[place][0], own, stack))
    bottom = max(
        starts[-1] + rows.items[page[-1]][place].lines * rows.items[page[-1]][place].pitch
        for place, starts in enumerate(placed)
    )
    return Placed(tuple(boxes), tuple(placed[0]), bottom)


def _level_starts(rows: Rows, page: range, top: float, spread: float) -> list[list[float]]:
    """Return where each item begins in each language, twins on one baseline."""
    drops = rows.drops
    starts: list[list[float]] = [[] for _ in rows.columns]
    at = top
    for index in page:
        row = rows.items[index]
        if index > page.start:
            at += row[0].before + spread
        for place, drop in enumerate(drops):
            starts[place].append(at + drop)
        at += max(drop + each.lines * each.pitch for each, drop in zip(row, drops, strict=True))
    return starts


def _tier_starts(rows: Rows, page: range, top: float, spread: float) -> list[list[float]]:
    """Return where each item begins in each language, the second below all of the first."""
    starts: list[list[float]] = []
    at = top
    for place in range(len(rows.columns)):
        own = []
        for index in page:
            each = rows.items[index][place]
            if index > page.start:
                at += each.before + spread
            own.append(at)
            at += each.lines * each.pitch
        starts.append(own)
        at += TIER
    return starts
