"""Text in a user's template can be read whatever is drawn behind it, and nothing is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from conftest import Command
from pptx.oxml import parse_xml
from pptx.util import Pt
from template_samples import acme, exported, save, shapes_of
from tiny_workspace import TinyWorkspace

from brief.export.ooxml import EMU, NAMESPACES

__all__ = ["acme"]

GROUND = "Plain ground for text"
GRID = (
    '<a:pattFill prst="lgGrid"><a:fgClr><a:srgbClr val="3465A4"/></a:fgClr>'
    '<a:bgClr><a:srgbClr val="009EDA"/></a:bgClr></a:pattFill>'
)
"""A pattern of two blues: black can't be read on the one, white not on the other."""


def plain(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def block(left: float, top: float, width: float, height: float, filling: str) -> str:
    """Return a rectangle, in points."""
    x, y, cx, cy = (round(each * EMU) for each in (left, top, width, height))
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="900" name="Drawn"/><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{filling}</p:spPr></p:sp>'
    )


def drawn(*shapes: str) -> Callable[[Any], None]:
    """Return a change that draws shapes on the master, below all else."""

    def change(presentation: Any) -> None:
        tree = presentation.slide_masters[0].shapes._spTree
        for place, shape in enumerate(shapes, 2):
            tree.insert(place, parse_xml(shape))

    return change


def doctor(acme: TinyWorkspace, brief: Command) -> str:
    answer = brief("doctor", "--template", acme.path("acme.pptx"))
    assert answer.code == 0, answer.err
    return str(answer.out)


MANY = drawn(
    *(
        block(left, top, 240, 270, plain(colour))
        for (left, top), colour in zip(
            [(0, 0), (240, 0), (480, 0), (0, 270), (240, 270), (480, 270)],
            ["780373", "EA7500", "168253", "E8A202", "3465A4", "F10D0C"],
            strict=True,
        )
    )
)


@pytest.mark.parametrize(
    "change",
    [drawn(block(0, 360, 720, 180, GRID)), MANY],
    ids=["a patterned lower third", "six colours"],
)
def test_a_plain_ground_lies_under_text_where_no_colour_could_be_read(
    acme: TinyWorkspace, brief: Command, change: Callable[[Any], None]
) -> None:
    save(acme.path("acme.pptx"), change)
    assert "a plain ground is laid under it" in doctor(acme, brief)
    deck = exported(acme, brief)
    slide = next(each for each in deck.slides if each.slide_layout.name == "Title and Content")
    ground = next(each for each in slide.slide_layout.shapes if each.name == GROUND)
    texts = [each for each in slide.shapes if each.has_text_frame and each.name != "Marking"]
    assert len(texts) > 2
    for each in texts:
        off = each.top >= ground.top + ground.height or each.top + each.height <= ground.top
        inside = ground.top <= each.top and each.top + each.height <= ground.top + ground.height
        assert off or inside, f"{each.name} lies half on the plain ground"


def test_no_ground_is_laid_where_text_can_be_read(acme: TinyWorkspace, brief: Command) -> None:
    tones = [block(90 * n, 150, 60, 300, plain("F2F2F2")) for n in range(8)]
    save(acme.path("acme.pptx"), drawn(*tones))
    assert "plain ground" not in doctor(acme, brief)
    deck = exported(acme, brief)
    assert not [
        each for layout in deck.slide_layouts for each in layout.shapes if each.name == GROUND
    ]


def test_content_goes_round_what_stands_at_its_edge(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), drawn(block(0, 0, 90, 540, plain("10305A"))))
    assert "plain ground" not in doctor(acme, brief)
    deck = exported(acme, brief)
    points = [each for each in shapes_of(deck) if each.name == "Points"]
    assert points
    assert all(each.left >= Pt(90) for each in points)


@pytest.mark.parametrize("top", [0, 8], ids=["at the edge", "near it"])
def test_a_cover_whose_title_stands_where_the_marking_does_is_set_below_it(
    acme: TinyWorkspace, brief: Command, top: int
) -> None:
    def change(presentation: Any) -> None:
        for layout in presentation.slide_layouts:
            for each in layout.placeholders:
                if each.placeholder_format.idx == 0:
                    each.left, each.top, each.width, each.height = Pt(36), Pt(top), Pt(640), Pt(40)

    save(acme.path("acme.pptx"), change)
    for slide in exported(acme, brief).slides:
        boxes = {each.name: each for each in slide.shapes}
        marking = boxes["Marking"]
        assert boxes["Title"].top + Pt(1) >= marking.top + marking.height


def test_a_footer_gives_way_to_the_number_where_everything_is_drawn_on(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), MANY)
    for slide in list(exported(acme, brief).slides)[1:]:
        boxes = {each.name: each for each in slide.shapes}
        if "Footer" in boxes:
            footer = boxes["Footer"]
            assert footer.left + footer.width <= boxes["Slide number"].left


def test_colours_are_those_that_can_be_read_on_a_picture(
    acme: TinyWorkspace, brief: Command, tmp_path: Any
) -> None:
    from PIL import Image

    Image.new("RGB", (32, 24), (16, 32, 64)).save(tmp_path / "night.png")

    def change(presentation: Any) -> None:
        master = presentation.slide_masters[0]
        picture = presentation.slides.add_slide(presentation.slide_layouts[6]).shapes.add_picture(
            str(tmp_path / "night.png"), 0, 0, presentation.slide_width, presentation.slide_height
        )
        image = picture.part.related_part(picture._element.blipFill.blip.rEmbed)
        picture._element.blipFill.blip.rEmbed = master.part.relate_to(
            image, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        )
        master.shapes._spTree.insert(2, picture._element)

    save(acme.path("acme.pptx"), change)
    said = doctor(acme, brief)
    assert "colours: text #FFFFFF on #112244" in said
    assert "look whether" not in said


def test_a_title_is_one_also_where_all_placeholders_have_one_index(
    acme: TinyWorkspace, brief: Command
) -> None:
    """As in files that LibreOffice has saved."""

    def change(presentation: Any) -> None:
        for layout in presentation.slide_layouts:
            for each in layout.placeholders:
                if each.placeholder_format.idx == 1:
                    each.element.ph.set("idx", "0")

    save(acme.path("acme.pptx"), change)
    for slide in exported(acme, brief).slides:
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text
