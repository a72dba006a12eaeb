"""The settings of a workspace, brief.toml."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from brief.model.identifiers import RecordId
from brief.model.record import Line, Record, TemplateFile

Paper = Literal["a4", "letter"]
"""A sheet of paper by name: 210 × 297 mm, or 8.5 × 11 inches."""


Code = Annotated[str, AfterValidator(lambda code: code.strip().upper())]
"""Code of a rule, such as F1; small letters are taken too."""


class UnitForms(Record):
    """How a unit of the workspace's own is written; for those that brief does not know."""

    zh: Line
    """Classifier or unit word in Chinese, such as 艘."""

    en_one: Line
    """English singular, such as frigate."""

    en_other: Line
    """English plural, such as frigates."""


class Settings(Record):
    """What holds for the whole workspace."""

    schema_version: Literal[1]
    """Version of the records' layout; brief refuses a workspace newer than itself."""

    default_deck: RecordId
    """The deck that a command takes when it is given none."""

    originals: str = "seeds/originals"
    """Folder of the publishers' texts, from the workspace; BRIEF_ORIGINALS goes before it."""

    ignore: tuple[Code, ...] = ()
    """Codes of rules that `brief check` leaves out in this workspace."""

    stale_months: int = Field(default=12, ge=1)
    """Age in months, counted to a deck's date, at which `brief check` calls a figure stale."""

    paper: Paper = "a4"
    """The paper that memos are set on."""

    template: TemplateFile | None = None
    """The user's own template for decks, in the workspace; brief's when not given."""

    units: dict[str, UnitForms] = Field(default_factory=dict)
    """Units that the built-in table lacks, by id."""
