"""F7: results are what their formulas give, and multiples fit the numbers beside them."""

import pytest
from checking import findings
from naive import add_figure, add_point, add_slide
from tiny_workspace import TinyWorkspace

RISE = "decks/tiny/figures/rise.toml"


def found(tiny: TinyWorkspace) -> list[str]:
    tiny.translate()
    return [each.record for each in findings(tiny, "F7")]


def test_a_right_result_is_not_found(tiny: TinyWorkspace) -> None:
    assert found(tiny) == []


def test_a_wrong_result_says_what_it_should_be(tiny: TinyWorkspace) -> None:
    tiny.replace(RISE, "value = 200", "value = 300")
    tiny.translate()
    (wrong,) = findings(tiny, "F7")
    assert wrong.record == "figure rise"
    assert "gives 200, not 300" in wrong.message


def test_an_input_that_is_changed_is_found_in_the_result(tiny: TinyWorkspace) -> None:
    tiny.replace("seeds/short-report/figures/warheads_later.toml", "value = 800", "value = 900")
    assert found(tiny) == ["figure rise"]


@pytest.mark.parametrize(
    ("number", "right"),
    [("value = 1.3", True), ("value = 1.33", True), ("value = 1.4", False), ("value = 2", False)],
)
def test_a_result_is_rounded_to_its_digits(tiny: TinyWorkspace, number: str, right: bool) -> None:
    formula = "warheads_later / warheads_now"
    add_figure(tiny, "ratio", number, unit="time", basis="multiple", formula=formula)
    assert found(tiny) == ([] if right else ["figure ratio"])


def test_significant_digits_round_before_the_point(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "product", 480_000, formula="warheads_later * warheads_now")
    add_figure(tiny, "rough", 500_000, formula="warheads_later * warheads_now")
    path = tiny.path("seeds/short-report/figures/rough.toml")
    path.write_text(f"{path.read_text('utf-8')}\nsignificant_digits = 1\n", "utf-8")
    assert found(tiny) == []


def test_a_formula_of_a_range_can_not_be_computed(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "range", "low = 5, high = 6", qualifier="exact")
    add_figure(tiny, "double", 10, formula="2 * range")
    assert found(tiny) == ["figure double"]


FIVE = {"unit": "time", "measure": "彈頭增長倍數", "basis": "multiple", "status": "claim"}


def test_a_multiple_that_the_page_contradicts_is_found(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "fivefold", 5, **FIVE)
    add_figure(tiny, "goal", 1500, status="claim")
    add_point(tiny, "彈頭將增加到{fivefold}，達{goal}。")
    tiny.translate()
    (wrong,) = findings(tiny, "F7")
    assert (wrong.record, wrong.words) == ("figure fivefold", "tiny/answer")
    assert "more than 600" in wrong.message


@pytest.mark.parametrize(("times", "start"), [(5, 300), (5, 250), (5, 310), (2, 700), (2, 500)])
def test_a_multiple_that_fits_either_reading_is_not(
    tiny: TinyWorkspace, times: int, start: int
) -> None:
    add_figure(tiny, "multiple", times, **FIVE)
    add_figure(tiny, "start", start, subject="丁國")
    add_figure(tiny, "goal", 1500, subject="丁國", status="claim")
    tiny.replace("seeds/short-report/figures/multiple.toml", "丙國", "丁國")
    add_slide(tiny, "apart", title='"丁國由{start}到{goal}，{multiple}"')
    assert found(tiny) == []


def test_a_multiple_of_something_else_is_not(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "fivefold", 5, **{**FIVE, "measure": "軍費為前年的倍數"})
    add_figure(tiny, "goal", 1500, status="claim")
    add_point(tiny, "彈頭{goal}。軍費是{fivefold}。")
    assert found(tiny) == []


def test_our_own_calculation_beside_it_is_enough(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "fivefold", 5, **FIVE)
    add_figure(tiny, "goal", 1500, status="claim")
    formula = "goal / warheads_now"
    add_figure(tiny, "check", "value = 2.5", unit="time", basis="multiple", formula=formula)
    add_point(tiny, "說是{fivefold}到{goal}，以現有的計算只有{check}。")
    assert found(tiny) == []
