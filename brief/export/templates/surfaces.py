"""Reading what text stands on in each of a template's layouts, and what can be read there."""

from collections.abc import Mapping
from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml

from brief.export.ooxml import A, P
from brief.export.templates.colours import LEAST, LEAST_LARGE, Theme, contrast
from brief.export.templates.painted import Painted, ground_of, guessed_ground
from brief.export.templates.palette import palette_on
from brief.export.templates.places import body_filling, colour_of, first_of, rect_of, title_of
from brief.export.templates.surface import Palette, Surface
from brief.planning.boxes import Slot

_KINDS: Mapping[Slot, Any] = {
    "subtitle": PP_PLACEHOLDER.SUBTITLE,
    "footer": PP_PLACEHOLDER.FOOTER,
    "number": PP_PLACEHOLDER.SLIDE_NUMBER,
}
"""Placeholders beside the title whose colour is kept where it can be read."""


def theme_of(master: Any) -> Any:
    """Return a master's theme as a tree."""
    for relation in master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            return parse_xml(relation.target_part.blob)
    return etree.Element("none")


def surface_of(layout: Any, theme: Theme, painted: list[Painted]) -> Surface:
    """Return the grounds of a layout, each with the colours that can be read on it."""
    filling = body_filling(layout.slide_master)
    known: dict[str, Palette] = {}

    def on(ground: str) -> Palette:
        if ground not in known:
            known[ground] = palette_on(ground, theme, filling)
        return known[ground]

    areas = [
        (each.rect, on(each.colour or guessed_ground(layout, theme)))
        for each in painted
        if each.colour or each.picture
    ]
    own = layout.element.find(f"{{{P}}}clrMapOvr/{{{A}}}overrideClrMapping")
    surface = Surface(on(ground_of(layout, theme)), tuple(areas))
    if own is None:
        return surface
    named = " ".join(f'{name}="{value}"' for name, value in own.items())
    return Surface(surface.ground, surface.areas, f"<a:overrideClrMapping {named}/>")


def hard_to_read(layout: Any, theme: Theme, surface: Surface) -> frozenset[Slot]:
    """Return the placeholders whose own colour is too faint for what they stand on."""
    places: dict[Slot, Any] = {slot: first_of(layout, kind) for slot, kind in _KINDS.items()}
    found = set()
    for slot, place in {"title": title_of(layout), **places}.items():
        rect = rect_of(place)
        if rect is None:
            continue
        least = LEAST_LARGE if slot == "title" else LEAST
        if contrast(colour_of(place, layout, theme), surface.palette(rect).ground) < least:
            found.add(slot)
    return frozenset(found)
