"""English money, shares, multiples, times and places, as written; all invented."""

import pytest
from english_helper import numbers, only, plainly, spans


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        ("$895.2 billion", 895_200_000_000, "USD"),
        ("US$60.8m", 60_800_000, "USD"),
        ("a $1.2 billion package", 1_200_000_000, "USD"),
        ("a $1.2-billion package", 1_200_000_000, "USD"),
        ("$4.15", "4.15", "USD"),
        ("30 cents", "0.30", "USD"),
        ("RMB 720 billion", 720_000_000_000, "CNY"),
        ("1.67 trillion yuan", 1_670_000_000_000, "CNY"),
        ("NT$650 billion", 650_000_000_000, "TWD"),
        ("T$647 billion", 647_000_000_000, "TWD"),
        ("5 billion New Taiwan dollars", 5_000_000_000, "TWD"),
        ("A$368 billion", 368_000_000_000, "AUD"),
        ("C$1.5bn", 1_500_000_000, "CAD"),
        ("HK$72.35", "72.35", "HKD"),
        ("S$12m", 12_000_000, "SGD"),
        ("€7.5bn", 7_500_000_000, "EUR"),
        ("3.5m euros", 3_500_000, "EUR"),
        ("£3.2 billion", 3_200_000_000, "GBP"),
        ("8.7 trillion yen", 8_700_000_000_000, "JPY"),
        ("JPY 8.7 trillion", 8_700_000_000_000, "JPY"),
        ("61 trillion won", 61_000_000_000_000, "KRW"),
        ("KRW 61 trillion", 61_000_000_000_000, "KRW"),
        ("13 trillion rubles", 13_000_000_000_000, "RUB"),
        ("Rs 5,000 crore", 50_000_000_000, None),
        ("a 50-million-dollar fund", 50_000_000, "USD"),
        ("$10-15 billion", (10_000_000_000, 15_000_000_000), "USD"),
        ("$600 to $700 million", (600_000_000, 700_000_000), "USD"),
        ("$2m–$3m", (2_000_000, 3_000_000), "USD"),
        ("hundreds of millions of dollars", (200_000_000, 999_999_999), "USD"),
    ],
)
def test_money_is_in_whole_units_of_its_currency(
    written: str, value: object, currency: str | None
) -> None:
    found = only(f"The plan costs {written}, they said.")
    assert (found.kind, plainly(found.value), found.currency) == ("money", value, currency)


def test_a_yen_sign_is_yuan_where_the_text_is_about_china_and_open_where_nothing_tells() -> None:
    assert only("Chinese firms paid ¥300 billion.").currency == "CNY"
    assert only("Japan paid ¥300 billion.").currency == "JPY"
    found = only("The firm paid ¥300 billion.")
    assert (found.currency, found.note) == (None, "¥ may be yuan or yen")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("up 60% then", 60, "%"),
        ("up 7.2 per cent then", "7.2", "%"),
        ("up 7.2 percent then", "7.2", "%"),
        ("up 0.3 pct then", "0.3", "%"),
        ("up 50 to 60 percent then", (50, 60), "%"),
        ("up 30%-50% then", (30, 50), "%"),
        ("up half a percent then", "0.5", "%"),
        ("up 2 percentage points then", 2, "percentage point"),
        ("by a quarter of a percentage point then", "0.25", "percentage point"),
        ("cut by 25 basis points then", 25, "basis point"),
    ],
)
def test_percentages_and_their_points_differ(text: str, value: object, unit: str) -> None:
    found = only(text)
    assert (found.kind, plainly(found.value), found.unit) == ("percent", value, unit)


def test_points_are_percentage_points_only_behind_a_percentage() -> None:
    assert [found.unit for found in numbers("Support was 43%, down 2 points.")] == [
        "%",
        "percentage point",
    ]
    assert only("The index fell 120 points.").unit == "point"


@pytest.mark.parametrize(
    ("text", "value", "factor"),
    [
        ("It has grown fivefold.", 5, 5),
        ("A five-fold rise came.", 5, 5),
        ("It rose 2.3-fold.", "2.3", "2.3"),
        ("It is 2.3 times as many.", "2.3", "2.3"),
        ("It is twice the size.", 2, 2),
        ("The arsenal doubled.", 2, 2),
        ("It could triple by then.", 3, 3),
        ("A 10x rise came.", 10, 10),
        ("It was halved.", "0.5", "0.5"),
    ],
)
def test_a_multiple_says_times_what(text: str, value: object, factor: object) -> None:
    found = only(text)
    assert (found.kind, found.unit) == ("multiple", "time")
    assert (plainly(found.value), plainly(found.factor)) == (value, factor)


def test_times_larger_leaves_the_factor_open_and_says_so() -> None:
    found = only("It is 3 times larger than before.")
    assert (found.kind, found.factor) == ("multiple", None)
    assert "may add the base once more" in found.note


def test_how_often_is_no_multiple() -> None:
    assert [found.kind for found in numbers("They met five times and called twice a week.")] == [
        "quantity",
        "quantity",
    ]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Half of the fleet sailed.", "Half", "1/2"),
        ("It lost half its ships.", "half", "1/2"),
        ("The budget was cut in half.", "half", "1/2"),
        ("It fell by half.", "half", "1/2"),
        ("One-third agreed.", "One-third", "1/3"),
        ("About two-thirds agreed.", "About two-thirds", "2/3"),
        ("It fell by more than a third.", "more than a third", "1/3"),
        ("A quarter of them left.", "A quarter", "1/4"),
        ("Three quarters of them left.", "Three quarters", "3/4"),
        ("One in five agreed.", "One in five", "1/5"),
        ("Nine out of 10 agreed.", "Nine out of 10", "9/10"),
        ("It holds 1/3 of it.", "1/3", "1/3"),
        ("One-third to half agreed.", "One-third to half", ("1/3", "1/2")),
    ],
)
def test_a_share_is_a_fraction(text: str, written: str, value: object) -> None:
    found = only(text)
    assert found.kind == "fraction"
    assert (spans(text), plainly(found.value)) == ([written], value)


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("ten years", 10, "year"),
        ("a 10-year plan", 10, "year"),
        ("a five- to ten-year plan", (5, 10), "year"),
        ("a 5-to-10-year plan", (5, 10), "year"),
        ("five or six years", (5, 6), "year"),
        ("24 hours", 24, "hour"),
        ("one year", 1, "year"),
        ("half a century", "0.5", "century"),
        ("a year and a half", "1.5", "year"),
        ("one and a half years", "1.5", "year"),
        ("three more years", 3, "year"),
        ("decades", (20, 99), "year"),
        ("18 months", 18, "month"),
        ("three consecutive quarters", 3, "quarter"),
    ],
)
def test_a_stretch_of_time(written: str, value: object, unit: str) -> None:
    found = only(f"The work took {written}, they said.")
    assert (found.kind, plainly(found.value), found.unit) == ("duration", value, unit)


@pytest.mark.parametrize(
    ("text", "written", "place"),
    [
        ("It is the third-largest fund.", "third", 3),
        ("It is second only to theirs.", "second", 2),
        ("He won a second term.", "second", 2),
        ("It was the first country to do so.", "first", 1),
        ("The 21st round opened.", "21st", 21),
        ("The twenty-first round opened.", "twenty-first", 21),
        ("It ranked third.", "third", 3),
    ],
)
def test_a_place_in_an_order(text: str, written: str, place: int) -> None:
    found = only(text)
    assert (found.kind, spans(text), plainly(found.value)) == ("ordinal", [written], place)
