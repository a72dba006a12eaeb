"""Finding the layouts of a user's template that serve for ours.

They are found by our names for them, else by their kind (`type` of p:sldLayout, ECMA-376 part 1,
19.7.15), else by the placeholders that they have.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.planning.boxes import Slot

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)

_KINDS: Mapping[str, tuple[str, ...]] = {
    "Cover": ("title",),
    "Section": ("secHead", "titleOnly"),
    "Agenda": ("obj", "tx"),
    "Answer": ("titleOnly", "obj", "tx"),
    "Assertion": ("obj", "tx"),
}
"""Kinds of layout that serve for ours, the best first; all others take one with a title alone."""

_BARE = ("titleOnly", "obj", "tx")


@dataclass(frozen=True)
class Layout:
    """A layout of the template that stands for one of ours."""

    ours: str
    theirs: str
    """Its name in the template, for people: several may have the same."""
    part: str
    """Name of its part in the file, which no other has."""
    by: str
    """How it was found: name, kind, or placeholders."""
    slots: Mapping[Slot, int]
    """Index of its placeholder for what it has a place for."""


def find_layout(name: str, there: Sequence[Any]) -> Layout:
    """Return the layout that serves for one of ours: by name, by kind, or by placeholders."""
    named = next((each for each in there if each.name.casefold() == name.casefold()), None)
    if named is not None:
        return _serving(name, named, "name")
    for kind in _KINDS.get(name, _BARE):
        of_kind = next((each for each in there if each.element.get("type") == kind), None)
        if of_kind is not None:
            return _serving(name, of_kind, "kind")
    wants_body = "obj" in _KINDS.get(name, ())[:1]
    liked = min(there, key=lambda each: abs(len(bodies_of(each)) - int(wants_body)))
    return _serving(name, liked, "placeholders")


def _serving(name: str, layout: Any, by: str) -> Layout:
    return Layout(name, layout.name, str(layout.part.partname), by, _slots(layout))


def _slots(layout: Any) -> dict[Slot, int]:
    """Return the placeholders that take our texts, by what they take."""
    slots: dict[Slot, int] = {"title": _index(title_of(layout))}
    bodies = bodies_of(layout)
    if 1 <= len(bodies) <= 2:
        slots["body"] = _index(bodies[0])
    if len(bodies) == 2:
        slots["body2"] = _index(bodies[1])
    kinds: dict[Any, Slot] = {
        PP_PLACEHOLDER.SUBTITLE: "subtitle",
        PP_PLACEHOLDER.FOOTER: "footer",
        PP_PLACEHOLDER.SLIDE_NUMBER: "number",
    }
    for each in layout.placeholders:
        slot = kinds.get(each.placeholder_format.type)
        if slot is not None:
            slots.setdefault(slot, _index(each))
    own: tuple[Slot, ...] = ("source", "caveat", "marking")
    for each in layout.placeholders:
        for named in own:
            if each.name.casefold().startswith(named):
                slots[named] = _index(each)
    # Some programs number every placeholder 0: then only the first can be told apart.
    told_apart = {index: slot for slot, index in reversed(slots.items())}
    return {slot: index for slot, index in slots.items() if told_apart[index] == slot}


def title_of(layout: Any) -> Any:
    """Return the placeholder for the title; None where there is none."""
    return next(
        (each for each in layout.placeholders if each.placeholder_format.type in _TITLES), None
    )


def bodies_of(layout: Any) -> list[Any]:
    """Return the placeholders for text, left to right."""
    own = ("source", "caveat", "marking")
    found = [
        each
        for each in layout.placeholders
        if each.placeholder_format.type in _BODIES
        and not each.name.casefold().startswith(own)
        and each.element.ph.get("orient") != "vert"
    ]
    return sorted(found, key=lambda each: each.left or 0)


def _index(placeholder: Any) -> int:
    return int(placeholder.placeholder_format.idx)
