"""What the gate remembers: that decks had no error, for as long as nothing at all has changed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cache_samples import cache_folder
from tiny_workspace import DECK, SOURCE, TinyWorkspace

import brief
from brief.checks import gate, running
from brief.checks.gate import errors_of
from brief.checks.material import Material
from brief.checks.register import all_rules, error_rules
from brief.checks.running import Report
from brief.commands.workspaces import vocabulary_of
from brief.store import kept_lines

VIEW = f"decks/{DECK}/points/our-view.toml"
TEXT = "增加的方向可信，數字要連同版本引用。"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of these tests, which is not there yet."""
    return cache_folder(tmp_path, monkeypatch)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Material]:
    """Return what the rules have looked at so far."""
    seen: list[Material] = []
    check = running.check

    def noted(material: Material, **more: Any) -> Report:
        seen.append(material)
        return check(material, **more)

    monkeypatch.setattr(running, "check", noted)
    return seen


def errors(tiny: TinyWorkspace) -> list[str]:
    """Return the codes of what keeps the tiny deck from leaving."""
    workspace = tiny.load()
    found = errors_of(workspace, [workspace.deck()], vocabulary_of(workspace))
    return [each.code for each in found]


def test_decks_without_an_error_are_looked_at_once(
    translated: TinyWorkspace, looks: list[Material]
) -> None:
    assert errors(translated) == []
    assert errors(translated) == []
    assert len(looks) == 1


def test_an_error_is_found_again_each_time(tiny: TinyWorkspace, looks: list[Material]) -> None:
    tiny.replace(VIEW, TEXT, "丙國有超過600枚彈頭。")
    assert errors(tiny) == errors(tiny) != []
    assert len(looks) == 2


def change_a_point(tiny: TinyWorkspace) -> None:
    tiny.replace(VIEW, TEXT, TEXT.replace("可信", "可靠"))


def change_a_setting(tiny: TinyWorkspace) -> None:
    tiny.write("brief.toml", tiny.path("brief.toml").read_text() + "stale_months = 5\n")


def change_a_catalog(tiny: TinyWorkspace) -> None:
    path = tiny.path("translations/en/LC_MESSAGES/points.po")
    path.write_text(f"# Read once more.\n{path.read_text()}")


def write_a_termbase(tiny: TinyWorkspace) -> None:
    tiny.write("translations/termbase.csv", "id,zh_hant,variants,en,note\n")


def change_the_note(tiny: TinyWorkspace) -> None:
    path = tiny.path(f"seeds/{SOURCE}/note.md")
    path.write_text(f"{path.read_text()}\n")


def take_the_original_away(tiny: TinyWorkspace) -> None:
    workspace = tiny.load()
    tiny.path(f"{workspace.settings.originals}/{workspace.sources[SOURCE].original_file}").unlink()


def rename_a_file(tiny: TinyWorkspace) -> None:
    tiny.path(VIEW).rename(tiny.path(f"seeds/{SOURCE}/points/our-view.toml"))


@pytest.mark.parametrize(
    "change",
    [
        change_a_point,
        change_a_setting,
        change_a_catalog,
        write_a_termbase,
        change_the_note,
        take_the_original_away,
        rename_a_file,
    ],
)
def test_whatever_changes_has_the_rules_look_again(
    translated: TinyWorkspace, looks: list[Material], change: Callable[[TinyWorkspace], None]
) -> None:
    errors(translated)
    change(translated)
    errors(translated)
    assert len(looks) == 2


def test_another_program_looks_again(
    translated: TinyWorkspace, looks: list[Material], monkeypatch: pytest.MonkeyPatch
) -> None:
    errors(translated)
    monkeypatch.setattr(gate, "_program", lambda: iter([b"another file"]))
    errors(translated)
    assert len(looks) == 2


def test_another_release_of_the_locale_data_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = tmp_path / "release.py"
    release.write_text("1")
    monkeypatch.setattr(gate, "release_file", lambda: str(release))
    before = list(gate._program())
    release.write_text("1.1")
    assert list(gate._program()) != before


def test_a_changed_file_of_the_program_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "brief" / "checks"
    package.mkdir(parents=True)
    (tmp_path / "brief" / "__init__.py").write_text("")
    (package / "rule.py").write_text("LIMIT = 600\n")
    monkeypatch.setattr(brief, "__file__", str(tmp_path / "brief" / "__init__.py"))
    before = list(gate._program())
    assert len(before) == 2 + 1, "the locale data counts too"
    (package / "rule.py").write_text("LIMIT = 700\n")
    assert list(gate._program()) != before


def test_a_deck_says_nothing_of_another(translated: TinyWorkspace, looks: list[Material]) -> None:
    workspace = translated.load()
    vocabulary = vocabulary_of(workspace)
    assert errors_of(workspace, [workspace.deck()], vocabulary) == ()
    assert errors_of(workspace, [workspace.deck(), workspace.deck()], vocabulary) == ()
    assert len(looks) == 2


def test_what_changes_while_the_rules_look_is_not_remembered(
    translated: TinyWorkspace, looks: list[Material], monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = running.check

    def slow(material: Material, **more: Any) -> Report:
        if len(looks) == 0:
            change_the_note(translated)
        return noted(material, **more)

    monkeypatch.setattr(running, "check", slow)
    errors(translated)
    errors(translated)
    assert len(looks) == 2


def test_a_damaged_or_switched_off_cache_remembers_nothing(
    translated: TinyWorkspace,
    looks: list[Material],
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors(translated)
    [kept] = cache.glob("*.passed")
    kept.write_bytes(kept.read_bytes()[:-1])
    errors(translated)
    monkeypatch.setenv(kept_lines.ENVIRONMENT, "")
    errors(translated)
    assert len(looks) == 3


def test_only_the_latest_are_kept(
    translated: TinyWorkspace, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "_KEPT", 2)
    for number in range(3):
        monkeypatch.setattr(gate, "_program", lambda number=number: iter([b"%d" % number]))
        errors(translated)
    [kept] = cache.glob("*.passed")
    assert len(kept.read_bytes().splitlines()) == 1 + 2


def test_a_catalog_counts_as_it_was_read_however_it_stands_by_then(
    translated: TinyWorkspace, looks: list[Material]
) -> None:
    workspace = translated.load()
    vocabulary = vocabulary_of(workspace)
    change_a_catalog(translated)
    errors_of(workspace, [workspace.deck()], vocabulary)
    errors_of(workspace, [workspace.deck()], vocabulary)
    assert len(looks) == 1
    errors_of(workspace, [workspace.deck()], vocabulary_of(workspace))
    assert len(looks) == 2


def test_an_export_asks_every_rule_that_has_errors_and_no_other() -> None:
    severe = [code for code, rule in all_rules().items() if rule.severity == "error"]
    assert list(error_rules()) == severe
    only_severe = "import brief.checks.register as r; print(*r.error_rules(), end='')"
    fresh = subprocess.run([sys.executable, "-c", only_severe], capture_output=True, check=True)
    assert fresh.stdout.decode().split() == severe, "a rule's module is loaded too late"
