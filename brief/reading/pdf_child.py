"""What is in a PDF: its lines with where they stand. Runs in the child process."""

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from brief.reading.child import MOST_CHARACTERS, Unreadable
from brief.reading.pdf_lines import Line, paragraphs

MOST_PAGES = 2_000
_TOO_MANY_UNREADABLE = 0.02
"""Share of characters without a meaning from which a text layer is worth nothing."""

_BREAK = re.compile("\r\n|[\r\n\ufffe\x02]")
_HYPHENS = "\ufffe\x02"
"""What pdfium puts for a hyphen at the end of a line."""

_CELL_GAP = 0.75
"""Times the size of type from which a gap parts the cells of a table, not figure and Chinese."""

_NUMBERS = tuple(ctypes.c_double() for _ in range(6))
"""What pdfium writes its answers to."""

_UNREADABLE = re.compile("[\x00\ufffd\ue000-\uf8ff]")
_BETWEEN_SCRIPTS = re.compile(
    "(?<=[\u3400-\u9fff，。、；：（）「」％]) (?=[0-9])|(?<=[0-9%,]) (?=[\u3400-\u9fff])"
)


def read_pdf(data: bytes) -> dict[str, Any]:
    """Return the paragraphs and properties of a PDF; Unreadable says why there are none."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("is protected by a password; save it without one") from error
        raise Unreadable("is a damaged PDF; get another copy") from error
    pages = len(document)
    if pages > MOST_PAGES:
        raise Unreadable(f"has more than {MOST_PAGES:,} pages; split it")
    lines, empty, characters = [], 0, 0
    for number in range(pages):
        found = list(_lines(document, number))
        empty += not found and _has_picture(document, number)
        lines += found
        characters += sum(len(line.text) for line in found)
        if characters > MOST_CHARACTERS:
            raise Unreadable(f"has more than {MOST_CHARACTERS:,} characters; split it")
    if not lines or 2 * empty > pages:
        raise Unreadable("has no text layer; run OCR first")
    unreadable = sum(len(_UNREADABLE.findall(line.text)) for line in lines)
    if unreadable > _TOO_MANY_UNREADABLE * characters:
        raise Unreadable(
            "has a text layer that does not say what its characters are; run OCR on it"
        )
    properties = document.get_metadata_dict()
    return {
        "paragraphs": paragraphs(lines, pages),
        "title": properties.get("Title"),
        "author": properties.get("Author"),
        "created": _created(properties.get("CreationDate") or ""),
    }


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """Return the lines of a page in the order in which the file has them."""
    try:
        page = document[number]
        words = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"has a damaged page, number {number + 1}; get another copy") from error
    text = words.get_text_range(errors="replace")
    start = 0
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        written = text[start:end]
        seen = written.strip()
        if seen:
            first = start + written.index(seen)
            yield _line(words, number, seen, first, mark is not None and mark.group() in _HYPHENS)
        start = mark.end() if mark else end
    words.close()
    page.close()


def _line(
    words: pypdfium2.PdfTextPage, number: int, seen: str, first: int, hyphenated: bool
) -> Line:
    start = pdfium.FPDFText_GetCharIndexFromTextIndex(words, first)
    end = pdfium.FPDFText_GetCharIndexFromTextIndex(words, first + len(seen) - 1)
    x, y, left, right, bottom, top = _NUMBERS
    pdfium.FPDFText_GetCharOrigin(words, start, x, y)
    pdfium.FPDFText_GetCharBox(words, end, left, right, bottom, top)
    size = pdfium.FPDFText_GetFontSize(words, start)
    place = (x.value, right.value, y.value)

    def closed(space: re.Match[str]) -> str:
        return "\t" if _gap(words, first + space.start()) > _CELL_GAP * size else ""

    text = _UNREADABLE.sub("\ufffd", _BETWEEN_SCRIPTS.sub(closed, seen))
    return Line(number, text, *place, round(size, 1), hyphenated)


def _gap(words: pypdfium2.PdfTextPage, space: int) -> float:
    """Return how far the characters around a space are apart, in points."""
    before, after = (
        pdfium.FPDFText_GetCharIndexFromTextIndex(words, space + step) for step in (-1, 1)
    )
    _, _, left, right, bottom, top = _NUMBERS
    pdfium.FPDFText_GetCharBox(words, before, left, right, bottom, top)
    end = right.value
    pdfium.FPDFText_GetCharBox(words, after, left, right, bottom, top)
    return float(left.value - end)


def _has_picture(document: pypdfium2.PdfDocument, number: int) -> bool:
    page = document[number]
    kinds = [each.type for each in page.get_objects(max_depth=2)]
    page.close()
    return pdfium.FPDF_PAGEOBJ_IMAGE in kinds


def _created(written: str) -> str | None:
    """Return the day of a date such as D:20240621102900+08'00'."""
    match = re.match(r"D:([0-9]{4})([0-9]{2})([0-9]{2})", written)
    return "-".join(match.groups()) if match else None
