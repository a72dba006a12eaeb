"""Reading the head of a template's slides: the room of title and marking."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from brief.export.templates.clearance import MOST, free_stretch, off_ground
from brief.export.templates.drawn import Drawn
from brief.export.templates.placeholders import INSET, Anchor, anchor_of, title_of
from brief.export.templates.rect import Rect
from brief.planning.grid import OURS

_LEAST_TOP = 26.0
"""Where a title begins at the earliest, for the marking to stand above it; as all in points."""

_BELOW_TITLE = 40.0
"""How far below a title a rule may be drawn that belongs to it, on a layout without a body."""

_TOLERANCE = 4.0
"""How far a rule may reach into the room of the body."""

_LEAST_EDGE = 4.0
"""Room between the marking and the upper edge of a slide."""

_LEAST_COLUMN = 0.2
"""Part of a slide's width that a title beside content has at least."""

_PITCH = 1.2
"""Distance from the marking's top to that of the title, as a multiple of the marking's height."""


@dataclass(frozen=True)
class Head:
    """The room of a title, in points."""

    top: float
    bottom: float
    right: float
    at: Anchor
    """Where the title stands in it."""
    fixed: bool
    """Whether something is drawn that the title stands on or over."""
    apart: bool = False
    """Whether it stands beside content, or below it."""


def head_of(
    content: Any,
    title: Rect,
    bodies: Sequence[Rect],
    drawn: Sequence[Drawn],
    slide: Rect,
    ground: str | None,
) -> Head:
    """Return the room of a title, clear of a logo beside it and of a rule below it.

    What is a tone of the ground (RRGGBB) is no logo.
    """
    scale = slide.height / OURS.slide_height
    end = bodies[0].top if bodies else title.bottom + _BELOW_TITLE
    fixed = _is_on_something(title, end, drawn, slide)
    top = title.top if fixed else max(title.top, _LEAST_TOP * scale)
    row = Rect(title.left, top, title.right, max(title.bottom, top + 1.0))
    middle = title.left + title.width / 2
    beside = [each.rect for each in off_ground(drawn, ground) if each.rect.left > middle]
    _, right = free_stretch(row, beside, row.left)
    anchor = anchor_of(title_of(content), content)
    if fixed:
        return Head(top, title.bottom, right, anchor, fixed=True)
    bottom = max(title.bottom, top + OURS.title_height * scale)
    return Head(top, bottom, right, "bottom" if anchor == "bottom" else "top", fixed=False)


def least_top(slide: Rect) -> float:
    """Return where what has the marking above it begins at the earliest."""
    return _LEAST_TOP * slide.height / OURS.slide_height


def head_apart(content: Any, title: Rect, bodies: Sequence[Rect], slide: Rect) -> Head | None:
    """Return the room of a title beside content or below it; None for one above it.

    Content may reach the title's place by a little. One that is too narrow beside content is none.
    """
    if not bodies or title.width < slide.width * _LEAST_COLUMN:
        return None
    left, right = min(each.left for each in bodies), max(each.right for each in bodies)
    top, bottom = min(each.top for each in bodies), max(each.bottom for each in bodies)
    beside = min(title.right, right) - max(title.left, left) <= _TOLERANCE
    level = min(title.bottom, bottom) - max(title.top, top) > (bottom - top) / 4
    if title.top < bottom - _TOLERANCE and not (beside and level):
        return None
    return Head(
        title.top, title.bottom, title.right, anchor_of(title_of(content), content), True, True
    )


def marking_of(
    below: float, title: Rect, number: Rect, drawn: Sequence[Drawn], left: float, right: float
) -> Rect:
    """Return the room for the marking: above all, clear of logos and the slide's number.

    `below` is where what stands below it begins, `left` and `right` are the edges of content.
    """
    line = number.height
    top = max(_LEAST_EDGE * line / OURS.marking_height, below - line * _PITCH)
    row = Rect(min(left, title.left + INSET), top, right, top + line)
    taken = [*(each.rect for each in drawn), number]
    start, end = free_stretch(row, taken, prefer=row.right)
    return Rect(start, top, end, top + line)


def _is_on_something(title: Rect, end: float, drawn: Sequence[Drawn], slide: Rect) -> bool:
    """Whether a band or a rule is drawn behind a title, or between it and what follows."""
    return any(
        min(each.rect.right, title.right) - max(each.rect.left, title.left) > title.width * MOST
        and title.top < each.rect.bottom <= end + _TOLERANCE
        and not (each.rect.width >= slide.width and each.rect.height >= slide.height)
        for each in drawn
    )
