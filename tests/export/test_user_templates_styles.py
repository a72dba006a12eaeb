"""Templates whose styles, placeholders and numbers are unlike ours: what a deck makes of them."""

from collections.abc import Callable
from typing import Any

import pytest
from conftest import Command
from pptx.oxml import parse_xml
from pptx.util import Pt
from template_samples import A, acme, exported, save
from tiny_workspace import TinyWorkspace

from brief.export.ooxml import P

__all__ = ["acme"]

NAMES = f'xmlns:a="{A[1:-1]}" xmlns:p="{P}"'
DARK = f'<a:solidFill {NAMES}><a:srgbClr val="7A1F2B"/></a:solidFill>'
FIELD = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>1</a:t></a:fld>'


def placed(master: Any, kind: str, left: float, top: float, width: float, height: float) -> Any:
    """Put a master's placeholder at a place in points, and return it."""
    found = next(each for each in master.placeholders if each.element.ph.get("type") == kind)
    found.left, found.top, found.width, found.height = map(Pt, (left, top, width, height))
    return found


def style(presentation: Any, name: str) -> Any:
    """Return the properties of the first level of a master's text style."""
    styles = presentation.slide_masters[0].element.find(f"{{{P}}}txStyles/{{{P}}}{name}")
    return styles.find(f"{A}lvl1pPr/{A}defRPr")


def painted_title(presentation: Any) -> None:
    """Paint the placeholder of titles dark, and titles white."""
    title = placed(presentation.slide_masters[0], "title", 0, 30, 720, 90)
    title.element.spPr.append(parse_xml(DARK))
    for each in style(presentation, "titleStyle").iter(f"{A}schemeClr"):
        each.set("val", "bg1")


def numbered(form: str, size: int) -> Callable[[Any], None]:
    """Return a change after which the master draws the number itself, and nothing else has it."""
    shape = (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="900" name="Drawn"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="0" y="{6858000 - 381000}"/><a:ext cx="{size}" cy="381000"/>'
        f'</a:xfrm><a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:srgbClr val="E0B040"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/>'
        f"<a:p><a:r><a:t>Page </a:t></a:r>{FIELD}</a:p></p:txBody></p:sp>"
    )

    def change(presentation: Any) -> None:
        master = presentation.slide_masters[0]
        for owner in (master, *presentation.slide_layouts):
            for each in list(owner.placeholders):
                if each.element.ph.get("type") == "sldNum":
                    each.element.getparent().remove(each.element)
        master.shapes._spTree.append(parse_xml(shape))

    return change


def test_a_section_in_capitals_has_the_room_that_they_take(
    acme: TinyWorkspace, brief: Command
) -> None:
    acme.replace("decks/tiny/deck.toml", '"## growth"', '"# part",\n  "## growth"')
    acme.write(
        "decks/tiny/sections/part.toml",
        'id = "part"\nlanguage = "en"\ndivider = true\ntitle = "Warehouses and harbours now"\n',
    )

    def plain(presentation: Any) -> None:
        for each in presentation.slide_layouts.get_by_name("Section Header").element.iter(
            f"{A}defRPr"
        ):
            each.attrib.pop("cap", None)

    heights = []
    for change in (plain, lambda _: None):
        save(acme.path("acme.pptx"), change)
        deck = exported(acme, brief)
        titles = [slide.shapes.title for slide in deck.slides]
        heights += [each.height for each in titles if "Warehouses" in each.text_frame.text]
    plainly, in_capitals = heights
    assert in_capitals > plainly


def test_a_painted_placeholder_becomes_a_band_that_titles_stay_on(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), painted_title)
    said = brief("doctor", "--template", acme.path("acme.pptx")).out
    assert "on a band or over a rule" in said
    assert "colour of titles is too faint" not in said
    deck = exported(acme, brief)
    slide = deck.slides[1]
    assert slide.shapes.title.top + slide.shapes.title.height <= Pt(120.5)
    grounds = [each for each in slide.slide_layout.shapes if "Ground" in each.name]
    assert [(each.top, each.height) for each in grounds] == [(Pt(30), Pt(90))]


