"""`brief export`: write decks, memos and receipts."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from brief.checks.gate import errors_of
from brief.commands.workspaces import open_workspace, print_json, vocabulary_of
from brief.errors import BadUsage
from brief.export.earlier import with_earlier
from brief.export.exporter import FORMATS, Exporter, Format, Job, jobs
from brief.model.identifiers import DECK_LANGUAGES, DeckLanguage
from brief.model.workspace import DeckFolder, Workspace
from brief.store.atomic import write_into
from brief.store.sums import refuse_wrong_sums

if TYPE_CHECKING:
    from brief.checks.running import Finding
    from brief.export.drawn_decks import DeckDrawer

T = TypeVar("T", bound=str)


def run(arguments: argparse.Namespace) -> int:
    """Make every file of a deck, then write them; a deck that fails leaves its old files."""
    languages = _chosen(arguments.lang, DECK_LANGUAGES, "language", "--lang")
    formats = _chosen(arguments.format, FORMATS, "format", "--format") or FORMATS
    if arguments.all and arguments.deck:
        raise BadUsage("--all and deck ids exclude each other", remedy="give one of the two")
    if not arguments.out:
        raise BadUsage("--out is empty", remedy="name a folder")
    workspace = open_workspace(arguments)
    refuse_wrong_sums(workspace)
    vocabulary = vocabulary_of(workspace)
    out = Path(arguments.out)
    folders = _decks(workspace, arguments)
    drawer = _drawer(arguments)
    work = [(folder, _asked(folder, languages, formats, arguments)) for folder in folders]
    if not arguments.draft and (errors := errors_of(workspace, folders, vocabulary)):
        return _refuse(errors)
    written: list[str] = []
    exports = [
        (Exporter(workspace, folder, vocabulary, draft=arguments.draft), folder, asked)
        for folder, asked in work
    ]
    for batch in [exports] if drawer else [[each] for each in exports]:
        written += _written(batch, drawer, workspace.root, out)
    _announce("")
    if arguments.json:
        print_json({"files": written})
    else:
        sys.stdout.writelines(f"{name}\n" for name in written)
    return 0


def _written(
    batch: Sequence[tuple[Exporter, DeckFolder, tuple[Job, ...]]],
    drawer: "DeckDrawer | None",
    root: Path,
    out: Path,
) -> list[str]:
    """Make every file of some decks, draw what is to be drawn, write all; return their paths.

    `root` is the workspace's folder.
    """
    made = [list(exporter.make(asked, _announce)) for exporter, _, asked in batch]
    if drawer:
        days = [str(folder.deck.date) for _, folder, _ in batch]
        drawn, warnings = drawer.drawings(list(zip(days, made, strict=True)), _announce)
        made = [files + more for files, more in zip(made, drawn, strict=True)]
        _announce("")
        sys.stderr.writelines(f"{warning}\n" for warning in warnings)
    written: list[str] = []
    for (exporter, folder, _), files in zip(batch, made, strict=True):
        receipt, left = with_earlier(exporter.receipt(files), root, out)
        whole = [*files, receipt]
        written += write_into(out, [(file.name, file.data) for file in whole])
        for warning in (*exporter.warnings, *left):
            sys.stderr.write(f"{folder.deck.id}: {warning}\n")
    return written


def _drawer(arguments: argparse.Namespace) -> "DeckDrawer | None":
    """Return what draws, where something is to be drawn; BadUsage where LibreOffice is missing."""
    if not (arguments.pdf_deck or arguments.png):
        return None
    from brief.export.drawn_decks import DeckDrawer

    return DeckDrawer.found(pdf=arguments.pdf_deck, png=arguments.png)


def _asked(
    folder: DeckFolder,
    languages: tuple[DeckLanguage, ...],
    formats: tuple[Format, ...],
    arguments: argparse.Namespace,
) -> tuple[Job, ...]:
    """Return the files to be made of a deck; BadUsage where there is none, or none to draw."""
    asked = jobs(folder, languages or folder.deck.languages, formats)
    if not asked:
        raise BadUsage(
            "there is nothing to write: a memo is in one language, and needs a memo.toml",
            record=folder.deck.id,
            remedy="ask for --lang en or zh-Hant, or for --format pptx",
        )
    if (arguments.pdf_deck or arguments.png) and "pptx" not in formats:
        raise BadUsage("--pdf-deck and --png draw the deck", remedy="ask for --format pptx too")
    return asked


def _refuse(errors: "Sequence[Finding]") -> int:
    """Say what keeps the decks from leaving; nothing has been written."""
    from brief.commands.check import plain_line

    for each in errors:
        words = f" “{each.words}”" if each.words else ""
        line = f"{each.file}: {each.record}: {each.code} {each.message}{words}; {each.remedy}"
        sys.stderr.write(plain_line(line) + "\n")
    many = "1 error keeps" if len(errors) == 1 else f"{len(errors)} errors keep"
    sys.stderr.write(
        f"{many} this from leaving; mend or waive each, or export with --draft, "
        "which marks every page\n"
    )
    return 1


def _decks(workspace: Workspace, arguments: argparse.Namespace) -> list[DeckFolder]:
    """Return the decks asked for, each once."""
    if arguments.all:
        return list(workspace.decks.values())
    names = list(dict.fromkeys(arguments.deck)) or [None]
    return [workspace.deck(name) for name in names]


def _chosen(given: list[str] | None, there: tuple[T, ...], what: str, option: str) -> tuple[T, ...]:
    """Return the values given, in the order of those that there are; BadUsage for any other."""
    for value in given or ():
        if value not in there:
            raise BadUsage(
                f"{option}: there is no {what} '{value}'", remedy=f"choose from {', '.join(there)}"
            )
    return tuple(value for value in there if value in (given or ()))


def _announce(name: str) -> None:
    """Say on a terminal which file is being made, on one line that is written over."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{name}")
        sys.stderr.flush()
