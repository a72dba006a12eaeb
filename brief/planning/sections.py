"""Where the slides and the sections of a deck begin."""

from collections.abc import Iterable, Mapping

from brief.model.workspace import DeckFolder
from brief.planning.drafts import Draft

Numbers = Mapping[str, range]
"""The numbers of each slide's pages, by its id."""


def numbers_of(drafts: Iterable[Draft]) -> dict[str, range]:
    """Return the numbers of each slide's pages."""
    pages: dict[str, range] = {}
    first = 1
    for draft in drafts:
        pages[draft.name] = range(first, first + len(draft.pages))
        first += len(draft.pages)
    return pages


def numbers_at_first(folder: DeckFolder) -> dict[str, range]:
    """Return the numbers of slides that each take one page, the openings of sections counted.

    They hold until a slide is laid out and goes on to a further page.
    """
    numbers: dict[str, range] = {}
    number, section = 1, None
    for place in folder.outline:
        if place.section is not None and place.section != section:
            number += folder.sections[place.section].divider
        section = place.section
        numbers[place.slide] = range(number, number + 1)
        number += 1
    return numbers


def section_pages(folder: DeckFolder, numbers: Numbers) -> dict[str, int]:
    """Return the page at which each section begins; `numbers` are those of the slides' pages.

    Cover and agenda are passed over where something else follows: nobody looks for them.
    """
    starts: dict[str, int] = {}
    opening: set[str] = set()
    for place in folder.outline:
        section = place.section
        if section is None or (section in starts and section not in opening):
            continue
        opens = folder.sections[section].divider
        if folder.slides[place.slide].layout in ("cover", "agenda") and not opens:
            opening.add(section)
            starts.setdefault(section, numbers[place.slide][0])
            continue
        opening.discard(section)
        starts[section] = numbers[place.slide][0] - (1 if opens else 0)
    return starts
