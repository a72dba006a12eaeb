"""How wide the faces of users' templates draw Latin text.

Lines are counted in Arial, with room for a face that runs wider; where a line breaks in fact is
told by the widths of the face itself. Those of `faces.json` were measured on the faces, or on their
twins of the same widths, which other programs than Office draw in their place (Carlito is
Calibri's, Caladea Cambria's, Liberation Serif Times New Roman's); `tools/widths.py` makes it.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

OURS = ""
"""Arial, in which all is measured."""

_SANS, _SERIF, _WIDE = "Noto Sans", "Noto Serif", "DejaVu Sans"
"""What programs that lack a face draw in its place."""

_DRAWN_IN: Mapping[str, tuple[str, ...]] = {
    "arial": (OURS,),
    "helvetica": (OURS,),
    "helvetica neue": (OURS, _SANS),
    "liberation sans": (OURS,),
    "calibri": ("Carlito",),
    "calibri light": ("Carlito", _SANS),  # its twin does not go by that name
    "carlito": ("Carlito",),
    "cambria": ("Caladea",),
    "caladea": ("Caladea",),
    "times new roman": ("Liberation Serif",),
    "liberation serif": ("Liberation Serif",),
    "lato": ("Lato",),
    "noto sans": (_SANS,),
    "noto serif": (_SERIF,),
    "segoe ui": (_SANS,),
    "aptos": (_SANS,),
    "aptos display": (_SANS,),
    "georgia": (_SERIF,),
    "dejavu sans": (_WIDE,),
    "verdana": (_WIDE, _SANS),
}
"""The measured faces that a face is drawn in, as wide as itself or in its place."""

_ANY = (_SANS, _SERIF, _WIDE, OURS)
"""Those that a face may be drawn in that nobody measured."""


def drawn_in(face: str) -> tuple[str, ...]:
    """Return the measured faces that text in a face may be drawn in; of no face, ours."""
    return _DRAWN_IN.get(face.casefold(), _ANY) if face else (OURS,)


@cache
def widths_in(face: str, bold: bool) -> Mapping[str, int]:
    """Return the widths of a measured face by character, in thousandths of an em."""
    packed = json.loads(Path(__file__).with_name("faces.json").read_text(encoding="utf-8"))
    return {
        chr(int(first, 16) + place): int(width)
        for first, row in packed[face]["bold" if bold else "regular"].items()
        for place, width in enumerate(row.split())
    }
