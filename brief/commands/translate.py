"""`brief translate`: refresh the catalogs, or say how much of them is open."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from brief.commands import terminal
from brief.commands.workspaces import open_workspace, print_json
from brief.errors import DiskFailed
from brief.language.catalog_refresh import State, refreshed, states
from brief.language.po_files import Catalog, catalog_path, read_catalog
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import TextUnit
from brief.model.workspace import Workspace
from brief.store.atomic import write_together
from brief.store.locking import locked
from brief.store.usage import texts_of_deck

_STATES: tuple[State, ...] = ("done", "stale", "missing")


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked for; what is still to be translated is no error."""
    workspace = open_workspace(arguments)
    if arguments.action == "update":
        with locked(workspace.root):
            _update(workspace, as_json=arguments.json)
    else:
        _status(workspace, as_json=arguments.json)
    return 0


def _update(workspace: Workspace, *, as_json: bool) -> None:
    """Write the catalogs that change, print their names, and say what is open."""
    units = list(workspace.text_units())
    changed = []
    for wanted, catalog in _catalogs(workspace).items():
        path = catalog_path(workspace.root / "translations", wanted)
        data = refreshed(units, wanted, catalog).encode()
        if not path.exists() or path.read_bytes() != data:
            changed.append((path, data))
    _write(changed)
    files = [os.path.relpath(path) for path, _ in changed]
    if as_json:
        print_json({"files": files})
    else:
        sys.stdout.writelines(f"{file}\n" for file in files)
    open_texts = []
    for wanted, catalog in _catalogs(workspace).items():
        counts = _counts(units, wanted, catalog)
        open_texts.append(f"{wanted}: {counts['missing']} missing, {counts['stale']} stale")
    sys.stderr.write(f"{'; '.join(open_texts)}\n")


def _status(workspace: Workspace, *, as_json: bool) -> None:
    """Print how far the texts of each deck, and all texts, are in each language."""
    rows = list(_rows(workspace))
    if as_json:
        print_json({"translations": rows})
    else:
        terminal.print_rows([{**row, "deck": row["deck"] or "(all)"} for row in rows])


def _rows(workspace: Workspace) -> Iterator[dict[str, Any]]:
    texts: dict[str | None, Iterable[TextUnit]] = {
        **{deck: texts_of_deck(workspace, deck) for deck in workspace.decks},
        None: list(workspace.text_units()),
    }
    for wanted, catalog in _catalogs(workspace).items():
        for deck, units in texts.items():
            yield {"language": wanted, "deck": deck, **_counts(units, wanted, catalog)}


def _counts(units: Iterable[TextUnit], wanted: Language, catalog: Catalog) -> dict[str, int]:
    """Count the texts in each state, a word that recurs once."""
    counts = Counter(states(units, wanted, catalog).values())
    return {state: counts[state] for state in _STATES}


def _catalogs(workspace: Workspace) -> dict[Language, Catalog]:
    """Read the catalogs as they stand."""
    folder = workspace.root / "translations"
    return {wanted: read_catalog(catalog_path(folder, wanted)) for wanted in LANGUAGES}


def _write(files: list[tuple[Path, bytes]]) -> None:
    """Write catalogs together, in folders that are made if need be."""
    for path, _ in files:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DiskFailed(
                f"can't be made a folder: {error.strerror}",
                file=path.parent,
                remedy="move away what is in its place",
            ) from error
    if files:
        write_together(files)
