"""What tests share: a tiny workspace to break, the shipped one to judge, the command line."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from tiny_workspace import TinyWorkspace

from brief import tui  # noqa: F401 - before Textual, as the program does
from brief.cli import run
from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.store.loading import load_workspace

ROOT = Path(__file__).parent.parent
"""The repository, which is the shipped workspace."""

os.environ["BRIEF_CACHE"] = ""  # no test may touch the cache of whoever runs it


# A third of the usual: the run as a whole stays within what people wait for. They are the same each
# time, so that a run fails by the doing of a change; `--hypothesis-profile=wide` looks further.
settings.register_profile("house", max_examples=35, deadline=None, derandomize=True)
settings.register_profile("wide", max_examples=1000, deadline=None)
settings.load_profile("house")


def flushed_at_once(fd: Any) -> None:
    """Take the place of `os.fsync`: no test cuts the power, and none need wait for a disk."""
    os.fstat(fd)  # a descriptor that is closed is refused, as by the real one


@pytest.fixture(autouse=True)
def _plain_surroundings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Give every test the same surroundings, whoever runs it, and take back the signal handler."""
    for name in ("BRIEF_LANG", "BRIEF_ORIGINALS", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path_factory.mktemp("home")))
    monkeypatch.setattr(os, "fsync", flushed_at_once)
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def tiny(tmp_path: Path) -> TinyWorkspace:
    """Return a workspace of one source and one deck, without catalogs."""
    return TinyWorkspace(tmp_path / "workspace")


@pytest.fixture
def translated(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the same workspace with every text translated."""
    tiny.translate()
    return tiny


@dataclass(frozen=True)
class Answer:
    """What a command did."""

    code: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture
def brief(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Return a function that runs the command line in this process, in the tiny workspace."""
    monkeypatch.chdir(tiny.root)

    def command(*argv: object) -> Answer:
        capsys.readouterr()
        code = run([str(part) for part in argv])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return command


@pytest.fixture
def program(tiny: TinyWorkspace) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Return a function that runs the program as a process of its own, in the tiny workspace."""

    def process(*argv: object, **more: Any) -> subprocess.CompletedProcess[bytes]:
        surroundings = {
            **{name: os.environ[name] for name in ("PATH", "BRIEF_CACHE")},
            "PYTHONPATH": str(ROOT),
            **more.pop("env", {}),
        }
        command = [sys.executable, "-m", "brief", *(str(part) for part in argv)]
        given = {"cwd": tiny.root, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
        return subprocess.run(command, env=surroundings, check=False, timeout=60, **given)

    return process


@pytest.fixture(scope="session")
def shipped() -> Workspace:
    """Return the shipped workspace."""
    return load_workspace(ROOT)


@pytest.fixture(scope="session")
def shipped_words(shipped: Workspace) -> Vocabulary:
    """Return the shipped translations and units."""
    return Vocabulary.load(ROOT / "translations", shipped.settings.units)


_ORIGINALS = Path(os.environ.get("BRIEF_ORIGINALS") or ROOT.parent / "shared" / "seeds")


@pytest.fixture(scope="session")
def originals(shipped: Workspace) -> Path:
    """Return the folder of the publishers' texts, which this repository can't hold."""
    files = [_ORIGINALS / source.original_file for source in shipped.sources.values()]
    if not all(file.is_file() for file in files):
        pytest.skip(f"the publishers' texts are not at hand in {_ORIGINALS}: set BRIEF_ORIGINALS")
    return _ORIGINALS
