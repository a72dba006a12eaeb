"""F6: two estimates of the same thing that differ stand on one page, or are waived."""

import pytest
from checking import findings, material, report
from naive import add_figure, add_point, add_slide
from tiny_workspace import TinyWorkspace

from brief.checks.material import Term
from brief.checks.running import check

OTHER = {"originator": "丁所", "publication": "", "edition": "", "qualifier": "exact"}


STORED = "seeds/short-report/figures/warheads_stored.toml"


@pytest.fixture(autouse=True)
def _one_count(tiny: TinyWorkspace) -> None:
    """Leave one count of warheads to contradict."""
    tiny.replace(STORED, "彈頭數", "封存彈頭數")


def found(tiny: TinyWorkspace) -> list[tuple[str, str]]:
    tiny.translate()
    return [(each.record, each.words) for each in findings(tiny, "F6")]


def test_a_deck_that_hides_the_other_estimate_is_found(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, as_of="2024", **OTHER)
    tiny.translate()
    (conflict,) = findings(tiny, "F6")
    assert (conflict.record, conflict.deck) == ("figure warheads_now", "tiny")
    assert "rival (500, 丁所, as of 2024)" in conflict.message
    assert "tiny/answer" in conflict.words
    assert "tiny/memo" in conflict.words


def test_two_pages_are_not_one(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, **OTHER)
    add_slide(tiny, "apart", title='"丁所算出{rival}"')
    assert "on no page together" in findings_of(tiny)


def findings_of(tiny: TinyWorkspace) -> str:
    tiny.translate()
    return "\n".join(each.message for each in findings(tiny, "F6"))


def test_one_page_with_both_is_enough(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, **OTHER)
    add_point(tiny, "丁所算出{rival}。")
    assert found(tiny) == []


def test_naming_only_its_date_does_not_show_it(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, **OTHER)
    add_point(tiny, "丁所{rival:as_of}另有估計。")
    assert found(tiny) != []


@pytest.mark.parametrize(
    "fields",
    [
        {"as_of": "2022"},
        {"as_of": "2025-08"},
        {"measure": "彈頭增加數"},
        {"subject": "丁國"},
        {"unit": "missile"},
        {"status": "projection", "target": "2031", "made": "2024"},
        {"supersedes": "warheads_now"},
        {"as_of": "not_stated"},
    ],
)
def test_what_tells_of_something_else_is_no_conflict(
    tiny: TinyWorkspace, fields: dict[str, str]
) -> None:
    add_figure(tiny, "rival", 500, **{**OTHER, **fields})
    assert found(tiny) == []


def test_values_that_the_hedges_allow_agree(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 650, **OTHER)
    assert found(tiny) == []


def test_more_than_600_is_not_600(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 600, as_of="2025-01", **OTHER)
    assert [record for record, _ in found(tiny)] == ["figure warheads_now"]


def test_a_later_count_by_the_same_originator_is_an_update(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "before", 500, as_of="2024-01", edition="2024")
    assert found(tiny) == []


def test_another_edition_for_the_same_date_is_a_conflict(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "revised", 500, edition="2026")
    assert [record for record, _ in found(tiny)] == ["figure warheads_now"]


def test_projections_are_held_together_by_what_they_foretell(tiny: TinyWorkspace) -> None:
    foretold = {"status": "projection", "target": "2030", "made": "2021", "as_of": "2021"}
    add_figure(tiny, "bolder", 1500, **{**OTHER, **foretold})
    assert [record for record, _ in found(tiny)] == ["figure warheads_later"]


def test_spaces_do_not_make_another_measure(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, measure="彈頭 數", **OTHER)
    assert found(tiny) != []


def test_money_that_is_rounded_agrees(tiny: TinyWorkspace) -> None:
    money = {"currency": "CNY", "measure": "預算", "basis": "budget", "qualifier": "exact"}
    add_figure(tiny, "rounded", 1_670_000_000_000, **money)
    add_figure(tiny, "precise", 1_665_540_000_000, **{**money, "originator": "丁所"})
    add_point(tiny, "預算{rounded}。")
    assert found(tiny) == []


def test_either_figure_can_waive_it(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, **OTHER)
    path = tiny.path("seeds/short-report/figures/rival.toml")
    path.write_text(f'{path.read_text("utf-8")}\nwaivers = ["F6: withdrawn"]\n', "utf-8")
    tiny.translate()
    found = report(tiny, "F6")
    assert found.findings == ()
    assert [(each.record, each.waiver) for each in found.waived] == [("figure rival", "withdrawn")]


def test_a_page_can_waive_it_for_itself_alone(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "stock", 100, subject="丁國", qualifier="exact")
    add_figure(tiny, "rival", 500, subject="丁國", **OTHER)
    add_slide(tiny, "apart", title='"丁國有{stock}"', waivers='["F6: one series"]')
    assert found(tiny) == []
    add_slide(tiny, "again", title='"丁國有{stock}枚"')
    assert found(tiny) == [("figure stock", "tiny/apart, tiny/again")]


def test_a_waived_conflict_hides_no_other(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "first", 500, as_of="2024-05", **OTHER)
    path = tiny.path("seeds/short-report/figures/first.toml")
    path.write_text(f'{path.read_text("utf-8")}\nwaivers = ["F6: withdrawn"]\n', "utf-8")
    add_figure(tiny, "second", 400, **OTHER)
    assert [record for record, _ in found(tiny)] == ["figure warheads_now"]


ENGLISH = {"language": "en", "subject": "Country C", "measure": "Number of warheads"}


def test_a_count_in_the_other_language_contradicts_one_of_the_same_thing(
    tiny: TinyWorkspace,
) -> None:
    add_figure(tiny, "rival", 500, **{**OTHER, **ENGLISH})
    assert [record for record, _ in found(tiny)] == ["figure warheads_now"]


@pytest.mark.parametrize("field", ["subject", "measure"])
def test_what_no_catalog_translates_into_it_is_something_else(
    tiny: TinyWorkspace, field: str
) -> None:
    add_figure(tiny, "rival", 500, **{**OTHER, **ENGLISH, field: "something else"})
    assert found(tiny) == []


def test_a_later_count_by_the_same_originator_in_the_other_language_is_an_update(
    tiny: TinyWorkspace,
) -> None:
    own = {"originator": "Lookout Institute", "publication": "", "as_of": "2024-01"}
    add_figure(tiny, "before", 500, **{**own, **ENGLISH})
    assert found(tiny) == []


def test_the_termbase_translates_too(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rival", 500, **{**OTHER, **ENGLISH, "measure": "warhead count"})
    tiny.translate()
    terms = (Term("warheads", "彈頭數", (), (), "warhead count", ""),)
    assert [
        each.record for each in check(material(tiny.load(), terms=terms), ("F6",)).findings
    ] == ["figure warheads_now"]


@pytest.mark.parametrize(("gigawatts", "wrong"), [("4.3", ["figure watts"]), ("4.15", [])])
def test_units_of_one_quantity_are_reckoned_into_each_other(
    tiny: TinyWorkspace, gigawatts: str, wrong: list[str]
) -> None:
    wind = {"measure": "容量", "basis": "capacity", "basis_published": "容量"}
    add_figure(tiny, "watts", 4_150_000, unit="kilowatt", **wind)
    more = {"unit": "gigawatt", "originator": "丁所", "publication": "", "edition": ""}
    add_figure(tiny, "rival", f"value = {gigawatts}", **{**wind, **more})
    add_point(tiny, "容量{watts}。")
    assert [record for record, _ in found(tiny)] == wrong
