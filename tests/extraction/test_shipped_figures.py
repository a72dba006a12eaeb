"""The shipped figures agree with what extraction finds where their anchors point."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from conftest import ROOT
from test_heldout import document

from brief.extraction.extractor import Extracted, extract
from brief.language.units import load_units
from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.workspace import Workspace
from brief.reading.reader import read_document
from brief.store.notes import read_note
from brief.store.verify import block_of

DERIVED_DATES = {"busan_date"}
"""Worked out by us from two expressions, and said so in the record."""
CLASSED = {"person": "人位", "state": "個", "silo": "個"}
"""Counted with a general classifier; the record says of what."""
FACTOR = {"budget_more_than_doubled"}
"""The record has what the growth means, extraction's `factor`."""
ISO = {"-mid": "-06", "-early": "-01", "-late": "-12"}


@cache
def found_in_original(path: Path) -> tuple[Extracted, ...]:
    return extract(read_document(path))


@cache
def found_in_note(source: str, published: str | None) -> tuple[list[str], tuple[Extracted, ...]]:
    """Return the blocks of a note and what is found in each of them."""
    note = read_note(ROOT / "seeds" / source / "note.md", source)
    texts = [block.text for block in note]
    return texts, extract(document(texts, published, "zh"))


def anchors(workspace: Workspace) -> Iterator[tuple[Figure, Anchor]]:
    for figure in workspace.figures.values():
        if figure.id not in DERIVED_DATES:
            for anchor in figure.anchors:
                yield figure, anchor


def test_every_shipped_figure_is_found_in_its_original(shipped: Workspace, originals: Path) -> None:
    faults = []
    for figure, anchor in anchors(shipped):
        file = originals / shipped.sources[anchor.source].original_file
        here = [
            each
            for each in found_in_original(file)
            if each.start < anchor.end and anchor.start < each.end
        ]
        faults += disagreements(figure, anchor, here[0] if here else None)
    assert not faults


def test_every_shipped_figure_is_found_in_its_note(shipped: Workspace) -> None:
    faults = []
    for figure, anchor in anchors(shipped):
        source = shipped.sources[anchor.source]
        note = read_note(ROOT / "seeds" / source.id / "note.md", source.id)
        published = None if source.published == "unknown" else str(source.published)
        texts, found = found_in_note(source.id, published)
        block = block_of(anchor, note)
        assert block is not None
        assert anchor.text is not None
        here = [
            each
            for each in found
            if each.block == note.index(block) and is_same(each.text, anchor.text)
        ]
        here.sort(key=lambda each: each.text != anchor.text)
        faults += disagreements(figure, anchor, here[0] if here else None)
        assert block.text in texts
    assert not faults


def is_same(found: str, anchored: str) -> bool:
    """Say whether one span is the other with or without a hedge; 10年 is no piece of 2010年."""
    return found == anchored or found.startswith(anchored) or anchored.startswith(found)


def disagreements(figure: Figure, anchor: Anchor, found: Extracted | None) -> list[str]:
    """Say where a record and what was found differ."""
    place = f"{figure.id} {anchor.text}"
    if found is None:
        return [f"{place}: not found"]
    if figure.date is not None:
        return [] if found.as_of == iso(str(figure.date)) else [f"{place}: {found.as_of}"]
    value = (figure.low, figure.high) if figure.is_range else figure.value
    given = found.factor if figure.id in FACTOR else found.value
    faults = [] if given == value else [f"{place}: {found.value}"]
    if figure.currency != found.currency:
        faults.append(f"{place}: {found.currency}")
    unit = load_units({}).get(figure.unit or "")
    expected = CLASSED.get(figure.unit or "", unit.zh if unit else "")
    if figure.unit not in (None, "share") and (found.unit or "?") not in expected:
        faults.append(f"{place}: {found.unit}")
    hedged = not figure.is_range and found.kind != "duration"
    if hedged and found.qualifier != figure.qualifier:
        faults.append(f"{place}: {found.qualifier}")
    return faults + wrong_date(figure, found, place)


def wrong_date(figure: Figure, found: Extracted, place: str) -> list[str]:
    """A date that was found is the record's, or its target's; none is never wrong."""
    dates = [
        iso(str(date)) for date in (figure.as_of, figure.target, figure.edition) if date is not None
    ]
    if found.as_of is None:
        return []
    fits = any(date.startswith(found.as_of) or found.as_of.startswith(date) for date in dates)
    return [] if fits else [f"{place}: as of {found.as_of}"]


def iso(date: str) -> str:
    for part, month in ISO.items():
        date = date.replace(part, month)
    return date
