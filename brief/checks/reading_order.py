"""A deck's texts in the order in which a reader meets them, and as they are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief.checks.material import Material, Words
from brief.errors import BadInput
from brief.language.texts import plain
from brief.model.chart import Chart
from brief.model.identifiers import Language
from brief.model.outline import OutlineSlide
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.text_unit import text_units, unit_id
from brief.model.workspace import DeckFolder

Texts = Mapping[tuple[str, Language], Words]
"""The texts by unit and language."""


@dataclass(frozen=True)
class Page:
    """A slide with its place in the order; continuations are not counted."""

    number: int
    outline: OutlineSlide
    slide: Slide


def texts_by_unit(material: Material) -> Texts:
    """Return the texts, each under its unit's id and its language."""
    return {(words.context, words.language): words for words in material.texts}


def pages(folder: DeckFolder) -> Iterator[Page]:
    """Return a deck's slides in order."""
    for number, outline in enumerate(folder.outline, 1):
        yield Page(number, outline, folder.slides[outline.slide])


def as_read(material: Material, words: Words) -> str:
    """Return a text with its figures put in; one that can't be rendered as it was written.

    What keeps it from being rendered is an error of its own, which the exporter names.
    """
    if not words.placeholders:
        return words.text
    try:
        return plain(material.rendered(words))
    except BadInput:
        return words.text


def page_units(folder: DeckFolder, page: Page) -> Iterator[str]:
    """Return the units that a slide shows, title first; speaker notes are not on the slide."""
    deck = folder.deck.id
    yield unit_id(page.slide, "title", deck)
    if page.slide.layout == "cover":
        yield unit_id(folder.deck, "subtitle")
    if page.slide.layout == "agenda":
        yield from (unit_id(section, "title", deck) for section in folder.sections.values())
    yield from (f"point/{point}" for point in page.outline.points)
    evidence: list[Chart | Table] = [folder.charts[chart] for chart in page.slide.charts]
    if page.slide.table:
        evidence.append(folder.tables[page.slide.table])
    for record in evidence:
        yield from _units(record, deck)
    yield from (unit_id(page.slide, field, deck) for field in ("callout", "caveat"))


def memo_units(folder: DeckFolder) -> Iterator[str]:
    """Return the units of a deck's memo from top to bottom."""
    memo = folder.memo
    if memo is not None:
        yield from _units(memo, folder.deck.id)
        yield from (f"point/{point}" for point in memo.key_points)
        if memo.table:
            yield from _units(folder.tables[memo.table], folder.deck.id)
        if memo.chart:
            yield from _units(folder.charts[memo.chart], folder.deck.id)
        yield from (f"point/{point}" for point in (*memo.implications, *memo.options))


def deck_units(folder: DeckFolder) -> Iterator[str]:
    """Return all units that a deck and its memo show, some twice."""
    for page in pages(folder):
        yield from page_units(folder, page)
    yield from memo_units(folder)


def _units(record: Record, deck: str) -> Iterator[str]:
    yield from (unit.context for unit in text_units(record, "", deck))
