"""Catalogs are parsed once: what has changed, or is wrong, is never taken from the cache."""

from pathlib import Path

import pytest
from cache_samples import cache_folder
from conftest import ROOT
from tiny_workspace import TinyWorkspace

from brief.commands.kept_catalogs import KeptCatalogs
from brief.commands.workspaces import vocabulary_of
from brief.errors import BadInput
from brief.language import po_reader
from brief.language.po_entries import Contents
from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.store import kept_lines

ENGLISH = "translations/en/LC_MESSAGES/points.po"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of these tests, which is not there yet."""
    return cache_folder(tmp_path, monkeypatch)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the catalogs that are parsed, as they are parsed."""
    names: list[str] = []
    parse = po_reader.entries_of

    def noted(text: str, shown: str) -> Contents:
        names.append(shown)
        return parse(text, shown)

    monkeypatch.setattr(po_reader, "entries_of", noted)
    return names


def test_the_shipped_catalogs_are_the_same_without_being_parsed_again(
    shipped: Workspace, parsed: list[str]
) -> None:
    plain = Vocabulary.load(ROOT / "translations", shipped.settings.units)
    first = vocabulary_of(shipped)
    parsed.clear()
    again = vocabulary_of(shipped)
    assert parsed == []
    assert again.translations.catalogs == first.translations.catalogs == plain.translations.catalogs


def test_a_changed_catalog_alone_is_parsed_again_and_its_change_is_there(
    translated: TinyWorkspace, parsed: list[str]
) -> None:
    workspace = translated.load()
    vocabulary_of(workspace)
    parsed.clear()
    path = translated.path(ENGLISH)
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\nmsgctxt "point/new"\nmsgid "增加"\nmsgstr "rose"\n', "utf-8")
    found = vocabulary_of(workspace).translations
    assert found.text("point/new", "增加", "zh-Hant", "en") == "rose"
    assert parsed == [ENGLISH]


def test_a_wrong_catalog_is_refused_each_time(translated: TinyWorkspace) -> None:
    workspace = translated.load()
    vocabulary_of(workspace)
    path = translated.path(ENGLISH)
    path.write_text(path.read_text(encoding="utf-8") + "\n<<<<<<< ours\n", "utf-8")
    for _ in range(2):
        with pytest.raises(BadInput, match=rf"^{ENGLISH}:\d+: "):
            vocabulary_of(workspace)


@pytest.mark.parametrize("line", [b"{}", b"[[], 1]", b'[[["point/a"]], []]', b"[" * 100_000])
def test_what_was_never_written_here_is_parsed_again(
    line: bytes, translated: TinyWorkspace, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.commands.kept_catalogs._line", lambda contents: line)
    workspace = translated.load()
    first = vocabulary_of(workspace)
    parsed.clear()
    assert vocabulary_of(workspace) == first
    assert ENGLISH in parsed


def test_nothing_is_kept_where_the_cache_is_off(
    translated: TinyWorkspace, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(kept_lines.ENVIRONMENT, "")
    workspace = translated.load()
    for _ in range(2):
        parsed.clear()
        vocabulary_of(workspace)
        assert ENGLISH in parsed


def test_a_catalog_that_is_gone_is_no_longer_kept(translated: TinyWorkspace) -> None:
    workspace = translated.load()
    checksum = vocabulary_of(workspace).translations.catalogs["en"].checksum
    assert KeptCatalogs(workspace.root).find(checksum)
    translated.path(ENGLISH).unlink()
    vocabulary_of(workspace)
    assert KeptCatalogs(workspace.root).find(checksum) is None
