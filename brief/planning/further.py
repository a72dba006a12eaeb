"""The titles of a slide that goes on: on each further page with its place among the pages.

The mark is the same in each language and on all decks: (2/3).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from brief.model.identifiers import Language
from brief.planning.balancing import balanced
from brief.planning.boxes import Paragraph, Run, TextBox
from brief.planning.pages import text_box, title_box, title_line
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

    @property
    def height(self) -> float:
        """Height of the title, in points."""
        return self.boxes[0].height


def further_headings(
    scene: Scene, titles: Sequence[Run], first: Heading, spares: Sequence[float]
) -> list[Heading]:
    """Return the headings of a slide's pages but the first: the same lines, and a mark.

    `spares` are the points that the content of each of these pages leaves free. A title that has no
    room for its mark is broken anew where its page has room for a line more; else it goes without,
    unless it is alone.
    """
    pages = len(spares) + 1
    found = []
    for number, spare in enumerate(spares, 2):
        marks = _marks(scene, number, pages)
        roomy = [
            _marked(each, box.width, marks) is not None
            for box in first.boxes
            for each in box.paragraphs
        ]
        heading = _heading(scene, first, marks)
        if not all(roomy) and not scene.grid.head_bottom:
            anew = _anew(scene, first, marks)
            if anew.height - first.height <= spare or not any(roomy):
                heading = anew
        elif not any(roomy):
            name = first.name + marks[scene.lead.language]
            title = title_box([replace(titles[0], text=name), *titles[1:]], scene.grid)
            heading = Heading(name, (title, *first.boxes[1:]))
        found.append(heading)
    return found


def _marks(scene: Scene, number: int, pages: int) -> Marks:
    """Return the mark of a page."""
    return {
        each.language: each.word(" ({number}/{pages})", number=str(number), pages=str(pages))
        for each in scene.wordings
    }


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
    runs = (*title.runs, _mark(title.runs[-1], marks))
    fits = paragraph(runs, title.size, width).lines == title.lines
    return replace(title, runs=runs) if fits else None


def _anew(scene: Scene, first: Heading, marks: Marks) -> Heading:
    """Return a heading with each title that has no room for its mark broken anew."""
    box, *others = first.boxes
    stack = []
    for each in box.paragraphs:
        marked = _marked(each, box.width, marks)
        if marked is None:
            (run,) = each.runs
            mark = _mark(run, marks)
            whole = balanced(replace(run, text=run.text + mark.text), each.size, box.width)
            text = whole.text.removesuffix(mark.text)
            runs = [replace(run, text=text), mark]
            marked = title_line(runs, each.size, box.width, each.before, each.align)
        stack.append(marked)
    title = text_box(box.name, box.slot, box.left, box.top, box.width, stack)
    name = first.name + marks[scene.lead.language]
    return Heading(name, (replace(title, anchor=box.anchor), *others))


def _mark(title: Run, marks: Marks) -> Run:
    return replace(title, text=marks[title.language], bold=False, ink="grey")
