"""Markdown: its marks left out, its front matter taken as what the document says of itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from brief.reading.clues import Clues
from brief.reading.datelines import whole_dateline
from brief.reading.html_tokens import ENTITY, entity
from brief.reading.lines import is_sentence
from brief.reading.pieces import Collector, Notes, Piece
from brief.reading.plain_text import needs_space
from brief.reading.printed_dates import stamp_date

_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.{0,20000}?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_FIELD = re.compile(r"^([A-Za-z_-]{1,30}):[ \t]*(\S.{0,500})$", re.MULTILINE)
_FIELDS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "outlet": "outlet",
    "publisher": "outlet",
    "source": "outlet",
}
_DATES = ("date", "published", "pubdate", "publishdate", "publish_date")

_LINE = re.compile(r"[^\n\r]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")
_CLOSING_HASHES = re.compile(r"[ \t]#{1,10}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*+){3,}+$")
_NOTE = r"\[\^[^\[\]\s]{1,50}\]:[ \t]*"
"""What a footnote begins with."""
_OPENING = re.compile(rf"[ \t]*(?:>[ \t]?){{0,9}}(?:[-*+][ \t]+(?:\[[ xX]\][ \t])?)?(?:{_NOTE})?")
_ITEM = re.compile(rf"[ \t]*(?:(?:[-*+]|[0-9]{{1,3}}[.)])[ \t]|{_NOTE})")
_TABLE_RULE = re.compile(r"[ \t|:-]+$")
_REFERENCE = re.compile(r" {0,3}\[(?!\^)[^\]]{1,200}\]:[ \t]*\S{1,1000}")
_ADDRESS = r"\((?:[^()\n]++|\([^()\n]*+\))*+\)"
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$)|$")
_IN_NO_HEAD = re.compile(r"[，。；！？!?]|[.](?=\s*$)|.{81}|^ {0,3}(?:={2,}|-{2,})[ \t]*$")
_LONGEST_HEAD = 400
"""Characters of a paragraph of lines on who writes and when."""
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    rf"|!\[(?P<alt>[^\[\]\n]*+)\]{_ADDRESS}"
    rf"|\[(?P<link>[^\[\]\n]++)\](?:{_ADDRESS}|\[[^\[\]\n]*+\])"
    r"|<(?P<address>https?://[^<>\s]++)>"
    r"|<!--(?:(?!-->|<!--).)*+-->|</?[A-Za-z][^<>\n]*+>"
    r"|\[\^[^\[\]\s]{1,50}\]"
    r"|(?P<code>`+)"
    r"|(?<![0-9*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![0-9*])|~~"
    r"|(?<![A-Za-z0-9_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z0-9_])"
    rf"|(?P<entity>{ENTITY})"
)
_SHOWN = ("escaped", "alt", "link", "address")
_ONLY_IMAGE = re.compile(rf"\s*!\[[^\[\]\n]*+\]{_ADDRESS}\s*")


def read_markdown(text: str, start: int, notes: Notes, clues: Clues) -> list[Piece]:
    """Return the paragraphs of a Markdown text from a place on."""
    front = _FRONT.match(text, start)
    if front:
        _take_front_matter(front.group(1), clues)
        start = front.end()
    return list(_Reader(text, notes).pieces(start))


def _take_front_matter(front: str, clues: Clues) -> None:
    for name, value in _FIELD.findall(front):
        value = value.strip().strip("\"'[]")
        if name.lower() in _DATES:
            clues.give_printed(stamp_date(value))
        elif name.lower() == "url":
            clues.give_url(value)
        elif name.lower() in _FIELDS:
            clues.give(_FIELDS[name.lower()], value)


class _Reader:
    def __init__(self, text: str, notes: Notes) -> None:
        self._text = text
        self._collector = Collector(text, notes)
        self._titled = False
        self._fenced = False
        self._rows = 0
        self._prose = False
        """Whether a sentence was read, so that no line after it heads the document."""
        self._in_head = False

    def pieces(self, start: int) -> Iterator[Piece]:
        place = start
        while place <= len(self._text):
            line = _LINE.match(self._text, place)
            assert line is not None
            yield from self._line(*line.span())
            place = line.end() + (2 if self._text.startswith("\r\n", line.end()) else 1)
        yield from self._end()

    def _line(self, start: int, end: int) -> Iterator[Piece]:
        line = self._text[start:end]
        if _FENCE.match(line):
            yield from self._end()
            self._fenced = not self._fenced
        elif self._fenced:
            self._collector.add(start, end)
            yield from self._end()
        elif self._rows and _UNDERLINE.match(line):
            yield from self._end(level=1 if "=" in line else 2)
        elif not line.strip() or _is_apart(line):
            yield from self._end()
            self._in_head = False
        else:
            yield from self._text_line(line, start, end)

    def _text_line(self, line: str, start: int, end: int) -> Iterator[Piece]:
        """Take a line of a paragraph, or one that is a paragraph of its own."""
        heading = _HEADING.match(line)
        alone = heading or _ITEM.match(line) or line.lstrip().startswith((">", "|"))
        if alone or _ONLY_IMAGE.fullmatch(line):
            yield from self._end()
            self._in_head = False
        if heading:
            closing = _CLOSING_HASHES.search(line)
            self._inline(start + heading.end(), start + closing.start() if closing else end)
            yield from self._end(level=len(heading.group(1)))
        elif _ONLY_IMAGE.fullmatch(line):
            self._inline(start, end)
            yield from self._end(caption=True)
        else:
            opening = _OPENING.match(line)
            if not self._rows and not self._prose:
                self._in_head = self._in_head or self._heads(start)
            self._join(start + (opening.end() if opening else 0), end)
            if self._in_head or line.endswith(("  ", "\\")) or line.lstrip().startswith("|"):
                yield from self._end()

    def _heads(self, start: int) -> bool:
        """Say whether a paragraph's lines are who writes and when, which no reader would join."""
        blank = _BLANK_LINE.search(self._text, start, start + _LONGEST_HEAD)
        lines = self._text[start : blank.start() if blank else start + _LONGEST_HEAD].splitlines()
        if len(lines) < 2 or any(_IN_NO_HEAD.search(line) for line in lines):
            return False
        return any(whole_dateline(line.strip(" \t*_>")) for line in lines)

    def _join(self, start: int, end: int) -> None:
        """Take a line after others: next to Chinese without a space."""
        if self._rows and not self._collector.ends_with_space:
            before, after = self._collector.last, self._text[start : start + 1]
            if needs_space(before, after):
                self._collector.add_as(" ", start - 1, start)
        self._rows += 1
        self._inline(start, end)

    def _inline(self, start: int, end: int) -> None:
        """Take text without its marks."""
        place = start
        for mark in _INLINE.finditer(self._text, start, end):
            self._collector.add(place, mark.start())
            place = mark.end()
            seen = next(
                (name for name in ("escaped", "alt", "link", "address") if mark[name]), None
            )
            if seen in ("alt", "link"):
                self._inline(*mark.span(seen))
            elif seen:
                self._collector.add(*mark.span(seen))
            elif mark["entity"]:
                shown, rest = entity(mark["entity"])
                if shown:
                    self._collector.add_as(shown, mark.start(), place - len(rest))
                place -= len(rest)
        self._collector.add(place, end)

    def _end(self, *, level: int = 0, caption: bool = False) -> Iterator[Piece]:
        """End a paragraph; the first heading of the first level is the title."""
        self._rows = 0
        piece = self._collector.take("caption" if caption else None)
        if piece and level == 1 and not self._titled:
            self._titled = True
            piece = replace(piece, role="title")
        if piece:
            self._prose = self._prose or (not level and is_sentence(piece.text))
            yield piece


def _is_apart(line: str) -> bool:
    """Say whether a line is no text: a rule, the address of a link, the line below table heads."""
    if _RULE.match(line) or _REFERENCE.match(line):
        return True
    return "|" in line and bool(_TABLE_RULE.match(line))
