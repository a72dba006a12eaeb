"""Where a record is used: the way from a number to every page that shows it."""

from collections.abc import Iterator

from brief.model.formula import inputs
from brief.model.placeholder import placeholders
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


def _places_in(folder: DeckFolder, deck_id: str, point_id: str) -> Iterator[str]:
    for slide in folder.outline:
        if point_id in (*slide.points, *folder.slides[slide.slide].rests_on):
            yield f"slide {deck_id}/{slide.slide}"
    memo = folder.memo
    if memo and point_id in (*memo.key_points, *memo.implications, *memo.options):
        yield f"memo {deck_id}"


def _place(context: str) -> str:
    """Return the record that a unit of text belongs to, as it is listed."""
    kind, *rest = context.split("/")
    if kind == "memo":
        return f"memo {rest[0]}"
    named = rest[:2] if kind in ("slide", "section", "chart", "table") else rest[:1]
    return f"{kind} {'/'.join(named)}"
