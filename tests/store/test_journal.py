"""Unsaved work outlives the process that did it, is offered once its owner is gone, never lost."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import ROOT

from brief.store import journal
from brief.store.journal import Journal, abandoned, read_journal

WORK = {"decks": {"tiny": "中文 and \ud83d"}, "number": 3}
"""What a session may hold, a text that was cut in the middle of a character included."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "unsaved"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "workspace"
    made.mkdir()
    return made


@contextmanager
def another_process(root: Path, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a process that keeps something and then goes on living until it is killed."""
    program = (
        "import pathlib, sys, time\n"
        "from brief.store.journal import Journal\n"
        "journal = Journal.open(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))\n"
        "journal.keep({'typed': '我的標題'})\n"
        "print('kept', flush=True)\n"
        "time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(root), str(folder)],
        stdout=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout
    try:
        assert process.stdout.readline() == b"kept\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_what_a_killed_process_kept_is_found(root: Path, folder: Path) -> None:
    with another_process(root, folder) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        (path,) = abandoned(root, folder)
        assert read_journal(path) == {"typed": "我的標題"}


def test_what_a_living_process_keeps_is_not_offered_to_others(root: Path, folder: Path) -> None:
    with another_process(root, folder):
        assert abandoned(root, folder) == []


def test_what_is_kept_replaces_what_was_kept_before(root: Path, folder: Path) -> None:
    mine = Journal.open(root, folder)
    mine.keep({"first": 1})
    mine.keep(WORK)
    mine.close()
    (path,) = abandoned(root, folder)
    assert read_journal(path) == WORK
    assert mine.trouble is None


def test_a_journal_of_saved_work_leaves_nothing(root: Path, folder: Path) -> None:
    mine = Journal.open(root, folder)
    mine.keep(WORK)
    mine.clear()
    mine.clear()
    mine.close()
    assert list(folder.iterdir()) == []


def test_a_closed_journal_lets_a_kept_file_be_found_and_keeps_no_more(
    root: Path, folder: Path
) -> None:
    mine = Journal.open(root, folder)
    mine.keep(WORK)
    assert abandoned(root, folder) == []
    mine.close()
    mine.close()
    mine.keep({"later": True})
    mine.clear()
    (path,) = abandoned(root, folder)
    assert read_journal(path) == WORK
    assert list(folder.iterdir()) == [path]


def test_a_process_of_the_same_number_does_not_write_over_what_another_left(
    root: Path, folder: Path
) -> None:
    first = Journal.open(root, folder)
    first.keep({"first": 1})
    first.close()
    second = Journal.open(root, folder)
    second.keep({"second": 2})
    assert [read_journal(path) for path in abandoned(root, folder)] == [{"first": 1}]
    third = Journal.open(root, folder)
    third.keep({"third": 3})
    for each in (second, third):
        each.close()
    kept = [read_journal(path) for path in abandoned(root, folder)]
    assert kept == [{"first": 1}, {"second": 2}, {"third": 3}]


def test_the_work_on_one_workspace_is_not_offered_in_another(
    root: Path, folder: Path, tmp_path: Path
) -> None:
    mine = Journal.open(root, folder)
    mine.keep(WORK)
    mine.close()
    assert abandoned(tmp_path / "other" / "workspace", folder) == []
    (tmp_path / "link").symlink_to(root)
    assert len(abandoned(tmp_path / "link", folder)) == 1


def test_nobody_else_may_read_what_is_kept(root: Path, folder: Path) -> None:
    before = os.umask(0)
    try:
        mine = Journal.open(root, folder)
        mine.keep(WORK)
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    mine.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"schema": 1, "root": "',
        b"\xff\x00",
        b"[1]",
        b'{"schema": 1, "root": "/elsewhere", "data": {}}',
        b'{"schema": 99, "root": "ROOT", "data": {}}',
        b'{"schema": 1, "root": "ROOT", "data": []}',
        b'{"schema": 1, "root": 3, "data": {}}',
        b"[" * 100_000,
    ],
)
def test_what_cannot_be_read_is_set_aside_and_not_lost(
    root: Path, folder: Path, content: bytes
) -> None:
    mine = Journal.open(root, folder)
    mine.keep(WORK)
    mine.close()
    (path,) = abandoned(root, folder)
    spoilt = content.replace(b"ROOT", json.dumps(str(root))[1:-1].encode())
    path.write_bytes(spoilt)
    assert read_journal(path) is None
    assert abandoned(root, folder) == []
    assert [each.read_bytes() for each in folder.iterdir()] == [spoilt]


def test_what_is_set_aside_does_not_replace_what_was_set_aside_before(
    root: Path, folder: Path
) -> None:
    for content in (b"one", b"two"):
        mine = Journal.open(root, folder)
        mine.keep(WORK)
        mine.close()
        (path,) = abandoned(root, folder)
        path.write_bytes(content)
        assert read_journal(path) is None
    assert sorted(each.read_bytes() for each in folder.iterdir()) == [b"one", b"two"]


def test_a_file_that_is_gone_holds_nothing(folder: Path) -> None:
    assert read_journal(folder / "gone.json") is None


def test_where_no_folder_can_be_made_work_goes_on_and_says_so(root: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way")
    mine = Journal.open(root, tmp_path / "state" / "unsaved")
    assert mine.trouble == f"{tmp_path / 'state' / 'unsaved'}: Not a directory"
    mine.keep(WORK)
    mine.clear()
    mine.close()
    assert abandoned(root, tmp_path / "state" / "unsaved") == []


def test_a_full_disk_is_said_until_there_is_room_again(
    root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = Journal.open(root, folder)
    mine.keep({"old": 1})

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as faulty:
        faulty.setattr(os, "fsync", full)
        mine.keep({"new": 2})
    assert mine.trouble
    assert "No space left on device" in mine.trouble
    assert not list(folder.glob("*.tmp"))
    mine.keep({"new": 3})
    assert mine.trouble is None
    mine.close()
    assert [read_journal(path) for path in abandoned(root, folder)] == [{"new": 3}]


def test_what_a_killed_process_left_beside_its_work_is_swept(root: Path, folder: Path) -> None:
    with another_process(root, folder) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    (path,) = abandoned(root, folder)
    path.with_suffix(".tmp").write_bytes(b"half")
    Journal.open(root, folder).close()
    assert path.exists()
    path.unlink()
    Journal.open(root, folder).close()
    assert list(folder.iterdir()) == []


def test_without_a_folder_named_the_work_lies_with_the_state_of_programs(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(journal, "user_state_path", lambda name: tmp_path / "home" / name)
    mine = Journal.open(root)
    mine.keep(WORK)
    mine.close()
    assert [path.parent for path in abandoned(root)] == [tmp_path / "home" / "brief" / "unsaved"]
