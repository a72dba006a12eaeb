"""What text stands on in a template's layout, and the colours for it; light to load."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from brief.export.templates.contrast import LEAST, contrast
from brief.export.templates.rect import Rect

_MARK = re.compile(
    r'<a:schemeClr val="([a-z]+[0-9])"(?:/>|>((?:<a:[A-Za-z]+ val="[0-9]+"/>)+)</a:schemeClr>)'
)
"""A colour of the theme by its name, plain or with what makes it lighter or seen through."""


@dataclass(frozen=True)
class Palette:
    """The colours of text, emphasis and marks on one ground."""

    ground: str
    """RRGGBB."""
    ink: str
    """RRGGBB of the text."""
    accent: str
    """RRGGBB of emphasis and of a chart's marks."""
    grey: str
    """RRGGBB of secondary text."""
    named: Mapping[str, str] = field(default_factory=dict)
    """What stands for each of our names of colours, as an element of DrawingML."""
    guessed: bool = False
    """Whether the ground is a picture, a pattern or the like, its colour a guess."""

    @property
    def faint(self) -> bool:
        """Whether the accent is strong enough for marks alone, and not for text."""
        return contrast(self.accent, self.ground) < LEAST

    def coloured(self, xml: str) -> str:
        """Return shapes in the colours of this ground."""

        def own(found: re.Match[str]) -> str:
            name, change = found.groups()
            element = self.named.get(name, found[0])
            return _changed(element, change) if change else element

        return _MARK.sub(own, xml)  # no text holds such a mark: there "<" is escaped


@dataclass(frozen=True)
class Surface:
    """What stands behind the text on a layout."""

    ground: Palette
    """That of the layout as a whole."""
    areas: tuple[tuple[Rect, Palette], ...] = ()
    """Bands and bars on it, the lowest first."""
    mapping: str = "<a:masterClrMapping/>"
    """How its slides map names of colours to the theme's, as an element of DrawingML."""

    def palette(self, rect: Rect) -> Palette:
        """Return the colours for what stands at a place: those of what most of it lies on."""
        size = rect.width * rect.height
        for area, palette in reversed(self.areas):
            if size and area.common(rect) > size / 2:
                return palette
        return self.ground


def _changed(element: str, change: str) -> str:
    """Return a colour that is seen through, or made lighter."""
    if not element.endswith("/>"):  # it says more of itself already
        return element
    kind = element[1 : element.index(" ")]
    return f"{element[:-2]}>{change}</{kind}>"
