"""On every page of every shipped deck, in each language: all in its place, large enough to read."""

import re
from functools import cache
from itertools import chain, combinations, repeat

import pytest
from conftest import ROOT
from planning_samples import paragraphs, width

from brief.language.linebreak import break_lines
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import DECK_LANGUAGES, DeckLanguage
from brief.planning import grid
from brief.planning.boxes import HANGING, Box, ChartBox, MarkBox, TableBox, TextBox
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan, Page
from brief.store.loading import load_workspace

DECKS = ("arms-control", "extended-deterrence", "nuclear-posture")

TOUCH = 0.6
"""Points by which boxes may meet, since positions are rounded."""


@cache
def shipped_plan(deck: str, language: DeckLanguage) -> DeckPlan:
    """Lay out a shipped deck, once for all tests."""
    workspace = load_workspace(ROOT)
    words = Vocabulary.load(ROOT / "translations", workspace.settings.units)
    return plan_deck(workspace, workspace.deck(deck), words, language)


@pytest.fixture(params=[(deck, language) for deck in DECKS for language in DECK_LANGUAGES])
def deck_plan(request: pytest.FixtureRequest) -> DeckPlan:
    """Return each shipped deck in each language."""
    return shipped_plan(*request.param)


def filled(page: Page) -> list[Box]:
    """Return what a page holds but for rules and grounds, which text may stand on."""
    return [box for box in page.boxes if not isinstance(box, MarkBox)]


def places(page: Page, box: Box) -> str:
    """Name a box of a page in a failure."""
    return f"{page.name}: {box.name}"


def test_nothing_leaves_the_slide(deck_plan: DeckPlan) -> None:
    outside = [
        places(page, box)
        for page in deck_plan.pages
        for box in page.boxes
        if box.left < 0
        or box.top < 0
        or box.left + width(box) > grid.OURS.slide_width + TOUCH
        or box.top + box.height > grid.OURS.slide_height + TOUCH
    ]
    assert outside == []


def test_nothing_lies_on_anything_else(deck_plan: DeckPlan) -> None:
    overlapping = [
        f"{places(page, one)} and {other.name}"
        for page in deck_plan.pages
        for one, other in combinations(filled(page), 2)
        if one.top < other.top + other.height - TOUCH
        and other.top < one.top + one.height - TOUCH
        and one.left < other.left + width(other) - TOUCH
        and other.left < one.left + width(one) - TOUCH
    ]
    assert overlapping == []


