"""Texts in a face that runs wider than counted, or narrower: they break as they are drawn."""

from brief.language.faces import drawn_in
from brief.planning.boxes import Paragraph, Run
from brief.planning.drawn_lines import breaks, measured
from brief.planning.insets import inset
from brief.planning.shrinking import set_to_fit
from brief.planning.typesetting import paragraph

SIZE, WIDTH = 20.0, 300.0
WIDE = "www.example.org/warehouses/www/who"
"""An address that fills the width in our face: full of w, which others draw wider."""


def set_in(words: str) -> tuple[Paragraph]:
    return (paragraph([Run(words, "en")], SIZE, WIDTH),)


def lines_in(face: str, each: Paragraph) -> int:
    room = int(WIDTH * 1000 / each.size)
    return sum(1 + len(breaks(line, room)) for line in measured(each, face))


def test_a_text_that_a_face_draws_wider_is_set_smaller_until_it_takes_no_more_lines() -> None:
    words = next(WIDE[:end] for end in range(len(WIDE), 0, -1) if set_in(WIDE[:end])[0].lines == 1)
    [counted] = set_in(words)
    assert lines_in("DejaVu Sans", counted) == 2
    [smaller] = set_to_fit((counted,), WIDTH, ("DejaVu Sans",))
    assert SIZE * 0.8 <= smaller.size < SIZE
    assert smaller.lines == 1 == lines_in("DejaVu Sans", smaller)
    assert smaller.pitch == counted.pitch


def test_a_text_stays_as_large_as_it_is_where_it_fits() -> None:
    stack = set_in("The budget has grown since last year")
    for face in ("Calibri", "Times New Roman", "Arial", ""):
        assert set_to_fit(stack, WIDTH, drawn_in(face)) is stack


def test_where_lines_break_is_told_by_the_face_that_draws_them() -> None:
    run = Run("甲國乙方Budget Report去年增加５％而後仍未公布", "zh-Hant")
    kept = [
        [
            inset([paragraph([run], SIZE, width)], width, drawn_in(face))
            for width in range(200, 320, 4)
        ]
        for face in ("Arial", "Calibri")
    ]
    assert any(kept[0])
    assert kept[0] != kept[1]


def test_a_face_that_nobody_measured_may_be_drawn_in_several() -> None:
    assert len(drawn_in("Brandon Grotesque")) > 1
    assert drawn_in("calibri") == drawn_in("Calibri") == ("Carlito",)
