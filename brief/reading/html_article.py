"""Telling a page's article from what stands around it."""

import re
from dataclasses import replace

from brief.reading.clues import Clues
from brief.reading.datelines import whole_dateline
from brief.reading.document import Role
from brief.reading.html_elements import HEADINGS
from brief.reading.html_metadata import read_head
from brief.reading.html_page import Page, Stretch
from brief.reading.lines import is_boilerplate
from brief.reading.pieces import Piece

_SHARE = 0.4
"""Share of a page's text that an article element must hold to be the article."""

_LINKED, _LINKED_PARAGRAPH = 0.6, 0.9
"""Share of links from which a list entry, and a paragraph, lead to other pages."""

_MISLEADING = 4
"""Times the rest that what classes put aside may be, such as comments longer than the article."""

_NOT_LETTERS = re.compile(r"\W+")


def read_article(page: Page, clues: Clues, header: list[Piece]) -> list[Piece]:
    """Return a page's pieces, those that its structure tells of with their role."""
    for piece in header:
        clues.give("title", piece.text)
    read_head(page, clues)
    title = None if header else _title(page.stretches, clues)
    if title:
        clues.title = None
        clues.give("title", title.piece.text)
    ignored = _asides_are_the_article(page.stretches)
    shown = [each for each in page.stretches if not _is_apart(each, ignored=ignored)]
    inside = _article(shown)
    kept = set(map(id, shown if inside is None else inside))
    pieces, begun = list(header), False
    for each in page.stretches:
        begun = begun or id(each) in kept
        role: Role | None = "boilerplate"
        if each is title:
            role = "title"
        elif id(each) in kept:
            role = _role(each)
        elif not begun and not _is_apart(each, ignored=ignored) and whole_dateline(each.piece.text):
            role = None
        pieces.append(replace(each.piece, role=role))
    return pieces


def _is_apart(each: Stretch, *, ignored: bool) -> bool:
    return each.apart or (each.aside and not ignored)


def _role(each: Stretch) -> Role | None:
    """Return what the structure says of a stretch of the article, None for nothing."""
    text = each.piece.text
    limit = _LINKED_PARAGRAPH if each.element == "p" else _LINKED
    if each.linked >= limit and len(text) <= 200:
        return "boilerplate"
    is_cell = each.element in ("td", "th")
    if each.caption and not (is_cell or is_boilerplate(text) or whole_dateline(text)):
        return "caption"
    return None


def _asides_are_the_article(stretches: list[Stretch]) -> bool:
    """Say whether classes mislead: next to nothing would be left of the page without them."""
    kept = sum(len(each.piece.text) for each in stretches if not each.apart and not each.aside)
    aside = sum(len(each.piece.text) for each in stretches if not each.apart and each.aside)
    return aside > _MISLEADING * kept


def _article(shown: list[Stretch]) -> list[Stretch] | None:
    """Return what stands in the element that holds the article, None where none does."""
    whole = sum(len(each.piece.text) for each in shown)
    articles: dict[int, int] = {}
    for each in shown:
        articles[each.article] = articles.get(each.article, 0) + len(each.piece.text)
    articles.pop(0, None)
    longest = max(articles, key=lambda number: articles[number], default=-1)
    for inside in (
        [each for each in shown if each.body],
        [each for each in shown if each.article == longest],
        [each for each in shown if each.main],
    ):
        if inside and sum(len(each.piece.text) for each in inside) >= _SHARE * whole:
            return inside
    return None


def _title(stretches: list[Stretch], clues: Clues) -> Stretch | None:
    """Return the headline: the h1 that the head names, else the only one of the article."""
    known = _letters(clues.title or "")
    first = [each for each in stretches if each.element == "h1"]
    for each in first:
        seen = _letters(each.piece.text)
        if seen and known and (seen in known or known in seen) and 2 * len(seen) >= len(known):
            return each
    rest = [each for each in first if not each.apart and each.piece.text != clues.outlet]
    if rest:
        return rest[0]
    headings = [each for each in stretches if each.element in HEADINGS and not each.apart]
    return next((each for each in headings if known and _letters(each.piece.text) == known), None)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
