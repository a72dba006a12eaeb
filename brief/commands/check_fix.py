"""`brief check --fix`: mend what is safe to mend, all of it or nothing."""

import hashlib
from collections.abc import Collection, Sequence
from pathlib import Path

from brief.checks.fixing import Fixes, Mend, fixes_of
from brief.checks.material import Material
from brief.errors import BadInput, Busy
from brief.language.po_editing import with_entries_mended
from brief.language.po_files import catalog_path, read_catalog
from brief.model.identifiers import LANGUAGES
from brief.store.atomic import disk_failed
from brief.store.fingerprints import print_of
from brief.store.mending import record_changes
from brief.store.saving import ChangedOnDisk, FileChange, commit


def mend(material: Material, select: Collection[str], ignore: Collection[str]) -> tuple[Mend, ...]:
    """Write what can be mended, and return it; nothing is written where anything stands against it.

    Busy where a file was changed since it was read, or another brief writes; it names what was
    written where the change came in the middle of writing. DiskFailed.
    """
    fixes = fixes_of(material, select, ignore)
    root = material.workspace.root
    changes: list[FileChange] = []
    try:
        edits = [(each.file, each.old, each.new) for each in fixes.edits.values()]
        changes += record_changes(root, edits)
        changes += _catalog_changes(root, material, fixes)
        commit(root, changes)
    except ChangedOnDisk as error:
        raise _changed(root, changes, error.names) from error
    return tuple(fixes.mends)


def _changed(root: Path, changes: Sequence[FileChange], changed: Sequence[str]) -> Busy:
    """Return what to say of files that somebody else changed; the disk tells what was written."""
    written = [each.name for each in changes if _is_written(root, each)]
    if not written:
        return Busy(
            "was changed while it was checked; nothing was mended",
            file=changed[0],
            remedy="try again",
        )
    left = sorted({*changed, *(each.name for each in changes)} - {*written})
    return Busy(
        f"changed while it was mended; mended: {', '.join(written)}; not mended: {', '.join(left)}",
        file=changed[0],
        remedy="look at git diff, then try again",
    )


def _is_written(root: Path, change: FileChange) -> bool:
    """Say whether a file holds what it was to hold."""
    with disk_failed(change.name):
        there = print_of(root / change.name)
    return change.data is not None and there == hashlib.sha256(change.data).hexdigest()


def _catalog_changes(root: Path, material: Material, fixes: Fixes) -> list[FileChange]:
    """Return the catalogs with mended translations, and with those of texts that were mended.

    A text that was mended says what it said: its translation stays as done as it was.
    """
    changes = []
    for language in LANGUAGES:
        path = catalog_path(root / "translations", language)
        name = path.relative_to(root).as_posix()
        with disk_failed(name):
            data = path.read_bytes() if path.is_file() else b""
        try:
            text, catalog = data.decode(), read_catalog(path)
        except (UnicodeDecodeError, BadInput) as error:  # it could be read a moment ago
            raise ChangedOnDisk([name]) from error
        if catalog.entries != material.vocabulary.translations.catalogs[language].entries:
            raise ChangedOnDisk([name])
        translations = {
            (context, original): translation
            for (each, context, original), translation in fixes.translations.items()
            if each == language
        }
        after = with_entries_mended(text, catalog, fixes.renamed, translations).encode()
        if after != data:
            changes.append(FileChange(name, hashlib.sha256(data).hexdigest(), after))
    return changes
