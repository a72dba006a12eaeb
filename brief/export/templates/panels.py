"""Grounds and frames that a template's placeholders have themselves.

Our boxes are as large as their text, so that a ground of their own would end where the text does.
It is drawn on the layout instead, where the placeholder stands: as a band under a title it is then
kept to like any other. A footer's or a number's is left out.
"""

from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml

from brief.export.ooxml import NAMESPACES, A, P
from brief.export.templates.placeholders import lineage, rect_of

_MAIN = {
    PP_PLACEHOLDER.TITLE,
    PP_PLACEHOLDER.CENTER_TITLE,
    PP_PLACEHOLDER.BODY,
    PP_PLACEHOLDER.OBJECT,
}
"""Placeholders whose grounds are kept."""

_FILLINGS = tuple(
    f"{{{A}}}{name}" for name in ("noFill", "solidFill", "gradFill", "pattFill", "blipFill")
)
_NO_FILLING = f"<a:noFill {NAMESPACES}/>"
_NO_LINE = f"<a:ln {NAMESPACES}><a:noFill/></a:ln>"
_FORMS = (f"{{{A}}}prstGeom", f"{{{A}}}custGeom")


def take_over_panels(presentation: Any) -> None:
    """Draw the grounds of placeholders on their layouts, and leave the placeholders plain."""
    for master in presentation.slide_masters:
        for layout in master.slide_layouts:
            for each in list(layout.placeholders):
                _take_over(each, layout)
        for each in master.placeholders:
            _make_plain(each.element)


def _take_over(placeholder: Any, layout: Any) -> None:
    shapes = [each.find(f"{{{P}}}spPr") for each in lineage(placeholder, layout)]
    own = placeholder.element.find(f"{{{P}}}spPr")
    filling = _first(shapes, *_FILLINGS)
    if filling is not None and filling.tag == _FILLINGS[-1] and filling.getparent() is not own:
        filling = None  # its picture belongs to the master
    line = _first(shapes, f"{{{A}}}ln")
    if not any(map(_is_seen, (filling, line))):
        return
    if placeholder.placeholder_format.type in _MAIN and rect_of(placeholder):
        form = _first(shapes, *_FORMS)
        placeholder.element.addprevious(_panel(placeholder, form, filling, line))
    _make_plain(placeholder.element)


def _first(shapes: list[Any], *names: str) -> Any:
    """Return the first of some elements that the nearest of some shapes has; None for none."""
    return next(
        (each for shape in shapes if shape is not None for each in shape if each.tag in names), None
    )


def _is_seen(painted: Any) -> bool:
    """Whether a filling, or a line by its filling, is there."""
    if painted is None:
        return False
    if painted.tag in _FILLINGS:
        return bool(painted.tag != _FILLINGS[0])
    return any(map(_is_seen, painted))


def _panel(placeholder: Any, form: Any, filling: Any, line: Any) -> Any:
    """Return a shape that looks as the placeholder without its text."""
    tree = placeholder.element.getparent()
    ids = [int(each.get("id", "0")) for each in tree.iter(f"{{{P}}}cNvPr")]
    place = (placeholder.left, placeholder.top or 0, placeholder.width, placeholder.height or 0)
    x, y, cx, cy = map(int, place)
    shape = parse_xml(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{max(ids, default=0) + 1}" '
        'name="Ground of a placeholder"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>'
    )
    look = shape.find(f"{{{P}}}spPr")
    if form is not None:
        look.replace(look[-1], deepcopy(form))
    look.append(deepcopy(filling) if filling is not None else parse_xml(_NO_FILLING))
    look.append(deepcopy(line) if line is not None else parse_xml(_NO_LINE))
    return shape


def _make_plain(shape: Any) -> None:
    """Leave a placeholder without a ground and a frame."""
    style = shape.find(f"{{{P}}}style")
    if style is not None:
        shape.remove(style)
    look = shape.find(f"{{{P}}}spPr")
    if look is None:
        return
    for each in [each for each in look if each.tag in (*_FILLINGS, f"{{{A}}}ln")]:
        look.remove(each)
    place = sum(each.tag in (*_FORMS, f"{{{A}}}xfrm") for each in look)
    look.insert(place, parse_xml(_NO_LINE))
    look.insert(place, parse_xml(_NO_FILLING))
