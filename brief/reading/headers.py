"""The header that saved articles carry: a time stamp, the headline with its address, a rule."""

import re

from brief.reading.clues import Clues
from brief.reading.pieces import Collector, Piece
from brief.reading.printed_dates import epoch_date

_STAMP = re.compile(r"\ufeff?\s*+<!--\s{0,9}([0-9]{10}|[0-9]{13})\s{0,9}-->")
_LINK = re.compile(
    r"\ufeff?\s*\[([^\n]{1,500}?)\]\((https?://[^\s]{3,2000})\)[ \t]*\r?\n-{3,}[ \t]*(?:\r?\n|$)"
)


def read_header(text: str, collector: Collector, clues: Clues) -> tuple[int, list[Piece]]:
    """Return where the article begins, and the headline where a header gives one."""
    start = 1 if text.startswith("\ufeff") else 0
    stamp = _STAMP.match(text)
    if stamp:
        clues.give_inferred(epoch_date(stamp.group(1)))
        start = stamp.end()
    link = _LINK.match(text, start)
    if not link:
        return start, []
    clues.give_url(link.group(2))
    collector.add(*link.span(1))
    title = collector.take("title")
    return link.end(), [title] if title else []
