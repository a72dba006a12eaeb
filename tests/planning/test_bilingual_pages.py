"""The pages that a shipped deck takes in both languages, whichever of them leads."""

import re
from dataclasses import replace
from functools import cache

import pytest
from conftest import ROOT
from planning_samples import box, items, page

from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import TextBox
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan
from brief.store.loading import load_workspace

LED = [
    (deck, lead)
    for deck in ("arms-control", "extended-deterrence", "nuclear-posture")
    for lead in ("zh-Hant", "en")
]


@cache
def led_by(deck: str, lead: Language) -> DeckPlan:
    """Lay out a shipped deck in both languages, one of them leading."""
    workspace = load_workspace(ROOT)
    words = Vocabulary.load(ROOT / "translations", workspace.settings.units)
    folder = workspace.deck(deck)
    led = replace(folder, deck=folder.deck.model_copy(update={"lead": lead}))
    return plan_deck(workspace, led, words, "bilingual")


@pytest.mark.parametrize(("deck", "lead"), LED)
def test_few_slides_take_a_further_page_for_their_second_language(
    deck: str, lead: Language
) -> None:
    pages = [each.name for each in led_by(deck, lead).pages]
    slides = {name.partition(":")[0] for name in pages}
    assert len(pages) <= 1.65 * len(slides)


@pytest.mark.parametrize(("deck", "lead"), LED)
def test_the_answer_stands_on_one_page(deck: str, lead: Language) -> None:
    pages = [each for each in led_by(deck, lead).pages if each.layout == "Answer"]
    assert len(pages) == 1


@pytest.mark.parametrize(("deck", "lead"), LED)
def test_a_further_page_says_so_in_one_language_at_least(deck: str, lead: Language) -> None:
    unmarked = [
        each.name
        for each in led_by(deck, lead).pages
        if re.fullmatch(r"[a-z0-9-]+:\d", each.name)
        and not any(title.text.endswith(")") for title in box(each, "Title").paragraphs)
    ]
    assert unmarked == []


@pytest.mark.parametrize(("deck", "lead"), LED)
def test_type_keeps_its_floors(deck: str, lead: Language) -> None:
    for each in led_by(deck, lead).pages:
        if each.layout in ("Cover", "Section"):
            continue
        first, second = box(each, "Title").paragraphs
        assert first.size >= grid.TITLE_SIZE
        assert second.size >= grid.TITLE_SIZE_SECOND
        for point in items(each, "Points"):
            assert point.paragraphs[0].size >= grid.BODY_SIZES[-1]
        for point in items(each, "Points in the second language"):
            assert point.paragraphs[0].size >= grid.BODY_SIZE_SECOND


def test_a_number_is_found_at_the_height_of_its_translation_in_columns_of_other_widths() -> None:
    shown = page(led_by("nuclear-posture", "en"), "answer-first")
    first, second = items(shown, "Points"), items(shown, "Points in the second language")
    assert len(first) == len(second) == 4
    for one, other in zip(first, second, strict=True):
        assert baseline(one) == pytest.approx(baseline(other), abs=0.2)


def baseline(of: TextBox) -> float:
    """Return where the first line of a box stands, as programs draw an exact pitch."""
    return of.top + of.paragraphs[0].pitch * 0.8
