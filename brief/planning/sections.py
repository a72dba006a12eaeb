"""Where the slides and the sections of a deck begin."""

from collections.abc import Iterable, Mapping

from brief.model.workspace import DeckFolder
from brief.planning.drafts import Draft


def first_pages(drafts: Iterable[Draft]) -> dict[str, int]:
    """Return the number of the first page of each slide."""
    pages: dict[str, int] = {}
    count = 0
    for draft in drafts:
        pages[draft.name] = count + 1
        count += len(draft.pages)
    return pages


def section_pages(folder: DeckFolder, numbers: Mapping[str, int]) -> dict[str, int]:
    """Return the page at which each section begins; `numbers` are those of the slides' first pages.

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
            starts.setdefault(section, numbers[place.slide])
            continue
        opening.discard(section)
        starts[section] = numbers[place.slide] - (1 if opens else 0)
    return starts
