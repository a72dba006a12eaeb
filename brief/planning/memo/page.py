"""The memo's sheet of paper, and its type and space, shared by the planner and by both writers.

All measures are points (1/72 inch). The heights hold in any program, because every line pitch is
written exactly.
"""

from dataclasses import dataclass

from brief.model.identifiers import Language
from brief.model.settings import Paper


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper with its white, in points."""

    width: float
    height: float
    margin: float = 62.0
    """White on all four sides; the marking stands in it, above and below."""

    marking_top: float = 30.0
    """From the edge of the sheet to the marking, above and below."""

    @property
    def text_width(self) -> float:
        """Width of the text: 471.3 on A4, which is 42 Chinese characters at 11 points."""
        return self.width - 2 * self.margin

    @property
    def text_height(self) -> float:
        """Height of the text: 717.9 on A4, 684 on letter."""
        return self.height - 2 * self.margin


SHEETS: dict[Paper, Sheet] = {
    "a4": Sheet(595.3, 841.9),
    "letter": Sheet(612.0, 792.0, margin=54.0, marking_top=24.0),
}
"""The sheets that a memo can be set on, by the setting `paper`.

Letter is shorter by 50 points, so its margins are narrower: a memo that fits on one fits, as a
rule, on the other.
"""

KIND_SIZE = 11.0
"""What the document is called, with its date, above the first rule."""

KIND_PITCH = 16.0

KIND_PAD = 3.0
"""Between that line and the rule under it."""

HEAD_RULE = 2.0
"""Thickness of the rule that opens the page; the one dark line on it."""

TITLE_SIZES = (17.0, 16.0, 15.0)
"""Sizes that the subject may have, the document's title: the largest that takes fewest lines."""

TITLE_LEADING = 6.0
"""White between two lines of the subject."""

TITLE_BEFORE = 7.0
"""Between the first rule and the subject."""

TITLE_AFTER = 5.0
"""Between the subject and whom the memo is for."""

LABEL_WIDTH = 58.0
"""Width of the column that holds the labels: subject, to, purpose."""

HEAD_PAD = 5.0
"""Between the last line of the head and the rule that closes it."""

HEAD_AFTER = 11.0
"""Below that rule."""

RULE = 0.75
"""Thickness of the other rules."""

BOX_PAD = 9.0
"""Between the sides of the box round the bottom line and its text."""

BOX_PAD_ABOVE = 6.0
"""Between the box round the bottom line and its text, above and below."""

BOX_BAR = 3.0
"""Thickness of the bar on the left of the box."""

BOX_EDGE = 0.25
"""Thickness of the other edges of the box, drawn in its own colour: Word's thinnest line."""

HEADING_BEFORE = 9.0

ITEM_BEFORE = 2.0
"""Above each item of a list."""

ITEM_INDENT = 14.0
"""From a bullet to the text that hangs from it."""

NUMBER_INDENT = 16.0
"""From 1. to the text that hangs from it; 一、 takes two characters and a little."""

CAPTION_BEFORE = 9.0
"""Above the line that says what the table shows."""

CELL_X = 6.0
"""Between the sides of a cell and its text."""

CELL_Y = 2.0
"""Between a cell and its text, above and below."""

CHART_SIZE = 9.5
"""Type size of a chart's title, names and labels; its unit and its note are set as the foot."""

CHART_PITCH = 13.0

CHART_AIR = 4.0
"""White above the chart and below it."""

FOOT_SIZE = 9.0
FOOT_PITCH = 12.0

FOOT_BEFORE = 10.0
"""Least white above the rule of the foot."""

FOOT_PAD = 4.0
"""Between the rule of the foot and its text."""

MARKING_SIZE = 12.0
"""FIRST asks that a TLP label has at least 12 points; a marking of two lines is set as the foot."""

MARKING_PITCH = 15.0


def number_indent(size: float, language: Language) -> float:
    """Return the indent of numbered lines in points, for text of so many points."""
    return 2 * size + 2 if language == "zh-Hant" else NUMBER_INDENT
