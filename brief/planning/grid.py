"""The grid of a slide and the sizes of type, shared by the planner and the template.

All measures are points (1/72 inch) on a 16:9 slide of 13.333 × 7.5 inches. The floors of the type
scale are those of the assertion-evidence convention: title 28, body 18, table 14, source 12.
"""

SLIDE_WIDTH = 960.0
SLIDE_HEIGHT = 540.0

LEFT = 48.0
RIGHT = 912.0
WIDTH = RIGHT - LEFT
GUTTER = 24.0
COLUMN = (WIDTH - GUTTER) / 2
"""Width of one of two equal columns."""

MARKING_TOP = 14.0
MARKING_HEIGHT = 18.0

TITLE_TOP = 38.0
TITLE_HEIGHT = 70.0
"""Two lines of a title at 28 pt."""

BODY_TOP = 124.0
BODY_BOTTOM = 446.0

SOURCE_BOTTOM = 508.0
"""The source line stands on this line and grows upwards, the caveat above it."""

FOOTER_TOP = 514.0
FOOTER_HEIGHT = 18.0

TITLE_SIZE = 28.0
TITLE_SIZE_SECOND = 20.0
"""On a bilingual slide, the title in the second language."""

BODY_SIZES = (24.0, 22.0, 20.0, 18.0)
"""Tried in this order; below the last, the slide is continued."""

BODY_SIZE_SECOND = 14.0
TABLE_SIZE = 14.0
CAPTION_SIZE = 14.0
SOURCE_SIZE = 12.0
FOOTER_SIZE = 12.0

PITCH = 1.25
"""Line pitch as a multiple of the size; written exactly, so that all programs agree on heights."""

CELL_X = 6.0
"""Margin at the left and right of a table's cell, in points."""

CELL_Y = 4.0
"""Margin at the top and bottom of a table's cell, in points."""
