"""What every change to a deck ends with: its order read anew, and nothing left unshown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from brief.editing.placing import slide_line_of
from brief.editing.refused import Refused
from brief.model.outline import SLIDE_MARK, points_of, read_order
from brief.model.placeholder import placeholders
from brief.model.record import Record
from brief.model.slide import Layout
from brief.model.text_unit import TextUnit, text_units
from brief.model.workspace import DeckFolder

R = TypeVar("R", bound=Record)

NO_POINTS: frozenset[Layout] = frozenset(("cover", "agenda", "sources"))
"""Layouts of slides that show no points."""


def reordered(folder: DeckFolder, order: Sequence[str]) -> DeckFolder:
    """Return a folder with another order, and with the `picked` that follows from it.

    The order is read but not validated: 10,000 lines are few. The same order changes nothing.
    """
    lines = tuple(order)
    if lines == folder.deck.order:
        return folder
    outline = read_order(lines)
    deck = folder.deck.model_copy(update={"order": lines, "picked": points_of(outline)})
    return replace(folder, deck=deck, outline=outline)


def closed_slides(folder: DeckFolder) -> frozenset[str]:
    """Return the lines of the slides that show no points."""
    return frozenset(
        SLIDE_MARK + name for name, slide in folder.slides.items() if slide.layout in NO_POINTS
    )


def open_slide(folder: DeckFolder, place: int) -> None:
    """Refuse a place for a point that is on no slide, or on one that shows none."""
    line = slide_line_of(folder.deck.order, place)
    if line is None:
        raise Refused("choose a slide first")
    layout = folder.slides[line.removeprefix(SLIDE_MARK)].layout
    if layout in NO_POINTS:
        raise Refused("a slide with this layout shows no points")


def together(records: Mapping[str, R], *more: R) -> dict[str, R]:
    """Return records with more of them, by id and sorted as they would be loaded."""
    all_of_them = {**records, **{str(getattr(each, "id")): each for each in more}}  # noqa: B009 - the base has none
    # A file's name ends in .toml, and "a-b.toml" stands before "a.toml".
    return dict(sorted(all_of_them.items(), key=lambda item: f"{item[0]}.toml"))


def without_unshown(folder: DeckFolder) -> DeckFolder:
    """Return a folder without the charts and tables that nothing shows, which no file may be."""
    charts, tables = folder.shown_charts, folder.shown_tables
    return replace(
        folder,
        charts={name: chart for name, chart in folder.charts.items() if name in charts},
        tables={name: table for name, table in folder.tables.items() if name in tables},
    )


def texts_of(folder: DeckFolder) -> Iterator[TextUnit]:
    """Return every text of a deck's own records, each with the file that it stands in."""
    deck = folder.deck.id
    yield from text_units(folder.deck, f"decks/{deck}/deck.toml")
    kinds: dict[str, Mapping[str, Record]] = {
        "sections": folder.sections,
        "slides": folder.slides,
        "charts": folder.charts,
        "tables": folder.tables,
    }
    for kind, records in kinds.items():
        for name, record in records.items():
            yield from text_units(record, f"decks/{deck}/{kind}/{name}.toml", deck)
    if folder.memo:
        yield from text_units(folder.memo, f"decks/{deck}/memo.toml", deck)


def slides_said(text: str) -> frozenset[str]:
    """Return the ids of the slides whose number a text says; none for a text that can't be read."""
    try:
        return frozenset(each.slide for each in placeholders(text) if each.slide)
    except ValueError:
        return frozenset()
