"""The memo's one small table: whether it is small, what it is called, how wide its columns are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import fsum

from brief.errors import BadInput
from brief.language.linebreak import break_lines
from brief.language.widths import text_width
from brief.model.identifiers import Language
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import Run
from brief.planning.memo import page
from brief.planning.memo.page import Sheet
from brief.planning.memo.plan import MemoTable
from brief.planning.memo.slides import deck_slide
from brief.planning.tables.columns import fitting_widths, shared_widths
from brief.planning.tables.number_columns import in_digits, number_columns
from brief.planning.wording import Wording

_MOST = 5
"""Rows under the head, and columns, that a reader takes in at a glance."""

_SMALLER = 1.5
"""Points by which the table's type is smaller than the body's: 9.5 beside 11."""

_AIRY = 1.4
"""How much wider than its texts a table is, where the page has the room; at least half the page."""

_PITCH: dict[Language, float] = {"zh-Hant": 1.4, "en": 1.3}


def table_of(folder: DeckFolder) -> Table | None:
    """Return the table that a deck's memo names; BadInput when it is not small."""
    if folder.memo is None or folder.memo.table is None:
        return None
    table = folder.tables[folder.memo.table]
    for found, what in ((len(table.rows), "rows"), (len(table.columns), "columns")):
        if found > _MOST:
            raise _refused(
                folder,
                f"has {found} {what}, and a memo has room for {_MOST}",
                "name a smaller table, or take `table` out",
            )
    return table


def title_of(folder: DeckFolder, table: Table) -> tuple[Record, str]:
    """Return the record and the field that say what the memo's table shows; BadInput for none."""
    if folder.memo is not None and folder.memo.table_title is not None:
        return folder.memo, "table_title"
    slide = _shown_by(folder, table)
    if slide is None:
        raise _refused(folder, "has no title, as no slide shows it", "give the memo a table_title")
    return slide, "title"


def _shown_by(folder: DeckFolder, table: Table) -> Slide | None:
    """Return the first slide that shows a table, None for one that the memo alone has."""
    slides = (folder.slides[place.slide] for place in folder.outline)
    return next((slide for slide in slides if slide.table == table.id), None)


def plan_table(
    wording: Wording,
    workspace: Workspace,
    folder: DeckFolder,
    pages: Mapping[str, int],
    sheet: Sheet,
    size: float,
) -> MemoTable | None:
    """Return the memo's table beside a body of `size` points, None where it names none."""
    table = table_of(folder)
    if table is None:
        return None
    title = wording.own(*title_of(folder, table))
    slide = _shown_by(folder, table)
    right = number_columns(workspace, table)
    head, *rows = (
        tuple(
            _cell(wording, table, row, column, place in right and row != "head")
            for place, column in enumerate(table.columns)
        )
        for row in ("head", *table.rows)
    )
    made = MemoTable(
        caption=title
        if slide is None
        else wording.word(
            "{title} ({slide})",
            title=title,
            slide=deck_slide(wording, pages.get(slide.id, 1)),
        ),
        head=head,
        rows=tuple(rows),
        shares=table.widths,
        widths=(sheet.text_width,),
        size=size,
        pitch=size,
        right=tuple(sorted(right)),
    )
    return sized(made, size, wording.language, sheet.text_width)


def _cell(wording: Wording, table: Table, row: str, column: str, number: bool) -> str:
    """Return a cell's text, a number among others in digits; one may be without text."""
    if not (table.columns if row == "head" else table.rows[row])[column]:
        return ""
    text = wording.cell(table, row, column)
    return in_digits(Run(text, wording.language)).text if number else text


def sized(table: MemoTable, body: float, language: Language, room: float) -> MemoTable:
    """Return the table as it is set beside a body of so many points, in a text of `room` points."""
    size = body - _SMALLER
    widths = _widths(table, size, language, room)
    return replace(table, size=size, pitch=round(size * _PITCH[language], 1), widths=widths)


def _widths(table: MemoTable, size: float, language: Language, room: float) -> tuple[float, ...]:
    """Return the columns' widths as on a slide: as asked for, or those that suit the texts.

    A table of short texts is narrower than the page, so that an eye keeps to its row.
    """
    cells = [
        [
            [Run(text, language, bold=number == 0 or column == 0)] if text else []
            for column, text in enumerate(row)
        ]
        for number, row in enumerate((table.head, *table.rows))
    ]
    if table.shares:
        return shared_widths(cells, size, table.shares, room)
    taken = (
        max(text_width(run.text, size, run.bold, language) for cell in column for run in cell)
        + 2 * page.CELL_X
        for column in zip(*cells, strict=True)
        if any(column)
    )
    return fitting_widths(cells, size, min(room, max(room / 2, fsum(taken) * _AIRY)))


def table_height(table: MemoTable, width: float, language: Language) -> float:
    """Return how high table and caption get in points, the white above included."""
    caption = len(break_lines(table.caption, width, table.size, True, language))
    rows = fsum(
        lines * table.pitch + 2 * page.CELL_Y + page.RULE for lines in _lines(table, language)
    )
    return page.CAPTION_BEFORE + caption * table.pitch + page.RULE + rows


def _lines(table: MemoTable, language: Language) -> Iterator[int]:
    """Yield the lines that each row takes, its head first, its first column bold."""
    for number, row in enumerate((table.head, *table.rows)):
        cells = zip(row, table.widths, strict=True)
        yield max(
            len(
                break_lines(
                    text,
                    width - 2 * page.CELL_X,
                    table.size,
                    number == 0 or column == 0,
                    language,
                )
            )
            for column, (text, width) in enumerate(cells)
        )


def _refused(folder: DeckFolder, problem: str, remedy: str) -> BadInput:
    assert folder.memo is not None
    return BadInput(
        f"the memo's table '{folder.memo.table}' {problem}",
        file=f"decks/{folder.deck.id}/memo.toml",
        record=folder.deck.id,
        remedy=remedy,
    )
