"""What the tests of the cache of records share: its folder, what is read, the program's clock."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from brief.model.workspace import Workspace
from brief.store import kept_lines, record_cache, records
from brief.store.loading import load_workspace
from brief.store.record_cache import RecordCache
from brief.store.toml_files import read_bytes

POINT = "seeds/short-report/points/no-first-move.toml"
OTHER = "seeds/short-report/points/now-count.toml"


def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a cache folder, which is not there yet, and have the program take it."""
    folder = tmp_path / "cache" / "brief"
    monkeypatch.setenv(kept_lines.ENVIRONMENT, str(folder))
    return folder


def names_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the records' files that are read, as they are read."""
    names: list[str] = []

    def noted(path: Path, shown: str) -> bytes:
        names.append(shown)
        return read_bytes(path, shown)

    monkeypatch.setattr(records, "read_bytes", noted)
    return names


def clock_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Return a function that sets the program's clock, in seconds from the system's."""

    def set_clock(seconds: float) -> None:
        ahead = int(seconds * 1_000_000_000)
        clock = SimpleNamespace(time_ns=lambda: time.time_ns() + ahead)
        monkeypatch.setattr(record_cache, "time", clock)

    return set_clock


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
