"""Slide numbers that a template draws by itself, outside of a placeholder.

Every slide of ours has its number, which can be edited and is set to be legible: a second one
beside it would be one too many. The place of the template's own becomes that of ours.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pptx.oxml import parse_xml

from brief.export.ooxml import NAMESPACES, A, P

_SMALL = 0.02
"""Part of a slide up to which what is painted around a number, such as a disc, is there for it."""

_TEXT = {f"{{{A}}}{name}" for name in ("r", "fld", "br")}


def take_over_numbers(presentation: Any) -> None:
    """Take drawn numbers off masters and layouts; a placeholder stands in the place of each."""
    size = (presentation.slide_width or 0) * (presentation.slide_height or 0)
    for master in presentation.slide_masters:
        for owner in (master, *master.slide_layouts):
            _take_over(owner.element.find(f"{{{P}}}cSld/{{{P}}}spTree"), size)


def _take_over(tree: Any, size: int) -> None:
    for shape in list(_numbered(tree)):
        field = next(_fields(shape))
        place = shape.find(f"{{{P}}}spPr/{{{A}}}xfrm")
        extent = None if place is None else place.find(f"{{{A}}}ext")
        if extent is not None and shape.getparent() is tree and not _has_placeholder(tree):
            shape.addnext(_placeholder(tree, place, field))
        if extent is not None and int(extent.get("cx")) * int(extent.get("cy")) < size * _SMALL:
            shape.getparent().remove(shape)
            continue
        for each in list(_fields(shape)):
            line = each.getparent()
            for part in [part for part in line if part.tag in _TEXT]:
                line.remove(part)


def _numbered(tree: Any) -> Iterator[Any]:
    """Return the shapes that hold the number of a slide, but for placeholders."""
    for shape in () if tree is None else tree.iter(f"{{{P}}}sp"):
        marked = shape.find(f"{{{P}}}nvSpPr/{{{P}}}nvPr/{{{P}}}ph")
        if marked is None and next(_fields(shape), None) is not None:
            yield shape


def _fields(shape: Any) -> Iterator[Any]:
    return (each for each in shape.iter(f"{{{A}}}fld") if each.get("type") == "slidenum")


def _has_placeholder(tree: Any) -> bool:
    return any(each.get("type") == "sldNum" for each in tree.iter(f"{{{P}}}ph"))


def _placeholder(tree: Any, place: Any, field: Any) -> Any:
    """Return a placeholder for the number, in the place of the drawn one."""
    ids = [int(each.get("id", "0")) for each in tree.iter(f"{{{P}}}cNvPr")]
    indices = [int(each.get("idx", "0")) for each in tree.iter(f"{{{P}}}ph")]
    shape = parse_xml(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{max(ids, default=0) + 1}" '
        'name="Slide Number Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldNum" sz="quarter" idx="{max(indices, default=0) + 1}"/></p:nvPr>'
        '</p:nvSpPr><p:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        "<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr/></a:lvl1pPr></a:lstStyle><a:p>"
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/>'
        "<a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
    shape.find(f"{{{P}}}spPr").insert(0, deepcopy(place))
    level = shape.find(f"{{{P}}}txBody/{{{A}}}lstStyle/{{{A}}}lvl1pPr")
    line = field.getparent().find(f"{{{A}}}pPr")
    if line is not None and line.get("algn"):
        level.set("algn", line.get("algn"))
    return shape
