"""A plan brought to a template of another size, with faces of another width."""

from dataclasses import replace

import pytest
from planning_samples import page, plan
from tiny_workspace import DECK, TinyWorkspace

from brief.planning.boxes import ChartBox
from brief.planning.grid import OURS
from brief.planning.scaling import Fit

FOREIGN = Fit(foreign=True)


def test_a_template_that_leaves_little_room_gets_smaller_type_but_not_much() -> None:
    roomy, low, lowest = (
        replace(FOREIGN, grid=replace(OURS, body_top=top)).planned_on().slide_height
        for top in (124.0, 280.0, 420.0)
    )
    assert roomy == OURS.slide_height
    assert OURS.slide_height < low < lowest
    assert round(lowest / OURS.slide_height, 3) == 1.2


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_a_chart_keeps_the_part_of_its_room_that_its_marks_have(
    kind: str, tiny: TinyWorkspace
) -> None:
    fit = replace(FOREIGN, grid=replace(OURS, slide_height=405.0), wider=0.8)
    tiny.replace(f"decks/{DECK}/charts/count.toml", 'kind = "column"', f'kind = "{kind}"')
    ours = plan(tiny, "en")
    drawn = [
        next(box for box in page(each, "growth").boxes if isinstance(box, ChartBox))
        for each in (ours, fit.brought(ours))
    ]
    parts = [each.plot / (each.width if kind == "bar" else each.height) for each in drawn]
    assert drawn[1].height < drawn[0].height
    assert parts[1] == pytest.approx(parts[0])
