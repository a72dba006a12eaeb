"""Rows on a page: where each item stands, and the boxes that hold the items."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brief.planning.balancing import even_width
from brief.planning.boxes import Box, MarkBox, Paragraph, Slot
from brief.planning.pages import text_box
from brief.planning.rows import TIER, Rows


@dataclass(frozen=True)
class Placed:
    """Rows on a page."""

    boxes: tuple[Box, ...]
    """A text box for each language, or for each item in it, and the hairline between tiers."""
    tops: tuple[float, ...]
    """Where each item begins, in the leading language."""
    bottom: float
    """Where the lowest text ends, in points."""


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
        if rows.tiers and place:
            middle = placed[place][0] - TIER / 2
            boxes.append(MarkBox("Between the languages", left, middle, width, 0.75, "line"))
        if rows.boxed:
            for number, (index, start) in enumerate(zip(page, placed[place], strict=True), 1):
                name = names[place] if number == 1 else f"{names[place]}, {number}"
                slot = slots[place] if number == 1 else None
                each, own = rows.items[index][place], rows.even_widths[place][index]
                boxes.append(text_box(name, slot, left, start, own, [each]))
            continue
        stack: list[Paragraph] = []
        end = placed[place][0]
        for index, start in zip(page, placed[place], strict=True):
            each = rows.items[index][place]
            stack.append(replace(each, before=round(start - end, 1)))
            end = start + each.lines * each.pitch
        whole = len(page) == len(rows.items)
        own = rows.even_widths[place][0] if whole else even_width(stack, width)
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
