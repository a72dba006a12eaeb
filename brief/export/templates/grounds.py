"""Reading what text stands on in each of a template's layouts, and what can be read there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.ooxml import A, P
from brief.export.templates.contrast import (
    DARK,
    LEAST,
    LEAST_LARGE,
    LIGHT,
    contrast,
    is_light,
    mixed,
)
from brief.export.templates.drawn import Drawn
from brief.export.templates.legible import Place, palette_at
from brief.export.templates.palette import palette_on
from brief.export.templates.pictures import picture_in
from brief.export.templates.placeholders import (
    body_filling,
    colour_of,
    first_of,
    rect_of,
    title_of,
)
from brief.export.templates.rect import Rect
from brief.export.templates.surface import Palette, Surface
from brief.export.templates.theme import Theme, mapping_of
from brief.export.templates.visible import Visible, bad_share
from brief.planning.boxes import Slot

_LOST = 0.25
"""Part of a placeholder on which its own colour need not be legible, as its text seldom fills it.
"""

_KINDS: Mapping[Slot, Any] = {
    "subtitle": PP_PLACEHOLDER.SUBTITLE,
    "footer": PP_PLACEHOLDER.FOOTER,
    "number": PP_PLACEHOLDER.SLIDE_NUMBER,
}
"""Placeholders beside the title whose colour is kept where it can be read."""


def surface_of(
    layout: Any,
    theme: Theme,
    ground: Drawn,
    drawn: Sequence[Drawn],
    visible: Visible,
    places: Sequence[Place],
) -> Surface:
    """Return the grounds of a layout, each with the colours that can be read on it.

    Of a place for text that shows several colours at once, those that can be read on all. A ground
    that can't be told is guessed from the title, which the template's maker could read there.
    """
    filling = body_filling(layout.slide_master)

    @cache
    def on(ground: str | None) -> Palette:
        if ground is not None:
            return palette_on(ground, theme, filling)
        guess = DARK if is_light(colour_of(title_of(layout), layout, theme)) else LIGHT
        return replace(palette_on(guess, theme, filling), guessed=True)

    def of(thing: Drawn) -> Palette:
        shown = thing.picture.shares(thing.rect, thing.rect) if thing.picture else {}
        return palette_at(shown, theme, filling) or on(thing.colour)

    areas = tuple((each.rect, of(each)) for each in drawn if each.filled)
    for place in places:
        shares = visible.shares(place.rect)
        best = palette_at(shares, theme, filling) if len(shares) > 1 else None
        if best:
            areas += ((place.row or place.rect, best),)
    mapping = mapping_of(layout) or Surface.mapping
    return Surface(of(ground), areas, mapping)


def unreadable_slots(
    layout: Any, theme: Theme, surface: Surface, visible: Visible
) -> frozenset[Slot]:
    """Return the placeholders whose own colour is too faint for what they stand on."""
    places: dict[Slot, Any] = {slot: first_of(layout, kind) for slot, kind in _KINDS.items()}
    found = set()
    for slot, place in {"title": title_of(layout), **places}.items():
        rect = rect_of(place)
        if rect is None:
            continue
        least = LEAST_LARGE if slot == "title" else LEAST
        own = colour_of(place, layout, theme)
        lost = bad_share(visible.shares(rect), own, least)
        if lost > _LOST or contrast(own, surface.palette(rect).ground) < least:
            found.add(slot)
    return frozenset(found)


def ground_of(layout: Any, theme: Theme, slide: Rect) -> Drawn:
    """Return what is behind a layout, its own ground or its master's.

    White, as the theme has it, where neither says any.
    """
    for owner in (layout, layout.slide_master):
        ground = owner.element.find(f"{{{P}}}cSld/{{{P}}}bg")
        own = None if ground is None else ground.find(f"{{{P}}}bgPr")
        if own is not None:
            shades = theme.shades(own)
            colour = mixed(shades[0], shades[-1], 0.5) if shades else None
            picture = picture_in(own.find(f"{{{A}}}blipFill"), owner.part)
            return Drawn(slide, colour, True, shades, picture)
        found = None if ground is None else theme.first(ground.find(f"{{{P}}}bgRef"))
        if found:
            return Drawn(slide, found, True, (found,))
    white = theme.named("bg1")
    return Drawn(slide, white, True, (white,))
