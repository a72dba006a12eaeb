"""Both languages on a slide: side by side or one above the other, either of them leading."""

import pytest
from planning_samples import add_points, box, items, page, plan, text
from tiny_workspace import DECK, TinyWorkspace

from brief.planning import grid
from brief.planning.boxes import MarkBox, TextBox

FILE = f"decks/{DECK}/deck.toml"
SLIDE = f"decks/{DECK}/slides/answer.toml"


def set_form(tiny: TinyWorkspace, field: str, value: str) -> None:
    """Say in the deck how its languages share a slide."""
    tiny.replace(FILE, "version = ", f'{field} = "{value}"\n\nversion = ')


def test_in_tiers_the_second_language_stands_below_a_line_with_the_same_points(
    tiny: TinyWorkspace,
) -> None:
    set_form(tiny, "bilingual", "tiers")
    shown = page(plan(tiny, "bilingual"), "answer")
    upper, lower = box(shown, "Points"), box(shown, "Points in the second language")
    line = next(each for each in shown.boxes if each.name == "Between the languages")
    assert isinstance(line, MarkBox)
    assert upper.top + upper.height < line.top < lower.top
    assert upper.left == lower.left
    assert upper.width == lower.width == grid.OURS.width
    assert len(upper.paragraphs) == len(lower.paragraphs) == 2
    assert {run.language for each in lower.paragraphs for run in each.runs} == {"en"}


@pytest.mark.parametrize("lead", ["zh-Hant", "en"])
def test_the_language_that_the_deck_names_leads(tiny: TinyWorkspace, lead: str) -> None:
    set_form(tiny, "lead", lead)
    deck = plan(tiny, "bilingual")
    shown = page(deck, "answer")
    assert deck.lead == lead
    first, other = box(shown, "Title").paragraphs
    assert (first.runs[0].language, other.runs[0].language == lead) == (lead, False)
    assert first.size > other.size
    points, second = items(shown, "Points"), items(shown, "Points in the second language")
    assert points[0].left < second[0].left
    assert {run.language for of in points for run in of.paragraphs[0].runs} == {lead}
    assert text(box(shown, "Footer")).startswith(plan(tiny, lead).title)


def test_who_leads_makes_no_difference_to_a_deck_in_one_language(tiny: TinyWorkspace) -> None:
    before = plan(tiny, "en")
    set_form(tiny, "lead", "en")
    assert plan(tiny, "en") == before


def test_tiers_make_no_difference_to_a_deck_in_one_language(tiny: TinyWorkspace) -> None:
    tiny.replace(SLIDE, 'layout = "assertion"', 'layout = "answer"')
    before = plan(tiny, "en")
    set_form(tiny, "bilingual", "tiers")
    assert plan(tiny, "en") == before


@pytest.mark.parametrize(("lead", "part"), [("zh-Hant", 6 / 12), ("en", 7 / 12)])
def test_english_that_leads_has_more_of_the_width(
    tiny: TinyWorkspace, lead: str, part: float
) -> None:
    set_form(tiny, "lead", lead)
    shown = page(plan(tiny, "bilingual"), "answer")
    first, second = items(shown, "Points"), items(shown, "Points in the second language")
    taken = (grid.OURS.width - grid.OURS.gutter) * part
    assert {each.left for each in first} == {grid.OURS.left}
    assert {round(each.left, 3) for each in second} == {
        round(grid.OURS.left + taken + grid.OURS.gutter, 3)
    }


def test_one_title_leads_and_the_other_is_lighter(tiny: TinyWorkspace) -> None:
    first, second = box(page(plan(tiny, "bilingual"), "answer"), "Title").paragraphs
    assert [run.bold for run in (*first.runs, *second.runs)] == [True, False]


def test_each_language_keeps_its_least_size(tiny: TinyWorkspace) -> None:
    add_points(tiny, 12, "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。")
    pages = [each for each in plan(tiny, "bilingual").pages if each.name.startswith("answer")]
    assert len(pages) > 1
    for shown in pages:
        first, second = items(shown, "Points"), items(shown, "Points in the second language")
        assert len(first) == len(second) > 0
        assert {each.paragraphs[0].size for each in first} == {grid.BODY_SIZES[-1]}
        assert min(each.paragraphs[0].size for each in second) >= grid.BODY_SIZE_SECOND


def test_points_in_one_column_stay_in_one_box(tiny: TinyWorkspace) -> None:
    (whole,) = items(page(plan(tiny), "answer"), "Points")
    assert len(whole.paragraphs) == 2


def test_the_source_line_has_one_form_with_one_language_below_the_other(
    tiny: TinyWorkspace,
) -> None:
    lines = [
        each.paragraphs
        for shown in plan(tiny, "bilingual").pages
        for each in shown.boxes
        if isinstance(each, TextBox) and each.name.startswith("Source")
    ]
    assert lines
    assert all([each.runs[0].language for each in of] == ["zh-Hant", "en"] for of in lines)


def test_a_caveat_is_said_in_both_languages_at_one_height(tiny: TinyWorkspace) -> None:
    shown = page(plan(tiny, "bilingual"), "answer")
    first, second = box(shown, "Caveat"), box(shown, "Caveat in the second language")
    assert (first.top, first.height) == (second.top, second.height)
    assert [each.paragraphs[0].runs[0].language for each in (first, second)] == ["zh-Hant", "en"]
