"""Make the pictures of the documentation from the shipped briefing.

    python tools/pictures.py

Exports the default deck, draws it as tools/render.py does, and writes docs/pictures/*.png with few
colours, which keeps them small. Needs soffice and pdftoppm on PATH; run after any change to what
an export looks like.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from render import draw

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
    """Return the exported file that a picture is of, and the page in it, from 1."""
    if not picture.slide:
        return f"{DECK}.{picture.language}.memo.pdf", 1
    receipt = json.loads((exported / f"{DECK}.receipt.json").read_text(encoding="utf-8"))
    slides = receipt["slides"][picture.language]
    number = next(slide["number"] for slide in slides if slide["slide"] == picture.slide)
    return f"{DECK}.{picture.language}.pptx", number


def take(picture: Picture, pdf: Path, page: int, scratch: Path) -> int:
    """Write one picture and return its size in bytes."""
    drawn = scratch / picture.name
    size = ("-scale-to-x", str(picture.width), "-scale-to-y", "-1")
    pages = ("-f", str(page), "-l", str(page), "-singlefile")
    subprocess.run(["pdftoppm", "-png", *size, *pages, str(pdf), str(drawn)], check=True)
    target = PICTURES / f"{picture.name}.png"
    with Image.open(scratch / f"{picture.name}.png") as image:
        few = image.convert("RGB").quantize(
            COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
        few.save(target, optimize=True)
    return target.stat().st_size


def main() -> int:
    """Export, draw, and write every picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="brief-pictures-") as temporary:
        scratch = Path(temporary)
        exported, drawn = scratch / "out", scratch / "drawn"
        subprocess.run(
            [sys.executable, "-m", "brief", "export", DECK, "--out", str(exported)],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        places = [page_of(picture, exported) for picture in WANTED]
        draw(sorted(exported.glob("*.pptx")), drawn)
        sizes = []
        for picture, (name, page) in zip(WANTED, places, strict=True):
            pdf = exported / name if name.endswith(".pdf") else drawn / f"{name}.pdf"
            sizes.append(take(picture, pdf, page, scratch))
    print(f"{len(sizes)} pictures, {sum(sizes) // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
