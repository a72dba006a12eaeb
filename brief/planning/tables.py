"""Laying out comparison tables; one that is too long continues with its head repeated."""

from collections.abc import Sequence
from math import fsum

from brief.model.deck import Table
from brief.planning import grid
from brief.planning.pages import Frame
from brief.planning.plan import Paragraph, Run, TableBox, TableRow
from brief.planning.points import height_needed, points_in
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.typesetting import fill, height_of, paragraph

_GAP = 14.0
"""Room between a table and the points under it, in points."""

_SIZES = (18.0, 16.0, grid.TABLE_SIZE)
"""Tried in this order, so that a short table fills its slide; the last one may be continued."""


def table_content(scene: Scene, frame: Frame) -> list[Content]:
    """Lay out a slide's table, and its points under the last of its pages."""
    table = scene.folder.tables[str(scene.slide.table)]
    cells = [_texts(scene, table, "head", table.columns)]
    cells += [_texts(scene, table, row, table.rows[row]) for row in table.rows]
    widths = column_widths(table.widths or (1,) * len(table.columns), scene.grid.width)
    alt = scene.lead.word("Table: {title}", title=scene.lead.own(scene.slide, "title"))
    smallest = grid.BODY_SIZES[-1]
    below = height_needed(scene, scene.points, scene.grid.width, smallest)
    pages = table_pages(cells, widths, scene.grid.left, frame, alt, below and below + _GAP)
    if not scene.points:
        return pages
    under = Frame(bottom_of(pages[-1].boxes) + _GAP, frame.bottom)
    if under.height < below:
        sizes = grid.BODY_SIZES
        return [
            *pages,
            *points_in(scene, scene.points, scene.grid.left, frame, scene.grid.width, sizes),
        ]
    points = points_in(
        scene, scene.points, scene.grid.left, under, scene.grid.width, (20.0, smallest)
    )
    boxes = (*pages[-1].boxes, *points[0].boxes)
    return [*pages[:-1], Content(boxes, points[0].points, pages[-1].full), *points[1:]]


def column_widths(shares: Sequence[int], width: float) -> tuple[float, ...]:
    """Divide a width by relative widths, in points."""
    return tuple(round(width * share / sum(shares), 1) for share in shares)


def table_pages(
    cells: Sequence[Sequence[Sequence[Run]]],
    widths: tuple[float, ...],
    left: float,
    frame: Frame,
    alt: str,
    below: float = 0.0,
) -> list[Content]:
    """Set rows of cells (the head first) as tables, each page no higher than the frame.

    `below` is room in points to keep under the table on its last page, where a row leaves so much.
    """
    settings = [[_row(each, widths, size) for each in cells] for size in _SIZES]
    rows = next((each for each in settings if _height(each) + below <= frame.height), settings[-1])
    head, body = rows[0], rows[1:]
    heights = [row.height for row in body]
    if head.height + heights[-1] + below <= frame.height:
        heights[-1] += below  # so that the last page keeps that room
    pages = fill(heights, frame.height, head.height)
    contents = []
    for number, page in enumerate(pages, 1):
        name = "Table" if number == 1 else f"Table {number}"
        box = TableBox(name, left, frame.top, widths, (head, *(body[index] for index in page)), alt)
        contents.append(
            Content((box,), (), box.height / frame.height if rows is settings[-1] else 0.0)
        )
    return contents


def _height(rows: Sequence[TableRow]) -> float:
    """Return the height of a table in points."""
    return fsum(row.height for row in rows)


def _texts(scene: Scene, table: Table, row: str, cells: dict[str, str]) -> list[list[Run]]:
    """Return the runs of a row's cells, in each language; the second one in grey."""
    texts: list[list[Run]] = []
    for index, (column, text) in enumerate(cells.items()):
        bold = row == "head" or index == 0
        runs = (
            []
            if not text
            else [
                Run(each.cell(table, row, column), each.language, bold, "grey" if place else "ink")
                for place, each in enumerate(scene.wordings)
            ]
        )
        if len(runs) > 1 and runs[0].text == runs[1].text:
            runs = runs[:1]
        texts.append(runs)
    return texts


def _row(cells: Sequence[Sequence[Run]], widths: Sequence[float], size: float) -> TableRow:
    """Set a row: each run is a paragraph, the row as high as its highest cell."""
    stacks: list[tuple[Paragraph, ...]] = []
    for runs, width in zip(cells, widths, strict=True):
        room = width - 2 * grid.CELL_X
        stacks.append(tuple(paragraph([run], size, room) for run in runs))
    height = max(max(map(height_of, stacks)), size * grid.PITCH) + 2 * grid.CELL_Y
    return TableRow(round(height, 1), tuple(stacks))
