"""export: every file of a deck or none of them, the same bytes wherever it runs."""

import hashlib
import json
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import Answer, Command
from docx import Document
from pptx import Presentation
from tiny_workspace import DECK, SOURCE, TinyWorkspace

Program = Callable[..., CompletedProcess[bytes]]

ALL = [
    f"{DECK}.en.pptx",
    f"{DECK}.en.memo.docx",
    f"{DECK}.en.memo.pdf",
    f"{DECK}.zh-Hant.pptx",
    f"{DECK}.zh-Hant.memo.docx",
    f"{DECK}.zh-Hant.memo.pdf",
    f"{DECK}.bilingual.pptx",
    f"{DECK}.receipt.json",
]


def contents(folder: Path) -> dict[str, str]:
    """Return the hash of every file in a folder, hidden ones too, by name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def spoil(tiny: TinyWorkspace) -> None:
    """Make a deck that loads, but whose English can't be written."""
    tiny.replace(f"seeds/{SOURCE}/points/now-count.toml", "遠望所估計", "遠望所新近估計")


def test_without_options_everything_is_written_and_listed(
    brief: Command, translated: TinyWorkspace
) -> None:
    answer = brief("export")
    assert answer.code == 0
    assert answer.out.splitlines() == [f"out/{name}" for name in ALL]
    assert answer.err == ""
    assert sorted(contents(translated.root / "out")) == sorted(ALL)


def test_what_is_written_opens_and_shows_the_figures(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export")
    out = translated.root / "out"
    for language, number in (("en", "more than 600 warheads"), ("zh-Hant", "超過600枚")):
        deck = Presentation(str(out / f"{DECK}.{language}.pptx"))
        texts = [
            shape.text_frame.text
            for slide in deck.slides
            for shape in slide.shapes
            if shape.has_text_frame
        ]
        plain = [text.replace("\u2060", "") for text in texts]
        assert any(number in text for text in plain)
        assert len(deck.slides) == 8
        memo = Document(str(out / f"{DECK}.{language}.memo.docx"))
        cells = [cell.text for table in memo.tables for row in table.rows for cell in row.cells]
        memo_texts = [each.text for each in memo.paragraphs] + cells
        assert any(number in text.replace("\u2060", "") for text in memo_texts)
    assert (out / f"{DECK}.en.memo.pdf").read_bytes().startswith(b"%PDF-")


def test_the_receipt_lists_every_file_every_input_and_every_figures_origin(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export")
    out = translated.root / "out"
    receipt = json.loads((out / f"{DECK}.receipt.json").read_text(encoding="utf-8"))
    hashes = contents(out)
    assert receipt["files"] == {name: hashes[name] for name in ALL[:-1]}
    for name, digest in receipt["inputs"].items():
        data = (translated.root / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest
    for needed in (
        "brief.toml",
        f"seeds/{SOURCE}/source.toml",
        f"seeds/{SOURCE}/figures/warheads_now.toml",
        f"seeds/{SOURCE}/points/now-count.toml",
        f"decks/{DECK}/deck.toml",
        f"decks/{DECK}/memo.toml",
        "translations/en/LC_MESSAGES/points.po",
    ):
        assert needed in receipt["inputs"]
    figure = receipt["figures"]["warheads_now"]
    assert figure["rendered"] == {"en": "more than 600 warheads", "zh-Hant": "超過600枚"}
    assert figure["anchors"][0]["source"] == SOURCE
    assert set(receipt["slides"]) == {"en", "zh-Hant", "bilingual"}
    assert [slide["slide"] for slide in receipt["slides"]["en"]] == [
        "cover",
        "agenda",
        "answer",
        "growth",
        "compare",
        "section:back",
        "number",
        "sources",
    ]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--lang", "en"], [*ALL[:3], ALL[-1]]),
        (["--lang", "bilingual"], [f"{DECK}.bilingual.pptx", ALL[-1]]),
        (["--format", "docx"], [ALL[1], ALL[4], ALL[-1]]),
        (
            ["--lang", "zh-Hant", "--lang", "en", "--format", "pdf", "--format", "pdf"],
            [ALL[2], ALL[5], ALL[-1]],
        ),
        (["--lang", "bilingual", "--format", "pptx", DECK, DECK], [ALL[6], ALL[-1]]),
        (["--all", "--format", "docx", "--lang", "en"], [ALL[1], ALL[-1]]),
    ],
)
def test_languages_formats_and_decks_can_be_chosen(
    brief: Command, translated: TinyWorkspace, options: list[str], names: list[str]
) -> None:
    answer = brief("export", *options)
    assert answer.code == 0
    assert answer.out.splitlines() == [f"out/{name}" for name in names]


def test_as_json_the_files_are_one_ascii_document(
    brief: Command, translated: TinyWorkspace
) -> None:
    answer = brief("export", "--json", "--format", "docx", "--lang", "en", "--out", "輸出")
    assert json.loads(answer.out) == {
        "schema": 1,
        "files": [f"輸出/{DECK}.en.memo.docx", f"輸出/{DECK}.receipt.json"],
    }
    assert answer.out.isascii()


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--lang", "fr"], "--lang: there is no language 'fr'; choose from en, zh-Hant, bilingual"),
        (["--lang", "../en"], "--lang: there is no language '../en'; choose from"),
        (["--format", "odp"], "--format: there is no format 'odp'; choose from pptx, docx, pdf"),
        (["other"], f"there is no deck 'other'; the decks are: {DECK}"),
        (["../tiny"], "there is no deck '../tiny'"),
        (["--lang", "bilingual", "--format", "pdf"], f"{DECK}: there is nothing to write: a memo"),
    ],
)
def test_what_cannot_be_asked_for_is_wrong_usage_and_nothing_is_written(
    brief: Command, translated: TinyWorkspace, options: list[str], line: str
) -> None:
    answer = brief("export", *options)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(line)
    assert not (translated.root / "out").exists()


