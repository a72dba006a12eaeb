"""Numbers that are no figures, and texts that no writer meant; all sentences are invented."""

import pytest
from english_helper import numbers, only, spans
from hypothesis import given
from hypothesis import strategies as st

TRAPS = """
F-16s and J-20s flew with a B-21.
They fear the DF-26 and the KC-135.
The 5G and 3D firms met the G7 and the P5.
Three Type 094 boats? No: the Type 094 sailed.
It cites Section 232, Article 5 and Chapter 3 of Resolution 2758.
See Articles 5 and 6, or pages 12-15.
A Boeing 737 and a 737-800 landed.
It spread Covid-19 in World War II style.
After 9/11 they worked 24/7 for a 50/50 split.
One of them knew that no one liked one another.
One day it will end; it may one day begin.
At one point it was a zero-sum game and a one-time payment.
The two-state solution has a third party.
The Three Gorges dam and the Four Seasons hotel stand.
The G-20, the Group of Seven and the Group of 20 met.
Call 202-555-0147 or (202) 555-0147 or +886 2 5550 1234.
Write to desk7@paper12.example or see https://paper.example/2027/600-words and plan7.pdf.
It begins at 10:30 or 10 a.m. or five o'clock.
They lost 3-2 and then the vote was 51-49.
Members voted 220 to 213.
The book is ISBN 978-3-16-148410-0.
It is so.[3]
Install version 2.0.1 now.
They spoke one-on-one on Track II aboard Air Force One.
It is a Catch-22 for the Fortune 500 and the S&P 500.
The 101st Airborne and the Seventh Fleet came to the 38th parallel.
For the first time the first lady spoke.
First, they met; at first it was well; first of all, it is a second-hand car.
It lies in the First Island Chain since the Second World War.
The half-hearted second half ended.
In the 1990s and his 40s he was well.
An hour a year is half-time.
Double agents have double standards and doubled down.
Agent 007 left.
It crossed the line, as H5N1 did.
Su-30 and MH370 are names.
"""


@pytest.mark.parametrize("text", [line for line in TRAPS.splitlines() if line])
def test_no_figure_is_found_in_a_name_or_phrase(text: str) -> None:
    assert [written for written in spans(text) if written != "Three"] == []


def test_a_list_mark_is_no_figure() -> None:
    assert spans("1. They left.\n2) They came.\n(3) They stayed with 12 tanks.") == ["12 tanks"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. 600 warheads", ["600 warheads"]),
        ("They order 600 missiles and track 12 satellites.", ["600 missiles", "12 satellites"]),
        ("They mark 70 years.", ["70 years"]),
        ("It crossed within one day.", ["within one day"]),
        ("One year passed.", ["One year"]),
        ("“600 warheads,” he said (600).", ["600 warheads", "600"]),
        ("The bill of $5/barrel stands.", ["$5"]),
    ],
)
def test_a_figure_is_found_where_a_name_might_stand(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


PIECES = st.sampled_from(
    [
        "one",
        "two",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "half",
        "third",
        "quarter",
        "first",
        "second",
        "dozen",
        "dozens",
        "hundreds\n",
        "",
        "",
        "",
        "twice",
        "doubled",
        "of",
        "a",
        "an",
        "and",
        "to",
        "or",
        "from",
        "between",
        "more",
        "than",
        "about",
        "over",
        "in",
        "out",
        "times",
        "percent",
        "%",
        "$",
        "€",
        "US$\n",
        "",
        "",
        "",
        "RMB",
        "-",
        "–",
        "−",
        ".",
        ",",
        "/",
        ":",
        "'",
        '"',
        "(",
        ")",
        "+",
        "~",
        "1",
        "5",
        "600",
        "1,770",
        "2.5",
        "2027",
        "007",
        "0",
        "10-",
        "-5",
        "st",
        "th",
        "m",
        "bn",
        "k",
        "yuan",
        "warheads\n",
        "",
        "",
        "",
        "years",
        "year",
        "nuclear",
        "people",
        "won",
        "point",
        "points",
        "1/3",
        "½",
        "\n",
        "٣",
        "é",
        "萬",
        "one-in",
        "five-",
        "5-to-10",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join)))
def test_whatever_the_text_spans_slice_and_never_overlap(text: str) -> None:
    end = 0
    for found in numbers(text):
        assert end <= found.start <= found.core_start < found.core_end <= found.end <= len(text)
        assert found.value is not None
        end = found.end


@given(st.lists(PIECES, max_size=10).map("".join))
def test_pieces_run_together_do_no_harm_either(text: str) -> None:
    assert all(found.start < found.end for found in numbers(text))


def test_a_number_in_other_digits_is_none() -> None:
    assert numbers("They have ٦٠٠ warheads and ६०० tanks.") == []


def test_a_long_run_of_digits_is_none() -> None:
    assert numbers("Key " + "9" * 500 + " here") == []
    assert numbers("Key " + "1,111" * 500 + " here") == []


def test_a_hedge_that_another_has_claimed_is_left_out() -> None:
    assert only("They have more than 600.").qualifier == "more_than"
