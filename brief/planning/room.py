"""The last look at a page: nothing leaves the slide, no content lies on other content."""

from collections.abc import Sequence
from itertools import combinations
from math import fsum

from brief.planning.boxes import Box, MarkBox, TableBox
from brief.planning.grid import OURS, Grid

_TOLERANCE = 0.6
"""Points by which boxes may meet: positions are rounded to tenths."""


def crowded(boxes: Sequence[Box], on: Grid = OURS) -> str | None:
    """Say which box has no room, and by how many points; None where every box has its own."""
    for box in boxes:
        over = box.top + box.height - on.slide_height
        if over > _TOLERANCE:
            return f"'{box.name}' runs {over:.0f} pt off the slide"
    filled = [box for box in boxes if not isinstance(box, MarkBox)]
    for one, other in combinations(filled, 2):
        over = _overlap(one.top, one.height, other.top, other.height)
        if over > _TOLERANCE and _overlap(one.left, _width(one), other.left, _width(other)) > (
            _TOLERANCE
        ):
            return f"'{one.name}' runs {over:.0f} pt into '{other.name}'"
    return None


def _overlap(start: float, length: float, other: float, other_length: float) -> float:
    """Return the points that two stretches have in common; negative when they lie apart."""
    return min(start + length, other + other_length) - max(start, other)


def _width(box: Box) -> float:
    return fsum(box.column_widths) if isinstance(box, TableBox) else box.width