@pytest.mark.parametrize(
    "out", ["brief.toml", "brief.toml/below", "/dev/null/below", "/proc/nowhere/out", "/dev/full"]
)
def test_a_folder_that_cannot_be_written_to_is_named(
    brief: Command, translated: TinyWorkspace, out: str
) -> None:
    before = contents(translated.root)
    answer = brief("export", "--format", "docx", "--lang", "en", "--out", out)
    assert (answer.code, answer.out) == (5, "")
    assert answer.err.startswith(f"{out}: can't be made a folder: ")
    assert len(answer.err.splitlines()) == 1
    assert contents(translated.root) == before


def test_folders_that_are_not_there_are_made(brief: Command, translated: TinyWorkspace) -> None:
    answer = brief("export", "--format", "docx", "--lang", "en", "--out", "a/new/folder")
    assert answer.code == 0
    assert (translated.root / "a/new/folder" / f"{DECK}.en.memo.docx").is_file()


def test_a_deck_that_fails_leaves_every_old_file_as_it_was(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export")
    before = contents(translated.root / "out")
    spoil(translated)
    answer = brief("export")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == (
        "translations/en/LC_MESSAGES/points.po: point/now-count: the text has changed since it "
        "was translated; run brief translate update, then give it a msgstr there that is not "
        "fuzzy\n"
    )
    assert contents(translated.root / "out") == before


def test_a_file_that_fails_last_keeps_back_those_that_were_made_before_it(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export")
    before = contents(translated.root / "out")
    translated.replace(f"decks/{DECK}/deck.toml", "2025-07-01", "2025-07-02")
    translated.replace(f"decks/{DECK}/memo.toml", "都是估計。", "都是估計。" * 250)
    translated.translate()
    answer = brief("export")
    assert answer.code == 3
    assert "too long in zh-Hant" in answer.err
    assert contents(translated.root / "out") == before


def test_a_memo_longer_than_a_page_is_refused_by_how_much(
    brief: Command, tiny: TinyWorkspace
) -> None:
    tiny.replace(f"decks/{DECK}/memo.toml", "都是估計。", "都是估計。" * 250)
    tiny.translate()
    answer = brief("export", "--format", "docx", "--lang", "zh-Hant")
    assert answer.code == 3
    assert f"decks/{DECK}/memo.toml: {DECK}: the memo is " in answer.err
    assert " lines too long in zh-Hant; shorten its bottom line" in answer.err
    assert not (tiny.root / "out").exists()


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), OSError(5, "I/O error")])
def test_a_full_disk_leaves_the_old_deck_and_nothing_half_written(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch, fault: OSError
) -> None:
    brief("export", "--format", "docx")
    before = contents(translated.root / "out")
    translated.replace(f"decks/{DECK}/deck.toml", "2025-07-01", "2025-07-02")

    def fail(_descriptor: int) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", fail)
    answer = brief("export", "--format", "docx")
    assert answer.code == 5
    assert answer.err.startswith(f"out/{DECK}.en.memo.docx: can't be written: ")
    assert contents(translated.root / "out") == before


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_an_export_that_is_stopped_leaves_nothing_half_written(
    translated: TinyWorkspace, program: Program, number: signal.Signals, code: int
) -> None:
    stopper = translated.write(
        "stop/sitecustomize.py",
        "import os, signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's & ignores it\n"
        "real = os.fsync\n"
        "def stop(descriptor):\n"
        f"    os.kill(os.getpid(), {int(number)})\n"
        "    real(descriptor)\n"
        "os.fsync = stop\n",
    )
    path = f"{stopper.parent}{os.pathsep}{Path(__file__).parents[2]}"
    ended = program("export", "--format", "docx", "--lang", "en", env={"PYTHONPATH": path})
    assert ended.returncode == code
    assert ended.stderr == b""
    assert list((translated.root / "out").iterdir()) == []


