"""Laying out options: each with what speaks for it and what against, side by side."""

from dataclasses import replace

from brief.errors import BadInput
from brief.language.joining import NO_BREAK_SPACE
from brief.planning.boxes import Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.content import record_cells, sheets_of
from brief.planning.tables.points_beneath import over_points

_LEAST_COLUMNS = 3

Row = list[list[Run]]
"""The cells of a row, in each language."""

_SIGNS = (f"+{NO_BREAK_SPACE}", f"−{NO_BREAK_SPACE}")
"""What stands before the heads of what speaks for an option, and against. In the cells, a minus
before Chinese would read as the numeral 一."""


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
    return over_points(scene, sheets_of(scene, table, [_signed(heads), *rows]), frame)


def _signed(heads: Row) -> Row:
    """Return the heads with the signs of what speaks for an option and against."""
    option, *reasons = heads
    signed = [
        [replace(run, text=f"{sign}{run.text}") for run in head]
        for sign, head in zip(_SIGNS, reasons, strict=False)
    ]
    return [option, *signed, *reasons[len(signed) :]]
