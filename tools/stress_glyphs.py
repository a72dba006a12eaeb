"""The characters of a page as drawn."""

import ctypes
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

_HYPHENS = "\x02\ufffe"
"""What pdfium makes of a hyphen at the end of a line."""


class Glyph(NamedTuple):
    """A character as drawn; points from the left and from the top."""

    character: str
    left: float
    right: float
    base: float


def glyphs_of(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Return the visible characters of a page in the order in which they were drawn."""
    words, height = page.get_textpage(), page.get_height()
    numbers = [ctypes.c_double() for _ in range(6)]
    left, right, bottom, top, x, y = numbers
    glyphs = []
    for index in range(words.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(words, index))
        if character in _HYPHENS:
            character = "-"
        if not character.isprintable() or character.isspace():
            continue
        pdfium.FPDFText_GetCharBox(words, index, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(words, index, x, y)
        glyphs.append(Glyph(character, left.value, right.value, height - y.value))
    words.close()
    return glyphs
