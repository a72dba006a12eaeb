"""English counts, hedges and ranges, as newspapers write them; all sentences are invented."""

import pytest
from english_helper import numbers, only, plainly, spans

from brief.extraction.english.numbers import find_numbers
from brief.extraction.found import Taken


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("1,770 warheads", 1770, "warhead"),
        ("1770 warheads", 1770, "warhead"),
        ("3.5 million people", 3_500_000, "person"),
        ("2.4 million bpd", 2_400_000, "barrel per day"),
        ("1.4m barrels", 1_400_000, "barrel"),
        ("twenty-five jets", 25, "jet"),
        ("two hundred and fifty tanks", 250, "tank"),
        ("a hundred soldiers", 100, "soldier"),
        ("half a million refugees", 500_000, "refugee"),
        ("half a dozen ships", 6, "ship"),
        ("two dozen cities", 24, "city"),
        ("one million homes", 1_000_000, "home"),
        ("12-nation", 12, "nation"),
        ("100-square-kilometer", 100, "square kilometer"),
        ("50 sq. km", 50, "square kilometer"),
        ("300,000 tonnes", 300_000, "metric ton"),
        ("1,200 nautical miles", 1200, "nautical mile"),
        ("600MW", 600, "megawatt"),
        ("35 degrees Celsius", 35, "°C"),
        ("\u22125°C", -5, "°C"),
        ("two aircraft carriers", 2, "aircraft carrier"),
        ("51 votes", 51, "vote"),
        ("five times", 5, "time"),
        ("１２ warheads", 12, "warhead"),
    ],
)
def test_a_count_has_the_singular_of_its_noun(written: str, value: object, unit: str) -> None:
    found = only(f"Officials spoke of {written} on the day.")
    assert (found.kind, plainly(found.value), found.unit) == ("quantity", value, unit)
    assert spans(f"Officials spoke of {written} on the day.") == [written]


@pytest.mark.parametrize(
    ("text", "core", "unit"),
    [
        ("They hold 600 operational nuclear warheads.", "600", "warhead"),
        ("The nine nuclear-armed states met.", "nine", "state"),
        ("Police held 20 police officers.", "20", "officer"),
        ("They fired 500 ballistic missiles.", "500", "missile"),
        ("Three state-owned companies bid.", "Three", "company"),
        ("They have 600 zorbs.", "600", None),
        ("A 10,000-strong crowd came.", "10,000", None),
    ],
)
def test_words_in_between_are_no_part_of_the_figure(text: str, core: str, unit: str | None) -> None:
    found = only(text)
    assert (text[found.core_start : found.core_end], found.unit) == (core, unit)


@pytest.mark.parametrize(
    ("hedge", "qualifier"),
    [
        ("more than", "more_than"),
        ("over", "more_than"),
        ("upwards of", "more_than"),
        ("in excess of", "more_than"),
        ("well over", "more_than"),
        ("at least", "at_least"),
        ("no fewer than", "at_least"),
        ("a minimum of", "at_least"),
        ("up to", "up_to"),
        ("as many as", "up_to"),
        ("no more than", "up_to"),
        ("a maximum of", "up_to"),
        ("fewer than", "less_than"),
        ("just under", "less_than"),
        ("about", "approx"),
        ("some", "approx"),
        ("nearly", "approx"),
        ("almost", "approx"),
        ("close to", "approx"),
        ("an estimated", "approx"),
    ],
)
def test_a_hedge_before_belongs_to_the_figure(hedge: str, qualifier: str) -> None:
    text = f"They have {hedge} 600 warheads."
    found = only(text)
    assert found.qualifier == qualifier
    assert text[found.start : found.end] == f"{hedge} 600 warheads"
    assert text[found.core_start : found.core_end] == "600 warheads"


@pytest.mark.parametrize(
    ("written", "qualifier", "core"),
    [
        ("600 warheads or more", "at_least", "600 warheads"),
        ("600 or more warheads", "at_least", "600"),
        ("600 warheads or so", "approx", "600 warheads"),
        ("600-plus warheads", "more_than", "600"),
        ("600+ warheads", "more_than", "600"),
        ("20-odd ships", "approx", "20"),
        ("60%-plus", "more_than", "60%"),
        ("~600 warheads", "approx", "600 warheads"),
        (">600 warheads", "more_than", "600 warheads"),
        ("600 at most", "up_to", "600"),
    ],
)
def test_a_hedge_after_or_on_a_number_belongs_to_it_too(
    written: str, qualifier: str, core: str
) -> None:
    text = f"They have {written}."
    found = only(text)
    assert (found.qualifier, text[found.start : found.end]) == (qualifier, written)
    assert text[found.core_start : found.core_end] == core


def test_over_and_a_stretch_of_time_says_when_unless_it_is_measured() -> None:
    assert only("It spent the sum over five years.").qualifier == "exact"
    assert only("The war lasted over five years.").qualifier == "more_than"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("between 50 and 100 silos", (50, 100)),
        ("50 to 100 silos", (50, 100)),
        ("1,500–2,000 silos", (1500, 2000)),
        ("1,500-2,000 silos", (1500, 2000)),
        ("10 to 15 million silos", (10_000_000, 15_000_000)),
        ("between two and three million silos", (2_000_000, 3_000_000)),
        ("dozens of silos", (20, 99)),
        ("hundreds of silos", (200, 999)),
        ("tens of thousands of silos", (20_000, 99_999)),
        ("several hundred silos", (200, 999)),
    ],
)
def test_a_range_is_one_figure_with_two_ends(written: str, value: object) -> None:
    found = only(f"They dug {written}.")
    assert (plainly(found.value), found.unit, found.qualifier) == (value, "silo", "range")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose from 500 to 600 warheads.", [("500", "warhead"), ("600 warheads", "warhead")]),
        (
            "They have 1,770 and 1,710 warheads.",
            [("1,770", "warhead"), ("1,710 warheads", "warhead")],
        ),
        ("It rose from 3 to 5 percent.", [("3", "%"), ("5 percent", "%")]),
        ("It rose 5 percent to 600.", [("5 percent", "%"), ("600", None)]),
    ],
)
def test_a_change_is_two_figures_of_one_thing(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert list(zip(spans(text), (each.unit for each in numbers(text)), strict=True)) == expected


def test_both_ends_of_a_change_are_in_the_scale_that_is_said_once() -> None:
    values = [plainly(found.value) for found in numbers("It fell from $15 to $10 million.")]
    assert values == [15_000_000, 10_000_000]


def test_what_others_have_claimed_is_left_alone() -> None:
    text = "On 21 June 600 warheads were counted."
    taken = Taken(text)
    taken.claim(3, 10)
    assert [text[each.start : each.end] for each in find_numbers(text, taken)] == ["600 warheads"]


def test_what_is_found_is_claimed() -> None:
    text = "They have more than 600 warheads."
    taken = Taken(text)
    find_numbers(text, taken)
    assert not taken.is_free(10, 11)
    assert taken.is_free(0, 10)
