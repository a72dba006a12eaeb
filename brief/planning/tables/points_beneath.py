"""Putting a slide's points under what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from brief.planning import grid
from brief.planning.boxes import Box, TableBox
from brief.planning.pages import Frame
from brief.planning.points import heights_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.tables.paging import fewest_pages
from brief.planning.tables.sheet import Sheet

_GAP, _LEAST_GAP = 14.0, 8.0
"""Room between a table and the points under it, in points: the least where that keeps both on one
page."""

_DROP, _MOST_DROP = 0.3, 40.0
"""Part of the room left over that points keep from a timeline, and at most how many points."""

_LARGEST = 20.0
"""Size of points under a table, where there is room for it."""

_FEW = 2
"""Points that look lost on a page of their own."""

_LEAST_ROWS = 2
"""Rows of each page of a table that is divided for the sake of them."""


def over_points(scene: Scene, sheets: Sequence[Sheet], frame: Frame) -> list[Content]:
    """Lay out a table in the best of some ways, and the slide's points under its last page."""
    left, width = scene.grid.left, scene.grid.width
    return with_points(scene, frame, lambda below: fewest_pages(sheets, left, width, frame, below))


def with_points(
    scene: Scene, frame: Frame, laid: Callable[[float], list[Content]]
) -> list[Content]:
    """Return what `laid` gives with the slide's points under the last page of it.

    `laid` is given the points of height to keep free there. Where it can't, or where that would
    take rows off a page that holds them all, the points go on a page of their own, unless they are
    few and the rows divide well.
    """
    if not scene.points:
        return laid(frame.kept)
    left, width, smallest = scene.grid.left, scene.grid.width, grid.BODY_SIZES[-1]

    def apart() -> list[Content]:
        return points_in(scene, scene.points, left, frame, width, grid.BODY_SIZES)

    if frame.onward:
        return [*laid(0.0), *apart()]
    needed = heights_needed(scene, scene.points, width, smallest)
    gap, below, pages = _above(laid, list(needed), frame.kept)
    together = len(scene.points) <= _FEW and _divides_well(pages)
    if len(pages) > 1 and not together and len(alone := laid(0.0)) < len(pages):
        own = apart()
        if len(alone) + len(own) <= len(pages):
            return [*alone, *own]
    under = Frame(bottom_of(pages[-1].boxes) + gap, frame.last.bottom)
    if under.height < below:
        return [*pages, *apart()]
    points = points_in(scene, scene.points, left, under, width, (_LARGEST, smallest))
    beneath = _lowered(points[0].boxes, under.bottom, pages[-1])
    joined = replace(pages[-1], boxes=(*pages[-1].boxes, *beneath), points=points[0].points)
    return [*pages[:-1], joined, *points[1:]]


def _above(
    laid: Callable[[float], list[Content]], heights: Sequence[float], kept: float
) -> tuple[float, float, list[Content]]:
    """Return the gap over the points, what they take, and the pages that stand above them.

    `heights` are what they may take, the usual first; the least goes with the least gap, where that
    keeps all on one page. `kept` is to be free under them.
    """
    usual, least = heights[0], min(heights)
    pages = laid(usual + _GAP + kept)
    if len(pages) > 1:
        for below in dict.fromkeys((usual, least)):
            if len(closer := laid(below + _LEAST_GAP + kept)) == 1:
                return _LEAST_GAP, below, closer
    return _GAP, usual, pages


def _lowered(boxes: Sequence[Box], bottom: float, above: Content) -> tuple[Box, ...]:
    """Return points further from what is no table, by a part of the room left over to `bottom`.

    A table takes that room itself, as its rows stand further apart.
    """
    if any(isinstance(box, TableBox) for box in above.boxes):
        return tuple(boxes)
    drop = max(0.0, min((bottom - bottom_of(boxes)) * _DROP, _MOST_DROP))
    return tuple(replace(box, top=round(box.top + drop, 1)) for box in boxes)


def _divides_well(pages: Sequence[Content]) -> bool:
    """Whether every page of a table holds enough rows to look like one."""
    tables = [box for page in pages for box in page.boxes if isinstance(box, TableBox)]
    return all(len(each.rows) - 1 >= _LEAST_ROWS for each in tables)
