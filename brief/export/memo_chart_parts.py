"""The parts that the memo's chart is drawn of: texts, strokes, and what labels read."""

from dataclasses import dataclass

from brief.planning.boxes import ChartBox, ChartValue, Ink, MarkBox, Run
from brief.planning.charts.series_labels import NAME_APART, named_beside
from brief.planning.memo import page
from brief.planning.memo.plan import MemoLine

Drawn = dict[str, object]
"""A part of the drawing as memo_chart.typ reads it."""

Point = tuple[float, float]
"""To the right and downwards, in points."""


@dataclass(frozen=True)
class Words:
    """A text that lies to a side of a point, and around it across that."""

    x: float
    y: float
    side: tuple[int, int]
    """To the right and downwards: -1, 0 or 1."""
    lines: tuple[MemoLine, ...]
    crossed: bool = False
    """Whether a line runs behind it, so that it stands on paper."""


def stroke(
    start: Point,
    end: Point,
    ink: str,
    width: float,
    *,
    dashed: bool = False,
) -> Drawn:
    """Return a straight line between two points, its width in points."""
    return {"start": start, "end": end, "ink": ink, "width": width, "dashed": dashed}


def hairline(mark: MarkBox) -> Drawn:
    """Return the hairline where the basis changes."""
    start = mark.left, mark.top
    across = mark.width > mark.height
    end = (mark.left + mark.width, mark.top) if across else (mark.left, mark.top + mark.height)
    return stroke(start, end, "rule", page.RULE)


def label_of(box: ChartBox, value: ChartValue) -> tuple[MemoLine, ...]:
    """Return a label's lines, and the name of its series, as the native chart has them."""
    bold = not value.quiet
    lines = [[Run(line, box.language, bold)] for line in value.label.split("\n")]
    if value.named:
        ink: Ink = "ink" if value.ink == "white" else value.ink
        names = [[Run(line, box.language, True, ink)] for line in value.named.split("\n")]
        if box.kind == "bar" or (box.kind == "line" and named_beside(value)):
            lines[-1] += [Run(NAME_APART, "en", True), *names[0]]
        else:
            lines = [*lines, *names] if box.kind == "line" else [*names, *lines]
    return tuple(MemoLine(tuple(line)) for line in lines)
