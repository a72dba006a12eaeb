"""What rendering a figure needs besides the figure: words of both languages, and units."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from brief.language.catalogs import Translations
from brief.language.po_files import Known
from brief.language.units import Unit, load_units
from brief.model.identifiers import Language
from brief.model.settings import UnitForms

WordKind = Literal[
    "subject",
    "measure",
    "originator",
    "publication",
    "via",
    "basis",
    "basis_published",
    "claimant",
    "outlet",
    "author",
    "likelihood",
]
"""Fields whose words are translated once for each distinct text, with the field as context."""


@dataclass(frozen=True)
class Vocabulary:
    """A workspace's translations and units."""

    translations: Translations
    units: Mapping[str, Unit]

    @classmethod
    def load(
        cls, directory: Path, extra_units: Mapping[str, UnitForms], known: Known | None = None
    ) -> "Vocabulary":
        """Read the catalogs of a folder of translations and take in the settings' own units.

        What is `known` of the catalogs from earlier runs is not parsed again.
        """
        return cls(Translations.load(directory, known), load_units(extra_units))

    def word(self, kind: WordKind, text: str, written: Language, wanted: Language) -> str:
        """Return a word of a record in the language wanted; BadInput when it isn't translated."""
        return self.translations.text(kind, text, written, wanted)
