"""Parsing a gettext catalog strictly: what is wrong is named, not guessed.

Babel's reader keeps the first of two duplicates, takes a truncated string for an empty one and a
conflict marker for a warning, so every line is held against the grammar before Babel reads it.
Nothing from a catalog is ever evaluated or formatted.
"""

import re
from collections.abc import Iterable
from typing import Any

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, PoFileParser, denormalize

from brief.errors import BadInput
from brief.language.po_entries import Contents, Entry, check_translation

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


def entries_of(text: str, shown: str) -> Contents:
    """Return a catalog's entries by context and original, and the comments above its header.

    BadInput with file and line for anything that is not plainly right; `shown` names the file.
    """
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
    return collector.entries, collector.comments


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
