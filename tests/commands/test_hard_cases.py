"""What goes wrong rarely, and must then be said as plainly as anything else."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from conftest import Command
from tiny_workspace import TinyWorkspace

from brief.errors import DiskFailed
from brief.store.atomic import write_together

Program = Callable[..., CompletedProcess[bytes]]
RISE = "decks/tiny/figures/rise.toml"
NOW = "seeds/short-report/figures/warheads_now.toml"


def test_a_derived_figure_without_a_formula_in_its_quotes_is_refused(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace(RISE, '"warheads_later - warheads_now"', '""')
    answer = brief("verify")
    assert answer.code == 3
    assert answer.err.startswith(f"{RISE}:")


def test_a_wrong_sum_is_not_exported_as_ours(brief: Command, translated: TinyWorkspace) -> None:
    translated.replace(RISE, "value = 200", "value = 201")
    answer = brief("export")
    assert answer.code == 3
    assert answer.err == (
        f"{RISE}: rise: its formula gives 200; correct its value or its formula\n"
    )
    assert not (translated.root / "out").exists()


@pytest.mark.parametrize(
    "value", ["1e999999999", "1e-999999999", "9" * 5000, '"1/' + "9" * 30 + '"', "[" * 5000]
)
def test_a_monstrous_number_is_bad_input_with_its_file(
    brief: Command, translated: TinyWorkspace, value: str
) -> None:
    translated.replace(NOW, "value = 600", f"value = {value}")
    answer = brief("verify")
    assert answer.code == 3
    assert answer.err.startswith(f"{NOW}:")
    assert len(answer.err.splitlines()) == 1


def test_a_catalog_that_is_a_pipe_does_not_hang(brief: Command, translated: TinyWorkspace) -> None:
    catalog = translated.path("translations/en/LC_MESSAGES/points.po")
    catalog.unlink()
    os.mkfifo(catalog)
    answer = brief("export")
    assert answer.code == 3
    assert "points.po: is not a file" in answer.err


def test_a_record_larger_than_any_record_is_refused_unread(
    brief: Command, translated: TinyWorkspace
) -> None:
    with translated.path(NOW).open("wb") as file:
        file.truncate(3_000_000_000)
    answer = brief("list", "figures")
    assert answer.code == 3
    assert answer.err == f"{NOW}: has more than 10,000,000 bytes; divide it\n"


@pytest.mark.parametrize(
    "name", ["decks/tiny/memos.toml", "decks/tiny/point/a.toml", "seeds/short-report/figure/a.toml"]
)
def test_a_misspelt_file_or_folder_is_not_passed_over(
    brief: Command, translated: TinyWorkspace, name: str
) -> None:
    translated.write(name, "not read")
    answer = brief("list", "decks")
    assert answer.code == 3
    assert answer.err.startswith("/".join(name.split("/")[:3]) + ": has no place here;")


def test_a_folder_that_cannot_be_looked_into_is_no_empty_folder(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "points":
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return real(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    answer = brief("list", "points")
    assert answer.code == 5
    assert "points: Permission denied" in answer.err


def test_a_unit_that_nobody_knows_is_named_with_its_figure_and_file(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace(NOW, 'unit = "warhead"', 'unit = "warp"')
    answer = brief("list", "figures")
    assert answer.code == 3
    assert answer.err.startswith(f"{NOW}: warheads_now: there is no unit 'warp';")
    translated.replace(NOW, 'unit = "warp"', 'unit = "people"')
    assert brief("list", "figures").err.endswith("did you mean 'person'?\n")


def test_a_variant_that_a_figure_has_not_is_named_with_the_text(
    brief: Command, translated: TinyWorkspace
) -> None:
    file = "decks/tiny/points/our-view.toml"
    translated.replace(file, "增加的方向可信", "{warheads_now:year}的方向可信")
    translated.translate()
    answer = brief("export", "--lang", "zh-Hant", "--format", "pptx")
    assert answer.code == 3
    assert answer.err.startswith(f"{file}: point/our-view: warheads_now: has no variant 'year';")


def test_a_text_not_yet_translated_can_be_looked_at_but_not_exported(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace("decks/tiny/points/our-view.toml", "增加的方向可信", "方向可信")
    assert "方向可信" in brief("list", "points").out
    assert brief("show", "our-view").code == 0
    assert brief("export", "--lang", "en").code == 3


def test_an_original_with_other_content_is_a_fault_to_the_doctor(
    brief: Command, translated: TinyWorkspace
) -> None:
    originals = translated.root / "seeds" / "originals"
    name = next(originals.iterdir()).name
    translated.write(f"seeds/originals/{name}", "something else")
    answer = brief("doctor")
    assert answer.code == 3
    assert "MISSING  original of short-report:" in answer.out


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_a_full_output_is_said_by_the_exit_code(program: Program, word: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = program(word, stdout=full)
    assert ended.returncode == 5
    assert b"Traceback" not in ended.stderr


def test_a_full_error_output_keeps_the_exit_code(program: Program) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = program("show", "nothing", stderr=full)
    assert ended.returncode == 2


def test_files_that_belong_together_are_all_written_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [tmp_path / name for name in ("a", "b", "c")]
    for path in old:
        path.write_bytes(b"old")
    real, calls = os.fsync, []

    def full_at_the_third(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full_at_the_third)
    with pytest.raises(DiskFailed, match="No space left"):
        write_together([(path, b"new") for path in old])
    assert [path.read_bytes() for path in old] == [b"old"] * 3
    assert sorted(tmp_path.iterdir()) == old


def test_of_files_that_belong_together_the_one_that_can_not_be_replaced_is_named(
    tmp_path: Path,
) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(DiskFailed) as raised:
        write_together([(tmp_path / name, b"new") for name in ("a", "b", "c")])
    assert raised.value.file == tmp_path / "b"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "b"]


def test_decks_and_all_decks_exclude_each_other(brief: Command, translated: TinyWorkspace) -> None:
    assert brief("export", "--all", "tiny").code == 2
    assert brief("export", "--out", "").code == 2
