"""What a document is once it is read: its text, its blocks, and what it says about itself."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate

Role = Literal["title", "dateline", "body", "caption", "boilerplate"]
"""What a block is for; captions and boilerplate never become claims."""

Format = Literal["text", "markdown", "html", "docx", "pdf"]


@dataclass(frozen=True)
class Run:
    """A stretch of a block's text and where it stands in the document."""

    at: int
    """First code point in the block's text."""
    length: int
    """Code points in the block's text; differs from `end - start` only for a character that the
    file writes in another way, such as `&amp;`, which is a run of its own."""
    start: int
    """First code point in the document's text."""
    end: int
    """The code point after the last one in the document's text."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table in a block's text, half-open, and what its heads say of what is in it."""

    start: int
    end: int
    heads: tuple[str, ...]
    """Of its row, of its column and of the whole table, as far as there are any."""
    is_head: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, caption or the like, as a reader sees it."""

    role: Role
    text: str
    """What is seen: no tags, no invisible characters."""
    runs: tuple[Run, ...]
    """Cover `text` without gaps, in order."""
    cells: tuple[Cell, ...] = ()
    """Where it is a table's row or one cell of it, the cells; else none."""

    @cached_property
    def _places(self) -> list[int]:
        return [run.at for run in self.runs]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the half-open span of this block's text stands in the document's text."""
        first, last = self._run_at(start), self._run_at(end - 1)
        return (
            first.start + (start - first.at if _is_plain(first) else 0),
            last.start + (end - last.at) if _is_plain(last) else last.end,
        )

    def _run_at(self, place: int) -> Run:
        return self.runs[bisect_right(self._places, place) - 1]


def _is_plain(run: Run) -> bool:
    """Say whether a run's characters stand in the file one by one."""
    return run.length == run.end - run.start


@dataclass(frozen=True)
class Metadata:
    """What a document says about itself; None for what it does not say."""

    language: Language
    """What most of its text is written in."""
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    published_status: Literal["exact", "inferred", "unknown"] = "unknown"
    """exact: the document gives the date as its own; inferred: worked out, from its address or a
    time stamp; never taken from a sentence."""


@dataclass(frozen=True)
class Suspicion:
    """Characters that a reader can't see, or that look like others."""

    start: int
    """First code point in the document's text."""
    end: int
    what: str
    """In a phrase: "zero-width space", "bidirectional override", "letter O among digits"."""


@dataclass(frozen=True)
class Document:
    """A document as read."""

    text: str
    """The file as decoded, nothing taken off; for DOCX and PDF the text that was found in it.
    Every span counts its code points."""
    blocks: tuple[Block, ...]
    metadata: Metadata
    format: Format
    encoding: str
    """Name of the encoding that the bytes were in; for DOCX and PDF `utf-8`."""
    suspicions: tuple[Suspicion, ...] = field(default=())
