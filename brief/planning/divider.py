"""Laying out the slide that opens a section: its name, where the template has it."""

from dataclasses import replace

from brief.model.deck import Section
from brief.planning.boxes import Box, Ink
from brief.planning.grid import Grid, Stage
from brief.planning.pages import text_box
from brief.planning.staging import stacked, under_marking
from brief.planning.typesetting import plain
from brief.planning.wording import Wording

_SECTION_TITLES = ((36.0, 24.0), (32.0, 20.0), (28.0, 18.0), (24.0, 16.0))
"""Sizes of a section's name in each language, tried in this order."""


def section_boxes(wordings: tuple[Wording, ...], section: Section, on: Grid) -> tuple[Box, ...]:
    """Return the slide that opens a section: its name."""
    ink: Ink = "white" if on.section_dark else "ink"
    stage = on.section or Stage(
        on.left, on.right, on.section_top, on.slide_height, "top", "left", 0.0, on.slide_height
    )
    names = [
        plain(each.own(section, "title"), each.language, bold=True, ink=ink) for each in wordings
    ]
    for sizes in _SECTION_TITLES:
        stack = stacked(names, sizes, stage, capitals=stage.capitals)
        box = text_box("Title", "title", stage.left, 0.0, stage.width, stack)
        if box.height <= stage.bottom - stage.top:
            break
    return (replace(box, top=max(stage.start(box.height), under_marking(on))),)
