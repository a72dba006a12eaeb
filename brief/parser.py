"""The parser of the command line: every command with its options; loads nothing heavy."""

import argparse
import sys
from typing import Any, NoReturn

from brief import __version__
from brief.errors import BadUsage


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
    listing.add_argument("what", choices=("sources", "figures", "points", "decks", "inbox"))
    listing.add_argument("--source", metavar="ID", help="inbox: of this source alone")

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
