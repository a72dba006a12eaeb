"""F13: the class of what is counted fits the figure, and the same words are in one class."""

import pytest
from checking import findings
from naive import add_figure
from tiny_workspace import TinyWorkspace

NOW = "seeds/short-report/figures/warheads_now.toml"


def found(tiny: TinyWorkspace) -> list[str]:
    tiny.translate()
    return [each.record for each in findings(tiny, "F13")]


def test_classes_that_fit_are_not_found(tiny: TinyWorkspace) -> None:
    assert found(tiny) == []


@pytest.mark.parametrize("basis", ["date", "duration", "multiple", "missiles"])
def test_a_number_of_warheads_in_a_class_for_something_else_is(
    tiny: TinyWorkspace, basis: str
) -> None:
    add_figure(tiny, "naive", basis=basis, basis_published="別的")
    assert found(tiny) == ["figure naive"]


def test_a_length_of_time_that_is_no_duration_is(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "naive", 5, unit="year", measure="時間", basis_published="別的")
    assert found(tiny) == ["figure naive"]


def test_the_same_words_in_two_classes_are_found_in_both(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, '"operational"', '"stockpile"')
    assert found(tiny) == ["figure warheads_later", "figure warheads_now"]


def test_another_originator_may_mean_something_else_by_them(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "naive", basis="stockpile", originator="某報")
    assert found(tiny) == []


def test_a_unit_that_is_written_like_that_of_the_measure_is_found(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "naive", unit="missile")
    assert found(tiny) == ["figure naive"]
