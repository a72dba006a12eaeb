"""F9: old and replaced figures are listed with the pages that show them."""

import dataclasses

import pytest
from checking import findings, material
from naive import add_figure, add_point, add_slide
from tiny_workspace import TinyWorkspace

from brief.checks.running import Finding, check

OLD = "seeds/short-report/figures/warheads_now.toml"


def found(tiny: TinyWorkspace) -> list[Finding]:
    tiny.translate()
    return list(findings(tiny, "F9"))


@pytest.fixture(autouse=True)
def _one_old_figure(tiny: TinyWorkspace) -> None:
    """Leave one figure that is old on the deck's date."""
    for name in ("warheads_later", "warheads_stored"):
        tiny.replace(f"seeds/short-report/figures/{name}.toml", '"2024-06"', '"2025-01"')


def test_an_old_figure_is_found_with_every_page_that_shows_it_alone(tiny: TinyWorkspace) -> None:
    (old,) = found(tiny)
    assert (old.record, old.severity) == ("figure warheads_now", "warning")
    assert "13 months" in old.message
    assert old.words == "tiny/growth, tiny/number, tiny/memo"  # on another it is computed with


def test_a_figure_of_the_last_twelve_months_is_not(tiny: TinyWorkspace) -> None:
    tiny.replace(OLD, 'as_of = "2024-06"', 'as_of = "2024-07"')
    assert found(tiny) == []


def test_the_age_can_be_set(tiny: TinyWorkspace) -> None:
    tiny.translate()
    patient = dataclasses.replace(material(tiny.load()), stale_months=13)
    assert check(patient, ["F9"]).findings == ()


def test_without_a_date_of_its_own_it_is_as_old_as_its_source(tiny: TinyWorkspace) -> None:
    tiny.replace(OLD, 'as_of = "2024-06"', 'as_of = "not_stated"')
    assert found(tiny) == []
    source = "seeds/short-report/source.toml"
    tiny.replace(source, '"2025-06-20"', '"2023-06-20"')
    assert [each.record for each in found(tiny)] == ["figure warheads_now"]


def test_a_date_or_a_length_of_time_does_not_age(tiny: TinyWorkspace) -> None:
    tiny.replace(OLD, 'as_of = "2024-06"', 'as_of = "2025-01"')
    add_figure(tiny, "signed", 'date = "2010-04"', as_of="2010-04")
    add_figure(tiny, "term", 10, unit="year", basis="duration", as_of="2010-04")
    add_point(tiny, "條約{signed}簽署，為期{term}。")
    assert found(tiny) == []


def test_a_newer_figure_beside_it_is_enough(tiny: TinyWorkspace) -> None:
    tiny.replace(OLD, 'as_of = "2024-06"', 'as_of = "2025-01"')
    add_figure(tiny, "former", 500, as_of="2020")
    add_point(tiny, "從前有{former}。")
    assert found(tiny) == []
    add_slide(tiny, "alone", title='"從前有{former}"')
    assert [(each.record, each.words) for each in found(tiny)] == [("figure former", "tiny/alone")]


def test_a_replaced_figure_is_found_on_every_page_without_the_new_one(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "newer", 700, as_of="2025-05", supersedes="warheads_now")
    add_slide(tiny, "both", title='"由{warheads_now}到{newer}"')
    (replaced,) = found(tiny)
    assert "replaced by newer" in replaced.message
    assert "tiny/number" in replaced.words
    assert "tiny/both" not in replaced.words
