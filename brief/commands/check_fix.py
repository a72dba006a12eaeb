"""`brief check --fix`: mend what is safe to mend, all of it or nothing."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from brief.checks.fixing import Fixes, Mend, fixes_of
from brief.checks.material import Material
from brief.errors import Busy
from brief.language.catalog_refresh import Key, refreshed
from brief.language.po_files import Catalog, Entry, catalog_path, read_catalog
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import TextUnit
from brief.store.atomic import disk_failed
from brief.store.mending import record_changes
from brief.store.saving import ChangedOnDisk, FileChange, commit


def mend(material: Material, select: Collection[str], ignore: Collection[str]) -> tuple[Mend, ...]:
    """Write what can be mended, and return it; nothing is written where anything stands against it.

    Busy where a file was changed since it was read, or another brief writes; DiskFailed.
    """
    fixes = fixes_of(material, select, ignore)
    root = material.workspace.root
    try:
        edits = [(each.file, each.old, each.new) for each in fixes.edits.values()]
        changes = record_changes(root, edits)
        commit(root, [*changes, *_catalog_changes(root, material, fixes)])
    except ChangedOnDisk as error:
        raise Busy(
            "was changed while it was checked; nothing was mended",
            file=error.names[0],
            remedy="try again",
        ) from error
    return tuple(fixes.mends)


def _catalog_changes(root: Path, material: Material, fixes: Fixes) -> list[FileChange]:
    """Return the catalogs with mended translations, and with those of texts that were mended."""
    units = [_renamed(unit, fixes.renamed) for unit in material.workspace.text_units()]
    changes = []
    for language in LANGUAGES:
        path = catalog_path(root / "translations", language)
        name = path.relative_to(root).as_posix()
        with disk_failed(name):
            data = path.read_bytes() if path.is_file() else b""
        catalog = read_catalog(path)
        if catalog.entries != material.vocabulary.translations.catalogs[language].entries:
            raise ChangedOnDisk([name])
        entries = _entries(catalog, language, fixes)
        if entries != catalog.entries:
            text = refreshed(units, language, replace(catalog, entries=entries))
            digest = hashlib.sha256(data).hexdigest()
            changes.append(FileChange(name, digest, text.encode()))
    return changes


def _renamed(unit: TextUnit, renamed: Mapping[Key, str]) -> TextUnit:
    return replace(unit, text=renamed.get((unit.context, unit.text), unit.text))


def _entries(catalog: Catalog, language: Language, fixes: Fixes) -> dict[Key, Entry]:
    """Return a catalog's entries under the mended originals, translations mended too.

    A text that was mended says what it said: its translation stays as done as it was.
    """
    entries: dict[Key, Entry] = {}
    for (context, original), entry in catalog.entries.items():
        text = fixes.translations.get((language, context, original), entry.text)
        key = (context, fixes.renamed.get((context, original), original))
        entries[key] = replace(entry, text=text)
    return entries
