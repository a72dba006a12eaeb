"""Where a record is used: the way from a number to every page that shows it."""

from collections.abc import Iterable, Iterator

from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.text_unit import TextUnit
from brief.model.workspace import DeckFolder, Workspace


def uses_of_figure(workspace: Workspace, figure_id: str) -> tuple[str, ...]:
    """Return where a figure is used: `deck slide`, `point`, `figure`, each with its id, sorted."""
    found: set[str] = set()
    for unit in workspace.text_units():
        if any(placeholder.name == figure_id for placeholder in placeholders(unit.text)):
            found.add(_place(unit.context))
    for deck_id, folder in workspace.decks.items():
        charts = {name for name, chart in folder.charts.items() if figure_id in chart.figures}
        for slide in folder.slides.values():
            if figure_id in slide.figures or charts.intersection(slide.charts):
                found.add(f"slide {deck_id}/{slide.id}")
        if folder.memo and folder.memo.chart in charts:
            found.add(f"memo {deck_id}")
    for other in workspace.figures.values():
        if other.formula and figure_id in inputs(other.formula):
            found.add(f"figure {other.id}")
    return tuple(sorted(found))


def uses_of_point(workspace: Workspace, point_id: str) -> tuple[str, ...]:
    """Return the slides and memos that show a point, sorted."""
    return tuple(
        sorted(
            place
            for deck_id, folder in workspace.decks.items()
            for place in _places_in(folder, deck_id, point_id)
        )
    )


def texts_of_deck(workspace: Workspace, deck_id: str) -> tuple[TextUnit, ...]:
    """Return the texts that a deck's export may ask for, in the order of the workspace.

    These are the texts in its folder, those of the points and figures that it uses, of the figures
    that these use in turn, and of the sources that all of them stand in.
    """
    texts: dict[str, list[TextUnit]] = {}
    for unit in workspace.text_units():
        texts.setdefault(unit.file, []).append(unit)
    shared: tuple[Figure | Point, ...] = (*workspace.figures.values(), *workspace.points.values())
    records = {workspace.file_of(record): record for record in shared}
    waiting = list(_files_in(workspace, deck_id))
    found: set[str] = set()
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += _files_below(workspace, records.get(file), texts.get(file, ()))
    return tuple(unit for file, units in texts.items() if file in found for unit in units)


def _files_in(workspace: Workspace, deck_id: str) -> Iterator[str]:
    """Return the files in a deck's folder, and of the points and figures that it names."""
    folder = workspace.decks[deck_id]
    for unit in workspace.text_units():
        if unit.file.startswith(f"decks/{deck_id}/"):
            yield unit.file
    figures = [figure for slide in folder.slides.values() for figure in slide.figures]
    figures += [figure for chart in folder.charts.values() for figure in chart.figures]
    for figure in figures:
        yield workspace.file_of(workspace.figures[figure])
    for point in workspace.points.values():
        if any(_places_in(folder, deck_id, point.id)):
            yield workspace.file_of(point)


def _files_below(
    workspace: Workspace, record: Figure | Point | None, units: Iterable[TextUnit]
) -> Iterator[str]:
    """Return the files of the figures and sources that a figure, a point or its texts need."""
    names = [placeholder.name for unit in units for placeholder in placeholders(unit.text)]
    if isinstance(record, Figure) and record.formula:
        names += inputs(record.formula)
    for name in names:
        if name in workspace.figures:
            yield workspace.file_of(workspace.figures[name])
    for anchor in record.anchors if record else ():
        yield workspace.file_of(workspace.sources[anchor.source])


def _places_in(folder: DeckFolder, deck_id: str, point_id: str) -> Iterator[str]:
    slides = folder.slides
    for place in folder.outline:
        if point_id in place.points or point_id in slides[place.slide].rests_on:
            yield f"slide {deck_id}/{place.slide}"
    memo = folder.memo
    if memo and point_id in memo.points:
        yield f"memo {deck_id}"


def _place(context: str) -> str:
    """Return the record that a unit of text belongs to, as it is listed."""
    kind, *rest = context.split("/")
    if kind == "memo":
        return f"memo {rest[0]}"
    named = rest[:2] if kind in ("slide", "section", "chart", "table") else rest[:1]
    return f"{kind} {'/'.join(named)}"
