"""One document on its way into a workspace: what it says of itself, what was said of it."""

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

from brief import __version__
from brief.errors import BadInput, BadUsage
from brief.extraction.extractor import Extracted, extract
from brief.model.address import is_address
from brief.model.inbox import FoundRole, InboxFigure
from brief.model.number import parse_number
from brief.model.partial_date import PartialDate
from brief.model.source import SourceType
from brief.model.unseen import without_unseen
from brief.reading.document import Document, Format, Metadata
from brief.reading.files import read_bytes
from brief.reading.reader import read_document
from brief.store.adding import Incoming

_SUFFIXES: dict[Format, str] = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "docx": ".docx",
    "pdf": ".pdf",
}
_LONGEST_LINE = 200
"""Characters of a title or name that are kept; what is longer is no title."""
_MARKERS = re.compile(r"^[<>=]{7,} ?")
"""What git would take for a conflict."""
_LINES = ("outlet", "title", "author")
GIVEN = ("id", *_LINES, "url", "published", "type", "retrieved")
"""The options that are about one document."""


@dataclass(frozen=True)
class Reading:
    """A document with what is in it."""

    incoming: Incoming
    document: Document
    figures: tuple[Extracted, ...]


def given_fields(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return what the options say as fields of a source; BadUsage for what can't stand in one."""
    given = {name: value for name in GIVEN if (value := getattr(arguments, name)) is not None}
    for name in _LINES:
        if name in given and _line(given[name]) != given[name]:
            raise BadUsage(
                f"--{name} must be one line of plain text, without braces", remedy="correct it"
            )
    if "url" in given and given["url"] != "unknown" and not is_address(given["url"]):
        raise BadUsage(
            "--url must be a whole address that begins with https:// or http://",
            remedy="correct it, or leave it out",
        )
    types = get_args(SourceType)
    if "type" in given and given["type"] not in types:
        raise BadUsage(
            f"--type: there is no type '{given['type']}'", remedy=f"choose from {', '.join(types)}"
        )
    if "published" in given:
        known = given["published"] != "unknown"
        given["published"] = _date("published", given["published"]) if known else "unknown"
        given["published_status"] = "exact" if known else "unknown"
    if "retrieved" in given:
        given["retrieved"] = _date("retrieved", given["retrieved"])
    return given


def read(path: Path, data: bytes, given: Mapping[str, Any]) -> Reading:
    """Read a document whose bytes are at hand, and find its figures; BadInput, DiskFailed."""
    document = read_document(path)
    if read_bytes(path) != data:
        raise BadInput("has changed while it was read", file=path, remedy="try again")
    try:
        document.text.encode()
    except UnicodeEncodeError as error:
        raise BadInput("holds half a character", file=path, remedy="get another copy") from error
    figures = extract(_published(document, given))
    fields = {**_fields(document.metadata), "extractor": __version__, **given}
    incoming = Incoming(
        path,
        _SUFFIXES[document.format],
        data,
        document.text,
        {name: value for name, value in fields.items() if name != "id"},
        tuple(_for_the_inbox(figures)),
        given.get("id"),
    )
    return Reading(incoming, document, figures)


def _published(document: Document, given: Mapping[str, Any]) -> Document:
    """Return a document with the date that was given, which its own words of time count from."""
    if "published" not in given:
        return document
    published = None if given["published"] == "unknown" else given["published"]
    return replace(document, metadata=replace(document.metadata, published=published))


def _fields(said: Metadata) -> dict[str, Any]:
    """Return what a document says about itself as the fields of a source; the rest is unknown."""
    return {
        "language": said.language,
        "outlet": _line(said.outlet),
        "title": _line(said.title),
        "author": _line(said.author),
        "url": said.url if said.url and is_address(said.url) else "unknown",
        "published": said.published or "unknown",
        "published_status": said.published_status if said.published else "unknown",
        "type": "unknown",
    }


def _line(text: str | None) -> str:
    """Return a text as a line that a record can hold, `unknown` where nothing is left.

    A brace would be taken for the beginning of a figure, so its full-width twin stands for it.
    """
    kept = without_unseen(text or "")
    seen = "".join(each if each.isprintable() else " " * each.isspace() for each in kept)
    line = _MARKERS.sub("", " ".join(seen.split())).translate({0x7B: "｛", 0x7D: "｝"}).strip()
    return (line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…") or "unknown"


def _date(option: str, text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise BadUsage(f"--{option}: {error}", remedy="correct it") from error


def _for_the_inbox(figures: Sequence[Extracted]) -> Iterator[InboxFigure]:
    """Return the figures that may become records: those of the text itself, each span once."""
    seen = set()
    for each in figures:
        if each.role in get_args(FoundRole) and (each.start, each.end) not in seen:
            seen.add((each.start, each.end))
            yield _inbox_figure(each)


def _inbox_figure(each: Extracted) -> InboxFigure:
    fields = asdict(each)
    value = fields.pop("value")
    del fields["sentence"]
    ends = [_exact(end) for end in value] if isinstance(value, tuple) else []
    note = each.note
    if ends and None not in ends:
        fields["low"], fields["high"] = ends
    elif not ends:
        fields["value"] = _exact(value)
    if value is not None and (None in ends or (not ends and fields["value"] is None)):
        note = "; ".join(part for part in (note, "too large a number for a record") if part)
    return InboxFigure.model_validate(
        {**fields, "factor": _exact(fields["factor"]), "note": note or None}
    )


def _exact(value: Decimal | Fraction | None) -> Decimal | Fraction | None:
    """Return a number as records have it, None where it is beyond what they can hold."""
    if value is None:
        return None
    form: object = int(value) if value == int(value) else value
    if isinstance(form, Fraction):
        form = f"{form.numerator}/{form.denominator}"
    try:
        return parse_number(form)
    except ValueError:
        return None
