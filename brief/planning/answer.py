"""Laying out the answer: numbered points, each with the slides beside it that bear it out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import fsum

from brief.language.slide_references import SPAN
from brief.language.widths import SLACK, text_width
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.planning import grid
from brief.planning.boxes import Box, MarkBox, Run, TextBox
from brief.planning.pages import Frame
from brief.planning.points import NAMES, drop_of, spread_of
from brief.planning.rows import Rows, largest, place_rows, set_rows, sizes_of
from brief.planning.scene import Content, Scene
from brief.planning.typesetting import fill, paragraph, plain
from brief.planning.wording import Wording

_SPACE, _LEAST_SPACE = 0.9, 0.6
"""Space between two points, as a part of the type size, with a hairline in the middle; and what is
left of it where the smallest type would go on otherwise."""

_MOST_SPREAD = 1.4
"""What may be added to that where there is room."""

_CHIP_HEIGHT, _CHIP_PADDING, _CHIP_GAP = 24.0, 9.0, 8.0
"""Of the box that names a slide, in points."""

_MOST_CHIPS = 3
"""Slides that fit beside a point; one that names more keeps them in its text."""

_JOINERS = r"(?:\s|[、，；,;·–—～~-]|[至到和及與]|to|and|through)"
"""What may stand between the slides that a bracket names."""


@dataclass(frozen=True)
class _Chip:
    """A box that names a slide, or several in a row, and leads to the first."""

    text: str
    page: int
    width: float


def answer_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's points as numbered lines that lead to their slides."""
    chips = [_chips(scene, point) for point in scene.points]
    aside = max((_breadth(each) for each in chips), default=0.0)
    on = scene.grid
    width = on.width - (aside + on.gutter if aside else 0.0)
    texts = [
        [_text(each, point, bare=bool(own)) for each in scene.wordings]
        for point, own in zip(scene.points, chips, strict=True)
    ]
    few = len(scene.points) <= len(grid.LARGE_SIZES)
    sizes = list(sizes_of(scene, (*(grid.LARGE_SIZES if few else ()), *grid.BODY_SIZES)))
    settings = (
        set_rows(
            scene, texts, each, on.left, width, space=space, numbers=len(texts) > 1, apart=True
        )
        for each, space in (*((each, _SPACE) for each in sizes), (sizes[-1], _LEAST_SPACE))
    )
    rows = largest(settings, frame.last.height)
    heights = [*rows.heights[:-1], rows.heights[-1] + frame.kept]
    *pages, last = fill(heights, frame.height, rows.repeated)
    contents = [_page(scene, rows, chips, page, frame) for page in pages]
    return [*contents, _page(scene, rows, chips, last, frame.last)]


def _page(
    scene: Scene, rows: Rows, chips: Sequence[Sequence[_Chip]], page: range, frame: Frame
) -> Content:
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
        boxes += _placed_chips(chips[index], index + 1, middle - _CHIP_HEIGHT / 2, scene)
    ids = tuple(scene.points[index].id for index in page)
    return Content(tuple(boxes), ids, used / frame.height)


def _placed_chips(chips: Sequence[_Chip], number: int, top: float, scene: Scene) -> list[Box]:
    """Return the slides of a point, side by side at the right of it."""
    boxes: list[Box] = []
    left = scene.grid.right - _breadth(chips)
    for place, chip in enumerate(chips, 1):
        name = f"Link {number}.{place}"
        run = plain(chip.text, scene.lead.language, bold=True, ink="accent")
        line = paragraph([run], grid.CAPTION_SIZE, chip.width, align="center")
        boxes += [
            MarkBox(f"{name} ground", left, top, chip.width, _CHIP_HEIGHT, "pale"),
            TextBox(
                name, left, top, chip.width, _CHIP_HEIGHT, (line,), None, "middle", "", chip.page
            ),
        ]
        left += chip.width + _CHIP_GAP
    return boxes


def _chips(scene: Scene, point: Point) -> list[_Chip]:
    """Return the slides that a point names, in order; none where they are too many."""
    lead = scene.lead
    named: list[tuple[int, int]] = []
    for start, end in _stretches(point.text):
        own, other = lead.pages(start), lead.pages(end)
        # From a later slide to an earlier one is no stretch.
        named += [(own[0], other[1])] if own <= other else [own, other]
    named = _in_rows(dict.fromkeys(named))
    if len(named) > _MOST_CHIPS:
        return []
    chips = []
    for first, last in named:
        text = lead.slide(first, last)
        drawn = text_width(text, grid.CAPTION_SIZE, bold=True, language=lead.language)
        chips.append(_Chip(text, first, round(drawn / (1 - SLACK) + 2 * _CHIP_PADDING, 1)))
    return chips


def _in_rows(named: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of pages with neighbours in one, which takes less of the point's room."""
    rows: list[tuple[int, int]] = []
    for first, last in named:
        if rows and first == rows[-1][1] + 1:
            rows[-1] = (rows[-1][0], last)
        else:
            rows.append((first, last))
    return rows


def _stretches(text: str) -> list[tuple[str, str]]:
    """Return the first and the last of slides that a text names in a row; a lone one is both."""
    found: list[tuple[str, str]] = []
    behind = 0
    for each in placeholders(text):
        if each.slide is None:
            continue
        if found and SPAN.fullmatch(text, behind, each.start):
            found[-1] = (found[-1][0], each.slide)
        else:
            found.append((each.slide, each.slide))
        behind = each.end
    return found


def _breadth(chips: Sequence[_Chip]) -> float:
    """Return how wide chips are side by side."""
    return fsum(each.width for each in chips) + _CHIP_GAP * max(0, len(chips) - 1)


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
