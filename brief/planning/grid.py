"""The grid of a slide, which a template brings, and the sizes of type, which are ours.

All measures are points (1/72 inch). The floors of the type scale are those of the
assertion-evidence convention: title 28, body 18, table 14, source 12.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """Where things stand on every slide of a template."""

    slide_width: float
    slide_height: float
    left: float
    """Left edge of everything."""
    right: float
    """Right edge of everything."""
    gutter: float
    """Between two columns."""
    marking_top: float
    marking_height: float
    title_top: float
    title_height: float
    """Room for two lines of a title."""
    body_top: float
    """Where content begins below a title of two lines."""
    source_bottom: float
    """The source line stands on this line and grows upwards, the caveat above it."""
    footer_top: float
    footer_height: float
    cover_top: float
    """Top of the title on the cover."""
    section_top: float
    """Top of the title on a slide that opens a section."""
    cover_ground: float = 0.0
    """Bottom of the dark ground on the cover, which its title stands on; 0 where there is none."""
    section_dark: bool = False
    """Whether a slide that opens a section has a dark ground."""

    @property
    def width(self) -> float:
        """Width of everything."""
        return self.right - self.left

    @property
    def column(self) -> float:
        """Width of one of two equal columns."""
        return (self.width - self.gutter) / 2


OURS = Grid(
    slide_width=960.0,
    slide_height=540.0,
    left=48.0,
    right=912.0,
    gutter=24.0,
    marking_top=14.0,
    marking_height=18.0,
    title_top=38.0,
    title_height=70.0,
    body_top=124.0,
    source_bottom=508.0,
    footer_top=514.0,
    footer_height=18.0,
    cover_top=130.0,
    section_top=200.0,
    cover_ground=330.0,
    section_dark=True,
)
"""That of our own template: 16:9, 13.333 × 7.5 inches."""

TITLE_SIZE = 28.0
TITLE_SIZE_SECOND = 20.0
"""On a bilingual slide, the title in the second language."""

LARGE_SIZES = (28.0, 26.0)
"""Tried first where a slide has one point or two and nothing else."""

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
