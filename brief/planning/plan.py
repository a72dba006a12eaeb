"""What a planner decides and a writer writes down: a deck as pages of boxes."""

from dataclasses import dataclass, field

from brief.model.identifiers import DeckLanguage, Language
from brief.planning.boxes import Box, Paragraph


@dataclass(frozen=True)
class Page:
    """One slide: its layout, its boxes in reading order, its notes."""

    name: str
    """Id of the slide, with :2, :3 … on a continuation; section: and its id on a divider."""
    layout: str
    """Name of the template's layout."""
    title: str
    """Title as plain text, unique in the deck."""
    boxes: tuple[Box, ...]
    notes: tuple[Paragraph, ...]
    figures: tuple[str, ...] = ()
    """Ids of the figures of the whole slide, the same on each page that continues it."""
    points: tuple[str, ...] = ()
    """Ids of the points on this page."""
    noted_figures: tuple[str, ...] = ()
    """Ids of the figures whose origin the page's notes give, those it doesn't show among them."""
    noted_points: tuple[str, ...] = ()
    """Ids of the points that the page's notes give, those it only rests on among them."""


@dataclass(frozen=True)
class SectionPlan:
    """A named run of pages."""

    id: str
    name: str
    first: int
    """Index of its first page, from 0."""
    last: int
    """Index of its last page, inclusive."""


@dataclass(frozen=True)
class DeckPlan:
    """A deck laid out for one language, or for both."""

    deck: str
    language: DeckLanguage
    lead: Language
    """The language that leads; the only one except on bilingual slides."""
    title: str
    author: str
    subject: str
    marking: str
    date: str
    """Date of the deck, ISO 8601."""
    pages: tuple[Page, ...]
    sections: tuple[SectionPlan, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    """What is nearly full or had to be continued."""

    @property
    def numbers(self) -> dict[str, int]:
        """Number of each page by its name, from 1."""
        return {page.name: number for number, page in enumerate(self.pages, 1)}

    @property
    def slide_pages(self) -> dict[str, range]:
        """Numbers of each slide's pages by its id, as its texts name them."""
        pages: dict[str, range] = {}
        for number, page in enumerate(self.pages, 1):
            if page.layout != "Section":
                slide = page.name.partition(":")[0]
                first = pages[slide][0] if slide in pages else number
                pages[slide] = range(first, number + 1)
        return pages
