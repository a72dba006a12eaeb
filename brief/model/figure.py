"""A figure: one number or date with everything needed to trust it."""

from typing import Literal

from pydantic import Field, model_validator

from brief.model.anchor import Anchor
from brief.model.identifiers import FigureId, Language
from brief.model.number import Number
from brief.model.partial_date import PartialDate
from brief.model.record import Line, NotStated, Record, Text, Waiver

Qualifier = Literal["exact", "approx", "more_than", "less_than", "at_least", "up_to"]
"""How the number was hedged where it was published."""

Status = Literal["observed", "estimate", "projection", "claim", "derived"]
"""What sort of number it is: counted, estimated, foretold, asserted, or computed by us."""


_DOCUMENTS = frozenset(
    ("該報導", "本文", "該文", "報導", "作者", "the article", "the report", "the author")
)


def is_document(originator: str) -> bool:
    """Say whether an originator is only the document that a figure stands in.

    That of each source is another, and a source line names the source already.
    """
    return originator in _DOCUMENTS


class Figure(Record):
    """One number or date, as its source gives it.

    Exactly one of three forms: `value`; `low` and `high`; `date`. A number has a unit or a
    currency; a date has neither. A derived figure has a formula and no anchors; every other one
    has an anchor for each place that states it, so that one estimate that went through three
    outlets is one figure with three anchors.
    """

    id: FigureId
    """Names the figure in texts and catalogs."""

    language: Language = "zh-Hant"
    """The language that this record's own texts are written in."""

    subject: Line
    """Whose number it is, such as 中國; translated as vocabulary."""

    measure: Line
    """What is measured, such as 核彈頭數; translated as vocabulary."""

    value: Number | None = None
    """The number, in `unit` or in whole units of `currency`."""

    low: Number | None = None
    """Lower end of a range, in the same unit as `high`."""

    high: Number | None = None
    """Upper end of a range."""

    date: PartialDate | None = None
    """For a date or deadline: the date itself."""

    qualifier: Qualifier = "exact"
    """How the number was hedged; survives every rendering."""

    order: Literal["tens", "hundreds", "thousands"] | None = None
    """Set when only an order of magnitude was published (數百); `low` and `high` bound it."""

    significant_digits: int | None = Field(default=None, ge=1, le=20)
    """Digits as published where trailing zeros were printed (2.0 has two)."""

    unit: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9-]*$")
    """Id in the unit table (docs/figures.md): warhead, percent, year, time …"""

    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    """ISO 4217 code; the value is in whole units of it."""

    as_of: PartialDate | NotStated
    """The date that the number holds for, not the date it was published; of a projection the date
    of what it was made from, or when it was made, and never its target."""

    originator: Line | NotStated
    """Who made the number; an outlet that repeats it belongs in `via`."""

    publication: Line | None = None
    """The originator's publication, such as 中國軍力報告."""

    edition: PartialDate | None = None
    """Edition of the publication; its year is not the date of the data."""

    via: tuple[Line, ...] = ()
    """Outlets or people between the originator and our source, nearest the originator first."""

    basis: str = Field(pattern=r"^[a-z][a-z0-9 _-]*$")
    """What is counted, as a class in English words as a page may show them (installed capacity, not
    installed_capacity), or not_stated."""

    basis_published: Line | NotStated
    """What the source itself says is counted, in its own few words."""

    basis_by: Literal["article", "desk"]
    """Who put it in the class: the article's own words do, or the desk reads them so."""

    status: Status
    """What sort of number it is."""

    target: PartialDate | None = None
    """For a projection: the date that it speaks of."""

    made: PartialDate | NotStated | None = None
    """For a projection: when it was made."""

    likelihood: Line | None = None
    """How likely the source says it is, in its own few words."""

    doubt: Text | None = None
    """Why the number should not be quoted as it stands; shown wherever it is used."""

    formula: Line | None = None
    """For a derived figure: arithmetic on figure ids, with + - * / and round brackets."""

    supersedes: FigureId | None = None
    """The figure that this one replaces, from an older edition."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    anchors: tuple[Anchor, ...] = ()
    """Every place in the sources that states the number."""

    @property
    def is_range(self) -> bool:
        """Whether the figure is given as low and high."""
        return self.low is not None

    @model_validator(mode="after")
    def _one_form(self) -> "Figure":
        forms = [
            self.value is not None,
            self.low is not None or self.high is not None,
            self.date is not None,
        ]
        if sum(forms) != 1:
            raise ValueError("give exactly one of value, low and high, date")
        if (self.low is None) != (self.high is None):
            raise ValueError("a range needs both low and high")
        if self.low is not None and self.high is not None and not self.low < self.high:
            raise ValueError("low must be less than high")
        units = (self.unit is not None) + (self.currency is not None)
        if units != (0 if self.date else 1):
            raise ValueError("a number has a unit or a currency, a date has neither")
        if self.order and not self.is_range:
            raise ValueError("an order of magnitude needs low and high, its bounds")
        return self

    @model_validator(mode="after")
    def _complete(self) -> "Figure":
        if (self.status == "derived") != (self.formula is not None):
            raise ValueError("a derived figure has a formula, and only a derived one")
        if not self.anchors and self.status != "derived":
            raise ValueError("needs an anchor for each place that states it (see `brief anchor`)")
        if any(anchor.text is None for anchor in self.anchors):
            raise ValueError("an anchor of a figure holds its exact characters (text)")
        if self.status == "projection" and (self.target is None or self.made is None):
            raise ValueError(
                "a projection needs target (the date it speaks of) and made (or not_stated)"
            )
        return self
