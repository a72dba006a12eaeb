"""Numbers stay with what they count."""

import pytest

from brief.export.memo_groups import groups
from brief.planning.boxes import Run


def kept(*runs: Run) -> list[str]:
    """Return the groups that stay on one line."""
    return ["".join(run.text for run in each.runs) for each in groups(runs) if each.kept]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("約有600枚，預估2030年將超過1,000枚", ["600枚", "2030年", "1,000枚"]),
        ("人民幣1.67兆元", ["人民幣1.67兆元"]),
        ("2026年2月5日失效（第9頁）", ["2026年", "2月", "5日", "第9頁"]),
        ("600億美元、3個月、2.3倍", ["600億美元", "3個月", "2.3倍"]),
        ("RMB 1.67 trillion, up 7.2 percent", ["RMB 1.67 trillion", "7.2 percent"]),
        ("more than 600 warheads in 2024", []),
        ("沒有數字", []),
    ],
)
def test_a_number_and_its_unit_are_one_group(text: str, units: list[str]) -> None:
    assert kept(Run(text, "zh-Hant")) == units


def test_a_unit_is_kept_with_its_number_across_a_change_to_bold() -> None:
    runs = (Run("超過", "zh-Hant"), Run("600", "zh-Hant", bold=True), Run("枚彈頭", "zh-Hant"))
    assert kept(*runs) == ["600枚"]
    parts = [run for group in groups(runs) for run in group.runs]
    assert "".join(run.text for run in parts) == "超過600枚彈頭"
    assert [run.text for run in parts if run.bold] == ["600"]


def test_a_gap_is_asked_for_only_where_chinese_meets_latin() -> None:
    middle = next(each for each in groups((Run("為600枚，", "zh-Hant"),)) if each.kept)
    assert (middle.gap_before, middle.gap_after) == (True, False)
