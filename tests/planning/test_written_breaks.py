"""Line breaks are written where LibreOffice would begin or end a line at a wrong mark."""

import pytest

from brief.language.linebreak import NO_END, NO_START
from brief.language.widths import EM
from brief.planning.boxes import Paragraph, Run
from brief.planning.drawn_lines import breaks, measured
from brief.planning.insets import OUR_FACES
from brief.planning.typesetting import paragraph
from brief.planning.written_breaks import Room, written

QUOTED = "甲國乙方報告，其中約翰‧史密斯“引號”卡車第三港口"
TWICE = "報告乙方（NATO）；但約翰‧史密斯“引號”卡車０２年"
TOO_WIDE = "1.67兆元−0.7個百分點GDPCOVID-19專案報告“引號”——；但3～5歲3億4,。"


def text(words: str, size: float, width: float) -> Paragraph:
    return paragraph([Run(words, "zh-Hant")], size, width)


def drawn(each: Paragraph, width: float) -> list[str]:
    """Return the lines that LibreOffice breaks a text into."""
    found = []
    for line in measured(each):
        start = 0
        for one in breaks(line, int((width - each.inset) * EM / each.size)):
            found.append(line.text[start : one.place])
            start = one.place
        found.append(line.text[start:])
    return found


def is_well_broken(lines: list[str]) -> bool:
    return not any(line[0] in NO_START for line in lines[1:]) and not any(
        line[-1] in NO_END for line in lines[:-1]
    )


@pytest.mark.parametrize("words", [QUOTED, TWICE])
@pytest.mark.parametrize("width", range(130, 300, 4))
def test_no_line_begins_or_ends_at_a_wrong_mark_and_none_is_more(words: str, width: int) -> None:
    each = text(words, 20.0, width)
    stack = written([each], Room(width, OUR_FACES.texts), (0.0,))
    assert stack is not None
    lines = drawn(stack[0], width)
    assert is_well_broken(lines)
    assert len(lines) <= each.lines
    assert "".join(lines) == words


def test_a_text_that_breaks_well_gets_no_line_break() -> None:
    each = text("甲國乙方去年增加，而後減少", 20.0, 180.0)
    assert written([each], Room(180.0, OUR_FACES.texts), (0.0,)) == (each,)


def test_what_no_line_break_mends_is_set_a_little_smaller() -> None:
    each = text(TOO_WIDE, 16.0, 234.0)
    assert not is_well_broken(drawn(each, 234.0))
    stack = written([each], Room(234.0, OUR_FACES.texts, in_cell=True), (0.0,))
    assert stack is not None
    assert 14.4 <= stack[0].size < 16.0
    assert is_well_broken(drawn(stack[0], 234.0))
    assert stack[0].height == each.height


def test_nothing_is_set_smaller_than_twelve_points() -> None:
    width = 234.0 * 12 / 16
    room = Room(width, OUR_FACES.texts, in_cell=True)
    assert written([text(TOO_WIDE, 12.0, width)], room, (0.0,)) is None


def test_a_word_too_long_for_any_line_leaves_the_others_well_broken() -> None:
    width = 62.4
    each = text(TWICE, 12.0, width)
    assert "‧史密斯“" in drawn(each, width)
    stack = written([each], Room(width, OUR_FACES.texts), (0.0,))
    assert stack is not None
    lines = drawn(stack[0], width)
    assert lines[1:3] == ["（NATO", "）；但約"]
    assert is_well_broken(lines[2:])
    assert len(lines) <= each.lines


def test_a_text_of_one_line_keeps_it_beside_one_that_keeps_something_free() -> None:
    width = 9 * 20.0 + 2
    full = text("甲乙丙丁戊己庚辛壬", 20.0, width)
    marked = text("甲國乙方去年增加５％而後", 20.0, width)
    assert full.lines == 1
    stack = written([full, marked], Room(width, OUR_FACES.texts), (20.0, 0.0))
    assert stack is not None
    assert [each.inset for each in stack] == [0.0, 0.0]
    assert stack[0] == full
    assert stack[1].text == "甲國乙方去年增加\n５％而後"
