"""The order of a deck: one id a line, and nothing lost in reading it."""

import pytest

from brief.model.outline import OutlineSlide, read_order, sections_of


def test_an_order_is_read_into_sections_slides_and_points() -> None:
    order = ("## cover", "# main", "## first", "a", "b", "## second", "# back", "## third", "c")
    assert read_order(order) == (
        OutlineSlide(None, "cover", ()),
        OutlineSlide("main", "first", ("a", "b")),
        OutlineSlide("main", "second", ()),
        OutlineSlide("back", "third", ("c",)),
    )
    assert sections_of(order) == ("main", "back")


@pytest.mark.parametrize(
    "order",
    [("## s", "a", "a"), ("## s", "## s"), ("# m", "## s", "# m"), ("## s", "a", "## t", "a")],
)
def test_a_line_that_a_merge_left_twice_is_refused(order: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="twice; remove one"):
        read_order(order)


@pytest.mark.parametrize("order", [("a",), ("# m", "a"), ("## s", "# m", "a")])
def test_a_point_that_stands_on_no_slide_is_refused(order: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="before any slide; put a line '## slide-id' above it"):
        read_order(order)
