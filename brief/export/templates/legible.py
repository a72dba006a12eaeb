"""Whether text can be read where it is to stand, in which colours, and a plain ground where not.

A template may have its pattern, picture or many-coloured drawing behind the place for text. What
no text can be read on, and can't be gone round, gets a plain rectangle over it, on the layout.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from pptx.oxml import parse_xml

from brief.export.ooxml import EMU, NAMESPACES, P
from brief.export.templates.contrast import LEAST, LEAST_LARGE, is_light
from brief.export.templates.palette import palette_on
from brief.export.templates.rect import Rect
from brief.export.templates.surface import Palette
from brief.export.templates.theme import Theme
from brief.export.templates.visible import Visible, bad_share
from brief.planning.grid import OURS, Grid, Stage

_LOST, _FAINT = 0.03, 0.4
"""Part of a place on which text may have less than the contrast of large text, and less than its
own, before it can't be read there."""

_SEEN = 0.03
"""Part of a place from which on a colour counts in choosing others that can be read on it."""

_FEW = 3
"""Colours of a place that are tried as its ground, those seen most."""

_PAD = 12.0
"""Points that a plain ground has around the text on it, on a slide of our height."""

_MARKED = 0.3
"""Part of the room for the marking, from its right end, that it takes."""

_NAME = "Plain ground for text"


@dataclass(frozen=True)
class Place:
    """Where text is to stand on a layout."""

    rect: Rect
    lost: float = _LOST
    """Part of it on which the text need not be legible."""
    unrest: float = 1.0
    """Part of it that may stand out from the rest."""
    row: Rect | None = None
    """The box that its text stands in, where that is larger."""
    main: bool = False
    """Whether it is title or content: a plain ground holds both, or neither."""


def places_on(on: Grid) -> tuple[Place, ...]:
    """Return where text stands on a slide with content: content first, then what is around it."""
    number_left, number_width = on.foot_spans[2:]
    number_top = on.footer_top if on.number_top is None else on.number_top
    title_left, title_width = on.title_span
    return (
        Place(Rect(on.left, on.body_top, on.right, on.source_bottom), unrest=0.1, main=True),
        Place(_box(title_left, on.title_top, title_width, on.title_height), 0.25, 0.4, main=True),
        _marking(on),
        Place(_box(*on.foot_spans[:1], on.footer_top, on.foot_spans[1], on.footer_height), 0.25),
        Place(_box(number_left, number_top, number_width, on.footer_height), 0.25),
    )


def places_at(stage: Stage, on: Grid) -> tuple[Place, ...]:
    """Return where text stands on a cover, or the opening of a section."""
    title = Rect(stage.left, stage.top, stage.right, stage.bottom)
    under = Rect(stage.left, max(stage.ledge, stage.below, stage.bottom), stage.right, stage.lowest)
    places = [Place(title, 0.25, 0.4, main=True)]
    if stage.ledge > stage.below:  # the subtitle stands above it, and so may the small lines
        on_it = Rect(stage.left, stage.below, stage.right, stage.ledge)
        places.append(Place(on_it, 0.05, 0.25, main=True))
    if under.height > 0:
        places.append(Place(under, 0.05, 0.4, main=True))
    return (*places, _marking(on))


def _marking(on: Grid) -> Place:
    left, width = on.marking_span
    part = width * _MARKED
    row = _box(left, on.marking_top, width, on.marking_height)
    return Place(Rect(row.right - part, row.top, row.right, row.bottom), 0.25, row=row)


def _box(left: float, top: float, width: float, height: float) -> Rect:
    return Rect(left, top, left + width, top + height)


def palette_at(shares: Mapping[str, float], theme: Theme, filling: Any) -> Palette | None:
    """Return the colours that can best be read on what a place shows; None where that isn't known.

    `filling` (a:solidFill) is that of the master's body text.
    """
    seen = [colour for colour in shares if colour]
    if not seen or shares.get("", 0.0) > 1 / 2:
        return None
    count = [colour for colour in seen if shares[colour] >= _SEEN]
    found = [
        palette_on(ground, theme, filling, others)
        for others in (count, ())
        for ground in seen[:_FEW]
    ]
    return min(
        found,
        key=lambda each: (
            round(bad_share(shares, each.ink, LEAST_LARGE), 2),
            round(bad_share(shares, each.ink, LEAST), 2),
        ),
    )


def can_be_read(place: Place, visible: Visible, theme: Theme, filling: Any) -> bool:
    """Whether some colours can be read on all that is seen behind a place, at rest."""
    if visible.unrest(place.rect) > place.unrest:
        return False
    shares = visible.shares(place.rect)
    best = palette_at(shares, theme, filling)
    return best is None or (
        bad_share(shares, best.ink, LEAST_LARGE) <= place.lost
        and bad_share(shares, best.ink, LEAST) <= max(_FAINT, place.lost)
    )


def plain_ground(
    places: Sequence[Place], visible: Visible, theme: Theme, filling: Any, slide: Rect
) -> Rect | None:
    """Return the place for a plain ground under all text that can't be read; None for no need.

    It holds every place for text whole that it touches.
    """
    unread = [each for each in places if not can_be_read(each, visible, theme, filling)]
    if not unread:
        return None
    main = any(each.main for each in unread)
    bad = [each.rect for each in places if each in unread or (main and each.main)]
    pad = _PAD * slide.height / OURS.slide_height
    ground = bad[0].grown(pad)
    for each in chain(bad, *(tuple(place.rect for place in places) for _ in places)):
        if each in bad or ground.common(each):
            ground = ground.joined(each.grown(pad))
    return Rect(
        max(0.0, ground.left),
        max(0.0, ground.top),
        min(slide.right, ground.right),
        min(slide.bottom, ground.bottom),
    )


def lay(ground: Rect, layout: Any, visible: Visible, theme: Theme) -> None:
    """Lay a plain ground on a layout, over what is drawn there.

    It is light or dark, in the theme's colour, as what it covers is for the most part.
    """
    shares = visible.shares(ground)
    light = sum(share for colour, share in shares.items() if not colour or is_light(colour))
    names = sorted(("bg1", "tx1"), key=lambda name: is_light(theme.named(name)))
    name = names[-1] if light >= 1 / 2 else names[0]
    tree = layout.element.find(f"{{{P}}}cSld/{{{P}}}spTree")
    numbers = [int(each.get("id", "0")) for each in tree.iter(f"{{{P}}}cNvPr")]
    x, y, cx, cy = (
        round(each * EMU) for each in (ground.left, ground.top, ground.width, ground.height)
    )
    shape = parse_xml(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{max(numbers, default=0) + 1}" name="{_NAME}"/>'
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{name}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )
    behind = tree.find(f"{{{P}}}extLst")
    if behind is None:
        tree.append(shape)
    else:
        behind.addprevious(shape)
