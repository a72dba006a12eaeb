"""A slide that has no room at the usual sizes is set smaller, alone, and that is said."""

from planning_samples import page, plan
from tiny_workspace import DECK, TinyWorkspace

from brief.planning.boxes import Box, TableBox, TextBox
from brief.planning.grid import BODY_SIZES, OURS
from brief.planning.plan import DeckPlan
from brief.planning.room import crowded

VIEW = f"decks/{DECK}/points/our-view.toml"
LONG = "增加的方向可信" + "，而理由很長，要一句一句地說" * 60


def sizes(deck: DeckPlan, slide: str) -> set[float]:
    """Return the sizes of a slide's points."""
    return {
        paragraph.size
        for box in page(deck, slide).boxes
        if isinstance(box, TextBox) and box.slot == "body"
        for paragraph in box.paragraphs
    }


def test_a_point_too_long_for_a_slide_is_set_smaller_and_said(tiny: TinyWorkspace) -> None:
    tiny.replace(VIEW, "增加的方向可信", LONG)
    deck = plan(tiny)
    assert max(sizes(deck, "answer")) < min(BODY_SIZES)
    assert [each for each in deck.warnings if each.startswith("answer: type")] == [
        "answer: type 9% smaller, as it has no room otherwise"
    ]
    for each in deck.pages:
        assert crowded(each.boxes) is None


def test_what_stands_around_it_keeps_its_place_and_other_slides_their_type(
    tiny: TinyWorkspace,
) -> None:
    usual = plan(tiny)
    tiny.replace(VIEW, "增加的方向可信", LONG)
    deck = plan(tiny)

    def around(of: DeckPlan, slide: str) -> list[tuple[str, float, float]]:
        kept = ("Marking", "Footer", "Slide number")
        return [
            (each.name, each.left, each.top) for each in page(of, slide).boxes if each.name in kept
        ]

    assert around(deck, "answer") == around(usual, "answer")
    assert page(deck, "growth").boxes[1:-1] == page(usual, "growth").boxes[1:-1]


def test_a_slide_set_smaller_keeps_its_margins(tiny: TinyWorkspace) -> None:
    tiny.replace(VIEW, "增加的方向可信", LONG)

    def ends(of: Box) -> float:
        return of.left + (sum(of.column_widths) if isinstance(of, TableBox) else of.width)

    for each in page(plan(tiny), "answer").boxes:
        assert OURS.left - 0.1 <= each.left
        assert ends(each) <= OURS.right + 0.1
