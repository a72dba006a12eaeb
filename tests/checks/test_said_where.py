"""F14: the date and the originator of a figure are those of the place that it stands in."""

import dataclasses
import re

import pytest
from checking import material
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace

from brief.checks.gathering import material_of
from brief.checks.running import check

FIGURES = "seeds/short-report/figures"
NOW = f"{FIGURES}/warheads_now.toml"
NOW_ANCHOR = re.compile("start = [0-9]+, end = [0-9]+")


def found(tiny: TinyWorkspace, *, notes: bool = True) -> list[str]:
    tiny.translate()
    workspace = tiny.load()
    whole = material_of(workspace, []) if notes else material(workspace)
    return [f"{each.record}: {each.message}" for each in check(whole, ("F14",)).findings]


@pytest.mark.parametrize("notes", [True, False])
def test_what_its_paragraph_says_is_not_found(tiny: TinyWorkspace, *, notes: bool) -> None:
    assert found(tiny, notes=notes) == []


@pytest.mark.parametrize("notes", [True, False])
def test_another_date_than_the_paragraph_gives_is(tiny: TinyWorkspace, *, notes: bool) -> None:
    tiny.replace(NOW, 'as_of = "2024-06"', 'as_of = "2023-06"')
    assert any(
        "of 2024-06 in its paragraph, not of 2023-06" in each for each in found(tiny, notes=notes)
    )


def test_a_number_of_a_time_after_its_publication_is(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, 'as_of = "2024-06"', 'as_of = "2026-06"')
    assert any("after short-report was published (2025-06-20)" in each for each in found(tiny))


def test_a_budget_of_a_year_to_come_is_told_what_it_is(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, 'as_of = "2024-06"', 'as_of = "2026"')
    tiny.translate()
    flaws = check(material_of(tiny.load(), []), ("F14",)).findings
    late = [each.remedy for each in flaws if "after short-report" in each.message]
    assert late[0].startswith("a budget or a plan for a time to come is a projection")


def test_of_some_months_the_last_is_what_a_record_says(tiny: TinyWorkspace) -> None:
    article = ORIGINAL.replace("截至2024年6月，", "2024年上半年，")
    start = article.index("超過600枚")
    old = NOW_ANCHOR.search(tiny.path(NOW).read_text("utf-8"))
    assert old
    tiny.replace(NOW, old[0], f"start = {start}, end = {start + 6}")
    tiny.translate()
    for month, is_wrong in (("06", False), ("03", True)):
        text = tiny.path(NOW).read_text("utf-8")
        tiny.write(NOW, re.sub('as_of = "2024-..', f'as_of = "2024-{month}', text))
        seen = material(tiny.load(), originals={SOURCE: article})
        told = [each for each in check(seen, ("F14",)).findings if "warheads_now" in each.record]
        assert bool(told) is is_wrong


def test_a_date_that_the_document_does_not_have_is(tiny: TinyWorkspace) -> None:
    later = f"{FIGURES}/warheads_later.toml"
    tiny.replace(later, 'as_of = "2024-06"', 'as_of = "2022-03"')
    assert any("holds for 2022-03, a date that no document" in each for each in found(tiny))


def test_the_day_that_it_was_published_is_a_date_of_the_document(tiny: TinyWorkspace) -> None:
    tiny.replace(f"{FIGURES}/warheads_stored.toml", 'as_of = "2024-06"', 'as_of = "2025-06"')
    assert not any("no document" in each for each in found(tiny))


def test_an_observed_date_that_holds_for_another_is(tiny: TinyWorkspace) -> None:
    for name in ("date", "as_of"):
        tiny.replace(f"{FIGURES}/count_date.toml", f'{name} = "2024-06"', f'{name} = "2024"')
    tiny.replace(f"{FIGURES}/count_date.toml", '"estimate"', '"observed"')
    tiny.replace(f"{FIGURES}/count_date.toml", 'as_of = "2024"', 'as_of = "2023"')
    assert any("is the date 2024, and holds for 2023" in each for each in found(tiny))


def test_an_originator_whom_the_paragraph_does_not_name_is(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, 'originator = "遠望所"', 'originator = "近望所"')
    assert any(each.endswith("names 近望所") for each in found(tiny))


@pytest.mark.parametrize("who", ["某報", "not_stated"])
def test_the_outlet_or_nobody_need_not_be_named(tiny: TinyWorkspace, who: str) -> None:
    tiny.replace(NOW, 'originator = "遠望所"', f'originator = "{who}"')
    assert not any("names" in each for each in found(tiny) if "warheads_now" in each)


def test_the_document_itself_has_no_publication(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, 'originator = "遠望所"', 'originator = "該報導"')
    assert any("credited to 該報導, and to a publication" in each for each in found(tiny))


def test_without_note_and_original_nothing_is_said_of_the_paragraph(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, 'originator = "遠望所"', 'originator = "近望所"')
    tiny.translate()
    bare = dataclasses.replace(material(tiny.load(), originals={}), notes={})
    assert check(bare, ("F14",)).findings == ()


LATER = f"{FIGURES}/warheads_later.toml"


def test_a_projection_with_its_target_as_as_of_is_told_once_which_date_is_which(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(LATER, 'as_of = "2024-06"', 'as_of = "2030"')
    tiny.replace(LATER, 'made = "not_stated"', 'made = "2024"')
    tiny.translate()
    whole = material_of(tiny.load(), [])
    late = [each for each in check(whole, ("F14",)).findings if "2030" in each.message]
    assert [each.record for each in late] == ["figure warheads_later"]
    assert "made: 2024, with as_of = 2030" in late[0].message
    assert "the year that it speaks of is target" in late[0].remedy


def test_a_date_is_named_once_in_what_differs_from_it(tiny: TinyWorkspace) -> None:
    for name in ("as_of", "target"):
        old = '"2024-06"' if name == "as_of" else '"2030"'
        tiny.replace(LATER, f"{name} = {old}", f'{name} = "2029"')
    assert any(each.endswith("not of 2029") for each in found(tiny))
