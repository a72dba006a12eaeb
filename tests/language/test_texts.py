"""Texts with figures put in: what is shown, what each piece came from, what is refused."""

from typing import Any

import pytest
from figure_samples import a_figure, no_words

from brief.errors import BadInput
from brief.language.texts import Piece, plain, render_text
from brief.model.identifiers import Language

FIGURES = {
    "warheads": a_figure(id="warheads", value=600, qualifier="more_than"),
    "states": a_figure(id="states", value=9, unit="state"),
    "mid": a_figure(id="mid", date="2024-mid"),
}


def shown(text: str, language: Language = "en") -> str:
    return plain(render_text(text, language, FIGURES, {"side-by-side": 5}, no_words()))


def test_pieces_remember_their_figures_and_slides() -> None:
    pieces = render_text(
        "共{warheads}，見{slide_side_by_side}。",
        "zh-Hant",
        FIGURES,
        {"side-by-side": 5},
        no_words(),
    )
    assert pieces == (
        Piece("共"),
        Piece("超過600枚", figure="warheads"),
        Piece("，見"),
        Piece("第5頁", slides="5"),
        Piece("。"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{warheads} by {mid}", "More than 600 warheads by mid-2024"),
        ("{mid} saw it. {states} have them.", "Mid-2024 saw it. Nine states have them."),
        ("He asked: {states}?", "He asked: nine states?"),
        ('Really? "{states}" it is.', 'Really? "Nine states" it is.'),
        ("“{states}” it is.", "“Nine states” it is."),
        ("The US (in {mid}) said so.", "The US (in mid-2024) said so."),
        ("It grew ({warheads}).", "It grew (more than 600 warheads)."),
        ("The U.S. {warheads:number} count", "The U.S. more than 600 count"),
        ("China vs. {states}", "China vs. nine states"),
        ("One line\n{states}", "One line\nNine states"),
        ("See {slide_side_by_side}", "See slide 5"),
        ("{slide_side_by_side} shows it", "Slide 5 shows it"),
        ("He said “no.” {states} agreed.", "He said “no.” Nine states agreed."),
    ],
)
def test_an_english_sentence_begins_with_a_capital_and_nothing_else_does(
    text: str, expected: str
) -> None:
    assert shown(text) == expected


def test_a_text_without_placeholders_is_one_piece_and_an_empty_one_none() -> None:
    assert render_text("三位一體", "zh-Hant", {}, {}, no_words()) == (Piece("三位一體"),)
    assert render_text("", "zh-Hant", {}, {}, no_words()) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{warheads.__class__}", "stray brace"),
        ("{warheads!r:>999999999}", "stray brace"),
        ("{0}", "stray brace"),
        ("{warheads", "stray brace"),
        ("100}", "stray brace"),
        ("{{warheads}}", "stray brace"),
        ("{missiles}", "there is no figure 'missiles'"),
        ("{warheads:plural}", "has no variant 'plural'"),
        ("{slide_nowhere}", "names no slide"),
        ("{slide_side_by_side:number}", "names no slide"),
    ],
)
def test_a_placeholder_that_means_nothing_is_refused_and_never_evaluated(
    text: str, problem: str
) -> None:
    with pytest.raises(BadInput, match=problem):
        shown(text)


def test_an_error_names_the_record_of_the_text() -> None:
    with pytest.raises(BadInput, match=r"^point/a: there is no figure 'x'"):
        render_text("{x}", "en", FIGURES, {}, no_words(), record="point/a")


@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_what_a_figure_brings_in_is_not_read_again(language: Any) -> None:
    figures = {"a": a_figure(id="a", value=3, unit="state")}
    assert "{" not in plain(render_text("{a}{a}", language, figures, {}, no_words()))
