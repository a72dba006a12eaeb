"""What the elements of a page mean for the text in them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_WORDS = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(
        Path(__file__).with_name("elements.toml").read_text(encoding="utf-8")
    ).items()
}

BLOCKS = _WORDS["blocks"]
"""Elements that stand apart from the text before and after them."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_CLOSED_BY_NEXT = {
    "p": BLOCKS - {"button", "label", "object", "audio", "video", "canvas"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "option": {"option", "optgroup"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr", "tbody", "tfoot"},
}
"""Elements whose end tag may be left out, and what ends them then."""

_APART = _WORDS["apart"]
_TELLING = _APART | {"header", "article", "main", "figcaption", "figure", "caption"}
"""Elements that say something of what is in them without any attribute."""


def _any_of(name: str, after: str = "(?![a-z])") -> re.Pattern[str]:
    """Return what finds a word of a list among the words of a class."""
    return re.compile(f"(?<![a-z])(?:{'|'.join(sorted(_WORDS[name]))}){after}")


_ASIDE_WORDS = _any_of("aside_words")
_NOT_ASIDE_WORDS = _any_of("not_aside_words", "[-_]")
_CAPTION_WORDS = _any_of("caption_words")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

APART, ASIDE, CAPTION, ARTICLE, MAIN, BODY = range(6)
"""What an element can make of the text in it.

APART: menus, forms, footers, what is hidden: certainly not the article. ASIDE: not the article as
its class says, unless the article turns out to be in it. BODY: what the page names its article's.
"""


@dataclass(slots=True)
class _Open:
    name: str
    kinds: tuple[int, ...]


class Surroundings:
    """The block elements that are open, and what they make of the text in them."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._names: dict[str, int] = {}
        self._counts = [0] * 6
        self._begun: set[str] = set()
        """Signs of the article that have been met: its element, its headline."""
        self._articles = 0

    @property
    def innermost(self) -> str:
        """Name of the innermost element, empty where there is none."""
        return self._stack[-1].name if self._stack else ""

    @property
    def article(self) -> int:
        """Number of the article, 0 outside of any."""
        return self._articles if self._counts[ARTICLE] else 0

    def are(self, kind: int) -> bool:
        """Say whether an open element is of a kind."""
        return self._counts[kind] > 0

    def open(self, name: str, given: dict[str, str]) -> None:
        """Open an element with its attributes; it ends those whose end tags may be left out."""
        while self._stack and name in _CLOSED_BY_NEXT.get(self._stack[-1].name, ()):
            self._pop()
        kinds = tuple(_kinds(name, given)) if given or name in _TELLING else ()
        if ARTICLE in kinds and not self._counts[ARTICLE]:
            self._articles += 1
        if not {ARTICLE, MAIN, BODY}.isdisjoint(kinds):
            self._begin_article("article")
        if name == "h1":
            self._begin_article("headline")
        self._stack.append(_Open(name, kinds))
        self._names[name] = self._names.get(name, 0) + 1
        for kind in kinds:
            self._counts[kind] += 1

    def close(self, name: str) -> None:
        """Close the innermost element of a name and what is open in it, if there is one."""
        if self._names.get(name, 0):
            while self._stack[-1].name != name:
                self._pop()
            self._pop()

    def _pop(self) -> None:
        element = self._stack.pop()
        self._names[element.name] -= 1
        for kind in element.kinds:
            self._counts[kind] -= 1

    def _begin_article(self, sign: str) -> None:
        """Where the article begins, what is around it holds it, whatever its class."""
        if sign not in self._begun:
            self._begun.add(sign)
            self._counts[ASIDE] = 0
            for element in self._stack:
                if ASIDE in element.kinds:
                    element.kinds = tuple(kind for kind in element.kinds if kind != ASIDE)


def _kinds(name: str, given: dict[str, str]) -> Iterator[int]:
    """Return what an element makes of the text in it."""
    if name in ("html", "body"):
        return
    words = _CAMEL.sub("-", f"{given.get('class', '')} {given.get('id', '')}").lower()
    if name in _APART or _is_hidden(given) or given.get("role", "") in _WORDS["apart_roles"]:
        yield APART
    article = given.get("itemprop") == "articleBody" or name in ("article", "main", "h1")
    if not article and (_is_aside(name, words) or given.get("aria-hidden") == "true"):
        yield ASIDE
    if _is_caption(name, words):
        yield CAPTION
    if name == "article":
        yield ARTICLE
    if name == "main":
        yield MAIN
    if given.get("itemprop") == "articleBody":
        yield BODY


def _is_aside(name: str, words: str) -> bool:
    marked = bool(_ASIDE_WORDS.search(words)) and not _NOT_ASIDE_WORDS.search(words)
    return marked or name == "header"


def _is_caption(name: str, words: str) -> bool:
    """Say whether an element holds a caption; a figure may hold a table instead."""
    if name == "figure":
        return "table" not in words
    return name in ("figcaption", "caption") or bool(_CAPTION_WORDS.search(words))


def _is_hidden(given: dict[str, str]) -> bool:
    """Say whether an element is not shown."""
    return "hidden" in given or bool(_HIDDEN.search(given.get("style", "")))
