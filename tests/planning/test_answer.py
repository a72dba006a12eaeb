"""The answer first: numbered points, each with a link to the slides that bear it out."""

import pytest
from planning_samples import add_points, box, items, number_of, page, plan, text
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import Language
from brief.planning.boxes import TextBox
from brief.planning.deck import plan_deck
from brief.planning.plan import Page

VIEW = f"decks/{DECK}/points/our-view.toml"
SLIDE = f"decks/{DECK}/slides/answer.toml"
BRACKET = "（{slide_growth}、{slide_number}）"


@pytest.fixture
def answer(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return a workspace whose slide called answer is drawn as one."""
    tiny.replace(SLIDE, 'layout = "assertion"', 'layout = "answer"')
    return tiny


def add_to_view(tiny: TinyWorkspace, end: str) -> None:
    """Write something at the end of our judgement, before its full stop."""
    before = tiny.path(VIEW).read_text(encoding="utf-8")
    line = next(each for each in before.splitlines() if each.startswith("text = "))
    tiny.replace(VIEW, line, line.removesuffix('。"') + end + '。"')


def links(of: Page) -> dict[str, int | None]:
    """Return what the links of a page say, and where each leads."""
    return {
        text(each): each.slide
        for each in of.boxes
        if isinstance(each, TextBox) and each.name.startswith("Link")
    }


def test_points_are_numbered_lines(answer: TinyWorkspace) -> None:
    shown = items(page(plan(answer), "answer"), "Points")
    assert [each.number for of in shown for each in of.paragraphs] == [1, 2]


def test_each_point_has_a_box_of_its_own_height_so_that_none_creeps_up_to_a_hairline(
    answer: TinyWorkspace,
) -> None:
    shown = page(plan(answer), "answer")
    first, second = items(shown, "Points")
    line = next(each for each in shown.boxes if each.name == "Line 2")
    assert first.top + first.height < line.top < second.top
    assert [each.slot for each in (first, second)] == ["body", None]
    for each in (first, second):
        (only,) = each.paragraphs
        assert only.before == 0.0
        assert only.lines * only.pitch <= each.height < (only.lines + 1) * only.pitch


def test_slides_named_in_a_bracket_at_the_end_become_links_beside_the_point(
    answer: TinyWorkspace,
) -> None:
    add_to_view(answer, "（{slide_growth}、{slide_number}）")
    deck = plan(answer)
    shown = page(deck, "answer")
    growth, number = number_of(deck, "growth"), number_of(deck, "number")
    assert links(shown) == {f"第{growth}頁": growth, f"第{number}頁": number}
    points = text(items(shown, "Points")[1])
    assert "第" not in points
    assert points.endswith("。")
    assert not points.endswith("）。")
    notes = "\n".join(each.text for each in shown.notes)
    assert f"（第{growth}、{number}頁）" in notes


@pytest.mark.parametrize("up_to", ["至", " 到 ", "–", "～", " to ", " through "])
def test_slides_from_one_to_another_are_one_link_to_the_first(
    answer: TinyWorkspace, up_to: str
) -> None:
    add_to_view(answer, f"（{{slide_growth}}{up_to}{{slide_number}}）")
    deck = plan(answer)
    growth, number = number_of(deck, "growth"), number_of(deck, "number")
    shown = page(deck, "answer")
    assert links(shown) == {f"第{growth}–{number}頁": growth}
    assert "第" not in text(items(shown, "Points")[1])


def test_english_says_slides_of_several(answer: TinyWorkspace) -> None:
    add_to_view(answer, "（{slide_growth}至{slide_number}）")
    assert [*links(page(plan(answer, "en"), "answer"))] == ["slides 4–7"]


def test_neighbours_share_one_link(answer: TinyWorkspace) -> None:
    add_to_view(answer, "（{slide_growth}、{slide_compare}）")
    deck = plan(answer)
    first, last = number_of(deck, "growth"), number_of(deck, "compare")
    assert last == first + 1
    assert links(page(deck, "answer")) == {f"第{first}–{last}頁": first}


def test_a_link_names_all_pages_of_a_slide_that_goes_on(answer: TinyWorkspace) -> None:
    add_to_view(answer, "（{slide_growth}）")
    add_points(answer, 8, "這是圖旁的又一個要點，字數不多也不少，佔幾行。", before="## compare")
    deck = plan(answer)
    first = number_of(deck, "growth")
    assert number_of(deck, "growth:2") == first + 1
    assert links(page(deck, "answer")) == {f"第{first}–{first + 1}頁": first}


def test_from_a_later_slide_to_an_earlier_one_is_no_range(answer: TinyWorkspace) -> None:
    add_to_view(answer, "（{slide_number}至{slide_growth}）")
    assert [*links(page(plan(answer), "answer"))] == ["第7頁", "第4頁"]


def test_few_short_points_share_the_room_between_title_and_foot(answer: TinyWorkspace) -> None:
    shown = page(plan(answer), "answer")
    title, first = box(shown, "Title"), items(shown, "Points")[0]
    assert first.top - (title.top + title.height) > 2 * first.paragraphs[0].size


def test_a_bracket_that_says_more_than_slides_stays_and_is_linked_all_the_same(
    answer: TinyWorkspace,
) -> None:
    add_to_view(answer, "（理由見{slide_growth}）")
    deck = plan(answer)
    shown = page(deck, "answer")
    growth = number_of(deck, "growth")
    assert f"（理由見第{growth}頁）。" in text(items(shown, "Points")[1])
    assert links(shown) == {f"第{growth}頁": growth}


def test_points_that_name_no_slide_have_the_whole_width(answer: TinyWorkspace) -> None:
    deck = plan(answer)
    shown = page(deck, "answer")
    assert links(shown) == {}
    assert box(shown, "Points").width == box(shown, "Title").width


@pytest.mark.parametrize("bilingual", ["columns", "tiers"])
def test_each_link_stands_at_the_height_of_its_point(answer: TinyWorkspace, bilingual: str) -> None:
    add_to_view(answer, "（{slide_growth}）")
    answer.replace(
        f"decks/{DECK}/deck.toml", "version = ", f'bilingual = "{bilingual}"\n\nversion = '
    )
    shown = page(plan(answer, "bilingual"), "answer")
    point, link = items(shown, "Points")[1], box(shown, "Link 2.1")
    middle = point.top + point.paragraphs[0].pitch / 2
    assert link.top < middle < link.top + link.height
    assert link.left >= point.left + point.width


def test_two_languages_have_the_width_that_several_links_take_side_by_side(
    answer: TinyWorkspace,
) -> None:
    add_to_view(answer, "，" + "而這一句還要佔去幾行，好讓兩個連結上下排得下" * 2 + BRACKET)
    shown = page(plan(answer, "bilingual"), "answer")
    first, second = box(shown, "Link 2.1"), box(shown, "Link 2.2")
    assert first.top + first.height < second.top
    assert first.left + first.width == pytest.approx(second.left + second.width)
    point = items(shown, "Points")[1]
    assert second.top + second.height < point.top + point.height


@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_in_one_language_links_stand_side_by_side(
    answer: TinyWorkspace, language: Language
) -> None:
    add_to_view(answer, BRACKET)
    shown = page(plan(answer, language), "answer")
    assert box(shown, "Link 2.1").top == box(shown, "Link 2.2").top
    assert box(shown, "Link 2.1").left < box(shown, "Link 2.2").left


def test_links_stand_side_by_side_where_a_point_is_lower_than_they_are_in_a_pile(
    answer: TinyWorkspace,
) -> None:
    before = answer.path(VIEW).read_text(encoding="utf-8")
    line = next(each for each in before.splitlines() if each.startswith("text = "))
    answer.replace(VIEW, line, f'text = "研判。{BRACKET}"')
    answer.translate({"point/our-view": "Ours ({slide_growth}, {slide_number})."})
    workspace = answer.load()
    deck = plan_deck(workspace, workspace.deck(), answer.vocabulary(), "bilingual")
    shown = page(deck, "answer")
    assert items(shown, "Points")[1].paragraphs[0].lines == 1
    assert box(shown, "Link 2.1").top == box(shown, "Link 2.2").top
