"""Columns of numbers: which they are, in digits, and in two languages a column for each of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from brief.language.numerals import english_word
from brief.model.table import Table
from brief.model.workspace import Workspace
from brief.planning.boxes import Run
from brief.planning.tables.sheet import Sheet

_ALONE = re.compile(r"\{([a-z][a-z0-9_]*)(?::number)?\}|[—–-]?")
"""A cell that holds a figure and nothing else, or nothing."""

_WORD = re.compile(r"[^0-9{}]{1,20}")
"""A cell that says in a word or two why it holds no number."""

_DIGITS = {str(english_word(Decimal(number))): str(number) for number in range(11)}
"""The digits of each number that English spells out."""

_SPELLED = re.compile(rf"\b(?:{'|'.join(_DIGITS)})\b", re.IGNORECASE)


def number_columns(workspace: Workspace, table: Table) -> frozenset[int]:
    """Return the columns of several rows that hold numbers, or a word where there is none."""
    found = set()
    for place, column in enumerate(table.columns):
        cells = [each[column] for each in table.rows.values()]
        alone = [_ALONE.fullmatch(cell) for cell in cells]
        names = [each.group(1) for each in alone if each and each.group(1)]
        figures = [workspace.figures.get(name) for name in names]
        words = [cell for cell, each in zip(cells, alone, strict=True) if not each]
        if (
            len(cells) > 1
            and figures
            and all(each and each.date is None for each in figures)
            and len(words) <= len(names)
            and all(map(_WORD.fullmatch, words))
        ):
            found.add(place)
    return frozenset(found)


def in_digits(run: Run) -> Run:
    """Return a number of a column in digits: ten under 12 is not seen to be the smaller."""
    if run.language != "en":
        return run
    text = _SPELLED.sub(lambda word: _DIGITS[word.group().lower()], run.text)
    return replace(run, text=text)


def number_cell(cell: Sequence[Run], *, number: bool = True) -> list[Run]:
    """Return a cell of a column of numbers: in digits, once where both languages write the same.

    What stands there in place of a number is in grey, not to weigh as much as one.
    """
    if not number:
        return [replace(run, bold=False, ink="grey") for run in cell]
    runs = list(map(in_digits, cell))
    return runs[:1] if len({run.text for run in runs}) == 1 else runs


def with_numbers_abreast(sheets: list[Sheet]) -> list[Sheet]:
    """Return the ways to show a table with the one before them that has its numbers abreast."""
    way = numbers_abreast(sheets[0])
    return [way, *sheets] if way else sheets


def numbers_abreast(sheet: Sheet) -> Sheet | None:
    """Return a sheet whose numbers have a column in each language, so that digits align.

    A column stays one where a number in it reads alike in both languages, which would stand beside
    itself. None where every column does.
    """
    columns = {place: [row[place] for row in sheet.cells[1:]] for place in sheet.right}
    apart = {
        place
        for place, cells in columns.items()
        if any(map(_both, cells)) and not any(map(_alike, cells))
    }
    if not apart:
        return None
    cells = [
        [part for place, cell in enumerate(row) for part in _parts(cell, place in apart)]
        for row in sheet.cells
    ]
    right, at = set(), 0
    for place in range(len(sheet.cells[0])):
        taken = 2 if place in apart else 1
        if place in sheet.right:
            right |= set(range(at, at + taken))
        at += taken
    return replace(sheet, cells=cells, shares=(), right=frozenset(right), abreast=True)


def _both(cell: Sequence[Run]) -> bool:
    """Whether a cell reads otherwise in each language."""
    return len({run.language for run in cell}) > 1


def _alike(cell: Sequence[Run]) -> bool:
    """Whether a cell holds one number for both languages."""
    return len(cell) == 1 and any(character.isdigit() for character in cell[0].text)


def _parts(cell: Sequence[Run], apart: bool) -> list[list[Run]]:
    """Return a cell, or one for each language of it."""
    if not apart:
        return [list(cell)]
    if not cell:
        return [[], []]
    return [[cell[0]], [replace(cell[-1], ink="grey")]]