@pytest.mark.parametrize(
    ("title", "body"),
    [((36, 60, 200, 400), (250, 60, 440, 400)), ((36, 400, 648, 80), (36, 60, 648, 320))],
    ids=["beside", "below"],
)
def test_a_title_may_stand_beside_content_or_below_it(
    acme: TinyWorkspace,
    brief: Command,
    title: tuple[int, int, int, int],
    body: tuple[int, int, int, int],
) -> None:
    def change(presentation: Any) -> None:
        placed(presentation.slide_masters[0], "title", *title)
        placed(presentation.slide_masters[0], "body", *body)

    save(acme.path("acme.pptx"), change)
    deck = exported(acme, brief)
    content = ("Title and Content", "Title Only")
    for slide in (each for each in deck.slides if each.slide_layout.name in content):
        head = slide.shapes.title
        assert Pt(title[0]) <= head.left < head.left + head.width <= Pt(title[0] + title[2])
        assert Pt(title[1]) <= head.top < head.top + head.height <= Pt(title[1] + title[3] + 1)
        for each in slide.shapes:
            beside = each.left >= head.left + head.width or each.left + each.width <= head.left
            apart = each.top >= head.top + head.height or each.top + each.height <= head.top
            assert each.name == head.name or beside or apart, each.name


@pytest.mark.parametrize(("form", "size"), [("ellipse", 508000), ("rect", 9144000)])
def test_a_number_that_the_template_draws_itself_gives_way_to_ours(
    acme: TinyWorkspace, brief: Command, form: str, size: int
) -> None:
    save(acme.path("acme.pptx"), numbered(form, size))
    deck = exported(acme, brief)
    master = deck.slide_masters[0]
    assert not [
        each
        for each in master.shapes
        if not each.is_placeholder and each.has_text_frame and each.text_frame.text.strip()
    ]
    left = {each.name for each in master.shapes if not each.is_placeholder}
    assert left == ({"Drawn"} if size == 9144000 else set())  # a disc is there for it alone
    for slide in deck.slides:
        numbers = [each for each in slide.shapes if each.name == "Slide number"]
        assert len(numbers) <= 1
        assert all(each.top >= Pt(480) and each.left < Pt(360) for each in numbers)


def test_texts_are_set_as_they_were_measured_whatever_the_styles_add(
    acme: TinyWorkspace, brief: Command
) -> None:
    def change(presentation: Any) -> None:
        for name in ("titleStyle", "bodyStyle"):
            for key, value in (("cap", "all"), ("spc", "300"), ("i", "1"), ("u", "sng")):
                style(presentation, name).set(key, value)
        for each in presentation.slide_masters[0].element.iter(f"{A}bodyPr"):
            each.set("numCol", "2")
            for inner in list(each):
                each.remove(inner)
            each.append(
                parse_xml(f'<a:normAutofit {NAMES} fontScale="62500" lnSpcReduction="20000"/>')
            )

    save(acme.path("acme.pptx"), change)
    deck = exported(acme, brief)
    for slide in deck.slides:
        for shape in slide.shapes:
            for run in shape.element.iter(f"{A}rPr"):
                assert (run.get("spc"), run.get("i")) == ("0", "0")
                heads = shape.name in ("Title", "Subtitle")
                assert (run.get("cap"), run.get("u")) == ((None,) * 2 if heads else ("none",) * 2)
            for body in shape.element.iter(f"{{{P}}}txBody"):
                assert body.find(f"{A}bodyPr").get("numCol") == "1"
    scaled = [
        each
        for owner in (deck.slide_masters[0], *deck.slide_layouts)
        for each in owner.element.iter(f"{A}normAutofit")
        if each.attrib
    ]
    assert not scaled


@pytest.mark.parametrize("margin", [0, 50])
def test_titles_begin_where_the_margin_of_their_placeholder_ends(
    acme: TinyWorkspace, brief: Command, margin: int
) -> None:
    def change(presentation: Any) -> None:
        title = placed(presentation.slide_masters[0], "title", 36, 30, 648, 80)
        title.element.txBody.find(f"{A}bodyPr").set("lIns", str(Pt(margin)))

    save(acme.path("acme.pptx"), change)
    for slide in exported(acme, brief).slides:
        if slide.slide_layout.name == "Title Only":
            assert slide.shapes.title.left == Pt(36 + margin)


def test_a_latin_face_named_for_chinese_is_not_taken(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), theme=('<a:ea typeface=""/>', '<a:ea typeface="DejaVu Sans"/>'))
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert "the theme names no East Asian face" in answer.out
    save(acme.path("acme.pptx"), theme=('<a:ea typeface=""/>', '<a:ea typeface="標楷體"/>'))
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert "names no East Asian face" not in answer.out
