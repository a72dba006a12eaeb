"""Walking over a page: blocks with what surrounds them, and what the page says of itself."""

import re
from dataclasses import dataclass, replace

from brief.reading.html_elements import (
    APART,
    ASIDE,
    BLOCKS,
    BODY,
    CAPTION,
    HEADINGS,
    MAIN,
    Surroundings,
)
from brief.reading.html_tables import TABLE_PARTS, Grid
from brief.reading.html_tokens import ENTITY, Token, attributes, entity, tokens
from brief.reading.pieces import Collector, Notes, Piece

MOST_TAGS = 400_000
"""Tags of a page; the longest newspaper pages have twenty thousand."""

_ODD = re.compile(r"[ \t\n\r\f\u2028\u2029]{2,}|[\t\n\r\f\u2028\u2029]|" + ENTITY)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(slots=True)
class Stretch:
    """A piece of a page with what surrounds it."""

    piece: Piece
    element: str
    """Name of the innermost block element."""
    apart: bool
    aside: bool
    caption: bool
    article: int
    """Which article it stands in, 0 for none."""
    main: bool
    """Whether it is in the main element."""
    body: bool
    """Whether it is in what the page names the body of its article."""
    linked: float
    """Share of its characters that are links."""


class Page:
    """A page's stretches in order, and the tags that say something of the whole."""

    def __init__(self, text: str, notes: Notes, start: int = 0) -> None:
        self.stretches: list[Stretch] = []
        self.metas: list[tuple[str, dict[str, str]]] = []
        """Name and attributes of `meta`, `link` and `time` tags."""
        self.scripts: list[str] = []
        """Contents of its JSON-LD scripts."""
        self.title: str = ""
        """Content of the title element."""
        self._text = text
        self._notes = notes
        self._collector = Collector(text, notes)
        self._around = Surroundings()
        self._link = False
        self._smalls_open: list[bool] = []
        """For each open span and small, whether what is in it is small."""
        self._depth = 0
        """How many of them are."""
        self._characters = self._linked = self._smalls = 0
        self._grid = Grid()
        for number, token in enumerate(tokens(text, start)):
            if number > MOST_TAGS:
                notes.refuse(f"has more than {MOST_TAGS:,} tags")
            self._take(token)
        self._flush()

    def _take(self, token: Token) -> None:
        name = token.name
        if not name:
            self._take_text(token.start, token.end)
        elif name in BLOCKS:
            self._flush()
            if name in TABLE_PARTS:
                given = attributes(token.attributes) if token.attributes else {}
                self._grid.take(name, given, closes=token.closes)
            if token.closes:
                self._around.close(name)
                self._end_inline(name)
            else:
                if self._around.innermost == "p":
                    self._end_inline("p")
                self._around.open(name, attributes(token.attributes) if token.attributes else {})
        elif name == "br":
            self._line_break(token)
        elif name == "a":
            self._link = not token.closes and "href" in token.attributes.lower()
        elif name in ("small", "span"):
            self._inline(token)
        elif not token.closes:
            self._take_word_about_itself(token)

    def _take_word_about_itself(self, token: Token) -> None:
        """Take what a tag says of the page."""
        aside = self._around.are(APART) or self._around.are(ASIDE)
        if token.name in ("meta", "link") or (token.name == "time" and not aside):
            self.metas.append((token.name, attributes(token.attributes)))
        elif token.name == "script" and "ld+json" in token.attributes:
            self.scripts.append(self._text[slice(*token.content)])
        elif token.name == "title" and not self.title:
            self.title = self._text[slice(*token.content)]

    def _inline(self, token: Token) -> None:
        if not token.closes:
            small = token.name == "small" or "caption" in token.attributes
            self._smalls_open.append(small)
            self._depth += small
        elif self._smalls_open:
            self._depth -= self._smalls_open.pop()

    def _end_inline(self, name: str) -> None:
        """End with a block what was not closed in it, or half the page would be a caption."""
        self._smalls_open.clear()
        self._depth = 0
        if name == "p":
            self._link = False

    def _line_break(self, token: Token) -> None:
        """Part paragraphs; in a heading it only parts words."""
        if self._around.innermost not in HEADINGS:
            self._flush()
        elif not self._collector.ends_with_space:
            self._collector.add_as(" ", token.start, token.end)

    def _take_text(self, start: int, end: int) -> None:
        if self._around.innermost == "pre":
            for blank in _BLANK_LINE.finditer(self._text, start, end):
                self._collect(start, blank.start())
                self._flush()
                start = blank.end()
        self._collect(start, end)

    def _collect(self, start: int, end: int) -> None:
        """Take text as a browser shows it: spaces run together, entities as what they stand for."""
        place, length = start, self._collector.length
        for odd in _ODD.finditer(self._text, start, end):
            self._collector_add(place, odd.start())
            place = odd.end()
            written = odd.group()
            if written[0] != "&":
                if not self._collector.ends_with_space:
                    self._collector.add_as(" ", odd.start(), place)
                continue
            seen, rest = entity(written)
            place -= len(rest)
            if seen:
                self._collector.add_as(seen, odd.start(), place)
            self._collector_add(place, odd.end())
            place = odd.end()
        self._collector_add(place, end)
        length = self._collector.length - length
        self._characters += length
        self._linked += length * self._link
        self._smalls += length * (length == 1 or self._depth > 0)

    def _collector_add(self, start: int, end: int) -> None:
        if start < end and self._text[start] == " " and self._collector.ends_with_space:
            start += 1
        if start < end:
            self._collector.add(start, end)

    def _flush(self) -> None:
        """End a stretch, which begins and ends with block elements."""
        piece = self._collector.take()
        if piece and self._grid.place:
            piece = replace(piece, place=self._grid.place)
        characters = max(self._characters, 1)
        if piece:
            around = self._around
            self.stretches.append(
                Stretch(
                    piece,
                    around.innermost,
                    around.are(APART),
                    around.are(ASIDE),
                    around.are(CAPTION) or self._smalls >= characters,
                    around.article,
                    around.are(MAIN),
                    around.are(BODY),
                    self._linked / characters,
                )
            )
        self._characters = self._linked = self._smalls = 0
