"""The file of a cache of records: whole or left aside, and never the cause of an error."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from cache_samples import (
    OTHER,
    POINT,
    cache_folder,
    clock_of,
    everything,
    load,
    names_read,
    put_same_size,
)
from tiny_workspace import TinyWorkspace

from brief.store import kept_lines, record_cache
from brief.store.kept_lines import KeptLines


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of these tests, which is not there yet."""
    return cache_folder(tmp_path, monkeypatch)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the records' files that are read, as they are read."""
    return names_read(monkeypatch)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program run when all files are old."""
    clock_of(monkeypatch)(60)


@pytest.mark.usefixtures("settled")
def test_the_cache_of_another_workspace_is_not_taken(
    tiny: TinyWorkspace, tmp_path: Path, folder: Path
) -> None:
    load(tiny.root)
    (own,) = folder.iterdir()
    copied = tmp_path / "copied"
    shutil.copytree(tiny.root, copied)
    put_same_size(copied / POINT, "不會先動手。", "一定先動手。")
    load(copied)
    (other,) = set(folder.iterdir()) - {own}
    shutil.copy(own, other)
    assert load(copied).points["no-first-move"].text == "丙國官員說一定先動手。"
    tiny.root.rename(tmp_path / "aside")
    copied.rename(tiny.root)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


def flipped(data: bytes) -> bytes:
    """Change one letter of what is kept, and nothing of its form."""
    return data.replace("丙國官員說不會".encode(), "丙國官員說都會".encode())


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: b"\x00\xff garbage",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data + b"\n",
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"[" * 200_000,
        lambda data: data.partition(b"\n")[0],
        lambda data: data.partition(b"\n")[2],
        flipped,
    ],
)
def test_what_is_no_whole_cache_is_left_aside(
    tiny: TinyWorkspace, folder: Path, read: list[str], spoil: Callable[[bytes], bytes]
) -> None:
    first = load(tiny.root)
    (path,) = folder.iterdir()
    spoiled = spoil(path.read_bytes())
    assert spoiled != path.read_bytes()
    path.write_bytes(spoiled)
    read.clear()
    assert everything(load(tiny.root)) == everything(first)
    assert sorted(read) == sorted(set(first.files.values()))
    read.clear()
    load(tiny.root)
    assert read == [], "the cache is whole again"


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    "body", ["", "7", "[]", "[{}, 7]", "[{},{}]", "[" * 9999, '[{"id":1},{}]', '[{},{"id":"x"}]']
)
def test_lines_that_make_no_record_are_left_aside(
    tiny: TinyWorkspace, body: str, read: list[str]
) -> None:
    first = load(tiny.root)
    kept = KeptLines.of(tiny.root, "records", record_cache._SCHEMA)
    lines = {name: line.partition(b"\t")[0] for name, line in kept.lines.items()}
    rest = f"\t{'0' * 64}\t{body}".encode()
    kept.replace({name: stamp + rest for name, stamp in lines.items()})
    read.clear()
    assert everything(load(tiny.root)) == everything(first)
    assert sorted(read) == sorted(set(first.files.values()))


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("name", ["__version__", "SCHEMA"])
def test_another_version_of_the_program_reads_anew(
    tiny: TinyWorkspace, read: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(tiny.root)
    if name == "SCHEMA":
        monkeypatch.setattr(record_cache, "_SCHEMA", 999)
    else:
        monkeypatch.setattr(kept_lines, name, "999.0")
    read.clear()
    workspace = load(tiny.root)
    assert sorted(read) == sorted(set(workspace.files.values()))


@pytest.mark.usefixtures("settled")
def test_a_cache_folder_that_can_not_be_is_no_error(tiny: TinyWorkspace, folder: Path) -> None:
    folder.parent.write_text("a file where a folder should be", encoding="utf-8")
    assert everything(load(tiny.root)) == everything(load(tiny.root))
    assert folder.parent.is_file()


@pytest.mark.usefixtures("settled")
def test_a_folder_in_the_place_of_the_cache_is_no_error(
    tiny: TinyWorkspace, folder: Path, read: list[str]
) -> None:
    first = load(tiny.root)
    (path,) = folder.iterdir()
    path.unlink()
    path.mkdir()
    read.clear()
    assert everything(load(tiny.root)) == everything(first)
    assert list(folder.iterdir()) == [path], "and nothing is left beside it"


@pytest.mark.usefixtures("settled")
def test_a_full_disk_is_no_error_and_leaves_the_old_cache(
    tiny: TinyWorkspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(tiny.root)
    (path,) = folder.iterdir()
    before = path.read_bytes()
    tiny.replace(POINT, "不會先動手。", "從來不會先動手。")

    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Path, "replace", refuse)
        assert load(tiny.root).points["no-first-move"].text == "丙國官員說從來不會先動手。"
    assert (list(folder.iterdir()), path.read_bytes()) == ([path], before)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說從來不會先動手。"


@pytest.mark.usefixtures("settled")
def test_nothing_is_kept_where_the_cache_is_switched_off(
    tiny: TinyWorkspace, folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    load(tiny.root)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setenv(kept_lines.ENVIRONMENT, "")
    tiny.replace(POINT, "不會先動手。", "從來不會先動手。")
    read.clear()
    workspace = load(tiny.root)
    assert sorted(read) == sorted(set(workspace.files.values()))
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.usefixtures("settled")
def test_only_its_owner_can_read_a_cache(tiny: TinyWorkspace, folder: Path) -> None:
    load(tiny.root)
    (path,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)


@pytest.mark.usefixtures("settled")
def test_what_a_crash_left_in_the_folder_goes_after_a_day(
    tiny: TinyWorkspace, folder: Path
) -> None:
    folder.mkdir(parents=True)
    old, new = folder / ".brief-old.tmp", folder / ".brief-new.tmp"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    load(tiny.root)
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.usefixtures("settled")
def test_several_at_once_leave_a_whole_cache(tiny: TinyWorkspace, read: list[str]) -> None:
    wanted = everything(tiny.load())
    got: list[object] = []

    def work() -> None:
        for _ in range(5):
            tiny.path(OTHER).touch()
            got.append(everything(load(tiny.root)))

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert got == [wanted] * 20
    read.clear()
    load(tiny.root)
    assert set(read) <= {OTHER}


def test_whoever_has_no_home_reads_without_a_cache(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless(*_: object, **__: object) -> None:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("BRIEF_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_path", homeless)
    assert everything(load(tiny.root)) == everything(tiny.load())
