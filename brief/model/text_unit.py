"""Units of text: what a translator translates, each with a stable id.

A unit's id is its gettext msgctxt, its text in the language it was written in the msgid. Texts of
one record have an id made of the record's and the field's; words that recur (an originator, an
outlet) are vocabulary, translated once for each distinct text under the name of the field.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.memo import Memo
from brief.model.point import DESK, Point
from brief.model.record import NOT_STATED, Record
from brief.model.slide import Slide
from brief.model.source import Source
from brief.model.table import Table

_CONSTANTS = {NOT_STATED, DESK, "unknown"}

_OWN_TEXTS: dict[type[Record], tuple[str, ...]] = {
    Source: ("title", "limits", "gives"),
    Figure: ("doubt",),
    Point: ("text",),
    Deck: (
        "title",
        "subtitle",
        "audience",
        "prepared_by",
        "contact",
        "version",
        "decision",
        "marking",
    ),
    Section: ("title",),
    Slide: ("title", "callout", "caveat", "notes"),
    Chart: ("title", "note"),
    Memo: ("to", "sender", "subject", "purpose", "bottom_line", "table_title"),
}

_VOCABULARY: dict[type[Record], tuple[str, ...]] = {
    Source: ("outlet", "author"),
    Figure: (
        "subject",
        "measure",
        "originator",
        "publication",
        "basis_published",
        "likelihood",
        "via",
    ),
    Point: ("claimant", "likelihood"),
}

_OF_A_DECK: set[type[Record]] = {Section, Slide, Chart, Table}
"""Records whose ids hold within their deck alone."""


@dataclass(frozen=True)
class TextUnit:
    """One translatable text."""

    context: str
    """The unit's id, gettext's msgctxt."""
    text: str
    """The text as written, gettext's msgid."""
    language: Language
    """The language that it was written in."""
    file: str
    """The file it stands in, relative to the workspace."""


def unit_id(record: Record, field: str, deck: str = "") -> str:
    """Return the id of a record's text; records that belong to a deck carry its id."""
    kind = type(record)
    if kind is Memo:
        return f"memo/{deck}/{field}"
    record_id = str(getattr(record, "id"))  # noqa: B009 - every other record has one, the base has not
    if kind is Point:
        return f"point/{record_id}"
    scope = f"{deck}/" if kind in _OF_A_DECK else ""
    return f"{kind.__name__.lower()}/{scope}{record_id}/{field}"


def own_texts(record: Record) -> Iterator[tuple[str, str]]:
    """Return a record's own texts with their fields, in order; a table's cells row by row.

    The field of a cell is its row and column, that of a series' name `series` and the series;
    empty cells have no text.
    """
    if isinstance(record, Table):
        for row, cells in {"head": record.columns, **record.rows}.items():
            yield from ((f"{row}/{column}", text) for column, text in cells.items() if text)
        return
    for field in _OWN_TEXTS[type(record)]:
        text = getattr(record, field)
        if text is not None and text not in _CONSTANTS:
            yield field, text
    if isinstance(record, Chart):
        yield from ((f"series/{each.id}", each.name) for each in record.series)


def text_units(record: Record, file: str, deck: str = "") -> Iterator[TextUnit]:
    """Return the units of one record, its own texts first, then its vocabulary."""
    language: Language = getattr(record, "language", "zh-Hant")
    for field, text in own_texts(record):
        yield TextUnit(unit_id(record, field, deck), text, language, file)
    for field in _VOCABULARY.get(type(record), ()):
        value = getattr(record, field)
        for text in value if isinstance(value, tuple) else (value,):
            if text is not None and text not in _CONSTANTS:
                yield TextUnit(field, text, language, file)
    if isinstance(record, Figure) and record.basis not in _CONSTANTS:
        yield TextUnit("basis", record.basis, "en", file)
