"""Cutting HTML into tags and text, in time that grows with its length alone.

`html.parser` takes minutes over an unclosed tag that is repeated, and lxml gives no offsets and
drops what is nested too deep.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

_MARKUP = re.compile(
    r"""<(?:(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>|(!--|!\[CDATA\[|[!?/]))"""
)
_BLIND_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
"""A tag that ends at the first `>`, for a page whose quotes are not closed."""

_ATTRIBUTE = re.compile(r"""([^\s/>="']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?+""")

_MOST_WRITTEN = 20_000
"""Characters of a tag's attributes that are looked at; what tells of a page stands before."""

SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "iframe", "svg", "noembed", "noframes", "title"}
)
"""Elements whose content is not text on the page."""


class Token(NamedTuple):
    """A tag with what is skipped because of it, or a stretch of text."""

    start: int
    """First code point in the document."""
    end: int
    """The code point after its last one; after the end tag for what is skipped."""
    name: str
    """Name of a tag in lower case, empty for text."""
    closes: bool = False
    """Whether it is an end tag."""
    attributes: str = ""
    """What stands after the name, as written."""
    content: tuple[int, int] = (0, 0)
    """Of a skipped element, where its content stands."""


def tokens(text: str, start: int = 0) -> Iterator[Token]:
    """Return the tags and stretches of text of a page, in order; comments are left out."""
    return _Tokenizer(text).tokens(start)


def attributes(written: str) -> dict[str, str]:
    """Return a tag's first attributes by lower-case name, values decoded."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written, 0, _MOST_WRITTEN):
        value = double or single or bare
        found.setdefault(name.lower(), decode(value) if "&" in value else value)
    return found


class _Tokenizer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._last_end = text.rfind(">")
        self._absent: set[str] = set()
        self._tag = _MARKUP

    def tokens(self, start: int) -> Iterator[Token]:
        text, begun, place = self._text, start, start
        while (place := text.find("<", place)) >= 0 and place <= self._last_end:
            token = self._at(place)
            if token is None:
                place += 1
                continue
            if begun < place:
                yield Token(begun, place, "")
            if token.name:
                yield token
            begun = place = token.end
        if begun < len(text):
            yield Token(begun, len(text), "")

    def _at(self, place: int) -> Token | None:
        """Return what begins at a `<`, None if that is a character of the text."""
        match = self._tag.match(self._text, place)
        if match is None:
            return self._unquoted(place)
        if match.lastindex == 4:
            return self._declaration(place, match.group(4))
        return self._tag_token(match)

    def _unquoted(self, place: int) -> Token | None:
        """Return a tag whose quotes are never closed; from here on, quotes mean nothing."""
        match = _BLIND_TAG.match(self._text, place)
        if match is None:
            return None
        self._tag = _BLIND_OR_DECLARATION
        return self._tag_token(match)

    def _tag_token(self, match: re.Match[str]) -> Token:
        closes, name, written = match.group(1, 2, 3)
        name = name.lower()
        if closes or name not in SKIPPED or written.endswith("/"):
            return Token(match.start(), match.end(), name, bool(closes), written)
        end = self._end_tag(name, match.end())
        if end is None:
            return Token(match.start(), match.end(), name, False, written)
        content = (match.end(), end[0])
        return Token(match.start(), end[1], name, False, written, content)

    def _end_tag(self, name: str, start: int) -> tuple[int, int] | None:
        """Return where the end tag stands; None if there is none, so that nothing is swallowed."""
        if name in self._absent:
            return None
        match = _END_TAGS[name].search(self._text, start)
        end = self._text.find(">", match.end()) if match else -1
        if match is None or end < 0:
            self._absent.add(name)
            return None
        return match.start(), end + 1

    def _declaration(self, place: int, opening: str) -> Token:
        """Return a comment or the like as a token without a name."""
        closing = {"!--": "-->", "![CDATA[": "]]>"}.get(opening, ">")
        start = place + 1 + len(opening)
        if opening == "!--" and self._text.startswith((">", "->"), start):
            closing = ">"
        end = -1
        if closing not in self._absent:
            end = self._text.find(closing, start)
            if end < 0:
                self._absent.add(closing)
        if end < 0:
            closing, end = ">", self._text.find(">", start)
        return Token(place, end + len(closing), "")


_BLIND_OR_DECLARATION = re.compile(_BLIND_TAG.pattern + r"|<(!--|!\[CDATA\[|[!?/])")
_END_TAGS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII) for name in SKIPPED}

ENTITY = r"&(?:#[0-9]{1,9}+;?|#[xX][0-9A-Fa-f]{1,8}+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)"
"""A character written out, for a larger expression."""

_ENTITY = re.compile(ENTITY)
_C1 = dict(enumerate("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ", 0x80))


def decode(text: str) -> str:
    """Return an attribute's value with its entities as what they stand for; `&copy=` is none."""
    return _ENTITY.sub(
        lambda match: "".join(entity(match.group())) if match.group()[-1] == ";" else match.group(),
        text,
    )


def entity(written: str) -> tuple[str, str]:
    """Return what an entity stands for and what is written after it; ("", written) for none."""
    if written[1] == "#":
        digits = written[2:].rstrip(";")
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            return "\ufffd", ""
        return _C1.get(code) or chr(code), ""
    name = written[1:]
    if name in html5:
        return html5[name], ""
    for length in range(min(len(name), 6), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], name[length:]
    return "", written
