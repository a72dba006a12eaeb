"""What can be done to a deck, and what is refused with a reason."""

import ast
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tiny_workspace import DECK, TinyWorkspace

import brief.editing
from brief.editing import changes
from brief.editing.folders import reordered
from brief.editing.refused import Refused
from brief.language.program import program_word
from brief.model.workspace import DeckFolder

ORDER = (
    *("# main", "## cover", "## agenda", "## answer", "now-count", "our-view"),
    *("## growth", "later-count", "## compare", "# back", "## number", "no-first-move"),
    "## sources",
)


@pytest.fixture
def deck(tiny: TinyWorkspace) -> DeckFolder:
    tiny.note_picked()
    folder = tiny.load().decks[DECK]
    assert folder.deck.order == ORDER
    return folder


def shown(folder: DeckFolder, first: str, last: str) -> str:
    order = folder.deck.order
    return " ".join(order[order.index(first) : order.index(last) + 1])


def refusal(change: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        change()
    return program_word(refused.value.message, "en", **refused.value.values)


def test_a_point_is_picked_after_the_one_beside_it(deck: DeckFolder) -> None:
    picked = changes.pick(deck, "keep-waiting", "now-count")
    assert shown(picked, "## answer", "## growth") == (
        "## answer now-count keep-waiting our-view ## growth"
    )
    assert picked.outline[2].points == ("now-count", "keep-waiting", "our-view")


def test_a_point_picked_on_a_slide_is_its_last(deck: DeckFolder) -> None:
    picked = changes.pick(deck, "keep-waiting", "## answer")
    assert shown(picked, "our-view", "## growth") == "our-view keep-waiting ## growth"


@pytest.mark.parametrize(
    ("point", "beside", "why"),
    [
        ("our-view", "## growth", "the point is in the deck already"),
        ("keep-waiting", None, "choose a slide first"),
        ("keep-waiting", "# main", "choose a slide first"),
        ("keep-waiting", "## cover", "a slide with this layout shows no points"),
        ("keep-waiting", "## sources", "a slide with this layout shows no points"),
        ("keep-waiting", "## gone", "it is not in the deck any more"),
    ],
)
def test_a_point_is_not_picked_where_it_has_no_place(
    deck: DeckFolder, point: str, beside: str | None, why: str
) -> None:
    assert refusal(lambda: changes.pick(deck, point, beside)) == why


def test_a_dropped_point_is_gone_from_the_deck_alone(deck: DeckFolder) -> None:
    dropped = changes.drop(deck, "our-view")
    assert "our-view" not in dropped.deck.order
    assert dropped.memo == deck.memo
    assert refusal(lambda: changes.drop(dropped, "our-view")) == "it is not in the deck any more"


def test_picked_follows_the_points_and_no_move_touches_it(deck: DeckFolder) -> None:
    points = ("later-count", "no-first-move", "now-count", "our-view")
    assert deck.deck.picked == points
    for line, target in (
        ("our-view", "later-count"),
        ("# main", "# back"),
        ("## growth", "# back"),
    ):
        moved = changes.move_to(deck, line, target)
        assert (moved.deck.order != ORDER, moved.deck.picked) == (True, points)
    assert changes.pick(deck, "keep-waiting", "our-view").deck.picked == ("keep-waiting", *points)
    assert changes.drop(deck, "now-count").deck.picked == (*points[:2], "our-view")
    assert changes.remove(deck, "## answer").deck.picked == points[:2]


def test_a_deck_without_picked_gets_it_with_the_first_change_to_its_order(
    tiny: TinyWorkspace,
) -> None:
    plain = tiny.load().decks[DECK]
    assert plain.deck.picked is None
    assert changes.retitle(plain, "", "新").deck.picked is None
    assert changes.move_to(plain, "our-view", "our-view") == plain
    moved = changes.move(plain, "our-view", -1)
    assert moved.deck.picked == ("later-count", "no-first-move", "now-count", "our-view")


def test_a_point_moves_past_its_neighbour_then_over_to_the_next_slide(deck: DeckFolder) -> None:
    once = changes.move(deck, "now-count", 1)
    assert shown(once, "## answer", "now-count") == "## answer our-view now-count"
    twice = changes.move(once, "now-count", 1)
    assert shown(twice, "## growth", "later-count") == "## growth now-count later-count"
    assert changes.move(twice, "now-count", -1).deck == once.deck
    assert changes.move(once, "now-count", -1).deck == deck.deck


def test_a_point_skips_slides_that_show_none(deck: DeckFolder) -> None:
    first = changes.move(deck, "## sources", -1)
    assert shown(first, "# back", "no-first-move") == "# back ## sources ## number no-first-move"
    assert shown(changes.move(first, "no-first-move", -1), "## compare", "## number") == (
        "## compare no-first-move # back ## sources ## number"
    )
    why = refusal(lambda: changes.move(deck, "no-first-move", 1))
    assert why == "there is no slide below that shows points"
    why = refusal(lambda: changes.move(deck, "now-count", -1))
    assert why == "there is no slide above that shows points"


def test_a_slide_moves_with_its_points_and_across_the_edge_of_a_section(deck: DeckFolder) -> None:
    once = changes.move(deck, "## answer", 1)
    assert shown(once, "## growth", "## compare") == (
        "## growth later-count ## answer now-count our-view ## compare"
    )
    over = changes.move(deck, "## compare", 1)
    assert shown(over, "later-count", "## number") == "later-count # back ## compare ## number"
    assert changes.move(over, "## compare", -1).deck == deck.deck
    assert refusal(lambda: changes.move(deck, "## sources", 1)) == "it is the last already"
    first = changes.move(deck, "## cover", -1)
    assert first.outline[0].section is None
    assert refusal(lambda: changes.move(first, "## cover", -1)) == "it is the first already"


def test_a_section_moves_with_its_slides(deck: DeckFolder) -> None:
    moved = changes.move(deck, "# back", -1)
    assert moved.deck.order == ORDER[9:] + ORDER[:9]
    assert changes.move(moved, "# back", 1).deck == deck.deck
    assert refusal(lambda: changes.move(deck, "# back", 1)) == "it is the last already"
    assert refusal(lambda: changes.move(deck, "# main", -1)) == "it is the first already"


@pytest.mark.parametrize(
    ("line", "target", "first", "expected"),
    [
        ("now-count", "later-count", "## growth", "## growth later-count now-count ## compare"),
        ("our-view", "## growth", "## growth", "## growth our-view later-count ## compare"),
        ("## answer", "later-count", "## growth", "## growth later-count ## answer now-count"),
        ("## answer", "# back", "# back", "# back ## answer now-count our-view ## number"),
        ("## sources", "# main", "# main", "# main ## sources ## cover ## agenda ## answer"),
    ],
)
def test_what_is_dragged_comes_after_what_it_is_dropped_on(
    deck: DeckFolder, line: str, target: str, first: str, expected: str
) -> None:
    moved = changes.move_to(deck, line, target)
    place = moved.deck.order.index(first)
    assert " ".join(moved.deck.order[place:]).startswith(expected)
    assert sorted(moved.deck.order) == sorted(ORDER)


def test_a_section_is_dragged_behind_another_from_any_line_of_it(deck: DeckFolder) -> None:
    for target in ("# back", "## number", "no-first-move", "## sources"):
        assert changes.move_to(deck, "# main", target).deck.order == ORDER[9:] + ORDER[:9]


def test_what_is_dropped_on_itself_stays(deck: DeckFolder) -> None:
    for line, target in [
        ("## answer", "our-view"),
        ("# main", "## growth"),
        *((line, line) for line in ORDER),
    ]:
        assert changes.move_to(deck, line, target).deck.order == ORDER


def test_a_point_is_not_dropped_where_it_has_no_place(deck: DeckFolder) -> None:
    assert refusal(lambda: changes.move_to(deck, "our-view", "# back")) == "choose a slide first"
    why = refusal(lambda: changes.move_to(deck, "our-view", "## agenda"))
    assert why == "a slide with this layout shows no points"


def test_a_new_slide_follows_the_one_beside_it(deck: DeckFolder) -> None:
    added, name = changes.add_slide(deck, "now-count", "新的")
    assert name == "slide-1"
    assert shown(added, "our-view", "## growth") == "our-view ## slide-1 ## growth"
    assert (added.slides[name].title, added.slides[name].layout) == ("新的", "assertion")
    again, other = changes.add_slide(added, "# back", "New", language="en")
    assert other == "slide-2"
    assert shown(again, "# back", "## number") == "# back ## slide-2 ## number"
    assert changes.add_slide(deck, None, "新的")[0].deck.order[-1] == "## slide-1"


def test_a_new_section_begins_at_the_slide(deck: DeckFolder) -> None:
    added, name = changes.add_section(deck, "our-view", "新章")
    assert shown(added, "## agenda", "now-count") == "## agenda # section-1 ## answer now-count"
    assert added.sections[name].title == "新章"
    assert changes.add_section(deck, "# main", "新章")[0].deck.order.index("# section-1") == 9
    assert changes.add_section(deck, None, "新章")[0].deck.order[-1] == "# section-1"


def test_a_slide_goes_with_its_points_and_its_chart(deck: DeckFolder) -> None:
    removed = changes.remove(deck, "## growth")
    assert shown(removed, "our-view", "## compare") == "our-view ## compare"
    assert "growth" not in removed.slides
    assert removed.charts == {}
    assert removed.tables == deck.tables


def test_a_chart_that_another_slide_shows_stays(deck: DeckFolder) -> None:
    twin = deck.slides["growth"].model_copy(update={"id": "twin"})
    folder = replace(reordered(deck, (*ORDER, "## twin")), slides={**deck.slides, "twin": twin})
    assert changes.remove(folder, "## growth").charts == deck.charts


def test_a_slide_whose_number_a_text_gives_stays(deck: DeckFolder) -> None:
    why = refusal(lambda: changes.remove(deck, "## compare"))
    assert why.startswith("decks/tiny/slides/answer.toml: caveat gives the number")
    assert "compare" not in changes.remove(changes.remove(deck, "## answer"), "## compare").slides


def test_a_section_leaves_its_slides(deck: DeckFolder) -> None:
    removed = changes.remove(deck, "# back")
    assert removed.deck.order == tuple(line for line in ORDER if line != "# back")
    assert {each.section for each in removed.outline} == {"main"}
    assert "back" not in removed.sections


def test_the_only_slide_stays(deck: DeckFolder) -> None:
    for line in ("answer", "cover", "agenda", "growth", "compare", "number"):
        deck = changes.remove(deck, f"## {line}")
    assert refusal(lambda: changes.remove(deck, "## sources")) == "a deck needs a slide"


def test_slides_sections_and_decks_are_renamed(deck: DeckFolder) -> None:
    assert changes.retitle(deck, "## cover", " 新題 ").slides["cover"].title == "新題"
    assert changes.retitle(deck, "# back", "新題").sections["back"].title == "新題"
    assert changes.retitle(deck, "", "見{slide_compare}").deck.title == "見{slide_compare}"


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("  ", "a title needs some text"),
        ("一\n二", "a title is one line of plain text"),
        ("\x1b[2J", "a title is one line of plain text"),
        ("{", "a brace in a title belongs to the name of a figure or slide"),
        ("見{slide_gone}", "there is no slide gone in this deck"),
    ],
)
def test_a_title_that_could_not_be_read_again_is_refused(
    deck: DeckFolder, title: str, why: str
) -> None:
    for line in ("", "## cover", "# back"):
        assert refusal(partial(changes.retitle, deck, line, title)) == why
    assert refusal(lambda: changes.add_slide(deck, None, title)) == why
    assert refusal(lambda: changes.add_section(deck, None, title)) == why
    assert refusal(lambda: changes.retitle(deck, "our-view", "題")) == "a point has no title"


