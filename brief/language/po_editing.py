"""Mending single entries of a catalog: every other byte of the file stays as it is."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from babel.messages.pofile import normalize

from brief.language.catalog_refresh import Key
from brief.language.po_entries import Entry
from brief.language.po_files import Catalog

_Keyword = Literal["msgid", "msgstr"]
_KEYWORD = re.compile(r"\s*(msgctxt|msgid|msgstr)\s")


def with_entries_mended(
    text: str, catalog: Catalog, renamed: Mapping[Key, str], translations: Mapping[Key, str]
) -> str:
    """Return a catalog's text with other originals and translations; `catalog` is what it says.

    Both are by context and the original that stands in the file. An entry is not renamed to one
    that is there already, for two of one name can't be read: where only the old one has a
    translation the two change places, else both stay.
    """
    lines = text.split("\n")
    instead: dict[int, list[str]] = {}
    for key, translation in translations.items():
        if key in catalog.entries:
            instead |= _instead(lines, catalog.entries[key], "msgstr", translation)
    for entry, original in _renamed(catalog.entries, renamed):
        instead |= _instead(lines, entry, "msgid", original)
    return "\n".join(
        each for number, line in enumerate(lines) for each in instead.get(number, [line])
    )


def _renamed(
    entries: Mapping[Key, Entry], renamed: Mapping[Key, str]
) -> Iterator[tuple[Entry, str]]:
    """Return the entries that get another original, with it; no two come to have the same."""
    now = dict(entries)
    for (context, before), after in renamed.items():
        old, other = now.get((context, before)), now.get((context, after))
        if old is None or (other is not None and (other.text or not old.text)):
            continue
        del now[context, before]
        now[context, after] = old
        if other is not None:
            now[context, before] = other
    for key, entry in now.items():
        if entries.get(key) != entry:
            yield entry, key[1]


def _instead(lines: list[str], entry: Entry, keyword: _Keyword, text: str) -> dict[int, list[str]]:
    """Return what takes the place of the lines of an entry's string, by number from 0.

    Blank lines between these stay; so do the indent and the end of the first.
    """
    found: dict[int, list[str]] = {}
    for number in range(entry.line - 1, len(lines)):
        line = lines[number]
        match = _KEYWORD.match(line)
        if match and found:
            break
        if match and match[1] == keyword:
            end = "\r" if line.endswith("\r") else ""
            written = f"{keyword} {normalize(text, width=0)}"
            found[number] = [line[: match.start(1)] + each + end for each in written.split("\n")]
        elif found and line.lstrip().startswith('"'):
            found[number] = []
    return found
