"""Reading what text stands on in each of a template's layouts, and what can be read there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.ooxml import P
from brief.export.templates.contrast import DARK, LEAST, LEAST_LARGE, LIGHT, contrast, is_light
from brief.export.templates.drawn import Drawn
from brief.export.templates.palette import palette_on
from brief.export.templates.placeholders import (
    body_filling,
    colour_of,
    first_of,
    rect_of,
    title_of,
)
from brief.export.templates.surface import Palette, Surface
from brief.export.templates.theme import Theme, mapping_of
from brief.planning.boxes import Slot

_KINDS: Mapping[Slot, Any] = {
    "subtitle": PP_PLACEHOLDER.SUBTITLE,
    "footer": PP_PLACEHOLDER.FOOTER,
    "number": PP_PLACEHOLDER.SLIDE_NUMBER,
}
"""Placeholders beside the title whose colour is kept where it can be read."""


def surface_of(layout: Any, theme: Theme, drawn: Sequence[Drawn]) -> Surface:
    """Return the grounds of a layout, each with the colours that can be read on it.

    One of no single colour is guessed from the title, which the template's maker could read there.
    """
    filling = body_filling(layout.slide_master)

    @cache
    def on(ground: str | None) -> Palette:
        if ground is not None:
            return palette_on(ground, theme, filling)
        guess = DARK if is_light(colour_of(title_of(layout), layout, theme)) else LIGHT
        return replace(palette_on(guess, theme, filling), guessed=True)

    areas = tuple((each.rect, on(each.colour)) for each in drawn if each.filled)
    mapping = mapping_of(layout) or Surface.mapping
    return Surface(on(_ground_of(layout, theme)), areas, mapping)


def unreadable_slots(layout: Any, theme: Theme, surface: Surface) -> frozenset[Slot]:
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


def _ground_of(layout: Any, theme: Theme) -> str | None:
    """Return the colour (RRGGBB) behind a layout, its own or its master's; None for no single one.

    White, as the theme has it, where neither says any.
    """
    for owner in (layout.element, layout.slide_master.element):
        ground = owner.find(f"{{{P}}}cSld/{{{P}}}bg")
        own = None if ground is None else ground.find(f"{{{P}}}bgPr")
        if own is not None:
            return theme.filling(own)
        found = None if ground is None else theme.first(ground.find(f"{{{P}}}bgRef"))
        if found:
            return found
    return theme.named("bg1")
