"""Templates as other programs write them: odd fillings, groups, hidden shapes, hidden titles."""

from collections.abc import Callable
from typing import Any

import pytest
from conftest import Command
from pptx.oxml import parse_xml
from pptx.util import Pt
from template_samples import A, acme, exported, parts_of, save
from tiny_workspace import TinyWorkspace

from brief.export.ooxml import P

__all__ = ["acme"]

NAMES = f'xmlns:a="{A[1:-1]}" xmlns:p="{P}"'
DARK = '<a:solidFill><a:srgbClr val="102040"/></a:solidFill>'
WIDE = 'x="0" y="0"', 'cx="9144000" cy="1168400"'
"""Place of a band at the top of a slide, as wide as that."""
ON_ITS_SIDE = 'x="3987800" y="-3987800"', 'cx="1168400" cy="9144000"'
"""The same, before a quarter of a turn."""
BAND = "on a band or over a rule"

Change = Callable[[Any], None]


def drawing(place: tuple[str, str], inner: str, turned: str = "", hidden: str = "") -> str:
    """Return a rectangle that has `inner` after its place."""
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="900" name="Drawn"{hidden}/><p:cNvSpPr/><p:nvPr/>'
        f"</p:nvSpPr><p:spPr><a:xfrm{turned}><a:off {place[0]}/><a:ext {place[1]}/></a:xfrm>"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{inner}</p:spPr></p:sp>'
    )


def group(inner: str, filling: str = "") -> str:
    """Return a group a thousand units wide and high, which is a band."""
    return (
        f'<p:grpSp {NAMES}><p:nvGrpSpPr><p:cNvPr id="901" name="Group"/><p:cNvGrpSpPr/><p:nvPr/>'
        f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {WIDE[0]}/><a:ext {WIDE[1]}/>"
        f'<a:chOff {WIDE[0]}/><a:chExt cx="1000" cy="1000"/></a:xfrm>{filling}</p:grpSpPr>'
        f"{inner}</p:grpSp>"
    )


def drawn(shape: str) -> Change:
    """Return a change that draws a shape under all that a master has."""

    def change(presentation: Any) -> None:
        presentation.slide_masters[0].shapes._spTree.insert(2, parse_xml(shape))

    return change


def doctor(acme: TinyWorkspace, brief: Command, change: Change) -> str:
    """Return what doctor says of a template, whose deck must come out too."""
    save(acme.path("acme.pptx"), change)
    exported(acme, brief)
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert answer.code == 0
    return str(answer.out)


PATTERN = (
    '<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="203050"/></a:fgClr>'
    '<a:bgClr><a:srgbClr val="102040"/></a:bgClr></a:pattFill>'
)
HALF = '<a:solidFill><a:srgbClr val="404040"><a:lumMod val="50%"/></a:srgbClr></a:solidFill>'
REMARK = '<a:solidFill><!-- dark --><a:srgbClr val="102040"/></a:solidFill>'


@pytest.mark.parametrize(
    ("filling", "ground"),
    [
        (PATTERN, "203050"),
        ('<a:solidFill><a:hslClr hue="0" sat="0" lum="5000"/></a:solidFill>', "000000"),
        ('<a:solidFill><a:prstClr val="black"/></a:solidFill>', "000000"),
        (HALF, "202020"),
        (REMARK, "102040"),
    ],
    ids=["pattern", "hue", "name", "percent", "comment"],
)
def test_text_is_light_on_any_dark_filling(
    acme: TinyWorkspace, brief: Command, filling: str, ground: str
) -> None:
    def change(presentation: Any) -> None:
        master = presentation.slide_masters[0].element
        behind = master.find(f"{{{P}}}cSld/{{{P}}}bg")
        behind[:] = [parse_xml(f"<p:bgPr {NAMES}>{filling}<a:effectLst/></p:bgPr>")]
        titles = master.find(f"{{{P}}}txStyles/{{{P}}}titleStyle")
        for each in titles.iter(f"{A}schemeClr"):
            each.set("val", "bg1")

    assert f"colours: text #FFFFFF on #{ground}" in doctor(acme, brief, change)


