"""What a template has drawn on its layouts: bands, bars, rules, logos, and the ground behind all.

Text must not run into it, and is coloured by what it stands on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from brief.export.ooxml import EMU, A, P
from brief.export.templates.colours import DARK, LIGHT, Theme, is_light
from brief.export.templates.places import colour_of, title_of
from brief.export.templates.surface import Rect

_DRAWN = {"sp", "pic", "cxnSp", "graphicFrame", "grpSp"}


@dataclass(frozen=True)
class Painted:
    """Something drawn on a master or a layout."""

    rect: Rect
    colour: str | None
    """RRGGBB of a plain filling; None for a picture, a line, or a text without a ground."""
    picture: bool = False


@dataclass(frozen=True)
class _Scale:
    """How a group's own measures become those of the slide: EMU to points."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def rect(self, off: Any, ext: Any) -> Rect:
        """Return a place on the slide, in points."""
        left = (int(off.get("x")) * self.across + self.x) / EMU
        top = (int(off.get("y")) * self.down + self.y) / EMU
        width, height = int(ext.get("cx")) * self.across, int(ext.get("cy")) * self.down
        return Rect(left, top, left + width / EMU, top + height / EMU)


def painted_on(layout: Any, theme: Theme) -> list[Painted]:
    """Return what is drawn on a layout, the lowest first: its master's, then its own."""
    owners = [layout.element]
    if layout.element.get("showMasterSp", "1") not in ("0", "false"):
        owners.insert(0, layout.slide_master.element)
    return [
        each
        for owner in owners
        for each in _drawn(owner.find(f"{{{P}}}cSld/{{{P}}}spTree"), theme, _Scale())
    ]


def ground_of(layout: Any, theme: Theme) -> str:
    """Return the colour (RRGGBB) of a layout's own ground, or of its master's.

    Behind a picture it is guessed from the title, which the template's maker could read there.
    """
    for owner in (layout.element, layout.slide_master.element):
        ground = owner.find(f"{{{P}}}cSld/{{{P}}}bg")
        if ground is None:
            continue
        if ground.find(f".//{{{A}}}blip") is not None:
            return guessed_ground(layout, theme)
        own = ground.find(f"{{{P}}}bgPr")
        found = theme.filling(own) if own is not None else theme.first(ground.find(f"{{{P}}}bgRef"))
        if found:
            return found
    return theme.named("bg1")


def guessed_ground(layout: Any, theme: Theme) -> str:
    """Return a ground that the layout's title can be read on."""
    return DARK if is_light(colour_of(title_of(layout), layout, theme)) else LIGHT


def _drawn(tree: Any, theme: Theme, scale: _Scale) -> Iterator[Painted]:
    """Return the shapes of a tree that are no placeholders; those of groups at their places."""
    for shape in [] if tree is None else tree:
        kind = str(shape.tag).rpartition("}")[2]
        if kind not in _DRAWN or shape.find(f".//{{{P}}}nvPr/{{{P}}}ph") is not None:
            continue
        transform = shape.find(f".//{{{A}}}xfrm")
        if transform is None:
            transform = shape.find(f"{{{P}}}xfrm")
        if transform is None or transform.find(f"{{{A}}}off") is None:
            continue
        off, ext = transform.find(f"{{{A}}}off"), transform.find(f"{{{A}}}ext")
        if kind == "grpSp":
            yield from _drawn(shape, theme, _within(transform, off, ext, scale))
            continue
        colour = _colour(shape, theme) if kind == "sp" else None
        picture = kind == "pic" or shape.find(f"{{{P}}}spPr/{{{A}}}blipFill") is not None
        if kind != "sp" or colour or picture or _shows(shape):
            yield Painted(scale.rect(off, ext), colour, picture)


def _within(transform: Any, off: Any, ext: Any, scale: _Scale) -> _Scale:
    """Return how the measures inside a group become those of the slide."""
    inner, size = transform.find(f"{{{A}}}chOff"), transform.find(f"{{{A}}}chExt")
    if inner is None or size is None:
        return scale
    across = scale.across * int(ext.get("cx")) / (int(size.get("cx")) or 1)
    down = scale.down * int(ext.get("cy")) / (int(size.get("cy")) or 1)
    return _Scale(
        scale.x + int(off.get("x")) * scale.across - int(inner.get("x")) * across,
        scale.y + int(off.get("y")) * scale.down - int(inner.get("y")) * down,
        across,
        down,
    )


def _colour(shape: Any, theme: Theme) -> str | None:
    """Return the colour that a shape is filled with: by itself, else by its style."""
    own = shape.find(f"{{{P}}}spPr")
    if own is not None:
        if own.find(f"{{{A}}}noFill") is not None:
            return None
        if own.find(f"{{{A}}}blipFill") is not None:
            return None
        found = theme.filling(own)
        if found:
            return found
    style = shape.find(f"{{{P}}}style/{{{A}}}fillRef")
    return None if style is None or style.get("idx", "0") == "0" else theme.first(style)


def _shows(shape: Any) -> bool:
    """Whether a shape without a filling is seen: a rule, a text."""
    if any(each.text and each.text.strip() for each in shape.iter(f"{{{A}}}t")):
        return True
    line = shape.find(f"{{{P}}}spPr/{{{A}}}ln")
    return line is not None and line.find(f"{{{A}}}noFill") is None and len(line) > 0
