"""Tables: large where there is room, whole words, both languages where both are wanted."""

import pytest
from planning_samples import add_points, page, plan, table
from tiny_workspace import DECK, TinyWorkspace

from brief.language.widths import SLACK, text_width
from brief.planning import grid
from brief.planning.boxes import Paragraph, Run, TableBox
from brief.planning.tables.columns import fitting_widths
from brief.planning.tables.dividing import divided
from brief.planning.tables.eased_widths import eased

TABLE = f"decks/{DECK}/tables/bases.toml"
SLIDE = f"decks/{DECK}/slides/compare.toml"


def cell(of: TableBox, row: int, column: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a cell; row 0 is the head."""
    return of.rows[row].cells[column]


def add_rows(tiny: TinyWorkspace, count: int, words: str) -> None:
    """Put more rows into the table."""
    rows = "".join(
        f'\n[rows.row-{number}]\nwhat = "{words}"\ncount = "{{warheads_now}}"\n'
        for number in range(count)
    )
    tiny.write(TABLE, tiny.path(TABLE).read_text(encoding="utf-8") + rows)


def test_the_more_a_table_holds_the_smaller_it_is_set(tiny: TinyWorkspace) -> None:
    short = cell(table(page(plan(tiny), "compare")), 1, 0)[0].size
    add_rows(tiny, 9, "又一種算法")
    long = cell(table(page(plan(tiny), "compare")), 1, 0)[0].size
    assert short == 18.0
    assert grid.TABLE_SIZE <= long < short


def test_a_table_of_more_rows_is_set_no_larger_however_short_they_are(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 6, "又一種")
    assert cell(table(page(plan(tiny), "compare")), 1, 0)[0].size == 16.0


def test_a_continued_table_is_set_as_large_as_its_pages_allow(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 20, "又一種算法")
    deck = plan(tiny)
    first, second = table(page(deck, "compare")), table(page(deck, "compare:2"))
    sizes = {cell(of, row, 0)[0].size for of in (first, second) for row in range(len(of.rows))}
    assert len(sizes) == 1
    assert min(sizes) > grid.TABLE_SIZE


def test_a_table_with_room_to_spare_stands_wider_apart_and_keeps_to_its_slide(
    tiny: TinyWorkspace,
) -> None:
    short = table(page(plan(tiny), "compare"))
    assert short.margin > grid.CELL_Y
    assert short.top + short.height < grid.OURS.source_bottom


def test_heads_and_what_names_a_row_are_bold(tiny: TinyWorkspace) -> None:
    drawn = table(page(plan(tiny), "compare"))
    bold = [[all(run.bold for run in each[0].runs) for each in row.cells] for row in drawn.rows]
    assert bold == [[True, True], [True, False], [True, False]]


def test_a_first_column_of_long_texts_names_nothing_and_is_not_bold(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 1, "這一列的第一欄是一整句話，比別的欄都長，所以它不是列名")
    drawn = table(page(plan(tiny), "compare"))
    assert not any(run.bold for run in cell(drawn, 3, 0)[0].runs)


def test_a_column_of_figures_is_set_flush_right_with_its_head(tiny: TinyWorkspace) -> None:
    drawn = table(page(plan(tiny), "compare"))
    aligned = [[each[0].align for each in row.cells] for row in drawn.rows]
    assert aligned == [["left", "right"]] * 3


def test_a_word_in_place_of_a_number_leaves_its_column_flush_right(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, '"{warheads_stored}"', '"未載"')
    drawn = table(page(plan(tiny), "compare"))
    assert [row.cells[1][0].align for row in drawn.rows] == ["right"] * 3


def test_a_lone_row_has_nothing_to_align(tiny: TinyWorkspace) -> None:
    text = tiny.path(TABLE).read_text(encoding="utf-8")
    tiny.write(TABLE, text[: text.index("\n[rows.stored]")])
    assert cell(table(page(plan(tiny), "compare")), 1, 1)[0].align == "left"


def test_the_row_whose_figure_the_title_names_stands_on_a_ground(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 1, "又一種")
    tiny.replace(TABLE, '[rows.row-0]\nwhat = "又一種"\ncount = "{warheads_now}"',
                 '[rows.row-0]\nwhat = "又一種"\ncount = "未載"')  # fmt: skip
    tiny.replace(SLIDE, '"兩種算法不能混用"', '"封存的有{warheads_stored}"')
    drawn = table(page(plan(tiny), "compare"))
    assert [row.strong for row in drawn.rows] == [False, False, True, False]


def test_a_figure_that_half_of_the_rows_hold_tells_none_of_them_apart(tiny: TinyWorkspace) -> None:
    tiny.replace(SLIDE, '"兩種算法不能混用"', '"封存的有{warheads_stored}"')
    assert not any(row.strong for row in table(page(plan(tiny), "compare")).rows)


def test_a_column_with_words_beside_its_figures_is_not(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, '"{warheads_stored}"', '"約{warheads_stored}"')
    drawn = table(page(plan(tiny), "compare"))
    assert cell(drawn, 1, 1)[0].align == "left"


def test_a_cell_that_reads_alike_in_both_languages_stands_once(tiny: TinyWorkspace) -> None:
    columns = "".join(f'{name} = "TLP:CLEAR"\n' for name in ("one", "two", "three"))
    tiny.write(
        TABLE,
        f'id = "bases"\n\n[columns]\nname = "名稱"\n{columns}'
        f'\n[rows.first]\nname = "可用"\n{columns}',
    )
    drawn = table(page(plan(tiny, "bilingual"), "compare"))
    cells = drawn.rows[1].cells
    languages = [[run.language for each in cell for run in each.runs] for cell in cells]
    assert languages == [["zh-Hant", "en"], ["zh-Hant"], ["zh-Hant"], ["zh-Hant"]]


def test_both_languages_share_a_cell_however_few_columns_there_are(tiny: TinyWorkspace) -> None:
    drawn = table(page(plan(tiny, "bilingual"), "compare"))
    assert len(drawn.column_widths) == 2
    for row in drawn.rows:
        languages = [[run.language for each in cell for run in each.runs] for cell in row.cells]
        assert languages == [["zh-Hant", "en"]] * 2


def test_in_chinese_a_column_has_room_for_four_characters(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, "[columns]", "widths = [1, 60]\n\n[columns]")
    tiny.replace(TABLE, 'what = "可用"', 'what = "對盟友的意思是什麼"')
    drawn = table(page(plan(tiny), "compare"))
    assert drawn.column_widths[0] - 2 * grid.CELL_X >= 4 * cell(drawn, 1, 0)[0].size


def test_points_go_on_before_the_rows_of_a_table_that_fits_without_them(
    tiny: TinyWorkspace,
) -> None:
    add_rows(tiny, 11, "又一種算法")
    assert len(table(page(plan(tiny), "compare")).rows) == 14
    add_points(tiny, 3, "這是又一個要點，佔一行。", before="# back")
    deck = plan(tiny)
    assert len(table(page(deck, "compare")).rows) == 14
    assert page(deck, "compare").points == ()
    assert len(page(deck, "compare:2").points) == 3
    assert not any(isinstance(each, TableBox) for each in page(deck, "compare:2").boxes)


def test_a_point_or_two_take_half_of_the_rows_along_when_they_go_on(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 13, "又一種算法")
    assert len(table(page(plan(tiny), "compare")).rows) == 16
    add_points(tiny, 2, "這是又一個要點，佔一行。", before="# back")
    deck = plan(tiny)
    first, second = page(deck, "compare"), page(deck, "compare:2")
    assert len(second.points) == 2
    assert abs(len(table(first).rows) - len(table(second).rows)) <= 4


@pytest.mark.parametrize("widths", ["", "widths = [1, 60]\n\n"])
def test_no_column_is_too_narrow_for_a_word(tiny: TinyWorkspace, widths: str) -> None:
    tiny.replace(TABLE, "[columns]", f"{widths}[columns]")
    tiny.replace(TABLE, 'what = "可用"', 'what = "Counterproliferation"')
    drawn = table(page(plan(tiny), "compare"))
    assert cell(drawn, 1, 0)[0].lines == 1


def test_a_column_of_long_texts_is_wider_than_one_of_short_ones() -> None:
    short, long = "Russia", "a text that runs on and on and needs a great deal of room to do so"
    cells = [[[Run(short, "en")], [Run(long, "en")]] for _ in range(4)]
    narrow, wide = fitting_widths(cells, 16.0, 600.0)
    assert narrow < 120.0
    assert abs(narrow + wide - 600.0) < 0.5


def test_a_text_that_just_misses_its_line_gets_the_points_of_a_looser_column() -> None:
    text = "a text of one line that just misses"
    cells = [[[Run(text, "en")], [Run("Russia", "en")]] for _ in range(3)]
    needed = text_width(text, 16.0, language="en") / (1 - SLACK) + 2 * grid.CELL_X
    missed = (round(needed - 3.0, 1), 200.0)
    wide, narrow = eased(cells, 16.0, missed, (100.0, 100.0))
    assert wide >= needed
    assert round(wide + narrow, 1) == round(sum(missed), 1)
    assert eased(cells, 16.0, missed, (100.0, 200.0)) == missed


def test_no_row_stands_alone_on_a_page_where_that_can_be_helped() -> None:
    def taken(rows: range) -> float:
        return 20.0 * len(rows)

    assert divided(5, taken, 80.0) == [range(3), range(3, 5)]
    heights = (60.0, 10.0, 10.0)
    assert divided(3, lambda rows: sum(heights[row] for row in rows), 70.0) == [
        range(1),
        range(1, 3),
    ]
    assert divided(4, lambda rows: sum((30.0, 10.0, 10.0, 30.0)[row] for row in rows), 70.0) == [
        range(2),
        range(2, 4),
    ]


def test_two_arguments_side_by_side_come_out_equally_wide() -> None:
    texts = ("Aspect", "a first argument in some more words than it needs", "a second, shorter one")
    cells = [[[Run(text, "en")] for text in texts] for _ in range(3)]
    _, first, second = eased(cells, 16.0, (100.0, 420.0, 340.0), (80.0,) * 3, [(1, 2)])
    assert first == second


def test_a_column_of_single_lines_leaves_its_room_to_one_that_breaks() -> None:
    long = "a text that runs on and on and needs a great deal of room to do so in the end"
    cells = [[[Run("Low", "en")], [Run(long, "en")]] for _ in range(3)]
    narrow, wide = eased(cells, 16.0, (220.0, 280.0), (60.0, 60.0), free=True)
    assert narrow < 150.0
    assert round(narrow + wide) == 500


def test_a_cell_that_says_that_nothing_is_known_is_grey_and_not_bold(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, 'what = "可用"', 'what = "報導未載"')
    run = cell(table(page(plan(tiny), "compare")), 1, 0)[0].runs[0]
    assert (run.ink, run.bold) == ("grey", False)


def test_a_table_with_room_to_spare_gives_its_head_little_of_it(tiny: TinyWorkspace) -> None:
    head, *body = table(page(plan(tiny), "compare")).rows
    assert all(head.height < row.height for row in body)
