"""Two people change a deck: both get what they meant, or are asked."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.merging import Conflict, merge_decks
from brief.editing.refused import Refused
from brief.model.deck import Deck
from brief.model.outline import points_of, read_order
from brief.model.workspace import DeckFolder

Change = Callable[[DeckFolder], DeckFolder]


@pytest.fixture
def deck(tiny: TinyWorkspace) -> DeckFolder:
    tiny.note_picked()
    folder: DeckFolder = tiny.load().decks[DECK]
    return folder


def merged(deck: DeckFolder, mine: Change, theirs: Change) -> DeckFolder:
    """Merge both ways, which must come to the same."""
    ours, other = {DECK: mine(deck)}, {DECK: theirs(deck)}
    result = merge_decks({DECK: deck}, ours, other)
    assert result == merge_decks({DECK: deck}, other, ours)
    return result[DECK]


def conflict(deck: DeckFolder, mine: Change, theirs: Change) -> tuple[str, ...]:
    """Return the places of a conflict, which must be the same both ways."""
    places = []
    for one, other in ((mine, theirs), (theirs, mine)):
        with pytest.raises(Conflict) as raised:
            merge_decks({DECK: deck}, {DECK: one(deck)}, {DECK: other(deck)})
        places.append(raised.value.places)
    assert places[0] == places[1]
    return places[0]


def edited(slide: str, **fields: Any) -> Change:
    def change(deck: DeckFolder) -> DeckFolder:
        record = deck.slides[slide].model_copy(update=fields)
        return replace(deck, slides={**deck.slides, slide: record})

    return change


def headed(**fields: Any) -> Change:
    return lambda deck: replace(deck, deck=deck.deck.model_copy(update=fields))


def chained(*all_of_them: Change) -> Change:
    def change(deck: DeckFolder) -> DeckFolder:
        for each in all_of_them:
            deck = each(deck)
        return deck

    return change


def drop(point: str) -> Change:
    return lambda deck: changes.drop(deck, point)


def move_to(line: str, target: str) -> Change:
    return lambda deck: changes.move_to(deck, line, target)


def pick(point: str, beside: str) -> Change:
    return lambda deck: changes.pick(deck, point, beside)


def remove(line: str) -> Change:
    return lambda deck: changes.remove(deck, line)


def layout(slide: str, name: Any, *figures: str) -> Change:
    return lambda deck: changes.set_layout(deck, slide, name, figures)


def unchanged(deck: DeckFolder) -> DeckFolder:
    return deck


ORDER = ("decks/tiny/deck.toml: order",)


def test_changes_in_different_places_are_both_kept(deck: DeckFolder) -> None:
    result = merged(
        deck,
        chained(pick("keep-waiting", "now-count"), edited("answer", caveat="小心。")),
        chained(drop("no-first-move"), edited("answer", notes="慢慢說。"), headed(version="乙")),
    )
    assert result.outline[2].points == ("now-count", "keep-waiting", "our-view")
    assert "no-first-move" not in result.deck.order
    assert (result.slides["answer"].caveat, result.slides["answer"].notes) == (
        "小心。",
        "慢慢說。",
    )
    assert (result.deck.version, result.deck.title) == ("乙", deck.deck.title)


def test_a_section_taken_away_does_not_hinder_what_is_moved(deck: DeckFolder) -> None:
    result = merged(deck, remove("# main"), move_to("## agenda", "# back"))
    assert result.outline[4].slide == "agenda"
    assert result.outline[4].section == "back"
    assert {each.section for each in result.outline[:4]} == {None}
    assert merged(deck, remove("# main"), remove("# back")).sections == {}


def test_the_same_change_on_both_sides_is_one(deck: DeckFolder) -> None:
    both = chained(pick("keep-waiting", "now-count"), drop("our-view"), edited("cover", title="新"))
    assert merged(deck, both, both) == both(deck)


def test_an_untouched_side_yields(deck: DeckFolder) -> None:
    change = chained(remove("## growth"), headed(title="新"))
    assert merged(deck, unchanged, change) == change(deck)


def test_a_field_taken_out_is_gone(deck: DeckFolder) -> None:
    def without_callout(folder: DeckFolder) -> DeckFolder:
        slide = folder.slides["answer"]
        fields = {name: getattr(slide, name) for name in slide.model_fields_set - {"callout"}}
        return replace(
            folder, slides={**folder.slides, "answer": type(slide).model_validate(fields)}
        )

    result = merged(deck, without_callout, edited("answer", title="新"))
    assert result.slides["answer"].callout is None
    assert "callout" not in result.slides["answer"].model_fields_set


def test_points_picked_and_dropped_on_both_sides_are_no_conflict_of_picked(
    deck: DeckFolder,
) -> None:
    mine, theirs = pick("keep-waiting", "now-count"), drop("later-count")
    both = ("keep-waiting", "no-first-move", "now-count", "our-view")
    assert merged(deck, mine, theirs).deck.picked == both
    plain = headed(picked=None)(deck)
    assert merged(plain, mine, theirs).deck.picked == both
    unsorted = headed(picked=("our-view", "now-count", "no-first-move", "later-count"))
    assert merged(deck, mine, chained(theirs, unsorted)).deck.picked == both


def test_picked_comes_and_goes_like_any_field_while_the_order_stays(deck: DeckFolder) -> None:
    def without(folder: DeckFolder) -> DeckFolder:
        fields = folder.deck.fields_given()
        del fields["picked"]
        return replace(folder, deck=Deck.model_validate(fields))

    retitled = headed(title="新")
    plain = without(deck)
    for result in (merged(deck, retitled, without), merged(plain, retitled, headed(version="乙"))):
        assert (result.deck.title, result.deck.picked) == ("新", None)
        assert "picked" not in result.deck.model_fields_set
    assert merged(plain, retitled, lambda _: deck).deck.picked == deck.deck.picked


@pytest.mark.parametrize(
    ("mine", "theirs", "places"),
    [
        (move_to("our-view", "later-count"), drop("our-view"), ORDER),
        (move_to("our-view", "later-count"), move_to("our-view", "no-first-move"), ORDER),
        (pick("keep-waiting", "now-count"), pick("keep-waiting", "no-first-move"), ORDER),
        (pick("keep-waiting", "now-count"), pick("another", "now-count"), ORDER),
        (pick("keep-waiting", "later-count"), remove("## growth"), ORDER),
        (pick("keep-waiting", "## answer"), move_to("## answer", "## number"), ORDER),
        (
            edited("cover", title="甲"),
            edited("cover", title="乙"),
            ("decks/tiny/slides/cover.toml: title",),
        ),
        (headed(title="甲"), headed(title="乙"), ("decks/tiny/deck.toml: title",)),
        (
            edited("growth", title="甲"),
            remove("## growth"),
            ("decks/tiny/slides/growth.toml",),
        ),
        (
            edited("cover", caveat="見{slide_growth}。"),
            remove("## growth"),
            ("decks/tiny/slides/cover.toml: caveat",),
        ),
        (
            layout("compare", "cover"),
            pick("keep-waiting", "## compare"),
            (*ORDER, "decks/tiny/slides/compare.toml: layout"),
        ),
        (
            edited("growth", charts=("count", "second")),
            layout("growth", "big-number", "warheads_now"),
            ("decks/tiny/slides/growth.toml: charts",),
        ),
        (
            lambda deck: changes.add_slide(deck, "## cover", "甲")[0],
            lambda deck: changes.add_slide(deck, "## growth", "乙")[0],
            (*ORDER, "decks/tiny/slides/slide-1.toml"),
        ),
    ],
)
def test_what_can_not_both_stand_is_a_conflict_with_its_places(
    deck: DeckFolder, mine: Change, theirs: Change, places: tuple[str, ...]
) -> None:
    assert conflict(deck, mine, theirs) == places


def test_a_record_both_removed_is_gone(deck: DeckFolder) -> None:
    result = merged(deck, remove("## growth"), chained(remove("## growth"), drop("no-first-move")))
    assert "growth" not in result.slides
    assert result.charts == {}


def test_memos_are_merged_field_by_field(deck: DeckFolder) -> None:
    def with_memo(**fields: Any) -> Change:
        memo = deck.memo
        assert memo
        return lambda folder: replace(folder, memo=memo.model_copy(update=fields))

    result = merged(deck, with_memo(to="甲"), with_memo(purpose="乙"))
    assert result.memo
    assert (result.memo.to, result.memo.purpose) == ("甲", "乙")
    twice = with_memo(key_points=("now-count", "later-count"))
    other = with_memo(implications=("our-view", "later-count"))
    assert conflict(deck, twice, other) == (
        "decks/tiny/memo.toml: implications",
        "decks/tiny/memo.toml: key_points",
    )
    gone: Change = lambda folder: replace(folder, memo=None)  # noqa: E731 - one side of many
    assert conflict(deck, gone, with_memo(to="甲")) == ("decks/tiny/memo.toml",)
    assert merged(deck, gone, drop("our-view")).memo is None


def test_a_table_that_one_side_gave_the_memo_keeps_the_other_from_removing_it(
    deck: DeckFolder,
) -> None:
    def tabled(folder: DeckFolder) -> DeckFolder:
        assert folder.memo
        return replace(folder, memo=folder.memo.model_copy(update={"table": "bases"}))

    untabled: Change = lambda folder: changes.set_layout(folder, "compare", "assertion")  # noqa: E731 - one of two sides
    assert conflict(deck, untabled, tabled) == ("decks/tiny/memo.toml: table",)


def test_a_chart_that_one_side_gave_the_memo_keeps_the_other_from_removing_it(
    deck: DeckFolder,
) -> None:
    def charted(folder: DeckFolder) -> DeckFolder:
        assert folder.memo
        return replace(folder, memo=folder.memo.model_copy(update={"chart": "count"}))

    uncharted: Change = lambda folder: changes.set_layout(folder, "growth", "assertion")  # noqa: E731 - one of two sides
    assert conflict(deck, uncharted, charted) == ("decks/tiny/memo.toml: chart",)


def test_decks_are_added_and_removed(deck: DeckFolder) -> None:
    new = changes.new_deck(deck, "new", "新")
    base = {DECK: deck}
    assert list(merge_decks(base, {**base, "new": new}, base)) == ["new", DECK]
    assert merge_decks({**base, "new": new}, base, {**base, "new": new}) == base
    changed = changes.retitle(new, "", "別的")
    for theirs in ({**base, "new": changed}, {**base, "new": changes.drop(deck, "our-view")}):
        with pytest.raises(Conflict) as raised:
            merge_decks({**base, "new": new}, base, theirs)
        assert raised.value.places == ("decks/new",)
    with pytest.raises(Conflict):
        merge_decks(base, {**base, "new": new}, {**base, "new": changed})


def outcome(
    base: dict[str, DeckFolder], mine: DeckFolder, theirs: DeckFolder
) -> tuple[DeckFolder | None, tuple[str, ...]]:
    """Return the merged deck, or the places of the conflict."""
    try:
        return merge_decks(base, {DECK: mine}, {DECK: theirs})[DECK], ()
    except Conflict as conflicted:
        return None, conflicted.places


def _random(deck: DeckFolder, numbers: list[tuple[int, int, int]], mark: str) -> DeckFolder:
    for kind, one, other in numbers:
        order = deck.deck.order
        line, target = order[one % len(order)], order[other % len(order)]
        try:
            if kind == 0:
                deck = changes.pick(deck, f"{mark}-{one % 3}", line)
            elif kind == 1:
                deck = changes.remove(deck, line)
            elif kind == 2:
                deck = changes.move_to(deck, line, target)
            elif kind == 3:
                deck = changes.move(deck, line, 1 if other % 2 else -1)
            else:
                deck = changes.retitle(deck, line, f"{mark} {other}")
        except Refused:
            continue
    return deck


_STEPS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30), st.integers(0, 30)), max_size=3)


@given(mine=_STEPS, theirs=_STEPS, same=st.booleans())
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_line_is_ever_lost_or_invented_in_silence(
    deck: DeckFolder,
    mine: list[tuple[int, int, int]],
    theirs: list[tuple[int, int, int]],
    same: bool,
) -> None:
    ours, other = _random(deck, mine, "p"), _random(deck, theirs, "p" if same else "q")
    base = {DECK: deck}
    result, places = outcome(base, ours, other)
    assert (result, places) == outcome(base, other, ours)
    if result is None:
        assert places
        return
    old, left, right = (set(each.deck.order) for each in (deck, ours, other))
    kept = (old & left & right) | (left - old) | (right - old)
    assert sorted(result.deck.order) == sorted(kept)
    assert result.outline == read_order(result.deck.order)
    assert result.deck.picked == points_of(result.outline)
    assert {each.slide for each in result.outline} == set(result.slides)
    slides = [
        {point: each.slide for each in folder.outline for point in each.points}
        for folder in (deck, ours, other, result)
    ]
    for point, slide in slides[3].items():
        before, here, there = (each.get(point) for each in slides[:3])
        assert slide == (there if here == before else here)
