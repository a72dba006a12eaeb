"""What was found in a document, for a terminal: each figure in its sentence, block by block."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from brief.commands import terminal
from brief.commands.extract_places import oddities_in, seen_span
from brief.commands.found_words import kind_text, role_text, value_text
from brief.extraction.extractor import Extracted
from brief.language.cells import cells, shortened
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.reading.document import Document

_INDENT = "  "
_NARROWEST = 30
"""Columns that a sentence gets even in a narrow terminal."""
_MOST = {"kind": 12, "value": 34, "as_of": 22}
"""Columns that a field takes at most; the last one takes what is left."""


def table(document: Document, figures: Sequence[Extracted], language: Language) -> Iterator[str]:
    """Return the lines of a table: under each block's head its figures, two lines each."""
    word = partial(program_word, language=language)
    if not figures:
        yield word("no figures found")
        return
    lines = [_fields(each, language) for each in figures]
    heads = (word("Kind"), word("Value"), word("As of when"), word("Who says"))
    widths = [
        min(most, max(cells(each[place]) for each in (*lines, heads)))
        for place, most in enumerate(_MOST.values())
    ]
    yield _INDENT + _row(heads, widths)
    numbered = zip(figures, lines, strict=True)
    for block, inside in groupby(numbered, key=lambda pair: pair[0].block):
        role = document.blocks[block].role
        name = word("{role}, block {number}", role=role_text(role, language), number=str(block))
        if role in ("caption", "boilerplate", "dateline"):
            name = word("{name} (never a claim)", name=name)
        yield ""
        yield terminal.emphasis(name)
        for each, fields in inside:
            yield _INDENT + _in_its_sentence(document, each)
            yield _INDENT + _row(fields, widths)
            yield from (_INDENT * 2 + each for each in _remarks(document, each, language))


def _fields(each: Extracted, language: Language) -> tuple[str, str, str, str]:
    """Return kind, value, as-of date and originator, - where there is none."""
    return (
        kind_text(each.kind, language),
        terminal.on_one_line(value_text(each, language)),
        "-" if each.kind == "date" else each.as_of or "-",
        terminal.on_one_line(each.originator or "-"),
    )


def _row(fields: Sequence[str], widths: Sequence[int]) -> str:
    cut = [shortened(field, wide) for field, wide in zip(fields, widths, strict=False)]
    padded = [field + " " * (wide - cells(field)) for field, wide in zip(cut, widths, strict=True)]
    return "  ".join([*padded, fields[-1]]).rstrip()


def _remarks(document: Document, each: Extracted, language: Language) -> Iterator[str]:
    if each.note:
        yield terminal.on_one_line(each.note)
    oddities = oddities_in(document, each.start, each.end)
    if oddities:
        yield program_word("suspicious: {what}", language, what=oddities)


def _in_its_sentence(document: Document, each: Extracted) -> str:
    """Return a figure's sentence with the figure standing out, as much as fits on a line."""
    block = document.blocks[each.block]
    begin, finish = seen_span(block, *each.sentence)
    start, end = seen_span(block, each.start, each.end)
    room = max(_NARROWEST, terminal.width() - len(_INDENT))
    opening, closing = ("[[", "]]") if terminal.is_plain() else ("", "")
    figure = shortened(_line(block.text[start:end]), room // 2)
    room -= cells(opening + figure + closing)
    before = _line(block.text[begin:start]).lstrip()
    after = _line(block.text[end:finish]).rstrip()
    left = max(room // 2, room - cells(after))
    before = _shortened_before(before, left)
    after = shortened(after, room - cells(before))
    return f"{before}{opening}{_standing_out(figure)}{closing}{after}"


def _standing_out(text: str) -> str:
    return text if terminal.is_plain() else f"\x1b[1;7m{text}\x1b[0m"


def _line(text: str) -> str:
    """Return a text without line ends, and without what would command a terminal."""
    return terminal.harmless("".join(" " if each.isspace() else each for each in text))


def _shortened_before(text: str, columns: int) -> str:
    """Return as much of the end of a line as fits, with an ellipsis where it was cut."""
    return shortened(text[::-1], columns)[::-1]
