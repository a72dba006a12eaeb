"""The changes to a deck: each takes its folder and returns another one, or refuses.

None validates the whole deck again, so that each costs the same blink in a deck of any size.
"""

from dataclasses import replace
from typing import Literal

from brief.editing import placing
from brief.editing.folders import (
    NO_POINTS,
    closed_slides,
    open_slide,
    reordered,
    slides_said,
    texts_of,
    together,
    without_unshown,
)
from brief.editing.layouts import layouts_for, set_layout
from brief.editing.new_deck import new_deck, suggested_id
from brief.editing.refused import Refused
from brief.editing.titles import checked_title
from brief.model.deck import Section
from brief.model.identifiers import Language
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.slide import Layout, Slide
from brief.model.workspace import DeckFolder

__all__ = [
    "NO_POINTS",
    "add_section",
    "add_slide",
    "drop",
    "layouts_for",
    "move",
    "move_to",
    "new_deck",
    "pick",
    "remove",
    "retitle",
    "set_layout",
]


def pick(folder: DeckFolder, point: str, beside: str | None) -> DeckFolder:
    """Put a point on the slide of a line: after that point, or last on that slide."""
    order = folder.deck.order
    if point in order:
        raise Refused("the point is in the deck already")
    if beside is None:
        raise Refused("choose a slide first")
    start, end = placing.extent(order, beside)
    open_slide(folder, start)
    return reordered(folder, (*order[:end], point, *order[end:]))


def drop(folder: DeckFolder, point: str) -> DeckFolder:
    """Take a point out of the deck; the point itself stays where it is."""
    place = placing.place_of(folder.deck.order, point)
    return reordered(folder, _without(folder, (place, place + 1)))


def move(folder: DeckFolder, line: str, step: Literal[-1, 1]) -> DeckFolder:
    """Move a line one step up or down, with all that belongs to it."""
    order = folder.deck.order
    span = placing.extent(order, line)
    if placing.is_slide(line):
        place = placing.slide_place(order, span, step)
    elif placing.is_section(line):
        place = placing.section_place(order, span, step)
    else:
        place = placing.point_place(order, span[0], step, closed_slides(folder))
    return reordered(folder, placing.relocated(order, span, place))


def move_to(folder: DeckFolder, line: str, target: str) -> DeckFolder:
    """Put a line, with all that belongs to it, right after another; a drag ends so."""
    order = folder.deck.order
    span = placing.extent(order, line)
    place = placing.place_after(order, line, target)
    if placing.is_point(line):
        open_slide(folder, place - 1)
    return reordered(folder, placing.relocated(order, span, place))


def add_slide(
    folder: DeckFolder,
    beside: str | None,
    title: str,
    layout: Layout = "assertion",
    language: Language = "zh-Hant",
    english: str = "",
) -> tuple[DeckFolder, str]:
    """Add a slide after the one of a line, last when there is no line; return its id too.

    The id is made of the English title.
    """
    if layout not in NO_POINTS and layout != "assertion":
        raise Refused("a new slide has no evidence yet; choose its layout later")
    order = folder.deck.order
    place = len(order)
    if beside is not None:
        at = placing.place_of(order, beside)
        # A section's own line, or a line before any slide: the slide becomes the first there.
        slide_line = placing.slide_line_of(order, at)
        place = placing.extent(order, slide_line)[1] if slide_line else at + 1
    name = suggested_id(english, folder.slides, "slide")
    slide = Slide(id=name, language=language, layout=layout, title=checked_title(folder, title))
    folder = replace(folder, slides=together(folder.slides, slide))
    lines = (*order[:place], SLIDE_MARK + name, *order[place:])
    return reordered(folder, lines), name


def add_section(
    folder: DeckFolder,
    beside: str | None,
    title: str,
    language: Language = "zh-Hant",
    english: str = "",
) -> tuple[DeckFolder, str]:
    """Begin a section at the slide of a line, after the section when the line is one's."""
    order = folder.deck.order
    place = len(order)
    if beside is not None:
        at = placing.place_of(order, beside)
        slide_line = placing.slide_line_of(order, at)
        if slide_line:
            place = placing.place_of(order, slide_line)
        else:
            place = placing.extent(order, beside)[1]
    name = suggested_id(english, folder.sections, "section")
    section = Section(id=name, language=language, title=checked_title(folder, title))
    folder = replace(folder, sections=together(folder.sections, section))
    lines = (*order[:place], SECTION_MARK + name, *order[place:])
    return reordered(folder, lines), name


def remove(folder: DeckFolder, line: str) -> DeckFolder:
    """Remove a point, a slide with all that is on it, or a section's heading."""
    span = placing.extent(folder.deck.order, line)
    if placing.is_slide(line):
        return _without_slide(folder, line, span)
    if placing.is_section(line):
        name = line.removeprefix(SECTION_MARK)
        rest = {other: each for other, each in folder.sections.items() if other != name}
        folder = replace(folder, sections=rest)
    return reordered(folder, _without(folder, (span[0], span[0] + 1)))


def retitle(folder: DeckFolder, line: str, title: str) -> DeckFolder:
    """Give a slide, a section or, for an empty line, the deck itself another title."""
    new = {"title": checked_title(folder, title)}
    if not line:
        return replace(folder, deck=folder.deck.model_copy(update=new))
    placing.place_of(folder.deck.order, line)
    if placing.is_slide(line):
        slide = folder.slides[line.removeprefix(SLIDE_MARK)].model_copy(update=new)
        return replace(folder, slides={**folder.slides, slide.id: slide})
    if placing.is_section(line):
        section = folder.sections[line.removeprefix(SECTION_MARK)].model_copy(update=new)
        return replace(folder, sections={**folder.sections, section.id: section})
    raise Refused("a point has no title")


def _without(folder: DeckFolder, span: tuple[int, int]) -> tuple[str, ...]:
    """Return the order without a run of its lines."""
    order = folder.deck.order
    return (*order[: span[0]], *order[span[1] :])


def _without_slide(folder: DeckFolder, line: str, span: tuple[int, int]) -> DeckFolder:
    """Return a folder without a slide, unless what is left speaks of it."""
    if len(folder.slides) == 1:
        raise Refused("a deck needs a slide")
    name = line.removeprefix(SLIDE_MARK)
    rest = {other: slide for other, slide in folder.slides.items() if other != name}
    left = without_unshown(replace(folder, slides=rest))
    for unit in texts_of(left):
        if name in slides_said(unit.text):
            field = unit.context.rsplit("/", 1)[-1]
            raise Refused(
                "{place} gives the number of this slide; change that text first",
                place=f"{unit.file}: {field}",
            )
    return reordered(left, _without(folder, span))
