"""Reading a template's grid: where things stand on its slides, clear of what is drawn there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from brief.errors import BadInput
from brief.export.ooxml import EMU
from brief.export.templates.clearance import (
    MOST,
    highest_at_foot,
    off_ground,
    trimmed,
    uncovered,
)
from brief.export.templates.contrast import LEAST, contrast
from brief.export.templates.drawn import Drawn
from brief.export.templates.foot import foot_of
from brief.export.templates.head import head_apart, head_of, least_top, marking_of
from brief.export.templates.placeholders import INSET, bodies_of, rect_of, title_of, title_rect
from brief.export.templates.rect import Rect
from brief.export.templates.surface import Palette
from brief.planning.grid import OURS, Grid

_MARGIN, _TITLE_TOP, _TITLE_BOTTOM = 36.0, 24.0, 100.0
"""Where a title stands whose place nothing says, in points: at the sides, and its height."""

_NARROW = 0.5
"""Part of the width of content below which a title is too narrow, and takes all of it."""

_MIDDLE = 0.7
"""Part of a slide's height that content reaches in any case."""

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


def read_grid(
    slide: Rect, content: Any, drawn: Sequence[Drawn], palette: Palette | None, shown: str
) -> Grid:
    """Return where things stand, from the layout for points and what is drawn on it.

    `palette` are the colours of content, where they are known. BadInput, naming the file as
    `shown`, where content has too little room.
    """
    ground = palette.ground if palette else None
    usual = Rect(_MARGIN, _TITLE_TOP, slide.right - _MARGIN, _TITLE_BOTTOM)
    bodies = [rect for each in bodies_of(content) if (rect := rect_of(each))]
    own = rect_of(title_of(content))
    apart = head_apart(content, own, bodies, slide) if own else None
    title = own if own and apart else title_rect(content, slide, usual)
    edges = bodies or [title]
    left = max(min(each.left for each in edges), 0.0) + INSET
    right = min(max(each.right for each in edges), slide.right) - INSET
    top = bodies[0].top if bodies else title.bottom
    core = Rect(left, top, right, slide.height * _MIDDLE)
    seen = uncovered(drawn, core)
    behind = uncovered(drawn, title.grown(-INSET))
    taken = [each.rect for each in off_ground(seen, ground)]
    footer, number = foot_of(content, taken, slide, left, right)
    narrow = title.width < (right - left) * _NARROW and not apart
    if narrow and not _on_ground(title, behind):
        title = Rect(left - INSET, title.top, right + INSET, title.bottom)
    head = apart or head_of(content, title, bodies, behind, slide, ground)
    above = least_top(slide) if apart else head.bottom + _BELOW_TITLE
    body_top = max([above, *(each.top for each in bodies[:1])])
    bottom = min(footer.top, highest_at_foot(seen, slide, left, right, ground)) - _ABOVE_FOOT
    if apart and title.top > body_top and title.left < right and title.right > left:
        bottom = min(bottom, title.top - _ABOVE_FOOT)
    sheets = [each.rect for each in seen[:1] if each.whole and each.rect.contains(core)]
    bottom = min([bottom, *(each.bottom - _ABOVE_FOOT for each in sheets)])
    room = Rect(left, body_top, right, bottom)
    clear = trimmed(room, [each.rect for each in seen if _hinders(each, palette, room)])
    _refuse_narrow(clear.width, clear.height, OURS.slide_height / slide.height, shown)
    left, right, body_top, bottom = clear.left, clear.right, clear.top, clear.bottom
    highest = min(head.top, body_top)
    marking = marking_of(highest, title, number, off_ground(behind, ground), left, right)
    title_top = head.top
    if marking.left < head.right and marking.right > title.left and not head.apart:
        title_top = max(title_top, marking.bottom)
    return replace(
        OURS,
        slide_width=slide.width,
        slide_height=slide.height,
        left=round(left, 1),
        right=round(right, 1),
        title_left=round(title.left + INSET, 1),
        title_right=round(head.right - INSET, 1),
        title_top=round(title_top, 1),
        title_height=round(head.bottom - title_top, 1),
        title_at=head.at,
        head_bottom=round(head.bottom if head.fixed else 0.0, 1),
        title_apart=head.apart,
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


def _on_ground(title: Rect, behind: Sequence[Drawn]) -> bool:
    """Whether something is drawn for a title to stand on: a band no wider than it needs."""
    return any(
        each.rect.common(title) > title.width * title.height / 2
        and each.rect.width < title.width / _NARROW
        for each in behind
    )


def _hinders(each: Drawn, palette: Palette | None, room: Rect) -> bool:
    """Whether something drawn in the room for content can't be written over."""
    if each.rect.common(room) > room.width * room.height * MOST:
        return False
    if not each.filled or palette is None:
        return each.filled
    return not each.shades or any(contrast(palette.ink, one) < LEAST for one in each.shades)


def _refuse_narrow(width: float, height: float, scale: float, shown: str) -> None:
    """Raise BadInput where content has too little room on the layout for points."""
    if width * scale < _LEAST_ROOM[0] or height * scale < _LEAST_ROOM[1]:
        least = " × ".join(f"{each / scale:.0f}" for each in _LEAST_ROOM)
        raise BadInput(
            f"leaves {max(width, 0):.0f} × {max(height, 0):.0f} pt for content",
            file=shown,
            remedy=f"give the text of its layout for points at least {least} pt",
        )
