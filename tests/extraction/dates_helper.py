"""Short ways to ask what dates a sentence has."""

from brief.extraction.dates.finding import find_dates
from brief.extraction.dates.resolution import resolve_dates
from brief.extraction.found import Found, Taken
from brief.model.partial_date import PartialDate

PUBLISHED = "2024-06-21"


def dates_in(text: str, published: str | None = PUBLISHED) -> list[Found]:
    """Return the dates of a paragraph, resolved by the day of its publication."""
    day = PartialDate.parse(published) if published else None
    return resolve_dates([text], [find_dates(text, Taken(text))], day)[0]


def said(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """Return the dates of a paragraph as they stand there, with what they mean."""
    return [(text[found.start : found.end], found.as_of) for found in dates_in(text, published)]


def meant(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    """Return what the dates of a paragraph mean."""
    return [found.as_of for found in dates_in(text, published)]
