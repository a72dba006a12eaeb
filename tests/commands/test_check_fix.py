"""brief check --fix: what is safe is mended on the disk, and named."""

import json

import pytest
from conftest import Command
from slipped_workspace import ENGLISH, NOW, SAID, VIEW, contents, with_slips
from tiny_workspace import DECK, SOURCE, TinyWorkspace, figure_anchor, span

COUNT = f"seeds/{SOURCE}/points/now-count.toml"


@pytest.fixture
def slipped(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return a translated workspace with a slip that each of the rules mends."""
    return with_slips(tiny)


def test_what_is_safe_is_mended_and_said_and_the_rest_is_reported(
    brief: Command, slipped: TinyWorkspace
) -> None:
    before = contents(slipped.root)
    answer = brief("check", "--fix")
    assert sorted(line.split()[1:3] for line in answer.err.splitlines()) == [
        ["L5", f"decks/{DECK}/slides/answer.toml"],
        ["L6", VIEW],
        ["L6", ENGLISH],
        ["S4", NOW],
    ]
    assert answer.code == 0
    left = answer.out
    assert not any(f" {code} " in left for code in ("L5", "L6", "L7", "S4"))
    assert " D1 " in left  # which nobody but a person can mend
    start, end = span("超過600枚")
    assert f"start = {start}, end = {end}" in slipped.path(NOW).read_text("utf-8")
    assert "可信，數字" in slipped.path(VIEW).read_text("utf-8")
    after = contents(slipped.root)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {NOW, VIEW, ENGLISH, f"decks/{DECK}/slides/answer.toml"}


def test_a_translation_goes_along_with_its_text_and_is_no_draft(
    brief: Command, slipped: TinyWorkspace
) -> None:
    brief("check", "--fix")
    catalog = slipped.path(ENGLISH).read_text("utf-8")
    assert "fuzzy" not in catalog
    assert (
        'msgid "增加的方向可信，數字要連同版本引用。"\n'
        'msgstr "The direction is credible, cite the edition."\n'
    ) in catalog
    assert "0 missing, 0 stale" in brief("translate", "update").err


def test_all_else_in_a_catalog_stays_byte_for_byte(brief: Command, slipped: TinyWorkspace) -> None:
    more = (
        "\n# written by hand\n"
        'msgctxt "point/no-more"\nmsgid "從前的一句"\nmsgstr ""\n"Once "\n"said"\n\n\n'
        '#~ msgctxt "point/older"\n#~ msgid "更早的一句"\n#~ msgstr "Said before"'
    )
    before = slipped.path(ENGLISH).read_text("utf-8") + more
    slipped.write(ENGLISH, before.replace("\n", "\r\n"))
    brief("check", "--fix")
    mended = before.replace("可信,", "可信，").replace("先說導彈", "先說飛彈")
    mended = mended.replace("credible ， cite", "credible, cite")
    assert slipped.path(ENGLISH).read_bytes() == mended.replace("\n", "\r\n").encode()


def test_a_cell_of_a_table_and_an_anchor_in_a_table_of_its_own_are_mended(
    brief: Command, slipped: TinyWorkspace
) -> None:
    table = f"decks/{DECK}/tables/bases.toml"
    slipped.replace(table, 'what = "封存"', 'what = "封存 的"  # not counted')
    start, end = span("超過600枚")
    text = slipped.path(NOW).read_text("utf-8").partition("anchors =")[0]
    wrong = f"start = {start + 1}\nend = {end + 1}"
    own = f'\n[[anchors]]\nsource = "{SOURCE}"\n{wrong}  # by hand\ntext = "超過600枚"\n'
    slipped.write(NOW, text + own)
    slipped.translate()
    brief("check", "--fix")
    assert 'what = "封存的"  # not counted' in slipped.path(table).read_text("utf-8")
    right = f"start = {start}\nend = {end}  # by hand\n"
    assert right in slipped.path(NOW).read_text("utf-8")


def test_a_second_time_changes_nothing(brief: Command, slipped: TinyWorkspace) -> None:
    brief("check", "--fix")
    mended = contents(slipped.root)
    answer = brief("check", "--fix")
    assert answer.err == ""
    assert contents(slipped.root) == mended


def test_comments_in_a_mended_record_stay(brief: Command, slipped: TinyWorkspace) -> None:
    text = slipped.path(NOW).read_text("utf-8")
    slipped.write(NOW, "# counted twice\n" + text.replace("\nunit", "\n# warheads alone\nunit"))
    brief("check", "--fix", "--select", "S4")
    mended = slipped.path(NOW).read_text("utf-8")
    assert mended.startswith("# counted twice\n")
    assert "# warheads alone" in mended


@pytest.mark.parametrize("given", [("--ignore", "L6,L5,S4"), ("--select", "F1")])
def test_what_is_not_asked_for_is_not_touched(
    brief: Command, slipped: TinyWorkspace, given: tuple[str, ...]
) -> None:
    before = contents(slipped.root)
    assert brief("check", "--fix", *given).err == ""
    assert contents(slipped.root) == before


def test_what_is_waived_is_not_touched(brief: Command, slipped: TinyWorkspace) -> None:
    text = slipped.path(VIEW).read_text("utf-8")
    slipped.write(VIEW, f'{text}\nwaivers = [\n  "L6: so it was printed",\n]\n')
    brief("check", "--fix")
    assert "可信,數字" in slipped.path(VIEW).read_text("utf-8")


def test_a_quotation_stays_as_it_was_said(brief: Command, slipped: TinyWorkspace) -> None:
    slipped.replace(SAID, "不會先動手", "不會先動手,導彈也不會")
    slipped.translate()
    brief("check", "--fix")
    assert "不會先動手,導彈也不會" in slipped.path(SAID).read_text("utf-8")


def test_a_passage_of_a_point_that_has_moved_is_found_by_its_hash(
    brief: Command, slipped: TinyWorkspace
) -> None:
    start, end = span("截至2024年6月，丙國有超過600枚可用彈頭")
    slipped.replace(COUNT, f"start = {start}, end = {end}", f"start = {start + 3}, end = {end + 3}")
    found = brief("check", "--select", "S4").out
    assert f"write start = {start}, end = {end}" in found
    brief("check", "--fix")
    assert f"start = {start}, end = {end}" in slipped.path(COUNT).read_text("utf-8")


def test_characters_that_stand_at_two_places_or_with_another_number_are_left(
    brief: Command, translated: TinyWorkspace
) -> None:
    start, end = span("800枚")
    for quote in ("100枚", "900枚"):
        name = f"seeds/{SOURCE}/figures/warheads_later.toml"
        before = translated.path(name).read_text("utf-8")
        wrong = f'start = {start}, end = {end}, text = "{quote}"'
        translated.replace(name, figure_anchor("800枚").split(", ", 1)[1][:-2], wrong)
        assert "mended" not in brief("check", "--fix", "--select", "S4").err
        assert wrong in translated.path(name).read_text("utf-8")
        translated.write(name, before)


def test_without_the_originals_no_anchor_moves(brief: Command, slipped: TinyWorkspace) -> None:
    slipped.path("seeds/originals/short.txt").unlink()
    before = slipped.path(NOW).read_bytes()
    assert "S4" not in brief("check", "--fix").err
    assert slipped.path(NOW).read_bytes() == before


def test_programs_are_told_what_was_mended(brief: Command, slipped: TinyWorkspace) -> None:
    answer = brief("check", "--fix", "--json", "--select", "L6")
    mended = json.loads(answer.out)["mended"]
    assert answer.err == ""
    assert {
        "file": VIEW,
        "record": "point our-view",
        "code": "L6",
        "before": "加的方向可信,數字要連同版",
        "after": "加的方向可信，數字要連同版",
    } in mended
    assert "mended" not in json.loads(brief("check", "--json").out)


@pytest.mark.parametrize("code", ["S4", "L5", "L6"])
def test_a_rule_that_is_mended_says_so(brief: Command, code: str) -> None:
    assert "`--fix` mends it: " in brief("check", "--explain", code).out