def test_the_same_workspace_gives_the_same_bytes_everywhere(
    translated: TinyWorkspace, program: Program, tmp_path: Path
) -> None:
    folders = []
    for place, surroundings in enumerate(
        (
            {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
            {"TZ": "Asia/Taipei", "PYTHONHASHSEED": "2", "LANG": "zh_TW.UTF-8", "USER": "other"},
        )
    ):
        folder = tmp_path / f"elsewhere {place}"
        ended = program("export", "--out", folder, env=surroundings)
        assert ended.returncode == 0, ended.stderr.decode()
        folders.append(contents(folder))
    assert folders[0] == folders[1]
    assert sorted(folders[0]) == sorted(ALL)


def test_what_is_written_carries_no_trace_of_where_and_when_it_was_written(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export")
    today = datetime.now(UTC).date().isoformat()
    traces = [str(translated.root).encode(), today.encode(), today.replace("-", "").encode()]
    for path in (translated.root / "out").iterdir():
        for data in members(path.name, path.read_bytes()):
            assert not [trace for trace in traces if trace in data], path.name


def members(name: str, data: bytes) -> list[bytes]:
    """Return the members of an archive, those of archives in it too, or the data itself."""
    if not name.endswith((".pptx", ".docx", ".xlsx")):
        return [data]
    with ZipFile(BytesIO(data)) as archive:
        return [part for each in archive.namelist() for part in members(each, archive.read(each))]


def test_a_slide_that_had_to_be_continued_is_reported_and_the_export_goes_on(
    brief: Command, tiny: TinyWorkspace
) -> None:
    for point in ("our-view", "keep-waiting"):
        tiny.replace(
            f"decks/{DECK}/points/{point}.toml", 'text = "', f'text = "{"理由很長，" * 60}'
        )
    tiny.replace(f"decks/{DECK}/deck.toml", '"our-view"', '"our-view",\n  "keep-waiting"')
    tiny.translate()
    answer: Answer = brief("export", "--format", "pptx", "--lang", "zh-Hant")
    assert answer.code == 0
    assert f"{DECK}: zh-Hant: answer: continued on 1 more" in answer.err.splitlines()


def test_a_marking_that_slides_have_no_room_for_is_reported(
    brief: Command, tiny: TinyWorkspace
) -> None:
    tiny.replace(f"decks/{DECK}/deck.toml", "TLP:CLEAR", "僅限漁業署承辦人員閱覽，" * 10)
    tiny.translate({f"deck/{DECK}/marking": "TLP:AMBER"})
    answer = brief("export", "--lang", "zh-Hant", "--lang", "en", "--format", "pptx")
    assert (answer.code, answer.err) == (
        0,
        f"{DECK}: zh-Hant: marking: too long for a line, so its end is cut off on the slides\n",
    )


def test_progress_is_shown_only_on_a_terminal(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = brief("export", "--format", "docx", "--lang", "en")
    assert quiet.err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    shown: Any = brief("export", "--format", "docx", "--lang", "en")
    assert f"{DECK}.en.memo.docx" in shown.err
    assert shown.out == quiet.out
