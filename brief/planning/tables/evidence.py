"""Laying out points beside a table, each fitted by itself; in two languages one over the other."""

from dataclasses import replace
from itertools import zip_longest

from brief.planning import grid
from brief.planning.boxes import TableBox
from brief.planning.pages import Frame
from brief.planning.points import points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.tables.content import record_sheets, table_content
from brief.planning.tables.paging import fewest_pages

_POINTS = 0.38
"""Part of the width that the points take."""

_GAP = 14.0
"""Room between points and the table under them, in points."""

_LEAST_TABLE = 120.0
"""A table with less room under the points than this goes onto a page of its own."""


def evidence_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's points at the left and its table at the right.

    A single point stands over a table that would be squeezed beside it.
    """
    if not scene.points:
        return table_content(scene, frame)
    if scene.bilingual:
        return _tiers(scene, frame)
    on = scene.grid
    beside = round(on.width * _POINTS, 1)
    left = on.left + beside + on.gutter
    points = points_in(scene, scene.points, on.left, frame.last, beside, grid.BODY_SIZES[1:])
    tables = fewest_pages(record_sheets(scene), left, on.right - left, frame.last)
    if len(scene.points) == 1 and any(map(_mostly_broken, tables)):
        over = _tiers(scene, frame)
        if len(over) <= max(len(points), len(tables)):
            return over
    return [
        _joined(*(each for each in pair if each is not None))
        for pair in zip_longest(points, tables)
    ]


def _tiers(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out the points in each language, and the table under them."""
    on, smallest = scene.grid, grid.BODY_SIZES[-1]
    above = replace(frame, kept=0.0)
    points = points_in(scene, scene.points, on.left, above, on.width, (smallest,))
    under = Frame(bottom_of(points[-1].boxes) + _GAP, frame.last.bottom)
    if under.height >= _LEAST_TABLE:
        tables = fewest_pages(record_sheets(scene), on.left, on.width, under)
        if len(tables) == 1:
            return [*points[:-1], _joined(points[-1], tables[0])]
    tables = fewest_pages(record_sheets(scene), on.left, on.width, frame, frame.kept)
    return [*points, *tables]


def _mostly_broken(content: Content) -> bool:
    """Whether most rows of a page's table take several lines."""
    rows = [row for box in content.boxes if isinstance(box, TableBox) for row in box.rows[1:]]
    several = [any(each.lines > 1 for cell in row.cells for each in cell) for row in rows]
    return 2 * sum(several) > len(several)


def _joined(*contents: Content) -> Content:
    """Return what stands on one page together."""
    return Content(
        tuple(box for each in contents for box in each.boxes),
        tuple(point for each in contents for point in each.points),
        max(each.full for each in contents),
    )
