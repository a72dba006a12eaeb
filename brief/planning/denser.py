"""Setting a slide smaller that has no room at the usual sizes, rather than refusing it."""

from collections.abc import Callable
from dataclasses import replace
from math import sqrt

from brief.errors import BadInput
from brief.planning.drafts import Draft
from brief.planning.grid import OURS, Grid
from brief.planning.measures import box_in, places_in
from brief.planning.scene import Scene

_STEPS = (1.1, 1.2, 1.3, 1.4)
"""How many times as large a slide is taken to be, so that its type comes out smaller; in order."""

_MOST = 1.2
"""The largest of them on a slide with the room of ours; on one with less it is as much more."""


def with_room(scene: Scene, draft: Callable[[Scene], Draft]) -> Draft:
    """Lay out a slide; where it has no room, with smaller type.

    BadInput, or a draft that is crowded, where that doesn't help either.
    """
    if scene.slide.layout == "cover" and scene.grid.cover is None:  # ours has sizes enough
        return draft(scene)
    refused: BadInput | None = None
    usual: Draft | None = None
    try:
        usual = draft(scene)
        if not usual.crowded:
            return usual
    except BadInput as error:
        refused = error
    for step in (each for each in _STEPS if each <= _most(scene.grid)):
        try:
            found = draft(replace(scene, grid=places_in(scene.grid, step, step)))
        except BadInput:
            continue
        if not found.crowded:
            return _brought(found, 1 / step)
    if usual is not None:
        return usual
    assert refused is not None
    raise refused


def _most(on: Grid) -> float:
    """Return how many times as large a slide may be taken to be."""
    return _MOST * max(1.0, sqrt(_room(OURS) / _room(on)))


def _room(on: Grid) -> float:
    """Return the area of a slide's content, in square points."""
    return on.width * (on.source_bottom - on.body_top)


def _brought(draft: Draft, scale: float) -> Draft:
    """Return a slide at its own measures again, and say that it is set smaller."""
    pages = tuple(
        replace(page, boxes=tuple(box_in(box, scale, scale) for box in page.boxes))
        for page in draft.pages
    )
    smaller = f"{draft.name}: type {1 - scale:.0%} smaller, as it has no room otherwise"
    return replace(draft, pages=pages, warnings=(*draft.warnings, smaller))
