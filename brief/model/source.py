"""A source: what one document is, and what is not known about it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from brief.model.address import Address
from brief.model.identifiers import Language, RecordId
from brief.model.partial_date import PartialDate
from brief.model.record import Line, Record, Text, Waiver, seen_text

Unknown = Literal["unknown"]

SourceType = Literal["official", "think_tank", "wire", "media", "op_ed", "party_organ", "unknown"]
"""What sort of publication it is."""


FileName = Annotated[str, Field(pattern=r"^[^/\\\x00-\x1f]+$"), AfterValidator(seen_text)]
"""Name of a file, without a folder."""


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

    url: Address
    """Its address on the web."""

    published: PartialDate | Unknown
    """When it was published."""

    published_status: Literal["exact", "inferred", "unknown"]
    """Whether the date is printed, worked out, or not to be had."""

    retrieved: PartialDate | None = None
    """When we took our copy."""

    type: SourceType
    """What sort of publication it is."""

    limits: Text | None = None
    """What a reader must know before relying on it, in a sentence or two."""

    gives: Text | None = None
    """What it gives this workspace, in a sentence."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    original_file: FileName
    """File name of the original, in the folder of originals."""

    original_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the original's bytes."""

    original_bytes: int = Field(gt=0)
    """Size of the original in bytes."""

    text_file: FileName | None = None
    """File name of the text as it was read, beside the original; anchors then count in it.

    An original that is UTF-8 text needs none: there anchors count in the original itself.
    """

    text_sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the text as it was read, in UTF-8."""

    extractor: Line | None = None
    """Version of brief that read the document."""

    @property
    def anchored_file(self) -> str:
        """Name of the file, in the folder of originals, that anchors count in."""
        return self.text_file or self.original_file

    @property
    def anchored_sha256(self) -> str:
        """SHA-256 of what anchors count in; two sources with the same one are one document."""
        return self.text_sha256 or self.original_sha256

    @model_validator(mode="after")
    def _date_and_status_agree(self) -> "Source":
        if (self.published == "unknown") != (self.published_status == "unknown"):
            raise ValueError("published and published_status must both say unknown, or neither")
        return self

    @model_validator(mode="after")
    def _text_has_its_hash(self) -> "Source":
        if (self.text_file is None) != (self.text_sha256 is None):
            raise ValueError("text_file and text_sha256 must both be given, or neither")
        return self
