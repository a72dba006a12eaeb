"""A slide on several pages: what stands at the foot of which, and charts that keep their height."""

from dataclasses import replace

import pytest
from conftest import ROOT
from planning_samples import add_points, box, page, plan, text
from test_shipped_pages import DECKS
from tiny_workspace import DECK, TinyWorkspace

from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import DECK_LANGUAGES
from brief.planning.boxes import ChartBox
from brief.planning.deck import plan_deck
from brief.planning.grid import OURS, Stage
from brief.planning.plan import DeckPlan, Page
from brief.planning.sharing import LOW_PLOT
from brief.store.loading import load_workspace

ANSWER = f"decks/{DECK}/slides/answer.toml"
GROWTH = f"decks/{DECK}/slides/growth.toml"
POINT = "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。"
LONG = "這是一句很長的提醒，把讀者不該從這一頁推出的事情逐項說清楚，免得有人誤會。" * 2

NARROW = replace(
    OURS,
    left=43.0,
    right=677.0,
    slide_width=720.0,
    marking_top=4.0,
    title_top=26.0,
    title_height=86.0,
    body_top=126.0,
    source_bottom=494.0,
    footer_top=500.0,
    cover_ground=0.0,
    section_dark=False,
    cover=Stage(43.0, 677.0, 168.0, 284.0, "top", "left", 306.0, 528.0),
)
"""About that of PowerPoint's plain template, 4:3."""


def pages_of(deck: DeckPlan, slide: str) -> list[Page]:
    """Return the pages of a slide."""
    return [each for each in deck.pages if each.name.partition(":")[0] == slide]


def remarks(of: Page) -> list[str]:
    """Return which remarks a page has."""
    return [each.name for each in of.boxes if each.name in ("Callout", "Caveat", "Source")]


def chart(of: Page) -> ChartBox:
    """Return the chart of a page."""
    return next(each for each in of.boxes if isinstance(each, ChartBox))


def test_remarks_stand_on_the_last_page_alone_where_that_saves_a_page(tiny: TinyWorkspace) -> None:
    tiny.replace(ANSWER, "估計不是清點", LONG)
    add_points(tiny, 18, POINT)
    found = [remarks(each) for each in pages_of(plan(tiny), "answer")]
    assert found == [["Source"], ["Callout", "Caveat", "Source"]]


def test_remarks_stand_on_every_page_where_they_cost_none(tiny: TinyWorkspace) -> None:
    add_points(tiny, 12, POINT)
    pages = pages_of(plan(tiny), "answer")
    assert len(pages) > 1
    assert {tuple(remarks(each)) for each in pages} == {("Callout", "Caveat", "Source")}


def test_remarks_that_would_press_a_chart_flat_go_on_to_a_page_of_their_own(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(GROWTH, "charts = ", f'caveat = "{LONG * 8}"\n\ncallout = "{LONG}"\n\ncharts = ')
    drawn, *_, last = pages_of(plan(tiny), "growth")
    assert chart(drawn).plot > OURS.slide_height * 0.3
    assert remarks(drawn) == ["Source"]
    assert remarks(last) == ["Callout", "Caveat", "Source"]
    assert last.title.endswith("(2/2)")


def test_points_go_on_along_with_remarks_rather_than_leave_them_a_page_alone(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(GROWTH, "charts = ", f'caveat = "{LONG * 8}"\n\ncallout = "{LONG}"\n\ncharts = ')
    drawn, last = pages_of(plan(tiny), "growth")
    assert chart(drawn).plot > OURS.slide_height * 0.3
    assert last.points
    assert remarks(last) == ["Callout", "Caveat", "Source"]


def test_remarks_stay_beneath_a_chart_that_is_high_enough(tiny: TinyWorkspace) -> None:
    tiny.replace(GROWTH, "charts = ", 'caveat = "這是預測。"\n\ncharts = ')
    (drawn,) = pages_of(plan(tiny), "growth")
    assert remarks(drawn) == ["Caveat", "Source"]


def titles(of: Page) -> list[str]:
    """Return a page's title in each language, without the mark of a further page."""
    return [
        "".join(run.text for run in each.runs if run.bold) for each in box(of, "Title").paragraphs
    ]


def test_further_pages_keep_the_title_and_its_lines_in_both_languages(tiny: TinyWorkspace) -> None:
    title = "丙國的彈頭還在增加，而且每一家估計的人都說到了它在增加的事"
    tiny.replace(ANSWER, "丙國的彈頭{warheads_now}，還在增加", title)
    add_points(tiny, 14, POINT)
    first, *further = pages_of(plan(tiny, "bilingual"), "answer")
    assert len(further) > 1
    for number, each in enumerate(further, 2):
        assert titles(each) == titles(first)
        assert box(each, "Title").height == box(first, "Title").height
        assert text(box(each, "Title")).endswith(f"({number}/{len(further) + 1})")
    assert len({each.title for each in (first, *further)}) == 1 + len(further)


def test_a_title_with_room_says_in_each_language_which_of_its_pages_this_is(
    tiny: TinyWorkspace,
) -> None:
    add_points(tiny, 14, POINT)
    _, second, third = pages_of(plan(tiny, "bilingual"), "answer")
    marks = [[each.runs[-1].text for each in box(of, "Title").paragraphs] for of in (second, third)]
    assert marks == [["(2/3)", " (2/3)"], ["(3/3)", " (3/3)"]]


def test_a_title_that_fills_its_line_takes_one_more_rather_than_no_mark(
    tiny: TinyWorkspace,
) -> None:
    title = "丙國的彈頭還在增加，而且每一家估計的人都說到了它在增加的事"
    tiny.replace(ANSWER, "丙國的彈頭{warheads_now}，還在增加", title)
    add_points(tiny, 18, POINT)
    first, second, *others = pages_of(plan(tiny), "answer")
    assert box(first, "Title").paragraphs[0].lines == 1
    assert box(second, "Title").paragraphs[0].lines == 2
    assert text(box(second, "Title")).replace("\n", "") == f"{title}(2/{2 + len(others)})"


@pytest.mark.parametrize("deck", DECKS)
def test_a_narrow_template_takes_every_shipped_deck_with_no_chart_flat(deck: str) -> None:
    workspace = load_workspace(ROOT)
    words = Vocabulary.load(ROOT / "translations", workspace.settings.units)
    for language in DECK_LANGUAGES:
        laid = plan_deck(workspace, workspace.deck(deck), words, language, NARROW)
        plots = [
            each.plot for own in laid.pages for each in own.boxes if isinstance(each, ChartBox)
        ]
        assert all(plot >= LOW_PLOT for plot in plots), language


def test_a_cover_without_a_ground_moves_up_rather_than_off_its_slide(tiny: TinyWorkspace) -> None:
    tiny.translate()
    workspace = tiny.load()
    stage = Stage(43.0, 677.0, 420.0, 500.0, "top", "left", 500.0, 528.0)
    low = replace(NARROW, cover=stage)
    laid = plan_deck(workspace, workspace.deck(), tiny.vocabulary(), "zh-Hant", low)
    cover = page(laid, "cover")
    title, imprint = box(cover, "Title"), box(cover, "Imprint")
    assert low.marking_top + low.marking_height < title.top < stage.top
    assert imprint.top + imprint.height <= stage.lowest
