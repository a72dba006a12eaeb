"""Laying out the table of a slide, in one language or in both."""

import re
from collections.abc import Sequence
from dataclasses import replace

from brief.model.table import Table
from brief.planning.boxes import Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.beneath import with_points
from brief.planning.tables.sheets import Sheet, fewest_pages

_ALONE = re.compile(r"\{([a-z][a-z0-9_]*)(?::number)?\}|[—–-]?")
"""A cell that holds a figure and nothing else, or nothing."""


_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_AS_LONG = "00000000"
"""What a placeholder is taken for where only the length of a text counts."""


def table_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's table, and its points under the last of its pages."""
    sheets = record_sheets(scene)
    left, width = scene.grid.left, scene.grid.width
    return with_points(scene, frame, lambda below: fewest_pages(sheets, left, width, frame, below))


def record_sheets(scene: Scene) -> list[Sheet]:
    """Return the ways to show a slide's table."""
    table = scene.folder.tables[str(scene.slide.table)]
    return sheets_of(scene, record_cells(scene, table), table.widths, _of_figures(scene, table))


def sheets_of(
    scene: Scene,
    cells: Sequence[Sequence[Sequence[Run]]],
    shares: tuple[int, ...],
    right: frozenset[int] = frozenset(),
) -> list[Sheet]:
    """Return the ways to show a table: in a bilingual deck also with columns of other widths."""
    sheets = [Sheet(cells, shares, right)]
    if scene.bilingual and shares:  # they suit one language
        sheets.append(replace(sheets[0], shares=()))
    return sheets


def record_cells(scene: Scene, table: Table) -> list[list[list[Run]]]:
    """Return the runs of a table's cells in each language, the row of heads first."""
    heads = _texts(scene, table, "head", table.columns)
    return [heads, *(_texts(scene, table, row, table.rows[row]) for row in table.rows)]


def in_each(scene: Scene, texts: Sequence[str], *, bold: bool = False) -> list[Run]:
    """Return a text in each language, the second in grey; once where both are the same."""
    runs = [
        Run(text, each.language, bold, "grey" if place else "ink")
        for place, (text, each) in enumerate(zip(texts, scene.wordings, strict=True))
    ]
    return runs[:1] if len(runs) > 1 and runs[0].text == runs[1].text else runs


def _texts(scene: Scene, table: Table, row: str, cells: dict[str, str]) -> list[list[Run]]:
    """Return the runs of a row's cells; heads are bold, and a first column that names the rows.

    A first column that holds the longest texts names nothing.
    """
    lengths = [
        sum(len(_PLACEHOLDER.sub(_AS_LONG, cells[column])) for cells in table.rows.values())
        for column in table.columns
    ]
    names = len(lengths) == 1 or lengths[0] < max(lengths[1:])
    return [
        in_each(
            scene,
            [each.cell(table, row, column) for each in scene.wordings],
            bold=row == "head" or (names and index == 0),
        )
        if text
        else []
        for index, (column, text) in enumerate(cells.items())
    ]


def _of_figures(scene: Scene, table: Table) -> frozenset[int]:
    """Return the columns that hold numbers and nothing else."""
    found = set()
    for place, column in enumerate(table.columns):
        alone = [_ALONE.fullmatch(cells[column]) for cells in table.rows.values()]
        names = [each.group(1) for each in alone if each and each.group(1)]
        figures = [scene.workspace.figures.get(name) for name in names]
        if all(alone) and figures and all(each and each.date is None for each in figures):
            found.add(place)
    return frozenset(found)
