"""Reading a template's grid: where things stand on its slides, clear of what is drawn there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from brief.errors import BadInput
from brief.export.ooxml import EMU
from brief.export.templates.clearance import highest_at_foot
from brief.export.templates.drawn import Drawn
from brief.export.templates.foot import foot_of
from brief.export.templates.head import head_of, marking_of
from brief.export.templates.placeholders import INSET, bodies_of, rect_of, title_rect
from brief.export.templates.rect import Rect
from brief.planning.grid import OURS, Grid

_MARGIN, _TITLE_TOP, _TITLE_BOTTOM = 36.0, 24.0, 100.0
"""Where a title stands whose place nothing says, in points: at the sides, and its height."""

_BELOW_TITLE, _ABOVE_FOOT = 8.0, 6.0
"""Room in points between title and content, and between content and what is below it."""

_LEAST = (480.0, 360.0)
"""Width and height in points of the smallest slide that the type scale fits."""

_LEAST_ROOM = (400.0, 150.0)
"""Width and height in points that content needs, on a slide of our height."""


def slide_of(presentation: Any, shown: str) -> Rect:
    """Return the size of its slides; BadInput, naming the file as `shown`, for too small ones."""
    width, height = presentation.slide_width or 0, presentation.slide_height or 0
    slide = Rect(0.0, 0.0, width / EMU, height / EMU)
    if slide.width < _LEAST[0] or slide.height < _LEAST[1]:
        raise BadInput(
            f"has slides of {slide.width:.0f} × {slide.height:.0f} pt",
            file=shown,
            remedy=f"use slides of at least {_LEAST[0]:.0f} × {_LEAST[1]:.0f} pt",
        )
    return slide


def read_grid(slide: Rect, content: Any, drawn: Sequence[Drawn], shown: str) -> Grid:
    """Return where things stand, from the layout for points and what is drawn on it.

    BadInput, naming the file as `shown`, where content has too little room.
    """
    usual = Rect(_MARGIN, _TITLE_TOP, slide.right - _MARGIN, _TITLE_BOTTOM)
    title = title_rect(content, slide, usual)
    bodies = [rect for each in bodies_of(content) if (rect := rect_of(each))]
    edges = bodies or [title]
    left = max(min(each.left for each in edges), 0.0) + INSET
    right = min(max(each.right for each in edges), slide.right) - INSET
    footer, number = foot_of(content, drawn, slide, left, right)
    head = head_of(content, title, bodies, drawn, slide)
    body_top = max([head.bottom + _BELOW_TITLE, *(each.top for each in bodies[:1])])
    bottom = min(footer.top, highest_at_foot(drawn, slide, left, right)) - _ABOVE_FOOT
    _refuse_narrow(right - left, bottom - body_top, OURS.slide_height / slide.height, shown)
    marking = marking_of(head, title, number, drawn, left, right)
    return replace(
        OURS,
        slide_width=slide.width,
        slide_height=slide.height,
        left=round(left, 1),
        right=round(right, 1),
        title_left=round(title.left + INSET, 1),
        title_right=round(head.right - INSET, 1),
        title_top=round(head.top, 1),
        title_height=round(head.bottom - head.top, 1),
        title_at=head.at,
        head_bottom=round(head.bottom if head.fixed else 0.0, 1),
        body_top=round(body_top, 1),
        source_bottom=round(bottom, 1),
        marking_top=round(marking.top, 1),
        marking_left=round(marking.left, 1),
        marking_right=round(marking.right, 1),
        marking_height=round(marking.height, 1),
        footer_top=round(footer.top, 1),
        footer_left=round(footer.left, 1),
        footer_right=round(footer.right, 1),
        footer_height=round(footer.height, 1),
        number_top=round(number.top, 1),
        number_left=round(number.left, 1),
        number_right=round(number.right, 1),
        cover_ground=0.0,
        section_dark=False,
    )


def _refuse_narrow(width: float, height: float, scale: float, shown: str) -> None:
    """Raise BadInput where content has too little room on the layout for points."""
    if width * scale < _LEAST_ROOM[0] or height * scale < _LEAST_ROOM[1]:
        least = " × ".join(f"{each / scale:.0f}" for each in _LEAST_ROOM)
        raise BadInput(
            f"leaves {max(width, 0):.0f} × {max(height, 0):.0f} pt for content",
            file=shown,
            remedy=f"give the text of its layout for points at least {least} pt",
        )
