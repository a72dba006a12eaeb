"""Reading where a template's cover and its openings of sections have their titles."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.templates.clearance import highest_at_foot, off_ground, uncovered
from brief.export.templates.drawn import Drawn
from brief.export.templates.placeholders import (
    INSET,
    align_of,
    anchor_of,
    first_of,
    has_capitals,
    rect_of,
    title_of,
    title_rect,
)
from brief.export.templates.rect import Rect
from brief.planning.grid import Stage

_MARGIN = 12.0
"""Points that text keeps from the lower edge of a slide, or from what is drawn there."""

_LEAST_WIDTH = 0.4
"""Part of a slide's width that its texts have at least."""

_LEAST_UNDER = 0.25
"""Part of a slide's height that a ground leaves below it at least, for small lines to stand there.
"""

_SIDES = 36.0
"""Points that a title keeps from the sides of a slide where nothing says its place."""


def stage_of(layout: Any, drawn: Sequence[Drawn], slide: Rect, ground: str | None) -> Stage:
    """Return where a layout has its title, and what stands beneath it, on a ground (RRGGBB)."""
    usual = Rect(_SIDES, slide.height / 3, slide.right - _SIDES, slide.height / 2)
    title = title_rect(layout, slide, usual)
    left, right = title.left + INSET, title.right - INSET
    under = first_of(layout, PP_PLACEHOLDER.SUBTITLE)
    subtitle = rect_of(under)
    below = subtitle.top if subtitle and subtitle.top >= title.top else title.bottom
    seen = uncovered(drawn, (subtitle or title).joined(title).grown(-INSET))
    if subtitle and subtitle.left > title.left:  # it may keep off a drawing at the left
        beside = Rect(title.left, subtitle.top, subtitle.left, subtitle.bottom)
        if any(each.rect.common(beside) for each in off_ground(seen[1:], ground)):
            left = min(subtitle.left + INSET, right - slide.width * _LEAST_WIDTH)
    lowest = highest_at_foot(seen, slide, left, right, ground) - _MARGIN
    ledge = _ledge(subtitle or title, drawn, slide)
    if ledge and slide.height - ledge < slide.height * _LEAST_UNDER:  # a sheet that holds it all
        lowest, ledge = min(lowest, ledge - _MARGIN), 0.0
    elif ledge:  # the small lines stand on what is below it
        below_it = [each for each in seen if each.rect.top > ledge + _MARGIN]
        lowest = highest_at_foot(below_it, slide, left, right, ground) - _MARGIN
    place = title_of(layout)
    return Stage(
        round(left, 1),
        round(right, 1),
        round(title.top, 1),
        round(title.bottom, 1),
        anchor_of(place, layout),
        align_of(place, layout),
        round(below, 1),
        round(lowest, 1),
        round(ledge, 1),
        capitals=has_capitals(place, layout),
        subtitle_capitals=has_capitals(under, layout),
    )


def _ledge(held: Rect, drawn: Sequence[Drawn], slide: Rect) -> float:
    """Return where a ground ends, within the slide, that most of a place lies on; 0 for none."""
    bottoms = [
        each.rect.bottom
        for each in drawn
        if each.filled
        and each.rect.common(held) > held.width * held.height / 2
        and each.rect.bottom < slide.height - _MARGIN
    ]
    return max(bottoms, default=0.0)
