"""Which of a template's colours play our roles on a ground, so that all can be read there."""

from collections.abc import Sequence
from typing import Any

from brief.export.ooxml import SCHEME, TINTS, attribute
from brief.export.templates.contrast import (
    DARK,
    LEAST,
    LEAST_LARGE,
    LIGHT,
    contrast,
    is_light,
    mixed,
)
from brief.export.templates.surface import Palette
from brief.export.templates.theme import Theme, local_name

_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_NAMES = ("bg1", "tx1", "bg2", "tx2", *_ACCENTS)

_LINE, _PALE, _PALE_ON_DARK = 0.3, 0.06, 0.12
"""Part of the text's colour in hairlines, and in pale grounds."""

_LEAST_PALE, _MOST_PALE = 1.05, 1.3
"""Contrast with its ground that makes a colour of the theme a pale ground."""

_SECOND = 0.72
"""Part of the text's colour in secondary text, where the theme has no colour for that."""


def palette_on(
    ground: str, theme: Theme, filling: Any = None, others: Sequence[str] = ()
) -> Palette:
    """Choose a theme's colours for a ground (RRGGBB); `filling` (a:solidFill) is its body text's.

    They can be read on `others` too, as far as that goes together. What the theme has no legible
    colour for is mixed from those of text and ground.
    """
    grounds = (ground, *others)
    known = {name: theme.named(name) for name in _NAMES}
    written = {name: f'<a:schemeClr val="{name}"/>' for name in _NAMES}

    def clear(colour: str, least: float = LEAST) -> bool:
        return all(contrast(colour, each) >= least for each in grounds)

    def first(names: Sequence[str], least: float = LEAST) -> str | None:
        return next((name for name in names if clear(known[name], least)), None)

    own = theme.first(filling)
    inks = first(("tx1", "bg1", "tx2", "bg2"))
    if own and clear(own):
        ink, ink_xml = own, _element(filling[0], own)
    elif inks:
        ink, ink_xml = known[inks], written[inks]
    else:
        ink = max((LIGHT, DARK), key=lambda each: min(contrast(each, on) for on in grounds))
        ink_xml = _number(ink)
    accents = first(_ACCENTS[:1], LEAST_LARGE) or first(_ACCENTS) or first(_ACCENTS, LEAST_LARGE)
    greys = first(("tx2", "bg2"))
    grey = known[greys] if greys else mixed(ink, ground, _SECOND)
    if not clear(grey):
        grey = ink
    alike = next((name for name in _NAMES if known[name] == ground), None)
    pale = mixed(ink, ground, _PALE if is_light(ground) else _PALE_ON_DARK)
    named = {
        SCHEME["ink"]: ink_xml,
        SCHEME["accent"]: written[accents] if accents else ink_xml,
        SCHEME["grey"]: written[greys] if greys else _number(grey),
        SCHEME["white"]: written[alike] if alike else _number(ground),
        TINTS["line"]: _number(mixed(ink, ground, _LINE)),
        TINTS["pale"]: written["bg2"] if _is_pale(known["bg2"], ground, ink) else _number(pale),
    }
    return Palette(ground, ink, known[accents] if accents else ink, grey, named)


def _is_pale(colour: str, ground: str, ink: str) -> bool:
    """Whether a colour of the theme sets a callout off from its ground, and no more."""
    return _LEAST_PALE <= contrast(colour, ground) <= _MOST_PALE and contrast(ink, colour) > LEAST


def _number(colour: str) -> str:
    return f'<a:srgbClr val="{colour}"/>'


def _element(colour: Any, number: str) -> str:
    """Return a colour as it stands in the theme's words, or else as its number (RRGGBB)."""
    if local_name(colour) != "schemeClr":
        return _number(number)
    changes = "".join(
        f'<a:{local_name(each)} val="{attribute(each.get("val"))}"/>'
        for each in colour
        if each.get("val")
    )
    name = f'<a:schemeClr val="{attribute(colour.get("val"))}"'
    return f"{name}>{changes}</a:schemeClr>" if changes else f"{name}/>"
