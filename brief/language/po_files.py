"""The catalogs of a folder of translations: where each language's is, and what it holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from brief.errors import BadInput, DiskFailed
from brief.language.po_entries import Contents, Entry
from brief.model.identifiers import Language

LOCALES: Mapping[Language, str] = {"zh-Hant": "zh_Hant", "en": "en"}
"""Folder of each language's catalogs; no other name is ever looked up."""


class Known(Protocol):
    """What catalogs held in earlier runs, by the SHA-256 of each file."""

    def find(self, checksum: str) -> Contents | None:
        """Return what a catalog holds; None where it must be parsed."""

    def keep(self, checksum: str, contents: Contents) -> None:
        """Take in what a catalog was parsed to hold."""


@dataclass(frozen=True)
class Catalog:
    """The entries of one catalog by context and original; fuzzy ones have a draft, no text."""

    file: str
    """The file as the user would name it."""
    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    comments: tuple[str, ...] = ()
    """What translators wrote above the header."""
    checksum: str = ""
    """SHA-256 of the file as it was read; empty where there is none."""

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


def read_catalog(path: Path, known: Known | None = None) -> Catalog:
    """Read a catalog; BadInput with file and line for anything that is not plainly right.

    A file that is not there is an empty catalog: every text in it is still to be translated. What
    is `known` from earlier runs is not parsed again.
    """
    shown = "/".join(path.parts[-4:])
    if path.exists() and not path.is_file():
        raise BadInput("is not a file", file=shown, remedy="put a catalog in its place")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Catalog(shown)
    except OSError as error:
        raise DiskFailed(
            f"can't be read: {error.strerror}", file=shown, remedy="let it be read"
        ) from error
    checksum = sha256(data).hexdigest()
    contents = known.find(checksum) if known else None
    if contents is None:
        # Loaded late: Babel is the heavier part, and a workspace in one language has no catalog.
        from brief.language.po_reader import entries_of

        contents = entries_of(_decoded(data, shown), shown)
        if known:
            known.keep(checksum, contents)
    return Catalog(shown, *contents, checksum)


def _decoded(data: bytes, shown: str) -> str:
    """Decode UTF-8, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput(
            "is not UTF-8 here", file=f"{shown}:{line}", remedy="save the catalog as UTF-8"
        ) from error
