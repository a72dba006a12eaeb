"""Tables that need room: set closer before they are divided, languages joined last of all."""

from collections.abc import Sequence

from brief.planning import grid
from brief.planning.boxes import Run, TableBox
from brief.planning.pages import Frame
from brief.planning.tables.density import DENSE, ROOMY
from brief.planning.tables.number_columns import (
    in_digits,
    number_cell,
    numbers_abreast,
    with_numbers_abreast,
)
from brief.planning.tables.paging import fewest_pages
from brief.planning.tables.setting import lowest, set_sheet
from brief.planning.tables.sheet import Sheet

WIDTH = 400.0
CHINESE = "這一格的中文剛好要比一行再長一些才會斷成兩行的字"
ENGLISH = "and this English cell needs somewhat more than a line of its own as well"


def pair(chinese: str, english: str) -> list[Run]:
    """Return a cell in both languages, the second in grey."""
    return [Run(chinese, "zh-Hant"), Run(english, "en", ink="grey")]


def sheet(*rows: Sequence[list[Run]]) -> Sheet:
    """Return a table of two columns under heads of a word each."""
    return Sheet([[pair("項目", "Item"), pair("說法", "Claim")], *rows], (1, 3))


def tables(of: Sheet, room: float, below: float = 0.0) -> list[TableBox]:
    """Return the tables that a sheet becomes in pages of so much room."""
    contents = fewest_pages([of], 0.0, WIDTH, Frame(0.0, room), below)
    return [box for each in contents for box in each.boxes if isinstance(box, TableBox)]


def lines(of: TableBox, row: int, column: int) -> int:
    """Return the lines of a cell."""
    return sum(each.lines for each in of.rows[row].cells[column])


LONG = sheet(*([pair("甲", "One"), pair(CHINESE, ENGLISH)] for _ in range(4)))


def test_the_heads_share_a_line_where_each_has_room_for_both() -> None:
    head, row = set_sheet(LONG, WIDTH, 14.0).rows[:2]
    assert [len(cell) for cell in head.cells] == [1, 1]
    assert len(row.cells[1]) == 2


def test_lines_stand_closer_before_a_table_is_divided() -> None:
    roomy, dense = (set_sheet(LONG, WIDTH, 14.0, each).height for each in (ROOMY, DENSE))
    assert len(tables(LONG, roomy)) == 1
    (drawn,) = tables(LONG, dense + 1.0)
    assert drawn.margin < grid.CELL_Y
    assert all(each.size == 14.0 for row in drawn.rows for cell in row.cells for each in cell)
    assert [len(cell) for cell in drawn.rows[1].cells] == [1, 2]


def test_every_width_is_tried_where_that_may_spare_a_page() -> None:
    nouns = ["harbour", "quay", "crane", "ferry", "tide", "mast", "anchor", "pilot", "cargo"]
    nouns += ["dock", *nouns]
    counts = ((1, 1), (2, 16), (15, 9), (6, 10), (5, 5))
    long = Sheet([[[Run(" ".join(nouns[:each]), "en")] for each in row] for row in counts])
    quick = lowest(long, WIDTH, 14.0, DENSE).height
    best = set_sheet(long, WIDTH, 14.0, DENSE, "all").height
    assert best < quick
    assert len(tables(long, best)) == 1


def test_numbers_have_a_column_in_each_language_that_starts_with_its_own_head() -> None:
    rows = [[pair("甲", "One"), pair("600枚", "600 warheads")], [pair("乙", "Two"), []]]
    split = numbers_abreast(
        Sheet([[pair("國", "State"), pair("數", "Number")], *rows], right=frozenset({1}))
    )
    assert split is not None
    assert [[run.text for run in cell] for cell in split.cells[0]] == [
        ["國", "State"],
        ["數"],
        ["Number"],
    ]
    assert [[run.text for run in cell] for cell in split.cells[1]][1:] == [
        ["600枚"],
        ["600 warheads"],
    ]
    assert split.cells[2][1:] == [[], []]
    assert split.right == {1, 2}


def test_columns_of_numbers_in_each_language_are_worth_a_smaller_type() -> None:
    ground, count = (
        pair("某一個地區的近海漁場", "A fishing ground off the coast"),
        ("約600艘", "about 600"),
    )
    rows = [[ground, pair(count[0], f"{count[1]} boats")] for _ in range(5)]
    plain = Sheet([[pair("漁場", "Ground"), pair("船數", "Boats")], *rows], right=frozenset({1}))
    (one,), (other,) = (
        [box for each in fewest_pages(ways, 0.0, WIDTH, Frame(0.0, 250.0)) for box in each.boxes]
        for ways in ([plain], with_numbers_abreast([plain]))
    )
    assert isinstance(one, TableBox)
    assert isinstance(other, TableBox)
    assert (len(one.column_widths), len(other.column_widths)) == (2, 3)
    assert one.rows[1].cells[0][0].size - other.rows[1].cells[0][0].size == 1.0


def test_numbers_that_read_alike_in_both_languages_stand_in_one_column() -> None:
    cells = [[pair("國", "State"), pair("數", "Number")], [pair("甲", "One"), [Run("600", "en")]]]
    assert numbers_abreast(Sheet(cells, right=frozenset({1}))) is None


def test_no_column_is_doubled_in_which_a_number_would_stand_beside_itself() -> None:
    rows = [
        [pair("甲", "One"), number_cell(pair("1,770", "1,770"))],
        [pair("乙", "Two"), number_cell(pair("超過600", "More than 600"))],
    ]
    assert [len(row[1]) for row in rows] == [1, 2]
    heads = [pair("國", "State"), pair("數", "Number")]
    assert numbers_abreast(Sheet([heads, *rows], right=frozenset({1}))) is None


def test_what_stands_in_place_of_a_number_weighs_less_than_one() -> None:
    words = number_cell(pair("未載", "Not reported"), number=False)
    assert {(run.ink, run.bold) for run in words} == {("grey", False)}
    (number,) = number_cell([Run("1,770", "zh-Hant")])
    assert number.ink == "ink"


def test_a_column_of_numbers_has_them_in_digits() -> None:
    assert in_digits(Run("More than ten cases", "en")).text == "More than 10 cases"
    assert in_digits(Run("Seven or eight tents", "en")).text == "7 or 8 tents"
    assert in_digits(Run("十件", "zh-Hant")).text == "十件"


def test_a_number_keeps_off_the_words_at_its_right() -> None:
    words = [Run("Offshore", "en")]
    cells = [[[Run("Zone", "en")], [Run("7", "en")], words] for _ in range(3)]
    setting = set_sheet(Sheet(cells, right=frozenset({1})), WIDTH, 14.0)
    assert setting.after[0] == setting.after[2] == 0.0
    assert setting.after[1] > 0.0
    assert abs(sum(setting.widths) - WIDTH) < 0.5


def test_a_size_at_which_most_texts_just_miss_their_line_is_passed_over() -> None:
    text = [Run("a text that is just too long in the larger type", "en")]
    rows = [[[Run("One", "en")], text] for _ in range(5)]
    wide = 0.0
    for width in range(300, 420, 2):
        tall, low = (set_sheet(Sheet(rows), float(width), size) for size in (16.0, 15.0))
        if low.height < 0.6 * tall.height:
            wide = float(width)
            break
    assert wide
    (content,) = fewest_pages([Sheet(rows)], 0.0, wide, Frame(0.0, 400.0))
    (drawn,) = (box for box in content.boxes if isinstance(box, TableBox))
    assert {each.size for row in drawn.rows for cell in row.cells for each in cell} == {15.0}
