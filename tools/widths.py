"""Write brief/language/widths.json and faces.json: how wide each character is drawn.

    python tools/widths.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf \
        NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc [NAME REGULAR.ttf BOLD.ttf]...

Needs fontTools and the font files (Debian: fonts-liberation, fonts-noto-cjk); run only when
another version of the fonts is wanted. Liberation Sans has Arial's widths by design. The faces of
users' templates that follow, each with its name, go into faces.json; without any, that file stays
(Debian: fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-noto-core, fonts-dejavu-core,
fonts-lato).
"""

import json
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

FOLDER = Path(__file__).parents[1] / "brief" / "language"
TARGET = FOLDER / "widths.json"
FACES = FOLDER / "faces.json"
TRADITIONAL = "Noto Sans CJK TC"
LATIN_RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x4FF), (0x1E00, 0x1EFF), (0x2000, 0x26FF))
FACE_RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2033), (0x20AC, 0x20AC))
"""What a face of a user's template is measured for: what nearly all English text is made of."""
EAST_ASIAN_RANGES = ((0xA0, 0x4FF), (0x2000, 0x2BFF), (0xFF00, 0xFFEF))
"""Where the East Asian face has widths besides one em that a reader's text could meet."""


def advances(font: TTFont, ranges: tuple[tuple[int, int], ...]) -> dict[int, int]:
    """Return the advance of each character in the ranges, in thousandths of an em."""
    glyphs, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {
        code: round(metrics[glyphs[code]][0] * 1000 / em)
        for first, last in ranges
        for code in range(first, last + 1)
        if code in glyphs and not unicodedata.category(chr(code)).startswith("M")
    }


def runs(widths: dict[int, int]) -> dict[str, str]:
    """Pack neighbours together: the first character's number in hex, then a width for each."""
    packed: dict[int, list[int]] = {}
    start = 0
    for code, width in sorted(widths.items()):
        if start not in packed or code != start + len(packed[start]):
            start = code
            packed[start] = []
        packed[start].append(width)
    return {f"{first:04X}": " ".join(map(str, row)) for first, row in packed.items()}


def traditional(path: str) -> TTFont:
    """Return the collection's face with Taiwan's forms."""
    fonts = TTCollection(path).fonts
    return next(font for font in fonts if font["name"].getDebugName(1) == TRADITIONAL)


def main() -> None:
    """Read the fonts and write the tables."""
    latin, latin_bold = (advances(TTFont(path), LATIN_RANGES) for path in sys.argv[1:3])
    asian, asian_bold = (
        {
            code: width
            for code, width in advances(traditional(path), EAST_ASIAN_RANGES).items()
            if width != 1000
        }
        for path in sys.argv[3:5]
    )
    table = {
        "latin": {"regular": runs(latin), "bold": runs(latin_bold)},
        "east_asian": {"regular": runs(asian), "bold": runs(asian_bold)},
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    others = sys.argv[5:]
    faces = {
        name: {
            weight: runs(advances(TTFont(path), FACE_RANGES))
            for weight, path in (("regular", regular), ("bold", bold))
        }
        for name, regular, bold in zip(others[::3], others[1::3], others[2::3], strict=True)
    }
    if faces:
        FACES.write_text(json.dumps(faces, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
