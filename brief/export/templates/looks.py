"""The looks of a template's layouts, and where text stands on them, on plain ground if need be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from brief.errors import BadInput
from brief.export.templates.drawn import Drawn, drawn_on
from brief.export.templates.grid import read_grid
from brief.export.templates.grounds import ground_of, surface_of, unreadable_slots
from brief.export.templates.legible import (
    Place,
    can_be_read,
    lay,
    palette_at,
    places_at,
    places_on,
    plain_ground,
)
from brief.export.templates.placeholders import body_filling, has_capitals, title_of
from brief.export.templates.rect import Rect
from brief.export.templates.stage import stage_of
from brief.export.templates.surface import Palette, Surface
from brief.export.templates.theme import Theme
from brief.export.templates.visible import Visible
from brief.planning.boxes import Slot
from brief.planning.grid import Grid, Stage

_STAGES = ("Cover", "Section")
"""Layouts, by our names, with a title and little else."""


@dataclass(frozen=True)
class Look:
    """A layout with what is seen on it."""

    layout: Any
    theme: Theme
    slide: Rect
    ground: Drawn
    drawn: Sequence[Drawn]
    visible: Visible

    @classmethod
    def of(cls, layout: Any, theme: Theme, slide: Rect) -> "Look":
        """Look at a layout."""
        ground, drawn = ground_of(layout, theme, slide), drawn_on(layout, theme)
        return cls(layout, theme, slide, ground, drawn, Visible(ground, drawn, slide))

    @property
    def filling(self) -> Any:
        """The filling of the master's body text."""
        return body_filling(self.layout.slide_master)

    def palette(self, place: Rect) -> Palette | None:
        """Return the colours that can best be read at a place; None where that isn't known."""
        return palette_at(self.visible.shares(place), self.theme, self.filling)

    def stage(self) -> Stage:
        """Return where its title stands, as on a cover."""
        whole = self.palette(self.slide)
        return stage_of(self.layout, self.drawn, self.slide, whole.ground if whole else None)

    def grid(self, shown: str, *, bare: bool = False) -> Grid:
        """Return where content stands on it; `bare` as if nothing were drawn.

        BadInput, naming the file as `shown`, where content has too little room.
        """
        first = read_grid(self.slide, self.layout, [], None, shown)
        if bare:
            return first
        room = Rect(first.left, first.body_top, first.right, first.source_bottom)
        return read_grid(self.slide, self.layout, self.drawn, self.palette(room), shown)

    def unread(self, places: Sequence[Place]) -> Rect | None:
        """Return what a plain ground must cover for text to be legible; None for no need."""
        return plain_ground(places, self.visible, self.theme, self.filling, self.slide)

    def covered(self, ground: Rect) -> "Look":
        """Lay a plain ground on the layout, and look at it again."""
        lay(ground, self.layout, self.visible, self.theme)
        return Look.of(self.layout, self.theme, self.slide)

    def surface(self, places: Sequence[Place]) -> Surface:
        """Return the grounds of the layout with the colours that can be read on them."""
        return surface_of(self.layout, self.theme, self.ground, self.drawn, self.visible, places)

    def unreadable(self, surface: Surface) -> frozenset[Slot]:
        """Return the placeholders whose own colour can't be read where they stand."""
        return unreadable_slots(self.layout, self.theme, surface, self.visible)


@dataclass(frozen=True)
class Settled:
    """Where text stands in a template, and on what."""

    grid: Grid
    surfaces: Mapping[str, Surface]
    """What text stands on in each layout, by our names."""
    unreadable: Mapping[str, frozenset[Slot]]
    """Placeholders whose own colour can't be read where they stand, by our names of layouts."""
    covered: tuple[str, ...]
    """Layouts, by our names, whose drawing has a plain ground over it, for text to be legible."""


def settle(
    used: Mapping[str, Any], themes: Mapping[str, Theme], slide: Rect, shown: str
) -> Settled:
    """Find where text can stand on the layouts in use, by our names; some get a plain ground.

    BadInput, naming the file as `shown`, where content has too little room.
    """
    parts = {name: str(each.part.partname) for name, each in used.items()}
    looks = {part: Look.of(used[name], themes[name], slide) for name, part in parts.items()}
    covered = set()

    def cover(part: str, places: Sequence[Place], on: Grid | None = None) -> None:
        ground = looks[part].unread(places)
        if ground is not None:
            if on is not None:  # no narrower than content, and as high as a title may rise
                top = min(ground.top, on.marking_top + on.marking_height)
                ground = ground.joined(Rect(on.left, top, on.right, ground.bottom))
            looks[part] = looks[part].covered(ground)
            covered.add(part)

    main = parts["Assertion"]
    cover(main, _content_places(looks[main], shown))
    grid = looks[main].grid(shown)
    for name, part in parts.items():
        if name not in _STAGES:
            cover(part, places_on(grid))
    stages = {}
    for name in _STAGES:
        part = parts[name]
        cover(part, places_at(looks[part].stage(), grid), grid)
        stages[name] = looks[part].stage()
    capitals = any(
        has_capitals(title_of(each), each) for name, each in used.items() if name not in _STAGES
    )
    grid = replace(grid, cover=stages["Cover"], section=stages["Section"], capitals=capitals)
    places = {
        name: places_at(stages[name], grid) if name in _STAGES else places_on(grid) for name in used
    }
    surfaces = {name: looks[part].surface(places[name]) for name, part in parts.items()}
    return Settled(
        grid,
        surfaces,
        {name: looks[part].unreadable(surfaces[name]) for name, part in parts.items()},
        tuple(name for name, part in parts.items() if part in covered),
    )


def _content_places(look: Look, shown: str) -> tuple[Place, ...]:
    """Return where text stands on slides with content: clear of what is drawn, where it can be."""
    try:
        clear = places_on(look.grid(shown))
    except BadInput:
        return places_on(look.grid(shown, bare=True))
    if can_be_read(clear[0], look.visible, look.theme, look.filling):
        return clear
    return places_on(look.grid(shown, bare=True))
