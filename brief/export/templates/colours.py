"""Contrast of a template's colours: WCAG 2.2, "contrast ratio" and "relative luminance"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brief.export.ooxml import SCHEME, A, P
from brief.planning.boxes import Ink, Tint

_LEAST = 4.5
"""Contrast that text needs (WCAG 2.2, 1.4.3)."""

_MASTERS = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""What a master's colour map says where it is silent."""

_OF_SYSTEMS = {"window": "FFFFFF", "windowText": "000000"}
"""Colours that a theme may leave to the reader's system, as nearly all systems have them."""

_NUMBER = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Colours:
    """The colours that text and ground have in a template, as RRGGBB."""

    ink: str
    accent: str
    grey: str
    ground: str

    @classmethod
    def of(cls, master: Any, theme: Any) -> "Colours":
        """Read them from a master's theme.

        Its colour map says which colour of the theme is the ground: in a dark template the
        dark one.
        """
        mapped = master.element.find(f"{{{P}}}clrMap")

        def colour(role: str) -> str:
            own = _MASTERS.get(role, role)
            return _colour(theme, own if mapped is None else mapped.get(role, own))

        return cls(*(colour(SCHEME[ink]) for ink in ("ink", "accent", "grey", "white")))

    def contrasts(self) -> dict[Ink, float]:
        """Return the contrast of emphasis and of secondary text with the ground, 1 to 21."""
        ground = _luminance(self.ground)
        return {
            "accent": _contrast(_luminance(self.accent), ground),
            "grey": _contrast(_luminance(self.grey), ground),
        }

    def tints(self) -> dict[Tint, str]:
        """Return hairlines and pale grounds as mixtures of the text's colour and the ground."""
        return {"line": self._mixed(0.3), "pale": self._mixed(0.06)}

    def _mixed(self, share: float) -> str:
        pairs = zip(_parts(self.ink), _parts(self.ground), strict=True)
        return "".join(f"{round(255 * (share * a + (1 - share) * b)):02X}" for a, b in pairs)


def faint(contrasts: Mapping[Ink, float]) -> frozenset[Ink]:
    """Return what has too little contrast to be read by everybody."""
    return frozenset(ink for ink, contrast in contrasts.items() if contrast < _LEAST)


def _contrast(one: float, other: float) -> float:
    lighter, darker = max(one, other), min(one, other)
    return (lighter + 0.05) / (darker + 0.05)


def _colour(theme: Any, name: str) -> str:
    """Return a colour of the theme as RRGGBB.

    One that is not there, or is given as no such number, is taken to be white for a light ground
    and black for all else.
    """
    found = theme.find(f".//{{{A}}}clrScheme/{{{A}}}{name}/*")
    if found is not None:
        for given in (found.get("lastClr"), found.get("val")):
            colour = _OF_SYSTEMS.get(given or "", given or "")
            if _NUMBER.fullmatch(colour):
                return colour.upper()
    return "FFFFFF" if name in ("lt1", "lt2") else "000000"


def _parts(colour: str) -> list[float]:
    """Return red, green and blue, 0 to 1."""
    return [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]


def _luminance(colour: str) -> float:
    """Return the relative luminance of an sRGB colour, 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
