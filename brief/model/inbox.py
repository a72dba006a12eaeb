"""A source's inbox: the figures that were found in it and are no records yet."""

from typing import Literal

from pydantic import Field, model_validator

from brief.model.number import Number
from brief.model.record import Record

FoundKind = Literal[
    "quantity", "percent", "money", "multiple", "fraction", "duration", "date", "ordinal"
]
FoundQualifier = Literal[
    "exact", "approx", "more_than", "less_than", "at_least", "up_to", "range", "before", "since"
]
FoundRole = Literal["title", "dateline", "body"]


class InboxFigure(Record):
    """A figure as it stands in a source. Its sentence is the publisher's, and is not kept."""

    start: int = Field(ge=0)
    """First code point of the span, in the text that anchors count in."""

    end: int
    """The code point after the last one."""

    text: str = Field(min_length=1)
    """The exact characters, invisible ones and tags between them included."""

    core_start: int
    """First code point of the number and its unit, without the words around them."""

    core_end: int
    """The code point after the last one of these."""

    kind: FoundKind
    """What sort of figure it is."""

    value: Number | None = None
    """The number, in `unit` or in whole units of `currency`."""

    low: Number | None = None
    """Lower end of a range."""

    high: Number | None = None
    """Upper end of a range."""

    unit: str | None = None
    """The unit as it is written in Chinese, in the singular in English."""

    qualifier: FoundQualifier | None = None
    """How the number is hedged; on a date also before and since."""

    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    """ISO 4217 code."""

    as_of: str | None = None
    """The date that it holds for, as precise as the text gives it; for a date the date itself."""

    originator: str | None = None
    """Who asserts it in the text."""

    factor: Number | None = None
    """For a multiple, times the base."""

    note: str | None = None
    """What a reader must know before using it."""

    role: FoundRole
    """The part of the document that it stands in."""

    block: int = Field(ge=0)
    """Which block of the document, from 0."""

    @model_validator(mode="after")
    def _consistent(self) -> "InboxFigure":
        if len(self.text) != self.end - self.start:
            raise ValueError(
                f"text has {len(self.text)} characters, but the span {self.end - self.start}"
            )
        if not self.start <= self.core_start < self.core_end <= self.end:
            raise ValueError("core_start and core_end must lie in the span")
        both = self.value is not None and self.low is not None
        if both or (self.low is None) != (self.high is None):
            raise ValueError("a figure has a value, or low and high, or none of them")
        return self
