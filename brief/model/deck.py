"""A deck: points in order, in slides and sections, with charts, tables and a memo."""

from typing import Literal

from pydantic import Field, field_validator, model_validator

from brief.model.identifiers import DeckLanguage, FigureId, Language, RecordId
from brief.model.partial_date import PartialDate
from brief.model.record import Cell, Line, Record, Text, Waiver

Layout = Literal["cover", "agenda", "assertion", "chart", "table", "big-number", "sources"]
"""Name of the template's layout; what a slide may hold follows from it (docs/decks.md)."""

_HOLDS: dict[str, set[str]] = {
    "assertion": {"points"},
    "chart": {"points", "charts"},
    "table": {"points", "table"},
    "big-number": {"points", "figures"},
}


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
    """What is asked of the reader."""

    marking: Line
    """How far it may go, such as TLP:CLEAR; stands on every page."""

    languages: tuple[DeckLanguage, ...] = ("en", "zh-Hant", "bilingual")
    """What `brief export` writes when it is not told."""

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


class Slide(Record):
    """One slide: its title, its layout, and what stands beside its points."""

    id: RecordId
    """Names the slide in the deck's order, and in texts as `{slide_…}` with underscores."""

    language: Language = "zh-Hant"
    """The language that this slide's texts are written in."""

    layout: Layout
    """How it is drawn."""

    title: Line
    """A sentence that says what the slide shows; at most two lines."""

    charts: tuple[RecordId, ...] = Field(default=(), max_length=2)
    """One chart, or two side by side that must not be read as one."""

    table: RecordId | None = None
    """The comparison table."""

    figures: tuple[FigureId, ...] = Field(default=(), max_length=3)
    """The numbers of a big-number slide."""

    rests_on: tuple[RecordId, ...] = ()
    """Points that a table's cells rest on: in the notes and the source line, not on the slide."""

    callout: Text | None = None
    """A remark that stands out under the evidence, such as a calculation of ours."""

    caveat: Text | None = None
    """What the reader must not conclude; small, above the sources."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    notes: Text | None = None
    """What to say; the claims and their sources are added below it."""

    @model_validator(mode="after")
    def _evidence_fits_layout(self) -> "Slide":
        holds = _HOLDS.get(self.layout, set())
        for field in ("charts", "table", "figures"):
            if getattr(self, field) and field not in holds:
                raise ValueError(f"a slide with layout '{self.layout}' has no place for {field}")
            if field in holds and not getattr(self, field):
                raise ValueError(f"a slide with layout '{self.layout}' needs {field}")
        return self


class Chart(Record):
    """A native chart of figures that may be compared."""

    id: RecordId
    """Names the chart in its slide."""

    language: Language = "zh-Hant"
    """The language that this chart's texts are written in."""

    kind: Literal["column", "bar", "line"]
    """How it is drawn."""

    title: Line
    """What is counted and in which unit, such as 可作戰核彈頭（枚）."""

    figures: tuple[FigureId, ...] = Field(min_length=1, max_length=12)
    """The figures, in the order of the categories; each keeps its qualifier in its label."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    note: Text | None = None
    """What the caption adds to basis, originator and as-of date."""


class Table(Record):
    """A comparison table; every cell has an id made of its row's and its column's."""

    id: RecordId
    """Names the table in its slide."""

    language: Language = "zh-Hant"
    """The language that this table's texts are written in."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    columns: dict[RecordId, Cell]
    """Column ids and their heads, in order; a head may be empty."""

    widths: tuple[int, ...] = ()
    """Relative widths of the columns; equal when not given."""

    rows: dict[RecordId, dict[RecordId, Cell]]
    """Row ids, each with its cells by column id, in order."""

    @model_validator(mode="after")
    def _rectangular(self) -> "Table":
        if not self.columns or not self.rows:
            raise ValueError("a table needs columns and rows")
        if self.widths and (len(self.widths) != len(self.columns) or min(self.widths) < 1):
            raise ValueError("widths needs one positive number for each column")
        for row, cells in self.rows.items():
            if list(cells) != list(self.columns):
                raise ValueError(
                    f"row '{row}' must have the cells {', '.join(self.columns)}, in this order"
                )
        return self


class Memo(Record):
    """The page that goes with the deck; its lines are points."""

    language: Language = "zh-Hant"
    """The language that this memo's texts are written in."""

    to: Line
    """Whom it is for."""

    sender: Line
    """Whom it is from."""

    subject: Line
    """What it is about."""

    purpose: Line
    """What the reader is to do with it."""

    bottom_line: Text
    """The answer first, at most four or five lines."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    key_points: tuple[RecordId, ...] = Field(min_length=1)
    """Points, in order."""

    implications: tuple[RecordId, ...] = Field(min_length=1)
    """Judgements of ours, in order."""

    options: tuple[RecordId, ...] = Field(min_length=1)
    """Options, status quo first."""

    @model_validator(mode="after")
    def _each_point_once(self) -> "Memo":
        points = (*self.key_points, *self.implications, *self.options)
        for point in points:
            if points.count(point) > 1:
                raise ValueError(f"the point '{point}' stands in the memo twice; remove one")
        return self
