"""What a record's fields must look like, in words: for whoever typed something else."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """The form of a field, as an error tells it."""

    wanted: str
    """What the field holds."""
    remedy: str
    """What to write."""


_HASH = Form("a SHA-256", "write its 64 digits in small letters, as shasum -a 256 FILE prints them")
_CURRENCY = Form("an ISO 4217 code", "write three capitals, such as TWD")

FORMS: Mapping[str, Form] = {
    r"^[a-z][a-z0-9-]*$": Form(
        "the id of a unit",
        "write one of those in docs/figures.md, such as person or percent, or one of your own from "
        "[units.ID] in brief.toml; ten thousands and hundred millions (萬, 億) belong to the value",
    ),
    r"^[A-Z]{3}$": _CURRENCY,
    r"^[a-z][a-z0-9 _-]*$": Form(
        "a basis",
        "write it in small English letters, digits, spaces and hyphens, without commas, such as "
        "operational or announced budget",
    ),
    r"^[a-z0-9][a-z0-9-]{0,63}$": Form(
        "an id", "write at most 64 small letters, digits and hyphens, such as answer-first"
    ),
    r"^[a-z][a-z0-9_]{0,63}$": Form(
        "the id of a figure",
        "write at most 64 small letters, digits and underscores, such as prc_warheads_2024",
    ),
    r"^[0-9a-f]{64}$": _HASH,
    r"^[^/\\\x00-\x1f]+$": Form("the name of a file", "write it without a folder"),
}
"""By the pattern in the model; a test sees to it that none is missing."""
