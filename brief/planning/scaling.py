"""Fitting a plan to a template whose slides are smaller or larger, or whose faces run wider.

Type is a part of a slide's height: 18 points are small on a slide of 540 points and large on one
of 405, so a deck is laid out on a slide of our height and then brought to the template's measures.
Text in a face that is wider than ours by a factor takes as many lines as in ours in a box that is
narrower by the same factor.
"""

from dataclasses import dataclass, fields, replace

from brief.planning.boxes import (
    Box,
    ChartBox,
    Ink,
    Paragraph,
    Run,
    Slot,
    TableBox,
    TableRow,
    TextBox,
)
from brief.planning.grid import OURS, Grid
from brief.planning.plan import DeckPlan, Page

_ACROSS = {"slide_width", "left", "right"}
"""Measures of a grid that run across."""

_LEAST_BODY, _MOST_SMALLER = 260.0, 1.2
"""A template that leaves content less height than this, in points on a slide of our height, is
laid out as if it were higher, by no more than this factor: its type comes out that much smaller."""

_STYLED: set[Slot | None] = {"title", "subtitle", "footer", "number"}
"""Placeholders whose colour is the template's own: a title may stand on a dark band."""


@dataclass(frozen=True)
class Fit:
    """How a deck is fitted to the slides of a template."""

    grid: Grid = OURS
    wider: float = 1.0
    """Width of its Latin face as a multiple of ours, 1 or more."""
    foreign: bool = False
    """Whether the template has colours of its own for titles and footers."""
    faint: frozenset[Ink] = frozenset()
    """Colours that have too little contrast in its theme: such text is set in that of the text."""

    def planned_on(self) -> Grid:
        """Return the grid to lay out on: of our height, narrower where its faces are wider."""
        if not self.foreign:
            return self.grid
        scaled = {}
        for each in fields(self.grid):
            value = getattr(self.grid, each.name)
            if isinstance(value, float):
                value /= self._across if each.name in _ACROSS else self._down
            scaled[each.name] = value
        return replace(Grid(**scaled), gutter=OURS.gutter)

    def brought(self, plan: DeckPlan) -> DeckPlan:
        """Return a deck that was laid out on `planned_on`, at the template's own measures."""
        if not self.foreign:
            return plan
        return replace(plan, pages=tuple(self._page(page) for page in plan.pages))

    @property
    def _down(self) -> float:
        as_ours = self.grid.slide_height / OURS.slide_height
        body = (self.grid.source_bottom - self.grid.body_top) / as_ours
        return as_ours / min(max(1.0, _LEAST_BODY / body), _MOST_SMALLER)

    @property
    def _across(self) -> float:
        return self._down * self.wider

    def _page(self, page: Page) -> Page:
        return replace(page, boxes=tuple(self._box(box) for box in page.boxes))

    def _box(self, box: Box) -> Box:
        left, top = box.left * self._across, box.top * self._down
        if isinstance(box, TableBox):
            return replace(
                box,
                left=left,
                top=top,
                column_widths=tuple(width * self._across for width in box.column_widths),
                rows=tuple(self._row(row) for row in box.rows),
                scale=self._down,
            )
        width, height = box.width * self._across, box.height * self._down
        sized = replace(box, left=left, top=top, width=width, height=height)
        if isinstance(sized, ChartBox):
            return replace(sized, size=sized.size * self._down)
        if isinstance(sized, TextBox):
            stack = self._stack(sized.paragraphs, styled=sized.slot in _STYLED)
            return replace(sized, paragraphs=stack)
        return sized

    def _row(self, row: TableRow) -> TableRow:
        cells = tuple(self._stack(cell) for cell in row.cells)
        return replace(row, height=row.height * self._down, cells=cells)

    def _stack(
        self, paragraphs: tuple[Paragraph, ...], *, styled: bool = False
    ) -> tuple[Paragraph, ...]:
        return tuple(
            replace(
                each,
                runs=tuple(self._run(run, styled=styled) for run in each.runs),
                size=each.size * self._down,
                pitch=each.pitch * self._down,
                before=each.before * self._down,
                hanging=each.hanging * self._down,
            )
            for each in paragraphs
        )

    def _run(self, run: Run, *, styled: bool) -> Run:
        if styled:
            return replace(run, ink="inherited")
        return replace(run, ink="ink") if run.ink in self.faint else run


FITS_OURS = Fit()
