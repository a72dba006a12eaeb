"""What holds for every command: exit codes, one line for an error, a quiet and clean output."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, CompletedProcess, Popen
from typing import Any

import pytest
from conftest import ROOT, Command
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief import __version__
from brief.cli import run
from brief.commands.terminal import emphasis

Program = Callable[..., CompletedProcess[bytes]]

POINT = f"seeds/{SOURCE}/points/now-count.toml"

COMMANDS: list[list[str]] = [
    ["list", "figures"],
    ["list", "points"],
    ["list", "sources"],
    ["list", "decks"],
    ["show", "warheads_now"],
    ["verify"],
    ["translate", "update"],
    ["translate", "status"],
    ["export", "--format", "docx", "--lang", "en"],
]


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        ([], 2),
        (["lsit"], 2),
        (["list"], 2),
        (["list", "everything"], 2),
        (["show"], 2),
        (["translate"], 2),
        (["translate", "everything"], 2),
        (["show", "warheads_now", "--colour"], 2),
        (["export", "--lang"], 2),
        (["export", "--format", "exe"], 2),
        (["export", "no-such-deck"], 2),
        (["anchor", "no-such-source", "x"], 2),
        (["anchor", SOURCE, "100枚", "--nth", "two"], 2),
        (["verify", "--originals", "nowhere"], 2),
        (["list", "figures", "--workspace", "/nowhere"], 2),
        (["init", "."], 2),
        (["show", "no-such-record"], 2),
        (["anchor", SOURCE, "不在文中"], 3),
        (["export", "--out", "brief.toml"], 5),
        (["init", "brief.toml/below"], 5),
        (["list", "figures"], 0),
        (["verify"], 0),
    ],
)
def test_every_ending_has_its_exit_code_and_an_error_is_one_line(
    brief: Command, translated: TinyWorkspace, argv: list[str], code: int
) -> None:
    answer = brief(*argv)
    assert answer.code == code, answer.err
    if code:
        assert answer.out == ""
        assert answer.err.endswith("\n")
        assert len(answer.err.splitlines()) == 1
        assert answer.err.isprintable() or answer.err[:-1].isprintable()


@pytest.mark.parametrize("argv", COMMANDS)
def test_a_broken_workspace_stops_every_command_in_the_same_way(
    brief: Command, translated: TinyWorkspace, argv: list[str]
) -> None:
    translated.replace(POINT, 'kind = "fact"', 'kind = "rumour"')
    answer = brief(*argv)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(f"{POINT}:3: now-count: kind: ")
    assert len(answer.err.splitlines()) == 1


def test_a_workspace_of_a_newer_brief_is_refused_as_a_setting(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace("brief.toml", "schema_version = 1", "schema_version = 2")
    answer = brief("list", "figures")
    assert answer.code == 2
    assert answer.err == (
        "brief.toml: has schema_version 2, this program knows 1; install a newer brief\n"
    )


@pytest.mark.parametrize(
    "argv",
    [
        ["list", "figures"],
        ["list", "points"],
        ["show", "now-count"],
        ["show", DECK],
        ["verify"],
        ["doctor"],
        ["export", "--format", "docx", "--lang", "zh-Hant"],
    ],
)
@pytest.mark.parametrize("language", ["en_US.UTF-8", "zh_TW.UTF-8"])
def test_json_is_one_ascii_document_in_every_locale(
    brief: Command,
    translated: TinyWorkspace,
    monkeypatch: pytest.MonkeyPatch,
    argv: list[str],
    language: str,
) -> None:
    monkeypatch.setenv("LANG", language)
    answer = brief(*argv, "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["schema"] == 1
    assert answer.out.isascii()
    assert answer.out.endswith("}\n")


@pytest.mark.parametrize(
    "hostile",
    ["\\u001b]52;c;eA==\\u0007", "\\u001b[2J", "\\u009b31m", "\\u202e", "\\u0000", "\\r\\n\\n"],
)
def test_nothing_in_a_record_reaches_the_terminal_as_a_command(
    brief: Command, translated: TinyWorkspace, hostile: str
) -> None:
    translated.replace(POINT, "now-count", f"now{hostile}count")
    answer = brief("list", "points")
    assert answer.code == 3
    assert len(answer.err.splitlines()) == 1
    assert answer.err[:-1].isprintable()


def test_a_hostile_name_of_a_file_or_a_field_is_shown_without_its_commands(
    brief: Command, translated: TinyWorkspace
) -> None:
    text = translated.path(POINT).read_text(encoding="utf-8")
    translated.write(f"seeds/{SOURCE}/points/a\x1b[2J\nb.toml", text)
    answer = brief("list", "points")
    assert (answer.code, len(answer.err.splitlines())) == (3, 1)
    assert answer.err[:-1].isprintable()


def test_debug_shows_where_an_error_came_from_and_without_it_there_is_no_trace(
    brief: Command, translated: TinyWorkspace
) -> None:
    plain = brief("show", "nothing")
    traced = brief("show", "nothing", "--debug")
    assert "Traceback" not in plain.err
    assert "Traceback" in traced.err
    assert traced.err.endswith(plain.err)
    assert traced.code == plain.code == 2


def test_a_bug_has_a_line_and_an_exit_code_of_its_own(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Any:
        raise ZeroDivisionError("never\nforeseen")

    monkeypatch.setattr("brief.commands.list.open_workspace", fail)
    answer = brief("list", "figures")
    assert answer.code == 70
    assert answer.err == (
        "this is a bug in brief: ZeroDivisionError: never foreseen; run it again with --debug\n"
    )


@pytest.mark.parametrize("argv", [["--version"], ["-V"]])
def test_the_version_is_told(program: Program, argv: list[str]) -> None:
    ended = program(*argv)
    assert (ended.returncode, ended.stdout) == (0, f"brief {__version__}\n".encode())


@pytest.mark.parametrize(
    "argv", [["--help"], ["export", "--help"], ["init", "-h"], ["list", "--help"]]
)
def test_help_is_data_and_says_how_to_call_it(
    capsys: pytest.CaptureFixture[str], argv: list[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        run(argv)
    captured = capsys.readouterr()
    assert caught.value.code == 0
    assert captured.out.startswith("usage: brief")
    assert captured.err == ""


def test_a_reader_that_goes_away_is_no_error(translated: TinyWorkspace, tmp_path: Path) -> None:
    for number in range(400):
        text = translated.path(POINT).read_text(encoding="utf-8")
        name = f"copy-{number:04}"
        translated.write(f"seeds/{SOURCE}/points/{name}.toml", text.replace("now-count", name))
    translated.translate()
    errors = tmp_path / "errors"
    with errors.open("wb") as error_file:
        process = Popen(
            [sys.executable, "-m", "brief", "list", "points"],
            cwd=translated.root,
            env={"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "BRIEF_CACHE": ""},
            stdout=PIPE,
            stderr=error_file,
        )
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(30) == 0
    assert errors.read_bytes() == b""


@pytest.mark.parametrize("argv", [["list", "figures"], ["show", "rise", "--json"]])
def test_an_output_without_room_is_a_failure_and_said_once(
    translated: TinyWorkspace, program: Program, argv: list[str]
) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = program(*argv, stdout=full)
    assert ended.returncode == 5
    assert ended.stderr.decode() == (
        "standard output: No space left on device; make room, or choose another place\n"
    )


def test_a_closed_output_is_a_failure_too(translated: TinyWorkspace, program: Program) -> None:
    ended = program("list", "figures", stdout=None, preexec_fn=lambda: os.close(1))
    assert ended.returncode == 5
    assert ended.stderr.decode().startswith("standard output is closed; ")


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"LANG": "zh_TW.BIG5"},
    ],
)
def test_chinese_is_written_as_utf8_whatever_the_locale(
    translated: TinyWorkspace, program: Program, surroundings: dict[str, str]
) -> None:
    ended = program("show", "warheads_now", env=surroundings)
    assert ended.returncode == 0, ended.stderr.decode()
    assert "超過600枚" in ended.stdout.decode("utf-8")


def test_an_error_about_chinese_is_written_as_utf8_too(
    translated: TinyWorkspace, program: Program
) -> None:
    ended = program("show", "丙國", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert ended.returncode == 2
    assert "'丙國'" in ended.stderr.decode("utf-8")


def test_ctrl_c_ends_a_command_without_a_trace(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("brief.commands.list.open_workspace", interrupt)
    answer = brief("list", "figures")
    assert (answer.code, answer.out, answer.err) == (128 + signal.SIGINT, "", "")


def test_colour_is_never_sent_into_a_pipe(brief: Command, translated: TinyWorkspace) -> None:
    assert "\x1b" not in brief("show", "warheads_now").out


@pytest.mark.parametrize(
    ("surroundings", "bold"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_on_a_terminal_emphasis_can_be_switched_off(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], bold: bool
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1m" in emphasis("id")) is bold
