"""Decks on what a template has drawn: dark grounds, bands, logos; text keeps clear and legible."""

from itertools import product
from typing import Any

import pytest
from conftest import Command
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.util import Pt
from template_samples import A, acme, change_members, exported, parts_of, save, shapes_of
from tiny_workspace import TinyWorkspace

from brief.export.ooxml import P

__all__ = ["acme"]

NAMES = f'xmlns:a="{A[1:-1]}" xmlns:p="{P}"'
WHITE = f'<a:solidFill {NAMES}><a:schemeClr val="bg1"/></a:solidFill>'
CONTENTS = ("Title and Content", "Title Only")
BAND = 92.0
"""Bottom of the band that titles stand on, in points."""


def rectangle(owner: Any, left: float, top: float, width: float, height: float, fill: str) -> None:
    """Draw a plain rectangle, in points, under all that a master has."""
    x, y, cx, cy = (int(Pt(each)) for each in (left, top, width, height))
    shape = (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="900" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr></p:sp>'
    )
    owner.shapes._spTree.insert(2, parse_xml(shape))


def solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def dark_ground(presentation: Any) -> None:
    """Paint the ground dark, with the colours of a light template left in place."""
    master = presentation.slide_masters[0].element
    ground = f"<p:bg {NAMES}><p:bgPr>{solid('12284C')}<a:effectLst/></p:bgPr></p:bg>"
    content = master.find(f"{{{P}}}cSld")
    content.remove(content.find(f"{{{P}}}bg"))
    content.insert(0, parse_xml(ground))


def placed(owner: Any, kind: Any, left: float, top: float, width: float, height: float) -> None:
    for each in owner.placeholders:
        if each.placeholder_format.type == kind:
            each.left, each.top, each.width, each.height = map(Pt, (left, top, width, height))


def banded(presentation: Any) -> None:
    """Put titles in white on a band."""
    master = presentation.slide_masters[0]
    rectangle(master, 0, 0, 720, BAND, solid("00587C"))
    placed(master, PP_PLACEHOLDER.TITLE, 36, 26, 648, 62)
    style = master.element.find(f"{{{P}}}txStyles/{{{P}}}titleStyle/{A}lvl1pPr/{A}defRPr")
    style.replace(style.find(f"{A}solidFill"), parse_xml(WHITE))
    for layout in presentation.slide_layouts:
        if layout.name in CONTENTS:
            placed(layout, PP_PLACEHOLDER.TITLE, 36, 26, 648, 62)


def logo(presentation: Any) -> None:
    """Draw a logo at the top right, over the end of the title's placeholder."""
    rectangle(presentation.slide_masters[0], 620, 10, 90, 50, solid("C02020"))


def inks(deck: Any) -> set[str]:
    """Return the colours of all runs that are written out."""
    return {
        str(each.get("val"))
        for shape in shapes_of(deck)
        for each in shape.element.iterfind(f".//{A}rPr/{A}solidFill/*")
    }


def named(slide: Any, name: str) -> Any:
    return next(each for each in slide.shapes if each.name == name)


def contents(deck: Any) -> list[Any]:
    """Return the slides but for cover and openings of sections."""
    return [each for each in deck.slides if each.slide_layout.name in CONTENTS]


def test_on_a_dark_ground_text_and_charts_are_light(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), dark_ground)
    deck = exported(acme, brief)
    assert inks(deck) & {"tx1", "tx2", "accent1"} == set()
    assert "bg1" in inks(deck)
    charts = [data for name, data in parts_of(acme).items() if name.startswith("ppt/charts/chart")]
    assert charts
    for chart, dark in product(charts, (b'val="tx1"', b'val="tx2"')):
        assert dark not in chart


@pytest.mark.parametrize("language", ["en", "zh-Hant", "bilingual"])
def test_titles_stay_on_their_band_and_content_off_it(
    acme: TinyWorkspace, brief: Command, language: str
) -> None:
    save(acme.path("acme.pptx"), banded)
    slides = contents(exported(acme, brief, language))
    assert slides
    for slide in slides:
        title = slide.shapes.title
        assert title.top.pt + title.height.pt <= BAND
        rest = [
            each
            for each in slide.shapes
            if each.name not in (slide.shapes.title.name, "Marking") and each.has_text_frame
        ]
        assert min(each.top.pt for each in rest) >= BAND


def test_a_band_that_holds_one_language_has_the_other_title_below_it(
    acme: TinyWorkspace, brief: Command
) -> None:
    def low(presentation: Any) -> None:
        banded(presentation)
        for layout in presentation.slide_layouts:
            if layout.name in CONTENTS:
                placed(layout, PP_PLACEHOLDER.TITLE, 36, 50, 648, 36)

    save(acme.path("acme.pptx"), low)
    slide = exported(acme, brief, "bilingual").slides[2]
    assert named(slide, "Title in the second language").top.pt >= BAND


