"""A memo: the one page of points that goes with a deck."""

from pydantic import Field, model_validator

from brief.model.identifiers import Language, RecordId
from brief.model.record import Line, Record, Text, Waiver


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

    table: RecordId | None = None
    """A small table, set under the key points; at most five rows and five columns."""

    table_title: Line | None = None
    """What the table shows; when not given, the title of the slide that shows it too."""

    chart: RecordId | None = None
    """A small chart, set under the key points in place of a table."""

    @property
    def points(self) -> tuple[str, ...]:
        """The points of all parts, in order."""
        return (*self.key_points, *self.implications, *self.options)

    @model_validator(mode="after")
    def _each_point_once(self) -> "Memo":
        for point in self.points:
            if self.points.count(point) > 1:
                raise ValueError(
                    f"the point '{point}' stands in the memo twice; remove one of the two"
                )
        return self

    @model_validator(mode="after")
    def _titles_a_table(self) -> "Memo":
        if self.table_title is not None and self.table is None:
            raise ValueError("table_title is given and no table; name the table, or take it out")
        return self

    @model_validator(mode="after")
    def _shows_one_thing(self) -> "Memo":
        if self.table is not None and self.chart is not None:
            raise ValueError("a memo has room for a table or a chart; take one of both out")
        return self
