"""Texts on a slide that has a title and little else: a cover, the opening of a section."""

from collections.abc import Sequence
from dataclasses import replace

from brief.planning.balancing import balanced
from brief.planning.boxes import Paragraph, Run
from brief.planning.grid import Grid, Stage
from brief.planning.typesetting import paragraph

_ABOVE_TITLE = 6.0
"""Room in points between marking and title."""


def under_marking(on: Grid) -> float:
    """Return the height from which on a title is clear of the marking."""
    return on.marking_top + on.marking_height + _ABOVE_TITLE


def stacked(
    runs: Sequence[Run],
    sizes: Sequence[float],
    stage: Stage,
    apart: float = 0.0,
    *,
    capitals: bool = False,
) -> list[Paragraph]:
    """Return a text in each language as wide as the stage, `apart` points between them."""
    width, align = stage.width, stage.align
    drawn = [replace(run, capitals=capitals) for run in runs]
    return [
        paragraph([balanced(run, size, width)], size, width, before=place and apart, align=align)
        for place, (run, size) in enumerate(zip(drawn, sizes, strict=False))
    ]
