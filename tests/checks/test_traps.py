"""The traps of real reporting, stated naively: each is found by the rule that should find it.

Values, dates and originators are those of the reports; every sentence is made up here.
"""

import pytest
from checking import findings, material
from naive import add_chart, add_figure, add_point
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace, point
from trap_samples import FIGURES, TRAPS, Trap

from brief.checks.material import Term
from brief.checks.register import all_rules
from brief.checks.running import check


def state(tiny: TinyWorkspace, trap: Trap) -> None:
    """Put a trap into the workspace, with the figures that it names."""
    named = [*trap.chart, *trap.needs, *(name for name in FIGURES if f"{{{name}" in trap.text)]
    if "share_of_us" in named:
        named += ["dod_1500", "us_total"]
    for name in named:
        number, fields = FIGURES[name]
        given = {"subject": "中國", "measure": "核彈頭數", "originator": "美國國防部"}
        add_figure(tiny, name, number, **{**given, **fields})
    if trap.chart:
        add_chart(tiny, *trap.chart)
    if trap.text:
        add_point(tiny, trap.text)
    tiny.replace("decks/tiny/deck.toml", '"2025-07-01"', '"2026-02-10"')
    tiny.translate()


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_that_is_stated_naively_is_found(tiny: TinyWorkspace, name: str) -> None:
    trap = TRAPS[name]
    missing = set(trap.codes) - set(all_rules())
    if missing:
        pytest.skip(f"{', '.join(sorted(missing))} is not there yet")
    state(tiny, trap)
    found = {(each.code, each.record) for each in findings(tiny, *trap.codes)}
    assert (trap.codes[0], trap.record) in found
    assert {code for code, _ in found} >= set(trap.codes)


@pytest.mark.parametrize(
    "text",
    [
        "美國國防部的{dod_600}是作戰可用，SIPRI的{sipri_600}是庫存，口徑不同。",
        "以「目前可用」計，美國{us_usable}多於俄羅斯{ru_usable}。",
        "中國軍費{budget_2024}，{budget_2013}是從前的數字。",
    ],
)
def test_the_same_figures_stated_with_care_are_not(tiny: TinyWorkspace, text: str) -> None:
    state(tiny, Trap(text, ()))
    shown = {f"figure {name}" for name in FIGURES if f"{{{name}}}" in text} | {"point naive"}
    found = findings(tiny, "F5", "F6", "F7")
    assert [each for each in found if each.record in shown] == []


def test_what_agrees_in_arithmetic_is_not_found(tiny: TinyWorkspace) -> None:
    doubled = {"measure": "軍費增長倍數", "unit": "time", "basis": "multiple", "status": "claim"}
    add_figure(tiny, "doubled", 2, qualifier="at_least", subject="中國", **doubled)
    state(tiny, Trap("軍費由{budget_2013}到{budget_2024}，是{doubled}。", ()))
    assert findings(tiny, "F7") == []


SOURCE_FILE = "seeds/short-report/source.toml"


def test_a_source_without_a_date_is_found(tiny: TinyWorkspace) -> None:
    """S7."""
    tiny.replace(SOURCE_FILE, '"2025-06-20"', '"unknown"')
    tiny.replace(SOURCE_FILE, '"exact"', '"unknown"')
    tiny.translate()
    assert [(each.code, each.record) for each in findings(tiny, "S1")] == [
        ("S1", "source short-report")
    ]


def test_a_passage_that_the_source_repeats_is_found(tiny: TinyWorkspace) -> None:
    """S8."""
    said = "丙國官員表示不會先動手，也不參加裁減會談。"
    record = point("repeated", "丙國官員不談裁減。", said)
    tiny.write("seeds/short-report/points/repeated.toml", record)
    tiny.translate()
    with_caption = {SOURCE: f"{ORIGINAL}▲{said}\n"}
    found = check(material(tiny.load(), originals=with_caption), ["S5"]).findings
    assert [each.record for each in found] == ["point repeated"]


def test_two_words_for_one_thing_are_found(tiny: TinyWorkspace) -> None:
    """S9."""
    add_point(tiny, "丙國的常規武力談不上威懾。")
    tiny.translate()
    terms = (
        Term("deterrence", "嚇阻", (), ("威懾",), "deterrence", ""),
        Term("conventional", "傳統武力", (), ("常規武力",), "conventional forces", ""),
    )
    found = check(material(tiny.load(), terms=terms), ["L3", "L5"]).findings
    assert {each.words for each in found if each.record == "point naive"} == {"常規武力", "威懾"}
