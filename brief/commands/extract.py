"""`brief extract`: what is in a document; writes nothing but the page that it is asked for."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from brief.commands import terminal
from brief.commands.extract_page import page
from brief.commands.extract_table import table
from brief.commands.found_words import suspicious, understood
from brief.commands.workspaces import SCHEMA
from brief.errors import BadUsage
from brief.extraction.extractor import Extracted, as_json, extract
from brief.reading.document import Document
from brief.reading.reader import read_document
from brief.store.atomic import write_atomically


def run(arguments: argparse.Namespace) -> int:
    """Print every figure of a document, or write them into a page."""
    source = Path(arguments.file)
    target = Path(arguments.html) if arguments.html is not None else None
    if target is not None:
        _check_target(target, source)
    document = read_document(source)
    figures = extract(document)
    if target is not None:
        html = page(document, figures, terminal.language(), source.name)
        write_atomically(target, html.encode())
    if arguments.json:
        _print_json(document, figures, source)
    elif target is not None:
        sys.stdout.write(f"{target}\n")
    else:
        _print_table(document, figures)
    return 0


def _check_target(target: Path, source: Path) -> None:
    """Refuse to write over the document, whatever it is called."""
    if target.is_dir():
        raise BadUsage("is a folder", file=target, remedy="name a file with --html")
    if target.exists() and source.exists() and target.samefile(source):
        raise BadUsage("is the document itself", file=target, remedy="name another file")


def _print_json(document: Document, figures: Sequence[Extracted], source: Path) -> None:
    """Print one object a line, in ASCII; what is suspicious is said on standard error."""
    for each in figures:
        sys.stdout.write(json.dumps({"schema": SCHEMA, **as_json(each)}) + "\n")
    if document.suspicions:
        found = suspicious(document, "en")
        sys.stderr.write(terminal.on_one_line(f"{source}: suspicious: {found}") + "\n")


def _print_table(document: Document, figures: Sequence[Extracted]) -> None:
    language = terminal.language()
    rows = understood(document, figures, language)
    terminal.print_labelled([(label, terminal.on_one_line(text)) for label, text in rows])
    sys.stdout.write("\n")
    sys.stdout.writelines(f"{line}\n" for line in table(document, figures, language))
