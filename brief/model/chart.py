"""A chart: figures that are drawn side by side, in one series or several."""

from itertools import chain
from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from brief.model.identifiers import FigureId, Language, RecordId
from brief.model.record import Line, Record, Text, Waiver

MOST_SERIES = 4
"""Series that can be told apart in one chart, in print without colours too."""


class Series(Record):
    """Figures of one line, or of the bars of one colour, in a chart of several."""

    id: RecordId
    """Names the series in its chart."""

    name: Line
    """What stands at its end or its first bar, such as 美國."""

    figures: tuple[FigureId, ...] = Field(min_length=1, max_length=12)
    """Its figures; those of one date in several series stand at one place."""


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

    figures: tuple[FigureId, ...] = Field(default=(), max_length=12)
    """The figures, in the order of the categories; each keeps its qualifier in its label. Those of
    `series` where the chart has several."""

    series: tuple[Series, ...] = Field(default=(), max_length=MOST_SERIES)
    """Two to four series in place of `figures`, each a table `[[series]]`."""

    highlight: FigureId | None = None
    """The one of `figures` that stays in the accent colour while the others turn grey."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    note: Text | None = None
    """What the caption adds to basis, originator and as-of date."""

    @model_validator(mode="after")
    def _has_figures_or_series(self) -> "Chart":
        if bool(self.figures) == bool(self.series):
            raise ValueError("give either figures, or two to four series with figures of their own")
        if self.series:
            self._refuse_unfit()
            # Whoever asks what the chart shows gets all; the file has them in the series alone.
            self.__dict__["figures"] = tuple(chain(*(each.figures for each in self.series)))
        if self.highlight is not None and self.highlight not in self.figures:
            raise ValueError(f"highlight names '{self.highlight}', which is not among its figures")
        return self

    def _refuse_unfit(self) -> None:
        """Refuse series that can't be drawn beside each other."""
        if len(self.series) == 1:
            raise ValueError("one series needs no table of its own: give its figures as `figures`")
        if self.highlight is not None:
            raise ValueError("series have colours of their own; take highlight out")
        ids = [each.id for each in self.series]
        figures = [name for each in self.series for name in each.figures]
        for what, names in (("series", ids), ("figure", figures)):
            twice = next((name for name in names if names.count(name) > 1), None)
            if twice is not None:
                raise ValueError(f"the {what} '{twice}' stands twice in series")

    @model_serializer(mode="wrap")
    def _without_those_of_series(self, fields: SerializerFunctionWrapHandler) -> dict[str, Any]:
        given: dict[str, Any] = fields(self)
        if self.series:
            given.pop("figures", None)
        return given
