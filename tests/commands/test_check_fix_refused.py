"""brief check --fix where something stands against it: nothing is lost, what was done is said."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from conftest import Command
from slipped_workspace import ENGLISH, NOW, SAID, VIEW, contents, with_slips
from tiny_workspace import DECK, TinyWorkspace

from brief.checks.fixing import fixes_of
from brief.commands.check_fix import mend
from brief.store.atomic import written_beside
from brief.store.locking import locked
from brief.store.transaction import Entry, begin


@pytest.fixture
def slipped(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return a translated workspace with a slip that each of the rules mends."""
    return with_slips(tiny)


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


@pytest.mark.parametrize("file", [VIEW, ENGLISH])
@pytest.mark.parametrize("theirs", [b"text = '\xff'\n", b"text = \n"])
def test_what_became_unreadable_meanwhile_was_changed_too(
    brief: Command,
    slipped: TinyWorkspace,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    theirs: bytes,
) -> None:
    def and_then_somebody_saves(*given: object) -> object:
        fixes = fixes_of(*given)  # type: ignore[arg-type]
        slipped.write(file, theirs)
        return fixes

    monkeypatch.setattr("brief.commands.check_fix.fixes_of", and_then_somebody_saves)
    before = contents(slipped.root)
    answer = brief("check", "--fix")
    assert answer.code == 4
    assert f"{file}: was changed while it was checked; nothing was mended" in answer.err
    assert contents(slipped.root) == {**before, file: theirs}


def test_a_change_in_the_instant_of_writing_is_told_with_what_was_mended(
    brief: Command, slipped: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = slipped.path(VIEW).read_bytes() + b"# theirs\n"

    def and_somebody_saves(root: Path, pairs: Sequence[Entry]) -> None:
        begin(root, pairs)
        slipped.write(VIEW, theirs)

    monkeypatch.setattr("brief.store.saving.begin", and_somebody_saves)
    before = contents(slipped.root)
    answer = brief("check", "--fix")
    after = contents(slipped.root)
    assert answer.code == 4
    assert after[VIEW] == theirs
    said, _, not_mended = answer.err.partition("not mended: ")
    assert not_mended.startswith(f"{VIEW};")
    mended = {name for name in after if after[name] != before.get(name)} - {VIEW}
    assert mended == {NOW, ENGLISH, f"decks/{DECK}/slides/answer.toml"}
    assert all(name in said.partition("; mended: ")[2] for name in mended)
    assert "nothing was mended" not in answer.err


@pytest.mark.parametrize("given", [(), ("--json",)])
def test_what_was_mended_is_said_even_if_it_cannot_be_checked_anew(
    brief: Command, slipped: TinyWorkspace, monkeypatch: pytest.MonkeyPatch, given: tuple[str, ...]
) -> None:
    def and_then_somebody_breaks_it(*fixed: object) -> object:
        mended = mend(*fixed)  # type: ignore[arg-type]
        slipped.write(SAID, "text = \n")
        return mended

    monkeypatch.setattr("brief.commands.check_fix.mend", and_then_somebody_breaks_it)
    answer = brief("check", "--fix", *given)
    assert answer.code == 3
    assert answer.err.count("mended ") == 4
    assert f"mended L6 {VIEW}" in answer.err
    assert answer.out == ""
