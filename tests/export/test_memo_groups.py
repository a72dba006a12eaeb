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
        ("2026年2月5日失效（第9頁）", ["2026年2月5日", "第9頁"]),
        ("600億美元、3個月、2.3倍", ["600億美元", "3個月", "2.3倍"]),
        ("RMB 1.67 trillion, up 7.2 percent", ["RMB 1.67 trillion", "7.2 percent"]),
        ("more than 600 warheads in 2024", []),
        ("an op-ed of a well-known desk", ["op-ed"]),
        ("on February 9, 2026; in May", ["February 9"]),
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


def test_the_last_characters_of_a_long_chinese_text_stay_together() -> None:
    text = "談判若重啟，先後與口徑會先起爭執；" * 2 + "台北宜先備好各種算法的出處。"
    assert kept(Run(text, "zh-Hant")) == ["出處。"]
    assert kept(Run("宜先備好各種算法的出處。", "zh-Hant")) == []
    assert kept(Run(f"{text}約600枚。", "zh-Hant")) == ["約600枚"]


def test_a_gap_is_asked_for_only_where_chinese_meets_latin() -> None:
    middle = next(each for each in groups((Run("為600枚，", "zh-Hant"),)) if each.kept)
    assert (middle.gap_before, middle.gap_after) == (True, False)


def pieces(*runs: Run, room: float) -> list[str]:
    """Return the pieces after which a line may end although nothing else parts them."""
    return [run.text for each in groups(runs, room) if each.cut for run in each.runs]


def test_a_word_longer_than_its_line_is_cut_into_letters() -> None:
    word = "x" * 100
    assert pieces(Run(f"see {word} there", "en"), room=40) == list(word)
    assert pieces(Run(f"見{word}。", "zh-Hant"), room=40) == list(word)
    assert pieces(Run(f"see {word} there", "en"), room=80) == []


def test_one_with_marks_is_cut_behind_these_where_that_is_enough() -> None:
    address = "https://example.org/" + "/".join(["reports"] * 12) + "?lang=en"
    cut = pieces(Run(address, "en"), room=40)
    assert "".join(cut) == address
    assert cut.count("reports/") == 11
    assert "reports?" in cut


def test_a_number_longer_than_its_line_is_no_longer_held_to_its_unit() -> None:
    number = "1" * 100
    runs = (Run(number, "zh-Hant", bold=True), Run("枚", "zh-Hant"))
    assert pieces(*runs, room=40) == list(number)
    assert all(run.bold for group in groups(runs, 40) if group.cut for run in group.runs)