def test_title_and_marking_keep_clear_of_a_logo(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), logo)
    for slide in contents(exported(acme, brief)):
        for name in (slide.shapes.title.name, "Marking"):
            shape = named(slide, name)
            assert shape.left.pt + shape.width.pt < 620


def test_footer_and_number_stand_where_the_template_has_them(
    acme: TinyWorkspace, brief: Command
) -> None:
    def moved(presentation: Any) -> None:
        for owner in (presentation.slide_masters[0], *presentation.slide_layouts):
            placed(owner, PP_PLACEHOLDER.SLIDE_NUMBER, 20, 500, 80, 20)
            placed(owner, PP_PLACEHOLDER.FOOTER, 120, 500, 500, 20)

    save(acme.path("acme.pptx"), moved)
    slide = exported(acme, brief).slides[2]
    number, footer = named(slide, "Slide number"), named(slide, "Footer")
    assert number.left.pt < 60
    assert footer.left > number.left + number.width
    assert footer.is_placeholder


def test_a_footer_too_faint_for_its_ground_is_not(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"))  # its footers are a grey of 3.5:1
    slide = exported(acme, brief).slides[2]
    (ink,) = named(slide, "Footer").element.iterfind(f".//{A}rPr/{A}solidFill/{A}schemeClr")
    assert ink.get("val") == "tx2"


def test_a_title_in_the_middle_of_the_cover_stays_there(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"))
    cover = exported(acme, brief).slides[0]
    for name in ("Title", "Subtitle", "Imprint"):
        aligned = {each.get("algn") for each in named(cover, name).element.iter(f"{A}pPr")}
        assert aligned == {"ctr"}
    assert named(cover, "Title").top.pt >= 167  # where its placeholder begins


def test_layouts_are_found_by_their_usual_names_in_chinese(
    acme: TinyWorkspace, brief: Command
) -> None:
    called = {"Title Slide": "封面", "Section Header": "章節頁", "Title and Content": "內頁"}

    def renamed(presentation: Any) -> None:
        for each in presentation.slide_layouts:
            each.name = called.get(each.name, each.name)
            each.element.attrib.pop("type", None)

    save(acme.path("acme.pptx"), renamed)
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert "Cover: 封面 (by its usual name)" in answer.out
    assert "Section: 章節頁" in answer.out
    assert "Assertion: 內頁" in answer.out


def test_a_comparison_of_two_columns_is_no_table(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"))
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert "Comparison: Title Only" in answer.out


def test_doctor_says_what_titles_stand_on_and_which_places_are_missing(
    acme: TinyWorkspace, brief: Command
) -> None:
    def footless(presentation: Any) -> None:
        banded(presentation)
        for owner in (presentation.slide_masters[0], *presentation.slide_layouts):
            for each in list(owner.placeholders):
                if each.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
                    each.element.getparent().remove(each.element)

    save(acme.path("acme.pptx"), footless)
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert "titles: 634 × 62 pt, on a band" in answer.out
    assert "no placeholder for footer" in answer.out
    assert "colours: text #000000 on #FFFFFF" in answer.out


def test_a_password_against_changes_does_not_come_along(
    acme: TinyWorkspace, brief: Command
) -> None:
    def locked(members: dict[str, bytes]) -> None:
        main = "ppt/presentation.xml"
        end = b"</p:presentation>"
        members[main] = members[main].replace(end, b'<p:modifyVerifier spinCount="1"/>' + end)

    save(acme.path("acme.pptx"))
    change_members(acme.path("acme.pptx"), locked)
    exported(acme, brief)
    assert b"modifyVerifier" not in parts_of(acme)["ppt/presentation.xml"]


def test_a_map_of_colours_that_a_layout_has_goes_to_its_slides(
    acme: TinyWorkspace, brief: Command
) -> None:
    swapped = (
        '<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" '
        'accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" '
        'accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    )

    def dark_cover(presentation: Any) -> None:
        layout = presentation.slide_layouts[0].element
        own = layout.find(f"{{{P}}}clrMapOvr")
        own[:] = [parse_xml(swapped.replace(" ", f" {NAMES} ", 1))]

    save(acme.path("acme.pptx"), dark_cover)
    deck = exported(acme, brief)
    maps = [each.element.find(f"{{{P}}}clrMapOvr")[0] for each in deck.slides]
    assert maps[0].get("bg1") == "dk1"
    assert maps[1].get("bg1") is None
