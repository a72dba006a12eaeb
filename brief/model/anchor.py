"""Where something stands in a source: code points of the file as read, half-open."""

from pydantic import Field, model_validator

from brief.model.identifiers import RecordId
from brief.model.record import Quotation, Record


class Anchor(Record):
    """A span of a source's original text.

    For a figure the exact characters are kept, a few that belong to nobody; for a point, which
    would be a publisher's sentence, only their SHA-256. Exactly one of the two is set.
    """

    source: RecordId
    """The source that the span stands in."""

    start: int = Field(ge=0)
    """First code point of the span in the original, decoded as UTF-8."""

    end: int
    """The code point after the last one."""

    text: Quotation | None = None
    """The exact characters, for a figure, what no reader sees among them included."""

    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the characters in UTF-8, in hexadecimal, for a point."""

    @model_validator(mode="after")
    def _consistent(self) -> "Anchor":
        if self.end <= self.start:
            raise ValueError("end must be greater than start")
        if (self.text is None) == (self.sha256 is None):
            raise ValueError(
                "an anchor has either text (a figure's characters) or sha256 (a point's)"
            )
        if self.text is not None and len(self.text) != self.end - self.start:
            raise ValueError(
                f"text has {len(self.text)} characters, but end - start is {self.end - self.start}"
            )
        return self
