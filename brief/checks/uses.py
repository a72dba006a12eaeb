"""What a deck's pages show: their records, their points, and each use of a figure."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.formula import inputs
from brief.model.memo import Memo
from brief.model.placeholder import placeholders
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.text_unit import text_units
from brief.model.workspace import DeckFolder, Workspace


@dataclass(frozen=True)
class Use:
    """A figure on a page."""

    figure: str
    deck: str
    place: Record
    """The slide, chart, table or memo that shows it, or the figure that is computed from it."""
    by: Record
    """The record whose text or list names it: a point, or the place itself."""


def uses_in(folder: DeckFolder, workspace: Workspace) -> Iterator[Use]:
    """Return every use of a figure on a deck's slides and in its memo, inputs included."""
    deck = folder.deck.id
    points = {each.slide: each.points for each in folder.outline}
    for slide in folder.slides.values():
        for place, by in _shown_on(folder, workspace, slide, points[slide.id]):
            for figure in named_figures(by, workspace):
                yield from _with_inputs(Use(figure, deck, place, by), workspace)
    memo = folder.memo
    if memo is not None:
        shown: list[Record] = [folder.tables[memo.table]] if memo.table else []
        shown += [folder.charts[memo.chart]] if memo.chart else []
        for by in (memo, *shown, *(workspace.points[point] for point in memo.points)):
            for figure in named_figures(by, workspace):
                yield from _with_inputs(Use(figure, deck, memo, by), workspace)


def _shown_on(
    folder: DeckFolder, workspace: Workspace, slide: Slide, points: tuple[str, ...]
) -> Iterator[tuple[Record, Record]]:
    """Return what a slide shows figures with: the place, and the record that names them there."""
    yield slide, slide
    for point in (*points, *slide.rests_on):
        yield slide, workspace.points[point]
    for chart in slide.charts:
        yield folder.charts[chart], folder.charts[chart]
    if slide.table:
        yield folder.tables[slide.table], folder.tables[slide.table]


def _with_inputs(use: Use, workspace: Workspace) -> Iterator[Use]:
    """Return a use of a figure with those of all that it is computed from."""
    yield use
    figure = workspace.figures[use.figure]
    for name in inputs(figure.formula) if figure.formula else ():
        yield from _with_inputs(Use(name, use.deck, figure, figure), workspace)


def own_records(folder: DeckFolder) -> tuple[Deck | Section | Slide | Chart | Table | Memo, ...]:
    """Return the records in a deck's folder, but for its points and figures."""
    return (
        folder.deck,
        *folder.sections.values(),
        *folder.slides.values(),
        *folder.charts.values(),
        *folder.tables.values(),
        *([folder.memo] if folder.memo else []),
    )


def shown_points(folder: DeckFolder) -> Iterator[str]:
    """Return the points that a deck's slides and memo show or rest on, some twice."""
    for each in folder.outline:
        yield from each.points
        yield from folder.slides[each.slide].rests_on
    if folder.memo:
        yield from folder.memo.points


def named_figures(record: Record, workspace: Workspace) -> tuple[str, ...]:
    """Return the figures that a record's texts and lists name, each once, in order."""
    listed = record.figures if isinstance(record, (Slide, Chart)) else ()
    texts = [unit.text for unit in text_units(record, "", "") if "/" in unit.context]
    named = [each.name for text in texts for each in placeholders(text) if each.slide is None]
    return tuple(dict.fromkeys(name for name in (*listed, *named) if name in workspace.figures))
