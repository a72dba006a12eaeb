"""A cache saves reading and is never believed over a file: no change goes unseen."""

import json
import os
import shutil
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_workspace import TinyWorkspace

from brief.errors import BadInput
from brief.model.workspace import Workspace
from brief.store import kept_lines, record_cache, records
from brief.store.kept_lines import KeptLines
from brief.store.loading import load_workspace
from brief.store.record_cache import RecordCache
from brief.store.toml_files import read_bytes

POINT = "seeds/short-report/points/no-first-move.toml"
OTHER = "seeds/short-report/points/now-count.toml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of these tests, which is not there yet."""
    folder = tmp_path / "cache" / "brief"
    monkeypatch.setenv(kept_lines.ENVIRONMENT, str(folder))
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the records' files that are read, as they are read."""
    names: list[str] = []

    def noted(path: Path, shown: str) -> bytes:
        names.append(shown)
        return read_bytes(path, shown)

    monkeypatch.setattr(records, "read_bytes", noted)
    return names


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Return a function that sets the program's clock, in seconds from the system's."""

    def set_clock(seconds: float) -> None:
        ahead = int(seconds * 1_000_000_000)
        clock = SimpleNamespace(time_ns=lambda: time.time_ns() + ahead)
        monkeypatch.setattr(record_cache, "time", clock)

    return set_clock


@pytest.fixture
def settled(later: Callable[[float], None]) -> None:
    """Let the program run when all files are old."""
    later(60)


def load(root: Path) -> Workspace:
    return load_workspace(root, RecordCache(root))


def everything(workspace: Workspace) -> object:
    """Return all that a workspace holds, as exactly as it can be written."""
    parts = [workspace.sources, workspace.figures, workspace.points, workspace.files]
    return repr([*parts, workspace.owners, workspace.prints, workspace.decks])


def put_same_size(path: Path, old: str, new: str) -> None:
    """Change a file in place, to another text of the same size, with the time that it had."""
    before = path.stat()
    data = path.read_bytes()
    assert len(old.encode()) == len(new.encode())
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode()))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.usefixtures("settled")
def test_an_unchanged_workspace_is_not_read_again(tiny: TinyWorkspace, read: list[str]) -> None:
    first = load(tiny.root)
    assert sorted(read) == sorted(set(first.files.values()))
    read.clear()
    assert everything(load(tiny.root)) == everything(first)
    assert read == []


@pytest.mark.usefixtures("settled")
def test_the_shipped_workspace_is_the_same_from_the_cache(
    shipped: Workspace, read: list[str]
) -> None:
    load(ROOT)
    read.clear()
    kept = load(ROOT)
    assert read == []
    assert everything(kept) == everything(shipped)
    for one, other in zip(kept.figures.values(), shipped.figures.values(), strict=True):
        assert one.model_fields_set == other.model_fields_set


@pytest.mark.usefixtures("settled")
def test_after_an_edit_the_changed_file_alone_is_read(tiny: TinyWorkspace, read: list[str]) -> None:
    load(tiny.root)
    tiny.replace(POINT, "不會先動手。", "從來不會先動手。")
    read.clear()
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說從來不會先動手。"
    assert read == [POINT]
    read.clear()
    load(tiny.root)
    assert read == []


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("number", ["7.20", "7.2000000000000000001", "600", '"1/3"', "1e3", "6_00"])
def test_numbers_come_back_exactly(tiny: TinyWorkspace, read: list[str], number: str) -> None:
    name = "seeds/short-report/figures/warheads_now.toml"
    tiny.replace(name, "value = 600", f"value = {number}")
    first = load(tiny.root).figures["warheads_now"].value
    read.clear()
    kept = load(tiny.root).figures["warheads_now"].value
    assert (repr(kept), read) == (repr(first), [])


@pytest.mark.usefixtures("settled")
def test_an_edit_of_the_same_size_with_its_old_time_is_seen(tiny: TinyWorkspace) -> None:
    load(tiny.root)
    put_same_size(tiny.path(POINT), "不會先動手。", "一定先動手。")
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


@pytest.mark.usefixtures("settled")
def test_a_file_that_another_replaces_is_seen(tiny: TinyWorkspace, tmp_path: Path) -> None:
    path = tiny.path(POINT)
    other = tmp_path / "other.toml"
    shutil.copy2(path, other)
    put_same_size(other, "不會先動手。", "一定先動手。")
    load(tiny.root)
    assert other.stat().st_mtime_ns == path.stat().st_mtime_ns
    other.replace(path)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("act", ["longer", "replaced", "linked"])
def test_a_disk_that_keeps_no_times_shows_a_change_by_size_or_number(
    tiny: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    real = Path.stat

    def timeless(path: Path, **more: bool) -> os.stat_result:
        found = real(path, **more)
        return os.stat_result(found, {"st_mtime_ns": 0, "st_ctime_ns": 0})

    monkeypatch.setattr(Path, "stat", timeless)
    path, other = tiny.path(POINT), tmp_path / "other.toml"
    text = path.read_text(encoding="utf-8")
    load(tiny.root)
    if act == "longer":
        path.write_text(text.replace("不會先動手。", "從來不會先動手。"), encoding="utf-8")
    else:
        other.write_text(text.replace("不會先動手。", "一定先動手。"), encoding="utf-8")
        path.unlink() if act == "linked" else other.replace(path)
    if act == "linked":
        path.symlink_to(other)
    assert load(tiny.root).points["no-first-move"].text != "丙國官員說不會先動手。"


@pytest.mark.usefixtures("settled")
def test_two_files_that_change_names_are_seen(tiny: TinyWorkspace, tmp_path: Path) -> None:
    load(tiny.root)
    one, other, aside = tiny.path(POINT), tiny.path(OTHER), tmp_path / "aside"
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    with pytest.raises(BadInput, match="has the id 'now-count'"):
        load(tiny.root)


@pytest.mark.usefixtures("settled")
def test_a_link_is_followed_to_what_it_leads_to_now(tiny: TinyWorkspace, tmp_path: Path) -> None:
    link = tiny.path(POINT)
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    shutil.copy2(link, one)
    shutil.copy2(link, other)
    put_same_size(other, "不會先動手。", "一定先動手。")
    link.unlink()
    link.symlink_to(one)
    load(tiny.root)
    link.unlink()
    link.symlink_to(other)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"
    put_same_size(other, "一定先動手。", "絕不先動手。")
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說絕不先動手。"


@pytest.mark.usefixtures("settled")
def test_a_folder_that_another_replaces_is_seen(tiny: TinyWorkspace, tmp_path: Path) -> None:
    points = tiny.path(POINT).parent
    shutil.copytree(points, tmp_path / "points")
    put_same_size(tmp_path / "points" / Path(POINT).name, "不會先動手。", "一定先動手。")
    load(tiny.root)
    points.rename(tmp_path / "old")
    (tmp_path / "points").rename(points)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


@pytest.mark.usefixtures("settled")
def test_a_record_that_became_wrong_is_refused_with_its_line(tiny: TinyWorkspace) -> None:
    load(tiny.root)
    put_same_size(tiny.path(POINT), 'kind = "quotation"', 'kind = "quotatiom"')
    with pytest.raises(BadInput, match="kind") as caught:
        load(tiny.root)
    assert str(caught.value.file) == f"{POINT}:3"


@pytest.mark.usefixtures("settled")
def test_what_a_file_held_is_known_by_its_hash(tiny: TinyWorkspace) -> None:
    tiny.path(OTHER).write_bytes(b"\xef\xbb\xbf" + tiny.path(OTHER).read_bytes())
    hashes = {name: sha256(tiny.path(name).read_bytes()).hexdigest() for name in (POINT, OTHER)}
    for _ in range(2):
        prints = load(tiny.root).prints
        assert {name: prints[name] for name in (POINT, OTHER)} == hashes


@pytest.mark.usefixtures("settled")
def test_a_new_record_is_held_against_the_others(tiny: TinyWorkspace) -> None:
    load(tiny.root)
    text = tiny.path(POINT).read_text().replace("no-first-move", "one-more")
    tiny.write(POINT.replace("no-first-move", "one-more"), text.replace("不會", "{nowhere}"))
    for _ in range(2):
        with pytest.raises(BadInput, match="there is no figure 'nowhere'"):
            load(tiny.root)


def test_without_a_cache_records_are_held_against_one_another(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(kept_lines.ENVIRONMENT, "")
    tiny.replace(POINT, "不會", "{nowhere}")
    with pytest.raises(BadInput, match="there is no figure 'nowhere'"):
        load(tiny.root)


@pytest.mark.usefixtures("settled")
def test_a_new_record_that_is_not_kept_is_held_against_the_others(tiny: TinyWorkspace) -> None:
    load(tiny.root)
    name = POINT.replace("no-first-move", "one-more")
    text = tiny.path(POINT).read_text().replace("no-first-move", "one-more")
    tiny.write(name, text.replace("不會", "{nowhere}"))
    ahead = time.time_ns() + 10**15
    os.utime(tiny.path(name), ns=(ahead, ahead))
    with pytest.raises(BadInput, match="there is no figure 'nowhere'"):
        load(tiny.root)


@pytest.mark.usefixtures("settled")
def test_a_record_that_is_gone_is_gone(tiny: TinyWorkspace) -> None:
    load(tiny.root)
    tiny.path(POINT).unlink()
    with pytest.raises(BadInput, match="there is no point 'no-first-move'"):
        load(tiny.root)


def test_what_was_changed_just_now_is_read_again(
    tiny: TinyWorkspace, read: list[str], later: Callable[[float], None]
) -> None:
    later(1.5)
    load(tiny.root)
    read.clear()
    workspace = load(tiny.root)
    assert sorted(read) == sorted(set(workspace.files.values()))


def test_a_change_within_one_tick_of_the_clock_is_seen(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch, later: Callable[[float], None]
) -> None:
    path = tiny.path(POINT)
    same = path.stat()
    stamp = (same.st_size, same.st_mtime_ns, same.st_ctime_ns, same.st_ino, same.st_dev)
    real = record_cache._stamp_of
    coarse = {str(path): stamp}
    monkeypatch.setattr(record_cache, "_stamp_of", lambda at: coarse.get(at) or real(at))
    later(1)
    load(tiny.root)
    put_same_size(path, "不會先動手。", "一定先動手。")
    later(60)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


@pytest.mark.parametrize("back", [-30, -86_400])
def test_a_clock_that_goes_backwards_hides_nothing(
    tiny: TinyWorkspace, later: Callable[[float], None], back: float
) -> None:
    later(60)
    load(tiny.root)
    later(back)
    put_same_size(tiny.path(POINT), "不會先動手。", "一定先動手。")
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"
    later(60)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


@pytest.mark.usefixtures("settled")
def test_a_file_from_the_future_is_always_read(tiny: TinyWorkspace, read: list[str]) -> None:
    ahead = time.time_ns() + 10**15
    os.utime(tiny.path(POINT), ns=(ahead, ahead))
    for _ in range(2):
        read.clear()
        load(tiny.root)
    assert read == [POINT]


@pytest.mark.usefixtures("settled")
def test_a_change_while_the_file_is_read_is_seen(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(path: Path, shown: str) -> bytes:
        data = read_bytes(path, shown)
        if shown == POINT and "不會先動手" in data.decode():
            put_same_size(path, "不會先動手。", "一定先動手。")
        return data

    monkeypatch.setattr(records, "read_bytes", overtaken)
    load(tiny.root)
    assert load(tiny.root).points["no-first-move"].text == "丙國官員說一定先動手。"


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


NAMES = [POINT, OTHER, "decks/tiny/points/our-view.toml"]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["size", "longer", "rename", "touch", "load", "future", "spoil"]),
        st.sampled_from(NAMES),
        st.integers(0, 5),
        st.sampled_from([-60.0, 0.0, 1.0, 60.0, 60.0]),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_with_a_cache_a_workspace_is_what_its_files_say(
    tiny: TinyWorkspace,
    folder: Path,
    tmp_path: Path,
    later: Callable[[float], None],
    acts: list[tuple[str, str, int, float]],
) -> None:
    for act, name, number, clock in acts:
        path = tiny.path(name)
        times = path.stat()
        data = path.read_bytes()
        text = json.loads(data.decode().partition("text = ")[2].partition("\n")[0])
        other = data.replace(text.encode(), f"{text[:-1]}{number}".encode())
        if act == "size":
            path.write_bytes(other)
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        elif act == "longer":
            path.write_bytes(data.replace(text.encode(), f"{text[:5]}長{number}".encode()))
        elif act == "rename":
            (tmp_path / "new").write_bytes(other)
            os.utime(tmp_path / "new", ns=(times.st_atime_ns, times.st_mtime_ns))
            (tmp_path / "new").replace(path)
        elif act == "touch":
            path.touch()
        elif act == "future":
            os.utime(path, ns=(times.st_atime_ns, time.time_ns() + 10**12))
        elif act == "spoil" and folder.is_dir():
            for kept in folder.iterdir():
                kept.write_bytes(kept.read_bytes()[: -number or None])
        later(clock)
        assert everything(load(tiny.root)) == everything(tiny.load())


def test_whoever_has_no_home_reads_without_a_cache(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless(*_: object, **__: object) -> None:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("BRIEF_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_path", homeless)
    assert everything(load(tiny.root)) == everything(tiny.load())
