"""What a template has drawn on its layouts: bands, bars, rules, logos.

Text must not run into it, and is coloured by what it stands on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from brief.export.ooxml import EMU, A, P
from brief.export.templates.contrast import mixed
from brief.export.templates.pictures import Picture, picture_in
from brief.export.templates.rect import Rect
from brief.export.templates.theme import Theme, local_name

_SHAPES = {"sp", "pic", "cxnSp", "graphicFrame", "grpSp"}

_TRANSFORMS = (f"{{{P}}}spPr/{{{A}}}xfrm", f"{{{P}}}grpSpPr/{{{A}}}xfrm", f"{{{P}}}xfrm")
"""Where a shape, a group and a frame say where they stand."""

_PICTURES = (f"{{{P}}}blipFill", f"{{{A}}}blipFill")

_MANY_COLOURED = ("blipFill", "pattFill", "grpFill")
"""Fillings that hide what lies below without a colour that could be told."""

_FULL = {"rect", "round1Rect", "round2SameRect", "roundRect", "snip1Rect", "flowChartProcess"}
"""Forms that fill their places, but for a corner."""

_QUARTER = 5_400_000
"""A quarter of a turn, in the 60,000ths of a degree of DrawingML."""


@dataclass(frozen=True)
class Drawn:
    """Something drawn on a master or a layout."""

    rect: Rect
    colour: str | None = None
    """RRGGBB of its filling, the mean of several; None where it has none, or a picture."""
    filled: bool = False
    """Whether it hides what lies below, with a colour or a picture."""
    shades: tuple[str, ...] = ()
    """Every colour of its filling, RRGGBB; empty where they can't be told."""
    picture: Picture | None = None
    """The picture that it is, or is filled with, where that can be read."""
    whole: bool = True
    """Whether it fills its place, as a rectangle does, and nothing below it is seen there."""


@dataclass(frozen=True)
class _Scale:
    """How a group's own measures become those of the slide: offsets in EMU, and factors."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def rect(self, transform: Any) -> Rect:
        """Return a place on the slide, in points; of what is turned, the place that it covers."""
        off, ext = transform.find(f"{{{A}}}off"), transform.find(f"{{{A}}}ext")
        left = (int(off.get("x")) * self.across + self.x) / EMU
        top = (int(off.get("y")) * self.down + self.y) / EMU
        width = int(ext.get("cx")) * self.across / EMU
        height = int(ext.get("cy")) * self.down / EMU
        if round(int(transform.get("rot", 0)) / _QUARTER) % 2:  # it lies on its side
            left, top = left + (width - height) / 2, top + (height - width) / 2
            width, height = height, width
        return Rect(left, top, left + width, top + height)

    def within(self, group: Any) -> "_Scale":
        """Return the same for what is in a group, by the group's own place."""
        off, ext, inner, size = (
            group.find(f"{{{A}}}{each}") for each in ("off", "ext", "chOff", "chExt")
        )
        if inner is None or size is None:
            return self
        across = self.across * int(ext.get("cx")) / (int(size.get("cx")) or 1)
        down = self.down * int(ext.get("cy")) / (int(size.get("cy")) or 1)
        return _Scale(
            self.x + int(off.get("x")) * self.across - int(inner.get("x")) * across,
            self.y + int(off.get("y")) * self.down - int(inner.get("y")) * down,
            across,
            down,
        )


def drawn_on(layout: Any, theme: Theme) -> list[Drawn]:
    """Return what is drawn on a layout, the lowest first: its master's, then its own."""
    owners = [layout]
    if layout.element.get("showMasterSp", "1") not in ("0", "false"):
        owners.insert(0, layout.slide_master)
    return [
        each
        for owner in owners
        for each in _drawn(
            owner.element.find(f"{{{P}}}cSld/{{{P}}}spTree"), theme, _Scale(), owner.part
        )
    ]


def _drawn(tree: Any, theme: Theme, scale: _Scale, part: Any) -> Iterator[Drawn]:
    """Return what can be seen in a tree, but for placeholders; what is in groups at its place."""
    for shape in [] if tree is None else tree:
        kind = local_name(shape)
        if kind not in _SHAPES or shape.find(f"*/{{{P}}}nvPr/{{{P}}}ph") is not None:
            continue
        named = shape.find(f"*/{{{P}}}cNvPr")
        if named is not None and named.get("hidden") in ("1", "true"):
            continue
        found = (shape.find(each) for each in _TRANSFORMS)
        transform = next((each for each in found if each is not None), None)
        placed = transform is not None and all(  # a place may be left out
            transform.find(f"{{{A}}}{each}") is not None for each in ("off", "ext")
        )
        if kind == "grpSp":
            yield from _drawn(shape, theme, scale.within(transform) if placed else scale, part)
            continue
        if not placed:
            continue
        shades, filled = _filling(shape, theme) if kind == "sp" else ((), kind == "pic")
        if kind != "sp" or filled or _has_text_or_line(shape):
            colour = mixed(shades[0], shades[-1], 0.5) if shades else None
            whole = filled and _is_whole(shape, transform)
            picture = picture_in(next(shape.iter(*_PICTURES), None), part) if filled else None
            yield Drawn(scale.rect(transform), colour, filled, shades, picture, whole)


def _is_whole(shape: Any, transform: Any) -> bool:
    """Whether a shape fills the place that it says it has."""
    form = shape.find(f"{{{P}}}spPr/{{{A}}}prstGeom")
    straight = int(transform.get("rot", 0)) % _QUARTER == 0
    return straight and form is not None and form.get("prst") in _FULL


def _filling(shape: Any, theme: Theme) -> tuple[tuple[str, ...], bool]:
    """Return the colours that a shape is filled with, and whether it is filled.

    By itself, else by its style; one that is nearly seen through is not.
    """
    own = shape.find(f"{{{P}}}spPr")
    kinds = [local_name(each) for each in own] if own is not None else []
    if "noFill" in kinds:
        return (), False
    shades = theme.shades(own)
    if shades or any(each in _MANY_COLOURED for each in kinds):
        return shades, True
    style = shape.find(f"{{{P}}}style/{{{A}}}fillRef")
    if not _is_used(style) or any(each in ("solidFill", "gradFill") for each in kinds):
        return (), False
    colour = theme.first(style)
    return (colour,) if colour else (), colour is not None


def _has_text_or_line(shape: Any) -> bool:
    """Whether a shape without a filling is seen all the same."""
    if any(each.text and each.text.strip() for each in shape.iter(f"{{{A}}}t")):
        return True
    line = shape.find(f"{{{P}}}spPr/{{{A}}}ln")
    if line is None or not len(line):
        return _is_used(shape.find(f"{{{P}}}style/{{{A}}}lnRef"))
    return line.find(f"{{{A}}}noFill") is None


def _is_used(reference: Any) -> bool:
    """Whether a shape takes a filling or a line from the theme (0: none)."""
    return reference is not None and reference.get("idx", "0") != "0"
