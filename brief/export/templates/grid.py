"""Reading a template's grid: where things stand on its slides, clear of what is drawn there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.errors import BadInput
from brief.export.templates.free import Head, free_stretch, head_of, highest_at_foot
from brief.export.templates.painted import Painted
from brief.export.templates.places import bodies_of, first_of, rect_of, title_of
from brief.export.templates.surface import Rect
from brief.planning.grid import OURS, Grid

_INSET = 7.2
"""Inner margin of a placeholder at its sides in points, unless it says otherwise."""

_LINE = 18.0
"""Height of a line of small type, such as the marking's, on a slide of our height."""

_NUMBER = 60.0
"""Width of the number of a slide."""

_LEAST = (480.0, 360.0)
"""Width and height in points of the smallest slide that the type scale fits."""

_LEAST_ROOM = (400.0, 150.0)
"""Width and height in points that content needs, on a slide of our height."""


def read_grid(presentation: Any, content: Any, painted: Sequence[Painted], shown: str) -> Grid:
    """Return where things stand, from the layout for points and what is drawn on it.

    BadInput, naming the file as `shown`, for slides, or room on them, that are too small.
    """
    slide = Rect(0.0, 0.0, presentation.slide_width / 12_700, presentation.slide_height / 12_700)
    if slide.width < _LEAST[0] or slide.height < _LEAST[1]:
        raise BadInput(
            f"has slides of {slide.width:.0f} × {slide.height:.0f} pt",
            file=shown,
            remedy=f"use slides of at least {_LEAST[0]:.0f} × {_LEAST[1]:.0f} pt",
        )
    title = rect_of(title_of(content)) or Rect(36.0, 24.0, slide.right - 36.0, 100.0)
    bodies = [rect for each in bodies_of(content) if (rect := rect_of(each))]
    edges = bodies or [title]
    left = max(min(each.left for each in edges), 0.0) + _INSET
    right = min(max(each.right for each in edges), slide.right) - _INSET
    foot = _foot(content, painted, slide, left, right)
    head = head_of(content, title, bodies, painted, slide)
    limit = min(foot.footer_top, highest_at_foot(painted, slide, left, right))
    source_bottom = limit - 6.0
    body_top = max([head.bottom + 8.0, *(each.top for each in bodies[:1])])
    _refuse_narrow(right - left, source_bottom - body_top, OURS.slide_height / slide.height, shown)
    marking = _marking(head, title, painted, foot, left, right)
    return replace(
        foot,
        title_left=round(title.left + _INSET, 1),
        title_right=round(min(head.right, slide.right) - _INSET, 1),
        title_top=round(head.top, 1),
        title_height=round(head.bottom - head.top, 1),
        title_at=head.at,
        head_bottom=round(head.bottom if head.fixed else 0.0, 1),
        body_top=round(body_top, 1),
        source_bottom=round(source_bottom, 1),
        marking_top=round(marking.top, 1),
        marking_left=round(marking.left, 1),
        marking_right=round(marking.right, 1),
    )


def _marking(
    head: Head, title: Rect, painted: Sequence[Painted], foot: Grid, left: float, right: float
) -> Rect:
    """Return the room for the marking: above the title, clear of logos and the slide's number."""
    line = foot.footer_height
    top = max(line / 4.5, head.top - line * 1.2)
    row = Rect(min(left, title.left + _INSET), top, right, top + line)
    taken = [each.rect for each in painted]
    if foot.number_top is not None and foot.number_top < row.bottom:
        taken.append(
            Rect(
                foot.number_left or right - _NUMBER,
                foot.number_top,
                foot.number_right or right,
                foot.number_top + line,
            )
        )
    start, end = free_stretch(row, taken, prefer=row.right)
    return Rect(start, top, end, top + line)


def _foot(content: Any, painted: Sequence[Painted], slide: Rect, left: float, right: float) -> Grid:
    """Return a grid with its foot: footer and number where the template has them."""
    footer, number = (
        rect_of(first_of(content, kind)) or rect_of(first_of(content.slide_master, kind))
        for kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    )
    at_foot = [
        each for each in (footer, number) if each and each.top >= slide.height / 2
    ]  # one at the top is no foot
    line = _LINE * slide.height / OURS.slide_height
    middle = min((each.top + each.height / 2 for each in at_foot), default=slide.height - line)
    top = min(middle - line / 2, slide.height - line * 1.2)
    number_rect = number or Rect(right - _NUMBER, top, right, top + line)
    number_top = number_rect.top + (number_rect.height - line) / 2
    inset = _INSET if number else 0.0
    number_left, number_right = number_rect.left + inset, number_rect.right - inset
    if number_right - number_left < _NUMBER:
        middle = (number_left + number_right) / 2
        number_left = max(0.0, min(middle - _NUMBER / 2, slide.right - _NUMBER))
        number_right = number_left + _NUMBER
    row = Rect(
        min([left, *([footer.left + _INSET] if footer else [])]),
        top,
        max([right, *([footer.right - _INSET] if footer else [])]),
        top + line,
    )
    taken = [each.rect for each in painted]
    taken.append(Rect(number_left - 8.0, number_top, number_right + 8.0, number_top + line))
    prefer = (footer.left + footer.right) / 2 if footer in at_foot and footer else row.left
    start, end = free_stretch(row, taken, prefer=prefer)
    return replace(
        OURS,
        slide_width=slide.width,
        slide_height=slide.height,
        left=round(left, 1),
        right=round(right, 1),
        footer_top=round(top, 1),
        footer_height=round(line, 1),
        marking_height=round(line, 1),
        footer_left=round(start, 1),
        footer_right=round(end, 1),
        number_top=round(number_top, 1),
        number_left=round(number_left, 1),
        number_right=round(number_right, 1),
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
