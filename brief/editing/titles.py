"""What a title must be before it enters a record, so that no title makes a deck unreadable."""

from brief.editing.folders import slides_said
from brief.editing.refused import Refused
from brief.model.deck import Section
from brief.model.placeholder import placeholders
from brief.model.workspace import DeckFolder


def checked_title(folder: DeckFolder, title: str) -> str:
    """Return a title without spaces at its ends; Refused for what the loader would refuse.

    Whether a figure that it names is there, only the workspace knows.
    """
    title = title.strip()
    if not title:
        raise Refused("a title needs some text")
    try:
        Section(id="any", title=title)
    except ValueError:
        raise Refused("a title is one line of plain text") from None
    try:
        placeholders(title)
    except ValueError:
        raise Refused("a brace in a title belongs to the name of a figure or slide") from None
    for slide in sorted(slides_said(title)):
        if slide not in folder.slides:
            raise Refused("there is no slide {slide} in this deck", slide=slide)
    return title
