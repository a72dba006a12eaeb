"""Laying out options: each with what speaks for it and what against, side by side."""

from collections.abc import Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.language.linebreak import NO_BREAK_SPACE
from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.beneath import with_points
from brief.planning.tables.content import record_cells, sheets_of
from brief.planning.tables.sheets import fewest_pages

_LEAST_COLUMNS = 3

Row = list[list[Run]]
"""The cells of a row, in each language."""

_SIGNS: tuple[dict[Language, str], ...] = (
    {"en": f"+{NO_BREAK_SPACE}", "zh-Hant": "＋"},
    {"en": f"−{NO_BREAK_SPACE}", "zh-Hant": "－"},
)
"""What stands before what speaks for an option, and against; full-width beside Chinese, and never
alone on a line."""


def options_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a table of options, the slide's points under the last of its pages."""
    table = scene.folder.tables[str(scene.slide.table)]
    if len(table.columns) < _LEAST_COLUMNS:
        raise BadInput(
            "needs three columns or more for options (the option, what speaks for it, what"
            f" against) and has {len(table.columns)}",
            file=scene.workspace.file_of(table, scene.folder.deck.id),
            record=table.id,
            remedy=f"add columns, or give the slide '{scene.slide.id}' the layout \"table\"",
        )
    heads, *rows = record_cells(scene, table)
    rows = [[[replace(run, bold=True) for run in row[0]], *row[1:]] for row in rows]
    sheets = sheets_of(scene, table, _signed(heads, rows))
    left, width = scene.grid.left, scene.grid.width
    return with_points(scene, frame, lambda below: fewest_pages(sheets, left, width, frame, below))


def _signed(heads: Row, rows: Sequence[Row]) -> list[Row]:
    """Return the options with the signs in their texts, where they stay when rows are edited."""
    cells: list[Row] = [heads]
    for option, gain, cost, *further in rows:
        plus, minus = (
            [replace(run, text=f"{sign[run.language]}{run.text}") for run in reason]
            for sign, reason in zip(_SIGNS, (gain, cost), strict=True)
        )
        cells.append([option, plus, minus, *further])
    return cells
