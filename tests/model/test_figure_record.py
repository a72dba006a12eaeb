"""A figure is complete, in one form, and followed back to its characters; or it is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from brief.model.figure import Figure
from brief.model.partial_date import PartialDate

ANCHOR = {"source": "an-article", "start": 10, "end": 14, "text": "600枚"}
HASHED = {"source": "an-article", "start": 10, "end": 14, "sha256": "0" * 64}


def fields(**given: Any) -> dict[str, Any]:
    """Return the fields of a plain estimate, changed as given; None leaves a field out."""
    plain: dict[str, Any] = {
        "id": "warheads",
        "subject": "丙國",
        "measure": "彈頭數",
        "value": 600,
        "unit": "warhead",
        "as_of": "2024-06",
        "originator": "遠望所",
        "basis": "operational",
        "basis_published": "可用",
        "basis_by": "article",
        "status": "estimate",
        "anchors": [ANCHOR],
    }
    return {name: value for name, value in {**plain, **given}.items() if value is not None}


def refusal(**given: Any) -> str:
    """Return why a figure is refused."""
    with pytest.raises(ValidationError) as caught:
        Figure.model_validate(fields(**given))
    return str(caught.value)


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"value": None, "low": 350, "high": 400},
        {"value": None, "unit": None, "date": "2024-mid"},
        {"unit": None, "currency": "TWD"},
        {"as_of": "not_stated", "originator": "not_stated", "basis_published": "not_stated"},
        {"value": None, "low": 100, "high": 999, "order": "hundreds"},
        {"status": "derived", "formula": "a + b", "anchors": []},
        {"status": "projection", "target": "2030", "made": "not_stated"},
        {"status": "projection", "target": "2030", "made": "2024-12"},
    ],
)
def test_a_complete_figure_is_taken(form: dict[str, Any]) -> None:
    figure = Figure.model_validate(fields(**form))
    assert figure.is_range == ("low" in form)


def test_one_estimate_through_two_outlets_is_one_figure_with_two_anchors() -> None:
    other = {**ANCHOR, "source": "another-article"}
    figure = Figure.model_validate(fields(anchors=[ANCHOR, other], via=["某報", "另一報"]))
    assert [anchor.source for anchor in figure.anchors] == ["an-article", "another-article"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"value": None}, "exactly one of value, low and high, date"),
        ({"low": 1, "high": 2}, "exactly one of value, low and high, date"),
        ({"date": "2024"}, "exactly one of value, low and high, date"),
        ({"value": None, "low": 350}, "a range needs both low and high"),
        ({"value": None, "high": 350}, "a range needs both low and high"),
        ({"value": None, "low": 400, "high": 350}, "low must be less than high"),
        ({"value": None, "low": 400, "high": 400}, "low must be less than high"),
        ({"unit": None}, "a number has a unit or a currency"),
        ({"currency": "USD"}, "a number has a unit or a currency"),
        ({"value": None, "date": "2024"}, "a date has neither"),
        ({"order": "hundreds"}, "an order of magnitude needs low and high"),
        ({"anchors": []}, "needs an anchor for each place that states it"),
        ({"anchors": [HASHED]}, "holds its exact characters"),
        ({"formula": "a + b"}, "a derived figure has a formula, and only a derived one"),
        ({"status": "derived"}, "a derived figure has a formula, and only a derived one"),
        ({"status": "projection", "target": "2030"}, "a projection needs target"),
        ({"status": "projection", "made": "2024"}, "a projection needs target"),
        ({"status": "guess"}, "status"),
        ({"qualifier": "roughly"}, "qualifier"),
        ({"order": "dozens"}, "order"),
        ({"currency": "usd", "unit": None}, "currency"),
        ({"unit": "War Head"}, "unit"),
        ({"basis": "可用"}, "basis"),
        ({"basis_by": "author"}, "basis_by"),
        ({"significant_digits": 0}, "significant_digits"),
        ({"subject": ""}, "one line of text"),
        ({"subject": "丙國\n丁國"}, "one line of text"),
        ({"subject": " 丙國"}, "without spaces at its ends"),
        ({"as_of": "last year"}, "is not a date"),
        ({"note": "x"}, "Extra inputs are not permitted"),
    ],
)
def test_an_incomplete_or_contradictory_figure_is_refused(
    wrong: dict[str, Any], reason: str
) -> None:
    assert reason in refusal(**wrong)


@pytest.mark.parametrize(
    "name", ["Warheads", "2030_goal", "prc-warheads", "con", "slide_x", "a" * 65]
)
def test_an_id_that_could_not_stand_in_a_text_or_be_a_file_is_refused(name: str) -> None:
    assert "id" in refusal(id=name)


@pytest.mark.parametrize(
    "missing", ["subject", "measure", "as_of", "originator", "basis", "basis_published", "basis_by"]
)
def test_nothing_needed_to_trust_a_number_may_be_left_out(missing: str) -> None:
    assert "Field required" in refusal(**{missing: None})


def test_a_record_cannot_be_changed_after_it_was_checked() -> None:
    figure = Figure.model_validate(fields())
    with pytest.raises(ValidationError, match="frozen"):
        figure.value = 700  # type: ignore[assignment]


def test_a_record_gives_back_the_fields_it_was_given_as_text() -> None:
    figure = Figure.model_validate(fields(value="1/3", unit="share", as_of="2024-mid"))
    given = figure.fields_given()
    assert given["value"] == "1/3"
    assert given["as_of"] == "2024-mid"
    assert "doubt" not in given
    assert Figure.model_validate(given) == figure
    assert figure.as_of == PartialDate(2024, part="mid")
