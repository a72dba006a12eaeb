"""What a template lacks, and what is done instead: said by `brief doctor --template`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from brief.export.templates.contrast import LEAST, contrast
from brief.export.templates.faces import is_known
from brief.export.templates.layouts import Layout
from brief.export.templates.placeholders import bodies_of
from brief.export.templates.surface import Palette
from brief.export.templates.theme import Theme
from brief.planning.boxes import Slot

_CALLED: dict[Slot, str] = {"footer": "footer", "number": "slide number"}

_OWN_COLOUR: Mapping[Slot, str] = {"title": "titles", "subtitle": "subtitles", **_CALLED}
"""Placeholders whose text keeps the template's colour where that can be read."""

_FEW = 4
"""Layouts that are named; more are counted."""


def about_layouts(layouts: Sequence[Layout], content: Any) -> Iterator[str]:
    """Say which layouts and placeholders are missing."""
    guessed = [each.ours for each in layouts if each.by == "placeholders"]
    if guessed:
        yield f"no layout named or made for {', '.join(guessed)}: one with a title serves"
    if not bodies_of(content):
        yield "no layout with a title and a body: points stand in text boxes"
    has = next(each.slots for each in layouts if each.ours == "Assertion")
    missing = [called for slot, called in _CALLED.items() if slot not in has]
    if missing:
        yield (
            f"the layout for points has no placeholder for {' and '.join(missing)}: "
            "a text box at the foot takes the place"
        )


def about_faces(faces: Sequence[str], latin: str, east_asian: str) -> Iterator[str]:
    """Say which faces are missing, or of a width that isn't known."""
    if not east_asian:
        yield "the theme names no East Asian face: Chinese is set in Microsoft JhengHei"
    if not latin:
        yield "the theme names no Latin face: Latin text is set in Arial"
    strange = [each for each in dict.fromkeys(faces) if each and not is_known(each)]
    if strange:
        yield (
            f"how wide {' and '.join(strange)} runs is not known: room is kept for a fifth more, "
            "so slides may go on early"
        )


def about_grounds(covered: Sequence[str], count: int) -> Iterator[str]:
    """Say on which layouts, of `count`, a plain ground is laid under text."""
    if covered:
        yield (
            "text can't be read on what is drawn behind it: a plain ground is laid under it on "
            f"{_some(covered, count)}"
        )


def _some(names: Sequence[str], count: int) -> str:
    """Name some layouts of `count`, or say how many they are."""
    if len(names) == count:
        return "all layouts"
    return ", ".join(names) if len(names) <= _FEW else f"{len(names)} layouts"


def about_colours(
    theme: Theme, palette: Palette, unreadable: Mapping[str, frozenset[Slot]]
) -> Iterator[str]:
    """Say what can't be read on its ground; `theme` and `palette` are those of points."""
    for name, called in (("accent1", "the accent"), ("tx2", "the second text colour")):
        clear = contrast(theme.named(name), palette.ground)
        if clear < LEAST:
            yield (
                f"{called} has a contrast of {clear:.1f}:1 with the ground, under the 4.5:1 of "
                "WCAG: such text is set in another of its colours"
            )
    for slot, called in _OWN_COLOUR.items():
        where = [name for name, slots in unreadable.items() if slot in slots]
        if where:
            on = _some(where, len(unreadable))
            yield f"the own colour of {called} is too faint on {on}: the text's colour is used"
    if palette.guessed:
        yield "a picture or a pattern stands behind the text: look whether it can be read there"
