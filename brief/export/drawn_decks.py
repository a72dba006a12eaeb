"""What LibreOffice adds to an export: each deck as PDF, each slide as a picture."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from brief.export.drawing import draw, is_thin, libreoffice
from brief.export.exporter import ExportedFile
from brief.export.pictures import pictures_of
from brief.export.settling import settled

_KEYWORDS = re.compile("<cp:keywords>(.*?)</cp:keywords>", re.DOTALL)

THIN = (
    "all Chinese is thin in what LibreOffice drew; install the font Noto Sans CJK TC "
    "(apt install fonts-noto-cjk), or LibreOffice 7.5 or later"
)
"""What an editor should know where only the memo's font was found, with an old LibreOffice."""


@dataclass(frozen=True)
class DeckDrawer:
    """Draws decks in one call, as PDF, as pictures, or both."""

    program: Path
    """LibreOffice."""
    pdf: bool
    png: bool

    @classmethod
    def found(cls, *, pdf: bool, png: bool) -> "DeckDrawer":
        """Return one that can draw; BadUsage where LibreOffice is not found."""
        return cls(libreoffice(), pdf, png)

    def drawings(
        self, made: Sequence[tuple[str, Sequence[ExportedFile]]], announce: Callable[[str], None]
    ) -> tuple[list[list[ExportedFile]], list[str]]:
        """Return what is drawn of each deck's files, given with the deck's date, and warnings.

        Raises ToolFailed, with nothing left over, where LibreOffice does not do it.
        """
        decks = [
            (place, day, file)
            for place, (day, files) in enumerate(made)
            for file in files
            if file.name.endswith(".pptx")
        ]
        announce("LibreOffice …")
        drawn: list[list[ExportedFile]] = [[] for _ in made]
        pdfs = draw(self.program, [(file.name, file.data) for _, _, file in decks])
        for (place, day, file), pdf in zip(decks, pdfs, strict=True):
            whole = settled(pdf, day, keywords_of(file.data))
            drawn[place] += self._files(file.name.removesuffix(".pptx"), whole)
        return drawn, [THIN] if any(map(is_thin, pdfs)) else []

    def _files(self, name: str, pdf: bytes) -> Iterator[ExportedFile]:
        """Return the files wanted of one deck."""
        if self.pdf:
            yield ExportedFile(f"{name}.pdf", pdf)
        if self.png:
            for number, picture in enumerate(pictures_of(pdf), 1):
                yield ExportedFile(f"{name}.{number:02}.png", picture)


def keywords_of(deck: bytes) -> str:
    """Return the keywords in a deck's properties, which are its marking."""
    with ZipFile(BytesIO(deck)) as archive:
        found = _KEYWORDS.search(archive.read("docProps/core.xml").decode())
    return unescape(found[1]) if found else ""
