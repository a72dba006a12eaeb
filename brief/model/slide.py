"""A slide: a title, a layout, and what the layout has a place for."""

from typing import Literal

from pydantic import Field, model_validator

from brief.model.identifiers import FigureId, Language, RecordId
from brief.model.record import Line, Record, Text, Waiver

Layout = Literal[
    "cover",
    "agenda",
    "answer",
    "assertion",
    "evidence",
    "chart",
    "table",
    "comparison",
    "timeline",
    "options",
    "confidence",
    "big-number",
    "sources",
]
"""Name of the template's layout; what a slide may hold follows from it (docs/decks.md)."""

_HOLDS: dict[str, set[str]] = {
    "answer": {"points"},
    "assertion": {"points"},
    "evidence": {"points", "table"},
    "chart": {"points", "charts"},
    "table": {"points", "table"},
    "comparison": {"points", "figures"},
    "timeline": {"points", "table"},
    "options": {"points", "table"},
    "confidence": {"points", "table"},
    "big-number": {"points", "figures"},
}

_FIGURES = {"big-number": (1, 3), "comparison": (2, 12)}
"""Least and most figures of the layouts that show some."""


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
    """The table that the slide shows; its layout says how it is drawn."""

    figures: tuple[FigureId, ...] = Field(default=(), max_length=12)
    """The numbers of a big-number slide, or the rows of a comparison."""

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
        least, most = _FIGURES.get(self.layout, (0, 0))
        if not least <= len(self.figures) <= most:
            raise ValueError(f"a slide with layout '{self.layout}' has {least} to {most} figures")
        return self
