"""Points that have a slide to themselves: how wide they are set, and where they begin."""

from planning_samples import add_points, box, page, plan
from tiny_workspace import DECK, TinyWorkspace

from brief.planning import grid
from brief.planning.balancing import ends_short

VIEW = f"decks/{DECK}/points/our-view.toml"
LONGER = "一句話要是比整行只多出一兩個字照滿寬來排末行就只剩兩個字。"
"""More than a line of the largest points."""


def test_points_are_set_narrower_rather_than_end_in_a_line_of_a_word(tiny: TinyWorkspace) -> None:
    whole = box(page(plan(tiny), "answer"), "Points")
    assert whole.width < grid.OURS.width
    tiny.replace(VIEW, "增加的方向可信，數字要連同版本引用。", LONGER)
    points = box(page(plan(tiny), "answer"), "Points")
    assert max(each.lines for each in points.paragraphs) == 2
    assert not any(ends_short(each, points.width) for each in points.paragraphs)
    assert points.paragraphs[0].size == whole.paragraphs[0].size
    assert points.width < whole.width


def test_few_points_begin_lower_than_many(tiny: TinyWorkspace) -> None:
    few = box(page(plan(tiny), "answer"), "Points").top
    add_points(tiny, 7, "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。")
    assert box(page(plan(tiny), "answer"), "Points").top < few - 20.0
