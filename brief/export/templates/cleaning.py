"""Leaving out of a user's template what is no part of its look.

That is its slides, whoever wrote or commented on it, macros, settings of printers, and whatever
lies outside the file. A relation goes together with the element that uses it: one that leads
nowhere makes PowerPoint repair the deck.
"""

import re
from collections.abc import Callable
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml

from brief.export.ooxml import A, P, R

_OF_PACKAGE = {"officeDocument"}
"""Relations of the package that are kept; the properties are written anew with each deck."""

_OF_PRESENTATION = {
    "slideMaster", "theme", "notesMaster", "handoutMaster", "presProps", "viewProps", "tableStyles",
    "font",
}  # fmt: skip
"""Relations of the presentation that are kept."""

_OF_NO_PART = {"slide", "notesSlide", "comments", "tags", "customXml"}
"""Relations that no part keeps: a button for home on a master holds a whole slide."""

_ADDRESS = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)

_THEMSELVES = {
    "hlinkClick", "hlinkHover", "hlinkMouseOver", "audioFile", "videoFile", "wavAudioFile", "media",
    "externalData", "tags", "custData",
}  # fmt: skip
"""Elements that can go without the shape that they are in."""

_WRAPPERS = {"ext", "Choice", "Fallback", "AlternateContent"}
"""Elements that mean nothing when they are empty, as a list does."""


def clean(presentation: Any) -> tuple[str, ...]:
    """Leave only the look of a presentation in it; return the targets outside that it linked to."""
    package, main = presentation.part.package, presentation.part
    for lock in main._element.findall(f"{{{P}}}modifyVerifier"):  # noqa: SLF001 - it has no other name
        main._element.remove(lock)  # noqa: SLF001 - the deck is another document, nobody locked it
    for key in [key for key, each in package._rels.items() if _kind(each) not in _OF_PACKAGE]:  # noqa: SLF001 - it has no other name
        package.drop_rel(key)
    _drop(main, lambda each: _kind(each) not in _OF_PRESENTATION)
    for each in list(main.rels.values()):
        if _kind(each) == "presProps":
            _settle(main, each)
    for part in list(package.iter_parts()):
        if part is not main:
            _drop(part, lambda each: _kind(each) in _OF_NO_PART)
    for part in package.iter_parts():
        if getattr(part, "_element", None) is not None:  # remarks of programs, which say nothing
            etree.strip_tags(part._element, etree.Comment, etree.PI)  # noqa: SLF001 - it has no other name
    outside: dict[str, None] = {}  # in the order found
    for part in list(package.iter_parts()):
        outside |= dict.fromkeys(_drop(part, _leads_outside))
    return tuple(outside)


def _kind(relation: Any) -> str:
    return str(relation.reltype).rpartition("/")[2]


def _leads_outside(relation: Any) -> bool:
    """Tell whether something outside is a part of the look; an address to click on is not."""
    if not relation.is_external:
        return False
    return _kind(relation) != "hyperlink" or not _ADDRESS.match(relation.target_ref)


def _settle(main: Any, relation: Any) -> None:
    """Drop settings for a show of some slides, which the deck does not have."""
    some = parse_xml(relation.target_part.blob).iter(f"{{{P}}}sldRg", f"{{{P}}}custShow")
    if next(some, None) is not None:
        main.rels.pop(relation.rId)


def _drop(part: Any, unwanted: Callable[[Any], bool]) -> list[str]:
    """Drop relations of a part with what uses them; return the targets of those outside."""
    dropped = {key: each for key, each in part.rels.items() if unwanted(each)}
    if not dropped:
        return []
    own = getattr(part, "_element", None)
    try:
        root = parse_xml(part.blob) if own is None else own
    except etree.XMLSyntaxError:  # an old drawing (VML) need not be XML: it names what is not there
        root = None
    if root is not None:
        for user in list(root.iter("*")):
            for name, key in user.items():
                if name.startswith(f"{{{R}}}") and key in dropped:
                    _remove(user, name)
        if own is None:
            part.blob = etree.tostring(root, encoding="UTF-8", standalone=True)
    for key in dropped:
        part.rels.pop(key)
    return [each.target_ref for each in dropped.values() if each.is_external]


def _remove(user: Any, name: str) -> None:
    """Remove what uses a relation: a link, a picture, a frame; never more than that."""
    kind = user.tag.rpartition("}")[2]
    if kind in _THEMSELVES:
        _take_out(user)
    elif kind == "blip":
        del user.attrib[name]
        if not any(value for each, value in user.items() if each.startswith(f"{{{R}}}")):
            _remove_picture(user)
    else:
        frame = _around(user, f"{{{P}}}graphicFrame")
        if frame is None:
            _take_out(user)
        else:
            _take_out_shape(frame)


def _remove_picture(blip: Any) -> None:
    """Remove a picture that is gone: the shape, the ground, or the filling that showed it."""
    picture, ground = (_around(blip, f"{{{P}}}{each}") for each in ("pic", "bg"))
    filling = _around(blip, f"{{{A}}}blipFill")
    if picture is not None:
        _take_out_shape(picture)
    elif ground is not None:
        _take_out(ground)
    elif filling is None:
        _take_out(blip)
    else:
        filling.getparent().replace(filling, parse_xml(f'<a:noFill xmlns:a="{A}"/>'))


def _around(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _take_out_shape(shape: Any) -> None:
    """Take a shape out, and the animations of its part, which may be of that shape."""
    for timing in shape.getroottree().getroot().findall(f"{{{P}}}timing"):
        timing.getparent().remove(timing)
    _take_out(shape)


def _take_out(element: Any) -> None:
    """Take an element out, and a list or a choice that is empty without it."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    kind = parent.tag.rpartition("}")[2]
    if not len(parent) and (kind in _WRAPPERS or kind.endswith("Lst")):
        _take_out(parent)
