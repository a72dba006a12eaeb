"""Changing a slide's layout, with what the new one has no place for taken off."""

from dataclasses import replace
from typing import get_args

from brief.editing import placing
from brief.editing.folders import NO_POINTS, without_unshown
from brief.editing.refused import Refused
from brief.model.outline import SLIDE_MARK
from brief.model.slide import Layout, Slide
from brief.model.workspace import DeckFolder

MOST_FIGURES = 3
"""Figures that a slide of big numbers has room for."""

MOST_COMPARED = 12
"""Figures that a comparison has rows for."""

_TABLED: tuple[Layout, ...] = ("table", "evidence", "timeline", "options", "confidence")
"""The layouts that draw a table, each in its way."""

_EVIDENCE: dict[str, tuple[Layout, ...]] = {
    "charts": ("chart",),
    "table": _TABLED,
    "figures": ("big-number", "comparison"),
    # What a table's cells rest on would be cited for nothing once the table is gone.
    "rests_on": _TABLED,
}
"""The layouts that have a place for each field."""


def set_layout(
    folder: DeckFolder, slide_id: str, layout: Layout, figures: tuple[str, ...] = ()
) -> DeckFolder:
    """Return a folder whose slide is drawn otherwise; the figures are those of its points."""
    why_not = layouts_for(folder, slide_id, figures)[layout]
    if why_not is not None:
        raise Refused(why_not)
    slide = folder.slides[slide_id]
    fields = {name: getattr(slide, name) for name in slide.model_fields_set}
    if layout != slide.layout:
        for field, layouts in _EVIDENCE.items():
            if layout not in layouts and (field != "rests_on" or slide.table):
                fields.pop(field, None)
    fields["layout"] = layout
    if layout == "big-number" and figures:
        fields["figures"] = tuple(dict.fromkeys(figures))
    if layout == "comparison" and layout != slide.layout:
        fields["figures"] = tuple(dict.fromkeys((*slide.figures, *figures)))
        if len(fields["figures"]) > MOST_COMPARED:
            raise Refused("a comparison shows two to twelve figures")
    if layout == "big-number" and len(fields["figures"]) > MOST_FIGURES:
        raise Refused("a big number shows one to three figures")
    changed = Slide.model_validate(fields)
    return without_unshown(replace(folder, slides={**folder.slides, slide_id: changed}))


def layouts_for(
    folder: DeckFolder, slide_id: str, figures_of_points: tuple[str, ...]
) -> dict[Layout, str | None]:
    """Return every layout with None where a slide can have it, else the word that says why not."""
    if slide_id not in folder.slides:
        raise Refused("it is not in the deck any more")
    slide = folder.slides[slide_id]
    start, end = placing.extent(folder.deck.order, SLIDE_MARK + slide_id)
    missing: dict[Layout, str | None] = {
        "chart": None if slide.charts else "this slide has no chart",
        **dict.fromkeys(_TABLED, None if slide.table else "this slide has no table"),
        "timeline": _why_no_timeline(folder, slide),
        "options": _why_no_options(folder, slide),
        "confidence": _why_no_confidence(folder, slide),
        "comparison": (
            None
            if len({*slide.figures, *figures_of_points}) > 1
            else "its points have fewer than two figures"
        ),
        "big-number": (
            None if slide.figures or figures_of_points else "none of its points has a figure"
        ),
    }
    if end > start + 1:
        missing |= dict.fromkeys(NO_POINTS, "take its points off first: this layout shows none")
    layouts: tuple[Layout, ...] = get_args(Layout)
    return {each: None if each == slide.layout else missing.get(each) for each in layouts}


def _why_no_timeline(folder: DeckFolder, slide: Slide) -> str | None:
    if not slide.table:
        return "this slide has no table"
    fits = len(folder.tables[slide.table].columns) in (2, 3)
    return None if fits else "a timeline needs a table of two or three columns"


def _why_no_options(folder: DeckFolder, slide: Slide) -> str | None:
    if not slide.table:
        return "this slide has no table"
    fits = len(folder.tables[slide.table].columns) > 2
    return None if fits else "options need a table of three columns or more"


def _why_no_confidence(folder: DeckFolder, slide: Slide) -> str | None:
    if not slide.table:
        return "this slide has no table"
    fits = "confidence" in folder.tables[slide.table].columns
    return None if fits else "its table has no column 'confidence'"
