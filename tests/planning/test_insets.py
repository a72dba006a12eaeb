"""Texts keep a little free at their right where LibreOffice would break them badly."""

from dataclasses import replace

from brief.language.drawn_breaks import line_end
from brief.language.linebreak import break_lines
from brief.planning.boxes import Paragraph, Run, TableBox, TableRow, TextBox
from brief.planning.insets import inset, with_insets
from brief.planning.plan import DeckPlan, Page
from brief.planning.typesetting import paragraph

SIZE = 20.0


def text(words: str, width: float, align: str = "left") -> Paragraph:
    made = paragraph([Run(words, "zh-Hant")], SIZE, width)
    return replace(made, align="right") if align == "right" else made


def first_line(words: str, columns: int) -> str:
    return words[: line_end(words, 0, columns)]


def test_a_closing_mark_that_libreoffice_does_not_know_starts_no_line() -> None:
    words = "甲國乙方去年增加５％而後"
    assert first_line(words, 9) == "甲國乙方去年增加５"
    free = inset([text(words, 9 * SIZE)], 9 * SIZE)
    assert 0 < free <= 2.5 * SIZE


def test_a_word_before_two_closing_marks_stays_whole() -> None:
    words = "甲國乙方（NATO）；丙方仍未公布"
    width = 168.0
    assert any(inset([text(words, width + more)], width + more) for more in range(0, 40, 4))


def test_nothing_is_kept_free_where_lines_break_well() -> None:
    assert inset([text("甲國乙方去年增加，而後減少", 180.0)], 180.0) == 0
    assert inset([text("５％", 180.0)], 180.0) == 0


def test_a_text_that_does_not_begin_at_the_left_stays_where_it_is() -> None:
    words = "甲國乙方去年增加５％而後"
    assert inset([text(words, 180.0, "right")], 180.0) == 0


def test_texts_in_boxes_and_in_cells_keep_the_same_free_and_take_no_more_lines() -> None:
    stack = (text("甲國乙方去年增加５％而後", 9 * SIZE),)
    box = TextBox("Points", 0.0, 0.0, 9 * SIZE, 100.0, stack)
    table = TableBox("Table", 0.0, 0.0, (9 * SIZE + 12.0,), (TableRow(80.0, (stack,)),))
    page = Page("one", "Assertion", "Title", (box, table), ())
    plan = DeckPlan("d", "zh-Hant", "zh-Hant", "T", "a", "s", "", "2026-01-01", (page,))
    shown = with_insets(plan).pages[0].boxes
    assert isinstance(shown[0], TextBox)
    assert isinstance(shown[1], TableBox)
    assert shown[0].paragraphs[0].inset > 0
    assert shown[0].paragraphs[0].lines == stack[0].lines
    assert shown[1].rows[0].cells[0][0].inset > 0


def shown(stack: tuple[Paragraph, ...], width: float) -> tuple[Paragraph, ...]:
    """Return a stack as it is drawn at last."""
    page = Page("one", "Assertion", "Title", (TextBox("P", 0.0, 0.0, width, 99.0, stack),), ())
    plan = DeckPlan("d", "zh-Hant", "zh-Hant", "T", "a", "s", "", "2026-01-01", (page,))
    box = with_insets(plan).pages[0].boxes[0]
    assert isinstance(box, TextBox)
    return box.paragraphs


def test_a_line_break_is_written_where_the_stack_can_keep_nothing_free() -> None:
    width = 9.1 * SIZE
    full = text("丙方丁方戊方己方庚辛壬癸子丑寅卯辰", width)
    made = shown((text("甲國乙方去年增加５％而後", width), full), width)
    assert made[0].text == "甲國乙方去年增加\n５％而後"
    assert made[1].text == full.text
    assert made[0].lines == 2


def test_a_line_break_is_written_in_what_stands_at_the_right() -> None:
    width = 9 * SIZE
    made = shown((text("甲國乙方去年增加５％而後", width, "right"),), width)
    assert made[0].text == "甲國乙方去年增加\n５％而後"
    assert made[0].inset == 0


def test_an_opening_quotation_mark_goes_to_the_next_line_in_a_narrow_cell() -> None:
    made = shown((text("協議“引？", 4.5 * SIZE),), 4.5 * SIZE)
    assert made[0].text == "協議\n“引？"


def test_a_text_with_no_line_to_spare_stays_in_one_piece() -> None:
    words = "甲國乙方去年增加５％而後丙方丁方戊方己"
    made = shown((text(words, 9 * SIZE, "right"),), 9 * SIZE)
    assert len(break_lines(made[0].text, 9 * SIZE, SIZE)) <= made[0].lines
