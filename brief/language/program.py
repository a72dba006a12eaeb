"""The program's own words: English in the code, Traditional Chinese in brief.po."""

from functools import cache
from pathlib import Path

import brief
from brief.errors import BadInput
from brief.language.po_files import Catalog, catalog_path, read_catalog
from brief.model.identifiers import Language
from brief.model.placeholder import placeholders


def program_word(english: str, language: Language, **values: str) -> str:
    """Return one of the program's words; `{name}` in it is replaced by the value of that name."""
    if language == "en":
        return _filled(english, values)
    catalog = _catalog(language)
    entry = catalog.entries.get(("", english))
    if entry is None or not entry.text:
        raise BadInput(
            f"no translation of '{english}'", file=catalog.file, remedy="install brief again"
        )
    return _filled(entry.text, values)


def in_brackets(text: str, note: str, language: Language) -> str:
    """Return a text with a note in the brackets of its language."""
    return f"{text}（{note}）" if language == "zh-Hant" else f"{text} ({note})"


@cache
def _catalog(language: Language) -> Catalog:
    """Read the catalog that came with the program: beside an installed one, else the checkout's."""
    package = Path(brief.__file__).parent
    for directory in (package / "_example" / "translations", package.parent / "translations"):
        path = catalog_path(directory, language, "brief")
        if path.is_file():
            return read_catalog(path)
    raise BadInput("the program's own words are missing", remedy="install brief again")


def _filled(text: str, values: dict[str, str]) -> str:
    """Put values in the place of placeholders; text that comes in with a value stays text."""
    found = placeholders(text)
    if not found:
        return text
    parts = []
    end = 0
    for placeholder in found:
        parts += [text[end : placeholder.start], values[placeholder.name]]
        end = placeholder.end
    return "".join([*parts, text[end:]])
