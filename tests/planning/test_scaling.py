"""A plan brought to a template of another size, with faces of another width."""

from dataclasses import replace

from planning_samples import plan
from tiny_workspace import DECK, TinyWorkspace

from brief.planning.grid import OURS
from brief.planning.plan import Page, TextBox
from brief.planning.scaling import Fit

FOREIGN = Fit(foreign=True)


def points(of: Page) -> list[TextBox]:
    """Return the boxes of points of a page."""
    return [box for box in of.boxes if isinstance(box, TextBox) and box.name.startswith("Points")]


def brought(tiny: TinyWorkspace, language: str) -> tuple[Page, Page]:
    """Return the slide of points as it was laid out, and as it comes in somebody's template."""
    deck = plan(tiny, language)  # type: ignore[arg-type]
    pages = zip(deck.pages, FOREIGN.brought(deck).pages, strict=True)
    return next(pair for pair in pages if pair[0].name == "answer")


def test_numbered_points_get_a_box_each_that_begins_where_the_point_did(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(f"decks/{DECK}/slides/answer.toml", '"assertion"', '"answer"')
    before, after = brought(tiny, "zh-Hant")
    (whole,), (first, second) = points(before), points(after)
    assert (first.slot, second.slot) == (whole.slot, None)
    one, other = whole.paragraphs
    assert first.top == whole.top
    assert round(second.top, 1) == round(whole.top + one.height + other.before, 1)
    assert second.top + second.height == whole.top + whole.height
    assert [each.paragraphs[0].number for each in (first, second)] == [1, 2]


def test_translations_beside_each_other_begin_at_one_height_whatever_is_above_them(
    tiny: TinyWorkspace,
) -> None:
    _, after = brought(tiny, "bilingual")
    boxes = points(after)
    assert len(boxes) == 4
    assert len({box.name for box in boxes}) == 4
    lead = [box for box in boxes if box.left == boxes[0].left]
    beside = [box for box in boxes if box.left != boxes[0].left]
    assert all(
        abs(a.top - b.top) < a.paragraphs[0].pitch / 2 for a, b in zip(lead, beside, strict=True)
    )


def test_points_in_one_column_stay_in_one_box(tiny: TinyWorkspace) -> None:
    before, after = brought(tiny, "zh-Hant")
    assert len(points(before)) == len(points(after)) == 1


def test_a_template_that_leaves_little_room_gets_smaller_type_but_not_much() -> None:
    roomy, low, lowest = (
        replace(FOREIGN, grid=replace(OURS, body_top=top)).planned_on().slide_height
        for top in (124.0, 280.0, 420.0)
    )
    assert roomy == OURS.slide_height
    assert OURS.slide_height < low < lowest
    assert round(lowest / OURS.slide_height, 3) == 1.2
