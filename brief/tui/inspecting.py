"""What the inspector says about a point, a slide or a section, as paragraphs."""

from collections.abc import Iterator

from brief.model.deck import Section
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.slide import Slide
from brief.planning.wording import Wording
from brief.store.usage import uses_of_point
from brief.tui.choosing import layout_name
from brief.tui.paragraphs import (
    BLANK,
    INSIDE,
    figure_paragraphs,
    labelled,
    languages,
    pieces,
    said,
    texts,
)
from brief.tui.text_view import Paragraph
from brief.tui.view import View, page_numbers


def about_line(view: View, line: str) -> list[Paragraph]:
    """Return what is said about a line of the deck's order, of whatever sort."""
    if line.startswith(SLIDE_MARK):
        slide = view.deck.slides.get(line.removeprefix(SLIDE_MARK))
        return list(_slide(view, slide)) if slide else []
    if line.startswith(SECTION_MARK):
        section = view.deck.sections.get(line.removeprefix(SECTION_MARK))
        return list(_section(view, section)) if section else []
    return about_point(view, line)


def about_point(view: View, point_id: str | None) -> list[Paragraph]:
    """Return what is said about a point: its texts, who says so, its figures, where it is used."""
    point = view.workspace.points.get(point_id or "")
    if point is None:
        return [Paragraph(((view.word("Nothing is selected"), "muted"),))]
    return list(_point(view, point))


def figures_of(view: View, point: Point) -> tuple[str, ...]:
    """Return the figures that a point shows in either language, each once."""
    shown = (
        piece.figure
        for language in languages(view)
        for piece in pieces(view.wording(language), point, "text")
    )
    return tuple(dict.fromkeys(figure for figure in shown if figure))


def figures_of_slide(view: View, slide: Slide) -> tuple[str, ...]:
    """Return the figures that a slide shows beside its points, each once."""
    found = list(slide.figures)
    for name in slide.charts:
        found += view.deck.charts[name].figures
    texts = [slide.title, slide.callout or "", slide.caveat or ""]
    if slide.table:
        rows = view.deck.tables[slide.table].rows
        texts += [cell for cells in rows.values() for cell in cells.values()]
    for text in texts:
        found += [each.name for each in placeholders(text) if not each.slide]
    return tuple(dict.fromkeys(found))


def _point(view: View, point: Point) -> Iterator[Paragraph]:
    wording = view.wording(view.language)
    yield Paragraph(((wording.classed(point.kind), "strong"), (f"  {point.id}", "muted")))
    yield from texts(view, point, "text")
    yield labelled(view.word("Who says"), wording.claimant(point))
    if point.likelihood:
        stated = wording.vocabulary("likelihood", point.likelihood, point.language)
        yield labelled(view.word("Likelihood"), stated)
    if point.confidence:
        yield labelled(view.word("Confidence"), wording.classed(point.confidence))
    if point.topics:
        yield labelled(view.word("Topics"), view.word(", ").join(point.topics))
    yield from _uses(view, point)
    yield from figure_paragraphs(view, figures_of(view, point))


def _uses(view: View, point: Point) -> Iterator[Paragraph]:
    """Return the slides and memos that show a point, this deck's first."""
    here = view.deck.deck.id
    found = [use.partition(" ")[::2] for use in uses_of_point(view.workspace, point.id)]
    found.sort(key=lambda use: use[1].partition("/")[0] != here)
    if not found:
        yield labelled(view.word("Used in"), view.word("nowhere yet"))
    for number, (_, place) in enumerate(found):
        deck_id, _, slide_id = place.partition("/")
        label = ((f"{view.word('Used in')}  ", "muted"),) if number == 0 else ()
        yield Paragraph((*label, *_use(view, deck_id, slide_id)), 0 if number == 0 else INSIDE)


def _use(view: View, deck_id: str, slide_id: str) -> Iterator[tuple[str, str]]:
    """Return a slide with its number and title, or a memo; of another deck with that deck's."""
    folder, numbers, wording = view.deck, view.page_numbers, view.wording(view.language)
    if deck_id != folder.deck.id:
        folder = view.workspace.decks[deck_id]
        numbers = page_numbers(folder)
        vocabulary = view.session.vocabulary
        wording = Wording(view.workspace, vocabulary, view.language, deck_id, numbers)
    if slide_id:
        title = said(wording, folder.slides[slide_id], "title")
        yield wording.slide(numbers[slide_id]), ""
        yield f"  {title}", ""
    else:
        yield view.word("Memorandum"), ""
    if deck_id != view.deck.deck.id:
        yield f"  {said(wording, folder.deck, 'title')}", "muted"


def _slide(view: View, slide: Slide) -> Iterator[Paragraph]:
    wording = view.wording(view.language)
    number = view.page_numbers.get(slide.id, 1)
    yield Paragraph(((wording.slide(number), "strong"), (f"  {slide.id}", "muted")))
    yield from texts(view, slide, "title")
    yield labelled(view.word("Layout"), layout_name(view, slide.layout))
    for name in slide.charts:
        yield from texts(view, view.deck.charts[name], "title", view.word("Chart"))
    if slide.table:
        heads = [
            wording.cell(view.deck.tables[slide.table], "head", column)
            for column in view.deck.tables[slide.table].columns
        ]
        shown = " | ".join(head for head in heads if head) or slide.table
        yield labelled(view.word("Table"), shown)
    points = next((place.points for place in view.deck.outline if place.slide == slide.id), ())
    yield labelled(view.word("Points"), str(len(points)))
    for point in slide.rests_on:
        yield labelled(view.word("Rests on"), said(wording, view.workspace.points[point], "text"))
    remarks = {
        "callout": view.word("Callout"),
        "caveat": view.word("Caveat"),
        "notes": view.word("Notes"),
    }
    for field, label in remarks.items():
        if getattr(slide, field):
            yield BLANK
            yield from texts(view, slide, field, label)
    yield from figure_paragraphs(view, figures_of_slide(view, slide))


def _yes_or_no(view: View, flag: bool) -> str:
    return view.word("yes") if flag else view.word("no")


def _section(view: View, section: Section) -> Iterator[Paragraph]:
    wording = view.wording(view.language)
    yield Paragraph(((view.word("Section"), "strong"), (f"  {section.id}", "muted")))
    yield from texts(view, section, "title")
    yield labelled(view.word("Divider"), _yes_or_no(view, section.divider))
    yield labelled(view.word("Backup"), _yes_or_no(view, section.backup))
    slides = [place.slide for place in view.deck.outline if place.section == section.id]
    yield labelled(view.word("Slides"), "" if slides else view.word("none"))
    for name in slides:
        title = said(wording, view.deck.slides[name], "title")
        yield Paragraph(((wording.slide(view.page_numbers[name]), ""), (f"  {title}", "")), INSIDE)
