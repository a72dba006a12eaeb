"""What stands on a page: text, marks, tables and charts in boxes, in points.

A writer takes no decision of its own: sizes, pitches, positions and line counts stand here.
"""

from dataclasses import dataclass
from decimal import Decimal
from math import fsum
from typing import Literal

from brief.model.identifiers import Language
from brief.planning.grid import CELL_Y

Ink = Literal["ink", "accent", "grey", "white", "inherited"]
"""Colour by its role in the theme: text, emphasis, secondary, on dark; or its placeholder's own."""

MarkInk = Literal["accent", "ink", "grey", "white"]  # white is paper in an outline

Tint = Literal["accent", "grey", "line", "pale"]
"""Colour of a ground or a rule by its role: emphasis, secondary, hairlines, a pale ground."""

Side = Literal["above", "below", "left", "right"]
"""Where a label stands as seen from its mark."""

Slot = Literal[
    "title", "subtitle", "body", "body2", "caveat", "source", "marking", "footer", "number"
]
"""Placeholder of the template's layout that a text box fills."""


@dataclass(frozen=True)
class Run:
    """A stretch of text in one language and one style."""

    text: str
    language: Language
    bold: bool = False
    ink: Ink = "ink"
    link: str | None = None
    """An http(s) address, or None."""
    slide: int | None = None
    """Number of the page that a click leads to, counted from 1."""
    capitals: bool = False
    """Whether the template draws it in capitals, which take more room."""


HANGING = 18.0
"""Indent of a paragraph behind its bullet, in points."""

NUMBERED = 30.0
"""Indent of a paragraph behind its number, in points."""


@dataclass(frozen=True)
class Paragraph:
    """Runs set at one size with an exact line pitch."""

    runs: tuple[Run, ...]
    size: float
    """Type size in points."""
    pitch: float
    """Distance from line to line in points, written exactly."""
    lines: int
    """Lines that the text takes at most in its box."""
    before: float = 0.0
    """Space above, in points."""
    bullet: bool = False
    """Whether it hangs from a bullet, or from its number."""
    align: Literal["left", "center", "right"] = "left"
    number: int | None = None
    """The number that it hangs from, in place of a bullet."""
    hanging: float = HANGING
    """How far its text stands behind a bullet or number, in points."""
    inset: float = 0.0
    """Points that its whole box keeps free at the right, to break its lines well; see `insets`."""

    @property
    def indent(self) -> float:
        """How far its text is indented, in points."""
        return self.hanging if self.bullet else 0.0

    @property
    def height(self) -> float:
        """Height in points, space above included."""
        return self.before + self.lines * self.pitch

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class TextBox:
    """Paragraphs in a rectangle without inner margins."""

    name: str
    """Stable name of the shape, the same from export to export."""
    left: float
    top: float
    width: float
    height: float
    paragraphs: tuple[Paragraph, ...]
    slot: Slot | None = None
    """The layout's placeholder that it fills; None for a free box."""
    anchor: Literal["top", "middle", "bottom"] = "top"
    alt: str = ""
    """What a screen reader says, where the text itself does not."""
    slide: int | None = None
    """Number of the page that a click on the box leads to, counted from 1."""


@dataclass(frozen=True)
class MarkBox:
    """A rule, a ground or a dot behind or beside text; screen readers pass over it."""

    name: str
    left: float
    top: float
    width: float
    height: float
    tint: Tint
    shape: Literal["rectangle", "oval"] = "rectangle"


@dataclass(frozen=True)
class TableRow:
    """A row of a table; each cell is a stack of paragraphs."""

    height: float
    cells: tuple[tuple[Paragraph, ...], ...]
    strong: bool = False
    """Whether it holds what the slide's title says, and stands on a ground of its own."""


@dataclass(frozen=True)
class TableBox:
    """A native table whose first row is its head, and whose first column names the rows."""

    name: str
    left: float
    top: float
    column_widths: tuple[float, ...]
    rows: tuple[TableRow, ...]
    alt: str = ""
    """What a screen reader says; empty until the page is finished."""
    margin: float = CELL_Y
    """Margin at the top and bottom of every cell, in points, on a slide of our height."""
    head_margin: float | None = None
    """That of the head's cells, where it is another."""
    scale: float = 1.0
    """Height of the slide as a multiple of ours, which the cells' margins follow."""
    after: tuple[float, ...] = ()
    """What each column keeps free at its right beside the margin, in points on a slide of our
    height; empty where none does."""

    @property
    def height(self) -> float:
        """Height in points, the sum of its rows."""
        return fsum(row.height for row in self.rows)


@dataclass(frozen=True)
class ChartValue:
    """One figure in a chart, or the gap between two bases on a line."""

    category: str
    """What stands under the mark; may hold line breaks."""
    value: Decimal | None
    """Plotted height: the value, or the lower end of a range; None for a gap."""
    label: str
    """What stands at the mark: the figure as rendered, with its qualifier."""
    projected: bool
    """Drawn as an outline where what is foretold must not look observed."""
    high: Decimal | None = None
    """Upper end of a range."""
    ink: MarkInk = "accent"
    """That of its basis, of its series where there are several; grey beside a highlighted mark."""
    form: str = "General"
    """Number format of its cells in the workbook."""
    quiet: bool = False
    """Whether another mark is the one to look at: its label is not bold."""
    side: Side = "above"
    """Where on a line its label stands, as seen from the mark."""
    parted: bool = False
    """Whether a hairline parts it from the mark before, which counts on another basis."""
    named: str = ""
    """Name of its series, where it stands at this mark; may hold line breaks."""
    shift: float = 0.0
    """Points that its label is moved down by, off a line or the label of another series."""
    crossed: bool = False
    """Whether a line runs behind its label, which then stands on paper."""

    def in_column(self, column: str) -> Decimal | None:
        """Return its number in a column of the workbook: B value, C upper end, D between both."""
        if column == "B" or self.value is None or self.high is None:
            return self.value if column == "B" else None
        return self.high if column == "C" else self.high - self.value


@dataclass(frozen=True)
class ChartSeries:
    """What is drawn in one colour in a chart of several series."""

    name: str
    """Its name in the chart's workbook."""
    values: tuple[ChartValue, ...]
    """As many as the chart has places; one without a number is a gap."""


@dataclass(frozen=True)
class ChartBox:
    """A native chart of one series or several; ranges have a second one for their upper ends."""

    name: str
    left: float
    top: float
    width: float
    height: float
    kind: Literal["column", "bar", "line", "range"]
    series: str
    """Name of the series in the chart's workbook."""
    values: tuple[ChartValue, ...]
    language: Language
    size: float
    """Type size of categories and labels, in points."""
    alt: str
    limits: tuple[Decimal, Decimal]
    """Lowest and highest value of the axis, with room for the labels."""
    plot: float
    """Points that the axis of values takes; the rest of the box is for the category names."""
    upper: str = ""
    """Name of the column of upper ends in the workbook."""
    span: str = ""
    """Name of the column of what lies between both ends, which floating columns are drawn by."""
    more: tuple[ChartSeries, ...] = ()
    """The second series and those after it; `series` and `values` are the first."""
    aside: float = 0.0
    """Points at the right of lines that the names of series have."""

    @property
    def all_series(self) -> tuple[ChartSeries, ...]:
        """Return every series, the first one first."""
        return (ChartSeries(self.series, self.values), *self.more)


Box = TextBox | TableBox | ChartBox | MarkBox
