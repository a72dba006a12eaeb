"""Slips in the files of a workspace, which loading or `brief verify` is to find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from slips_in_records import misread

from brief.model.workspace import Workspace
from brief.store.notes import read_note
from brief.store.verify import block_of

_MARKERS = ("<<<<<<< HEAD", "=======", ">>>>>>> theirs")


@dataclass(frozen=True)
class FileSlip:
    """A file that is written otherwise."""

    kind: str
    file: str
    """Relative to the workspace."""
    text: str
    named: str
    """What the error or verdict has to name: the file, or the record whose number has changed."""


def in_files(workspace: Workspace, random: Random, most: int) -> Iterator[FileSlip]:
    """Yield so many slips of each kind."""
    root = workspace.root
    catalogs = [f"translations/{each}/LC_MESSAGES/points.po" for each in ("en", "zh_Hant")]
    records = [workspace.file_of(each) for each in workspace.points.values()]
    for file in [*random.sample(records, most), *catalogs]:
        lines = (root / file).read_text("utf-8").split("\n")
        spot = random.randrange(1, len(lines))
        marked = [*lines[:spot], random.choice(_MARKERS), *lines[spot:]]
        yield FileSlip("conflict marker", file, "\n".join(marked), file)
    for file in random.sample(records, most):
        text = (root / file).read_text("utf-8")
        yield FileSlip("stray brace", file, re.sub(r"(?m)^(text = .*)。", r"\1{。", text), file)
    english = (root / catalogs[0]).read_text("utf-8")
    bound = list(re.finditer(r'(?m)^msgstr ".*\}', english))
    for match in random.sample(bound, min(most, len(bound))):
        wrong = english[: match.end() - 1] + english[match.end() :]
        yield FileSlip("stray brace", catalogs[0], wrong, "points.po")
    for deck in workspace.decks:
        file = f"decks/{deck}/deck.toml"
        text = (root / file).read_text("utf-8")
        lines = re.findall(r'(?m)^  "(?:#+ )?([a-z0-9-]+)",$', text)
        for name in random.sample(lines, min(most, len(lines))):
            wrong = re.sub(rf'(?m)^(  "(?:#+ )?{name})",$', r'\1-x",', text, count=1)
            yield FileSlip("unknown id in an order", file, wrong, file)
    yield from _in_notes(workspace, random, most)


def _in_notes(workspace: Workspace, random: Random, most: int) -> Iterator[FileSlip]:
    """Yield notes with a figure's number misread, wherever its block has it."""
    figures = [each for each in workspace.figures.values() if each.anchors]
    for figure in random.sample(figures, most):
        anchor = figure.anchors[0]
        file = f"seeds/{anchor.source}/note.md"
        text = (workspace.root / file).read_text("utf-8")
        block = block_of(anchor, read_note(Path(workspace.root / file), file))
        assert block is not None
        assert anchor.text is not None
        wrong = block.text.replace(anchor.text, str(misread(anchor, random)["text"]))
        yield FileSlip("number in a note", file, text.replace(block.text, wrong), figure.id)
