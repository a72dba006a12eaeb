"""Draw exported decks and memos with LibreOffice and count their pages.

    python tools/render.py FOLDER [--out FOLDER]

Every .pptx must come out with as many pages as it has slides, and so must the .pdf that
brief export --pdf-deck put beside it; every other .docx and .pdf with one: a memo is one page.
All files go through one call of LibreOffice, as in brief export --pdf-deck.
Needs LibreOffice, and pdfinfo on PATH. `--out` keeps the pages as PDF.
Exit code 1 when a count is wrong, or nothing is there to draw.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from brief.export.drawing import draw, libreoffice

DRAWN = (".docx", ".pptx")
_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def draw_into(files: Sequence[Path], out: Path) -> None:
    """Convert documents to `out`, each as its full name with .pdf after it.

    The full name keeps a deck and a memo apart.
    """
    out.mkdir(parents=True, exist_ok=True)
    drawn = draw(libreoffice(), [(path.name, path.read_bytes()) for path in files])
    for path, pdf in zip(files, drawn, strict=True):
        (out / f"{path.name}.pdf").write_bytes(pdf)


def pages_of(pdf: Path) -> int:
    """Return the pages of a PDF, 0 where there is none or it can't be read."""
    answer = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=False)
    found = re.search(r"^Pages:\s+(\d+)$", answer.stdout, re.MULTILINE)
    return int(found[1]) if found else 0


def pages_wanted(path: Path) -> int:
    """Return the pages that a document must have: a deck, as PDF too, its slides, a memo one."""
    deck = path.with_suffix(".pptx")
    if path.suffix == ".docx" or not deck.exists():
        return 1
    with zipfile.ZipFile(deck) as package:
        return sum(_SLIDE.fullmatch(name) is not None for name in package.namelist())


def wrong_counts(folder: Path, out: Path) -> tuple[int, list[str]]:
    """Draw a folder's documents; return how many files were looked at, and the wrong counts."""
    documents = sorted(path for path in folder.iterdir() if path.suffix in DRAWN)
    finished = sorted(folder.glob("*.pdf"))
    if documents:
        draw_into(documents, out)
    counts = {path: pages_of(out / f"{path.name}.pdf") for path in documents}
    counts |= {path: pages_of(path) for path in finished}
    wrong = [
        f"{path.name}: {count} pages, {pages_wanted(path)} wanted"
        for path, count in counts.items()
        if count != pages_wanted(path)
    ]
    return len(counts), wrong


def main() -> int:
    """Draw, count, and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="folder of exported files")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="keep the drawn pages here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="brief-pages-") as temporary:
        looked_at, wrong = wrong_counts(arguments.folder, arguments.out or Path(temporary))
    for line in wrong:
        print(line)
    print(f"{looked_at} files drawn, {len(wrong)} with a wrong number of pages")
    return 1 if wrong or not looked_at else 0


if __name__ == "__main__":
    sys.exit(main())
