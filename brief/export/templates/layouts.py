"""Finding the layouts of a user's template that serve for ours.

They are found by our names for them, else by their kind (`type` of p:sldLayout, ECMA-376 part 1,
19.7.15), else by a usual name, else by the placeholders that they have.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.templates.placeholders import OWN, bodies_of, title_of
from brief.planning.boxes import Slot

_KINDS: Mapping[str, tuple[str, ...]] = {
    "Cover": ("title",),
    "Section": ("secHead", "titleOnly"),
    "Agenda": ("obj", "tx"),
    "Answer": ("titleOnly", "obj", "tx"),
    "Assertion": ("obj", "tx"),
}
"""Kinds of layout that serve for ours, the best first."""

_COMPARISON = "twoTxTwoObj"
"""Kind of PowerPoint's own layout Comparison: two columns with heads, where ours is a table."""

_BARE = ("titleOnly", "obj", "tx")
"""Kinds that serve for all others."""

_CALLED: Mapping[str, tuple[str, ...]] = {
    "Cover": ("cover", "title slide", "封面", "標題投影片", "标题幻灯片"),
    "Section": ("section", "divider", "章節", "分隔", "節標題", "节标题", "过渡"),
    "Agenda": ("agenda", "contents", "目錄", "議程", "目录"),
    "Assertion": ("title and content", "標題及內容", "標題與內容", "标题和内容", "內頁", "内页"),
}
"""How the names of layouts begin whose kind their maker left open, in small letters."""

_CALLED_BARE = ("title only", "只有標題", "僅標題", "仅标题")
"""The same of those for all others, with a title alone."""


@dataclass(frozen=True)
class Layout:
    """A layout of the template that stands for one of ours."""

    ours: str
    theirs: str
    """Its name in the template, for people: several may have the same."""
    part: str
    """Name of its part in the file, which no other has."""
    by: str
    """How it was found: name, kind, a usual name, or placeholders."""
    slots: Mapping[Slot, int]
    """Index of its placeholder for what it has a place for."""


def find_layout(name: str, there: Sequence[Any]) -> Layout:
    """Return the layout that serves for one of ours: the first of the four ways that finds one."""
    others = [each for each in there if each.element.get("type") != _COMPARISON]
    named = next((each for each in others if each.name.casefold() == name.casefold()), None)
    if named is not None:
        return _serving(name, named, "name")
    for kind in _KINDS.get(name, _BARE):
        of_kind = next((each for each in there if each.element.get("type") == kind), None)
        if of_kind is not None:
            return _serving(name, of_kind, "kind")
    called = _CALLED.get(name, _CALLED_BARE)
    usual = next((each for each in there if each.name.casefold().startswith(called)), None)
    if usual is not None:
        return _serving(name, usual, "usual name")
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
    for each in layout.placeholders:
        for named in OWN:
            if each.name.casefold().startswith(named):
                slots[named] = _index(each)
    # Some programs number every placeholder 0: then only the first can be told apart.
    told_apart = {index: slot for slot, index in reversed(slots.items())}
    return {slot: index for slot, index in slots.items() if told_apart[index] == slot}


def _index(placeholder: Any) -> int:
    return int(placeholder.placeholder_format.idx)
