"""export --pdf-deck and --png: LibreOffice draws the slides, or one line says why it did not."""

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from conftest import Command
from tiny_workspace import DECK, TinyWorkspace

from brief.errors import BadUsage
from brief.export import drawing
from brief.tui.exporting import DeckExport

NAME = f"{DECK}.en"
ONE = ("--lang", "en", "--format", "pptx")

DRAWS = """
out = Path(arguments[arguments.index('--outdir') + 1])
out.mkdir()
files = [each for each in arguments if each.endswith('.pptx')]
for file in files:
    (out / Path(file).with_suffix('.pdf').name).write_bytes(PDF)
LOG.open('a').write(json.dumps({'files': len(files), 'env': dict(os.environ)}) + '\\n')
"""


def a_pdf() -> bytes:
    """Return a PDF of two empty pages of a slide's shape."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(2):
        document.new_page(960, 540)
    data = BytesIO()
    document.save(data)
    document.close()
    return data.getvalue()


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Return a function that puts a program of these lines in LibreOffice's place."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()

    def put(lines: str) -> Path:
        program, script = tmp_path / "soffice", tmp_path / "soffice.py"
        # Not by #! alone: the interpreter may lie in a folder whose name has a space.
        program.write_text(
            f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {shlex.quote(str(script))} "$@"\n',
            encoding="utf-8",
        )
        script.write_text(
            f"import json, os, signal, sys, time\nfrom pathlib import Path\n"
            f"arguments = sys.argv[1:]\nPDF = {a_pdf()!r}\nLOG = Path({str(tmp_path / 'log')!r})\n"
            f"{lines}",
            encoding="utf-8",
        )
        program.chmod(0o755)
        monkeypatch.setenv("BRIEF_SOFFICE", str(program))
        return program

    return put


def calls(tmp_path: Path) -> list[dict[str, object]]:
    """Return what the program in LibreOffice's place was told, call by call."""
    return [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]


def names(folder: Path) -> list[str]:
    """Return the names of a folder's files."""
    return sorted(path.name for path in folder.iterdir())


def test_a_deck_is_written_as_pdf_and_as_pictures_with_their_hashes_in_the_receipt(
    brief: Command, translated: TinyWorkspace, soffice: Callable[[str], Path]
) -> None:
    soffice(DRAWS)
    answer = brief("export", *ONE, "--pdf-deck", "--png")
    drawn = [f"{NAME}.pdf", f"{NAME}.01.png", f"{NAME}.02.png"]
    assert (answer.code, answer.err) == (0, "")
    wanted = [f"{NAME}.pptx", *drawn, f"{DECK}.receipt.json"]
    assert answer.out.splitlines() == [f"out/{name}" for name in wanted]
    out = translated.root / "out"
    receipt = json.loads((out / f"{DECK}.receipt.json").read_text(encoding="utf-8"))
    assert receipt["files"] == {
        name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in wanted[:-1]
    }


@pytest.mark.parametrize(
    ("option", "drawn"),
    [("--pdf-deck", [f"{NAME}.pdf"]), ("--png", [f"{NAME}.01.png", f"{NAME}.02.png"])],
)
def test_each_of_the_two_can_be_had_alone(
    brief: Command,
    translated: TinyWorkspace,
    soffice: Callable[[str], Path],
    option: str,
    drawn: list[str],
) -> None:
    soffice(DRAWS)
    brief("export", *ONE, option)
    there = [f"{NAME}.pptx", f"{DECK}.receipt.json", *drawn]
    assert names(translated.root / "out") == sorted(there)


def test_all_decks_go_through_one_call_that_knows_nothing_of_the_user(
    brief: Command,
    translated: TinyWorkspace,
    soffice: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    soffice(DRAWS)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("SOME_SECRET", "x")
    assert brief("export", "--all", "--format", "pptx", "--pdf-deck").code == 0
    (call,) = calls(tmp_path)
    assert call["files"] == 3
    surroundings = call["env"]
    assert isinstance(surroundings, dict)
    assert not {"DISPLAY", "SOME_SECRET"} & set(surroundings)
    assert surroundings["HOME"] != os.environ.get("HOME")
    assert names(tmp_path / "temporary") == []


def test_without_libreoffice_nothing_is_written_and_the_way_to_get_it_is_named(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEF_SOFFICE", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: None)
    answer = brief("export", "--pdf-deck")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("LibreOffice, which draws the slides, is not found; install it (")
    assert not (translated.root / "out").exists()


def test_a_program_that_is_not_there_is_named(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEF_SOFFICE", "/nowhere/soffice")
    answer = brief("export", "--png")
    assert answer.code == 2
    assert answer.err.startswith("BRIEF_SOFFICE: there is no program '/nowhere/soffice'; name ")


def test_a_memo_alone_cannot_be_drawn(
    brief: Command, translated: TinyWorkspace, soffice: Callable[[str], Path]
) -> None:
    soffice(DRAWS)
    answer = brief("export", "--format", "docx", "--pdf-deck")
    assert answer.code == 2
    assert answer.err == "--pdf-deck and --png draw the deck; ask for --format pptx too\n"


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (
            "print('no room for the document', file=sys.stderr)\nsys.exit(77)",
            "LibreOffice ended with exit code 77: no room for the document; open the deck",
        ),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "LibreOffice ended with exit code -11; open"),
        ("pass", f"{NAME}.pptx: LibreOffice did not draw it; open the deck in LibreOffice"),
    ],
    ids=["fails", "crashes", "leaves it out"],
)
def test_where_libreoffice_fails_one_line_says_so_and_the_old_files_stay(
    brief: Command,
    translated: TinyWorkspace,
    soffice: Callable[[str], Path],
    tmp_path: Path,
    lines: str,
    line: str,
) -> None:
    soffice(lines)
    answer = brief("export", *ONE, "--pdf-deck")
    assert (answer.code, answer.out) == (5, "")
    assert answer.err.startswith(line)
    assert len(answer.err.splitlines()) == 1
    assert not (translated.root / "out").exists()
    assert names(tmp_path / "temporary") == []


