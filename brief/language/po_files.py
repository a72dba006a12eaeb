"""Reading a gettext catalog strictly: what is wrong is named, not guessed.

Babel's reader keeps the first of two duplicates, takes a truncated string for an empty one and a
conflict marker for a warning, so every line is held against the grammar before Babel reads it.
Nothing from a catalog is ever evaluated or formatted.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, PoFileParser, denormalize

from brief.errors import BadInput, DiskFailed
from brief.model.identifiers import Language
from brief.model.placeholder import placeholders
from brief.model.record import clean_text

LOCALES: Mapping[Language, str] = {"zh-Hant": "zh_Hant", "en": "en"}
"""Folder of each language's catalogs; no other name is ever looked up."""

_CONFLICT = re.compile(r"<{7}|={7}|>{7}|\|{7}")
_STRING = r'"(?:[^"\\]|\\[\\trn"])*"'
_KEYWORD = re.compile(rf"(msgctxt|msgid|msgstr)\s+{_STRING}", re.ASCII)
_CONTINUED = re.compile(_STRING)
_PREVIOUS = re.compile(rf"\|\s*(?:(msgctxt|msgid)\s+)?({_STRING})", re.ASCII)
_MAY_FOLLOW = {
    "": {"msgctxt", "msgid"},
    "msgctxt": {"msgid"},
    "msgid": {"msgstr"},
    "msgstr": {"msgctxt", "msgid"},
}


@dataclass(frozen=True)
class Entry:
    """One translation as it stands in a catalog."""

    text: str
    """The translation; empty where there is none yet, or only a draft."""
    line: int
    """Line of its msgid, from 1."""
    comments: tuple[str, ...] = ()
    """What translators wrote above it."""
    draft: str = ""
    """The msgstr of an entry marked fuzzy, never shown to readers; may not fit the original."""
    previous: str = ""
    """The original that the draft was made from (`#| msgid`), where it is known."""


@dataclass(frozen=True)
class Catalog:
    """The entries of one catalog by context and original; fuzzy ones have a draft, no text."""

    file: str
    """The file as the user would name it."""
    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    comments: tuple[str, ...] = ()
    """What translators wrote above the header."""

    @cached_property
    def contexts(self) -> frozenset[str]:
        """Every context that was translated, to tell a changed text from a new one."""
        return frozenset(
            context
            for (context, _), entry in self.entries.items()
            if entry.text or (entry.draft and entry.previous)
        )


def catalog_path(directory: Path, language: Language, domain: str = "points") -> Path:
    """Return the file of a language's catalog in a folder of translations."""
    return directory / LOCALES[language] / "LC_MESSAGES" / f"{domain}.po"


def read_catalog(path: Path) -> Catalog:
    """Read a catalog; BadInput with file and line for anything that is not plainly right.

    A file that is not there is an empty catalog: every text in it is still to be translated.
    """
    shown = "/".join(path.parts[-4:])
    if path.exists() and not path.is_file():
        raise BadInput("is not a file", file=shown, remedy="put a catalog in its place")
    try:
        text = _decoded(path.read_bytes(), shown)
    except FileNotFoundError:
        return Catalog(shown)
    except OSError as error:
        raise DiskFailed(
            f"can't be read: {error.strerror}", file=shown, remedy="let it be read"
        ) from error
    lines = text.replace("\r\n", "\n").split("\n")
    _check_grammar(lines, shown)
    # Babel knows obsolete entries, but not the previous original that one may carry
    lines = ["" if line.lstrip().startswith("#~|") else line for line in lines]
    collector = _Collector(shown)
    try:
        PoFileParser(collector, ignore_obsolete=True, abort_invalid=True).parse(lines)
    except PoFileError as error:
        line = f"{shown}:{error.lineno + 1}"
        raise BadInput("is not a gettext catalog here", file=line) from error
    return Catalog(shown, collector.entries, collector.comments)


