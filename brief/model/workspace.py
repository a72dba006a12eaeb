"""A workspace in memory: every record by id, each with the file it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief.errors import BadUsage
from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.figure import Figure
from brief.model.memo import Memo
from brief.model.outline import OutlineSlide
from brief.model.point import Point
from brief.model.record import Record
from brief.model.settings import Settings
from brief.model.slide import Slide
from brief.model.source import Source
from brief.model.table import Table
from brief.model.text_unit import TextUnit, text_units

SETTINGS_FILE = "brief.toml"


@dataclass(frozen=True)
class DeckFolder:
    """A deck with the records that belong to it alone."""

    deck: Deck
    outline: tuple[OutlineSlide, ...]
    """The deck's order, read."""
    slides: Mapping[str, Slide]
    sections: Mapping[str, Section]
    charts: Mapping[str, Chart]
    tables: Mapping[str, Table]
    memo: Memo | None
    """None where the deck has no memo.toml."""

    @property
    def shown_tables(self) -> frozenset[str]:
        """Ids of the tables that a slide or the memo shows."""
        named = {slide.table for slide in self.slides.values()}
        named.add(self.memo.table if self.memo else None)
        return frozenset(table for table in named if table)

    @property
    def shown_charts(self) -> frozenset[str]:
        """Ids of the charts that a slide or the memo shows."""
        named = {chart for slide in self.slides.values() for chart in slide.charts}
        return frozenset(named | ({self.memo.chart} if self.memo and self.memo.chart else set()))


@dataclass(frozen=True)
class Workspace:
    """Everything in a workspace, by id and in a stable order."""

    root: Path
    settings: Settings
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]
    points: Mapping[str, Point]
    decks: Mapping[str, DeckFolder]
    files: Mapping[tuple[str, str], str] = field(repr=False)
    """File of each record, relative to the root, by kind and id (`figure`, `prc_…`)."""
    owners: Mapping[tuple[str, str], str] = field(repr=False)
    """Id of the source or deck whose folder a figure or point is in, by kind and id."""
    prints: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """SHA-256 of the files that records were read from, by file; empty once one was changed."""

    def file_of(self, record: Record, deck: str = "") -> str:
        """Return the file that a record stands in, relative to the workspace."""
        kind = type(record).__name__.lower()
        if isinstance(record, Memo):
            return f"decks/{deck}/memo.toml"
        record_id: str = getattr(record, "id", "")
        own = isinstance(record, (Section, Slide, Chart, Table))
        return self.files[kind, f"{deck}/{record_id}" if own else record_id]

    def deck(self, deck_id: str | None = None) -> DeckFolder:
        """Return a deck, the default one when no id is given; BadUsage names those there are.

        Where the settings' default is gone, the only deck that there is takes its place.
        """
        wanted = deck_id or self.default_deck
        if wanted in self.decks:
            return self.decks[wanted]
        there = ", ".join(self.decks)
        if not there:
            raise BadUsage(
                f"there is no deck '{deck_id}'" if deck_id else "there is no deck yet",
                remedy="make one: brief open asks for its title",
            )
        if deck_id:
            raise BadUsage(f"there is no deck '{deck_id}'", remedy=f"the decks are: {there}")
        raise BadUsage(
            f"default_deck is '{wanted}', and there is no such deck",
            file=SETTINGS_FILE,
            remedy=f"write another there, or name a deck: {there}",
        )

    @property
    def default_deck(self) -> str:
        """Id of the deck that is meant when none is named; the only one need not be set."""
        named = self.settings.default_deck
        return next(iter(self.decks)) if len(self.decks) == 1 else named

    def text_units(self) -> Iterator[TextUnit]:
        """Return every translatable text with its id and file, record by record.

        A source that was only brought in, and that nothing stands on yet, asks for no translation.
        """
        shared: list[Record] = [
            *self._sources_at_work(),
            *self.figures.values(),
            *self.points.values(),
        ]
        for record in shared:
            yield from text_units(record, self.file_of(record))
        for deck_id, folder in self.decks.items():
            yield from text_units(folder.deck, self.file_of(folder.deck))
            parts: list[Record] = [
                *folder.sections.values(),
                *folder.slides.values(),
                *folder.charts.values(),
                *folder.tables.values(),
            ]
            if folder.memo:
                parts.append(folder.memo)
            for record in parts:
                yield from text_units(record, self.file_of(record, deck_id), deck_id)

    def _sources_at_work(self) -> Iterator[Source]:
        """Return the sources that a figure or a point stands in, or that somebody has described."""
        records: tuple[Figure | Point, ...] = (*self.figures.values(), *self.points.values())
        anchored = {anchor.source for record in records for anchor in record.anchors}
        for source in self.sources.values():
            if source.id in anchored or source.gives or source.limits:
                yield source
