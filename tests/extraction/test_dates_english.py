"""Dates in English sentences: where they begin and end, and what they say."""

import pytest
from dates_helper import dates_in, said


@pytest.mark.parametrize(
    ("sentence", "date", "as_of"),
    [
        ("It ended on June 21, 2024, at last", "June 21, 2024", "2024-06-21"),
        ("It ended on 21 June 2024 at last", "21 June 2024", "2024-06-21"),
        ("It ended on June 21st", "June 21st", "2024-06-21"),
        ("It ended on Sept. 3, 2023", "Sept. 3, 2023", "2023-09-03"),
        ("BEIJING, JUNE 3, 2024", "JUNE 3, 2024", "2024-06-03"),
        ("It ended on the 3rd of June, 2024", "3rd of June, 2024", "2024-06-03"),
        ("It ran June 3-5, 2024", "June 3-5, 2024", "2024-06-03/2024-06-05"),
        ("In June 2024 it ended", "June 2024", "2024-06"),
        ("It ran March–May 2024", "March–May 2024", "2024-03/2024-05"),
        ("the mid-2024 count", "mid-2024", "2024-06"),
        ("In early 2024 it ended", "early 2024", "2024-01"),
        ("At the end of 2024 it ended", "end of 2024", "2024-12"),
        ("Its year-end 2024 count", "year-end 2024", "2024-12"),
        ("in late June it ended", "late June", "2024-06"),
        ("late last year it ended", "late last year", "2023-12"),
        ("In the 2030s it ends", "2030s", "2030/2039"),
        ("In the ’90s it ended", "’90s", "1990/1999"),
        ("In the mid-1990s it ended", "mid-1990s", "1990/1999"),
        ("the fiscal year 2027 budget", "fiscal year 2027", "2027"),
        ("fiscal 2027 spending", "fiscal 2027", "2027"),
        ("FY27 spending", "FY27", "2027"),
        ("the 2027 fiscal year", "2027 fiscal year", "2027"),
        ("the first half of 2024", "first half of 2024", "2024-01/2024-06"),
        ("the second half of last year", "second half of last year", "2023-07/2023-12"),
        ("Q3 2024 sales", "Q3 2024", "2024-07/2024-09"),
        ("in the third quarter of 2024", "third quarter of 2024", "2024-07/2024-09"),
        ("in the third quarter sales fell", "third quarter", "2024-07/2024-09"),
        ("the first three quarters of 2024", "first three quarters of 2024", "2024-01/2024-09"),
        ("in spring 2025", "spring 2025", "2025-03/2025-05"),
        ("in the fall of 2023", "fall of 2023", "2023-09/2023-11"),
        ("the 2021–2025 plan", "2021–2025", "2021/2025"),
        ("the 2021-25 plan", "2021-25", "2021/2025"),
        ("Last year it ended", "Last year", "2023"),
        ("It ended last October", "last October", "2023-10"),
        ("It ends next March", "next March", "2025-03"),
        ("It ended last month", "last month", "2024-05"),
        ("It ended yesterday", "yesterday", "2024-06-20"),
        ("the 21st century", "21st century", "2001/2100"),
        ("twentieth-century wars", "twentieth-century", "1901/2000"),
        ("posted 2024-06-21T05:29:02Z here", "2024-06-21T05:29:02Z", "2024-06-21"),
        ("posted 6/21/2024 here", "6/21/2024", "2024-06-21"),
        ("posted 21/6/2024 here", "21/6/2024", "2024-06-21"),
        ("It ended in 2019", "2019", "2019"),
        ("the treaty of 2010 ended", "2010", "2010"),
        ("the 2018 Nuclear Posture Review", "2018", "2018"),
        ("a study (2019) says", "2019", "2019"),
        ("the budget for 2025 grew", "2025", "2025"),
        ("The May report says", "May", "2024-05"),
        ("In March it marched", "March", "2024-03"),
        ("In June 12 people came", "June", "2024-06"),
    ],
)
def test_a_date_is_found_from_its_first_to_its_last_character(
    sentence: str, date: str, as_of: str
) -> None:
    assert said(sentence) == [(date, as_of)]


@pytest.mark.parametrize(
    ("sentence", "full", "core", "qualifier"),
    [
        ("by 2030 it will double", "2030", "2030", "up_to"),
        ("by the end of 2030 it will double", "end of 2030", "2030", "up_to"),
        ("no later than 2027", "2027", "2027", "up_to"),
        ("Before 2030 it will double", "Before 2030", "2030", "before"),
        ("since 2020 it has doubled", "since 2020", "2020", "since"),
        ("after June 21 it doubled", "after June 21", "June 21", "since"),
        ("from 2025 onward it doubles", "2025 onward", "2025", "since"),
        ("it doubled in 2019", "2019", "2019", None),
        ("it lasts through 2035", "2035", "2035", None),
    ],
)
def test_words_that_change_a_date_stand_outside_its_core(
    sentence: str, full: str, core: str, qualifier: str | None
) -> None:
    (found,) = dates_in(sentence)
    assert sentence[found.start : found.end] == full
    assert sentence[found.core_start : found.core_end] == core
    assert found.qualifier == qualifier


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("from 2021 to 2025", ["2021", "2025"]),
        ("between 2021 and 2025", ["2021", "2025"]),
        ("June 3 to July 5, 2024", ["June 3", "July 5, 2024"]),
        ("in 2024 and 2025", ["2024", "2025"]),
    ],
)
def test_two_dates_are_found_as_two(sentence: str, dates: list[str]) -> None:
    assert [text for text, _ in said(sentence)] == dates


@pytest.mark.parametrize(
    "sentence",
    [
        "a force of 2000 troops, 2,000 warheads, 2027 missiles, by 2000 soldiers, 1,500–2,000",
        "more than 2000 people; from 2000 people; rise to 2000; after 2000 meters; 2020%",
        "Room 1990, Flight 2024, page 1984, No. 2024, Windows 2000, $2024, version 2.0",
        "He may march; the army may march 3 miles; Theresa May said so; March on Washington",
        "in his 90s, 5-year-old, a year ago, the last few years, over the next year, 30 days",
        "USA Today; Russia Today; 24/7; 9/11; 911; next door; the second half; that yearly fair",
        "gone on 3 occasions. May said no; on Tuesday; Marching on; the decision; a junior mayor",
        "ſpring 2024 and Kilometer",
    ],
)
def test_what_is_no_date_is_left_alone(sentence: str) -> None:
    assert said(sentence) == []


def test_a_day_that_may_be_a_month_is_found_and_left_open() -> None:
    (found,) = dates_in("posted 6/7/2024 here")
    assert found.as_of is None
    assert "can't be told apart" in found.note


def test_both_languages_are_read_in_one_sentence() -> None:
    assert said("報告（June 2024）在2023年之後") == [
        ("June 2024", "2024-06"),
        ("2023年之後", "2023"),
    ]
