"""What the commands share: the workspace that is meant, and JSON on standard output."""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from brief.commands.kept_catalogs import KeptCatalogs
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import Language
from brief.model.workspace import Workspace
from brief.planning.wording import Wording
from brief.store.loading import load_workspace
from brief.store.locking import MANIFEST, locked
from brief.store.record_cache import RecordCache
from brief.store.settings import find_root

SCHEMA = 1
"""Version of the shape of every JSON answer."""


def open_workspace(arguments: argparse.Namespace) -> Workspace:
    """Load the workspace given by --workspace, or the one around the current folder.

    It is read while no other brief writes it, after what a crash interrupted is finished.
    """
    start = Path(arguments.workspace) if arguments.workspace else Path.cwd()
    root = find_root(start.resolve())
    if (root / MANIFEST).exists():
        from brief.store.saving import recover

        recover(root)
    with locked(root, shared=True):
        return load_workspace(root, RecordCache(root))


def print_json(answer: Mapping[str, Any]) -> None:
    """Print one JSON object with the schema's version, in ASCII, which any terminal passes."""
    json.dump({"schema": SCHEMA, **answer}, sys.stdout, indent=2)
    sys.stdout.write("\n")


def vocabulary_of(workspace: Workspace) -> Vocabulary:
    """Return a workspace's translations and units, no catalog of which is parsed twice."""
    catalogs = KeptCatalogs(workspace.root)
    folder = workspace.root / "translations"
    vocabulary = Vocabulary.load(folder, workspace.settings.units, catalogs)
    catalogs.save()
    return vocabulary


def wording_of(workspace: Workspace, language: Language) -> Wording:
    """Return a workspace's texts in one language, to look at: untranslated ones as written."""
    vocabulary = vocabulary_of(workspace)
    lenient = replace(vocabulary.translations, lenient=True)
    return Wording(workspace, replace(vocabulary, translations=lenient), language)


def wording_in(workspace: Workspace, wording: Wording, owner: str) -> Wording:
    """Return the texts of what a source's or a deck's folder holds.

    Where a text of a deck names slides, these have the numbers of the deck in one language.
    """
    if owner not in workspace.decks:
        return wording
    from brief.commands.slide_numbers import SlideNumbers

    numbers = SlideNumbers(workspace, workspace.decks[owner], wording.words, wording.language)
    return Wording(workspace, wording.words, wording.language, owner, numbers)
