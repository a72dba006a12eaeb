"""What the writers need to know of the presentation that a deck is written into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import fsum
from pathlib import Path

from brief.export.ooxml import FACES, TITLE_FACES
from brief.export.templates.rect import Rect
from brief.export.templates.surface import Surface
from brief.export.templates.undone import undo
from brief.planning.boxes import Box, Slot, TableBox, TextBox
from brief.planning.scaling import FITS_OURS, Fit

_SLOTS: Mapping[Slot, int] = {
    "title": 0,
    "subtitle": 1,
    "body": 1,
    "body2": 2,
    "caveat": 13,
    "source": 14,
    "marking": 15,
    "footer": 11,
    "number": 12,
}
"""Index of our own template's placeholder for each slot, alike in all its layouts."""


@dataclass(frozen=True)
class Template:
    """A presentation with layouts: which of them, and which placeholders, play our parts."""

    data: bytes = field(repr=False)
    """The .pptx file; slides in it are left out of the deck."""
    faces: str = FACES
    """The faces as they are written at every run of the slides, but in titles."""
    title_faces: str = TITLE_FACES
    """The faces as they are written at every run of a title."""
    note_faces: str = FACES
    """The faces as they are written at every run of the notes, whose master has its own theme."""
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Part in the file for each name of ours, as names there may recur; one that isn't here is
    found by its name, which is the same in both."""
    slots: Mapping[str, Mapping[Slot, int]] = field(default_factory=dict)
    """Index of the placeholder for each slot, by our name of the layout; one that isn't here has
    the placeholders of our own template."""
    fit: Fit = FITS_OURS
    """How a deck is fitted to its slides."""
    surfaces: Mapping[str, Surface] = field(default_factory=dict)
    """What text stands on in each layout, by our names; one that isn't here has our colours."""
    undone: frozenset[str] = frozenset()
    """What its styles would add to our texts, by attribute, and each text must do without."""

    def styled(self, xml: str, layout: str, box: Box) -> str:
        """Return a shape, or what belongs to it, as it can be read where it stands."""
        if self.undone:
            xml = undo(xml, self.undone, box.slot if isinstance(box, TextBox) else None)
        surface = self.surfaces.get(layout)
        if surface is None:
            return xml
        width = fsum(box.column_widths) if isinstance(box, TableBox) else box.width
        place = Rect(box.left, box.top, box.left + width, box.top + box.height)
        return surface.palette(place).coloured(xml)

    def mapping(self, layout: str) -> str:
        """Return how a slide of a layout maps names of colours to the theme's."""
        surface = self.surfaces.get(layout)
        return Surface.mapping if surface is None else surface.mapping

    def layout(self, name: str) -> str:
        """Return the part, or else the name, of the layout that plays one of ours."""
        return self.layouts.get(name, name)

    def slot(self, layout: str, slot: Slot) -> int | None:
        """Return the index of the placeholder for a slot; None where the layout has none."""
        return self.slots.get(layout, _SLOTS).get(slot)


TEMPLATE = Path(__file__).with_name("template.pptx")
"""Our own template, made by tools/template.py."""

OURS = Template(TEMPLATE.read_bytes())
