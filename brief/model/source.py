"""A source: what one document is, and what is not known about it."""

from typing import Literal

from pydantic import Field, model_validator

from brief.model.identifiers import Language, RecordId
from brief.model.partial_date import PartialDate
from brief.model.record import Line, Record, Text

Unknown = Literal["unknown"]

SourceType = Literal["official", "think_tank", "wire", "media", "op_ed", "party_organ"]
"""What sort of publication it is."""


class Source(Record):
    """One document. "unknown" is an answer, and is shown."""

    id: RecordId
    """Names the source in anchors."""

    language: Language = "zh-Hant"
    """The language of the document, and of this record's own texts."""

    outlet: Line | Unknown
    """Who published it."""

    title: Line | Unknown
    """Its headline, shortened where it is long."""

    author: Line | Unknown
    """Who wrote it."""

    url: Unknown | str = Field(pattern=r"^(unknown|https?://[^\s\"<>]+)$")
    """Its address on the web."""

    published: PartialDate | Unknown
    """When it was published."""

    published_status: Literal["exact", "inferred", "unknown"]
    """Whether the date is printed, worked out, or not to be had."""

    retrieved: PartialDate | None = None
    """When we took our copy."""

    type: SourceType
    """What sort of publication it is."""

    limits: Text
    """What a reader must know before relying on it, in a sentence or two."""

    gives: Text
    """What it gives this workspace, in a sentence."""

    original_file: str = Field(pattern=r"^[^/\\\x00-\x1f]+$")
    """File name of the original, in the folder of originals."""

    original_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the original's bytes."""

    original_bytes: int = Field(gt=0)
    """Size of the original in bytes."""

    @model_validator(mode="after")
    def _date_and_status_agree(self) -> "Source":
        if (self.published == "unknown") != (self.published_status == "unknown"):
            raise ValueError("published and published_status must both say unknown, or neither")
        return self
