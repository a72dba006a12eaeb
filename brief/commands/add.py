"""`brief add`: bring documents into a workspace, with the figures that are in them."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from brief.commands import terminal
from brief.commands.add_reading import GIVEN, Reading, given_fields, read
from brief.commands.found_words import Row, counted, published_text
from brief.commands.workspaces import SCHEMA, open_workspace
from brief.errors import BadInput, BadUsage, BriefError
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.model.source import Source
from brief.model.workspace import SETTINGS_FILE, Workspace
from brief.reading.files import read_bytes
from brief.store.adding import Added, Adder
from brief.store.originals import originals_folder

_RECORDS = ("seeds", "decks", "translations")
"""Folders of a workspace in which there are no documents, the originals excepted."""


@dataclass(frozen=True)
class _Outcome:
    """What became of a file."""

    file: Path
    added: Added | None = None
    reading: Reading | None = None
    """None for a document that was known before it was read."""
    error: BriefError | None = None


def run(arguments: argparse.Namespace) -> int:
    """Add every document that can be read, name every other one; 3 if there is one."""
    given = given_fields(arguments)
    files = list(_files(arguments.file))
    several = [f"--{name}" for name in GIVEN if name in given]
    if len(files) > 1 and several:
        raise BadUsage(
            f"{several[0]} is about one document, and there are {len(files)}",
            remedy="add that document alone",
        )
    workspace = open_workspace(arguments)
    adder = Adder(workspace)
    broken = []
    for file in files:
        outcome = _brought_in(file, adder, workspace, given)
        _say(outcome, as_json=arguments.json)
        _say_what_was_not_taken(outcome, given)
        if outcome.error:
            broken.append(outcome.error)
    if len(files) == 1 and broken:
        return broken[0].exit_code
    return BadInput.exit_code if broken else 0


def _files(named: Sequence[str]) -> Iterator[Path]:
    """Return the files that are named, and those in the folders that are; BadInput for none."""
    for name in dict.fromkeys(named):
        if not name:
            raise BadUsage("FILE is empty", remedy="name a document, or a folder of them")
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        inside = [
            each
            for each in sorted(path.iterdir())
            if not each.name.startswith(".") and not each.is_dir()
        ]
        if not inside:
            raise BadInput("holds no files", file=path, remedy="name a document, or another folder")
        yield from inside


def _brought_in(
    file: Path, adder: Adder, workspace: Workspace, given: Mapping[str, Any]
) -> _Outcome:
    """Add one document; what is wrong with it is kept, what is wrong with the disk is raised."""
    try:
        _refuse_records(file, workspace)
        data = read_bytes(file)
        known = adder.known(data)
        if known and not adder.lacks(known):
            return _Outcome(file, Added(known, new=False))
        reading = read(file, data, given)
    except BriefError as error:
        return _Outcome(file, error=error)
    return _Outcome(file, adder.add(reading.incoming), reading)


def _refuse_records(file: Path, workspace: Workspace) -> None:
    """Refuse a file of the workspace itself, which a folder named by mistake would bring in."""
    try:
        path, root = file.resolve(), workspace.root.resolve()
    except (OSError, RuntimeError):  # a loop of links, which can't be read either
        return
    if path.parent == originals_folder(workspace).resolve():
        return
    inside = [root / name for name in _RECORDS]
    if path == root / SETTINGS_FILE or any(path.is_relative_to(each) for each in inside):
        raise BadInput("belongs to the workspace", file=file, remedy="name a document")


def _say(outcome: _Outcome, *, as_json: bool) -> None:
    """Print what became of a file; an error and a doubt go to standard error."""
    if as_json:
        sys.stdout.write(json.dumps({"schema": SCHEMA, **_as_json(outcome)}) + "\n")
    elif outcome.added:
        _print_block(outcome, outcome.added, terminal.language())
    sys.stdout.flush()
    if outcome.error:
        sys.stderr.write(terminal.on_one_line(str(outcome.error)) + "\n")
    if outcome.added and outcome.added.alike:
        others = ", ".join(outcome.added.alike)
        line = f"{outcome.file}: has the address or title of {others}, but other text; both stay"
        sys.stderr.write(terminal.on_one_line(line) + "\n")


def _say_what_was_not_taken(outcome: _Outcome, given: Mapping[str, Any]) -> None:
    """Name the options that say otherwise than the record of a document that was here already."""
    if outcome.added is None or outcome.added.new:
        return
    source = outcome.added.source
    others = [
        f"--{name}" for name in GIVEN if name in given and given[name] != getattr(source, name)
    ]
    if others:
        line = (
            f"{outcome.file}: is here already, so {', '.join(others)} changed nothing;"
            f" edit seeds/{source.id}/source.toml"
        )
        sys.stderr.write(terminal.on_one_line(line) + "\n")


def _as_json(outcome: _Outcome) -> dict[str, Any]:
    added = outcome.added
    status = "broken" if added is None else "added" if added.new else "known"
    new = outcome.reading if added and added.new else None
    return {
        "file": str(outcome.file),
        "id": added.source.id if added else None,
        "status": status,
        "figures": len(new.incoming.figures) if new else None,
        "error": str(outcome.error) if outcome.error else None,
    }


def _print_block(outcome: _Outcome, added: Added, language: Language) -> None:
    """Print a document's id and what was understood of it; of one that was here, only its id."""
    word = partial(program_word, language=language)
    file = terminal.on_one_line(str(outcome.file))
    heading = terminal.emphasis(added.source.id)
    if not added.new:
        known = word("is here already; nothing was changed")
        if added.restored:
            known = word("is here already; its original, which was missing, is back")
        sys.stdout.write(f"{heading}  {file}: {known}\n")
        return
    sys.stdout.write(f"{heading}  {file}\n")
    assert outcome.reading is not None
    rows = [
        *_rows(added.source, language),
        (word("Figures found"), counted((each.kind for each in outcome.reading.figures), language)),
        (
            word("Inbox"),
            word(
                "figures found, no records yet: {count}",
                count=str(len(outcome.reading.incoming.figures)),
            ),
        ),
    ]
    terminal.print_labelled([(f"  {label}", terminal.on_one_line(said)) for label, said in rows])


def _rows(source: Source, language: Language) -> Iterator[Row]:
    word = partial(program_word, language=language)
    unknown = word("unknown")
    for label, value in (
        (word("Outlet"), source.outlet),
        (word("Title"), source.title),
        (word("Author"), source.author),
    ):
        yield label, unknown if value == "unknown" else value
    published = published_text(source.published, source.published_status, language)
    if source.published == "unknown":
        published = word("unknown: the document gives no date; write it into its source.toml")
    yield word("Published"), published
    yield word("Language"), source.language
