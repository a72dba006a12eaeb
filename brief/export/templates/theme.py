"""The colours of a template's theme, and colours given by them."""

import re
from itertools import pairwise
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml

from brief.export.ooxml import A, P, attribute
from brief.export.templates.contrast import (
    DARK,
    LIGHT,
    encoded,
    linear,
    mixed,
    parts_of,
    written,
)

_MAPPED = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} | {
    name: name for name in (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
}
"""The names that a colour map has (ECMA-376 part 1, 20.1.6.8), and the theme's where it is silent.
"""

_KNOWN = {"window": LIGHT, "windowText": DARK, "white": LIGHT, "black": DARK}
"""Colours that may be given by a name: those of the reader's system as nearly all have them."""

_NUMBER = re.compile(r"[0-9A-Fa-f]{6}")

_PERCENTAGE = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(%?)")

_WHOLE = 100_000
"""A hundred percent, as DrawingML counts."""

_VEIL = 0.5
"""Opacity, of 1, below which what lies under a colour is seen rather than the colour."""

_COLOURS = f".//{{{A}}}clrScheme/*"
"""Where a theme has its colours."""


class Theme:
    """The colours of a master's theme, by the names that a layout has for them."""

    def __init__(self, tree: Any, layout: Any) -> None:
        self._tree = tree
        own = _own_map(layout)
        self._map = layout.slide_master.element.find(f"{{{P}}}clrMap") if own is None else own

    def named(self, name: str) -> str:
        """Return a colour as RRGGBB.

        One that is not there, or is given as no such number, is taken to be white for a light
        ground and black for all else.
        """
        own = _MAPPED.get(name, name)
        if self._map is not None:
            own = self._map.get(name, own)
        scheme = self._tree.iterfind(_COLOURS)
        given = (_given(each) for colour in scheme if local_name(colour) == own for each in colour)
        return next(filter(None, given), LIGHT if own in ("lt1", "lt2") else DARK)

    def filling(self, owner: Any) -> str | None:
        """Return the colour of a filling that an element holds, the mean where it has several.

        None for a picture, or what is seen through.
        """
        shown = self.shades(owner)
        return mixed(shown[0], shown[-1], 0.5) if shown else None

    def shades(self, owner: Any) -> tuple[str, ...]:
        """Return every colour of a filling: both of a pattern, some of a gradient end to end.

        None at all for a picture, or what is seen through.
        """
        if owner is None:
            return ()
        plain = owner.find(f"{{{A}}}solidFill")
        if plain is not None:
            colour = self.first(plain)
            return (colour,) if colour else ()
        pattern = owner.find(f"{{{A}}}pattFill")
        if pattern is not None:
            both = (self.first(pattern.find(f"{{{A}}}{each}")) for each in ("fgClr", "bgClr"))
            return tuple(each for each in both if each)
        stops = owner.findall(f"{{{A}}}gradFill/{{{A}}}gsLst/{{{A}}}gs")
        shown = [colour for each in stops if (colour := self.first(each))]
        steps = (each for one, other in pairwise(shown) for each in (one, mixed(one, other, 0.5)))
        return (*steps, *shown[-1:])

    def first(self, owner: Any) -> str | None:
        """Return the colour that an element holds first; None for one that is seen through."""
        for each in () if owner is None else owner:
            if local_name(each) == "schemeClr":
                name = each.get("val", "")
                return None if name == "phClr" else _changed(self.named(name), each)
            number = _given(each)
            if number:
                return _changed(number, each)
        return None


def theme_of(master: Any) -> Any:
    """Return a master's theme as a tree, an empty one where it has none."""
    for relation in master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            return parse_xml(relation.target_part.blob)
    return etree.Element("none")


def mapping_of(layout: Any) -> str | None:
    """Return how a layout maps names of colours, as an element; None where its master says it."""
    own = _own_map(layout)
    if own is None:
        return None
    pairs = (f'{name}="{attribute(own.get(name, usual))}"' for name, usual in _MAPPED.items())
    return f"<a:overrideClrMapping {' '.join(pairs)}/>"


def local_name(element: Any) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _own_map(layout: Any) -> Any:
    return layout.element.find(f"{{{P}}}clrMapOvr/{{{A}}}overrideClrMapping")


def _given(element: Any) -> str | None:
    """Return the colour that an element gives as a number, or by a name that all know."""
    for given in (element.get("lastClr", ""), element.get("val", "")):
        number: str = _KNOWN.get(given, given)
        if _NUMBER.fullmatch(number):
            return number.upper()
    return None


def _changed(colour: str, element: Any) -> str | None:
    """Return a colour made lighter or darker as its element says; None for a faint veil."""
    from colorsys import hls_to_rgb, rgb_to_hls

    red, green, blue = parts_of(colour)
    for change in element:
        kind, share = local_name(change), _share(change.get("val", ""))
        if kind == "alpha" and share < _VEIL:
            return None
        if kind in ("lumMod", "lumOff"):
            hue, light, strength = rgb_to_hls(red, green, blue)
            light = light * share if kind == "lumMod" else light + share
            red, green, blue = hls_to_rgb(hue, min(1.0, max(0.0, light)), strength)
        elif kind in ("tint", "shade"):
            added = 1 - share if kind == "tint" else 0.0
            red, green, blue = (
                encoded(linear(part) * share + added) for part in (red, green, blue)
            )
    return written((red, green, blue))


def _share(value: str) -> float:
    """Return a percentage as a share of 1, written in thousandths (75000) or with its sign (75%).

    1 for what is neither.
    """
    found = _PERCENTAGE.fullmatch(value)
    if not found:
        return 1.0
    number, sign = found.groups()
    return float(number) / (100 if sign else _WHOLE)
