"""A memo laid out: its parts in order, its figures bold, its length known before it is written."""

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import Language
from brief.planning.memo import plan_memo, sizes, too_long
from brief.planning.memo_lines import fits, memo_lines, overflow
from brief.planning.plan import MemoPlan

MEMO = f"decks/{DECK}/memo.toml"


def memo(tiny: TinyWorkspace, language: Language = "en") -> MemoPlan:
    """Translate and lay out the tiny memo."""
    tiny.translate()
    workspace = tiny.load()
    plan = plan_memo(workspace, workspace.deck(), tiny.vocabulary(), language, {"number": 7})
    assert plan is not None
    return plan


def test_a_memo_begins_with_whom_when_and_what(tiny: TinyWorkspace) -> None:
    plan = memo(tiny, "zh-Hant")
    assert plan.title == "備忘錄"
    assert [value for _, value in plan.head] == [
        "讀者",
        "研究組",
        "2025年7月1日",
        "丙國的彈頭",
        "供參考",
    ]
    assert plan.marking == "TLP:CLEAR"


def test_its_parts_stand_in_order_with_their_points(tiny: TinyWorkspace) -> None:
    plan = memo(tiny)
    heads = [block.head for block in plan.blocks]
    assert heads == ["Bottom line", "Key points", "Implications", "Options"]
    assert [block.listed for block in plan.blocks] == [False, True, True, True]
    lines = ["".join(run.text for run in block.lines[0].runs) for block in plan.blocks]
    assert lines == [
        "Words of memo tiny bottom_line, more than 600 warheads",
        "Words of point now-count, June 2024, more than 600 warheads",
        "Words of point our-view",
        "Words of point keep-waiting",
    ]


def test_its_figures_are_bold_and_nothing_else_is(tiny: TinyWorkspace) -> None:
    runs = [run for block in memo(tiny).blocks for line in block.lines for run in line.runs]
    assert {run.text for run in runs if run.bold} == {"more than 600 warheads", "June 2024"}


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
    assert line == "可用的有超過600枚，都是估計，見第7頁。"


def test_a_deck_without_a_memo_has_none(tiny: TinyWorkspace) -> None:
    tiny.path(MEMO).unlink()
    tiny.translate()
    workspace = tiny.load()
    assert plan_memo(workspace, workspace.deck(), tiny.vocabulary(), "en", {}) is None


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
