"""A memo laid out: its parts in order, its figures bold, its length known before it is written."""

from dataclasses import replace

import pytest
from tiny_workspace import DECK, TinyWorkspace, point

from brief.errors import BadInput
from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.memo.fitting import plan_memo, sizes, too_long
from brief.planning.memo.lines import fits, memo_lines, overflow
from brief.planning.memo.page import SHEETS
from brief.planning.memo.plan import MemoPlan

MEMO = f"decks/{DECK}/memo.toml"


TABLE = f"decks/{DECK}/tables/bases.toml"

WHO = """id = "who"

[columns]
who = "誰"
many = "多少"

[rows.one]
who = "甲所"
many = "{warheads_stored}"
"""
"""A table of the memo's own."""


def memo(
    tiny: TinyWorkspace, language: Language = "en", english: dict[str, str] | None = None
) -> MemoPlan:
    """Translate and lay out the tiny memo."""
    tiny.translate(english)
    workspace = tiny.load()
    pages = {"growth": 4, "number": 7, "compare": 5}
    plan = plan_memo(workspace, workspace.deck(), tiny.vocabulary(), language, pages)
    assert plan is not None
    return plan


def test_a_memo_begins_with_whom_when_and_what(tiny: TinyWorkspace) -> None:
    plan = memo(tiny, "zh-Hant")
    assert (plan.title, plan.dated) == ("備忘錄", "2025年7月1日")
    assert (plan.subject_label, plan.subject) == ("主旨", "丙國的彈頭")
    assert plan.head == ((("受文者", "讀者"), ("發文者", "研究組")), (("目的", "供參考"),))
    assert plan.marking.text == "TLP:CLEAR"
    assert plan.signature == "研究組"


def test_whom_it_is_for_has_a_line_of_its_own_where_the_name_is_long(tiny: TinyWorkspace) -> None:
    tiny.replace(MEMO, '"讀者"', '"各部會首長與其指定的承辦同仁及幕僚"')
    assert [len(pairs) for pairs in memo(tiny, "zh-Hant").head] == [1, 1, 1]


def test_its_parts_stand_in_order_with_their_points(tiny: TinyWorkspace) -> None:
    plan = memo(tiny)
    heads = [block.head for block in plan.blocks]
    assert heads == ["Bottom line", "Key points", "Implications (our judgment)", "Options"]
    assert [block.form for block in plan.blocks] == ["boxed", "bullets", "bullets", "numbers"]
    lines = ["".join(run.text for run in block.lines[0].runs) for block in plan.blocks]
    assert lines == [
        "Words of memo tiny bottom_line, more than 600 warheads",
        "Words of point now-count, June 2024, more than 600 warheads",
        "Words of point our-view",
        "Words of point keep-waiting",
    ]


def test_its_numbers_are_bold_and_no_date_crowds_them(tiny: TinyWorkspace) -> None:
    runs = [run for block in memo(tiny).blocks for line in block.lines for run in line.runs]
    assert {run.text for run in runs if run.bold} == {"more than 600 warheads"}


def test_its_foot_names_sources_dates_and_the_cutoff(tiny: TinyWorkspace) -> None:
    foot = memo(tiny).foot[0].runs[0].text
    for said in ("Some Paper (June 20, 2025)", "June 2024", "June 30, 2025"):
        assert said in foot


def test_it_knows_the_figures_and_points_it_shows(tiny: TinyWorkspace) -> None:
    plan = memo(tiny)
    assert set(plan.figures) == {"warheads_now", "count_date"}
    assert plan.points == ("now-count", "our-view", "keep-waiting")


def test_a_slide_that_it_names_has_its_number_in_the_deck(tiny: TinyWorkspace) -> None:
    tiny.replace(MEMO, "都是估計。", "都是估計，見{slide_number}。")
    line = "".join(run.text for run in memo(tiny, "zh-Hant").blocks[0].lines[0].runs)
    assert line == "可用的有超過600枚，都是估計，見簡報第7頁。"


