"""Every figure of a document, with its exact span, its date and who says so."""

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from brief.extraction.context import with_dates
from brief.extraction.dates.resolution import resolve_dates
from brief.extraction.finding import find, is_of_republic
from brief.extraction.found import Found, Kind, Number, Qualifier
from brief.extraction.speech.attribution import Passage, attribute
from brief.extraction.speech.sentences import split_sentences
from brief.extraction.table_cells import in_tables
from brief.reading.document import Block, Document, Role


@dataclass(frozen=True)
class Extracted:
    """A figure as it stands in a document. Spans are half-open code points of `Document.text`."""

    start: int
    end: int
    text: str
    """Exactly what stands from `start` to `end`."""
    core_start: int
    """Number and unit, without the words around them."""
    core_end: int
    kind: Kind
    value: Number | tuple[Number, Number] | None
    """In `unit`, or in whole units of `currency`; a range as its two ends; None for a date."""
    unit: str | None
    qualifier: Qualifier | None
    currency: str | None
    """ISO 4217."""
    as_of: str | None
    """ISO 8601, of the precision that was given; for a date the date itself."""
    originator: str | None
    """Who asserts it in the text; None where nobody is named."""
    factor: Number | None
    """For a multiple, times the base; None where the words leave it open."""
    note: str
    """What a reader must know, in English."""
    role: Role
    block: int
    """Which block of the document, from 0."""
    sentence: tuple[int, int]
    """Where the sentence around it stands."""


@dataclass(frozen=True)
class _Searched:
    """A block with what was found in it."""

    block: Block
    sentences: list[tuple[int, int]]
    found: list[Found]


def extract(document: Document) -> tuple[Extracted, ...]:
    """Return every figure of a document, in order.

    Time grows in proportion to the text. A figure whose date or originator the text does not give
    has None there: nothing is inferred from what other texts say.
    """
    texts = [block.text for block in document.blocks]
    published = document.metadata.published
    heads = [block.text for block in document.blocks if block.role in ("title", "dateline")]
    republic = is_of_republic(texts, heads)
    resolved = resolve_dates(texts, [find(text, republic=republic) for text in texts], published)
    searched = []
    for block, found in zip(document.blocks, resolved, strict=True):
        sentences = split_sentences(block.text) if found else []
        dated = with_dates(block.text, found, sentences, published)
        searched.append(
            _Searched(block, sentences, in_tables(block, dated, published, republic=republic))
        )
    originators = attribute(
        [
            Passage(each.block.text, each.block.role, tuple((f.start, f.end) for f in each.found))
            for each in searched
        ]
    )
    return tuple(
        _extracted(document, number, each, found, originator.name if originator else None)
        for number, (each, said) in enumerate(zip(searched, originators, strict=True))
        for found, originator in zip(each.found, said, strict=True)
    )


def _extracted(
    document: Document, number: int, searched: _Searched, found: Found, originator: str | None
) -> Extracted:
    block = searched.block
    start, end = block.span(found.start, found.end)
    core_start, core_end = block.span(found.core_start, found.core_end)
    around = _around(searched, found.start)
    return Extracted(
        start,
        end,
        document.text[start:end],
        core_start,
        core_end,
        found.kind,
        found.value,
        found.unit,
        found.qualifier,
        found.currency,
        found.as_of,
        originator if block.role in ("title", "body") else None,
        found.factor,
        found.note,
        block.role,
        number,
        block.span(*around),
    )


def _around(searched: _Searched, place: int) -> tuple[int, int]:
    """Return the sentence that a place stands in, the whole block where it stands in none."""
    index = bisect_right(searched.sentences, (place, len(searched.block.text) + 1)) - 1
    if index >= 0 and place < searched.sentences[index][1]:
        return searched.sentences[index]
    return 0, len(searched.block.text)


def as_json(each: Extracted) -> dict[str, object]:
    """Return a figure as `brief extract --json` prints it (DESIGN.md: the command line)."""
    return {
        "start": each.start,
        "end": each.end,
        "text": each.text,
        "kind": each.kind,
        "value": _number(each.value),
        "unit": each.unit,
        "qualifier": each.qualifier,
        "currency": each.currency,
        "as_of": each.as_of,
        "originator": each.originator,
        "core_start": each.core_start,
        "core_end": each.core_end,
        "factor": _number(each.factor),
        "note": each.note or None,
        "role": each.role,
        "block": each.block,
    }


def _number(value: Number | tuple[Number, Number] | None) -> int | float | list[int | float] | None:
    """Return a number as JSON has it: whole numbers whole, others as the nearest double."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return [_plain(end) for end in value]
    return _plain(value)


def _plain(value: Number) -> int | float:
    whole = value == int(value)
    return int(value) if whole else float(Fraction(value) if isinstance(value, Decimal) else value)
