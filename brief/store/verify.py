"""Following every anchor back to the characters it came from."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.point import Point
from brief.model.source import Source
from brief.model.workspace import Workspace
from brief.store.notes import NoteBlock, read_note
from brief.store.originals import Original, read_original
from brief.store.sums import sums

Outcome = Literal["holds", "unchecked", "broken"]
"""Whether what was promised was seen to hold, could not be looked at, or does not hold."""


@dataclass(frozen=True)
class Verdict:
    """What became of one promise of a record."""

    outcome: Outcome
    file: str
    """The record's file, relative to the workspace."""
    record: str
    kind: Literal["original", "note", "formula"]
    """Against what it was held: the original's characters, our note, or its inputs."""
    detail: str
    """What was found, in a phrase; empty where it holds."""


@dataclass(frozen=True)
class _Material:
    """What is at hand of one source."""

    original: Original | None
    note: tuple[NoteBlock, ...]


def verify(workspace: Workspace, originals: Path) -> Iterator[Verdict]:
    """Re-slice every anchor, find every figure in its note, compute every derived figure again."""
    materials = {
        source.id: _Material(read_original(source, originals), _note_of(workspace, source))
        for source in workspace.sources.values()
    }
    records: list[Figure | Point] = [*workspace.figures.values(), *workspace.points.values()]
    for record in records:
        file = workspace.file_of(record)
        for anchor in record.anchors:
            outcome, detail = against_original(anchor, materials[anchor.source].original)
            yield Verdict(outcome, file, record.id, "original", detail)
            if anchor.text is not None and materials[anchor.source].note:
                outcome, detail = against_note(anchor, materials[anchor.source].note)
                yield Verdict(outcome, file, record.id, "note", detail)
    for figure, wrong in sums(workspace):
        came_out: Outcome = "broken" if wrong else "holds"
        yield Verdict(came_out, workspace.file_of(figure), figure.id, "formula", wrong)


def _note_of(workspace: Workspace, source: Source) -> tuple[NoteBlock, ...]:
    """Return a source's reading note, empty where it has none."""
    shown = f"seeds/{source.id}/note.md"
    return read_note(workspace.root / shown, shown)


def against_original(anchor: Anchor, original: Original | None) -> tuple[Outcome, str]:
    """Hold an anchor against the original: the same characters, or the same hash, and no less."""
    if original is None:
        return "unchecked", f"the original of {anchor.source} is not at hand"
    place = f"{anchor.source} {anchor.start}-{anchor.end}"
    found = original.text[anchor.start : anchor.end]
    if len(found) != anchor.end - anchor.start:
        return "broken", f"{place} lies beyond the end of the original"
    if anchor.text is not None and found != anchor.text:
        return "broken", f"{place} holds other characters than “{anchor.text}”"
    if anchor.sha256 is not None and hashlib.sha256(found.encode()).hexdigest() != anchor.sha256:
        return "broken", f"{place} has another hash"
    return "holds", ""


def against_note(anchor: Anchor, note: tuple[NoteBlock, ...]) -> tuple[Outcome, str]:
    """Find a figure's characters in the note's block that stands for its place."""
    block = block_of(anchor, note)
    if block is None:
        return "broken", f"no block of the note covers {anchor.source} {anchor.start}-{anchor.end}"
    if anchor.text is None or anchor.text not in block.text:
        return "broken", f"block {block.number} of {anchor.source}'s note lacks “{anchor.text}”"
    return "holds", ""


def block_of(anchor: Anchor, note: tuple[NoteBlock, ...]) -> NoteBlock | None:
    """Return the block of a note that an anchor's place falls into."""
    return next((block for block in note if block.holds(anchor.start, anchor.end)), None)
