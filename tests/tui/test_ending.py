"""However the workbench ends, the terminal is given back, the code is right and no work is lost."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from conftest import ROOT
from tiny_workspace import DECK, TinyWorkspace

BACK = b"\x1b[?1049l"
"""What leaves the alternate screen."""


@dataclass
class Terminal:
    """The program in a terminal of its own."""

    process: int
    descriptor: int
    seen: bytes = field(default=b"")

    def read(self, wanted: bytes = b"", seconds: float = 20) -> bytes:
        """Read until something is shown, or until the program ends."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (wanted and wanted in self.seen):
            if not select.select([self.descriptor], [], [], 0.2)[0]:
                continue
            try:
                self.seen += os.read(self.descriptor, 65536)
            except OSError:
                break
        return self.seen

    def type(self, keys: bytes) -> None:
        os.write(self.descriptor, keys)

    def ended(self) -> int:
        self.read()
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


@pytest.fixture
def terminal(translated: TinyWorkspace, tmp_path: Path) -> Iterator[Terminal]:
    """Return the workbench, opened, with the deck's point dropped and not saved yet."""
    process, descriptor = pty.fork()
    if process == 0:
        os.chdir(translated.root)
        surroundings = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
            "COLUMNS": "120",
            "LINES": "36",
            "BRIEF_CACHE": "",
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
        }
        os.execve(sys.executable, [sys.executable, "-m", "brief"], surroundings)
    window = Terminal(process, descriptor)
    assert b"Points: 5 of 5" in window.read(b"Points: 5 of 5")
    window.type(b"\x1b[B ")
    assert b"not saved yet" in window.read(b"not saved yet")
    yield window
    os.close(descriptor)


def kept(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "state").rglob("*.json"))


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_gives_the_terminal_back_and_keeps_the_work(
    terminal: Terminal, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    os.kill(terminal.process, number)
    assert terminal.ended() == code
    assert BACK in terminal.seen
    assert len(kept(tmp_path)) == 1


def test_what_a_kill_leaves_is_taken_up(
    terminal: Terminal, translated: TinyWorkspace, tmp_path: Path
) -> None:
    os.kill(terminal.process, signal.SIGKILL)
    assert terminal.ended() == -signal.SIGKILL
    assert len(kept(tmp_path)) == 1
    assert len(translated.load().decks[DECK].deck.order) == 13


def test_leaving_saves_and_returns_zero(
    terminal: Terminal, translated: TinyWorkspace, tmp_path: Path
) -> None:
    terminal.type(b"\x11")
    assert terminal.ended() == 0
    assert BACK in terminal.seen
    assert kept(tmp_path) == []
    assert len(translated.load().decks[DECK].deck.order) == 12
