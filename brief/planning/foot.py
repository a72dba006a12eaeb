"""What stands at the foot of a slide: callout, caveat, source line."""

from collections.abc import Sequence
from dataclasses import replace

from brief.planning import grid
from brief.planning.abreast import columns_abreast, leading_parts
from brief.planning.balancing import balanced, even_width
from brief.planning.boxes import Box, MarkBox, Paragraph, Run, Slot, TextBox
from brief.planning.grid import Grid
from brief.planning.pages import text_box
from brief.planning.typesetting import paragraph

_GAP = 5.0
"""Room between two of them, in points."""

_RULE, _INSET, _PADDING = 3.0, 14.0, 6.0
"""Of a callout: width of its rule, how far its text stands off, room above and below the text."""

_FEW_LINES = 2
"""Lines of a remark up to which its columns are those of the slide."""

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
    inked = [replace(run, ink="ink") for run in runs[:1]]
    inked += [replace(run, ink="grey", bold=False) for run in runs[1:]]
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
    """Return a remark in each language: side by side, or one below the other where that is lower.

    The boxes stand on `bottom`, in points, and are narrower where a last line would hold a word.
    Columns are those of the slide, unless the remark is long and lower in others. `by_us` breaks
    lines as in titles.
    """

    def set_in(run: Run, size: float, room: float) -> Paragraph:
        return paragraph([balanced(run, size, room) if by_us else run], size, room)

    stack = [set_in(run, size, width) for run, size in zip(runs, sizes, strict=False)]
    stacked = text_box(name, slot, left, 0.0, width, stack)
    if len(runs) == 1:
        return [_even(stacked, bottom - stacked.height)]

    def abreast(part: float) -> list[TextBox]:
        (_, lead), (start, rest) = columns_abreast(on.left, on.width, on.gutter, part)
        edges = (left, on.left + lead), (start, min(start + rest, left + width))
        return [
            text_box(
                name if place == 0 else f"{name} in the second language",
                slot if place == 0 else None,
                at,
                0.0,
                end - at,
                [set_in(run, size, end - at)],
            )
            for place, (run, size, (at, end)) in enumerate(zip(runs, sizes, edges, strict=True))
        ]

    usual, *others = leading_parts(runs[0].language)
    sides = abreast(usual)
    if any(each.lines > _FEW_LINES for box in sides for each in box.paragraphs):
        sides = min([sides, *map(abreast, others)], key=_height)
    saved = _height(sides) - stacked.height
    if saved > 0 or (saved == 0 and all(each.lines == 1 for each in stack)):
        return [_even(stacked, bottom - stacked.height)]
    return [replace(_even(each, bottom - _height(sides)), height=_height(sides)) for each in sides]


def _height(sides: Sequence[TextBox]) -> float:
    """Return the height of boxes side by side, in points."""
    return max(each.height for each in sides)


def _even(box: TextBox, top: float) -> TextBox:
    """Return a remark at its height, with lines of about the same length."""
    return replace(box, top=top, width=even_width(box.paragraphs, box.width))
