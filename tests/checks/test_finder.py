"""What was found in a text is kept for the next run, and is exactly what would be found again."""

from pathlib import Path

import pytest
from conftest import Command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_workspace import TinyWorkspace

from brief.checks import finder
from brief.checks.finder import Finder
from brief.extraction.finding import find
from brief.extraction.found import Found
from brief.model.workspace import Workspace
from brief.store import kept_lines
from brief.store.kept_lines import KeptLines

TEXTS = [
    "",
    "沒有數字的一句話。",
    "2024年6月，丙國有超過600枚彈頭，占三分之一，比前一年增加7.20%。",
    "花費1.67兆元，約為US$520億，5至6年內完成，1990年代以來的第三次。",
    "It rose by one-third to 1,234.50 billion yuan between 2021 and 2025, twofold since May.",
    "About half a dozen, dozens of them, 20–30% of $1.5 trillion by mid-2030.",
    "{warheads}\ue000\ue000，上個月",
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of these tests."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(kept_lines.ENVIRONMENT, str(folder))
    return folder


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that are searched, as they are."""
    texts: list[str] = []

    def noted(text: str) -> list[Found]:
        texts.append(text)
        return find(text)

    monkeypatch.setattr(finder, "find", noted)
    return texts


def again(root: Path, texts: list[str]) -> list[object]:
    """Find the figures of texts as a run of the program does, and keep them."""
    each = Finder.of(root)
    found = [each.found(text) for text in texts]
    each.save()
    return [*found]


def test_a_text_is_searched_once_for_all_runs(tmp_path: Path, searched: list[str]) -> None:
    wanted = [tuple(find(text)) for text in TEXTS]
    assert again(tmp_path, TEXTS * 2) == wanted * 2
    assert searched == TEXTS
    assert again(tmp_path, [*TEXTS, "又有7枚"]) == [*wanted, tuple(find("又有7枚"))]
    assert searched == [*TEXTS, "又有7枚"]


def test_the_shipped_texts_give_the_same_from_the_cache(
    tmp_path: Path, shipped: Workspace, searched: list[str]
) -> None:
    texts = sorted({unit.text for unit in shipped.text_units()})
    again(tmp_path, texts)
    searched.clear()
    assert repr(again(tmp_path, texts)) == repr([tuple(find(text)) for text in texts])
    assert searched == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(
        alphabet="約超過0123456789.,/%年月日至億兆枚三分之一五年半 $USmillion-thirdMay", max_size=40
    )
)
def test_any_text_gives_the_same_from_the_cache(tmp_path: Path, text: str) -> None:
    again(tmp_path, [text])
    assert repr(again(tmp_path, [text])) == repr([tuple(find(text))])


def test_what_another_program_found_is_not_taken(
    tmp_path: Path, searched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    again(tmp_path, TEXTS)
    monkeypatch.setattr(finder, "_program", lambda: "another")
    searched.clear()
    again(tmp_path, TEXTS)
    assert searched == TEXTS


def test_no_text_is_kept(tmp_path: Path, folder: Path) -> None:
    again(tmp_path, TEXTS)
    (path,) = folder.iterdir()
    assert "彈頭".encode() not in path.read_bytes()


@pytest.mark.parametrize("line", [b"", b"7", b"[[]]", b"[7]", b"{", b'[{"decimal":"x"}]'])
def test_lines_that_are_no_figures_are_searched_for_anew(
    tmp_path: Path, line: bytes, searched: list[str]
) -> None:
    again(tmp_path, TEXTS)
    kept = KeptLines.of(tmp_path, "found", finder._program())
    kept.replace(dict.fromkeys(kept.lines, line))
    searched.clear()
    assert again(tmp_path, TEXTS) == [tuple(find(text)) for text in TEXTS]
    assert searched == TEXTS


def test_a_run_on_some_texts_leaves_the_others_known(tmp_path: Path, searched: list[str]) -> None:
    again(tmp_path, TEXTS)
    again(tmp_path, ["只有8枚", TEXTS[2]])
    searched.clear()
    again(tmp_path, TEXTS)
    assert searched == []


def test_texts_of_the_past_do_not_pile_up(tmp_path: Path, folder: Path) -> None:
    again(tmp_path, [f"有{number}枚" for number in range(500)])
    again(tmp_path, ["只有8枚"])
    (path,) = folder.iterdir()
    assert len(path.read_bytes().splitlines()) == 2


@pytest.mark.parametrize("command", [("check",), ("export", "--format", "docx", "--lang", "en")])
def test_a_command_says_the_same_with_a_cache(
    translated: TinyWorkspace,
    brief: Command,
    command: tuple[str, ...],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    translated.replace("seeds/short-report/points/now-count.toml", "遠望所估計", "約12枚，估計")
    translated.translate()
    monkeypatch.setenv(kept_lines.ENVIRONMENT, "")
    wanted = brief(*command)
    assert wanted.code == 1
    assert "12" in wanted.out + wanted.err
    monkeypatch.setenv(kept_lines.ENVIRONMENT, str(folder))
    assert [brief(*command) for _ in range(2)] == [wanted] * 2
    assert list(folder.glob("*.found"))
