"""Laying out what we know and how well: a table with a meter of three dots in each row."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor

from brief.errors import BadInput
from brief.language.joining import NO_BREAK_SPACE
from brief.planning.boxes import Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.content import record_cells, sheets_of
from brief.planning.tables.points_beneath import over_points

COLUMN = "confidence"
"""Id of the column that says how sure we are."""

LEVELS = {
    "low": 1.0,
    "low to moderate": 1.5,
    "moderate": 2.0,
    "moderate to high": 2.5,
    "high": 3.0,
    "低": 1.0,
    "中低": 1.5,
    "低至中": 1.5,
    "中": 2.0,
    "中等": 2.0,
    "中高": 2.5,
    "中至高": 2.5,
    "高": 3.0,
}
"""Dots that each word of a confidence fills."""

_BETWEEN = "\u202f–\u202f"
"""Between two meters, in narrow spaces that end no line."""

_DOTS, _FULL, _EMPTY = 3, "●", "○"
"""Of a meter: characters, so that it stays with its word when rows are edited."""


def confidence_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a table with a column of confidences, the slide's points under its last page."""
    table = scene.folder.tables[str(scene.slide.table)]
    if COLUMN not in table.columns:
        raise BadInput(
            f"has no column '{COLUMN}', which this layout draws as a meter",
            file=scene.workspace.file_of(table, scene.folder.deck.id),
            record=table.id,
            remedy=f"name the column so, or give the slide '{scene.slide.id}' the layout \"table\"",
        )
    place = list(table.columns).index(COLUMN)
    heads, *rows = record_cells(scene, table)
    said = [cells[COLUMN].strip().lower() for cells in table.rows.values()]
    for row, word in zip(rows, said, strict=True):
        if word in LEVELS:
            row[place] = _metered([_on_one_line(run) for run in row[place]], LEVELS[word])
    return over_points(scene, sheets_of(scene, table, [heads, *rows]), frame)


def _metered(cell: Sequence[Run], level: float) -> list[Run]:
    """Return a cell with a meter before its first word; a level between two has both meters."""
    meters = dict.fromkeys(
        _FULL * full + _EMPTY * (_DOTS - full) for full in (floor(level), ceil(level))
    )
    meter = _BETWEEN.join(meters)
    return [replace(cell[0], text=f"{meter}{NO_BREAK_SPACE}{cell[0].text}"), *cell[1:]]


def _on_one_line(run: Run) -> Run:
    """Return the word of a confidence so that its column is as wide as the word with its meter."""
    return replace(run, text=run.text.replace(" ", NO_BREAK_SPACE))
