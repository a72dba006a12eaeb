"""What every record has in common: frozen, strict about its fields, plain text only."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from brief.model.unseen import first_unseen

NOT_STATED: Literal["not_stated"] = "not_stated"
"""Stands where a source does not say; rendered as such, never filled in."""

NotStated = Literal["not_stated"]

_CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)


def _no_conflict(value: str) -> str:
    if _CONFLICT.search(value):
        raise ValueError("holds a git conflict marker; resolve the merge first")
    return value


def seen_text(value: str) -> str:
    """Refuse characters that no reader sees; ValueError naming the first."""
    found = first_unseen(value)
    if found:
        raise ValueError(f"holds the character U+{ord(found):04X}, which no reader sees")
    return value


def clean_text(value: str) -> str:
    """Refuse what has no place in a text: characters that no reader sees, conflict markers.

    Raises ValueError naming the character.
    """
    return seen_text(_no_conflict(value))


Cell = Annotated[str, AfterValidator(clean_text)]
"""Plain text that may be empty, as in a table."""


def _not_empty(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty; leave the field out, or write something")
    return value


Text = Annotated[Cell, AfterValidator(_not_empty)]
"""Plain text, without markup; may hold `{figure_id}`."""


Quotation = Annotated[str, AfterValidator(_no_conflict), AfterValidator(_not_empty)]
"""Characters of a document, exactly as they stand there; never shown but to be looked up."""


def _one_line(value: str) -> str:
    if "\n" in value or value != value.strip() or not value:
        raise ValueError("must be one line of text, without spaces at its ends")
    return value


Line = Annotated[Cell, AfterValidator(_one_line)]
"""One line of plain text, not empty."""


def _template_file(value: str) -> str:
    parts = value.split("/")
    drive = "\\" in value or ":" in value
    if ".." in parts or "" in parts or drive or not value.endswith((".pptx", ".potx")):
        raise ValueError("name a template, a .pptx or .potx file in the workspace, with / in paths")
    return value


TemplateFile = Annotated[Line, AfterValidator(_template_file)]
"""A PowerPoint file in the workspace, by its path from there: `templates/acme.potx`."""

_WAIVER = re.compile(r"[A-Z][0-9]{1,2}: \S")


def _waiver(value: str) -> str:
    if not _WAIVER.match(value):
        raise ValueError("write the rule's code and the reason, such as 'F6: both are shown'")
    return value


Waiver = Annotated[Line, AfterValidator(_waiver)]
"""A rule that the record does not keep to, and why: `F6: both are shown side by side`."""


class Record(BaseModel):
    """A record as it stands in a file; unknown fields are errors, so that nothing is dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def fields_given(self) -> dict[str, Any]:
        """Return the fields that are set, in their text forms, in the order of the model."""
        return self.model_dump(mode="json", exclude_unset=True)
