"""Refresh translations/*/LC_MESSAGES/points.po from the texts of a workspace.

    python tools/catalogs.py [WORKSPACE] [--english DIR]

Keeps every translation whose context and original still match, adds what is new with an empty
msgstr, drops what is gone. `--english` names a folder of JSON files whose translations go before
those in the catalogs:

    {"units": {"point/some-id": "…"}, "vocabulary": {"originator": {"美國國防部": "US DoD"}}}

A vocabulary word is looked up under its original, whichever language that is in. Exit code 3 when
a translation given does not fit its text, or fits none.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.pofile import normalize

from brief.errors import BriefError
from brief.language.po_files import LOCALES, Catalog, catalog_path, check_translation, read_catalog
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import TextUnit
from brief.store.atomic import write_atomically
from brief.store.loading import load_workspace

_PLURALS: dict[Language, str] = {
    "zh-Hant": "nplurals=1; plural=0;",
    "en": "nplurals=2; plural=(n != 1);",
}

_REFERENCES = 3
"""Files named above an entry at most; a word can stand in hundreds."""

Key = tuple[str, str]
"""Context and original of an entry."""


@dataclass
class Given:
    """Translations from JSON files."""

    units: dict[str, str] = field(default_factory=dict)
    """By context, for a text that is a unit of its own."""
    words: dict[Key, str] = field(default_factory=dict)
    """By context and original, for vocabulary."""
    problems: list[str] = field(default_factory=list)

    def find(self, key: Key) -> str | None:
        """Return the translation given for an entry."""
        return self.words.get(key, self.units.get(key[0]) if "/" in key[0] else None)


def read_given(folder: Path) -> Given:
    """Read every JSON file of a folder; two that differ on one text are a problem."""
    given = Given()
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        units = {(context, ""): text for context, text in data.get("units", {}).items()}
        words = {
            (kind, original): text
            for kind, translated in data.get("vocabulary", {}).items()
            for original, text in translated.items()
        }
        for (context, original), text in {**units, **words}.items():
            before = given.words.get((context, original)) if original else given.units.get(context)
            if before not in (None, text):
                given.problems.append(
                    f"{path.name}: {context} {original}: differs from another file: {text}"
                )
            if original:
                given.words[context, original] = text
            else:
                given.units[context] = text
    return given


def refresh(units: Iterable[TextUnit], translations: Path, given: Given | None = None) -> list[str]:
    """Rewrite the catalogs of every language for these units; return what is wrong, if anything."""
    given = given or Given()
    problems = list(given.problems)
    all_units = list(units)
    for wanted in LANGUAGES:
        path = catalog_path(translations, wanted)
        files = _files_by_key(unit for unit in all_units if unit.language != wanted)
        catalog = read_catalog(path)
        texts, refused = _translated(files, catalog, given)
        problems += refused
        path.parent.mkdir(parents=True, exist_ok=True)
        comments = {key: entry.comments for key, entry in catalog.entries.items()}
        write_atomically(path, render(wanted, files, texts, comments).encode())
    return problems + _unused(all_units, given)


def render(
    language: Language,
    files: Mapping[Key, list[str]],
    texts: Mapping[Key, str],
    comments: Mapping[Key, tuple[str, ...]],
) -> str:
    """Write a catalog, sorted and without dates, so that only a changed text changes a line."""
    header = (
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: brief\\n"\n'
        f'"Language: {LOCALES[language]}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {_PLURALS[language]}\\n"\n'
    )
    entries = [header]
    for key in sorted(files):
        lines = [f"# {comment}" for comment in comments.get(key, ()) if not comment.startswith("|")]
        lines += [f"#: {file}" for file in files[key][:_REFERENCES]]
        lines.append(f"msgctxt {normalize(key[0], width=0)}")
        lines.append(f"msgid {normalize(key[1], width=0)}")
        lines.append(f"msgstr {normalize(texts.get(key, ''), width=0)}")
        entries.append("\n".join(lines) + "\n")
    return "\n".join(entries)


def _files_by_key(units: Iterable[TextUnit]) -> dict[Key, list[str]]:
    files: dict[Key, set[str]] = {}
    for unit in units:
        files.setdefault((unit.context, unit.text), set()).add(unit.file)
    return {key: sorted(names) for key, names in files.items()}


def _translated(
    files: Mapping[Key, list[str]], catalog: Catalog, given: Given
) -> tuple[dict[Key, str], list[str]]:
    """Return the translations of these entries, and which of those given don't fit."""
    texts: dict[Key, str] = {}
    problems = []
    for key in files:
        existing = catalog.entries.get(key)
        offered = given.find(key)
        if offered is not None:
            try:
                check_translation(key[1], offered)
            except ValueError as error:
                problems.append(f"{files[key][0]}: {key[0]}: {error}")
                offered = None
        texts[key] = offered or (existing.text if existing else "")
    return texts, problems


def _unused(units: Iterable[TextUnit], given: Given) -> list[str]:
    """Name the translations given for a text that isn't there."""
    there = {(unit.context, unit.text) for unit in units}
    contexts = {context for context, _ in there}
    lost = [context for context in given.units if context not in contexts]
    lost += [f"{kind} '{text}'" for kind, text in given.words if (kind, text) not in there]
    return [f"no text for the translation given: {name}" for name in sorted(lost)]


def missing(units: Iterable[TextUnit], translations: Path) -> list[str]:
    """Return the entries that have no translation yet, as `catalog: context`."""
    found = []
    all_units = list(units)
    for wanted in LANGUAGES:
        catalog = read_catalog(catalog_path(translations, wanted))
        for key in sorted(_files_by_key(unit for unit in all_units if unit.language != wanted)):
            entry = catalog.entries.get(key)
            if entry is None or not entry.text:
                found.append(f"{LOCALES[wanted]}: {key[0]}: {key[1][:40]}")
    return found


def main() -> int:
    """Refresh the catalogs of a workspace and say what is still to be done."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workspace", nargs="?", type=Path, default=Path.cwd())
    parser.add_argument("--english", type=Path, metavar="DIR", help="folder of JSON translations")
    arguments = parser.parse_args()
    given = read_given(arguments.english) if arguments.english else Given()
    try:
        workspace = load_workspace(arguments.workspace)
        units = list(workspace.text_units())
        translations = arguments.workspace / "translations"
        problems = refresh(units, translations, given)
        lacking = missing(units, translations)
    except BriefError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for line in (*problems, *(f"untranslated: {entry}" for entry in lacking)):
        print(line, file=sys.stderr)
    print(f"{len(units)} texts, {len(lacking)} untranslated, {len(problems)} problems")
    return 3 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