@pytest.mark.parametrize(
    ("language", "said"), [("zh-Hant", "簡報第4–7頁"), ("en", "deck slides\u00a04, 7")]
)
def test_slides_that_it_names_together_are_named_once(
    tiny: TinyWorkspace, language: Language, said: str
) -> None:
    tiny.replace(MEMO, "都是估計。", "都是估計（{slide_growth}至{slide_number}）。")
    line = "".join(run.text for run in memo(tiny, language).blocks[0].lines[0].runs)
    assert said in line


def test_a_deck_without_a_memo_has_none(tiny: TinyWorkspace) -> None:
    tiny.path(MEMO).unlink()
    tiny.translate()
    workspace = tiny.load()
    assert plan_memo(workspace, workspace.deck(), tiny.vocabulary(), "en", {}) is None


@pytest.mark.parametrize(
    ("field", "old"),
    [("purpose", "供參考"), ("to", "讀者"), ("sender", "研究組"), ("subject", "丙國的彈頭")],
)
def test_a_figure_in_its_head_counts_as_shown(tiny: TinyWorkspace, field: str, old: str) -> None:
    assert "warheads_stored" not in memo(tiny).figures
    tiny.replace(MEMO, f'{field} = "{old}"', f'{field} = "{old}{{warheads_stored}}"')
    assert "warheads_stored" in memo(tiny).figures


def with_table(tiny: TinyWorkspace, table: str = "bases") -> None:
    """Give the memo a table."""
    tiny.write(MEMO, tiny.path(MEMO).read_text("utf-8") + f'\ntable = "{table}"\n')


@pytest.mark.parametrize(
    ("language", "caption", "count"),
    [
        ("zh-Hant", "兩種算法不能混用（簡報第5頁）", "100枚"),
        ("en", "Words of slide tiny compare title (deck slide\u00a05)", "100 warheads"),
    ],
)
def test_its_table_is_called_as_the_slide_that_shows_it_and_counts_as_shown(
    tiny: TinyWorkspace, language: Language, caption: str, count: str
) -> None:
    with_table(tiny)
    plan = memo(tiny, language)
    assert plan.table
    assert plan.table.caption == caption
    assert plan.table.rows[1][1].endswith(count)
    assert "warheads_stored" in plan.figures


def test_its_table_is_never_set_in_less_than_nine_points(tiny: TinyWorkspace) -> None:
    with_table(tiny)
    tables = [plan.table for plan in sizes(memo(tiny, "zh-Hant"))]
    assert [table.size for table in tables if table] == [10.5, 10.0, 9.5, 9.5]


def alone(tiny: TinyWorkspace, title: str = "誰算什麼") -> None:
    """Give the memo a table that no slide shows, and a title for it where there is one."""
    tiny.write(f"decks/{DECK}/tables/who.toml", WHO)
    with_table(tiny, "who")
    if title:
        tiny.write(MEMO, tiny.path(MEMO).read_text("utf-8") + f'\ntable_title = "{title}"\n')


@pytest.mark.parametrize(
    ("language", "caption"),
    [("zh-Hant", "誰算什麼"), ("en", "Words of memo tiny table_title")],
)
def test_a_table_that_no_slide_shows_has_the_memos_own_title(
    tiny: TinyWorkspace, language: Language, caption: str
) -> None:
    alone(tiny)
    plan = memo(tiny, language)
    assert plan.table
    assert plan.table.caption == caption
    assert plan.figures.count("warheads_stored") == 1


def test_the_memos_own_title_stands_before_the_number_of_a_slide_that_shows_the_table(
    tiny: TinyWorkspace,
) -> None:
    with_table(tiny)
    tiny.write(MEMO, tiny.path(MEMO).read_text("utf-8") + '\ntable_title = "誰算什麼"\n')
    plan = memo(tiny, "zh-Hant")
    assert plan.table
    assert plan.table.caption == "誰算什麼（簡報第5頁）"


def test_a_table_that_no_slide_shows_needs_a_title(tiny: TinyWorkspace) -> None:
    alone(tiny, title="")
    with pytest.raises(BadInput, match=r"memo\.toml: .*'who' has no title, .*a table_title$"):
        memo(tiny)


