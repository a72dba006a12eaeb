"""Setting text: lines are counted, stacks have heights, items are divided into pages."""

import pytest

from brief.language.linebreak import break_lines
from brief.language.widths import text_width
from brief.planning.balancing import even_width
from brief.planning.boxes import Run, TextBox
from brief.planning.room import crowded
from brief.planning.typesetting import (
    fill,
    height_of,
    paragraph,
    without_space_above,
)


def a_box(name: str, left: float, top: float, width: float, height: float) -> TextBox:
    """Return an empty box."""
    return TextBox(name, left, top, width, height, ())


def test_a_longer_text_takes_more_lines_and_a_bullet_takes_room() -> None:
    run = Run("漢字" * 30, "zh-Hant")
    one = paragraph([run], 20.0, 400.0)
    assert one.lines == 4
    assert paragraph([run], 20.0, 405.0, bullet=True).lines >= one.lines
    assert paragraph([run], 10.0, 400.0).lines == 2
    assert one.height == 4 * 25.0


def test_the_pitch_is_a_quarter_more_than_the_size_in_tenths_of_a_point() -> None:
    assert paragraph([Run("字", "zh-Hant")], 14.0, 100.0).pitch == 17.5
    assert paragraph([Run("字", "zh-Hant")], 11.0, 100.0).pitch == 13.8


def test_a_stack_is_as_high_as_its_paragraphs_and_begins_without_space() -> None:
    stack = [paragraph([Run("字", "zh-Hant")], 20.0, 100.0, before=9.0) for _ in range(3)]
    assert height_of(stack) == 3 * (25.0 + 9.0)
    assert height_of(without_space_above(stack)) == 3 * 25.0 + 2 * 9.0
    assert without_space_above([]) == ()


@pytest.mark.parametrize(
    ("heights", "room", "repeated", "pages"),
    [
        ([10, 10, 10], 30, 0, [range(3)]),
        ([10, 10, 10], 29, 0, [range(2), range(2, 3)]),
        ([10, 10, 10], 30, 5, [range(2), range(2, 3)]),
        ([50, 10], 30, 0, [range(1), range(1, 2)]),
        ([10], 5, 0, [range(1)]),
    ],
)
def test_items_are_divided_into_pages_and_none_is_lost(
    heights: list[float], room: float, repeated: float, pages: list[range]
) -> None:
    assert fill(heights, room, repeated) == pages


def test_boxes_that_have_their_own_room_are_let_be() -> None:
    beside = [a_box("A", 0, 0, 100, 100), a_box("B", 100, 0, 100, 100), a_box("C", 0, 100, 99, 99)]
    assert crowded(beside) is None


def test_a_box_on_another_or_off_the_slide_is_named() -> None:
    first = a_box("A", 0, 0, 100, 100)
    assert crowded([first, a_box("B", 90, 80, 100, 100)]) == "'A' runs 20 pt into 'B'"
    assert crowded([first, a_box("B", 0, 500, 100, 60)]) == "'B' runs 20 pt off the slide"


def test_a_remark_that_would_end_in_a_lone_word_has_even_lines() -> None:
    said = "None of the three articles gives a number that another one could be checked by"
    run = Run(said, "en")
    width = 0.95 * text_width(said, 14, language="en")
    whole = paragraph([run], 14, width)
    narrower = even_width([whole], width)
    first, second = break_lines(said, narrower, 14, language="en")
    assert len(second) > 0.7 * len(first)
    assert even_width([paragraph([run], 14, 0.6 * width)], 0.6 * width) == 0.6 * width
