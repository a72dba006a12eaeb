"""Dates at the precision they were published with."""

import pytest
from babel import Locale

from brief.language.dates import render_date, short_date
from brief.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("2026-02-05", "2026年2月5日", "February 5, 2026"),
        ("2024-12-31", "2024年12月31日", "December 31, 2024"),
        ("2024-03", "2024年3月", "March 2024"),
        ("2010", "2010年", "2010"),
        ("2024-early", "2024年年初", "early 2024"),
        ("2024-mid", "2024年年中", "mid-2024"),
        ("2024-late", "2024年年底", "late 2024"),
        ("2025-spring", "2025年春", "spring 2025"),
        ("2025-summer", "2025年夏", "summer 2025"),
        ("2025-autumn", "2025年秋", "autumn 2025"),
        ("2025-winter", "2025年冬", "winter 2025"),
    ],
)
def test_a_date_says_no_more_than_was_published(text: str, chinese: str, english: str) -> None:
    date = PartialDate.parse(text)
    assert render_date(date, "zh-Hant") == chinese
    assert render_date(date, "en") == english


@pytest.mark.parametrize("month", range(1, 13))
def test_months_have_the_names_of_the_unicode_locale_data(month: int) -> None:
    name = Locale("en").months["format"]["wide"][month]
    assert render_date(PartialDate(2024, month), "en") == f"{name} 2024"


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("2024-06-21", ("2024年", "6月21日"), ("Jun 21", "2024")),
        ("2024-09", ("2024年", "9月"), ("Sep", "2024")),
        ("2024", ("2024年",), ("2024",)),
        ("2024-mid", ("2024年年中",), ("mid-2024",)),
    ],
)
def test_a_short_date_parts_the_month_from_its_year(
    text: str, chinese: tuple[str, ...], english: tuple[str, ...]
) -> None:
    date = PartialDate.parse(text)
    assert short_date(date, "zh-Hant") == chinese
    assert short_date(date, "en") == english
