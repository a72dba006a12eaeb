"""A file that is written holds the old content or the new, and nothing is left beside it."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from brief.errors import DiskFailed
from brief.store.atomic import write_atomically


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """Return a file with old content; whatever a test does, nothing may be left beside it."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    yield path
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".brief-")] == []


def test_a_file_is_replaced_by_its_new_content(old: Path) -> None:
    write_atomically(old, b"new")
    assert old.read_bytes() == b"new"


def test_a_new_file_has_the_permissions_of_any_other_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "made", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "made").stat().st_mode) == 0o640


def test_the_permissions_of_a_file_are_kept(old: Path) -> None:
    old.chmod(0o600)
    write_atomically(old, b"new")
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


def test_a_link_stays_a_link_and_its_target_gets_the_content(old: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "link.pptx"
    link.symlink_to(old)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"
    assert list((tmp_path / "folder").iterdir()) == [link]


def failing(code: int) -> Callable[..., Any]:
    """Return a function that fails as the operating system does."""

    def fail(*_arguments: object, **_more: object) -> Any:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT])
@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("tempfile", "mkstemp"),
        ("os", "fdopen"),
        ("os", "fchmod"),
        ("os", "fsync"),
        ("pathlib.Path", "replace"),
    ],
)
def test_whatever_fails_the_old_file_is_whole_and_the_error_names_it(
    old: Path, monkeypatch: pytest.MonkeyPatch, owner: str, name: str, code: int
) -> None:
    monkeypatch.setattr(f"{owner}.{name}", failing(code))
    with pytest.raises(DiskFailed) as caught:
        write_atomically(old, b"new")
    assert old.read_bytes() == b"old"
    assert str(caught.value).startswith(f"{old}: can't be written: {os.strerror(code)}; ")
    assert caught.value.exit_code == 5


def test_a_full_disk_in_the_middle_of_the_content_leaves_the_old_file(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fdopen

    def half(descriptor: int, mode: str) -> Any:
        file = real(descriptor, mode)
        real_write = file.write

        class Half:
            def __enter__(self) -> Self:
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            def write(self, data: bytes) -> None:
                real_write(data[:2])
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        return Half()

    monkeypatch.setattr(os, "fdopen", half)
    with pytest.raises(DiskFailed, match="No space left"):
        write_atomically(old, b"new")
    assert old.read_bytes() == b"old"


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, MemoryError])
def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(
    old: Path, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException]
) -> None:
    def interrupt(_descriptor: int) -> None:
        raise interruption

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(interruption):
        write_atomically(old, b"new")
    assert old.read_bytes() == b"old"


def test_content_is_on_the_disk_before_the_name_and_the_name_before_the_end(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "content")
        real_fsync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        done.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_atomically(old, b"new")
    assert done == ["content", "name", "folder"]


@pytest.mark.parametrize("point", ["os.fsync", "os.fchmod", "pathlib.Path.replace"])
def test_killed_at_any_point_the_file_is_the_old_one(old: Path, point: str) -> None:
    program = (
        "import os, pathlib, signal, sys\n"
        "from brief.store.atomic import write_atomically\n"
        f"def die(*_): os.kill(os.getpid(), signal.SIGKILL)\n{point} = die\n"
        "write_atomically(pathlib.Path(sys.argv[1]), b'new')\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(old)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert old.read_bytes() == b"old"
    for left in old.parent.glob(".brief-*.tmp"):  # SIGKILL lets nobody clean up
        left.unlink()


@pytest.mark.parametrize("place", ["missing/deck.pptx", "deck.pptx/inside", "a-folder"])
def test_a_place_where_no_file_can_be_is_named(old: Path, place: str) -> None:
    (old.parent / "a-folder").mkdir()
    with pytest.raises(DiskFailed, match="can't be written"):
        write_atomically(old.parent / place, b"new")
    assert old.read_bytes() == b"old"