@pytest.mark.parametrize(
    "shape",
    [
        drawing(WIDE, PATTERN),
        drawing(ON_ITS_SIDE, DARK, turned=' rot="5400000"'),
        group(drawing(('x="0" y="0"', 'cx="1000" cy="1000"'), "<a:grpFill/>"), DARK),
    ],
    ids=["pattern", "turned", "filled as its group"],
)
def test_a_band_is_seen_however_it_is_drawn(
    acme: TinyWorkspace, brief: Command, shape: str
) -> None:
    assert BAND in doctor(acme, brief, drawn(shape))


@pytest.mark.parametrize(
    "shape",
    [
        drawing(WIDE, DARK, hidden=' hidden="1"'),
        drawing(WIDE, DARK).replace(f"<a:ext {WIDE[1]}/>", ""),
        drawing(WIDE, "<a:noFill/>"),
    ],
    ids=["hidden", "without a size", "empty"],
)
def test_what_cannot_be_seen_takes_no_room(acme: TinyWorkspace, brief: Command, shape: str) -> None:
    said = doctor(acme, brief, drawn(shape))
    assert BAND not in said
    assert "colours: text #000000 on #FFFFFF" in said


def test_a_shape_that_covers_the_slide_is_its_ground(acme: TinyWorkspace, brief: Command) -> None:
    whole = drawing(('x="0" y="0"', 'cx="9144000" cy="6858000"'), DARK)
    assert "colours: text #FFFFFF on #102040" in doctor(acme, brief, drawn(whole))


@pytest.mark.parametrize(("left", "width"), [(-300, 200), (36, 0)], ids=["beside", "no width"])
def test_a_title_that_a_template_hides_stands_on_the_slide(
    acme: TinyWorkspace, brief: Command, left: int, width: int
) -> None:
    def change(presentation: Any) -> None:
        for owner in (presentation.slide_masters[0], *presentation.slide_layouts):
            for each in owner.placeholders:
                if each.placeholder_format.idx == 0:
                    each.left, each.width = Pt(left), Pt(width)

    save(acme.path("acme.pptx"), change)
    for slide in exported(acme, brief).slides:
        title = slide.shapes.title
        assert title.left >= 0
        assert title.width.pt > 400


def test_comments_in_the_file_do_not_come_along(acme: TinyWorkspace, brief: Command) -> None:
    def change(presentation: Any) -> None:
        style = presentation.slide_masters[0].element.find(
            f"{{{P}}}txStyles/{{{P}}}bodyStyle/{A}lvl1pPr/{A}defRPr/{A}solidFill"
        )
        style[:] = list(parse_xml(f'<a:x {NAMES}><!-- Ann --><a:schemeClr val="tx1"/></a:x>'))

    save(acme.path("acme.pptx"), change)
    exported(acme, brief)
    assert b"Ann" not in parts_of(acme)["ppt/slideMasters/slideMaster1.xml"]


def without_layouts(presentation: Any) -> None:
    master = presentation.slide_masters[0].element
    master.remove(master.find(f"{{{P}}}sldLayoutIdLst"))


def without_size(presentation: Any) -> None:
    main = presentation.part._element
    main.remove(main.find(f"{{{P}}}sldSz"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (without_layouts, "has no layout with a title"),
        (without_size, "has slides of 0 × 0 pt"),
    ],
    ids=["layouts", "size"],
)
def test_one_without_what_every_template_has_is_refused_in_a_line(
    acme: TinyWorkspace, brief: Command, change: Change, says: str
) -> None:
    save(acme.path("acme.pptx"), change)
    for command in (("doctor", "--template", "acme.pptx"), ("export", "--format", "pptx")):
        answer = brief(*command)
        assert answer.code == 3
        assert says in answer.err
        assert answer.err.count("\n") == 1
