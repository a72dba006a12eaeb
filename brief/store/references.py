"""Holding references against records, so that nothing later meets a missing one."""

from collections.abc import Mapping

from brief.errors import BadInput
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.slide import Slide
from brief.model.workspace import DeckFolder, Workspace


def check_references(workspace: Workspace) -> None:
    """Raise BadInput for the first id that names nothing, or is named where it must not be."""
    for figure in workspace.figures.values():
        _check_anchors(workspace, figure)
        _check_formula(workspace, figure)
        if figure.supersedes:
            _known(
                figure.supersedes, workspace.figures, "figure", workspace.file_of(figure), figure.id
            )
    for point in workspace.points.values():
        _check_anchors(workspace, point)
    for unit in workspace.text_units():
        _check_placeholders(workspace, unit.text, unit.file, unit.context)
    for folder in workspace.decks.values():
        _check_deck(workspace, folder)


def _check_anchors(workspace: Workspace, record: Figure | Point) -> None:
    """An anchor points into a source that is here."""
    for anchor in record.anchors:
        _known(anchor.source, workspace.sources, "source", workspace.file_of(record), record.id)


def _check_formula(workspace: Workspace, figure: Figure) -> None:
    """A derived figure is arithmetic on figures that are here, itself not among them."""
    file = workspace.file_of(figure)
    waiting, seen = [figure], {figure.id}
    while waiting:
        derived = waiting.pop()
        try:
            names = inputs(derived.formula) if derived.formula else ()
        except ValueError as error:
            raise BadInput(
                f"formula: {error}",
                file=workspace.file_of(derived),
                record=derived.id,
                remedy="write figure ids with + - * / and brackets",
            ) from error
        for name in names:
            _known(name, workspace.figures, "figure", workspace.file_of(derived), derived.id)
            if name == figure.id:
                raise BadInput(
                    "is derived from itself",
                    file=file,
                    record=figure.id,
                    remedy="take it out of its formula, or out of that of an input",
                )
            if name not in seen:
                seen.add(name)
                waiting.append(workspace.figures[name])


def _check_placeholders(workspace: Workspace, text: str, file: str, context: str) -> None:
    """Every placeholder of a text names a figure, or a slide of the text's own deck."""
    try:
        found = placeholders(text)
    except ValueError as error:
        raise BadInput(str(error), file=file, record=context) from error
    deck = file.split("/")[1] if file.startswith("decks/") else ""
    for placeholder in found:
        if placeholder.slide is None:
            _known(placeholder.name, workspace.figures, "figure", file, context)
        elif deck:
            _known(placeholder.slide, workspace.decks[deck].slides, "slide", file, context)
        else:
            raise BadInput(
                f"{{{placeholder.name}}} names a slide outside a deck",
                file=file,
                record=context,
                remedy="say it without the number of a slide: the point can stand in several decks",
            )


def _check_deck(workspace: Workspace, folder: DeckFolder) -> None:
    """A deck's points, charts, tables and memo lines are here, and each is used once."""
    deck_id = folder.deck.id
    deck_file = workspace.file_of(folder.deck)
    for place in folder.outline:
        for point in place.points:
            _known(point, workspace.points, "point", deck_file, place.slide)
        _check_slide(workspace, folder, folder.slides[place.slide], bool(place.points))
    _check_shown(folder)
    for chart in folder.charts.values():
        for figure in chart.figures:
            _known(figure, workspace.figures, "figure", workspace.file_of(chart, deck_id), chart.id)
            if workspace.figures[figure].date:
                raise BadInput(
                    f"the figure '{figure}' is a date and can't be plotted",
                    file=workspace.file_of(chart, deck_id),
                    record=chart.id,
                    remedy="put it into a table",
                )
    if folder.memo:
        file = workspace.file_of(folder.memo, deck_id)
        for point in folder.memo.points:
            _known(point, workspace.points, "point", file, None)
        if folder.memo.table:
            _known(folder.memo.table, folder.tables, "table", file, None)
        if folder.memo.chart:
            _known(folder.memo.chart, folder.charts, "chart", file, None)


def _check_shown(folder: DeckFolder) -> None:
    """A chart or a table stands on a slide or in the memo: else its file is a leftover."""
    deck_id = folder.deck.id
    for kind, filed, shown in (
        ("chart", folder.charts, folder.shown_charts),
        ("table", folder.tables, folder.shown_tables),
    ):
        for lost in (name for name in filed if name not in shown):
            raise BadInput(
                f"no slide or memo of '{deck_id}' shows the {kind}",
                file=f"decks/{deck_id}/{kind}s/{lost}.toml",
                record=lost,
                remedy="name it in a slide or memo, or delete the file",
            )


def _check_slide(workspace: Workspace, folder: DeckFolder, slide: Slide, has_points: bool) -> None:
    """What a slide names is here, and its layout has room for its points."""
    file = workspace.file_of(slide, folder.deck.id)
    for chart in slide.charts:
        _known(chart, folder.charts, "chart", file, slide.id)
    if slide.table:
        _known(slide.table, folder.tables, "table", file, slide.id)
    for point in slide.rests_on:
        _known(point, workspace.points, "point", file, slide.id)
    for figure in slide.figures:
        _known(figure, workspace.figures, "figure", file, slide.id)
    if has_points and slide.layout in ("cover", "agenda", "sources"):
        raise BadInput(
            f"a slide with layout '{slide.layout}' shows no points",
            file=file,
            record=slide.id,
            remedy="move its points under another slide in order",
        )


def _known(
    name: str, there: Mapping[str, object], kind: str, file: str, record: str | None
) -> None:
    """Raise BadInput when `name` is not among the ids, with the nearest one that is."""
    if name in there:
        return
    import difflib  # only an error asks for it

    near = difflib.get_close_matches(name, list(there), n=1)
    remedy = f"did you mean '{near[0]}'?" if near else f"add the {kind}, or take its id out"
    raise BadInput(f"there is no {kind} '{name}'", file=file, record=record, remedy=remedy)
