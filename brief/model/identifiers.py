"""Ids: short, safe as file names on every system, and stable for the life of a record."""

from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

Language = Literal["zh-Hant", "en"]
"""A language that texts are written in and figures are rendered in (BCP 47)."""

LANGUAGES: tuple[Language, ...] = ("zh-Hant", "en")

DeckLanguage = Literal["zh-Hant", "en", "bilingual"]
"""What an export can be asked for: one language, or both on the same slide."""

DECK_LANGUAGES: tuple[DeckLanguage, ...] = ("en", "zh-Hant", "bilingual")

_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789"),
}


def _not_reserved(value: str) -> str:
    """Refuse the names that Windows keeps for devices: a repository must check out anywhere."""
    if value in _RESERVED:
        raise ValueError(f"'{value}' is a reserved file name on Windows")
    return value


def _not_a_slide_reference(value: str) -> str:
    """Keep `{slide_…}` free: in a text it stands for the number of a slide."""
    if value.startswith("slide_"):
        raise ValueError("a figure id must not begin with 'slide_', which names a slide in a text")
    return value


RecordId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$"),
    AfterValidator(_not_reserved),
]
"""Id of a source, point, slide, chart, table or deck: lower case, digits, hyphens, at most 64."""

CellId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
"""Id of a table's row or column: written as other ids are, but no file's name, so con may be."""

FigureId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$"),
    AfterValidator(_not_reserved),
    AfterValidator(_not_a_slide_reference),
]
"""Id of a figure: a Python identifier, because it stands in `{…}` in texts and catalogs."""
