"""Reading where a template's cover and its openings of sections have their titles."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.templates.free import highest_at_foot
from brief.export.templates.painted import Painted
from brief.export.templates.places import (
    align_of,
    anchor_of,
    first_of,
    rect_of,
    title_of,
)
from brief.export.templates.surface import Rect
from brief.planning.grid import Stage

_INSET = 7.2
"""Inner margin of a placeholder at its sides in points, unless it says otherwise."""

_MARGIN = 12.0
"""Points that text keeps from the lower edge of a slide, or from what is drawn there."""

_LEAST_WIDTH = 0.4
"""Part of a slide's width that a title needs; in a placeholder narrower than that it has more."""


def stage_of(layout: Any, painted: Sequence[Painted], slide: Rect) -> Stage:
    """Return where a layout has its title, and what stands beneath it."""
    place = title_of(layout)
    rect = rect_of(place) or Rect(36.0, slide.height / 3, slide.right - 36.0, slide.height / 2)
    left, right = max(0.0, rect.left) + _INSET, min(slide.right, rect.right) - _INSET
    if right - left < slide.width * _LEAST_WIDTH:
        right = min(slide.right - _INSET, left + slide.width * _LEAST_WIDTH)
    subtitle = rect_of(first_of(layout, PP_PLACEHOLDER.SUBTITLE))
    below = subtitle.top if subtitle and subtitle.top >= rect.top else rect.bottom
    lowest = highest_at_foot(painted, slide, left, right) - _MARGIN
    return Stage(
        round(left, 1),
        round(right, 1),
        round(rect.top, 1),
        round(rect.bottom, 1),
        anchor_of(place, layout),
        align_of(place, layout),
        round(below, 1),
        round(lowest, 1),
        round(_ledge(rect, subtitle, painted, slide), 1),
    )


def _ledge(title: Rect, subtitle: Rect | None, painted: Sequence[Painted], slide: Rect) -> float:
    """Return where a ground ends that title and subtitle stand on, within the slide; 0 for none."""
    held = subtitle or title
    bottoms = [
        each.rect.bottom
        for each in painted
        if (each.colour or each.picture)
        and each.rect.common(held) > held.width * held.height / 2
        and each.rect.bottom < slide.height - _MARGIN
    ]
    return max(bottoms, default=0.0)
