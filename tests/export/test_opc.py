"""What is written for python-pptx is the package that it would write itself."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Inches

from brief.export.archive import pack
from brief.export.pptx.opc import members_of, relative

ONE_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ff"
    "ff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A picture of one white dot."""


def attributes(xml: bytes) -> set[frozenset[tuple[str, str]]]:
    """Return what a list of types or relationships holds, in whatever order."""
    return {frozenset((str(n), str(v)) for n, v in each.items()) for each in etree.fromstring(xml)}


def test_the_members_are_those_that_python_pptx_writes() -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    slide.shapes.add_picture(BytesIO(ONE_DOT), 0, 0)
    run = slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.paragraphs[0].add_run()
    run.hyperlink.address = "https://example.org/?a=1&b=“2”"
    slide.notes_slide.notes_text_frame.text = "Say this."
    deck.save(target := BytesIO())
    ours = members_of(deck.part.package)
    with ZipFile(target) as archive:
        theirs = {name: archive.read(name) for name in archive.namelist()}
    assert list(ours) == list(theirs)
    for name, content in theirs.items():
        if name.endswith((".rels", "[Content_Types].xml")):
            assert attributes(ours[name]) == attributes(content), name
        else:
            assert ours[name] == content, name
    assert Presentation(BytesIO(pack(ours))).slides[0].shapes[1].text_frame is not None


@pytest.mark.parametrize(
    ("name", "folder", "seen"),
    [
        ("/ppt/presentation.xml", "/", "ppt/presentation.xml"),
        ("/ppt/slides/slide2.xml", "/ppt/slides", "slide2.xml"),
        ("/ppt/notesSlides/notesSlide1.xml", "/ppt/slides", "../notesSlides/notesSlide1.xml"),
        ("/docProps/app.xml", "/ppt/slides", "../../docProps/app.xml"),
        ("/ppt/media/image1.png", "/ppt", "media/image1.png"),
    ],
)
def test_a_part_is_named_as_it_is_seen_from_the_folder(name: str, folder: str, seen: str) -> None:
    assert relative(name, folder) == seen
