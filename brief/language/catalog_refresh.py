"""Refreshing a catalog: what still fits is kept, what has changed is asked for in both versions.

A text is found again by its id alone. Nothing is guessed from texts that look alike, as gettext's
own tools do: a sentence about one number must never get the translation of another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from babel.messages.pofile import normalize

from brief.language.po_entries import Entry, check_translation
from brief.language.po_files import LOCALES, Catalog
from brief.language.without_translation import without_translation
from brief.model.identifiers import Language
from brief.model.text_unit import TextUnit

Key = tuple[str, str]
"""Context and original of an entry."""

State = Literal["done", "stale", "missing"]
"""How far a translation is; a stale one is a draft, or belongs to an older wording."""

_PLURALS: Mapping[Language, str] = {
    "zh-Hant": "nplurals=1; plural=0;",
    "en": "nplurals=2; plural=(n != 1);",
}

_REFERENCES = 3
"""Files named above an entry at most; a word can stand in hundreds."""

_NOTHING = Entry("", 0)


def refreshed(units: Iterable[TextUnit], wanted: Language, catalog: Catalog) -> str:
    """Return the text of a language's catalog for these units, without dates or wrapped lines.

    It is sorted, so that only a changed text changes a line.
    """
    header = (
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: brief\\n"\n'
        f'"Language: {LOCALES[wanted]}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {_PLURALS[wanted]}\\n"\n'
    )
    blocks = ["".join(f"# {comment}\n" for comment in catalog.comments) + header]
    files = _files(units, wanted, catalog)
    for key, entry in _carried(files, catalog).items():
        blocks.append("".join(f"{line}\n" for line in _lines(key, files[key], entry)))
    return "\n".join(blocks)


def states(units: Iterable[TextUnit], wanted: Language, catalog: Catalog) -> dict[Key, State]:
    """Return how far each text is in a catalog as it stands, refreshed or not."""
    found: dict[Key, State] = {}
    for key, entry in _carried(_files(units, wanted, catalog), catalog).items():
        if catalog.entries.get(key, _NOTHING).text:
            found[key] = "done"
        else:
            found[key] = "stale" if entry.text or entry.draft else "missing"
    return found


def _files(units: Iterable[TextUnit], wanted: Language, catalog: Catalog) -> dict[Key, list[str]]:
    """Return the texts to be translated, sorted, each with the files that it stands in.

    What needs no translation is left out, unless somebody has given it one.
    """
    files: dict[Key, set[str]] = {}
    for unit in units:
        if unit.language != wanted and unit.text:
            files.setdefault((unit.context, unit.text), set()).add(unit.file)
    return {key: sorted(files[key]) for key in sorted(files) if _is_asked_for(key, wanted, catalog)}


def _is_asked_for(key: Key, wanted: Language, catalog: Catalog) -> bool:
    entry = catalog.entries.get(key, _NOTHING)
    return bool(entry.text or entry.draft) or without_translation(*key, wanted) is None


def _carried(keys: Iterable[Key], catalog: Catalog) -> dict[Key, Entry]:
    """Return the entry of each text, with what a catalog has for it."""
    older: dict[str, list[Key]] = {}
    for context, original in catalog.entries:
        if "/" in context:  # a vocabulary word shares its context with others
            older.setdefault(context, []).append((context, original))
    carried = {}
    for key in keys:
        entry = catalog.entries.get(key, _NOTHING)
        others = [other for other in older.get(key[0], ()) if other != key]
        if entry.text:
            entry = replace(entry, previous="")
        elif others and not entry.draft:
            entry = _changed(key[1], entry, {text: catalog.entries[_, text] for _, text in others})
        carried[key] = entry
    return carried


def _changed(text: str, entry: Entry, before: Mapping[str, Entry]) -> Entry:
    """Return the entry of a text that stood otherwise before; `before` is by original.

    A draft keeps the original that it was made from through any number of changes, and is whole
    again once the text is that original again. Of several older entries, which a merge can leave,
    a translation goes before a draft, and a later one before an earlier.
    """
    original, old = max(
        before.items(), key=lambda item: (bool(item[1].text), bool(item[1].draft), item[1].line)
    )
    entry = replace(entry, comments=tuple(dict.fromkeys((*old.comments, *entry.comments))))
    if old.text:
        return replace(entry, draft=old.text, previous=original)
    if old.draft and old.previous == text and _fits(text, old.draft):
        return replace(entry, text=old.draft)
    return replace(entry, draft=old.draft, previous="" if old.previous == text else old.previous)


def _fits(original: str, translation: str) -> bool:
    """Whether a catalog may hold this translation without a fuzzy mark."""
    try:
        check_translation(original, translation)
    except ValueError:
        return False
    return True


def _lines(key: Key, files: list[str], entry: Entry) -> list[str]:
    """Return an entry as it stands in the file, in gettext's own order."""
    lines = [f"# {comment}" for comment in entry.comments]
    lines += [f"#: {file}" for file in files[:_REFERENCES]]
    if entry.draft:
        lines.append("#, fuzzy")
    if entry.draft and entry.previous:
        previous = f"msgid {normalize(entry.previous, width=0)}"
        lines += [f"#| {line}" for line in previous.split("\n")]
    lines.append(f"msgctxt {normalize(key[0], width=0)}")
    lines.append(f"msgid {normalize(key[1], width=0)}")
    lines.append(f"msgstr {normalize(entry.text or entry.draft, width=0)}")
    return lines
