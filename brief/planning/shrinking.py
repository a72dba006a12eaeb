"""Setting a text a little smaller where a face that it may be drawn in runs wider than counted.

Lines are counted in our face, in a box that is narrower by how much wider the template's runs on
the average of English. A title of capitals, or an address full of w, runs wider than that; and a
face may be drawn in another where it is not installed.
"""

from collections.abc import Sequence
from dataclasses import replace

from brief.language.faces import OURS
from brief.language.widths import EM
from brief.planning.boxes import Paragraph
from brief.planning.drawn_lines import breaks, measured
from brief.planning.typesetting import type_size

_SMALLER = (0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84, 0.82, 0.8)
"""Parts of its size that are tried, in this order; the last is taken where none does."""

_SURE = 0.985
"""Part of a line's width that is counted on: what is drawn differs by kerning and rounding."""


def set_to_fit(
    stack: tuple[Paragraph, ...], width: float, faces: Sequence[str]
) -> tuple[Paragraph, ...]:
    """Return paragraphs that take no more lines than counted, in any of some measured faces.

    All of a stack, in a box of `width` points, become smaller by the same part.
    """
    if all(face == OURS for face in faces) or _fits(stack, width, faces):
        return stack
    smaller = stack
    for part in _SMALLER:
        smaller = tuple(replace(each, size=type_size(each.size * part)) for each in stack)
        if _fits(smaller, width, faces):
            break
    return smaller


def _fits(stack: Sequence[Paragraph], width: float, faces: Sequence[str]) -> bool:
    """Whether no paragraph takes more lines than counted."""
    for each in stack:
        if not each.runs:
            continue
        room = int((width - each.indent) * _SURE * EM / each.size)
        for face in faces:
            lines = measured(each, face)
            if sum(len(breaks(line, room)) for line in lines) + len(lines) > each.lines:
                return False
    return True
