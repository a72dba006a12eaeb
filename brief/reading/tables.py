"""Telling for each cell of a table what its row, its column and the table say of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from brief.reading.document import Cell, Format
from brief.reading.pieces import Piece

_MOST_HEAD_ROWS = 3
_LONGEST_HEAD = 60
_DIGIT = re.compile("[0-9０-９]")
_YEAR = re.compile(
    r"(?:FY ?|民國)?(?:(?:19|20)[0-9]{2}|[0-9]{2,3}(?=年))(?:[-–/~至]?[0-9]{2,4})?(?:年度?)?"
    r"(?:第?[一二三四1-4]季|前[二三23]季|[Qq][1-4]|前?[0-9]{1,2}月|[0-9]{1,2}[-–~至到][0-9]{1,2}月"
    r"|上半年|下半年)?[底初]?"
    r"(?:[ ]?[（(][^()（）]{1,12}[)）]|[EeFfPp])?|[Qq][1-4](?: 20[0-9]{2})?"
)
"""What heads a column of a year or quarter and is no value itself."""
_BARE = re.compile(r"[0-9０-９,.，%％\s+\-−–~]*")
_OF_TABLE = re.compile(
    r"單位|[Uu]nits?\b|[（(][^()（）]{1,20}[)）]$"
    r"|\bin (?:[a-z]+ ){0,2}(?:millions|billions|thousands)"
)


@dataclass(frozen=True)
class _Place:
    """A cell: the piece that it stands in, where in its text, and its columns."""

    piece: int
    start: int
    end: int
    text: str
    column: int
    columns: int = 1

    def covers(self, column: int) -> bool:
        return self.column <= column < self.column + self.columns


_Row = list[_Place]


def with_cells(pieces: list[Piece], kind: Format) -> list[Piece]:
    """Return a document's pieces, those of its tables with their cells and the cells' heads."""
    result = list(pieces)
    tables = (
        _on_page(pieces)
        if kind == "html"
        else _in_lines(pieces, "|" if kind == "markdown" else "\t")
    )
    for rows in tables:
        if len(rows) < 2 or max(len(row) for row in rows) < 2:
            continue
        before = rows[0][0].piece - 1
        above = pieces[before].text if before >= 0 else ""
        of_table = above if len(above) <= _LONGEST_HEAD and _OF_TABLE.search(above) else ""
        for place, cell in _cells(rows, of_table, is_page=kind == "html"):
            piece = result[place.piece]
            result[place.piece] = replace(piece, cells=(*piece.cells, cell))
    return result


def _on_page(pieces: Sequence[Piece]) -> Iterator[list[_Row]]:
    """Return the tables of a page, whose cells are pieces of their own."""
    placed = [(number, piece) for number, piece in enumerate(pieces) if piece.place]
    for _, table in groupby(placed, key=lambda each: each[1].place and each[1].place[0]):
        rows: dict[int, _Row] = {}
        for number, piece in table:
            assert piece.place is not None
            _, row, column, columns = piece.place
            rows.setdefault(row, []).append(
                _Place(number, 0, len(piece.text), piece.text, column, columns)
            )
        yield list(rows.values())


def _in_lines(pieces: Sequence[Piece], mark: str) -> Iterator[list[_Row]]:
    """Return the tables whose rows are pieces with a mark between the cells."""
    rows: list[_Row] = []
    for number, piece in enumerate(pieces):
        if mark in piece.text:
            row = _parted(number, piece.text, mark)
            if rows and _heads_anew(row) and any(_holds_values(each) for each in rows):
                yield rows
                rows = []
            rows.append(row)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _parted(number: int, text: str, mark: str) -> _Row:
    """Return the cells of a row, without the spaces around them."""
    row: _Row = []
    start = 0
    for part in text.split(mark):
        inside = part.strip()
        at = start + len(part) - len(part.lstrip())
        if start or part:
            row.append(_Place(number, at, at + len(inside), inside, len(row)))
        start += len(part) + len(mark)
    return row


def _heads_anew(row: _Row) -> bool:
    """Say whether a row heads a table of its own, right below another one's values."""
    return sum(bool(place.text) for place in row) > 1 and not _holds_values(row)


def _holds_values(row: _Row) -> bool:
    return any(_is_value(place.text) for place in row if place.column)


def _is_label(text: str) -> bool:
    """Say whether a row's first cell names the row: it is short, and no number alone."""
    named = _YEAR.fullmatch(text) or not _BARE.fullmatch(text)
    return 0 < len(text) <= _LONGEST_HEAD and "。" not in text and bool(named)


def _is_value(text: str) -> bool:
    """Say whether a cell holds a value: digits that name no year."""
    return bool(_DIGIT.search(text)) and not _YEAR.fullmatch(text)


def _cells(rows: Sequence[_Row], of_table: str, *, is_page: bool) -> Iterator[tuple[_Place, Cell]]:
    """Return every cell that holds something, with its heads.

    In lines a cell that spans columns shows only by a row's length; such a row has no column heads.
    """
    heads = 0
    while heads < min(_MOST_HEAD_ROWS, len(rows)) and not _holds_values(rows[heads]):
        heads += 1
    corner = " ".join(each.text for head in rows[:heads] for each in head if each.column == 0)
    section = ""
    for number, row in enumerate(rows):
        label = row[0] if row[0].column == 0 and _is_label(row[0].text) else None
        if label and number >= heads and not any(place.text for place in row[1:]):
            section = label.text
        for place in row:
            if not place.text:
                continue
            is_head = len(place.text) <= _LONGEST_HEAD and (number < heads or place is label)
            above = [
                each.text
                for head in rows[:heads]
                for each in head
                if each.covers(place.column) and (is_page or len(head) == len(row))
            ]
            given = (
                label.text if label else "",
                " ".join(above),
                f"{of_table} {corner} {section}".strip(),
            )
            yield place, Cell(place.start, place.end, () if is_head else given, is_head=is_head)
