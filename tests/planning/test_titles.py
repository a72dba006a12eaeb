"""Where a title of two lines is broken."""

import pytest

from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.grid import OURS
from brief.planning.pages import title_box


def lines(text: str, language: Language) -> list[str]:
    """Return the lines that a title is given."""
    return title_box([Run(text, language, bold=True)], OURS).paragraphs[0].text.split("\n")


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        (
            "More than 1,000 warheads by 2030; the older report said 1,500 instead",
            ["by 2030;", "the older report said 1,500 instead"],
        ),
        (
            "Such figures should not be quoted until they have been checked twice",
            ["should not be quoted", "until they have been checked twice"],
        ),
        (
            "The arsenal is growing in every part: silos, submarines and heavy bombers",
            ["in every part:", "silos, submarines and heavy bombers"],
        ),
        (
            "The arsenal as counted has silos, submarines and many dual-capable bombers",
            ["silos, submarines", "and many dual-capable bombers"],
        ),
        (
            "The ministry foresees more than 1,000 new ships by 2030; its old count was higher",
            ["by 2030;", "its old count was higher"],
        ),
        (
            "One side wants every other party in, the other wants deep cuts first",
            ["party in,", "the other wants deep cuts first"],
        ),
    ],
)
def test_an_english_title_is_broken_after_a_clause_else_before_a_phrase(
    title: str, broken: list[str]
) -> None:
    first, second = lines(title, "en")
    assert first.endswith(broken[0])
    assert second == broken[1]


def test_a_chinese_title_leaves_no_lone_word_on_its_second_line() -> None:
    title = "美方有人把擴張讀成傳統軍事行動的掩護；這是解讀，不是查明的事實"
    assert lines(title, "zh-Hant") == [
        "美方有人把擴張讀成傳統軍事行動的掩護；", "這是解讀，不是查明的事實",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title",
    [
        "More than 1,000 warheads by 2030; the older report said 1,500 instead, for a later year",
        "各方對截止日以後的安排都沒有說法，所以本報告只列出已經公開的條件，不推測他們的打算",
    ],
)
def test_a_title_with_enough_on_its_second_line_stays_in_one_piece(title: str) -> None:
    assert lines(title, "en" if title.isascii() else "zh-Hant") == [title]


def test_a_title_counts_as_short_when_a_program_may_draw_one_more_word_on_its_first_line() -> None:
    first, second = lines(
        "Some figures in circulation should not be quoted until they have been checked", "en"
    )
    assert (first.split()[-1], second) == ("quoted", "until they have been checked")


def test_a_title_of_one_line_and_one_without_a_fair_place_stay_as_they_are() -> None:
    assert lines("短標題，一行就夠", "zh-Hant") == ["短標題，一行就夠"]
    unbroken = "長" * 31 + "，" + "短"
    assert lines(unbroken, "zh-Hant") == [unbroken]
