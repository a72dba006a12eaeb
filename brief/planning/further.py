"""The titles of a slide's further pages: as on the first, with a mark that they go on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from brief.model.identifiers import Language
from brief.planning.boxes import Paragraph, Run, TextBox
from brief.planning.pages import title_box
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph

Marks = Mapping[Language, str]
"""What a page's title ends with, in each language."""


@dataclass(frozen=True)
class Heading:
    """What stands at the head of a page."""

    name: str
    """What the page is called, which no other is: screen readers tell pages apart by it."""
    boxes: tuple[TextBox, ...]
    """The title, and below a band that does not hold it, the title in the second language."""


def further_headings(
    scene: Scene, titles: Sequence[Run], first: Heading, pages: int
) -> list[Heading]:
    """Return the headings of a slide's pages but the first: the same lines, and a mark.

    The mark is spelled out where that fits at the end of the title in each language, else it is the
    page's number. Only where not even that fits in any, titles are broken anew.
    """
    numbers = range(2, pages + 1)
    for marks_of, enough in ((_spelled_out, all), (_numbered, all), (_numbered, any)):
        widest = marks_of(scene, pages)
        if enough(
            _marked(each, box.width, widest) is not None
            for box in first.boxes
            for each in box.paragraphs
        ):
            return [_heading(scene, first, marks_of(scene, number)) for number in numbers]
    names = [first.name + _spelled_out(scene, number)[scene.lead.language] for number in numbers]
    return [
        Heading(
            name,
            (
                title_box([replace(titles[0], text=name), *titles[1:]], scene.grid),
                *first.boxes[1:],
            ),
        )
        for name in names
    ]


def _spelled_out(scene: Scene, number: int) -> Marks:
    """Return the mark of a page that says what it means, on the second without the number."""
    if number == 2:
        return {each.language: each.word(" (continued)") for each in scene.wordings}
    return {
        each.language: each.word(" (continued {number})", number=str(number))
        for each in scene.wordings
    }


def _numbered(scene: Scene, number: int) -> Marks:
    """Return the shortest mark of a page."""
    return {each.language: each.word(" ({number})", number=str(number)) for each in scene.wordings}


def _heading(scene: Scene, first: Heading, marks: Marks) -> Heading:
    """Return the first page's heading with marks at the end of the titles that have room."""
    boxes = tuple(
        replace(
            box,
            paragraphs=tuple(_marked(each, box.width, marks) or each for each in box.paragraphs),
        )
        for box in first.boxes
    )
    return Heading(first.name + marks[scene.lead.language], boxes)


def _marked(title: Paragraph, width: float, marks: Marks) -> Paragraph | None:
    """Return a title with its mark; None where that takes a line more in `width` points."""
    mark = replace(title.runs[-1], text=marks[title.runs[-1].language], bold=False, ink="grey")
    runs = (*title.runs, mark)
    fits = paragraph(runs, title.size, width).lines == title.lines
    return replace(title, runs=runs) if fits else None
