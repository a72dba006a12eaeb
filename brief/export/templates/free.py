"""Finding room on a template's slides between what is drawn there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from brief.export.templates.painted import Painted
from brief.export.templates.places import anchor_of, title_of
from brief.export.templates.surface import Rect
from brief.planning.grid import OURS

_KEPT = 8.0
"""Points that text keeps off what is drawn."""

_WHOLE = 0.6
"""Part of a row from which on what is drawn is its ground, and nothing to keep off."""

_FOOT = 0.7
"""Part of a slide's height below which something drawn belongs to its foot."""

_LEAST_TOP = 26.0
"""Where a title begins at the earliest, for the marking to stand above it, in points."""


@dataclass(frozen=True)
class Head:
    """The room of a title, in points."""

    top: float
    bottom: float
    right: float
    at: Literal["top", "middle", "bottom"]
    fixed: bool
    """Whether something is drawn that the title stands on or over."""


def free_stretch(row: Rect, taken: Sequence[Rect], prefer: float) -> tuple[float, float]:
    """Return the widest part of a row that nothing drawn stands in, of two alike the nearer one.

    What takes most of the row is its ground. The whole row where nothing of use is free.
    """
    stretches = [(row.left, row.right)]
    for each in taken:
        across = min(each.right, row.right) - max(each.left, row.left)
        if not each.common(row) or across > row.width * _WHOLE:
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


def highest_at_foot(painted: Sequence[Painted], slide: Rect, left: float, right: float) -> float:
    """Return where the highest thing begins that is drawn at the foot of a slide, under content."""
    tops = [
        each.rect.top
        for each in painted
        if each.rect.top > slide.height * _FOOT
        and each.rect.left < right
        and each.rect.right > left
    ]
    return min(tops, default=slide.height)


def head_of(
    content: Any, title: Rect, bodies: Sequence[Rect], painted: Sequence[Painted], slide: Rect
) -> Head:
    """Return the room of a title, clear of a logo beside it and of a rule below it."""
    scale = slide.height / OURS.slide_height
    end = bodies[0].top if bodies else title.bottom + 40.0
    fixed = _under(title, end, painted, slide)
    top = title.top if fixed else max(title.top, _LEAST_TOP * scale)
    anchor = anchor_of(title_of(content), content)
    row = Rect(title.left, top, title.right, max(title.bottom, top + 1.0))
    _, right = free_stretch(
        row,
        [each.rect for each in painted if each.rect.left > title.left + title.width / 2],
        row.left,
    )
    if fixed:
        return Head(top, title.bottom, right, anchor, fixed=True)
    least = OURS.title_height * scale
    bottom = max(title.bottom, top + least)
    if anchor == "bottom":
        return Head(top, bottom, right, "bottom", fixed=False)
    return Head(top, bottom, right, "top", fixed=False)


def _under(title: Rect, end: float, painted: Sequence[Painted], slide: Rect) -> bool:
    """Whether a band or a rule is drawn behind a title, or between it and what follows."""
    return any(
        min(each.rect.right, title.right) - max(each.rect.left, title.left) > title.width * _WHOLE
        and title.top < each.rect.bottom <= end + 4.0
        and not (each.rect.width >= slide.width and each.rect.height >= slide.height)
        for each in painted
    )
