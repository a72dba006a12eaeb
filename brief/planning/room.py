"""The last look at a page: nothing leaves the slide, no content lies on other content."""

from collections.abc import Sequence
from itertools import combinations
from math import fsum
from typing import NamedTuple

from brief.planning.boxes import Box, ChartBox, MarkBox, TableBox, TextBox
from brief.planning.grid import OURS, Grid

_TOLERANCE = 0.6
"""Points by which boxes may meet: positions are rounded to tenths."""


def crowded(boxes: Sequence[Box], on: Grid = OURS) -> str | None:
    """Say which box has no room, and by how many points; None where every box has its own."""
    for box in boxes:
        over = box.top + box.height - on.slide_height
        if over > _TOLERANCE:
            return f"'{box.name}' runs {over:.0f} pt off the slide"
    filled = [_Edges.of(box) for box in boxes if not isinstance(box, MarkBox)]
    for one, other in combinations(filled, 2):
        over = min(one.bottom, other.bottom) - max(one.top, other.top)
        if over > _TOLERANCE:
            across = min(one.right, other.right) - max(one.left, other.left)
            if across > _TOLERANCE:
                return f"'{one.name}' runs {over:.0f} pt into '{other.name}'"
    return None


class _Edges(NamedTuple):
    """Where a box lies, in points."""

    name: str
    left: float
    right: float
    top: float
    bottom: float

    @classmethod
    def of(cls, box: TextBox | TableBox | ChartBox) -> "_Edges":
        """Return the edges of a box, which are looked at once for each of the others."""
        width = fsum(box.column_widths) if isinstance(box, TableBox) else box.width
        return cls(box.name, box.left, box.left + width, box.top, box.top + box.height)
