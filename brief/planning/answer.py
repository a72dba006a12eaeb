"""Laying out the answer: numbered points, each with the slides beside it that bear it out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from math import fsum

from brief.model.point import Point
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, Run
from brief.planning.chips import Chips, chips_of
from brief.planning.pages import Frame
from brief.planning.placing import place_rows
from brief.planning.points import NAMES, drop_of, spread_of
from brief.planning.rows import Rows, first_fitting, parts_of, set_rows, sizes_of
from brief.planning.scene import Content, Scene
from brief.planning.typesetting import fill
from brief.planning.wording import Wording

_SPACE, _LEAST_SPACE = 0.9, 0.6
"""Space between two points, as a part of the type size, with a hairline in the middle; and what is
left of it where the smallest type would go on otherwise."""

_MOST_SPREAD = 1.4
"""What may be added to that where there is room."""

_JOINERS = r"(?:\s|[、，；,;·–—～~-]|[至到和及與]|to|and|through)"
"""What may stand between the slides that a bracket names."""


def answer_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's points as numbered lines that lead to their slides.

    Where languages stand side by side, and width is short, the slides of a point stand one below
    the other.
    """
    level = [chips_of(scene, point) for point in scene.points]
    piled = [replace(each, piled=True) for each in level]
    for chips in (piled, level) if scene.bilingual and not scene.tiers else (level,):
        rows = _set(scene, chips, frame)
        if _hold(rows, chips):
            break
    heights = [*rows.heights[:-1], rows.heights[-1] + frame.kept]
    *pages, last = fill(heights, frame.height, rows.repeated)
    contents = [_page(scene, rows, chips, page, frame) for page in pages]
    return [*contents, _page(scene, rows, chips, last, frame.last)]


def _set(scene: Scene, chips: Sequence[Chips], frame: Frame) -> Rows:
    """Set the points beside their slides, as large as they fit."""
    on = scene.grid
    aside = max((each.width for each in chips), default=0.0)
    width = on.width - (aside + on.gutter if aside else 0.0)
    texts = [
        [_text(each, point, bare=bool(own.chips)) for each in scene.wordings]
        for point, own in zip(scene.points, chips, strict=True)
    ]
    few = len(scene.points) <= len(grid.LARGE_SIZES)
    sizes = list(sizes_of(scene, (*(grid.LARGE_SIZES if few else ()), *grid.BODY_SIZES)))
    spaced = [*((each, _SPACE) for each in sizes), (sizes[-1], _LEAST_SPACE)]
    way = partial(set_rows, scene, texts, left=on.left, width=width, numbers=len(texts) > 1)
    ways = (
        (way(sizes=each, space=space, apart=True, part=part) for each, space in spaced)
        for part in parts_of(scene)
    )
    return first_fitting(ways, frame.last.height)


def _hold(rows: Rows, chips: Sequence[Chips]) -> bool:
    """Whether each point is as high as what names its slides."""
    room = [height - row[0].before for height, row in zip(rows.heights, rows.items, strict=True)]
    return all(each.height <= height for each, height in zip(chips, room, strict=True))


def _page(scene: Scene, rows: Rows, chips: Sequence[Chips], page: range, frame: Frame) -> Content:
    """Return one page: hairlines, the points, and beside each its slides."""
    on = scene.grid
    used = fsum(rows.heights[index] for index in page) + rows.repeated
    gaps = (len(page) - 1) * (len(rows.columns) if rows.tiers else 1)
    size = rows.items[0][0].size
    spread = spread_of(frame.height - used, gaps, size * _MOST_SPREAD)
    top = frame.top + drop_of(frame.height - used - spread * gaps)
    placed = place_rows(rows, page, top, spread, NAMES, ("body", "body2"))
    boxes: list[Box] = []
    if not rows.tiers:
        for number, index in enumerate(page[1:], 2):
            middle = placed.tops[number - 1] - (rows.items[index][0].before + spread) / 2
            boxes.append(MarkBox(f"Line {number}", on.left, middle, on.width, 0.75, "line"))
    boxes += placed.boxes
    for index, top in zip(page, placed.tops, strict=True):
        middle = top + rows.items[index][0].pitch / 2
        boxes += chips[index].placed(scene, index + 1, middle)
    ids = tuple(scene.points[index].id for index in page)
    return Content(tuple(boxes), ids, used / frame.height)


def _text(wording: Wording, point: Point, *, bare: bool) -> tuple[Run, ...]:
    """Return a point's text; `bare` without a bracket at its end that only names slides."""
    runs = wording.runs(point, "text")
    if not bare:
        return runs
    pieces = wording.pieces(point, "text")
    labels = "|".join(sorted({re.escape(each.text) for each in pieces if each.slides}))
    whole = "".join(run.text for run in runs)
    bracket = re.search(rf"\s*[（(](?:{labels}|{_JOINERS})+[）)](?=[。.]?$)", whole)
    if bracket is None:
        return runs
    kept, at = [], 0
    for run in runs:
        text = "".join(
            each
            for place, each in enumerate(run.text, at)
            if not bracket.start() <= place < bracket.end()
        )
        at += len(run.text)
        if text:
            kept.append(replace(run, text=text))
    return tuple(kept)
