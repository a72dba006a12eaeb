"""Laying out what we know and how well: a table with a meter of three dots in each row."""

from collections.abc import Sequence

from brief.errors import BadInput
from brief.model.table import Table
from brief.planning import grid
from brief.planning.beneath import with_points
from brief.planning.pages import Frame
from brief.planning.plan import MarkBox, TableBox, Tint
from brief.planning.scene import Content, Scene
from brief.planning.sheets import Sheet, fewest_pages
from brief.planning.tables import record_cells, table_alt

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

_DOTS = 3
_DOT = 11.0
_APART = 4.0
_HALF = 0.62
"""Width of the dot within a dot that is half full."""

_METER_WIDTH = _DOTS * _DOT + (_DOTS - 1) * _APART + 2 * grid.CELL_X


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
    place = list(table.columns).index(COLUMN)  # that of the meters, left of their words
    cells = [[*row[:place], [], *row[place:]] for row in record_cells(scene, table)]
    columns = len(table.columns)
    fixed = tuple(_METER_WIDTH if each == place else None for each in range(columns + 1))
    sheet = Sheet(cells, table_alt(scene), table.widths, fixed)
    levels = _levels(table)
    left, width = scene.grid.left, scene.grid.width

    def meters(box: TableBox, page: range) -> Sequence[MarkBox]:
        return _meters(box, place, levels[page.start : page.stop])

    return with_points(
        scene, frame, lambda below: fewest_pages([sheet], left, width, frame, below, meters)
    )


def _levels(table: Table) -> list[float | None]:
    """Return the dots that each row fills, None for a word that is no confidence."""
    said = (cells[COLUMN].strip().lower() for cells in table.rows.values())
    return [LEVELS.get(word) for word in said]


def _meters(box: TableBox, place: int, levels: Sequence[float | None]) -> list[MarkBox]:
    """Return the dots of one page, left of their word and level with its first line."""
    marks: list[MarkBox] = []
    left = box.left + sum(box.column_widths[:place]) + grid.CELL_X
    top = box.top + box.rows[0].height
    for number, (row, level) in enumerate(zip(box.rows[1:], levels, strict=True), 1):
        first = row.cells[place + 1]
        line = first[0].pitch if first else grid.TABLE_SIZE * grid.PITCH
        middle = top + box.margin + line / 2
        top += row.height
        if level is None:
            continue
        for dot in range(_DOTS):
            filled = min(1.0, max(0.0, level - dot))
            centre = left + dot * (_DOT + _APART) + _DOT / 2
            name = f"Meter {number}.{dot + 1}"
            if filled < 1.0:
                marks.append(_dot(name, centre, middle, _DOT, full=False))
            if filled > 0.0:
                size = _DOT if filled == 1.0 else round(_DOT * _HALF, 1)
                part = name if filled == 1.0 else f"{name} half"
                marks.append(_dot(part, centre, middle, size, full=True))
    return marks


def _dot(name: str, across: float, down: float, size: float, *, full: bool) -> MarkBox:
    """Return one dot around a centre."""
    tint: Tint = "accent" if full else "line"
    left, top = round(across - size / 2, 1), round(down - size / 2, 1)
    return MarkBox(name, left, top, size, size, tint, "oval")
