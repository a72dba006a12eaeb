"""The command line: parses, calls one command, maps errors to exit codes; loads nothing heavy."""

import argparse
import importlib
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any, NoReturn, TextIO

from brief import __version__
from brief.errors import BadUsage, BriefError, DiskFailed

BUG = 70
"""Exit code of an error that no rule foresaw."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, like all others, and whose options are written out."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End after help or version; OSError if the output could not take it."""
        sys.stdout.flush()
        super().exit(status, message)

    def error(self, message: str) -> NoReturn:
        """Raise BadUsage in the place of printing the usage."""
        raise BadUsage(message, remedy=f"see {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command; each command's module has a `run(arguments)`."""
    top = _Parser(
        prog="brief",
        description="From Chinese-language reporting to bilingual decks and memos "
        "whose every figure can be followed back to its source.",
        epilog="exit codes: 0 done, 1 a check found errors, 2 wrong usage or settings, "
        "3 bad input or records, "
        "4 locked or changed meanwhile, 5 disk, terminal or LibreOffice failed, 70 a bug, "
        "130 143 signals",
    )
    top.add_argument("-V", "--version", action="version", version=f"brief {__version__}")
    common = _Parser(add_help=False)
    common.add_argument("--workspace", metavar="DIR", help="the workspace (default: here or above)")
    common.add_argument("--debug", action="store_true", help="show the trace of an error")
    json_too = _Parser(add_help=False)
    json_too.add_argument("--json", action="store_true", help="print JSON on standard output")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    opening = commands.add_parser(
        "open", parents=[common], help="pick and reorder points in the terminal (also: brief alone)"
    )
    opening.add_argument(
        "deck", nargs="?", metavar="DECK", help="id of a deck (default: the default deck)"
    )

    export = commands.add_parser(
        "export", parents=[common, json_too], help="write decks, memos and receipts"
    )
    export.add_argument(
        "deck", nargs="*", metavar="DECK", help="deck ids (default: the default deck)"
    )
    export.add_argument("--all", action="store_true", help="every deck of the workspace")
    export.add_argument(
        "--lang", action="append", metavar="LANG", help="en, zh-Hant or bilingual; may be repeated"
    )
    export.add_argument(
        "--format", action="append", metavar="FORMAT", help="pptx, docx or pdf; may be repeated"
    )
    export.add_argument(
        "--draft",
        action="store_true",
        help="export although brief check finds errors; every page is marked",
    )
    export.add_argument(
        "--pdf-deck", action="store_true", help="each deck also as PDF, drawn by LibreOffice"
    )
    export.add_argument(
        "--png", action="store_true", help="each slide also as a picture, drawn by LibreOffice"
    )
    export.add_argument(
        "--out", default="out", metavar="DIR", help="folder to write to (default: out)"
    )

    listing = commands.add_parser("list", parents=[common, json_too], help="list what there is")
    listing.add_argument("what", choices=("sources", "figures", "points", "decks"))

    show = commands.add_parser("show", parents=[common, json_too], help="show all about one record")
    show.add_argument("id", metavar="ID", help="id of a figure, point, source or deck")

    verify = commands.add_parser(
        "verify", parents=[common, json_too], help="follow every anchor back to its characters"
    )
    verify.add_argument("--originals", metavar="DIR", help="folder of the publishers' texts")

    anchor = commands.add_parser(
        "anchor", parents=[common], help="turn quoted characters into an anchor"
    )
    anchor.add_argument("source", metavar="SOURCE", help="id of the source")
    anchor.add_argument(
        "text", metavar="TEXT", help="the characters, or START...END for a long span"
    )
    anchor.add_argument("--nth", type=int, metavar="N", help="which of several occurrences, from 1")
    anchor.add_argument(
        "--hash", action="store_true", help="for a point: a hash in place of the text"
    )
    anchor.add_argument("--originals", metavar="DIR", help="folder of the publishers' texts")

    _add_reading(commands, [common, json_too], json_too)

    checking = commands.add_parser(
        "check", parents=[common, json_too], help="hold decks against the rules"
    )
    checking.add_argument(
        "deck", nargs="*", metavar="DECK", help="deck ids (default: the whole workspace)"
    )
    checking.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="form of the findings"
    )
    checking.add_argument(
        "--select",
        action="append",
        metavar="CODES",
        help="only these rules: F1,F2; may be repeated",
    )
    checking.add_argument(
        "--ignore", action="append", metavar="CODES", help="all but these; may be repeated"
    )
    checking.add_argument("--fix", action="store_true", help="mend what is safe, then check anew")
    checking.add_argument("--explain", metavar="CODE", help="say what a rule wants, and why")

    translate = commands.add_parser(
        "translate", parents=[common, json_too], help="refresh the catalogs, or count what is open"
    )
    translate.add_argument(
        "action",
        choices=("update", "status"),
        help="update: bring the catalogs up to the texts; status: done, stale and missing by deck",
    )

    init = commands.add_parser("init", help="make a workspace, with the shipped briefing in it")
    init.add_argument("dir", metavar="DIR", help="a folder that is new or empty")
    init.add_argument("--debug", action="store_true", help="show the trace of an error")

    doctor = commands.add_parser(
        "doctor", parents=[common, json_too], help="say what works here and what is missing"
    )
    doctor.add_argument(
        "--template", metavar="FILE", help="look at a template instead: .pptx or .potx"
    )
    return top


def _add_reading(
    commands: Any, parents: list[argparse.ArgumentParser], json_too: argparse.ArgumentParser
) -> None:
    """Add the commands that read documents."""
    extract = commands.add_parser(
        "extract", parents=[json_too], help="show the figures in a document; writes no record"
    )
    extract.add_argument("file", metavar="FILE", help="text, Markdown, HTML, DOCX or PDF")
    extract.add_argument("--html", metavar="FILE", help="write them into a page of their own")
    extract.add_argument("--debug", action="store_true", help="show the trace of an error")

    add = commands.add_parser("add", parents=parents, help="bring documents into the workspace")
    add.add_argument("file", nargs="+", metavar="FILE", help="a document, or a folder of them")
    for option, what in (
        ("--id", "id of the source (default: made of outlet and date)"),
        ("--outlet", "who published it"),
        ("--title", "its headline"),
        ("--author", "who wrote it"),
        ("--url", "its address"),
    ):
        add.add_argument(option, metavar=option.strip("-").upper(), help=what)
    add.add_argument("--published", metavar="DATE", help="2024, 2024-06, 2024-06-21 or unknown")
    add.add_argument("--type", metavar="TYPE", help="official, think_tank, wire, media, op_ed …")
    add.add_argument("--retrieved", metavar="DATE", help="when you took your copy")


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
