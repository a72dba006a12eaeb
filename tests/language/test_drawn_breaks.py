"""Where LibreOffice ends a line, as measured on what it draws."""

import pytest

from brief.language.drawn_breaks import line_end


def lines(text: str, columns: int) -> list[str]:
    """Break a text into lines of so many characters, as if all were equally wide."""
    found, start = [], 0
    while start < len(text):
        limit = start + columns
        end = line_end(text, start, limit) if limit < len(text) else len(text)
        found.append(text[start:end])
        start = end
    return found


def test_a_word_longer_than_a_line_is_cut_where_it_fits_but_behind_a_hyphen_if_it_can() -> None:
    assert lines("internationalisation", 8) == ["internat", "ionalisa", "tion"]
    assert lines("annual-report_final", 10) == ["annual-", "report_fin", "al"]
    assert lines("costs_2025-06-30", 12) == ["costs_2025-", "06-30"]


def test_a_slash_sends_the_whole_word_to_the_next_line_although_it_has_a_hyphen() -> None:
    assert lines("all low-cost/high-cost goods", 16) == ["all ", "low-cost/high-", "cost goods"]


def test_a_long_address_is_cut_anywhere_behind_a_space_and_at_a_slash_at_the_start() -> None:
    assert lines("https://a.example/report", 20)[0] == "https://a.example/"
    assert lines("see https://a.example/report", 20)[:2] == ["see ", "https://a.example/re"]


def test_a_second_closing_mark_takes_the_end_of_the_word_before_both_with_it() -> None:
    assert lines("甲國（NATO）；乙方", 8) == ["甲國（NAT", "O）；乙方"]


@pytest.mark.parametrize("mark", ["％", "～", "‧", "”"])
def test_it_lacks_some_closing_marks_in_chinese(mark: str) -> None:
    assert lines(f"甲國乙方{mark}報告", 4)[1].startswith(mark)


@pytest.mark.parametrize("mark", ["，", "。", "」", "）", "、", "·"])
def test_it_knows_the_others(mark: str) -> None:
    assert not any(line.startswith(mark) for line in lines(f"甲國乙方{mark}報告", 4))


def test_numbers_stay_whole_with_their_signs_and_a_joined_classifier() -> None:
    assert lines("超過−7.5個", 5) == ["超過", "−7.5個"]
    assert lines("約600枚", 4) == ["約", "600枚"]


def test_two_dashes_stay_together_in_chinese() -> None:
    assert lines("甲國乙方——報告", 5) == ["甲國乙方", "——報告"]
