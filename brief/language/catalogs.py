"""Translations of the content: the text in the language wanted, or an error, never a fallback."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BadInput
from brief.language.po_files import Catalog, Known, catalog_path, read_catalog
from brief.language.without_translation import without_translation
from brief.model.identifiers import LANGUAGES, Language

LANGUAGE_NAMES: Mapping[Language, str] = {"zh-Hant": "Traditional Chinese", "en": "English"}
"""Names of the languages in messages."""


@dataclass(frozen=True)
class Translations:
    """The content's translations into each language."""

    catalogs: Mapping[Language, Catalog]
    lenient: bool = False
    """Whether a text without a translation stands as it was written, for looking at records."""

    @classmethod
    def load(cls, directory: Path, known: Known | None = None) -> "Translations":
        """Read points.po of every language from a workspace's folder of translations."""
        return cls({lang: read_catalog(catalog_path(directory, lang), known) for lang in LANGUAGES})

    def find(self, context: str, text: str, written: Language, wanted: Language) -> str | None:
        """Return a text in the language wanted, None where it has no translation and needs one."""
        if written == wanted:
            return text
        entry = self.catalogs[wanted].entries.get((context, text))
        if entry and entry.text:
            return entry.text
        return without_translation(context, text, wanted)

    def text(self, context: str, text: str, written: Language, wanted: Language) -> str:
        """Return a text in the language wanted; BadInput naming catalog and context if it lacks."""
        found = self.find(context, text, written, wanted)
        if found is not None:
            return found
        if self.lenient:
            return text
        catalog = self.catalogs[wanted]
        alone = "/" in context  # a vocabulary word shares its context with others
        if alone and context in catalog.contexts:
            problem = "the text has changed since it was translated"
        else:
            problem = f"no translation into {LANGUAGE_NAMES[wanted]} of '{_short(text)}'"
        raise BadInput(
            problem,
            file=catalog.file,
            record=context,
            remedy="run brief translate update, then give it a msgstr there that is not fuzzy",
        )


def _short(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:23]}…"
