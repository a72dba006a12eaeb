"""The grid of a slide, which a template brings, and the sizes of type, which are ours.

All measures are points (1/72 inch). The floors of the type scale are those of the
assertion-evidence convention: title 28, body 18, table 14, source 12.
"""

from dataclasses import dataclass
from typing import Literal

_NUMBER_WIDTH = 60.0
"""Room for a slide's number at the right end of the footer, in points."""


@dataclass(frozen=True)
class Stage:
    """Where a title stands on a slide that has little else: a cover, the opening of a section."""

    left: float
    right: float
    top: float
    bottom: float
    at: Literal["top", "middle", "bottom"]
    align: Literal["left", "center", "right"]
    below: float
    """Where a subtitle begins."""
    lowest: float
    """Where the last of the small lines may end."""
    ledge: float = 0.0
    """Bottom of a ground that title and subtitle stand on and the small lines below; 0: none."""
    together: bool = False
    """Whether title and subtitle stand on `bottom` together."""
    capitals: bool = False
    """Whether the template draws the title in capitals."""
    subtitle_capitals: bool = False
    """Whether it draws the subtitle so."""

    def start(self, height: float) -> float:
        """Return where a title of a height begins; one that is too high rises over its room."""
        spare = self.bottom - self.top - height
        if self.at == "top" and spare >= 0:
            return self.top
        return self.top + (spare / 2 if self.at == "middle" else spare)

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left


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
    section_top: float
    """Top of the title on a slide that opens a section."""
    cover_ground: float = 0.0
    """Bottom of the dark ground on the cover, which its title stands on; 0 where there is none."""
    section_dark: bool = False
    """Whether a slide that opens a section has a dark ground."""
    title_left: float | None = None
    """Left edge of a title; None where it is that of everything, as in all that follow."""
    title_right: float | None = None
    title_at: Literal["top", "middle", "bottom"] = "top"
    """Where a title stands in its room that takes less of it."""
    capitals: bool = False
    """Whether the template draws titles in capitals."""
    head_bottom: float = 0.0
    """Bottom of a band or rule that titles stand on; 0 where there is none. A title is then set
    smaller rather than that it leaves its room, and content keeps off."""
    title_apart: bool = False
    """Whether titles stand beside content or below it: content then begins at its own top."""
    marking_left: float | None = None
    marking_right: float | None = None
    footer_left: float | None = None
    footer_right: float | None = None
    number_left: float | None = None
    number_right: float | None = None
    number_top: float | None = None
    cover: "Stage | None" = None
    """Where the cover's title stands; None where `cover_ground` says it."""
    section: "Stage | None" = None
    """Where a section's title stands; None where `section_top` says it."""

    @property
    def title_span(self) -> tuple[float, float]:
        """Left edge and width of a title."""
        return _span(self.title_left, self.title_right, self)

    @property
    def marking_span(self) -> tuple[float, float]:
        """Left edge and width of the room for the marking."""
        return _span(self.marking_left, self.marking_right, self)

    @property
    def foot_spans(self) -> tuple[float, float, float, float]:
        """Left edge and width of the footer, then of the slide's number."""
        page, page_width = _span(self.number_left, self.number_right, self)
        if self.number_left is None:
            page, page_width = self.right - _NUMBER_WIDTH, _NUMBER_WIDTH
        left, width = _span(self.footer_left, self.footer_right, self)
        return left, width - (_NUMBER_WIDTH if self.footer_right is None else 0.0), page, page_width

    @property
    def width(self) -> float:
        """Width of everything."""
        return self.right - self.left

    @property
    def column(self) -> float:
        """Width of one of two equal columns."""
        return (self.width - self.gutter) / 2


def _span(left: float | None, right: float | None, on: Grid) -> tuple[float, float]:
    start = on.left if left is None else left
    return start, (on.right if right is None else right) - start


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
