"""Keeping text clear of what a template has drawn."""

from collections.abc import Sequence

from brief.export.templates.drawn import Drawn
from brief.export.templates.rect import Rect

_KEPT = 8.0
"""Points that text keeps off what is drawn."""

MOST = 0.6
"""Part of a row from which on what is drawn is its ground, and nothing to keep off."""

_FOOT = 0.7
"""Part of a slide's height below which something drawn belongs to its foot."""


def free_stretch(row: Rect, taken: Sequence[Rect], prefer: float) -> tuple[float, float]:
    """Return left and right of the widest part of a row that nothing drawn stands in.

    Of two alike the one nearer to `prefer`. What takes most of the row is its ground. The whole
    row where nothing of use is free.
    """
    stretches = [(row.left, row.right)]
    for each in taken:
        across = min(each.right, row.right) - max(each.left, row.left)
        if not each.common(row) or across > row.width * MOST:
            continue
        cut = [
            part
            for start, end in stretches
            for part in (
                (start, min(end, each.left - _KEPT)),
                (max(start, each.right + _KEPT), end),
            )
        ]
        stretches = [(start, end) for start, end in cut if end > start]
    if not stretches:
        return row.left, row.right

    def worth(stretch: tuple[float, float]) -> tuple[float, float]:
        start, end = stretch
        return end - start, -abs(min(max(prefer, start), end) - prefer)

    return max(set(stretches), key=worth)


def highest_at_foot(drawn: Sequence[Drawn], slide: Rect, left: float, right: float) -> float:
    """Return where the highest thing begins that is drawn at the foot of a slide, under content.

    In points; the lower edge of the slide where there is none.
    """
    tops = [
        each.rect.top
        for each in drawn
        if each.rect.top > slide.height * _FOOT
        and each.rect.left < right
        and each.rect.right > left
    ]
    return min(tops, default=slide.height)
