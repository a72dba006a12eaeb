"""Laying out points, in one language or in both, at the largest size at which they fit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import fsum

from brief.model.point import Point
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, Run
from brief.planning.pages import Frame
from brief.planning.placing import Placed, place_rows
from brief.planning.rows import Rows, first_fitting, parts_of, set_rows, sizes_of
from brief.planning.scene import Content, Scene
from brief.planning.typesetting import fill

_Texts = Sequence[Sequence[Sequence[Run]]]
"""Runs by point and language."""

NAMES = ("Points", "Points in the second language")

_SPACE = 0.55
"""Space between points, as a part of the type size."""

_MOST_SPREAD = 0.5
"""What may be added to that where there is room."""

_KEPT = 1.5
"""Gaps' worth of the room left over that stays below the last item."""

_AIRY_SPREAD = 0.9
"""The same on a slide that holds nothing but points."""

_MEASURE = 0.88
"""Part of the width that the points of such a slide take, where they have room so: the eye finds
the next line sooner, and edges align over the slides."""

_DROP, _MOST_DROP = 0.3, 44.0
"""Part of the room left over that a slide of text has above it, and at most how much in points."""

_RULE, _INSET = 3.0, 18.0
"""Width of the rule beside a point that stands alone, and how far its text stands off."""


def points_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide of points: few of them larger, and with more room between them."""
    few = len(scene.points) <= len(grid.LARGE_SIZES)
    sizes = (*(grid.LARGE_SIZES if few else ()), *grid.BODY_SIZES)
    on = scene.grid
    return _points(scene, scene.points, on.left, frame, on.width, sizes, frame, airy=True)


def points_in(
    scene: Scene,
    points: Sequence[Point],
    left: float,
    frame: Frame,
    width: float,
    sizes: Sequence[float],
    later: Frame | None = None,
) -> list[Content]:
    """Lay out points in a rectangle; what doesn't fit at the smallest size goes on.

    `later` is the room on the pages that follow, the same where it is not given. A point that is
    alone stands beside a rule in place of a bullet.
    """
    return _points(scene, points, left, frame, width, sizes, later or frame, airy=False)


def height_needed(scene: Scene, points: Sequence[Point], width: float, size: float) -> float:
    """Return the height in points that points take at a size, the second language at its least."""
    return next(heights_needed(scene, points, width, size))


def heights_needed(
    scene: Scene, points: Sequence[Point], width: float, size: float
) -> Iterator[float]:
    """Return that height as languages usually share the width, then as they may share it."""
    texts = _texts(scene, points)
    *_, sizes = sizes_of(scene, (size,))
    for part in parts_of(scene):
        yield _set(scene, texts, 0.0, width, sizes, part).height if points else 0.0


def spread_of(room: float, gaps: int, most: float) -> float:
    """Return what each of some gaps gets of the room left over, in points.

    Part of the room stays at the bottom, so that the last item doesn't stand on the foot.
    """
    return max(0.0, min(room / (gaps + _KEPT), most)) if gaps > 0 else 0.0


def drop_of(over: float) -> float:
    """Return how far below the title a slide of nothing but text begins, in points.

    `over` is the room left over when its items are spread.
    """
    return max(0.0, min(over * _DROP, _MOST_DROP))


def _points(
    scene: Scene,
    points: Sequence[Point],
    left: float,
    frame: Frame,
    width: float,
    sizes: Sequence[float],
    later: Frame,
    *,
    airy: bool,
) -> list[Content]:
    if not points:
        return [Content(())]
    texts = _texts(scene, points)
    room = frame.height - later.kept
    measures = (width * _MEASURE, width) if airy and not scene.bilingual else (width,)
    ways = (
        (
            _set(scene, texts, left, round(measure, 1), each, part)
            for each in sizes_of(scene, sizes)
            for measure in measures
        )
        for part in parts_of(scene)
    )
    rows = first_fitting(ways, room)
    heights = [*rows.heights[:-1], rows.heights[-1] + later.kept]
    first = fill(heights, frame.height, rows.repeated)[0]
    rest = fill(heights[first.stop :], later.height, rows.repeated) if heights[first.stop :] else []
    pages = [(first, frame)]
    pages += [(range(first.stop + each.start, first.stop + each.stop), later) for each in rest]
    pages[-1] = (pages[-1][0], replace(pages[-1][1], kept=later.kept).last)
    return [_page(points, rows, page, room, left, airy=airy) for page, room in pages]


def _texts(scene: Scene, points: Sequence[Point]) -> _Texts:
    """Return the text of every point in each language."""
    return [[each.runs(point, "text") for each in scene.wordings] for point in points]


def _set(
    scene: Scene,
    texts: _Texts,
    left: float,
    width: float,
    sizes: tuple[float, ...],
    part: float,
) -> Rows:
    """Set every point at a size in each language; `part` of the width is the leading one's."""
    alone = len(texts) == 1
    inset = _INSET if alone else 0.0
    return set_rows(
        scene, texts, sizes, left + inset, width - inset, space=_SPACE, bullets=not alone, part=part
    )


def _page(
    points: Sequence[Point], rows: Rows, page: range, frame: Frame, left: float, *, airy: bool
) -> Content:
    """Return the boxes of one page, spread in its room."""
    used = fsum(rows.heights[index] for index in page) + rows.repeated
    size = rows.items[0][0].size
    gaps = (len(page) - 1) * (len(rows.columns) if rows.tiers else 1)
    most = size * (_AIRY_SPREAD if airy else _MOST_SPREAD)
    spread = spread_of(frame.height - used, gaps, most)
    over = frame.height - used - spread * gaps
    top = frame.top + (drop_of(over) if airy else 0.0)
    placed = place_rows(rows, page, top, spread, NAMES, ("body", "body2"))
    ids = tuple(points[index].id for index in page)
    full = used / frame.height if frame.height > 0 else 1.0
    return Content((*_rule(points, placed, left), *placed.boxes), ids, full)


def _rule(points: Sequence[Point], placed: Placed, left: float) -> tuple[Box, ...]:
    """Return the rule beside a point that stands alone."""
    if len(points) > 1:
        return ()
    top = placed.tops[0]
    return (MarkBox("Point rule", left, top, _RULE, placed.bottom - top, "accent"),)
