"""Reading a template's grid: where things stand on its slides."""

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.errors import BadInput
from brief.export.templates.layouts import bodies_of, title_of
from brief.planning.grid import OURS, Grid

_INSET = 7.2
"""Inner margin of a placeholder at its sides in points, unless it says otherwise."""

_LINE = 18.0
"""Height of a line of small type, such as the marking's."""

_LEAST = (480.0, 360.0)
"""Width and height in points of the smallest slide that the type scale fits."""

_LEAST_ROOM = (400.0, 150.0)
"""Width and height in points that content needs, on a slide of our height."""


def read_grid(presentation: Any, content: Any, cover: Any, shown: str) -> Grid:
    """Return where things stand, from the layout for points and the master's footers.

    BadInput, naming the file as `shown`, for slides, or room on them, that are too small.
    """
    width, height = (
        _points(presentation.slide_width),
        _points(presentation.slide_height),
    )
    if width < _LEAST[0] or height < _LEAST[1]:
        raise BadInput(
            f"has slides of {width:.0f} × {height:.0f} pt",
            file=shown,
            remedy=f"use slides of at least {_LEAST[0]:.0f} × {_LEAST[1]:.0f} pt",
        )
    title = title_of(content)
    bodies = bodies_of(content)
    edges = bodies or [title]
    left = max(min(_points(each.left) for each in edges), 0.0) + _INSET
    right = min(max(_points(each.left) + _points(each.width) for each in edges), width) - _INSET
    footers = [
        _points(each.top)
        for layout in (content, content.slide_master)
        for each in layout.placeholders
        if each.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
        and _points(each.top) >= height / 2  # one at the top is no foot
    ]
    footer_top = min([*footers, height - _LINE - 8.0])
    title_top = max(_points(title.top), _LINE + 8.0)
    title_height = max(OURS.title_height, _points(title.height) - (title_top - _points(title.top)))
    body_top = max([title_top + title_height + 8.0, *(_points(each.top) for each in bodies[:1])])
    source_bottom = footer_top - 6.0
    _refuse_narrow(right - left, source_bottom - body_top, OURS.slide_height / height, shown)
    cover_title = title_of(cover)
    return Grid(
        slide_width=width,
        slide_height=height,
        left=round(left, 1),
        right=round(right, 1),
        gutter=OURS.gutter,
        marking_top=round(max(4.0, title_top - _LINE - 4.0), 1),
        marking_height=_LINE,
        title_top=round(title_top, 1),
        title_height=round(title_height, 1),
        body_top=round(body_top, 1),
        source_bottom=round(source_bottom, 1),
        footer_top=round(footer_top, 1),
        footer_height=_LINE,
        cover_top=round(max(_points(cover_title.top), title_top + 4.0), 1),
        section_top=round(height * 0.37, 1),
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


def _points(length: Any) -> float:
    return int(length or 0) / 12_700
