"""Slides that a text names together are named once, in singular, plural or as a stretch."""

import pytest
from figure_samples import no_words

from brief.errors import BadInput
from brief.language.texts import Piece, plain, render_text
from brief.model.identifiers import Language

SLIDES = {"a": 4, "b": 5, "c": 7, "d": 14}


def shown(text: str, language: Language) -> str:
    return plain(render_text(text, language, {}, SLIDES, no_words()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See {slide_a}.", "See slide 4."),
        ("{slide_a} to {slide_c}", "Slides 4–7"),
        ("see {slide_a} through {slide_c}", "see slides 4–7"),
        ("said ({slide_a}–{slide_c})", "said (slides 4–7)"),
        ("said ({slide_a}, {slide_c})", "said (slides 4, 7)"),
        ("{slide_a} to {slide_c}, {slide_d}", "Slides 4–7, 14"),
        ("{slide_a} and {slide_c} say so", "Slides 4 and 7 say so"),
        ("{slide_a}, {slide_b}, and {slide_d} say so", "Slides 4, 5, and 14 say so"),
        ("see {slide_a} to {slide_b} or {slide_d}", "see slides 4–5 or 14"),
        ("{slide_a}; {slide_b}", "Slide 4; slide 5"),
        ("it ({slide_a}) and ({slide_b})", "it (slide 4) and (slide 5)"),
        ("On {slide_a}, {slide_c} is named", "On slide 4, slide 7 is named"),
        ("see {slide_a} to {slide_b}, {slide_d} too", "see slides 4–5, slide 14 too"),
        ("{slide_c} to {slide_a}", "Slide 7 to slide 4"),
        ("move it from {slide_a} to {slide_c}", "move it from slide 4 to slide 7"),
        ("{slide_a} to {slide_b} to {slide_c}", "Slides 4–5 to slide 7"),
    ],
)
def test_in_english(text: str, expected: str) -> None:
    assert shown(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("見{slide_a}。", "見第4頁。"),
        ("見{slide_a}至{slide_c}。", "見第4–7頁。"),
        ("（{slide_a}到{slide_c}）", "（第4–7頁）"),
        ("{slide_a}、{slide_c}", "第4、7頁"),
        ("{slide_a}至{slide_c}、{slide_d}", "第4–7、14頁"),
        ("{slide_a}與{slide_c}", "第4頁與第7頁"),
        ("{slide_a}，{slide_c}", "第4頁，第7頁"),
        ("從{slide_a}移到{slide_c}", "從第4頁移到第7頁"),
        ("從{slide_a}到{slide_c}", "從第4頁到第7頁"),
        ("{slide_c}至{slide_a}", "第7頁至第4頁"),
    ],
)
def test_in_chinese(text: str, expected: str) -> None:
    assert shown(text, "zh-Hant") == expected


def test_slides_named_together_are_one_piece_that_knows_their_numbers() -> None:
    pieces = render_text("見{slide_a}至{slide_c}。", "zh-Hant", {}, SLIDES, no_words())
    assert pieces == (Piece("見"), Piece("第4–7頁", slides="4–7"), Piece("。"))


@pytest.mark.parametrize("text", ["{slide_a} to {slide_x}", "{slide_a}, {slide_b:number}"])
def test_a_slide_that_is_not_there_is_an_error_wherever_it_stands(text: str) -> None:
    with pytest.raises(BadInput, match="names no slide of this deck"):
        shown(text, "en")


def test_a_slide_that_goes_on_is_named_with_all_its_pages() -> None:
    slides = {"a": range(4, 6), "b": range(6, 7), "c": range(8, 11)}

    def said(text: str) -> str:
        return plain(render_text(text, "zh-Hant", {}, slides, no_words()))

    assert said("見{slide_a}。") == "見第4–5頁。"
    assert said("見{slide_b}。") == "見第6頁。"
    assert said("{slide_a}、{slide_b}") == "第4–5、6頁"
    assert said("{slide_a}至{slide_c}") == "第4–10頁"