def test_a_layout_takes_off_what_it_has_no_place_for(deck: DeckFolder) -> None:
    plain = changes.set_layout(deck, "growth", "assertion")
    assert (plain.slides["growth"].charts, plain.charts) == ((), {})
    assert "charts" not in plain.slides["growth"].model_fields_set
    number = changes.set_layout(deck, "growth", "big-number", ("warheads_later",) * 2)
    assert number.slides["growth"].figures == ("warheads_later",)
    assert changes.set_layout(deck, "growth", "chart") == deck


def test_a_layout_says_why_it_can_not_be_had(deck: DeckFolder) -> None:
    assert changes.layouts_for(deck, "answer", ()) == {
        "cover": "take its points off first: this layout shows none",
        "agenda": "take its points off first: this layout shows none",
        "sources": "take its points off first: this layout shows none",
        "answer": None,
        "assertion": None,
        "chart": "this slide has no chart",
        **dict.fromkeys(
            ("table", "evidence", "timeline", "options", "confidence"), "this slide has no table"
        ),
        "comparison": "its points have fewer than two figures",
        "big-number": "none of its points has a figure",
    }
    assert changes.layouts_for(deck, "answer", ("warheads_now",))["big-number"] is None
    why = refusal(lambda: changes.set_layout(deck, "answer", "table"))
    assert why == "this slide has no table"
    four = ("one", "two", "three", "four")
    why = refusal(lambda: changes.set_layout(deck, "answer", "big-number", four))
    assert why == "a big number shows one to three figures"


