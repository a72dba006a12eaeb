"""The command line: parses, calls one command, maps errors to exit codes; loads nothing heavy."""

import importlib
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn, TextIO

from brief.errors import BriefError, DiskFailed
from brief.parser import parser

BUG = 70
"""Exit code of an error that no rule foresaw."""


def run(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; errors become one line on standard error."""
    signal.signal(signal.SIGTERM, _terminate)
    # What others have installed has no say in how records are read, and need not be looked for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    debug = "--debug" in argv
    try:
        _use_utf8()
        arguments = parser().parse_args(argv or ["open"])
        command = importlib.import_module(f"brief.commands.{arguments.command}")
        code: int = command.run(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        return _reader_went_away()
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BriefError as error:
        return _report(str(error), error.exit_code, debug=debug)
    except OSError as error:
        if error.filename is None:
            _drop(sys.stdout)
        where = error.filename or "standard output"
        line = f"{where}: {error.strerror or error}; make room, or choose another place"
        return _report(line, 5, debug=debug)
    except Exception as error:  # noqa: BLE001 - the last place where an error can get its exit code
        line = f"this is a bug in brief: {type(error).__name__}: {error}; run it again with --debug"
        return _report(line, BUG, debug=debug)
    return code


def _report(line: str, code: int, *, debug: bool) -> int:
    """Print an error as one line without control characters, after its trace if asked for."""
    one_line = " ".join(line.split())
    try:
        if debug:
            import traceback

            traceback.print_exc()
        sys.stderr.write("".join(c for c in one_line if c.isprintable() or c == " ") + "\n")
        sys.stderr.flush()
    except OSError:  # nobody can be told; the exit code still says it
        _drop(sys.stderr)
    return code


def _use_utf8() -> None:
    """Write UTF-8 whatever the locale: the texts are Chinese. DiskFailed without an output."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for good
    if sys.stdout is None:
        raise DiskFailed("standard output is closed", remedy="give it a file or a pipe")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    """End on SIGTERM by an exception, so that half-written files are removed on the way out."""
    del frame
    raise SystemExit(128 + number)


def _reader_went_away() -> int:
    """End quietly when standard output is a closed pipe, as under `| head`."""
    _drop(sys.stdout)
    return 0


def _drop(stream: TextIO) -> None:
    """Send to nowhere what is held back, which Python would try to write once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
