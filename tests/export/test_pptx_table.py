"""Native tables: sizes and margins as planned, rules instead of boxes."""

from io import BytesIO

from deck_samples import deck, found, page, table, tree
from pptx import Presentation

from brief.export.pptx_writer import write_pptx
from brief.planning.grid import CELL_X, CELL_Y


def test_a_table_is_native_with_the_planned_sizes_and_margins() -> None:
    data = write_pptx(deck(page("x", "table", table())))
    frame = Presentation(BytesIO(data)).slides[0].shapes[1]
    assert frame.has_table
    assert [column.width.pt for column in frame.table.columns] == [300.0, 200.0]
    assert [row.height.pt for row in frame.table.rows] == [25.5, 25.5]
    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        ["國家", "數量"],
        ["中國", ""],
    ]
    for row in frame.table.rows:
        for cell in row.cells:
            assert (cell.margin_left.pt, cell.margin_right.pt) == (CELL_X, CELL_X)
            assert (cell.margin_top.pt, cell.margin_bottom.pt) == (CELL_Y, CELL_Y)


def test_the_first_row_is_marked_as_head_and_nothing_is_banded() -> None:
    data = write_pptx(deck(page("x", "table", table())))
    drawn = Presentation(BytesIO(data)).slides[0].shapes[1].table
    assert (drawn.first_row, drawn.horz_banding, drawn.vert_banding) == (True, False, False)


def test_cells_have_rules_above_and_below_and_none_at_the_sides() -> None:
    root = tree(write_pptx(deck(page("x", "table", table()))), "ppt/slides/slide1.xml")
    for cell in found(root, "//a:tcPr"):
        assert len(found(cell, "a:lnT/a:solidFill | a:lnB/a:solidFill")) == 2
        assert len(found(cell, "a:lnL/a:noFill | a:lnR/a:noFill")) == 2


def test_an_empty_cell_does_not_make_its_row_higher() -> None:
    root = tree(write_pptx(deck(page("x", "table", table()))), "ppt/slides/slide1.xml")
    assert found(root, "//a:tc[not(.//a:r)]//a:endParaRPr/@sz") == ["1400"]