def test_a_table_of_six_columns_or_of_six_rows_is_refused(tiny: TinyWorkspace) -> None:
    with_table(tiny)
    names = "abcdef"
    for columns, rows, problem in ((6, 2, "has 6 columns"), (2, 6, "has 6 rows")):
        heads = "".join(f'{name} = "{name}"\n' for name in names[:columns])
        body = "".join(f"\n[rows.{name}]\n{heads}" for name in names[:rows])
        tiny.write(TABLE, f'id = "bases"\n\n[columns]\n{heads}{body}')
        with pytest.raises(BadInput, match=rf"memo\.toml: .*{problem}.*room for 5; name a smaller"):
            memo(tiny)


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_cell_without_text_stays_without(tiny: TinyWorkspace, language: Language) -> None:
    tiny.replace(TABLE, 'count = "{warheads_now}"', 'count = ""')
    tiny.replace(TABLE, 'what = "算什麼"', 'what = ""')
    with_table(tiny)
    plan = memo(tiny, language)
    assert plan.table
    assert (plan.table.head[0], plan.table.rows[0][1]) == ("", "")


def test_numbers_are_flush_right_and_texts_and_dates_left(tiny: TinyWorkspace) -> None:
    with_table(tiny)
    plan = memo(tiny)
    assert plan.table
    assert plan.table.right == (1,)
    tiny.replace(TABLE, 'count = "{warheads_now}"', 'count = "{count_date}"')
    plan = memo(tiny)
    assert plan.table
    assert plan.table.right == ()


def test_columns_are_as_wide_as_their_texts_ask_unless_told(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, 'what = "封存"', f'what = "{"封存而不能用的" * 6}"')
    with_table(tiny)
    plan = memo(tiny, "zh-Hant")
    assert plan.table
    assert plan.table.widths[0] > 2 * plan.table.widths[1]
    tiny.replace(TABLE, 'id = "bases"', 'id = "bases"\n\nwidths = [1, 1]')
    plan = memo(tiny, "zh-Hant")
    assert plan.table
    assert plan.table.widths[0] == pytest.approx(plan.table.widths[1], abs=0.2)


def test_a_table_of_short_texts_is_narrower_than_the_page_and_one_of_long_texts_is_not(
    tiny: TinyWorkspace,
) -> None:
    with_table(tiny)
    for plan in sizes(memo(tiny, "zh-Hant")):
        assert plan.table
        assert sum(plan.table.widths) == pytest.approx(plan.sheet.text_width / 2, abs=0.2)
    tiny.replace(TABLE, 'what = "封存"', f'what = "{"封存而不能用的" * 6}"')
    plan = memo(tiny, "zh-Hant")
    assert plan.table
    assert sum(plan.table.widths) == pytest.approx(plan.sheet.text_width, abs=0.2)


def test_a_memo_without_sources_names_none(tiny: TinyWorkspace) -> None:
    tiny.replace(MEMO, "{warheads_now}", "")
    tiny.replace(MEMO, '"now-count"', '"plain"')
    tiny.write(f"decks/{DECK}/points/plain.toml", point("plain", "沒有數字的一句話。"))
    assert memo(tiny, "zh-Hant").foot[0].text == "資料截止2025年6月30日。"


@pytest.mark.parametrize(("language", "name"), [("en", "Status quo:"), ("zh-Hant", "維持現狀：")])
def test_the_name_of_an_option_stands_apart(
    tiny: TinyWorkspace, language: Language, name: str
) -> None:
    option = "point/keep-waiting"
    english = {option: "Status quo: wait for the next edition"}
    tiny.replace(f"decks/{DECK}/points/keep-waiting.toml", "維持現狀，等", "維持現狀：等")
    [line] = memo(tiny, language, english).blocks[-1].lines
    assert line.runs[0] == Run(name, language, bold=True, ink="accent")
    assert not line.runs[1].bold


