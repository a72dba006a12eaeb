"""Reading the foot of a template's slides: where footer and slide number stand."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.templates.clearance import free_stretch
from brief.export.templates.placeholders import INSET, first_of, rect_of
from brief.export.templates.rect import Rect
from brief.planning.grid import OURS

_LEAST_NUMBER = 60.0
"""Width in points of the number of a slide."""

_LEAST_FOOTER = 0.3
"""Part of a slide's width that a footer has at least, over what is drawn where need be."""

_PITCH = 1.2
"""Distance from a line of the foot to the lower edge of a slide, as a multiple of its height."""


def foot_of(
    content: Any, taken: Sequence[Rect], slide: Rect, left: float, right: float
) -> tuple[Rect, Rect]:
    """Return where footer and number stand, a line high each: where the template has them.

    `left` and `right` are the edges of content, in points; the footer keeps off what is `taken`
    where that leaves enough of it, and off the number always.
    """
    footer, number = (
        rect_of(first_of(content, kind)) or rect_of(first_of(content.slide_master, kind))
        for kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    )
    # One at the top is no foot.
    low = [each for each in (footer, number) if each and each.top >= slide.height / 2]
    line = OURS.footer_height * slide.height / OURS.slide_height
    middle = min((each.top + each.height / 2 for each in low), default=slide.height - line)
    top = min(middle - line / 2, slide.height - line * _PITCH)
    row = Rect(left, top, right, top + line)
    place = _number_in(number, slide, line)
    if place is None:
        _, end = free_stretch(row, taken, right)
        place = Rect(end - _LEAST_NUMBER, top, end, top + line)
    if footer:
        edges = min(left, footer.left + INSET), max(right, footer.right - INSET)
        row = Rect(edges[0], top, edges[1], top + line)
    prefer = (footer.left + footer.right) / 2 if footer and footer in low else row.left
    start, end = free_stretch(row, [*taken, place], prefer)
    if end - start < min(row.width, slide.width * _LEAST_FOOTER):
        start, end = free_stretch(row, [place], prefer)
    return Rect(start, top, end, top + line), place


def _number_in(number: Rect | None, slide: Rect, line: float) -> Rect | None:
    """Return the line of a slide's number in its placeholder, wide enough for any."""
    if number is None:
        return None
    left, right = number.left + INSET, number.right - INSET
    if right - left < _LEAST_NUMBER:
        middle = (left + right) / 2
        left = max(0.0, min(middle - _LEAST_NUMBER / 2, slide.right - _LEAST_NUMBER))
        right = left + _LEAST_NUMBER
    elif left > slide.width / 2:  # it stands at the end of it that is nearer to the slide's edge
        left = right - _LEAST_NUMBER
    else:
        right = left + _LEAST_NUMBER
    top = number.top + (number.height - line) / 2
    return Rect(left, top, right, top + line)
