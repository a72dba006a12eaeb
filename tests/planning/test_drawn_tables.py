"""Timelines, options, confidences, comparisons and evidence: tables drawn in other ways."""

from typing import Any

import pytest
from planning_samples import box, page, plan, table, text
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.errors import BadInput
from brief.planning import grid
from brief.planning.boxes import MarkBox, TextBox
from brief.planning.plan import Page

TABLE = f"decks/{DECK}/tables/bases.toml"
FIGURES = f"seeds/{SOURCE}/figures"
SLIDE = f"decks/{DECK}/slides/compare.toml"


def draw(
    tiny: TinyWorkspace, layout: str, columns: tuple[str, ...], *rows: tuple[str, ...]
) -> None:
    """Give the slide of the table another layout, and the table these columns and rows."""
    heads = "".join(f'{name} = "欄{place}"\n' for place, name in enumerate(columns, 1))
    body = "".join(
        f"\n[rows.row-{number}]\n"
        + "".join(f'{name} = "{cell}"\n' for name, cell in zip(columns, row, strict=True))
        for number, row in enumerate(rows)
    )
    tiny.write(TABLE, f'id = "bases"\n\n[columns]\n{heads}{body}')
    tiny.replace(SLIDE, 'layout = "table"', f'layout = "{layout}"')


def marks(of: Page, name: str) -> list[MarkBox]:
    """Return the marks of a page whose names begin so."""
    return [each for each in of.boxes if isinstance(each, MarkBox) and each.name.startswith(name)]


def words(cell: Any) -> str:
    """Return what a cell of a table reads."""
    return "".join(run.text for each in cell for run in each.runs).replace("\u2060", "")


