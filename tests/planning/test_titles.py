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


def test_a_clause_that_would_begin_at_the_end_of_a_line_begins_the_next() -> None:
    assert lines(
        "各方對截止日以後的安排都沒有說法，所以本報告只列出已經公開的條件，不推測他們的打算",
        "zh-Hant",
    ) == [
        "各方對截止日以後的安排都沒有說法，",
        "所以本報告只列出已經公開的條件，不推測他們的打算",
    ]


def test_a_title_counts_as_short_when_a_program_may_draw_one_more_word_on_its_first_line() -> None:
    first, second = lines(
        "Some figures in circulation should not be quoted until they have been checked", "en"
    )
    assert (first.split()[-1], second) == ("quoted", "until they have been checked")


def test_a_title_of_one_line_stays_as_it_is() -> None:
    assert lines("短標題，一行就夠", "zh-Hant") == ["短標題，一行就夠"]


def test_a_title_without_a_fair_place_still_leaves_no_stub() -> None:
    first, second = lines("長" * 31 + "，" + "短", "zh-Hant")
    assert len(second) > 10
    assert first + second == "長" * 31 + "，短"


@pytest.mark.parametrize(
    ("title", "first"),
    [
        (
            "The counts that circulate do not all share a date, a basis or an originator",
            "The counts that circulate do not all share",
        ),
        (
            "Ports, grids and farms count as civil works, but not dual-use cranes and locks",
            "Ports, grids and farms count as civil works,",
        ),
        (
            "Two of the three surveys agree in scale but differ in date and in what they count",
            "Two of the three surveys agree in scale",
        ),
    ],
)
def test_no_line_ends_on_a_word_that_leans_on_the_next_or_at_a_hyphen(
    title: str, first: str
) -> None:
    assert lines(title, "en")[0] == first


def test_a_chinese_title_parts_no_date_to_be_even() -> None:
    assert lines("這一項條約按原來的規定在2026年2月5日失效，雙方至今都沒有說誰先減", "zh-Hant") == [
        "這一項條約按原來的規定在2026年2月5日失效，", "雙方至今都沒有說誰先減",
    ]  # fmt: skip


def test_a_title_that_breaks_well_by_itself_stays_in_one_piece() -> None:
    ours = "By the board’s own account its harbours hold more than ships: "
    title = f"{ours}cranes, pilots and dredgers too"
    assert lines(title, "en") == [title]
