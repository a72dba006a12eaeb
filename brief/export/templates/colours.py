"""A template's colours: what stands in its theme, and what can be read on which ground.

Contrast is that of WCAG 2.2, "contrast ratio" and "relative luminance".
"""

import re
from typing import Any

from brief.export.ooxml import A, P

LEAST = 4.5
"""Contrast that text needs (WCAG 2.2, 1.4.3)."""

LEAST_LARGE = 3.0
"""Contrast that titles (1.4.3, large text) and marks of a chart (1.4.11) need."""

DARK, LIGHT = "000000", "FFFFFF"

_MASTERS = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""What a master's colour map says where it is silent."""

_OF_SYSTEMS = {"window": LIGHT, "windowText": DARK}
"""Colours that a theme may leave to the reader's system, as nearly all systems have them."""

_NUMBER = re.compile(r"[0-9A-Fa-f]{6}")

_WHOLE = 100_000
"""A hundred percent, as DrawingML counts."""


class Theme:
    """The colours of a master's theme, by the names that a layout has for them."""

    def __init__(self, theme: Any, layout: Any = None) -> None:
        self._theme = theme
        self._map = None
        if layout is not None:
            own = layout.element.find(f"{{{P}}}clrMapOvr/{{{A}}}overrideClrMapping")
            master = getattr(layout, "slide_master", layout)
            self._map = master.element.find(f"{{{P}}}clrMap") if own is None else own

    def named(self, name: str) -> str:
        """Return a colour as RRGGBB.

        One that is not there, or is given as no such number, is taken to be white for a light
        ground and black for all else.
        """
        own = _MASTERS.get(name, name)
        if self._map is not None:
            own = self._map.get(name, own)
        found = self._theme.find(f".//{{{A}}}clrScheme/{{{A}}}{own}/*")
        if found is not None:
            for given in (found.get("lastClr"), found.get("val")):
                colour = _OF_SYSTEMS.get(given or "", given or "")
                if _NUMBER.fullmatch(colour):
                    return colour.upper()
        return LIGHT if own in ("lt1", "lt2") else DARK

    def filling(self, owner: Any) -> str | None:
        """Return the colour of a filling that an element holds, of a gradient its middle."""
        if owner is None:
            return None
        plain = owner.find(f"{{{A}}}solidFill")
        if plain is not None:
            return self.first(plain)
        stops = owner.findall(f"{{{A}}}gradFill/{{{A}}}gsLst/{{{A}}}gs")
        shown = [colour for each in stops if (colour := self.first(each))]
        return mixed(shown[0], shown[-1], 0.5) if shown else None

    def first(self, owner: Any) -> str | None:
        """Return the colour that an element holds first; None for one that is seen through."""
        for each in () if owner is None else owner:
            kind, given = str(each.tag).rpartition("}")[2], each.get("val", "")
            if kind == "schemeClr":
                return None if given == "phClr" else self._changed(self.named(given), each)
            if kind == "sysClr":
                given = each.get("lastClr") or _OF_SYSTEMS.get(given, "")
            if kind in ("srgbClr", "sysClr") and _NUMBER.fullmatch(given):
                return self._changed(given.upper(), each)
        return None

    @staticmethod
    def _changed(colour: str, element: Any) -> str | None:
        """Return a colour made lighter or darker as its element says; None for a faint veil."""
        from colorsys import hls_to_rgb, rgb_to_hls

        red, green, blue = _parts(colour)
        for change in element:
            kind = str(change.tag).rpartition("}")[2]
            share = int(change.get("val", _WHOLE)) / _WHOLE
            if kind == "alpha" and share < 0.5:
                return None
            if kind in ("lumMod", "lumOff"):
                hue, light, strength = rgb_to_hls(red, green, blue)
                light = light * share if kind == "lumMod" else light + share
                red, green, blue = hls_to_rgb(hue, min(1.0, max(0.0, light)), strength)
            elif kind in ("tint", "shade"):
                added = 1 - share if kind == "tint" else 0.0
                red, green, blue = (
                    _encoded(_linear(part) * share + added) for part in (red, green, blue)
                )
        return _written((red, green, blue))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    first, second = _luminance(one), _luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def is_light(colour: str) -> bool:
    """Whether black can be read better on a colour than white."""
    return contrast(colour, DARK) > contrast(colour, LIGHT)


def mixed(one: str, other: str, share: float) -> str:
    """Return a mixture that holds a share of the first colour."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _written(tuple(share * a + (1 - share) * b for a, b in pairs))


def _written(parts: tuple[float, ...]) -> str:
    return "".join(f"{round(255 * min(1.0, max(0.0, part))):02X}" for part in parts)


def _parts(colour: str) -> list[float]:
    """Return red, green and blue, 0 to 1."""
    return [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    """Return the relative luminance of an sRGB colour, 0 to 1."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