def test_a_long_timeline_runs_down_with_a_dot_level_with_each_date(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事情發生了") for number in "甲乙丙丁戊己"]
    draw(tiny, "timeline", ("when", "what"), *rows)
    drawn = page(plan(tiny), "compare")
    dots = marks(drawn, "Dot")
    dates = [box(drawn, f"Entry {number} date") for number in range(1, 7)]
    assert drawn.layout == "Timeline"
    assert [text(each) for each in dates] == ["2024年6月"] * 6
    assert len({dot.left for dot in dots}) == 1
    for dot, date in zip(dots, dates, strict=True):
        assert date.top < dot.top + dot.height / 2 < date.top + date.paragraphs[0].pitch
        assert date.paragraphs[0].align == "right"
    (axis,) = marks(drawn, "Axis")
    assert axis.height > axis.width


def test_a_few_short_entries_run_across(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事", "某報") for number in "甲乙丙"]
    draw(tiny, "timeline", ("when", "what", "who"), *rows)
    drawn = page(plan(tiny), "compare")
    (axis,) = marks(drawn, "Axis")
    assert axis.width > axis.height
    assert len({dot.top for dot in marks(drawn, "Dot")}) == 1
    assert text(box(drawn, "Entry 2")) == "第乙件事\n某報"


def test_two_events_run_across_and_stand_larger(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事") for number in "甲乙"]
    draw(tiny, "timeline", ("when", "what"), *rows)
    drawn = page(plan(tiny), "compare")
    (axis,) = marks(drawn, "Axis")
    assert axis.width > axis.height
    assert box(drawn, "Entry 1").paragraphs[0].size == 24.0


def test_a_date_is_set_smaller_rather_than_broken(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事") for number in "甲乙丙丁戊"]
    draw(tiny, "timeline", ("when", "what"), *rows, ("2024年12月31日至2025年3月", "又一件事"))
    drawn = page(plan(tiny), "compare")
    (date,) = box(drawn, "Entry 6 date").paragraphs
    assert date.lines == 1
    assert date.size < 20.0


def test_a_timeline_without_room_goes_on_with_an_axis_of_its_own(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事情發生了") for number in range(30)]
    draw(tiny, "timeline", ("when", "what"), *rows)
    pages = [each for each in plan(tiny).pages if each.name.partition(":")[0] == "compare"]
    entries = [len(marks(each, "Dot")) for each in pages]
    assert len(pages) > 1
    assert sum(entries) == 30
    assert all(len(marks(each, "Axis")) == 1 for each in pages)


def test_in_two_languages_an_event_stands_beside_its_translation(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事情發生了") for number in "甲乙丙"]
    draw(tiny, "timeline", ("when", "what"), *rows)
    drawn = page(plan(tiny, "bilingual"), "compare")
    one, other = box(drawn, "Entry 1"), box(drawn, "Entry 1 beside")
    assert one.top == other.top
    assert (one.paragraphs[0].runs[0].language, other.paragraphs[0].runs[0].language) == (
        "zh-Hant",
        "en",
    )


def test_a_plus_stands_over_what_options_gain_and_a_minus_over_what_they_cost(
    tiny: TinyWorkspace,
) -> None:
    draw(tiny, "options", ("option", "for", "against", "who"), ("維持現狀", "省事", "", "無"))
    drawn = table(page(plan(tiny), "compare"))
    assert [words(cell)[0] for cell in drawn.rows[0].cells[1:]] == ["+", "−", "欄"]
    assert [words(cell) for cell in drawn.rows[1].cells] == ["維持現狀", "省事", "", "無"]
    assert drawn.rows[1].cells[0][0].runs[0].bold


def held(drawn: str) -> str:
    """Return a meter and its word as they stand on one line: with spaces that end none."""
    return drawn.replace(" – ", "\u202f–\u202f").replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("said", "drawn"),
    [
        ("高", "●●● 高"),
        ("中", "●●○ 中"),
        ("中低", "●○○ – ●●○ 中低"),
        ("low", "●○○ low"),
        ("low to moderate", "●○○ – ●●○ low to moderate"),
        ("不明", "不明"),
    ],
)
def test_a_confidence_fills_as_many_dots_before_its_word_as_it_is_sure(
    tiny: TinyWorkspace, said: str, drawn: str
) -> None:
    draw(tiny, "confidence", ("what", "confidence", "why"), ("多少", said, "一份年報"))
    shown = page(plan(tiny), "compare")
    assert [words(cell) for cell in table(shown).rows[1].cells] == ["多少", held(drawn), "一份年報"]


def test_in_two_languages_a_meter_stands_once(tiny: TinyWorkspace) -> None:
    draw(tiny, "confidence", ("what", "confidence"), ("多少", "高"))
    cell = table(page(plan(tiny, "bilingual"), "compare")).rows[1].cells[1]
    assert [run.text.count("●") for each in cell for run in each.runs] == [3, 0]


@pytest.mark.parametrize("count", [3, 6])
def test_what_has_no_date_yet_has_a_hollow_dot(tiny: TinyWorkspace, count: int) -> None:
    rows = [("{count_date}", f"第{number}件事") for number in range(1, count)]
    draw(tiny, "timeline", ("when", "what"), *rows, ("尚未發生", "又一件事"))
    hollow = [each for each in marks(page(plan(tiny), "compare"), "Dot") if "hollow" in each.name]
    assert [each.name for each in hollow] == [f"Dot {count} hollow"]


def test_a_timeline_on_two_pages_is_set_no_smaller_than_they_ask_for(tiny: TinyWorkspace) -> None:
    rows = [("{count_date}", f"第{number}件事情發生了") for number in range(18)]
    draw(tiny, "timeline", ("when", "what"), *rows)
    pages = [each for each in plan(tiny).pages if each.name.partition(":")[0] == "compare"]
    assert len(pages) == 2
    assert box(pages[0], "Entry 1").paragraphs[0].size > grid.TABLE_SIZE
    assert (
        box(pages[0], "Entry 1").paragraphs[0].size == box(pages[1], "Entry 1").paragraphs[0].size
    )


@pytest.mark.parametrize(
    ("layout", "columns", "problem"),
    [
        ("timeline", ("one",), "two or three columns for a timeline"),
        ("options", ("one", "two"), "three columns or more for options"),
        ("confidence", ("one", "two"), "has no column 'confidence'"),
    ],
)
def test_a_table_of_other_columns_is_refused_with_a_way_out(
    tiny: TinyWorkspace, layout: str, columns: tuple[str, ...], problem: str
) -> None:
    draw(tiny, layout, columns, columns)
    with pytest.raises(BadInput, match=problem) as caught:
        plan(tiny)
    assert caught.value.file == TABLE
    assert '"table"' in str(caught.value.remedy)


def compare(tiny: TinyWorkspace, *figures: str) -> None:
    """Make the slide of the table a comparison of figures."""
    listed = "".join(f'  "{each}",\n' for each in figures)
    tiny.replace(SLIDE, 'layout = "table"', 'layout = "comparison"')
    tiny.replace(SLIDE, 'table = "bases"', f"figures = [\n{listed}]")
    tiny.path(TABLE).unlink()


def test_a_comparison_is_made_of_what_the_figures_say_of_themselves(tiny: TinyWorkspace) -> None:
    compare(tiny, "warheads_now", "warheads_stored", "warheads_later")
    drawn = page(plan(tiny), "compare")
    rows = [[words(cell) for cell in row.cells] for row in table(drawn).rows]
    assert rows[1][0] == "丙國：彈頭數"
    assert rows[0][1] == "數字（枚）"
    assert rows[1][1:4] == ["超過600", "作戰可用", "2024年6月"]
    assert "遠望所" in rows[1][4]
    assert rows[2][1] == "† 100"
    assert text(box(drawn, "Doubts")) == "† 封存的不是可用的。"
    assert "2030年" in rows[3][3]
    assert {row.cells[1][0].align for row in table(drawn).rows} == {"right"}
    assert set(drawn.figures) == {"warheads_now", "warheads_stored", "warheads_later"}


def test_the_note_to_a_doubtful_number_stands_on_the_page_of_its_mark(tiny: TinyWorkspace) -> None:
    compare(tiny, "warheads_stored", *(f"warheads_now_{number}" for number in range(11)))
    record = tiny.path(f"{FIGURES}/warheads_now.toml").read_text(encoding="utf-8")
    for number in range(11):
        name = f"warheads_now_{number}"
        tiny.write(f"{FIGURES}/{name}.toml", record.replace('"warheads_now"', f'"{name}"'))
    deck = plan(tiny, "bilingual")
    first, second = page(deck, "compare"), page(deck, "compare:2")
    assert text(box(first, "Doubts")).startswith("† 封存的不是可用的。\n† ")
    assert box(first, "Doubts").top > table(first).top + table(first).height
    assert not any(each.name == "Doubts" for each in second.boxes)


@pytest.mark.parametrize(("doubt", "callout"), [(22, 16), (26, 16), (30, 12)])
def test_notes_that_reach_the_ground_of_a_callout_leave_it_to_another_page(
    tiny: TinyWorkspace, doubt: int, callout: int
) -> None:
    sentence = "這句話說明數字從何而來。"
    tiny.replace(f"{FIGURES}/warheads_stored.toml", "封存的不是可用的。", sentence * doubt)
    compare(tiny, "warheads_now", "warheads_stored")
    tiny.replace(SLIDE, "figures = [", f'callout = "{sentence * callout}"\nfigures = [')
    pages = [
        each for each in plan(tiny, "bilingual").pages if each.name.partition(":")[0] == "compare"
    ]
    assert any(marks(each, "Callout ground") for each in pages)
    for each in pages:
        for ground in marks(each, "Callout ground"):
            above = [other for other in each.boxes if other.name.startswith(("Table", "Doubts"))]
            assert all(other.top + other.height <= ground.top for other in above)


def test_each_of_twelve_doubts_has_a_sign_of_its_own(tiny: TinyWorkspace) -> None:
    numerals = "甲乙丙丁戊己庚辛壬癸子丑"
    compare(tiny, *(f"stored_{number}" for number in range(12)))
    record = tiny.path(f"{FIGURES}/warheads_stored.toml").read_text(encoding="utf-8")
    for number, numeral in enumerate(numerals):
        own = record.replace('"warheads_stored"', f'"stored_{number}"')
        tiny.write(f"{FIGURES}/stored_{number}.toml", own.replace("不是可用的", f"{numeral}說不準"))
    pages = [each for each in plan(tiny).pages if each.name.partition(":")[0] == "compare"]
    notes = [line.split() for each in pages for line in text(box(each, "Doubts")).split("\n")]
    cells = [words(row.cells[1]).split() for each in pages for row in table(each).rows[1:]]
    assert [doubt for _, doubt in notes] == [f"封存的{numeral}說不準。" for numeral in numerals]
    assert [sign for sign, _ in cells] == [sign for sign, _ in notes]
    assert len({sign for sign, _ in notes}) == 12


def test_a_figure_that_a_doubt_names_counts_as_shown_and_is_noted_with_its_own_doubt(
    tiny: TinyWorkspace,
) -> None:
    doubt = "doubt = "
    tiny.replace(f"{FIGURES}/warheads_stored.toml", "不是可用的", "不是{warheads_later}的一部分")
    later = f"{FIGURES}/warheads_later.toml"
    tiny.replace(later, "basis = ", f'{doubt}"預測沒有說明算法。"\n\nbasis = ')
    tiny.replace(f"{FIGURES}/warheads_now.toml", '"2024-06"', '"2023"')
    tiny.replace(later, '"2024-06"', '"2025-06"')
    tiny.replace(later, '"projection"', '"estimate"')
    compare(tiny, "warheads_now", "warheads_stored")
    drawn = page(plan(tiny), "compare")
    assert "warheads_later" in drawn.figures
    assert "2023年至2025年6月" in text(box(drawn, "Source"))
    assert any("預測沒有說明算法" in each.text for each in drawn.notes)


def test_a_date_is_not_compared_with_numbers(tiny: TinyWorkspace) -> None:
    compare(tiny, "warheads_now", "count_date")
    with pytest.raises(BadInput, match="the date 'count_date'") as caught:
        plan(tiny)
    assert caught.value.file == SLIDE


def test_evidence_stands_beside_the_points_and_in_two_languages_under_them(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(SLIDE, 'layout = "table"', 'layout = "evidence"')
    tiny.replace(f"decks/{DECK}/deck.toml", '  "# back",', '  "keep-waiting",\n  "# back",')
    drawn = page(plan(tiny), "compare")
    points = next(each for each in drawn.boxes if isinstance(each, TextBox) and each.slot == "body")
    assert drawn.points == ("keep-waiting",)
    assert points.left + points.width < table(drawn).left
    both = page(plan(tiny, "bilingual"), "compare")
    points = next(each for each in both.boxes if isinstance(each, TextBox) and each.slot == "body")
    assert points.top + points.height < table(both).top
