"""F12: a figure says what the characters say that it is anchored in."""

from typing import Any

import pytest
from checking import findings, material
from tiny_workspace import TinyWorkspace

from brief.checks.running import check
from brief.model.figure import Figure

NOW = "seeds/short-report/figures/warheads_now.toml"
DATE = "seeds/short-report/figures/count_date.toml"


ABOUT = {"qualifier": "approx"}


def found(tiny: TinyWorkspace) -> list[str]:
    tiny.translate()
    return [each.record for each in findings(tiny, "F12")]


def test_figures_that_say_what_their_anchors_say_are_not_found(tiny: TinyWorkspace) -> None:
    assert found(tiny) == []


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("value = 600", "value = 500"),
        ("value = 600", "low = 500\nhigh = 700"),
        ('unit = "warhead"', 'unit = "year"'),
        ('unit = "warhead"', 'currency = "CNY"'),
        ('"more_than"', '"exact"'),
        ('"more_than"', '"up_to"'),
    ],
)
def test_another_number_unit_or_hedge_is(tiny: TinyWorkspace, field: str, wrong: str) -> None:
    tiny.replace(NOW, field, wrong)
    assert found(tiny) == ["figure warheads_now"]


@pytest.mark.parametrize("wrong", ["2023-06", "2024-07", "2024-06-05"])
def test_another_date_or_one_finer_than_was_said_is(tiny: TinyWorkspace, wrong: str) -> None:
    tiny.replace(DATE, 'date = "2024-06"', f'date = "{wrong}"')
    assert found(tiny) == ["figure count_date"]


def test_no_original_is_needed(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, "value = 600", "value = 500")
    tiny.translate()
    (wrong,) = check(material(tiny.load(), originals={}), ("F12",)).findings
    assert "'超過600枚' reads as 600" in wrong.message


@pytest.mark.parametrize(
    ("quote", "fields"),
    [
        ("一周後的會晤", {"value": None, "unit": None, "date": "2025-10"}),  # no date in it
        (
            "去年10月會晤的一周後",
            {"value": None, "unit": None, "date": "2025-autumn"},
        ),  # ours
        ("去年10月", {"value": None, "unit": None, "date": "2024-10"}),  # published in 2025
        ("年中", {"value": None, "unit": None, "date": "2025-mid"}),
        ("600位", {"unit": "person"}),
        ("600個", {"unit": "silo"}),
        ("1倍以上", {"value": 2, "unit": "time", "qualifier": "at_least"}),  # twice as much
        ("3分之1弱", {"value": "1/3", "unit": "share", "qualifier": "less_than"}),
        ("未來10年內", {"value": 10, "unit": "year"}),
        ("數百枚", {"value": None, "low": 200, "high": 900, "order": "hundreds"}),
        ("約200至300枚", {"value": None, "low": 200, "high": 300, "qualifier": "approx"}),
        ("好些彈頭", {}),  # nothing to read
        ("2,835", {"value": 283_500_000_000}),  # a cell of a table that counts in 億
        ("4,225億元", {"value": 422_500_000_000, "currency": "TWD", "unit": None}),
        ("約2.2兆元", {"value": 2_200_000_000_000, "currency": "CNY", "unit": None, **ABOUT}),
    ],
)
def test_what_can_be_read_otherwise_is_left_alone(
    translated: TinyWorkspace, quote: str, fields: dict[str, Any]
) -> None:
    assert anchored(translated, quote, fields) == []


def test_a_slip_by_one_place_in_the_number_of_a_cell_is_found(translated: TinyWorkspace) -> None:
    (message,) = anchored(translated, "2,835", {"value": 28_350_000_000})
    assert "'2,835' reads as 2,835" in message


@pytest.mark.parametrize(
    ("quote", "currency", "problem"),
    [
        ("4,225億元", "USD", "is money, and does not say that it is USD"),
        ("美元4,225億元", "TWD", "is money in USD"),
        ("NT$422.5 billion", "CNY", "is money in TWD"),
        ("$422.5 billion", "TWD", "is money in USD"),
    ],
)
def test_money_that_is_called_by_its_country_is_that_countrys(
    translated: TinyWorkspace, quote: str, currency: str, problem: str
) -> None:
    fields = {"value": 422_500_000_000, "currency": currency, "unit": None}
    (message,) = anchored(translated, quote, fields)
    assert message.endswith(problem)


def anchored(tiny: TinyWorkspace, quote: str, fields: dict[str, Any]) -> list[str]:
    """Return what F12 says of a figure that is anchored in these characters."""
    whole = material(tiny.load())
    figure = whole.workspace.figures["warheads_now"]
    given = {name: getattr(figure, name) for name in figure.model_fields_set}
    anchor = {"source": "short-report", "start": 0, "end": len(quote), "text": quote}
    changed = {**given, "qualifier": "exact", "anchors": [anchor], **fields}
    whole.workspace.figures["warheads_now"] = Figure.model_validate(changed)  # type: ignore[index]
    return [each.message for each in check(whole, ("F12",)).findings]
