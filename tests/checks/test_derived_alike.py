"""F15: what we computed has the unit, the hedge, the basis and the time of what it is made of."""

import pytest
from checking import findings
from naive import add_figure
from tiny_workspace import TinyWorkspace

RATIO = {"unit": "time", "basis": "multiple", "originator": "本報告"}


def found(tiny: TinyWorkspace) -> list[str]:
    tiny.translate()
    named = [each for each in findings(tiny, "F15") if each.record == "figure naive"]
    return [each.words for each in named]


def add(tiny: TinyWorkspace, number: str | int, formula: str, **more: str) -> None:
    add_figure(tiny, "naive", number, formula=formula, **{"originator": "本報告", **more})


def test_what_is_like_its_inputs_is_not_found(tiny: TinyWorkspace) -> None:
    add(tiny, 1400, "warheads_now + warheads_later", qualifier="more_than")
    assert found(tiny) == []


def test_a_sum_that_sounds_surer_than_its_inputs_is(tiny: TinyWorkspace) -> None:
    add(tiny, 1400, "warheads_now + warheads_later")
    assert found(tiny) == ["qualifier"]


@pytest.mark.parametrize(("hedge", "right"), [("less_than", True), ("more_than", False)])
def test_what_is_divided_by_more_is_less(tiny: TinyWorkspace, hedge: str, *, right: bool) -> None:
    add(tiny, "value = 1.3", "warheads_later / warheads_now", **RATIO, qualifier=hedge)
    assert found(tiny) == ([] if right else ["qualifier"])


def test_a_ratio_that_counts_something_is_found(tiny: TinyWorkspace) -> None:
    add(tiny, 8, "warheads_later / warheads_stored")
    assert found(tiny) == ["unit"]


def test_a_sum_in_another_unit_is_found(tiny: TinyWorkspace) -> None:
    add(tiny, 900, "warheads_later + warheads_stored", unit="missile")
    assert found(tiny) == ["unit"]


def test_a_sum_of_another_basis_is_found(tiny: TinyWorkspace) -> None:
    add(tiny, 900, "warheads_later + warheads_stored", basis="deployed")
    assert found(tiny) == ["basis"]


@pytest.mark.parametrize("as_of", ["2023", "2026"])
def test_a_time_that_no_input_is_of_is_found(tiny: TinyWorkspace, as_of: str) -> None:
    add(tiny, 900, "warheads_later + warheads_stored", as_of=as_of)
    assert found(tiny) == ["as_of"]


def test_a_sum_of_ours_in_the_name_of_a_publisher_is_found(tiny: TinyWorkspace) -> None:
    add(tiny, 900, "warheads_later + warheads_stored", originator="遠望所")
    assert found(tiny) == ["originator"]