def test_a_table_can_be_drawn_in_the_ways_that_its_columns_allow(deck: DeckFolder) -> None:
    possible = changes.layouts_for(deck, "compare", ())
    assert possible["evidence"] is None
    assert possible["timeline"] is None
    assert possible["options"] == "options need a table of three columns or more"
    assert possible["confidence"] == "its table has no column 'confidence'"
    line = changes.set_layout(deck, "compare", "timeline")
    assert line.slides["compare"].table == "bases"


def test_a_comparison_takes_the_figures_of_the_points(deck: DeckFolder) -> None:
    both = ("warheads_now", "warheads_later")
    compared = changes.set_layout(deck, "answer", "comparison", both)
    assert compared.slides["answer"].figures == both


def test_a_new_deck_has_a_cover_a_slide_and_its_sources(deck: DeckFolder) -> None:
    new = changes.new_deck(deck, "another", "另一份")
    assert new.deck.order == ("# main", "## cover", "## answer", "## sources")
    assert new.deck.picked == ()
    assert [slide.layout for slide in new.slides.values()] == ["cover", "assertion", "sources"]
    assert (new.deck.title, new.deck.audience) == ("另一份", deck.deck.audience)
    assert new.memo is None
    assert len({slide.title for slide in new.slides.values()}) == 3
    for name in ("../up", "nul", "", "大"):
        assert refusal(partial(changes.new_deck, deck, name, "題")).startswith("an id")


def test_every_refusal_can_be_said_in_chinese() -> None:
    folder = Path(brief.editing.__file__).parent
    nodes = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    words = [
        each.value
        for node in nodes
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refused"
        for each in ast.walk(node.args[0])
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    assert "choose a slide first" in words
    for word in words:
        assert program_word(word, "zh-Hant", place="", slide="", figure="", name="", deck="")


def test_a_change_to_a_very_long_deck_is_quick(deck: DeckFolder) -> None:
    points = [f"p-{number}" for number in range(10_000)]
    long = reordered(deck, (*ORDER[:4], *points, *ORDER[4:]))
    began = time.perf_counter()
    for number in range(20):
        long = changes.pick(long, f"new-{number}", f"p-{number}")
        long = changes.move(long, f"p-{number}", 1)
    assert (time.perf_counter() - began) / 40 < 0.1
