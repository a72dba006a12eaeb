"""The gate before an export: what keeps decks from leaving, and what is remembered of it.

Finding takes longer than all else that an export does, and a deck is exported again as it stands:
in another language, or into another folder. So it is kept in the user's cache folder that decks
had no error, under one hash of all that the rules look at, this program among it. Whatever
differs has another hash, and is looked at; what was found is never kept.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import brief
from brief.language.locale_data import release_file
from brief.language.po_files import catalog_path
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES
from brief.model.record import Record
from brief.model.workspace import DeckFolder, Workspace
from brief.store.kept_lines import KeptLines, is_as_loaded
from brief.store.originals import originals_folder

if TYPE_CHECKING:
    from brief.checks.running import Finding

_KEPT = 32
"""Hashes that are kept of a workspace, the latest."""

_DECIDES = (".py", ".toml", ".json", ".po")
"""Endings of the program's files that can decide what is found."""


def errors_of(
    workspace: Workspace, folders: Sequence[DeckFolder], vocabulary: Vocabulary
) -> tuple["Finding", ...]:
    """Return what keeps decks from leaving, by the workspace's settings.

    Missing translations are left out: an export names them itself, and only those of the languages
    that it is asked for. BadInput for a note, original or termbase that can't be read.
    """
    kept = KeptLines.of(workspace.root, "passed")
    looked_at = _print_of(workspace, folders, vocabulary) if kept.is_on else None
    if looked_at in kept.lines:
        return ()
    # The rules, and all that finds figures in texts, are loaded only where there is work for them.
    from brief.checks.gathering import material_of
    from brief.checks.running import check

    material = material_of(workspace, [folder.deck.id for folder in folders], vocabulary)
    ignored = {*workspace.settings.ignore, "L7"}
    errors = check(material, ignore=ignored, errors_only=True).findings
    # A file that was changed meanwhile may have been read before or after it was.
    unchanged = looked_at is not None and looked_at == _print_of(workspace, folders, vocabulary)
    if looked_at and not errors and unchanged and is_as_loaded(_program_files()):
        kept.replace(dict([*kept.lines.items(), (looked_at, b"")][-_KEPT:]))
    return errors


def _print_of(
    workspace: Workspace, folders: Sequence[DeckFolder], vocabulary: Vocabulary
) -> str | None:
    """Return the hash of all that the rules look at; None where something of it can't be read."""
    digest = hashlib.sha256()
    try:
        for part in _looked_at(workspace, folders, vocabulary):
            digest.update(b"%d " % (-1 if part is None else len(part)))
            digest.update(part or b"")
    except OSError:
        return None
    return digest.hexdigest()


def _looked_at(
    workspace: Workspace, folders: Sequence[DeckFolder], vocabulary: Vocabulary
) -> Iterator[bytes | None]:
    """Return all that decides what is found, piece by piece, in a stable order."""
    yield from _program()
    yield b"\0".join(folder.deck.id.encode() for folder in folders)
    yield workspace.settings.model_dump_json().encode()
    for named in (workspace.files, workspace.owners):
        yield repr(named).encode()
    for record in _records(workspace):
        yield type(record).__name__.encode()
        yield record.model_dump_json().encode()
    for catalog in vocabulary.translations.catalogs.values():
        yield catalog.checksum.encode()
    for path in _files(workspace):
        yield path.read_bytes() if path.is_file() else None


def _program() -> Iterator[bytes]:
    """Return a line for each file of the program.

    Size and time tell a file from a changed one, as they do for Python when it imports a module.
    """
    for path in _program_files():
        found = os.stat(path)  # noqa: PTH116 - a Path for each of them would take as long again
        stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
        yield os.fsencode(f"{path} {stamp}")


def _program_files() -> Iterator[str]:
    """Return every file of the program that decides, its own catalog in a checkout too.

    Of the locale data, which is no part of it, the one file that tells releases apart.
    """
    package = Path(brief.__file__).parent
    for folder, below, names in os.walk(package):
        below[:] = sorted(name for name in below if name != "__pycache__")
        yield from (f"{folder}/{name}" for name in sorted(names) if name.endswith(_DECIDES))
    catalogs = (catalog_path(package.parent / "translations", each, "brief") for each in LANGUAGES)
    yield from (str(each) for each in catalogs if each.exists())
    if (locale_data := release_file()) is not None:
        yield locale_data


def _records(workspace: Workspace) -> Iterator[Record]:
    """Return every record, those of all decks too: a rule may look across decks."""
    for shared in (workspace.sources, workspace.figures, workspace.points):
        yield from shared.values()
    for folder in workspace.decks.values():
        yield folder.deck
        for own in (folder.sections, folder.slides, folder.charts, folder.tables):
            yield from own.values()
        if folder.memo:
            yield folder.memo


def _files(workspace: Workspace) -> Iterator[Path]:
    """Return the files besides records and catalogs that the rules read, there or not."""
    translations = workspace.root / "translations"
    yield translations / "termbase.csv"
    originals = originals_folder(workspace)
    for source in workspace.sources.values():
        yield workspace.root / "seeds" / source.id / "note.md"
        yield originals / source.original_file
        if source.text_file:
            yield originals / source.text_file
