"""F10: numbers outside known bounds are doubted, each bound for its countries and its time."""

import pytest
from checking import findings
from naive import add_figure
from tiny_workspace import TinyWorkspace

from brief.checks.plausible import bounds

ICBMS = {"unit": "missile", "measure": "洲際彈道飛彈數", "basis": "missiles"}


def doubted(tiny: TinyWorkspace, number: str | int, **fields: str) -> bool:
    add_figure(tiny, "number", number, **fields)
    tiny.translate()
    return "figure number" in [each.record for each in findings(tiny, "F10")]


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (800, {**ICBMS, "subject": "美國"}),
        (1244, {**ICBMS, "subject": "俄羅斯"}),
        (900, {**ICBMS, "subject": "中國"}),
        (701, {"unit": "launcher", "measure": "部署的戰略載具", "subject": "Russia"}),
        (801, {"unit": "launcher", "measure": "strategic delivery systems", "subject": "US"}),
        (120, {"measure": "核彈頭數", "subject": "全球"}),
        (6000, {"measure": "核彈頭數", "subject": "中國"}),
        (90, {"unit": "state", "measure": "擁核國數", "subject": "全球"}),
        (45, {"unit": "percent", "measure": "國防預算占GDP", "subject": "台灣"}),
        (-120, {"unit": "percent", "measure": "出口增幅"}),
        ('value = "4/3"', {"unit": "share", "measure": "比例"}),
        (1_670_000_000, {"currency": "CNY", "measure": "軍費", "subject": "中國"}),
        ("low = 600, high = 900", {**ICBMS, "subject": "美國"}),
    ],
)
def test_what_can_not_be_is_doubted(
    tiny: TinyWorkspace, number: str | int, fields: dict[str, str]
) -> None:
    assert doubted(tiny, number, **fields)


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (400, {**ICBMS, "subject": "美國"}),
        (1398, {**ICBMS, "subject": "蘇聯", "as_of": "1985"}),
        (800, {**ICBMS, "subject": "美國", "as_of": "2027"}),
        (800, {**ICBMS, "subject": "美國", "as_of": "not_stated"}),
        (800, {**ICBMS, "subject": "美國", "measure": "洲際彈道飛彈彈頭數"}),
        (1770, {"measure": "部署核彈頭數", "basis": "deployed", "subject": "美國"}),
        (5459, {"measure": "核彈頭數", "subject": "俄羅斯"}),
        (1500, {"measure": "核彈頭數", "subject": "中國", "as_of": "2035"}),
        (187, {"unit": "state", "measure": "非核武國數", "subject": "全球"}),
        (130000, {"unit": "percent", "measure": "通膨成長率"}),
        (900, {**ICBMS, "subject": "美國", "measure": "未部署的洲際彈道飛彈數"}),
        (
            250_000_000_000,
            {"currency": "CNY", "measure": "軍費", "subject": "中國", "as_of": "2005"},
        ),
        (1_670_000_000_000, {"currency": "CNY", "measure": "軍費", "subject": "中國"}),
    ],
)
def test_what_can_be_is_not(tiny: TinyWorkspace, number: str | int, fields: dict[str, str]) -> None:
    assert not doubted(tiny, number, **fields)


def test_the_finding_names_the_bound_and_its_source(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "icbms", 800, subject="美國", **ICBMS)
    tiny.translate()
    (found,) = findings(tiny, "F10")
    assert "at most 700" in found.message
    assert "New START" in found.message


def test_every_bound_has_a_source_and_an_order() -> None:
    for bound in {each for found in bounds().values() for each in found}:
        assert bound.source
        assert bound.low < bound.high
        assert (bound.first is None) == (bound.last is None)
