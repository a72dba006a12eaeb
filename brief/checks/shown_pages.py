"""Pages as a reader sees them: which figures stand on one with their values, in which words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from brief.checks.material import Material
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.memo import Memo
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.record import NOT_STATED, Record
from brief.model.slide import Slide
from brief.model.text_unit import text_units
from brief.model.workspace import DeckFolder, Workspace

_NO_VALUE = {"as_of", "target", "originator", "basis"}
"""Variants of a placeholder that say something about a figure, but not what it is."""

_UNSEEN = "/notes"
"""Ends the unit's id of what is only spoken."""


@dataclass(frozen=True)
class Page:
    """A slide, or the memo, without what stands only in its speaker notes."""

    folder: DeckFolder
    record: Slide | Memo
    points: tuple[Point, ...]
    """Its points, in order."""
    workspace: Workspace

    @property
    def deck(self) -> str:
        """Return the deck's id."""
        return self.folder.deck.id

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Return the charts that it shows: at most one in a memo."""
        if isinstance(self.record, Slide):
            return tuple(self.folder.charts[chart] for chart in self.record.charts)
        return (self.folder.charts[self.record.chart],) if self.record.chart else ()

    @property
    def name(self) -> str:
        """Return the page's name in messages: deck and slide."""
        return f"{self.deck}/{self.record.id if isinstance(self.record, Slide) else 'memo'}"

    @cached_property
    def texts(self) -> tuple[tuple[Record, str], ...]:
        """Return the texts that are seen, as they were written, each with its record."""
        return tuple(
            (record, unit.text)
            for record in self._records()
            for unit in text_units(record, "", self.deck)
            if "/" in unit.context and not unit.context.endswith(_UNSEEN)
        )

    @cached_property
    def spoken(self) -> tuple[tuple[Record, str], ...]:
        """Return the texts that stand only in the notes, points that the slide rests on included.

        A presenter who says them has the page behind them, with its caveats.
        """
        if isinstance(self.record, Memo):
            return ()
        resting = [self.workspace.points[point] for point in self.record.rests_on]
        notes = [(self.record, self.record.notes)] if self.record.notes else []
        return (*notes, *((point, point.text) for point in resting))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Return the figures whose values are seen."""
        listed = [
            figure
            for record in self._records()
            for figure in getattr(record, "figures", ())
            if figure in self.workspace.figures
        ]
        return frozenset((*listed, *(name for _, text in self.texts for name in values_in(text))))

    def _records(self) -> Iterator[Record]:
        yield self.record
        yield from self.points
        yield from self.charts
        if self.record.table:
            yield self.folder.tables[self.record.table]


def pages(material: Material) -> Iterator[Page]:
    """Return every page of the decks that are checked, in the decks' order, memo last."""
    workspace = material.workspace
    for folder in material.decks:
        for each in folder.outline:
            points = tuple(workspace.points[point] for point in each.points)
            yield Page(folder, folder.slides[each.slide], points, workspace)
        if memo := folder.memo:
            points = tuple(workspace.points[point] for point in memo.points)
            yield Page(folder, memo, points, workspace)


def values_in(text: str) -> tuple[str, ...]:
    """Return the figures whose values a text shows, each once, in order."""
    shown = [
        each.name
        for each in placeholders(text)
        if each.slide is None and each.variant not in _NO_VALUE
    ]
    return tuple(dict.fromkeys(shown))


def described(figure: Figure) -> str:
    """Name a figure in a message: its value, what is counted, who made it, and when."""
    number = figure.date or (
        f"{figure.low} to {figure.high}" if figure.is_range else str(figure.value)
    )
    hedge = "" if figure.qualifier == "exact" else f"{figure.qualifier.replace('_', ' ')} "
    who = "originator not stated" if figure.originator == NOT_STATED else figure.originator
    when = "no date stated" if figure.as_of == NOT_STATED else f"as of {figure.as_of}"
    if figure.target:
        when = f"for {figure.target}"
    return f"{figure.id} ({hedge}{number}, {who}, {when})"
