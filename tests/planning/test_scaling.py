"""A plan brought to a template of another size, with faces of another width."""

from dataclasses import replace

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
