"""Laying out options: each with what speaks for it and what against, side by side."""

from collections.abc import Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.planning import grid
from brief.planning.beneath import with_points
from brief.planning.pages import Frame
from brief.planning.plan import Ink, Run
from brief.planning.scene import Content, Scene
from brief.planning.sheets import Sheet, fewest_pages
from brief.planning.tables import record_cells, sheets_of, table_alt

_LEAST_COLUMNS = 3
_SIGN_WIDTH = 12.0 + 2 * grid.CELL_X
"""Width of the narrow column before a reason, in points."""

Row = list[list[Run]]
"""The cells of a row, in each language."""

_SIGNS: tuple[tuple[str, Ink], ...] = (("+", "accent"), ("−", "ink"))
"""What stands before what speaks for an option, and against: told apart without their colour."""


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
    shares = (table.widths, ()) if scene.bilingual else (table.widths,)  # they suit one language
    sheets = [_signed(scene, each, heads, rows) for each in shares]
    prefixed = sheets_of(scene, _prefixed(heads, rows), table.widths)
    sheets += [replace(each, makeshift=True) for each in prefixed]
    left, width = scene.grid.left, scene.grid.width
    return with_points(scene, frame, lambda below: fewest_pages(sheets, left, width, frame, below))


def _signed(scene: Scene, shares: tuple[int, ...], heads: Row, rows: Sequence[Row]) -> Sheet:
    """Return the options with their signs in narrow columns of their own."""
    cells: list[Row] = [[heads[0], [], heads[1], [], *heads[2:]]]
    for option, gain, cost, *further in rows:
        plus, minus = (
            [Run(sign, scene.lead.language, bold=True, ink=ink)] if reason else []
            for (sign, ink), reason in zip(_SIGNS, (gain, cost), strict=True)
        )
        cells.append([option, plus, gain, minus, cost, *further])
    fixed = (None, _SIGN_WIDTH, None, _SIGN_WIDTH, *(None for _ in heads[2:]))
    return Sheet(cells, table_alt(scene), shares, fixed)


def _prefixed(heads: Row, rows: Sequence[Row]) -> list[Row]:
    """Return the options with the signs in their texts, which takes less of the width."""
    cells: list[Row] = [heads]
    for option, gain, cost, *further in rows:
        plus, minus = (
            [replace(run, text=f"{sign} {run.text}") for run in reason]
            for (sign, _), reason in zip(_SIGNS, (gain, cost), strict=True)
        )
        cells.append([option, plus, minus, *further])
    return cells
