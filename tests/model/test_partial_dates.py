"""Dates keep the precision that was published."""

import pytest
from pydantic import TypeAdapter, ValidationError

from brief.model.partial_date import PARTS, PartialDate


@pytest.mark.parametrize(
    "text",
    ["2024", "2024-06", "2024-06-21", "2024-02-29", "2000-02-29", *(f"2024-{p}" for p in PARTS)],
)
def test_a_date_is_read_and_written_the_same(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-6",
        "2024-13",
        "2024-00",
        "2024-06-31",
        "2024-06-00",
        "2023-02-29",
        "1900-02-29",
        "2024-Mid",
        "2024-06-mid",
        "2024-fall",
        "２０２４",
        "2024-06-21T00:00",
        "2024-06\n",
        "2024/06/21",
        "June 2024",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|no such"):
        PartialDate.parse(text)


def test_dates_of_different_precision_are_ordered_by_when_they_begin() -> None:
    texts = [
        "2023",
        "2024",
        "2024-spring",
        "2024-04",
        "2024-mid",
        "2024-06-21",
        "2024-autumn",
        "2025",
    ]
    dates = [PartialDate.parse(text) for text in texts]
    assert [str(d) for d in sorted({*dates}, key=lambda d: d.sort_key)] == texts


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        ("2011-02-05", 10, "2021-02-05"),
        ("2024-02-29", 1, "2025-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
        ("2024-mid", 2, "2026-mid"),
        ("2024", 6, "2030"),
    ],
)
def test_years_later_is_the_same_date_at_the_same_precision(
    start: str, years: int, end: str
) -> None:
    assert str(PartialDate.parse(start).plus_years(years)) == end


@pytest.mark.parametrize("value", [2024, 2024.5, None, True])
def test_a_date_that_is_not_text_is_refused_with_how_to_write_it(value: object) -> None:
    with pytest.raises(ValidationError, match="write a date as text in quotes"):
        TypeAdapter(PartialDate).validate_python(value)
