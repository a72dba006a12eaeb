"""Putting a slide's points under what it shows."""

from collections.abc import Callable
from dataclasses import replace

from brief.planning import grid
from brief.planning.pages import Frame
from brief.planning.points import height_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of

_GAP = 14.0
"""Room between a table and the points under it, in points."""


def with_points(
    scene: Scene, frame: Frame, laid: Callable[[float], list[Content]]
) -> list[Content]:
    """Return what `laid` gives with the slide's points under the last page of it.

    `laid` is given the points of height to keep free there. Where it can't, or where that would
    take rows off a page that holds them all, the points go on a page of their own.
    """
    left, width, smallest = scene.grid.left, scene.grid.width, grid.BODY_SIZES[-1]
    below = height_needed(scene, scene.points, width, smallest)
    pages = laid((below and below + _GAP) + frame.kept)
    if not scene.points:
        return pages
    if len(pages) > 1 and len(alone := laid(0.0)) < len(pages):
        own = points_in(scene, scene.points, left, frame, width, grid.BODY_SIZES)
        if len(alone) + len(own) <= len(pages):
            return [*alone, *own]
    under = Frame(bottom_of(pages[-1].boxes) + _GAP, frame.last.bottom)
    if under.height < below:
        return [*pages, *points_in(scene, scene.points, left, frame, width, grid.BODY_SIZES)]
    points = points_in(scene, scene.points, left, under, width, (20.0, smallest))
    joined = replace(pages[-1], boxes=(*pages[-1].boxes, *points[0].boxes), points=points[0].points)
    return [*pages[:-1], joined, *points[1:]]
