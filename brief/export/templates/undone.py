"""What a template's styles would add to our texts, and the fitting does not count with.

Capitals and lines under a text are kept for titles and subtitles, where the former are measured.
Elsewhere a unit or an abbreviation may mean another thing in capitals (mW, MW), and of the texts of
a slide only the one in a placeholder would have them. Chinese has no italics.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from brief.export.ooxml import A
from brief.planning.boxes import Slot

_RUN = re.compile(r"<a:(?:rPr|endParaRPr) ")
_BODY = re.compile(r"<a:bodyPr ")

_HEADS: frozenset[Slot | None] = frozenset({"title", "subtitle"})
"""Placeholders that keep more of their own."""

_OF_HEADS = ("cap", "u")
"""What they keep: capitals, and a line below."""

_OF_RUNS: Mapping[str, str] = {"spc": "0", "cap": "none", "u": "none", "i": "0"}
"""Space between letters, capitals, a line below, italics, as where nothing is said of them."""

_OF_BODIES: Mapping[str, str] = {"numCol": "1", "rot": "0"}
"""Columns in a box, and the turning of its text."""


def undone_in(trees: Iterable[Any]) -> frozenset[str]:
    """Return which of these things the styles of some parts ask for."""
    found = set()
    for tree in trees:
        for tag, usual in (("defRPr", _OF_RUNS), ("bodyPr", _OF_BODIES)):
            for each in tree.iter(f"{{{A}}}{tag}"):
                found |= {name for name in usual if each.get(name, usual[name]) != usual[name]}
    return frozenset(found)


def forget_fitting(presentation: Any) -> None:
    """Take from masters and layouts how far their sample text was shrunk to fit.

    LibreOffice would widen the indents of our texts by it, which are not to be shrunk.
    """
    for master in presentation.slide_masters:
        for owner in (master, *master.slide_layouts):
            for each in owner.element.iter(f"{{{A}}}normAutofit"):
                each.attrib.clear()


def undo(xml: str, names: frozenset[str], slot: Slot | None) -> str:
    """Return a shape whose text says itself that it has none of what is named."""
    kept = _OF_HEADS if slot in _HEADS else ()
    runs = {name: _OF_RUNS[name] for name in _OF_RUNS if name in names and name not in kept}
    bodies = {name: _OF_BODIES[name] for name in _OF_BODIES if name in names}
    for pattern, said in ((_RUN, runs), (_BODY, bodies)):
        if said:
            written = "".join(f'{name}="{value}" ' for name, value in said.items())
            xml = pattern.sub(rf"\g<0>{written}", xml)
    return xml
