"""A cache saves reading and is never believed over a file: no change goes unseen."""

import json
import os
import shutil
import time
from collections.abc import Callable
from hashlib import sha256
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
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_workspace import TinyWorkspace

from brief.errors import BadInput
from brief.model.workspace import Workspace
from brief.store import kept_lines, record_cache, records
from brief.store.toml_files import read_bytes


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of these tests, which is not there yet."""
    return cache_folder(tmp_path, monkeypatch)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the records' files that are read, as they are read."""
    return names_read(monkeypatch)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Return a function that sets the program's clock, in seconds from the system's."""
    return clock_of(monkeypatch)


@pytest.fixture
def settled(later: Callable[[float], None]) -> None:
    """Let the program run when all files are old."""
    later(60)


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