class _Collector(BabelCatalog):
    """Takes the messages that Babel parses; refuses duplicates and untrue placeholders."""

    def __init__(self, shown: str) -> None:
        super().__init__(charset="utf-8")
        self.shown = shown
        self.entries: dict[tuple[str, str], Entry] = {}
        self.comments: tuple[str, ...] = ()
        self._header_seen = False

    def __setitem__(self, id: Any, message: Message) -> None:  # noqa: A002 - Babel's name
        line = message.lineno or 0
        context, original, translation = message.context or "", str(id), str(message.string)
        where = f"{self.shown}:{line}"
        if (context, original) in self.entries or (not original and self._header_seen):
            raise BadInput(
                f"the same text stands here twice (first in line {self._first(context, original)})",
                file=where,
                record=context or None,
                remedy="delete one of the two",
            )
        comments, previous = _comments_and_previous(message.user_comments, context)
        if not original:
            self._header_seen = True
            self.comments = comments
            return
        draft = ""
        if "fuzzy" in message.flags:
            translation, draft = "", translation
        try:
            if translation:
                check_translation(original, translation)
        except ValueError as error:
            raise BadInput(str(error), file=where, record=context or original) from error
        self.entries[context, original] = Entry(translation, line, comments, draft, previous)

    def _first(self, context: str, original: str) -> int:
        entry = self.entries.get((context, original))
        return entry.line if entry else 1


def _comments_and_previous(lines: Iterable[str], context: str) -> tuple[tuple[str, ...], str]:
    """Part what translators wrote from the previous original, which Babel takes for a comment.

    A previous original that stood in another context is none of this entry's.
    """
    comments = []
    parts: dict[str, list[str]] = {}
    keyword = ""
    for line in lines:
        match = _PREVIOUS.fullmatch(line)
        keyword = (match.group(1) or keyword) if match else ""
        if match and keyword:
            parts.setdefault(keyword, []).append(denormalize(match.group(2)))
        elif line:
            comments.append(line)
    elsewhere = "".join(parts.get("msgctxt", [context])) != context
    return tuple(comments), "" if elsewhere else "".join(parts.get("msgid", ()))


def check_translation(original: str, translation: str) -> None:
    """Hold a translation against its original; ValueError says what is wrong with it.

    The names of the placeholders must be the same; variants may differ, and one that repeats may
    stand once. A line stays a line.
    """
    clean_text(translation)
    wanted = {placeholder.name for placeholder in placeholders(original)}
    given = {placeholder.name for placeholder in placeholders(translation)}
    if missing := sorted(wanted - given):
        raise ValueError(f"the translation lacks {{{missing[0]}}}")
    if foreign := sorted(given - wanted):
        raise ValueError(f"the translation has {{{foreign[0]}}}, which the original has not")
    if "\n" in translation and "\n" not in original:
        raise ValueError("the translation has several lines, the original has one")
    if translation != translation.strip() and original == original.strip():
        raise ValueError("the translation has spaces at its ends")


def _decoded(data: bytes, shown: str) -> str:
    """Decode UTF-8, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput(
            "is not UTF-8 here", file=f"{shown}:{line}", remedy="save the catalog as UTF-8"
        ) from error


def _check_grammar(lines: list[str], shown: str) -> None:
    """Hold every line against the part of gettext's format that brief uses."""
    previous = ""
    number = 0
    for number, line in enumerate(lines, 1):
        stripped = line.strip()
        where = f"{shown}:{number}"
        if _CONFLICT.match(stripped):
            raise BadInput("holds a git conflict marker", file=where, remedy="resolve the merge")
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith('"') and previous:
            if not _CONTINUED.fullmatch(stripped):
                raise BadInput("a string is cut off or wrongly escaped", file=where)
            continue
        match = _KEYWORD.fullmatch(stripped)
        if not match:
            raise BadInput(
                "is not a msgctxt, msgid or msgstr with one string in quotes", file=where
            )
        if match.group(1) not in _MAY_FOLLOW[previous]:
            raise BadInput(f"{match.group(1)} stands in the wrong place", file=where)
        previous = match.group(1)
    if previous in ("msgctxt", "msgid"):
        raise BadInput("the last entry is cut off", file=f"{shown}:{number}")
