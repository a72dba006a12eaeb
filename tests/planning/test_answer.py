"""The answer first: numbered points, each with a link to the slides that bear it out."""

import pytest
from planning_samples import box, number_of, page, plan, text
from tiny_workspace import DECK, TinyWorkspace

from brief.planning.plan import Page, TextBox

VIEW = f"decks/{DECK}/points/our-view.toml"
SLIDE = f"decks/{DECK}/slides/answer.toml"


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
    shown = box(page(plan(answer), "answer"), "Points").paragraphs
    assert [each.number for each in shown] == [1, 2]


def test_slides_named_in_a_bracket_at_the_end_become_links_beside_the_point(
    answer: TinyWorkspace,
) -> None:
    add_to_view(answer, "（{slide_growth}至{slide_number}）")
    deck = plan(answer)
    shown = page(deck, "answer")
    growth, number = number_of(deck, "growth"), number_of(deck, "number")
    assert links(shown) == {f"第{growth}頁": growth, f"第{number}頁": number}
    points = text(box(shown, "Points"))
    assert "第" not in points
    assert points.endswith("。")
    assert not points.endswith("）。")
    notes = "\n".join(each.text for each in shown.notes)
    assert f"（第{growth}頁至第{number}頁）" in notes


def test_a_bracket_that_says_more_than_slides_stays_and_is_linked_all_the_same(
    answer: TinyWorkspace,
) -> None:
    add_to_view(answer, "（理由見{slide_growth}）")
    deck = plan(answer)
    shown = page(deck, "answer")
    growth = number_of(deck, "growth")
    assert f"（理由見第{growth}頁）。" in text(box(shown, "Points"))
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
    points, link = box(shown, "Points"), box(shown, "Link 2.1")
    first, second = points.paragraphs
    middle = points.top + first.height + second.before + second.pitch / 2
    assert link.top < middle < link.top + link.height
    assert link.left >= points.left + points.width
