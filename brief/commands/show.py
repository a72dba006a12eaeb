"""`brief show`: all about one record, on one screen."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from brief.commands import terminal
from brief.commands.workspaces import open_workspace, print_json, wording_in, wording_of
from brief.errors import BadUsage
from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES, Language
from brief.model.point import Point
from brief.model.record import Record
from brief.model.source import Source
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.wording import Wording
from brief.store.inbox import inbox_count
from brief.store.notes import read_note
from brief.store.originals import originals_folder, read_original
from brief.store.usage import uses_of_figure, uses_of_point
from brief.store.verify import block_of

Row = tuple[str, str]
"""A label and what stands beside it."""

_AROUND = 24
"""Characters of an original shown on either side of a span."""


def run(arguments: argparse.Namespace) -> int:
    """Print who says it, as of when, counting what, where it stands and where it is used."""
    workspace = open_workspace(arguments)
    record = _find(workspace, arguments.id)
    if arguments.json:
        print_json(_as_json(workspace, record))
        return 0
    language = terminal.language()
    other_language = next(each for each in LANGUAGES if each != language)
    wording = _wording(workspace, record, language)
    other = _wording(workspace, record, other_language)
    sys.stdout.write(terminal.emphasis(arguments.id) + "\n")
    terminal.print_labelled(list(_rows(workspace, record, wording, other)))
    return 0


def _find(workspace: Workspace, record_id: str) -> Record:
    """Return the record with an id, of whatever kind; BadUsage when there is none."""
    kinds: tuple[Any, ...] = (workspace.figures, workspace.points, workspace.sources)
    for records in kinds:
        if record_id in records:
            found: Record = records[record_id]
            return found
    if record_id in workspace.decks:
        return workspace.decks[record_id].deck
    raise BadUsage(
        f"there is no figure, point, source or deck '{record_id}'",
        remedy="see `brief list figures`, points, sources or decks",
    )


def _wording(workspace: Workspace, record: Record, language: Language) -> Wording:
    """Return the texts in a language, with the slides of the record's own deck by number."""
    kind, record_id = type(record).__name__.lower(), str(getattr(record, "id", ""))
    owner = record_id if kind == "deck" else workspace.owners.get((kind, record_id), "")
    return wording_in(workspace, wording_of(workspace, language), owner)


def _as_json(workspace: Workspace, record: Record) -> dict[str, Any]:
    """Return a record's own fields with its file and uses."""
    answer: dict[str, Any] = {
        "kind": type(record).__name__.lower(),
        "file": workspace.file_of(record),
        "record": record.fields_given(),
    }
    wordings = [_wording(workspace, record, language) for language in LANGUAGES]
    if isinstance(record, Figure):
        answer["rendered"] = {each.language: each.figure(record.id) for each in wordings}
        answer["uses"] = list(uses_of_figure(workspace, record.id))
    if isinstance(record, Point):
        answer["rendered"] = {each.language: each.own(record, "text") for each in wordings}
        answer["uses"] = list(uses_of_point(workspace, record.id))
    if isinstance(record, Source):
        answer["inbox"] = inbox_count(workspace.root, record.id)
    return answer


def _rows(workspace: Workspace, record: Record, wording: Wording, other: Wording) -> Iterator[Row]:
    """Return what is shown of a record."""
    if isinstance(record, Figure):
        yield from _figure_rows(workspace, record, wording, other)
    elif isinstance(record, Point):
        yield from _point_rows(workspace, record, wording, other)
    elif isinstance(record, Source):
        yield from _source_rows(workspace, record, wording)
    else:
        yield from _deck_rows(workspace.decks[getattr(record, "id", "")], wording)
    yield wording.word("File"), workspace.file_of(record)


