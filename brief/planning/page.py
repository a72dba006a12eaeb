"""The memo's page, shared by the planner and by both writers: one A4 page, in points (1/72 inch).

The heights hold in any program, because every line pitch is written exactly.
"""

PAGE_WIDTH = 595.3
PAGE_HEIGHT = 841.9

MARGIN = 62.0
"""White on all four sides, 2.2 cm; the marking stands in it, above and below."""

MARKING_TOP = 34.0
"""From the edge of the sheet to the marking's line, above and below."""

MEMO_WIDTH = PAGE_WIDTH - 2 * MARGIN
"""Width of the text, 471.3 points: 42 Chinese characters at 11 points."""

MEMO_HEIGHT = PAGE_HEIGHT - 2 * MARGIN
"""Height of the text, 717.9 points."""

TITLE_SIZE = 20.0
TITLE_PITCH = 28.0
TITLE_AFTER = 6.0

LABEL_WIDTH = 62.0
"""Width of the column that holds To, From, Date, Subject, Purpose."""

HEAD_PAD = 5.0
"""Between the rules of the head and its text."""

HEAD_AFTER = 12.0
"""Below the lower rule of the head."""

RULE = 0.75
"""Thickness of a rule."""

BOX_PAD = 9.0
"""Between the sides of the box round the bottom line and its text."""

BOX_PAD_ABOVE = 5.0
"""Between the box round the bottom line and its text, above and below."""

BOX_BAR = 3.0
"""Thickness of the bar on the left of the box."""

BOX_EDGE = 0.25
"""Thickness of the other edges of the box, drawn in its own colour: Word's thinnest line."""

HEADING_BEFORE = 9.0

ITEM_BEFORE = 2.0
"""Above each item of a list."""

BULLET_INDENT = 14.0
"""From a bullet to the text that hangs from it."""

FOOT_SIZE = 9.0
FOOT_PITCH = 12.0

FOOT_BEFORE = 10.0
"""Least white above the rule of the foot."""

FOOT_PAD = 4.0
"""Between the rule of the foot and its text."""
