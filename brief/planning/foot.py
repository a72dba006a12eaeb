"""What stands at the foot of a slide: callout, caveat, source line."""

from collections.abc import Sequence
from dataclasses import replace

from brief.planning import grid
from brief.planning.balancing import balanced, even_width
from brief.planning.boxes import Box, MarkBox, Paragraph, Run, Slot, TextBox
from brief.planning.grid import Grid
from brief.planning.pages import text_box
from brief.planning.typesetting import paragraph

_GAP = 5.0
"""Room between two of them, in points."""

_RULE, _INSET, _PADDING = 3.0, 14.0, 6.0
"""Of a callout: width of its rule, how far its text stands off, room above and below the text."""

_LINK_RISE = 0.25
"""Part of the type size by which LibreOffice draws a line with a link in Chinese higher."""


def foot_boxes(
    callouts: Sequence[Run], caveats: Sequence[Run], sources: Sequence[Sequence[Run]], on: Grid
) -> tuple[tuple[Box, ...], float]:
    """Return callout, caveat and source line at the foot, and the height that they begin at."""
    boxes: list[Box] = []
    bottom = on.source_bottom
    if sources:
        lines = [
            paragraph(
                each, grid.SOURCE_SIZE, on.width, before=_clear_of_above(each) if place else 0
            )
            for place, each in enumerate(sources)
        ]
        box = text_box("Source", "source", on.left, 0.0, on.width, lines)
        boxes.append(replace(box, top=bottom - box.height))
        bottom = boxes[0].top - _GAP
    if caveats:
        sizes = (grid.CAPTION_SIZE, grid.CAPTION_SIZE)
        texts = _in_each("Caveat", "caveat", caveats, sizes, on.left, on.width, bottom, on)
        boxes[:0] = texts
        bottom = min(each.top for each in texts) - _GAP
    if callouts:
        called = _callout(callouts, bottom - _GAP if boxes else bottom, on)
        boxes[:0] = called
        bottom = called[0].top - _GAP
    return tuple(boxes), bottom


def _clear_of_above(line: Sequence[Run]) -> float:
    """Return the points above a source line that keep it off the underlines of the one before."""
    rises = any(run.link and run.language == "zh-Hant" for run in line)
    return grid.SOURCE_SIZE * _LINK_RISE if rises else 0.0


def _callout(runs: Sequence[Run], bottom: float, on: Grid) -> list[Box]:
    """Return a remark on a pale ground, with a rule at its left."""
    inked = [replace(run, ink="grey" if place else "ink") for place, run in enumerate(runs)]
    sizes = (grid.BODY_SIZES[-1], grid.BODY_SIZE_SECOND)
    left, width = on.left + _INSET, on.width - _INSET - _PADDING
    texts = _in_each("Callout", None, inked, sizes, left, width, bottom - _PADDING, on, by_us=True)
    top = min(each.top for each in texts) - _PADDING
    ground = MarkBox("Callout ground", on.left, top, on.width, bottom - top, "pale")
    rule = MarkBox("Callout rule", on.left, top, _RULE, bottom - top, "accent")
    return [ground, rule, *texts]


def _in_each(
    name: str,
    slot: Slot | None,
    runs: Sequence[Run],
    sizes: tuple[float, float],
    left: float,
    width: float,
    bottom: float,
    on: Grid,
    *,
    by_us: bool = False,
) -> list[TextBox]:
    """Return a remark in each language: one below the other, or side by side where that is lower.

    The boxes stand on `bottom`, in points, and are narrower where a last line would hold a word.
    `by_us` breaks lines as in titles.
    """

    def set_in(run: Run, size: float, room: float) -> Paragraph:
        return paragraph([balanced(run, size, room) if by_us else run], size, room)

    stack = [set_in(run, size, width) for run, size in zip(runs, sizes, strict=False)]
    stacked = text_box(name, slot, left, 0.0, width, stack)
    if len(runs) == 1:
        return [_even(stacked, bottom - stacked.height)]
    column = (width - on.gutter) / 2
    sides = [
        text_box(
            name if place == 0 else f"{name} in the second language",
            slot if place == 0 else None,
            left + place * (column + on.gutter),
            0.0,
            column,
            [set_in(run, size, column)],
        )
        for place, (run, size) in enumerate(zip(runs, sizes, strict=False))
    ]
    height = max(each.height for each in sides)
    if stacked.height < height:
        return [_even(stacked, bottom - stacked.height)]
    return [replace(_even(each, bottom - height), height=height) for each in sides]


def _even(box: TextBox, top: float) -> TextBox:
    """Return a remark at its height, with lines of about the same length."""
    return replace(box, top=top, width=even_width(box.paragraphs, box.width))
