"""Placeholders of a layout: which are there, where they stand, how their text is set.

What a layout leaves open its master says: at the placeholder of the same type, else in its styles
for titles, bodies and the rest (ECMA-376 part 1, 19.3.1.52).
"""

from collections.abc import Iterator
from typing import Any, Literal

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.ooxml import EMU, A, P
from brief.export.templates.rect import Rect
from brief.export.templates.theme import Theme
from brief.planning.boxes import Slot

Anchor = Literal["top", "middle", "bottom"]
Align = Literal["left", "center", "right"]

_ANCHORS: dict[str, Anchor] = {"ctr": "middle", "b": "bottom"}
_ALIGNS: dict[str, Align] = {"ctr": "center", "r": "right"}

INSET = 7.2
"""Inner margin of a placeholder at its sides in points, unless it says otherwise."""

_LEAST_WIDTH = 0.4
"""Part of a slide's width that a title needs; in a placeholder narrower than that it has more."""

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)

OWN: tuple[Slot, ...] = ("source", "caveat", "marking")
"""How the names of placeholders begin that take what only we have."""


def title_of(layout: Any) -> Any:
    """Return the placeholder for the title; None where there is none."""
    return first_of(layout, *_TITLES)


def bodies_of(layout: Any) -> list[Any]:
    """Return the placeholders for text, left to right."""
    found = [
        each
        for each in layout.placeholders
        if each.placeholder_format.type in _BODIES
        and not each.name.casefold().startswith(OWN)
        and each.element.ph.get("orient") != "vert"
    ]
    return sorted(found, key=lambda each: each.left or 0)


def first_of(layout: Any, *kinds: Any) -> Any:
    """Return a layout's first placeholder of some kinds; None where there is none."""
    return next(
        (each for each in layout.placeholders if each.placeholder_format.type in kinds), None
    )


def rect_of(placeholder: Any) -> Rect | None:
    """Return where a placeholder stands; None for one whose place nothing says.

    One whose inner margins at the sides are not the usual ones is taken to be as wide as with them.
    """
    if placeholder is None or placeholder.width is None or placeholder.left is None:
        return None
    left, top = int(placeholder.left) / EMU, int(placeholder.top or 0) / EMU
    width, height = int(placeholder.width) / EMU, int(placeholder.height or 0) / EMU
    before, after = (_margin(placeholder, name) - INSET for name in ("lIns", "rIns"))
    if before + after > width / 2:
        before = after = 0.0
    return Rect(left + before, top, left + width - after, top + height)


def _margin(placeholder: Any, name: str) -> float:
    """Return an inner margin of a placeholder in points, its own or its master's."""
    inherited = getattr(placeholder, "_base_placeholder", None)  # python-pptx has no other name
    for each in (placeholder, inherited):
        body = None if each is None else each.element.find(f"{{{P}}}txBody/{{{A}}}bodyPr")
        given = "" if body is None else body.get(name, "")
        if given.isdecimal():
            return int(given) / EMU
    return INSET


def title_rect(layout: Any, slide: Rect, otherwise: Rect) -> Rect:
    """Return where a layout's title stands, on the slide and wide enough for one.

    `otherwise` where nothing says it, or it is hidden beside the slide.
    """
    own = rect_of(title_of(layout))
    if own is None or not own.common(slide):
        return otherwise
    left, right = max(0.0, own.left), min(slide.right, own.right)
    least = slide.width * _LEAST_WIDTH
    if right - left < least:
        left = min(left, slide.right - least)
        right = left + least
    return Rect(left, own.top, right, own.bottom)


def anchor_of(placeholder: Any, layout: Any) -> Anchor:
    """Return where in its placeholder a text stands."""
    for shape in lineage(placeholder, layout):
        body = shape.find(f"{{{P}}}txBody/{{{A}}}bodyPr")
        if body is not None and body.get("anchor"):
            return _ANCHORS.get(body.get("anchor"), "top")
    return "top"


def align_of(placeholder: Any, layout: Any) -> Align:
    """Return how the lines of a placeholder's text are aligned."""
    for level in _levels(placeholder, layout):
        if level.get("algn"):
            return _ALIGNS.get(level.get("algn"), "left")
    return "left"


def has_capitals(placeholder: Any, layout: Any) -> bool:
    """Whether the text of a placeholder is drawn in capitals, large or small ones."""
    for level in _levels(placeholder, layout):
        style = level.find(f"{{{A}}}defRPr")
        if style is not None and style.get("cap"):
            return str(style.get("cap")) != "none"
    return False


def colour_of(placeholder: Any, layout: Any, theme: Theme) -> str:
    """Return the colour (RRGGBB) of a placeholder's text."""
    for level in _levels(placeholder, layout):
        found = theme.filling(level.find(f"{{{A}}}defRPr"))
        if found:
            return found
    return theme.named("tx1")


def body_filling(master: Any) -> Any:
    """Return the filling of a master's body text (a:solidFill); None where it has none."""
    return master.element.find(
        f"{{{P}}}txStyles/{{{P}}}bodyStyle/{{{A}}}lvl1pPr/{{{A}}}defRPr/{{{A}}}solidFill"
    )


def lineage(placeholder: Any, layout: Any) -> Iterator[Any]:
    """Return a layout's placeholder and the one of its master that it inherits from."""
    if placeholder is None:
        return
    yield placeholder.element
    kind = placeholder.placeholder_format.type
    kinds = {
        PP_PLACEHOLDER.CENTER_TITLE: (PP_PLACEHOLDER.TITLE,),
        PP_PLACEHOLDER.SUBTITLE: (PP_PLACEHOLDER.BODY,),
        PP_PLACEHOLDER.OBJECT: (PP_PLACEHOLDER.BODY,),
    }.get(kind, (kind,))
    parent = first_of(layout.slide_master, *kinds)
    if parent is not None:
        yield parent.element


def _levels(placeholder: Any, layout: Any) -> Iterator[Any]:
    """Return the styles of a placeholder's first level, the nearest first."""
    for shape in lineage(placeholder, layout):
        level = shape.find(f"{{{P}}}txBody/{{{A}}}lstStyle/{{{A}}}lvl1pPr")
        if level is not None:
            yield level
    kind = None if placeholder is None else placeholder.placeholder_format.type
    style = "otherStyle"
    if kind in _TITLES:
        style = "titleStyle"
    elif kind in (*_BODIES, PP_PLACEHOLDER.SUBTITLE):
        style = "bodyStyle"
    level = layout.slide_master.element.find(f"{{{P}}}txStyles/{{{P}}}{style}/{{{A}}}lvl1pPr")
    if level is not None:
        yield level
