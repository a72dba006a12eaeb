"""Loading a workspace: reading every record, then holding the references against each other."""

import itertools
import os
import re
from collections.abc import Collection
from pathlib import Path

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.figure import Figure
from brief.model.memo import Memo
from brief.model.outline import (
    SECTION_MARK,
    SLIDE_MARK,
    WrongLine,
    check_picked,
    read_order,
    sections_of,
)
from brief.model.point import Point
from brief.model.slide import Slide
from brief.model.source import Source
from brief.model.table import Table
from brief.model.workspace import DeckFolder, Workspace
from brief.store.collecting import without_collecting
from brief.store.reader import RecordReader, entries
from brief.store.record_cache import RecordCache
from brief.store.references import check_references
from brief.store.settings import load_settings
from brief.store.toml_files import line_of, read_text

_OF_SOURCE = ("source.toml", "note.md", "inbox.toml", "figures", "points")
_OF_DECK = (
    "deck.toml",
    "memo.toml",
    "sections",
    "slides",
    "charts",
    "tables",
    "figures",
    "points",
)
"""What stands in a source's or a deck's folder, besides texts in Markdown."""

_FIELD = re.compile(r"\s*\w+\s*=")
"""Where a field begins, which no line of a list of ids does."""


@without_collecting()
def load_workspace(root: Path, cache: RecordCache | None = None) -> Workspace:
    """Read a whole workspace; BadInput or BadUsage for the first thing in it that can't stand.

    With a cache, records whose files have not changed since are not read again.
    """
    settings = load_settings(root)
    reader = RecordReader(root, cache)
    sources: dict[str, Source] = {}
    figures: dict[str, Figure] = {}
    points: dict[str, Point] = {}
    for folder in _folders(root / "seeds", _OF_SOURCE):
        sources[folder.name] = reader.file(
            Source, folder / "source.toml", folder.name, name=folder.name
        )
        figures |= reader.folder(Figure, folder / "figures", folder.name)
        points |= reader.folder(Point, folder / "points", folder.name)
    decks: dict[str, DeckFolder] = {}
    for folder in _folders(root / "decks", _OF_DECK):
        decks[folder.name] = _load_deck(folder, reader)
        figures |= reader.folder(Figure, folder / "figures", folder.name)
        points |= reader.folder(Point, folder / "points", folder.name)
    workspace = Workspace(
        root, settings, sources, figures, points, decks, reader.files, reader.owners, reader.prints
    )
    if not (cache and cache.is_all_there_is):
        check_references(workspace)
    if cache:
        cache.save()
    return workspace


def _folders(parent: Path, belongs: Collection[str]) -> list[Path]:
    """Return the folders of sources or decks, sorted; BadInput for what has no place in one.

    A misspelt name would otherwise leave its records out without a word. OSError for a folder
    that can't be looked into.
    """
    folders = []
    for folder in entries(parent):
        if not folder.is_dir() or folder.name == "originals":
            continue
        names = [entry.name for entry in entries(folder) if entry.suffix != ".md"]
        for name in names:
            if name not in belongs:
                raise BadInput(
                    "has no place here",
                    file=f"{parent.name}/{folder.name}/{name}",
                    remedy=f"remove it, or correct its name: {', '.join(belongs)}",
                )
        if names:
            folders.append(folder)
    return folders


def _load_deck(folder: Path, reader: RecordReader) -> DeckFolder:
    """Read a deck's own records and hold its order against `picked` and its files."""
    deck_id = folder.name
    deck = reader.file(Deck, folder / "deck.toml", deck_id, name=deck_id)
    shown = reader.files["deck", deck_id]
    try:
        outline = read_order(deck.order)
        if deck.picked is not None:
            check_picked(outline, deck.picked)
    except WrongLine as error:
        place = _place_in_list(folder / "deck.toml", shown, error.line, error.field)
        raise BadInput(str(error), file=place, record=deck_id) from error
    scope = f"{deck_id}/"
    contents = DeckFolder(
        deck=deck,
        outline=outline,
        slides=reader.folder(Slide, folder / "slides", deck_id, scope=scope),
        sections=reader.folder(Section, folder / "sections", deck_id, scope=scope),
        charts=reader.folder(Chart, folder / "charts", deck_id, scope=scope),
        tables=reader.folder(Table, folder / "tables", deck_id, scope=scope),
        memo=_memo(folder, reader, deck_id),
    )
    for kind, mark, ordered, filed in (
        ("slide", SLIDE_MARK, [each.slide for each in outline], contents.slides),
        ("section", SECTION_MARK, sections_of(deck.order), contents.sections),
    ):
        _same_ids(kind, mark, ordered, filed, folder / "deck.toml", shown)
    return contents


def _memo(folder: Path, reader: RecordReader, deck_id: str) -> Memo | None:
    """Read a deck's memo, if it has one."""
    path = folder / "memo.toml"
    return reader.file(Memo, path, deck_id, name=deck_id) if os.path.lexists(path) else None


def _place_in_list(path: Path, shown: str, wrong: str, field: str = "order") -> str:
    """Return file and line of a line of an order, or of another list of ids.

    It is the second where a merge left two, and the field's own where the line is missing.
    """
    text = read_text(path, shown)
    start = line_of(text, (field,))
    if start is None:
        return shown
    item = re.compile(rf"""\s*(["']){re.escape(wrong)}\1\s*(?:,|\]|#|$)""")
    below = itertools.takewhile(lambda line: not _FIELD.match(line), text.split("\n")[start:])
    there = [number for number, line in enumerate(below, start + 1) if item.match(line)]
    return f"{shown}:{there[:2][-1] if there else start}"


def _same_ids(
    kind: str, mark: str, ordered: Collection[str], filed: Collection[str], path: Path, shown: str
) -> None:
    """Refuse an order that has lost a slide or names one that isn't there, as merges leave them."""
    for missing in (name for name in ordered if name not in filed):
        raise BadInput(
            f"order names the {kind} '{missing}', which has no file",
            file=_place_in_list(path, shown, mark + missing),
            remedy=f"restore {kind}s/{missing}.toml, or take the line out of order",
        )
    known = set(ordered)
    for lost in (name for name in filed if name not in known):
        raise BadInput(
            f"order lacks the {kind} '{lost}', which has a file",
            file=_place_in_list(path, shown, mark + lost),
            remedy=f'add the line "{mark}{lost}" to order, or delete {kind}s/{lost}.toml',
        )
