"""A deck: its particulars, its sections, and the order of everything in it."""

from typing import Literal

from pydantic import field_validator

from brief.model.identifiers import DeckLanguage, Language, RecordId
from brief.model.partial_date import PartialDate
from brief.model.record import Line, Record, TemplateFile, Waiver


class Deck(Record):
    """What the deck is, for whom, and the order of everything in it."""

    id: RecordId
    """Names the deck and its exported files."""

    language: Language = "zh-Hant"
    """The language that this deck's texts are written in; leads on bilingual slides."""

    title: Line
    """Stands on the cover and in every footer."""

    subtitle: Line
    """Stands under the title on the cover."""

    audience: Line
    """Whom it is for."""

    date: PartialDate
    """Date of the deck itself."""

    cutoff: PartialDate
    """Nothing published after this date is in the deck."""

    prepared_by: Line
    """Who answers for it."""

    contact: Line
    """Where to ask."""

    version: Line
    """Version of the deck."""

    decision: Line
    """What is asked of the reader; stands on the cover as its purpose."""

    marking: Line
    """How far it may go, such as TLP:CLEAR; stands on every page."""

    languages: tuple[DeckLanguage, ...] = ("en", "zh-Hant", "bilingual")
    """What `brief export` writes when it is not told."""

    bilingual: Literal["columns", "tiers"] = "columns"
    """How both languages share a slide: side by side, or the second below the first."""

    template: TemplateFile | None = None
    """The user's own template, in the workspace; the one that brief.toml names when not given."""

    lead: Language | None = None
    """The language that leads on bilingual slides; the deck's own when not given."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    order: tuple[str, ...]
    """One id a line: `# section`, `## slide`, and under it its points."""

    picked: tuple[str, ...] | None = None
    """The points of `order`, sorted: a drop that a merge lost shows where the two differ."""

    @field_validator("date", "cutoff")
    @classmethod
    def _whole_date(cls, value: PartialDate) -> PartialDate:
        if value.day is None:
            raise ValueError('needs a whole date, such as "2026-02-09"')
        return value


class Section(Record):
    """A run of slides with a name, shown in PowerPoint's slide sorter."""

    id: RecordId
    """Names the section in the deck's order."""

    language: Language = "zh-Hant"
    """The language that the title is written in."""

    title: Line
    """Name of the section."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    divider: bool = False
    """Whether a slide with the title opens the section."""

    backup: bool = False
    """Whether its slides are kept for questions."""
