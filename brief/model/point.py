"""A point: a sentence or two that a decision-maker should take away."""

from typing import Literal

from pydantic import model_validator

from brief.model.anchor import Anchor
from brief.model.identifiers import Language, RecordId
from brief.model.record import Line, NotStated, Record, Text, Waiver

PointKind = Literal["fact", "judgement", "assumption", "quotation", "option"]
"""Whether it is reported, concluded by us, supposed, said in these words, or could be done."""

Confidence = Literal["low", "low_to_moderate", "moderate", "high"]
"""How well founded our own judgement is; never a likelihood."""

DESK: Literal["desk"] = "desk"
"""The claimant of what this briefing itself says."""


class Point(Record):
    """A claim with who makes it and where it stands; `{figure_id}` in place of every number."""

    id: RecordId
    """Names the point in decks and catalogs."""

    language: Language = "zh-Hant"
    """The language it was written in."""

    kind: PointKind
    """What sort of claim it is."""

    text: Text
    """The claim, one or two sentences."""

    claimant: Line | NotStated
    """Who says so, translated as vocabulary; `desk` for ourselves."""

    likelihood: Line | None = None
    """How likely the claimant says it is, in few words."""

    confidence: Confidence | None = None
    """For a judgement of ours: how well founded it is."""

    topics: tuple[RecordId, ...] = ()
    """What it is about, to filter by."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    anchors: tuple[Anchor, ...] = ()
    """Where it stands in the sources; empty only for what we say ourselves."""

    @model_validator(mode="after")
    def _anchored(self) -> "Point":
        if not self.anchors and self.claimant != DESK:
            raise ValueError("a claim of somebody else's needs an anchor (see `brief anchor`)")
        if any(anchor.sha256 is None for anchor in self.anchors):
            raise ValueError(
                "an anchor of a point holds a hash (sha256), not a publisher's sentence"
            )
        if self.confidence and self.claimant != DESK:
            raise ValueError("confidence is ours to state; a claimant's own goes into likelihood")
        return self
