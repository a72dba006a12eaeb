"""Native tables: sizes and margins as planned, rules instead of boxes."""

from dataclasses import replace
from io import BytesIO

from deck_samples import deck, found, page, table, tree
from pptx import Presentation

from brief.export.pptx.writer import write_pptx
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


def test_head_and_names_are_marked_and_nothing_is_banded() -> None:
    data = write_pptx(deck(page("x", "table", table())))
    drawn = Presentation(BytesIO(data)).slides[0].shapes[1].table
    assert (drawn.first_row, drawn.first_col) == (True, True)
    assert (drawn.horz_banding, drawn.vert_banding) == (False, False)


def test_cells_have_hairlines_between_them_and_none_at_the_sides() -> None:
    root = tree(write_pptx(deck(page("x", "table", table()))), "ppt/slides/slide1.xml")
    head, row = found(root, "//a:tr")
    for cell in found(root, "//a:tcPr"):
        assert len(found(cell, "a:lnL/a:noFill | a:lnR/a:noFill")) == 2
        assert len(found(cell, "a:lnB/a:solidFill")) == 1
    assert found(head, "a:tc/a:tcPr/a:lnT/a:solidFill") == []
    assert len(found(row, "a:tc/a:tcPr/a:lnT/a:solidFill")) == 2


def test_the_head_stands_on_a_ground_and_the_rows_on_none() -> None:
    root = tree(write_pptx(deck(page("x", "table", table()))), "ppt/slides/slide1.xml")
    head, row = found(root, "//a:tr")
    assert found(head, "a:tc/a:tcPr/a:solidFill/a:schemeClr/@val") == ["bg2", "bg2"]
    assert len(found(row, "a:tc/a:tcPr/a:noFill")) == 2


def test_what_the_title_says_stands_on_a_ground_beside_a_rule() -> None:
    plain = table()
    strong = replace(plain, rows=(plain.rows[0], replace(plain.rows[1], strong=True)))
    root = tree(write_pptx(deck(page("x", "table", strong))), "ppt/slides/slide1.xml")
    _, row = found(root, "//a:tr")
    assert found(row, "a:tc/a:tcPr/a:solidFill/a:schemeClr/@val") == ["bg2", "bg2"]
    assert [len(found(cell, "a:lnL/a:solidFill")) for cell in found(row, "a:tc/a:tcPr")] == [1, 0]


def test_a_column_keeps_free_at_its_right_what_was_planned() -> None:
    data = write_pptx(deck(page("x", "table", replace(table(), after=(14.0, 0.0)))))
    frame = Presentation(BytesIO(data)).slides[0].shapes[1]
    for row in frame.table.rows:
        assert [cell.margin_right.pt for cell in row.cells] == [CELL_X + 14.0, CELL_X]
        assert [cell.margin_left.pt for cell in row.cells] == [CELL_X, CELL_X]


def test_an_empty_cell_does_not_make_its_row_higher() -> None:
    root = tree(write_pptx(deck(page("x", "table", table()))), "ppt/slides/slide1.xml")
    (empty,) = found(root, "//a:tc[not(.//a:r)]")
    assert found(empty, ".//a:endParaRPr/@sz") == ["1400"]
    assert found(empty, ".//a:lnSpc/a:spcPts/@val") == ["1400"]
