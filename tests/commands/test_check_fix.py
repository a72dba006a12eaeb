"""brief check --fix: what is safe is mended on the disk, all of it or nothing, and named."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Command
from tiny_workspace import DECK, SOURCE, TinyWorkspace, figure_anchor, span

from brief.checks.fixing import fixes_of
from brief.store.atomic import written_beside
from brief.store.locking import locked

VIEW = f"decks/{DECK}/points/our-view.toml"
SAID = f"seeds/{SOURCE}/points/no-first-move.toml"
NOW = f"seeds/{SOURCE}/figures/warheads_now.toml"
COUNT = f"seeds/{SOURCE}/points/now-count.toml"
ENGLISH = "translations/en/LC_MESSAGES/points.po"
TERMS = "id,zh_hant,variants,en,note\nmissile,飛彈,cn:導彈,missile,\n"


@pytest.fixture
def slipped(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return a translated workspace with a slip that each of the rules mends."""
    tiny.write("translations/termbase.csv", TERMS)
    tiny.replace(VIEW, "增加的方向可信，", "增加的方向可信,")
    tiny.replace(f"decks/{DECK}/slides/answer.toml", "先說數字", "先說導彈")
    start, end = span("超過600枚")
    tiny.replace(NOW, f"start = {start}, end = {end}", f"start = {start + 5}, end = {end + 5}")
    tiny.translate({"point/our-view": "The direction is credible ， cite the edition."})
    return tiny


def contents(root: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


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


def test_a_workspace_that_another_brief_writes_is_left_alone(
    brief: Command, slipped: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(slipped.root)
    held: list[Iterator[None]] = []

    def and_then_another_starts(*given: object) -> object:
        other = locked(slipped.root)
        other.__enter__()
        held.append(other)  # type: ignore[arg-type]
        return fixes_of(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("brief.commands.check_fix.fixes_of", and_then_another_starts)
    monkeypatch.setattr("brief.store.saving.locked", lambda root: locked(root, seconds=0.05))
    answer = brief("check", "--fix")
    held[0].__exit__(None, None, None)  # type: ignore[attr-defined]
    assert answer.code == 4
    assert contents(slipped.root) == before


@pytest.mark.parametrize("file", [VIEW, ENGLISH])
def test_what_was_changed_meanwhile_is_not_written_over(
    brief: Command, slipped: TinyWorkspace, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    def and_then_somebody_saves(*given: object) -> object:
        fixes = fixes_of(*given)  # type: ignore[arg-type]
        slipped.replace(file, "可信,", "極可信,")
        return fixes

    monkeypatch.setattr("brief.commands.check_fix.fixes_of", and_then_somebody_saves)
    before = contents(slipped.root)
    answer = brief("check", "--fix")
    after = contents(slipped.root)
    assert answer.code == 4
    assert file in answer.err
    assert {name for name in after if after[name] != before[name]} == {file}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_ends_with_5(
    brief: Command, slipped: TinyWorkspace
) -> None:
    folder = slipped.path(VIEW).parent
    before = contents(slipped.root)
    folder.chmod(0o555)
    try:
        answer = brief("check", "--fix")
    finally:
        folder.chmod(0o755)
    assert answer.code == 5
    assert contents(slipped.root) == before


def test_a_disk_that_refuses_leaves_nothing_half_written(
    brief: Command, slipped: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(slipped.root)
    written = []

    def full(target: Path, data: bytes, **more: object) -> Path:
        written.append(target)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        return written_beside(target, data, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("brief.store.saving.written_beside", full)
    answer = brief("check", "--fix")
    assert answer.code == 5
    assert contents(slipped.root) == before


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