def _figure_rows(
    workspace: Workspace, figure: Figure, wording: Wording, other: Wording
) -> Iterator[Row]:
    shown = list(dict.fromkeys((wording.figure(figure.id), other.figure(figure.id))))
    yield wording.word("Reads"), " / ".join(shown)
    yield (
        wording.word("Of"),
        wording.word(
            "{subject}: {measure}",
            subject=wording.vocabulary("subject", figure.subject, figure.language),
            measure=wording.vocabulary("measure", figure.measure, figure.language),
        ),
    )
    yield wording.word("Who says"), wording.originator_full(figure)
    if figure.via:
        yield wording.word("Via"), wording.via(figure)
    yield wording.word("As of when"), wording.figure(figure.id, "as_of")
    yield wording.word("Counting what"), wording.figure(figure.id, "basis")
    yield wording.word("In its words"), wording.basis_published(figure)
    yield wording.word("Status"), wording.status(figure)
    if figure.likelihood:
        stated = wording.vocabulary("likelihood", figure.likelihood, figure.language)
        yield wording.word("Likelihood"), stated
    if figure.formula:
        yield wording.word("Formula"), f"{figure.formula} = {wording.formula(figure)}"
    if figure.supersedes:
        yield wording.word("Supersedes"), figure.supersedes
    if figure.doubt:
        yield wording.word("Doubt"), wording.own(figure, "doubt")
    yield from _places(workspace, figure.anchors, wording)
    yield from _uses(uses_of_figure(workspace, figure.id), wording)


def _point_rows(
    workspace: Workspace, point: Point, wording: Wording, other: Wording
) -> Iterator[Row]:
    yield wording.word("Reads"), wording.own(point, "text")
    yield "", other.own(point, "text")
    yield wording.word("Kind"), wording.classed(point.kind)
    yield wording.word("Who says"), wording.claimant(point)
    if point.likelihood:
        stated = wording.vocabulary("likelihood", point.likelihood, point.language)
        yield wording.word("Likelihood"), stated
    if point.confidence:
        yield wording.word("Confidence"), wording.classed(point.confidence)
    yield from _places(workspace, point.anchors, wording)
    yield from _uses(uses_of_point(workspace, point.id), wording)


def _source_rows(workspace: Workspace, source: Source, wording: Wording) -> Iterator[Row]:
    yield wording.word("Source"), wording.source(source)
    yield wording.word("What it is"), wording.classed(source.type)
    yield (
        wording.word("Address"),
        source.url if source.url != "unknown" else wording.word("unknown"),
    )
    yield wording.word("What it gives us"), wording.noted(source, "gives")
    yield wording.word("Limits"), wording.noted(source, "limits")
    yield wording.word("Original"), f"{source.original_file} ({source.original_bytes} bytes)"
    if source.text_file:
        yield wording.word("Read as"), source.text_file
    waiting = inbox_count(workspace.root, source.id)
    if waiting:
        yield (
            wording.word("Inbox"),
            wording.word("figures found, no records yet: {count}", count=str(waiting))
            + f" (brief list inbox --source {source.id})",
        )


def _deck_rows(folder: DeckFolder, wording: Wording) -> Iterator[Row]:
    yield wording.word("Title"), wording.own(folder.deck, "title")
    yield wording.word("Information as of"), wording.date(folder.deck.cutoff)
    for place in folder.outline:
        yield place.slide, wording.own(folder.slides[place.slide], "title")


def _places(workspace: Workspace, anchors: tuple[Anchor, ...], wording: Wording) -> Iterator[Row]:
    """Return each place with its surroundings: the original where it is at hand, else the note."""
    for number, anchor in enumerate(anchors):
        source = workspace.sources[anchor.source]
        label = wording.word("Stands in") if number == 0 else ""
        yield label, f"{anchor.source} {anchor.start}-{anchor.end}, {wording.source(source)}"
        original = read_original(source, originals_folder(workspace))
        if original is not None:
            start, end = max(0, anchor.start - _AROUND), anchor.end + _AROUND
            before, after = original.text[start : anchor.start], original.text[anchor.end : end]
            yield "", f"…{before}[{original.text[anchor.start : anchor.end]}]{after}…"
            continue
        shown = f"seeds/{source.id}/note.md"
        block = block_of(anchor, read_note(workspace.root / shown, shown))
        if block is not None:
            text = block.text
            if anchor.text is not None:
                text = text.replace(anchor.text, f"[{anchor.text}]", 1)
            yield (
                "",
                wording.word(
                    "our note, block {number}: {text}", number=str(block.number), text=text
                ),
            )


def _uses(uses: tuple[str, ...], wording: Wording) -> Iterator[Row]:
    """Return where a record is used, or that it is not."""
    for number, use in enumerate(uses or (wording.word("nowhere yet"),)):
        yield wording.word("Used in") if number == 0 else "", use
