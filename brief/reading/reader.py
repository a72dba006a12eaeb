"""Reading a document: its text, its paragraphs with their roles, what it says about itself."""

from pathlib import Path

from brief.errors import BadInput
from brief.reading.characters import LookAlikes
from brief.reading.clues import Clues
from brief.reading.document import Block, Document, Format
from brief.reading.encodings import decode
from brief.reading.files import MOST_MARKED_UP_BYTES, MOST_TEXT_BYTES, check_size, read_bytes
from brief.reading.formats import binary_format, text_format
from brief.reading.headers import read_header
from brief.reading.html_article import read_article
from brief.reading.html_page import Page
from brief.reading.markdown import read_markdown
from brief.reading.office import read_office
from brief.reading.pieces import Collector, Notes, Piece
from brief.reading.plain_text import read_lines
from brief.reading.roles import Roles
from brief.reading.tables import with_cells


def read_document(path: Path) -> Document:
    """Return a document of plain text, Markdown, HTML, DOCX or PDF.

    What it is, is told from its content. Raises BadInput for what can't be read whole, and
    DiskFailed where the disk does not give it.
    """
    data = read_bytes(path)
    clues = Clues()
    kind = binary_format(data, path)
    if kind:
        encoding = "utf-8"
        text, notes, pieces = read_office(data, kind, path, clues)
    else:
        check_size(data, path, MOST_TEXT_BYTES)
        text, encoding = decode(data, path)
        kind = text_format(text, path)
        if kind != "text":
            check_size(data, path, MOST_MARKED_UP_BYTES)
        del data
        notes = Notes(path, frozenset(text))
        pieces = _text_pieces(text, kind, notes, clues)
    settled = with_cells(Roles(clues, title_wanted=kind != "html").given(pieces), kind)
    return _document(text, settled, notes, clues, kind, encoding)


def _text_pieces(text: str, kind: Format, notes: Notes, clues: Clues) -> list[Piece]:
    start, header = read_header(text, Collector(text, notes), clues)
    if kind == "html":
        return read_article(Page(text, notes, start), clues, header)
    if kind == "markdown":
        return header + read_markdown(text, start, notes, clues)
    return header + read_lines(text, start, notes)


def _document(
    text: str, pieces: list[Piece], notes: Notes, clues: Clues, kind: Format, encoding: str
) -> Document:
    if not pieces:
        raise BadInput("has no text in it", file=notes.file, remedy="get another copy")
    blocks = tuple(
        Block(piece.role or "body", piece.text, piece.runs, piece.cells) for piece in pieces
    )
    look_alikes = LookAlikes(block.text for block in blocks)
    for block in blocks:
        for start, end, what in look_alikes.find(block.text):
            notes.suspect(*block.span(start, end), what)
    shown = [block.text for block in blocks if block.role != "boilerplate"]
    return Document(
        text,
        blocks,
        clues.metadata(shown or [text]),
        kind,
        encoding,
        tuple(sorted(notes.suspicions, key=lambda doubt: (doubt.start, doubt.end))),
    )