def test_every_box_is_as_high_as_the_lines_in_it(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        for box in page.boxes:
            if isinstance(box, TextBox):
                needed = sum(each.height for each in box.paragraphs)
                assert needed <= box.height + TOUCH, places(page, box)
            elif isinstance(box, TableBox):
                head = box.margin if box.head_margin is None else box.head_margin
                for row, margin in zip(box.rows, chain([head], repeat(box.margin)), strict=False):
                    highest = max(sum(each.height for each in cell) for cell in row.cells)
                    assert highest + 2 * margin <= row.height + TOUCH, places(page, box)


def test_every_paragraph_takes_no_more_lines_than_were_counted(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        for box in page.boxes:
            if not isinstance(box, TextBox):
                continue
            for each in box.paragraphs:
                room = box.width - (HANGING if each.bullet else 0.0)
                bold = all(run.bold for run in each.runs)
                language = each.runs[0].language
                needed = break_lines(each.text, room, each.size, bold, language)
                assert len(needed) <= each.lines, places(page, box)


def least_size(page: Page, box: TextBox | MarkBox) -> float:
    """Return the least size that what stands in a box may have, by what it is."""
    if isinstance(box, TextBox) and box.slot == "title":
        return grid.TITLE_SIZE
    if isinstance(box, TextBox) and box.slot in ("body", "body2") and page.layout != "Cover":
        return grid.BODY_SIZES[-1]
    return grid.SOURCE_SIZE


def test_nothing_is_too_small_to_read(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        for box in page.boxes:
            for each in paragraphs(box):
                second = each.runs and each.runs[0].language != deck_plan.lead
                if isinstance(box, TableBox):
                    least = grid.TABLE_SIZE
                elif isinstance(box, ChartBox):
                    least = 12.0
                else:
                    least = least_size(page, box)
                if second and least == grid.TITLE_SIZE:
                    least = grid.TITLE_SIZE_SECOND
                elif second and least == grid.BODY_SIZES[-1]:
                    least = grid.BODY_SIZE_SECOND
                assert each.size >= least, f"{places(page, box)}: {each.size} pt"


def test_the_grid_keeps_the_floors_of_the_convention() -> None:
    assert (grid.TITLE_SIZE, grid.TITLE_SIZE_SECOND) == (28.0, 20.0)
    assert (min(grid.BODY_SIZES), grid.BODY_SIZE_SECOND) == (18.0, 14.0)
    assert grid.TABLE_SIZE >= 14.0
    assert min(grid.SOURCE_SIZE, grid.FOOTER_SIZE) >= 12.0


def test_a_title_takes_at_most_two_lines_in_each_language(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        title = next(b for b in page.boxes if isinstance(b, TextBox) and b.slot == "title")
        assert all(each.lines <= 2 for each in title.paragraphs), page.name


def test_a_page_has_at_most_four_points(deck_plan: DeckPlan) -> None:
    assert [page.name for page in deck_plan.pages if len(page.points) > 4] == []


def test_every_title_is_its_own(deck_plan: DeckPlan) -> None:
    titles = [page.title for page in deck_plan.pages]
    assert len(set(titles)) == len(titles)


def test_every_page_of_evidence_says_where_it_is_from(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        if page.layout in ("Assertion", "Chart", "Table", "Big number"):
            source = [b for b in page.boxes if isinstance(b, TextBox) and b.slot == "source"]
            assert source, page.name
            assert source[0].paragraphs, page.name


def test_every_link_leads_to_a_page_or_to_the_web(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        for box in page.boxes:
            for run in (run for each in paragraphs(box) for run in each.runs):
                assert run.slide is None or 1 <= run.slide <= len(deck_plan.pages)
                assert run.link is None or run.link.startswith(("http://", "https://"))


def test_every_text_is_in_the_languages_of_its_deck(deck_plan: DeckPlan) -> None:
    languages = {
        run.language
        for page in deck_plan.pages
        for box in page.boxes
        for each in paragraphs(box)
        for run in each.runs
    }
    expected = {"zh-Hant", "en"} if deck_plan.language == "bilingual" else {deck_plan.lead}
    assert languages == expected


def test_every_chart_and_table_says_in_words_what_it_shows(deck_plan: DeckPlan) -> None:
    for page in deck_plan.pages:
        for box in page.boxes:
            if isinstance(box, ChartBox):
                said = [re.split(r"\n|  ", value.label)[0] in box.alt for value in box.values]
                assert all(said), places(page, box)
            if isinstance(box, TableBox):
                assert re.split(r" ?\(\d/", page.title)[0] in box.alt, places(page, box)


@pytest.mark.parametrize("deck", DECKS)
def test_a_source_line_is_in_both_languages_on_every_bilingual_page(deck: str) -> None:
    spoken = {
        page.name: {run.language for each in box.paragraphs for run in each.runs}
        for page in shipped_plan(deck, "bilingual").pages
        for box in page.boxes
        if isinstance(box, TextBox) and box.slot == "source"
    }
    assert spoken
    assert [name for name, languages in spoken.items() if len(languages) < 2] == []


@pytest.mark.parametrize("deck", DECKS)
def test_a_page_with_a_chart_names_its_sources_in_both_languages(deck: str) -> None:
    """A plot that is a little higher is not worth a reader who can't tell who counted."""
    charted = [
        page
        for page in shipped_plan(deck, "bilingual").pages
        if any(isinstance(box, ChartBox) for box in page.boxes)
    ]
    silent = [
        page.name
        for page in charted
        for box in page.boxes
        if isinstance(box, TextBox) and box.slot == "source" and len(box.paragraphs) < 2
    ]
    assert silent == []
