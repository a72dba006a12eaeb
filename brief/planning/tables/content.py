"""Laying out the table of a slide, in one language or in both."""

import re
from collections.abc import Sequence
from dataclasses import replace

from brief.model.placeholder import placeholders
from brief.model.table import Table
from brief.planning.boxes import Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.number_columns import (
    number_cell,
    number_columns,
    with_numbers_abreast,
)
from brief.planning.tables.points_beneath import over_points
from brief.planning.tables.sheet import Sheet

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_AS_LONG = "00000000"
"""What a placeholder is taken for where only the length of a text counts."""

_MISSING = {
    "zh-Hant": {"報導未載", "未載", "不詳", "未說明", "未公布", "—", "–", "-"},
    "en": {
        *("not reported", "not stated", "not stated in the article", "not known", "unknown"),
        *("not given", "not published", "n/a", "—", "–", "-"),
    },
}
"""What a cell says that has nothing to say, in each language."""


def table_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's table, and its points under the last of its pages."""
    return over_points(scene, record_sheets(scene), frame)


def record_sheets(scene: Scene) -> list[Sheet]:
    """Return the ways to show a slide's table."""
    table = scene.folder.tables[str(scene.slide.table)]
    right = number_columns(scene.workspace, table)
    heads, *rows = record_cells(scene, table)
    figured = [[_figures_in(text) for text in each.values()] for each in table.rows.values()]
    rows = [
        [
            number_cell(cell, number=bool(named)) if place in right else cell
            for place, (cell, named) in enumerate(zip(row, names, strict=True))
        ]
        for row, names in zip(rows, figured, strict=True)
    ]
    return sheets_of(scene, table, [heads, *rows], right)


def sheets_of(
    scene: Scene,
    table: Table,
    cells: Sequence[Sequence[Sequence[Run]]],
    right: frozenset[int] = frozenset(),
) -> list[Sheet]:
    """Return the ways to show a table, the best first where they take as much room.

    In a bilingual deck numbers may have a column in each language, and columns other widths.
    """
    named = figures_in_title(scene)
    texts = ["".join(each.values()) for each in table.rows.values()]
    strong = strong_rows([not named.isdisjoint(_figures_in(text)) for text in texts])
    sheets = [Sheet(cells, table.widths, right, strong=strong)]
    if scene.bilingual and table.widths:  # they suit one language
        sheets.append(replace(sheets[0], shares=()))
    return with_numbers_abreast(sheets)


def strong_rows(in_title: Sequence[bool]) -> frozenset[int]:
    """Return the rows that hold a figure of the slide's title, counted from 0.

    None where that is half of them or more: what is told apart there is nothing.
    """
    rows = frozenset(row for row, each in enumerate(in_title) if each)
    return rows if 2 * len(rows) < len(in_title) else frozenset()


def figures_in_title(scene: Scene) -> set[str]:
    """Return the ids of the figures that the slide's title names."""
    return _figures_in(scene.slide.title)


def _figures_in(text: str) -> set[str]:
    """Return the ids of the figures that a text names."""
    return {each.name for each in placeholders(text) if each.slide is None}


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


def _quiet_where_missing(cell: list[Run]) -> list[Run]:
    """Return a cell in grey where it says no more than that something is not known."""
    if any(run.text.strip().lower() not in _MISSING[run.language] for run in cell):
        return cell
    return [replace(run, bold=False, ink="grey") for run in cell]


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
        _quiet_where_missing(
            in_each(
                scene,
                [each.cell(table, row, column) for each in scene.wordings],
                bold=row == "head" or (names and index == 0),
            )
        )
        if text
        else []
        for index, (column, text) in enumerate(cells.items())
    ]
