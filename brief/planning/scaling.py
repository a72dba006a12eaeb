"""Fitting a plan to a template whose slides are smaller or larger, or whose faces run wider.

Type is a part of a slide's height: 18 points are small on a slide of 540 points and large on one
of 405, so a deck is laid out on a slide of our height and then brought to the template's measures.
Text in a face that is wider than ours by a factor takes as many lines as in ours in a box that is
narrower by the same factor.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import get_args

from brief.planning.boxes import Box, Ink, Paragraph, Slot, TableBox, TextBox
from brief.planning.grid import OURS, Grid
from brief.planning.insets import OUR_FACES, Faces, with_insets
from brief.planning.measures import box_in, places_in
from brief.planning.plan import DeckPlan, Page

_LEAST_BODY, _MOST_SMALLER = 260.0, 1.2
"""A template that leaves content less height than this, in points on a slide of our height, is
laid out as if it were higher, by no more than this factor: its type comes out that much smaller."""

STYLED: frozenset[Slot] = frozenset({"title", "subtitle", "footer", "number"})
"""Placeholders whose colour is the template's own: a title may stand on a dark band."""


@dataclass(frozen=True)
class Fit:
    """How a deck is fitted to the slides of a template."""

    grid: Grid = OURS
    wider: float = 1.0
    """Width of its Latin face as a multiple of ours, 1 or more: what lines are counted with."""
    faces: Faces = OUR_FACES
    """The measured faces that its texts may be drawn in: what lines break by."""
    foreign: bool = False
    """Whether the template has colours of its own for titles and footers."""
    faint: frozenset[str] = frozenset()
    """Layouts, by our names, on which its accent has too little contrast for text: emphasis there
    has the colour of the text."""
    unreadable: Mapping[str, frozenset[Slot]] = field(default_factory=dict)
    """Placeholders whose own colour can't be read where they stand, by our names of layouts: their
    text is coloured as if it stood free."""

    def planned_on(self) -> Grid:
        """Return the grid to lay out on: of our height, narrower where its faces are wider."""
        if not self.foreign:
            return self.grid
        return replace(places_in(self.grid, 1 / self._across, 1 / self._down), gutter=OURS.gutter)

    def brought(self, plan: DeckPlan) -> DeckPlan:
        """Return a deck that was laid out on `planned_on`, at the template's own measures.

        Only here is known how wide each text is drawn at last, and so what keeps it whole.
        """
        if self.foreign:
            plan = replace(plan, pages=tuple(self._page(page) for page in plan.pages))
        return with_insets(plan, self.faces)

    @property
    def type_scale(self) -> float:
        """Size of type on a slide of our height as a multiple of ours, 1 or less."""
        return self._down * OURS.slide_height / self.grid.slide_height if self.foreign else 1.0

    @property
    def _down(self) -> float:
        as_ours = self.grid.slide_height / OURS.slide_height
        body = (self.grid.source_bottom - self.grid.body_top) / as_ours
        return as_ours / min(max(1.0, _LEAST_BODY / body), _MOST_SMALLER)

    @property
    def _across(self) -> float:
        return self._down * self.wider

    def _page(self, page: Page) -> Page:
        styled = STYLED - self.unreadable.get(page.layout, frozenset())
        inks: Mapping[Ink, Ink] = {"accent": "ink"} if page.layout in self.faint else {}
        boxes = (box_in(box, self._across, self._down) for box in page.boxes)
        return replace(page, boxes=tuple(_coloured(box, styled, inks) for box in boxes))


def _coloured(box: Box, styled: AbstractSet[Slot | None], inks: Mapping[Ink, Ink]) -> Box:
    """Return a box with the colours that its place in the template leaves to it."""
    if isinstance(box, TextBox):
        if box.slot in styled:
            inks = dict.fromkeys(get_args(Ink), "inherited")
        return replace(box, paragraphs=_stack(box.paragraphs, inks))
    if isinstance(box, TableBox) and inks:
        rows = (
            replace(row, cells=tuple(_stack(cell, inks) for cell in row.cells)) for row in box.rows
        )
        return replace(box, rows=tuple(rows))
    return box


def _stack(paragraphs: tuple[Paragraph, ...], inks: Mapping[Ink, Ink]) -> tuple[Paragraph, ...]:
    """Return paragraphs in other colours, by those that they have."""
    return tuple(
        replace(
            each,
            runs=tuple(replace(run, ink=inks.get(run.ink, run.ink)) for run in each.runs),
        )
        for each in paragraphs
    )


FITS_OURS = Fit()
