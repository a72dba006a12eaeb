"""What a page says of itself in its head: meta tags and JSON-LD."""

import json
import re
from collections.abc import Iterator
from typing import Any

from brief.reading.clues import Clues
from brief.reading.html_page import Page
from brief.reading.html_tokens import decode
from brief.reading.printed_dates import stamp_date

_MOST_SCRIPTS, _LONGEST_SCRIPT, _MOST_VALUES = 20, 1_000_000, 20_000

_FIELDS = {
    "og:site_name": "outlet",
    "publisher": "outlet",
    "dc.publisher": "outlet",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "byl": "author",
    "parsely-author": "author",
    "og:title": "title",
    "twitter:title": "title",
}
"""Fields by the name of a meta tag."""

_DATES = frozenset(
    {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.issued",
        "sailthru.date",
        "parsely-pub-date",
        "citation_publication_date",
    }
)
"""Meta tags that hold the date of publication."""


def read_head(page: Page, clues: Clues) -> None:
    """Take what a page's head says: JSON-LD, which is made for it, then meta tags."""
    for script in page.scripts[:_MOST_SCRIPTS]:
        if len(script) <= _LONGEST_SCRIPT:
            for article in _articles(script):
                _take_article(article, clues)
    for name, given in page.metas:
        if name == "meta":
            _take_meta(given, clues)
        elif name == "link" and given.get("rel", "").lower() == "canonical":
            clues.give_url(given.get("href", ""))
        elif name == "time" and _is_publication(given):
            clues.give_printed(stamp_date(given["datetime"]))
    clues.give("title", _without_outlet(decode(page.title), clues.outlet))


def _without_outlet(title: str, outlet: str | None) -> str:
    """Return a title element without what stands after the headline: section and outlet."""
    headline = re.split(r"\s[|｜]\s|｜", title, maxsplit=1)[0]
    before, dash, after = headline.rpartition(" - ")
    return before if dash and outlet and after.strip() in outlet else headline


def _take_meta(given: dict[str, str], clues: Clues) -> None:
    name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
    content = given.get("content", "")
    if name in _DATES:
        clues.give_printed(stamp_date(content))
    elif name == "og:url":
        clues.give_url(content)
    elif name in _FIELDS and not content.startswith("http"):
        clues.give(_FIELDS[name], re.sub(r"^[Bb]y ", "", content))


def _is_publication(given: dict[str, str]) -> bool:
    """Say whether a time tag gives the page's own date, as the first one does unless it says."""
    about = f"{given.get('itemprop', '')} {given.get('class', '')}".lower()
    return "datetime" in given and "modif" not in about and "updat" not in about


def _articles(script: str) -> Iterator[dict[str, Any]]:
    """Return the articles that a JSON-LD script describes; what is no JSON describes none."""
    try:
        todo = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_VALUES):
        if not todo:
            return
        value = todo.pop()
        if isinstance(value, list):
            todo.extend(reversed(value))
        elif isinstance(value, dict):
            if (
                str(value.get("@type", ""))
                .strip("[]'\"")
                .endswith(("Article", "Posting", "Report"))
            ):
                yield value
            todo.extend(value[key] for key in ("@graph", "mainEntity") if key in value)


def _take_article(article: dict[str, Any], clues: Clues) -> None:
    clues.give_printed(stamp_date(_text(article.get("datePublished"))))
    clues.give("title", decode(_text(article.get("headline"))))
    clues.give("author", decode(_names(article.get("author"))))
    clues.give("outlet", decode(_names(article.get("publisher"))))
    clues.give_url(_text(article.get("url")))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> str:
    """Return the name of a person or organisation, or the names of several."""
    if isinstance(value, list):
        return "、".join(name for name in map(_names, value[:20]) if name)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return "" if _text(value).startswith("http") else _text(value)
