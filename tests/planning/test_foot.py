"""Remarks at the foot of a slide in both languages."""

import pytest

from brief.planning import grid
from brief.planning.boxes import Run, TextBox
from brief.planning.foot import foot_boxes

CHINESE = "這些數字出自兩家機構，口徑與時點都不同，不可相加或相減，也不可畫在同一張圖裡比較高低。"
SHORT = "These numbers come from two institutes: never add or subtract them."
LONGER = (
    "These numbers come from two institutes, on bases and for dates that differ: never add or"
    " subtract them, and never draw them in one chart to compare them all."
)
LONG = (
    "These numbers come from two institutes, on bases and for dates that differ: never add or"
    " subtract them, and never draw them in one chart to compare how high they are, which readers"
    " of an earlier edition did in spite of what its notes said about the basis of each of them."
)
HALF = grid.OURS.left + (grid.OURS.width + grid.OURS.gutter) / 2


def remarks(name: str, *texts: Run) -> list[TextBox]:
    """Return the boxes of a callout or a caveat, those of the leading language first."""
    callouts, caveats = (texts, ()) if name == "Callout" else ((), texts)
    boxes, _ = foot_boxes(callouts, caveats, (), grid.OURS)
    return [box for box in boxes if isinstance(box, TextBox)]


def zh(text: str) -> Run:
    return Run(text, "zh-Hant", bold=True)


def en(text: str) -> Run:
    return Run(text, "en", bold=True)


def test_short_remarks_stand_one_below_the_other_where_each_takes_a_line() -> None:
    (both,) = remarks("Caveat", zh(CHINESE), en(SHORT))
    assert [each.lines for each in both.paragraphs] == [1, 1]


def test_a_remark_begins_in_the_columns_of_the_slide_where_others_are_no_lower() -> None:
    first, second = remarks("Callout", zh(CHINESE), en(LONGER))
    assert second.left == pytest.approx(HALF)
    assert first.left + first.width <= HALF - grid.OURS.gutter


def test_a_long_remark_has_the_columns_in_which_it_is_lower() -> None:
    """English is longer than the Chinese that it translates, and set alike in a caveat."""
    first, second = remarks("Caveat", zh(CHINESE), en(LONG))
    assert second.left < HALF
    assert max(each.paragraphs[0].lines for each in (first, second)) == 4


def test_in_a_callout_one_language_is_bold_and_the_other_is_not() -> None:
    first, second = remarks("Callout", zh(CHINESE), en(LONGER))
    assert [each.paragraphs[0].runs[0].bold for each in (first, second)] == [True, False]
