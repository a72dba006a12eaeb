"""Whatever the disk does during a save, and wherever it ends, the old state or the new remains."""

import errno
import itertools
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal, Self

import pytest
from conftest import ROOT, flushed_at_once
from test_saving import contents, decks_of, edit, titled
from tiny_workspace import DECK, TinyWorkspace

from brief.errors import DiskFailed
from brief.store.saving import FileChange, commit, deck_changes, prints_of, recover

CALLS = ("open", "fdopen", "fchmod", "fsync", "replace", "unlink", "mkdir", "rmdir")
"""What a save asks of the system, besides writing and reading."""

CODES = (errno.EIO, errno.ENOSPC, errno.EROFS)
"""Reasons to refuse, which only an error's words tell apart: each point takes one of them."""

Fault = Literal["once", "from then on"]


class Killed(BaseException):
    """The process is gone: nothing that it does afterwards reaches the disk."""


class Disk:
    """Counts what is asked of it and fails at one call, that once or from then on."""

    def __init__(self, at: int, fail: Callable[[], None], fault: Fault) -> None:
        self.asked = 0
        self._at, self._fail, self._fault = at, fail, fault

    def ask(self) -> None:
        """Count a call; fail if it is the one."""
        self.asked += 1
        if self.asked == self._at or (self._fault == "from then on" and self.asked > self._at):
            self._fail()

    def around(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function of the system that can fail."""

        def asked(*arguments: Any, **more: Any) -> Any:
            self.ask()
            result = real(*arguments, **more)
            return _HalfFile(result, self) if real is REAL["fdopen"] else result

        return asked


REAL = {name: getattr(os, name) for name in CALLS}


class _HalfFile:
    """A file of which half a write may reach the disk."""

    def __init__(self, file: Any, disk: Disk) -> None:
        self._file, self._disk = file, disk

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> None:
        self._disk.ask()
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        self._disk.ask()
        self._file.write(data[len(data) // 2 :])

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@contextmanager
def failing(at: int, fail: Callable[[], None], fault: Fault) -> Iterator[Disk]:
    """Make the disk fail while this lasts; taking a lock is no part of it."""
    disk = Disk(at, fail, fault)
    real_read = Path.read_bytes
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, disk.around(getattr(os, name)))
        patch.setattr(Path, "read_bytes", disk.around(real_read))
        yield disk


def killed() -> None:
    raise Killed


def gone() -> None:
    os._exit(9)


def refused(code: int) -> Callable[[], None]:
    def refuse() -> None:
        raise OSError(code, os.strerror(code))

    return refuse


class Save:
    """A save that can be done again and again, each time to a fresh copy of the workspace."""

    def __init__(self, root: Path, several: bool) -> None:
        before = decks_of(root)
        after = edit(before) if several else {DECK: titled(before[DECK], "cover", "甲")}
        self.changes = deck_changes(root, before, after, prints_of(root))
        self._fresh = root
        self._copy = root.with_name("copy")
        self.old = contents(root)
        commit(self.copy(), self.changes)
        self.new = contents(self._copy)
        assert (decks_of(root), decks_of(self._copy)) == (before, after)

    def copy(self) -> Path:
        shutil.rmtree(self._copy, ignore_errors=True)
        # Files are replaced, never written into: one that was would be another in `_fresh` too.
        shutil.copytree(self._fresh, self._copy, copy_function=os.link)
        return self._copy

    def whole(self, root: Path) -> bool:
        """Recover, as the next start does; whether the new state stands. Nothing may be left."""
        recover(root)
        there = contents(root)
        assert there in (self.old, self.new)
        assert not list(root.rglob(".brief-*"))
        assert all(any(each.iterdir()) for each in (root / "decks").iterdir())
        assert (root / "decks/another").exists() == ("decks/another/deck.toml" in there)
        assert not recover(root)
        return there == self.new


@pytest.fixture(params=[False, True], ids=["one file", "several files"])
def save(tiny: TinyWorkspace, request: pytest.FixtureRequest) -> Save:
    return Save(tiny.root, request.param)


def points_of(save: Save) -> int:
    """Return how often a whole save asks something of the system."""
    root = save.copy()
    with failing(0, killed, "once") as disk:
        commit(root, save.changes)
    return disk.asked


def test_killed_at_any_point_the_old_state_or_the_new_remains(save: Save) -> None:
    outcomes = []
    for point in range(1, points_of(save) + 1):
        root = save.copy()
        with failing(point, killed, "from then on"), pytest.raises(Killed):
            commit(root, save.changes)
        outcomes.append(save.whole(root))
    assert outcomes == sorted(outcomes)  # from one point on it counts
    assert {*outcomes} == {False, True}


@pytest.mark.parametrize("fault", ["once", "from then on"])
def test_whatever_the_disk_refuses_the_old_state_or_the_new_remains(
    save: Save, fault: Fault
) -> None:
    for point, code in zip(range(1, points_of(save) + 1), itertools.cycle(CODES), strict=False):
        root = save.copy()
        said = ""
        with failing(point, refused(code), fault):
            try:
                commit(root, save.changes)
            except DiskFailed as error:
                said = str(error)
        assert not said or os.strerror(code) in said
        assert save.whole(root) or said


@pytest.mark.parametrize("fault", ["once", "from then on"])
def test_what_was_refused_can_be_saved_again(save: Save, fault: Fault) -> None:
    for point in range(1, points_of(save) + 1):
        root = save.copy()
        with failing(point, refused(errno.ENOSPC), fault), suppress(DiskFailed):
            commit(root, save.changes)
        commit(root, save.changes)
        assert save.whole(root)


def test_killed_while_recovering_the_next_start_recovers(save: Save) -> None:
    points = points_of(save)
    for point, second in itertools.product(range(2, points + 1, 7), range(1, points, 11)):
        root = save.copy()
        with failing(point, killed, "from then on"), pytest.raises(Killed):
            commit(root, save.changes)
        with failing(second, killed, "from then on"), suppress(Killed):
            recover(root)
        save.whole(root)


DRIVE = "import sys, test_save_faults; test_save_faults.drive(sys.argv[1], sys.argv[2] == 'True')"


def drive(root: str, several: bool) -> None:
    """End a process of its own at every point of a save; run in a process without threads."""
    os.fsync = flushed_at_once
    save = Save(Path(root), several)
    outcomes = []
    for point in range(1, points_of(save) + 1):
        copy = save.copy()
        child = os.fork()
        if child == 0:
            with failing(point, gone, "once"):
                commit(copy, save.changes)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        outcomes.append(save.whole(copy))
    assert outcomes == sorted(outcomes)
    assert {*outcomes} == {False, True}
    sys.stdout.write(f"{len(outcomes)}\n")


@pytest.mark.parametrize("several", [False, True])
def test_a_process_that_really_ends_leaves_the_old_state_or_the_new(
    tiny: TinyWorkspace, several: bool
) -> None:
    tests = ROOT / "tests"
    ended = subprocess.run(
        [sys.executable, "-c", DRIVE, str(tiny.root), str(several)],
        env={
            "PYTHONPATH": f"{ROOT}:{tests}:{tests / 'store'}",
            "PATH": os.environ["PATH"],
        },
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert ended.stderr == b""
    assert int(ended.stdout) > (40 if several else 8)


def test_content_then_names_then_folders_reach_the_disk(
    save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = save.copy()
    trace: list[tuple[str, str]] = []

    def fsync(descriptor: int) -> None:
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        path = str(Path(f"/proc/self/fd/{descriptor}").readlink())
        trace.append(("folder" if folder else "content", path))
        REAL["fsync"](descriptor)

    def replace(source: Any, target: Any) -> None:
        trace.append(("name", str(source)))
        trace.append(("to", str(target)))
        REAL["replace"](source, target)

    def unlink(path: Any, **more: Any) -> None:
        if str(path).endswith((".toml", ".json")):
            trace.append(("gone", str(path)))
        REAL["unlink"](path, **more)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(os, "unlink", unlink)
    commit(root, save.changes)
    for kind, path in trace:
        if kind == "name":
            assert trace.index(("content", path)) < trace.index(("name", path))
        if kind == "to":
            assert ("folder", str(Path(path).parent)) in trace[trace.index(("to", path)) :]
    manifest = str(root / ".brief-save.json")
    if len(save.changes) > 1:
        counts = trace.index(("to", manifest))
        assert {kind for kind, _ in trace[:counts] if kind != "name"} == {"content", "folder"}
        assert trace[counts + 1] == ("folder", str(root))
        end = trace.index(("gone", manifest))
        assert all(kind == "folder" for kind, _ in trace[end + 1 :])
        gone_ = [trace.index((kind, path)) for kind, path in trace if kind in ("to", "gone")]
        assert max(gone_) == end
        last = [path for kind, path in trace[:end] if kind == "folder"]
        assert str(root / f"decks/{DECK}/slides") in last[last.index(str(root)) :]
    else:
        assert [kind for kind, _ in trace] == ["content", "name", "to", "folder"]


def test_a_full_disk_says_what_it_could_not_take(save: Save) -> None:
    root = save.copy()
    change: FileChange = save.changes[0]
    with failing(6, refused(errno.ENOSPC), "from then on"), pytest.raises(DiskFailed) as caught:
        commit(root, save.changes)
    assert "No space left on device" in str(caught.value)
    assert str(caught.value).startswith(f"{change.name}: ")
