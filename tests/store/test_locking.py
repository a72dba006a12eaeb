"""One brief at a time writes; readers share; nothing stays behind when one dies."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from brief.errors import Busy, DiskFailed
from brief.store.locking import locked

HOLD = (
    "import sys, pathlib\n"
    "from brief.store.locking import locked\n"
    "with locked(pathlib.Path(sys.argv[1]), shared=sys.argv[2] == 'shared'):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


def holder(root: Path, how: str = "alone") -> subprocess.Popen[bytes]:
    """Start another process that holds the lock until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(root), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    return process


def end(process: subprocess.Popen[bytes]) -> None:
    process.communicate(timeout=20)


@pytest.mark.parametrize("shared", [False, True])
def test_while_one_writes_another_is_told_to_wait(tmp_path: Path, shared: bool) -> None:
    other = holder(tmp_path)
    with pytest.raises(Busy) as caught, locked(tmp_path, shared=shared, seconds=0.1):
        pass
    end(other)
    assert str(caught.value) == (
        f"{tmp_path}: is in use by another brief; wait for it, or close it"
    )
    assert caught.value.exit_code == 4


def test_readers_share_and_keep_writers_out(tmp_path: Path) -> None:
    other = holder(tmp_path, "shared")
    with locked(tmp_path, shared=True, seconds=0.1):
        pass
    with pytest.raises(Busy), locked(tmp_path, seconds=0.1):
        pass
    end(other)


def test_a_lock_is_waited_for(tmp_path: Path) -> None:
    other = holder(tmp_path)
    assert other.stdin
    other.stdin.close()
    with locked(tmp_path, seconds=20):
        assert list(tmp_path.iterdir()) == []
    other.wait(timeout=20)
    assert other.stdout
    other.stdout.close()


def test_the_lock_of_a_process_that_was_killed_is_free(tmp_path: Path) -> None:
    other = holder(tmp_path)
    other.send_signal(signal.SIGKILL)
    end(other)
    with locked(tmp_path, seconds=0.1):
        assert list(tmp_path.iterdir()) == []


def test_an_error_inside_gives_the_lock_back(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path, seconds=0.1):
        assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    refused = pytest.raises(DiskFailed, match="nowhere: can't be locked: No such file")
    with refused, locked(tmp_path / "nowhere"):
        pass
