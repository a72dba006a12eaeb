"""Laying out points: in one column, or in two languages side by side with each point level."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from brief.model.point import Point
from brief.planning import grid
from brief.planning.pages import Frame, text_box
from brief.planning.plan import Box, Paragraph, Slot
from brief.planning.scene import Content, Scene
from brief.planning.typesetting import fill, paragraph

_SPACE = 0.55
"""Space between points, as a part of the type size."""


@dataclass(frozen=True)
class _Setting:
    """Points set at one size: a row of paragraphs, one in each language, for each point."""

    size: float
    rows: tuple[tuple[Paragraph, ...], ...]

    @property
    def heights(self) -> list[float]:
        """Height of each row, the space above it included."""
        return [max(each.height for each in row) for row in self.rows]


def points_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's points over the whole width, at the largest size at which they fit."""
    return points_in(scene, scene.points, scene.grid.left, frame, scene.grid.width, grid.BODY_SIZES)


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

    `later` is the room on the pages that follow, the same where it is not given.
    """
    later = later or frame
    if not points:
        return [Content(())]
    settings = [_set(scene, points, width, size) for size in sizes]
    chosen = next((each for each in settings if fsum(each.heights) <= frame.height), settings[-1])
    first = fill(chosen.heights, frame.height)[0]
    rest = fill(chosen.heights[first.stop :], later.height) if first.stop < len(points) else []
    pages = [range(first.stop + page.start, first.stop + page.stop) for page in rest]
    return [
        _page(scene, points, chosen, first, left, frame, width),
        *(_page(scene, points, chosen, page, left, later, width) for page in pages),
    ]


def height_needed(scene: Scene, points: Sequence[Point], width: float, size: float) -> float:
    """Return the height in points that points take at a size."""
    return fsum(_set(scene, points, width, size).heights) if points else 0.0


def _set(scene: Scene, points: Sequence[Point], width: float, size: float) -> _Setting:
    """Set every point at a size in each language; the second language is smaller."""
    columns = _columns(scene, width)
    sizes = (size, max(grid.BODY_SIZE_SECOND, size - 4.0))
    bullet = len(points) > 1
    rows = []
    for index, point in enumerate(points):
        before = round(size * _SPACE, 1) if index else 0.0
        rows.append(
            tuple(
                paragraph(
                    wording.runs(point, "text"),
                    own_size,
                    columns,
                    before=before,
                    bullet=bullet,
                )
                for wording, own_size in zip(scene.wordings, sizes, strict=False)
            )
        )
    return _Setting(size, tuple(rows))


def _columns(scene: Scene, width: float) -> float:
    """Return the width of one language's column."""
    return (width - scene.grid.gutter) / 2 if scene.bilingual else width


def _page(
    scene: Scene,
    points: Sequence[Point],
    setting: _Setting,
    page: range,
    left: float,
    frame: Frame,
    width: float,
) -> Content:
    """Return the boxes of one page, one box for each language."""
    columns = _columns(scene, width)
    slots: tuple[Slot, ...] = ("body", "body2")
    names = ("Points", "Points in the second language")
    boxes: list[Box] = []
    for place in range(len(scene.wordings)):
        stack = _levelled(setting, page, place)
        boxes.append(
            text_box(
                names[place],
                slots[place],
                left + place * (columns + scene.grid.gutter),
                frame.top,
                columns,
                stack,
            )
        )
    used = fsum(setting.heights[index] for index in page)
    ids = tuple(points[index].id for index in page)
    return Content(tuple(boxes), ids, used / frame.height if frame.height > 0 else 1.0)


def _levelled(setting: _Setting, page: range, place: int) -> list[Paragraph]:
    """Return one language's paragraphs, each beginning at the height of its twin."""
    stack: list[Paragraph] = []
    owed = 0.0
    for index in page:
        each = setting.rows[index][place]
        stack.append(replace(each, before=round(each.before + owed, 1)))
        owed = setting.heights[index] - each.height
    return stack
