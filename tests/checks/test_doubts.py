"""F11: a doubtful figure is used only where its doubt is shown."""

import pytest
from checking import findings, report
from naive import add_slide
from tiny_workspace import TinyWorkspace, figure

STORED = "{warheads_stored}"
ANSWER = "decks/tiny/slides/answer.toml"


def found(tiny: TinyWorkspace) -> list[tuple[str, str]]:
    return [(each.record, each.words) for each in findings(tiny, "F11")]


def test_a_doubtful_figure_in_a_table_has_its_doubt_in_the_notes(tiny: TinyWorkspace) -> None:
    assert found(tiny) == []


def test_a_comparison_shows_the_doubts_of_its_rows_by_itself(tiny: TinyWorkspace) -> None:
    rows = '[\n  "warheads_now",\n  "warheads_stored",\n]'
    add_slide(tiny, "held", layout='"comparison"', figures=rows)
    assert found(tiny) == []


@pytest.mark.parametrize("old", ["估計不是清點", "本報告計算：", "丙國的彈頭"])
def test_nor_is_one_on_a_slide_with_a_caveat(tiny: TinyWorkspace, old: str) -> None:
    tiny.replace(ANSWER, old, old + STORED)
    assert found(tiny) == []


def test_one_in_the_memo_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/memo.toml", "都是估計", STORED)
    (flaw,) = findings(tiny, "F11")
    assert (flaw.record, flaw.severity, flaw.deck) == ("memo", "error", "tiny")
    assert "memo" in flaw.message


def test_one_in_the_memos_table_is_found(tiny: TinyWorkspace) -> None:
    tiny.write(MEMO, tiny.path(MEMO).read_text("utf-8") + '\ntable = "bases"\n')
    assert ("table bases", STORED) in found(tiny)


def test_one_in_the_memos_chart_is_found_unless_its_note_says_something(
    tiny: TinyWorkspace,
) -> None:
    tiny.write(MEMO, tiny.path(MEMO).read_text("utf-8") + '\nchart = "own"\n')
    own = 'id = "own"\nkind = "bar"\ntitle = "封存的"\nfigures = ["warheads_stored"]\n'
    tiny.write("decks/tiny/charts/own.toml", own)
    assert ("chart own", STORED) in found(tiny)
    tiny.write("decks/tiny/charts/own.toml", own + 'note = "封存的不是可用的"\n')
    assert found(tiny) == []


def test_one_in_a_point_of_the_memo_is_found_and_can_be_waived(tiny: TinyWorkspace) -> None:
    file = "decks/tiny/points/keep-waiting.toml"
    tiny.replace(file, "維持現狀", f"維持{STORED}的現狀")
    assert found(tiny) == [("point keep-waiting", STORED)]
    text = tiny.path(file).read_text("utf-8")
    tiny.write(file, text + '\nwaivers = ["F11: the sentence says it"]\n')
    assert [each.waiver for each in report(tiny, "F11").waived] == ["the sentence says it"]
    assert found(tiny) == []


def test_one_that_only_the_notes_of_a_slide_name_has_its_doubt_there(tiny: TinyWorkspace) -> None:
    tiny.replace(ANSWER, "先說數字", f"先說{STORED}")
    assert found(tiny) == []


def test_one_in_a_point_that_a_slide_rests_on_has_its_doubt_in_the_notes(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(
        "seeds/short-report/points/no-first-move.toml", "不會先動手", f"不會先動用{STORED}"
    )
    tiny.write(ANSWER, tiny.path(ANSWER).read_text("utf-8") + '\nrests_on = ["no-first-move"]\n')
    assert found(tiny) == []


def test_one_that_only_a_chart_s_title_names_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/charts/count.toml", "可用彈頭（枚）", f"彈頭，不計{STORED}")
    assert ("chart count", STORED) in found(tiny)


def test_who_made_it_is_no_use_of_the_number(tiny: TinyWorkspace) -> None:
    tiny.replace(ANSWER, "先說數字", "先說{warheads_stored:originator}")
    assert found(tiny) == []


def test_a_title_without_a_caveat_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/slides/growth.toml", "增加的是預測", f"封存{STORED}")
    assert found(tiny) == [("slide growth", STORED)]


def test_a_big_number_without_a_caveat_is_found(tiny: TinyWorkspace) -> None:
    slide = "decks/tiny/slides/number.toml"
    tiny.replace(slide, '"warheads_now"', '"warheads_stored"')
    assert found(tiny) == [("slide number", STORED)]
    tiny.write(slide, tiny.path(slide).read_text("utf-8") + '\ncaveat = "封存的不能用。"\n')
    assert found(tiny) == []


def test_a_chart_needs_a_note_or_a_caveat(tiny: TinyWorkspace) -> None:
    chart = "decks/tiny/charts/count.toml"
    tiny.replace(chart, '"warheads_now"', '"warheads_stored"')
    assert found(tiny) == [("chart count", STORED)]
    tiny.write(chart, tiny.path(chart).read_text("utf-8") + '\nnote = "封存的不能用。"\n')
    assert found(tiny) == []


def computed(tiny: TinyWorkspace, **more: str) -> None:
    """Compute the rise from a doubtful figure."""
    tiny.write(
        "decks/tiny/figures/rise.toml",
        figure(
            "rise",
            "value = 500",
            "600枚",
            **{
                "originator": '"desk"',
                "publication": "",
                "edition": "",
                "basis_by": '"desk"',
                "status": '"derived"',
                **more,
                "formula": '"warheads_now - warheads_stored"',
                "anchors": "",
            },
        ),
    )


MEMO = "decks/tiny/memo.toml"


def test_what_is_computed_from_a_doubtful_figure_is_doubtful(tiny: TinyWorkspace) -> None:
    computed(tiny)
    tiny.replace(MEMO, "都是估計", "增加{rise}")
    assert found(tiny) == [("memo", STORED)]


def test_unless_it_has_a_doubt_of_its_own_which_is_then_the_one_to_show(
    tiny: TinyWorkspace,
) -> None:
    computed(tiny, doubt='"封存的不能相減。"')
    tiny.replace(MEMO, "都是估計", "增加{rise}")
    assert found(tiny) == [("memo", "{rise}")]


def test_the_notes_doubt_what_a_number_on_the_slide_is_computed_from(tiny: TinyWorkspace) -> None:
    computed(tiny)
    assert found(tiny) == []


def test_a_title_with_what_is_computed_from_one_needs_a_caveat(tiny: TinyWorkspace) -> None:
    computed(tiny)
    tiny.replace("decks/tiny/slides/growth.toml", "增加的是預測", "增加{rise}")
    assert found(tiny) == [("slide growth", STORED)]