HANGS = """
import subprocess
child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])
LOG.write_text(f'{os.getpid()} {child.pid}')
"""


def ended(tmp_path: Path) -> bool:
    """Say whether the program in LibreOffice's place and its child are gone, or only remembered."""
    pids = (tmp_path / "log").read_text().split()
    states = []
    for pid in pids:
        status = Path("/proc", pid, "stat")
        states.append(
            status.read_text().rsplit(")", 1)[1].split()[0] if status.exists() else "gone"
        )
    return len(pids) == 2 and set(states) <= {"gone", "Z", "X"}


def test_a_libreoffice_that_does_not_end_is_ended_with_its_children(
    brief: Command,
    translated: TinyWorkspace,
    soffice: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    soffice(HANGS + "time.sleep(600)")
    monkeypatch.setattr(drawing, "_SECONDS_AT_ALL", 3.0)
    monkeypatch.setattr(drawing, "_SECONDS_EACH", 0.0)
    answer = brief("export", *ONE, "--pdf-deck")
    assert answer.code == 5
    assert answer.err.startswith("LibreOffice did not end within 3 seconds; try again")
    assert ended(tmp_path)
    assert names(tmp_path / "temporary") == []
    assert not (translated.root / "out").exists()


@pytest.mark.parametrize(("number", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_an_export_that_is_stopped_while_it_draws_ends_libreoffice_too(
    translated: TinyWorkspace,
    program: Callable[..., subprocess.CompletedProcess[bytes]],
    soffice: Callable[[str], Path],
    tmp_path: Path,
    number: str,
    code: int,
) -> None:
    path = soffice(f"{HANGS}os.kill(os.getppid(), signal.{number})\ntime.sleep(600)")
    started = translated.write(
        "stop/sitecustomize.py",
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n",
    )
    surroundings = {
        "BRIEF_SOFFICE": str(path),
        "TMPDIR": str(tmp_path / "temporary"),
        "PYTHONPATH": f"{started.parent}{os.pathsep}{Path(__file__).parents[2]}",
    }
    answer = program("export", *ONE, "--pdf-deck", env=surroundings)
    assert (answer.returncode, answer.stderr) == (code, b"")
    assert ended(tmp_path)
    assert names(tmp_path / "temporary") == []
    assert not (translated.root / "out").exists()


def test_chinese_that_came_out_thin_is_said_with_the_remedy(
    brief: Command, translated: TinyWorkspace, soffice: Callable[[str], Path]
) -> None:
    soffice(
        DRAWS.replace("write_bytes(PDF)", "write_bytes(PDF + b'/FontName/BAAAAA+NotoSansTC-Thin')")
    )
    answer = brief("export", *ONE, "--pdf-deck")
    assert answer.code == 0
    assert "thin" in answer.err
    assert "fonts-noto-cjk" in answer.err


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_drawn_twice_a_deck_is_the_same_pdf_with_a_page_for_each_slide(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []
    for out in ("first", "second"):
        assert brief("export", *ONE, "--pdf-deck", "--out", out).code == 0
        drawn.append((translated.root / out / f"{NAME}.pdf").read_bytes())
    assert drawn[0] == drawn[1]
    document = pypdfium2.PdfDocument(drawn[0])
    assert len(document) == 8
    assert document.get_metadata_dict()["CreationDate"].startswith("D:20250701")
    document.close()


def test_doctor_says_which_libreoffice_there_is(
    brief: Command, translated: TinyWorkspace, soffice: Callable[[str], Path]
) -> None:
    path = soffice("print('LibreOffice 24.8.1.2 abc')")
    answer = brief("doctor")
    assert answer.code == 0
    assert f"ok       LibreOffice: 24.8.1.2, {path}" in answer.out.splitlines()


def test_doctor_takes_a_missing_libreoffice_for_no_fault_unless_one_was_named(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEF_SOFFICE", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: None)
    absent = brief("doctor")
    assert absent.code == 0
    assert "LibreOffice: not needed but for brief export --pdf-deck and --png: " in absent.out
    monkeypatch.setenv("BRIEF_SOFFICE", "nowhere")
    wrong = brief("doctor")
    assert wrong.code == 3
    assert "MISSING  LibreOffice: BRIEF_SOFFICE: there is no program 'nowhere'" in wrong.out


def test_the_workbench_draws_what_the_command_line_draws(
    translated: TinyWorkspace, soffice: Callable[[str], Path]
) -> None:
    soffice(DRAWS)
    workspace = translated.load()
    export = DeckExport(workspace, workspace.decks[DECK])
    told: list[str] = []
    export(("en",), ("pptx", "pdf-deck", "png"), "out", told.append, lambda: False)
    drawn = [f"{NAME}.pdf", f"{NAME}.01.png", f"{NAME}.02.png"]
    assert names(translated.root / "out") == sorted(
        [f"{NAME}.pptx", *drawn, f"{DECK}.receipt.json"]
    )
    assert any("LibreOffice" in each for each in told)
    with pytest.raises(BadUsage, match="choose slides too"):
        export(("en",), ("pdf", "png"), "out", told.append, lambda: False)
