"""A new workspace begins with the shipped briefing, all of it or nothing."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from brief.errors import BadUsage, DiskFailed
from brief.model.workspace import Workspace
from brief.store.example import copy_example
from brief.store.loading import load_workspace


def test_a_new_workspace_holds_the_shipped_briefing_and_loads(
    tmp_path: Path, shipped: Workspace
) -> None:
    copy_example(tmp_path / "some" / "folder")
    copied = load_workspace(tmp_path / "some" / "folder")
    assert copied.figures == shipped.figures
    assert copied.points == shipped.points
    assert copied.decks == shipped.decks
    assert copied.settings.default_deck == shipped.settings.default_deck
    assert [each.name for each in (tmp_path / "some").iterdir()] == ["folder"]


def test_no_publishers_text_and_no_words_of_the_program_are_copied(
    tmp_path: Path, shipped: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = tmp_path / "checkout"
    for name in ("seeds", "decks", "translations"):
        shutil.copytree(ROOT / name, checkout / name)
    (checkout / "seeds" / "originals").mkdir(exist_ok=True)
    for source in shipped.sources.values():
        (checkout / "seeds" / "originals" / source.original_file).write_text("an article")
    monkeypatch.setattr("brief.__file__", str(checkout / "brief" / "__init__.py"))
    copy_example(tmp_path / "folder")
    names = {path.name for path in (tmp_path / "folder").rglob("*")}
    assert not {source.original_file for source in shipped.sources.values()} & names
    assert "brief.po" not in names
    assert "points.po" in names
    assert "/seeds/originals/" in (tmp_path / "folder" / ".gitignore").read_text()


def test_the_current_folder_can_become_a_workspace_when_it_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path / "new")
    copy_example(Path())
    assert (Path.cwd() / "brief.toml").is_file()
    assert load_workspace(Path.cwd()).decks
    assert not [each for each in Path.cwd().iterdir() if each.name.startswith(".brief-")]


@pytest.mark.parametrize("kind", ["a file", "a folder with something in it", "a workspace"])
def test_what_is_there_already_is_left_alone(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "there"
    if kind == "a file":
        target.write_text("mine")
    elif kind == "a workspace":
        copy_example(target)
        (target / "brief.toml").write_text("# mine\n")
    else:
        target.mkdir()
        (target / ".hidden").write_text("mine")
    before = sorted((each, each.is_file() and each.read_bytes()) for each in tmp_path.rglob("*"))
    with pytest.raises(BadUsage, match="there: is not an empty folder; name one that is new"):
        copy_example(target)
    after = sorted((each, each.is_file() and each.read_bytes()) for each in tmp_path.rglob("*"))
    assert after == before


@pytest.mark.parametrize("empty_folder", [False, True])
@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_halfway_leaves_no_half_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException, empty_folder: bool
) -> None:
    real = shutil.copytree

    def fail_at_decks(source: Path, *others: Any, **more: Any) -> Any:
        if Path(source).name == "decks":
            raise fault
        return real(source, *others, **more)

    monkeypatch.setattr(shutil, "copytree", fail_at_decks)
    if empty_folder:
        (tmp_path / "new").mkdir()
    with pytest.raises((DiskFailed, KeyboardInterrupt)):
        copy_example(tmp_path / "new")
    assert [path.name for path in tmp_path.rglob("*")] == (["new"] if empty_folder else [])


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiskFailed, match="can't be made a workspace"):
        copy_example(tmp_path / "file" / "new")
    assert os.listdir(tmp_path) == ["file"]  # noqa: PTH208 - names are enough
