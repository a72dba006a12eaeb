"""The catalogs of a session: what was typed beside a title, and files that follow changed texts."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from brief.language.catalog_refresh import Key, refreshed
from brief.language.catalogs import Translations
from brief.language.po_entries import Entry
from brief.language.po_files import Catalog, catalog_path
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import TextUnit
from brief.model.workspace import Workspace
from brief.store.saving import FileChange

Typed = Mapping[Key, str]
"""Translations typed in a session, by context and original."""


def with_typed(vocabulary: Vocabulary, typed: Typed) -> Vocabulary:
    """Return a vocabulary in which what was typed stands.

    It goes into every catalog: a text is looked up only in the one it was not written in.
    """
    if not typed:
        return vocabulary
    catalogs = {
        language: _typed_into(catalog, typed)
        for language, catalog in vocabulary.translations.catalogs.items()
    }
    return replace(vocabulary, translations=replace(vocabulary.translations, catalogs=catalogs))


def stored(translations: Translations, key: Key) -> str:
    """Return what the catalogs hold for a text, "" where they hold nothing."""
    found = (catalog.entries.get(key) for catalog in translations.catalogs.values())
    return next((entry.text for entry in found if entry and entry.text), "")


def remembered(memory: Typed, translations: Translations) -> Typed:
    """Return all translations seen so far: a slide removed and brought back finds its own again."""
    seen = dict(memory)
    for catalog in translations.catalogs.values():
        seen.update((key, entry.text) for key, entry in catalog.entries.items() if entry.text)
    return seen


def catalog_changes(
    before: Workspace,
    after: Workspace,
    translations: Translations,
    typed: Typed,
    memory: Typed,
    prints: Mapping[str, str],
) -> list[FileChange]:
    """Return the catalogs that a save has to write: those whose texts or translations changed.

    `translations` and `prints` are the disk's. Like `brief translate update`, a changed text keeps
    its old translation as a draft; one that is back as it was gets back what it had.
    """
    units = list(after.text_units())
    fresh = {key: text for key, text in typed.items() if stored(translations, key) != text}
    if not fresh and _texts(before.text_units()) == _texts(units):
        return []
    changes = []
    for language in LANGUAGES:
        catalog = translations.catalogs[language]
        lost = _lost(units, language, catalog, memory)
        full = _typed_into(catalog, {**lost, **typed})
        data = refreshed(units, language, full).encode()
        path = catalog_path(after.root / "translations", language)
        name = path.relative_to(after.root).as_posix()
        if hashlib.sha256(data).hexdigest() != prints.get(name):
            changes.append(FileChange(name, prints.get(name), data))
    return changes


def _texts(units: Iterable[TextUnit]) -> set[tuple[str, str]]:
    return {(unit.context, unit.text) for unit in units}


def _lost(units: Iterable[TextUnit], wanted: Language, catalog: Catalog, memory: Typed) -> Typed:
    """Return what memory has for texts that the catalog knows no translation of."""
    keys = {(unit.context, unit.text) for unit in units if unit.language != wanted}
    return {
        key: memory[key]
        for key in keys
        if key in memory and not (key in catalog.entries and catalog.entries[key].text)
    }


def _typed_into(catalog: Catalog, typed: Typed) -> Catalog:
    """Return a catalog with these translations; an empty one takes a translation out."""
    entries = dict(catalog.entries)
    for key, text in typed.items():
        entry = entries.get(key, Entry("", 0))
        entries[key] = replace(entry, text=text, draft="", previous="")
    return replace(catalog, entries=entries)
