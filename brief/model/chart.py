"""A chart: figures that are drawn side by side."""

from typing import Literal

from pydantic import Field, model_validator

from brief.model.identifiers import FigureId, Language, RecordId
from brief.model.record import Line, Record, Text, Waiver


class Chart(Record):
    """A native chart of figures that may be compared."""

    id: RecordId
    """Names the chart in its slide."""

    language: Language = "zh-Hant"
    """The language that this chart's texts are written in."""

    kind: Literal["column", "bar", "line", "range"]
    """How it is drawn; a range chart draws low and high as floating columns."""

    title: Line
    """What is counted, such as 可作戰核彈頭; the unit is added beneath it."""

    figures: tuple[FigureId, ...] = Field(min_length=1, max_length=12)
    """The figures, in the order of the categories; each keeps its qualifier in its label."""

    highlight: FigureId | None = None
    """The one of `figures` that stays in the accent colour while the others turn grey."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    note: Text | None = None
    """What the caption adds to basis, originator and as-of date."""

    @model_validator(mode="after")
    def _highlights_its_own(self) -> "Chart":
        if self.highlight is not None and self.highlight not in self.figures:
            raise ValueError(f"highlight names '{self.highlight}', which is not among its figures")
        return self
