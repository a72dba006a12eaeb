"""Ids for documents that come in: short, telling, and the same for the same document."""

import re
from collections.abc import Collection, Iterator

from brief.model.source import Source

_HOST = re.compile(r"https?://(?:[^/@\s]{0,100}@)?([^/:?#\s]{1,253})", re.IGNORECASE)
_SHARED = {"co", "com", "org", "gov", "edu", "net", "ac", "gob", "or", "go"}
"""What stands between a name and its country."""
_LONGEST = 24
"""Characters of an outlet in an id."""
RESERVED = {"originals"}
"""Names in seeds/ that are no source's."""


def chosen_id(source: Source, taken: Collection[str]) -> str:
    """Return a free id: outlet and date, else outlet or `source` and what identifies the bytes.

    `source` is the record with everything but its id.
    """
    return next(name for name in _candidates(source) if name not in taken)


def is_free(name: str, taken: Collection[str]) -> bool:
    """Whether an id that somebody asks for can be had."""
    return name not in taken and name not in RESERVED


def _candidates(source: Source) -> Iterator[str]:
    digest = source.original_sha256
    outlet = _of_address(source.url) or _slug(source.outlet)
    if outlet and source.published != "unknown":
        yield f"{outlet}-{source.published}"
        yield f"{outlet}-{source.published}-{digest[:8]}"
    for length in (8, 16, 32):
        yield f"{outlet or 'source'}-{digest[:length]}"


def _of_address(url: str) -> str:
    """Return the name in an address: dw of www.dw.com, ltn of news.ltn.com.tw."""
    match = _HOST.match(url)
    if not match:
        return ""
    labels = match[1].lower().strip(".").split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SHARED:
        labels.pop()
    return _slug(labels[-1]) if labels else ""


def _slug(name: str) -> str:
    """Return a name in the letters of an id; empty where it is not written in them."""
    if not name.isascii() or name == "unknown":
        return ""
    words = re.findall(r"[a-z0-9]+", name.lower())
    kept = [word for word in words if word != "the"]
    short = "-".join(kept)
    if len(short) > _LONGEST:
        short = short[: _LONGEST + 1].rpartition("-")[0] or short[:_LONGEST]
    return short
