"""Make the pictures of the documentation from the shipped briefing.

    python tools/pictures.py

Exports the decks with --pdf-deck and writes docs/pictures/*.png with few colours, which keeps them
small. Needs LibreOffice, and pdftoppm on PATH; run after any change to what an export looks like.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
DECK = "nuclear-posture"
COLOURS = 48


class Picture(NamedTuple):
    """A picture of a slide, or of the memo where `slide` is empty."""

    name: str
    language: str
    slide: str
    width: int
    """In pixels."""
    deck: str = DECK


WANTED = (
    Picture("slide-projections.en", "en", "projections", 1280),
    Picture("slide.zh-Hant", "zh-Hant", "counting-china", 960),
    Picture("slide.en", "en", "counting-china", 960),
    Picture("slide.bilingual", "bilingual", "counting-china", 960),
    Picture("table.zh-Hant", "zh-Hant", "options", 960),
    Picture("table.en", "en", "options", 960),
    Picture("memo.zh-Hant", "zh-Hant", "", 900),
    Picture("memo.en", "en", "", 900),
)


def page_of(picture: Picture, exported: Path) -> tuple[str, int]:
    """Return the exported PDF that a picture is of, and the page in it, from 1."""
    if not picture.slide:
        return f"{picture.deck}.{picture.language}.memo.pdf", 1
    receipt = json.loads((exported / f"{picture.deck}.receipt.json").read_text(encoding="utf-8"))
    slides = receipt["slides"][picture.language]
    number = next(slide["number"] for slide in slides if slide["slide"] == picture.slide)
    return f"{picture.deck}.{picture.language}.pdf", number


def take(picture: Picture, pdf: Path, page: int, target: Path) -> int:
    """Write one picture and return its size in bytes."""
    size = ("-scale-to-x", str(picture.width), "-scale-to-y", "-1")
    pages = ("-f", str(page), "-l", str(page), "-singlefile")
    drawn = pdf.with_name(picture.name)
    subprocess.run(["pdftoppm", "-png", *size, *pages, str(pdf), str(drawn)], check=True)
    with Image.open(drawn.with_name(f"{picture.name}.png")) as image:
        few = image.convert("RGB").quantize(
            COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
        few.save(target, optimize=True)
    return target.stat().st_size


def make(wanted: Sequence[Picture], folder: Path) -> None:
    """Export the decks, write every picture into a folder, and say how large they are."""
    folder.mkdir(exist_ok=True)
    decks = dict.fromkeys(picture.deck for picture in wanted)
    with tempfile.TemporaryDirectory(prefix="brief-pictures-") as temporary:
        exported = Path(temporary)
        subprocess.run(
            [sys.executable, "-m", "brief", "export", *decks, "--pdf-deck", "--out", temporary],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        sizes = []
        for picture in wanted:
            name, page = page_of(picture, exported)
            target = folder / f"{picture.name}.png"
            sizes.append(take(picture, exported / name, page, target))
    print(f"{len(sizes)} pictures, {sum(sizes) // 1024} KiB")


if __name__ == "__main__":
    make(WANTED, PICTURES)