@pytest.mark.parametrize("text", ["維持現狀，然後：談", "{count_date}：談", "維持現狀"])
def test_what_is_not_a_name_is_no_different_from_the_rest(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(f"decks/{DECK}/points/keep-waiting.toml", "維持現狀，等下一版年報。", text)
    [line] = memo(tiny, "zh-Hant").blocks[-1].lines
    assert all(run.ink == "ink" for run in line.runs)


def test_the_paper_is_a_setting(tiny: TinyWorkspace) -> None:
    assert memo(tiny).sheet.width == pytest.approx(595.3)
    tiny.replace("brief.toml", "schema_version", 'paper = "letter"\n\nschema_version')
    plan = memo(tiny)
    assert (plan.sheet.width, plan.sheet.height) == (612.0, 792.0)
    assert fits(plan)


def test_what_just_fits_on_a4_is_refused_on_letter_with_its_lines(tiny: TinyWorkspace) -> None:
    short = memo(tiny, "zh-Hant")
    last = short.blocks[1]
    lengths = range(1, 60)
    grown = [
        replace(short, blocks=(*short.blocks[:1], replace(last, lines=last.lines * many)))
        for many in lengths
    ]
    full = [plan for plan in grown if fits(plan)][-1]
    assert overflow(replace(full, sheet=SHEETS["letter"])) in (1, 2)


def test_a_marking_of_sixty_characters_is_set_smaller_and_a_longer_one_refused(
    tiny: TinyWorkspace,
) -> None:
    deck = f"decks/{DECK}/deck.toml"
    tiny.replace(deck, "TLP:CLEAR", "限指定人員閱讀" * 9)
    plan = memo(tiny, "zh-Hant")
    assert (plan.marking.size, plan.signature) == (9.0, "")
    tiny.replace(deck, "限指定人員閱讀", "限指定人員閱讀" * 9)
    with pytest.raises(BadInput, match=r"deck\.toml: tiny: the marking takes \d lines above"):
        memo(tiny, "zh-Hant")


def test_a_long_subject_is_smaller_where_that_saves_a_line_and_counts_with_its_lines(
    tiny: TinyWorkspace,
) -> None:
    short = memo(tiny, "zh-Hant")
    tiny.replace(MEMO, '"丙國的彈頭"', '"丙國的彈頭增加了多少，憑什麼這樣說，接下來要看什麼"')
    saved = memo(tiny, "zh-Hant")
    assert (short.subject_size, saved.subject_size) == (17.0, 16.0)
    tiny.replace(MEMO, '"丙國的彈頭增加', '"' + "丙國的彈頭又增加" * 40)
    long = memo(tiny, "zh-Hant")
    assert memo_lines(long) > memo_lines(saved) + 10 * long.subject_size


def test_the_sizes_to_try_begin_with_the_largest_and_end_at_eleven_points(
    tiny: TinyWorkspace,
) -> None:
    tried = [plan.size for plan in sizes(memo(tiny))]
    assert tried == sorted(tried, reverse=True)
    assert tried[-1] >= 11.0


@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_a_short_memo_fits_and_a_long_one_is_too_long_by_its_lines(
    tiny: TinyWorkspace, language: Language
) -> None:
    short = memo(tiny, language)
    assert fits(short)
    assert overflow(short) == 0
    tiny.replace(MEMO, "都是估計。", "都是估計。" * 300)
    tiny.translate(
        {f"memo/{DECK}/bottom_line": "{warheads_now} " + "as estimated here " * 300 + "."}
    )
    workspace = tiny.load()
    long = plan_memo(workspace, workspace.deck(), tiny.vocabulary(), language, {"number": 7})
    assert long is not None
    assert not fits(long)
    lines = overflow(long)
    assert memo_lines(long) - memo_lines(short) > lines * long.pitch > 0
    error = str(too_long(long, lines, workspace.deck()))
    assert error.startswith(f"{MEMO}: {DECK}: the memo is {lines} lines too long in {language}; ")


def test_a_memo_too_long_with_its_table_may_lose_the_table(tiny: TinyWorkspace) -> None:
    bare = memo(tiny)
    with_table(tiny)
    tabled = memo(tiny)
    folder = tiny.load().deck()
    assert memo_lines(tabled) > memo_lines(bare)
    assert str(too_long(tabled, 2, folder)).endswith("take one out, or the table")
    assert str(too_long(bare, 2, folder)).endswith("take one out")
