"""The receipt of an export: what went in, and for every slide which figures, from where."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brief.language.po_files import catalog_path
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.identifiers import LANGUAGES
from brief.model.point import Point
from brief.model.workspace import SETTINGS_FILE, DeckFolder, Workspace
from brief.planning.plan import DeckPlan
from brief.planning.wording import Wording

if TYPE_CHECKING:
    from brief.planning.memo.plan import MemoPlan

SCHEMA = 1
"""Version of the receipt's shape."""


def receipt(
    workspace: Workspace,
    folder: DeckFolder,
    vocabulary: Vocabulary,
    plans: Mapping[str, DeckPlan],
    memos: Mapping[str, "MemoPlan"],
) -> dict[str, Any]:
    """Return the receipt as JSON data: inputs with their SHA-256, slides and memos by language."""
    pages = [page for plan in plans.values() for page in plan.pages]
    figure_ids = {name for page in pages for name in (*page.figures, *page.noted_figures)}
    figure_ids |= {name for memo in memos.values() for name in memo.figures}
    point_ids = {name for page in pages for name in (*page.points, *page.noted_points)}
    point_ids |= {name for memo in memos.values() for name in memo.points}
    figures = _with_inputs(workspace, figure_ids)
    wordings = [Wording(workspace, vocabulary, each, folder.deck.id) for each in LANGUAGES]
    return {
        "schema": SCHEMA,
        "deck": folder.deck.id,
        "inputs": _hashes(workspace, folder, figures, point_ids),
        "figures": {figure.id: _provenance(workspace, figure, wordings) for figure in figures},
        "slides": {
            language: [
                {
                    "number": number,
                    "slide": page.name,
                    "title": page.title,
                    "points": list(page.points),
                    "figures": list(page.figures),
                    "noted_points": list(page.noted_points),
                    "noted_figures": list(page.noted_figures),
                }
                for number, page in enumerate(plan.pages, 1)
            ]
            for language, plan in plans.items()
        },
        "memos": {
            language: {"points": list(memo.points), "figures": list(memo.figures)}
            for language, memo in memos.items()
        },
    }


def _with_inputs(workspace: Workspace, names: Iterable[str]) -> list[Figure]:
    """Return figures with those that they are derived from, by id."""
    found: dict[str, Figure] = {}
    waiting = list(names)
    while waiting:
        figure = workspace.figures[waiting.pop()]
        if figure.id not in found:
            found[figure.id] = figure
            waiting += inputs(figure.formula) if figure.formula else ()
    return [found[name] for name in sorted(found)]


def _provenance(
    workspace: Workspace, figure: Figure, wordings: Iterable[Wording]
) -> dict[str, Any]:
    """Return what a figure says in each language, and where it comes from."""
    answer: dict[str, Any] = {
        "rendered": {wording.language: wording.figure(figure.id) for wording in wordings},
        "originator": figure.originator,
        "as_of": str(figure.as_of),
        "basis": figure.basis,
        "status": figure.status,
        "file": workspace.file_of(figure),
        "anchors": [anchor.fields_given() for anchor in figure.anchors],
    }
    if figure.formula:
        answer["formula"] = figure.formula
    return answer


def _hashes(
    workspace: Workspace, folder: DeckFolder, figures: Iterable[Figure], points: Iterable[str]
) -> dict[str, str]:
    """Return the SHA-256 of every file that the export rests on, by its name in the workspace."""
    deck_id = folder.deck.id
    shown = [workspace.points[point] for point in points]
    records: list[Figure | Point] = [*figures, *shown]
    sources = {anchor.source for record in records for anchor in record.anchors}
    files = {workspace.file_of(record) for record in records}
    files |= {workspace.file_of(workspace.sources[source]) for source in sources}
    files |= {file for file in workspace.files.values() if file.startswith(f"decks/{deck_id}/")}
    files.add(SETTINGS_FILE)
    template = folder.deck.template or workspace.settings.template
    if template:
        files.add(template)
    for language in LANGUAGES:
        path = catalog_path(workspace.root / "translations", language)
        files.add(path.relative_to(workspace.root).as_posix())
    prints = ((file, workspace.prints.get(file) or _print_of(workspace, file)) for file in files)
    return {file: found for file, found in sorted(prints) if found}


def _print_of(workspace: Workspace, file: str) -> str:
    """Return the SHA-256 of a file that isn't known from loading; "" where there is none."""
    path = workspace.root / file
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
