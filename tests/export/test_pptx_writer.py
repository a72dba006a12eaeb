"""A whole deck as its readers' programs find it."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from deck_samples import box, chart, deck, found, full_pages, line, page, parts, points, tree
from openxml_audit import validate_pptx
from pptx import Presentation

from brief.errors import BadInput
from brief.export.ooxml import theme_faces
from brief.export.pptx.writer import write_pptx
from brief.export.templates.ours import Template
from brief.planning.boxes import ChartBox, Run, Slot, TableBox
from brief.planning.plan import SectionPlan


@pytest.fixture(scope="module")
def written() -> bytes:
    """A deck with a page of each layout, in two sections that leave the first page out."""
    sections = (SectionPlan("counting", "計算", 1, 3), SectionPlan("rest", "其餘 & 來源", 4, 7))
    return write_pptx(deck(sections=sections))


def test_the_deck_holds_to_the_schemas(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(written)
    result = validate_pptx(path)
    assert [f"{each.part_uri}: {each.description}" for each in result.errors] == []


def test_every_page_takes_its_layout_and_fills_the_placeholders(written: bytes) -> None:
    slides = list(Presentation(BytesIO(written)).slides)
    assert [slide.slide_layout.name for slide in slides] == [
        "Cover", "Agenda", "Section", "Assertion", "Chart", "Table", "Big number", "Sources",
    ]  # fmt: skip
    assert [slide.shapes.title.text for slide in slides] == [
        f"標題 {each.name}" for each in full_pages()
    ]
    assert {shape.name for shape in slides[0].placeholders} == {"Title", "Subtitle", "Marking"}
    assert {shape.name for shape in slides[3].placeholders} == {
        "Title", "Points", "Source", "Marking", "Footer", "Slide number",
    }  # fmt: skip
    assert all(
        shape.has_chart or shape.has_table or (shape.has_text_frame and shape.text_frame.text)
        for slide in slides
        for shape in slide.placeholders
    )


def test_shapes_stand_where_the_plan_puts_them_in_reading_order(written: bytes) -> None:
    for slide, planned in zip(Presentation(BytesIO(written)).slides, full_pages(), strict=True):
        assert [shape.name for shape in slide.shapes] == [each.name for each in planned.boxes]
        for shape, wanted in zip(slide.shapes, planned.boxes, strict=True):
            assert (shape.left.pt, shape.top.pt) == (wanted.left, wanted.top)
            assert shape.height.pt == pytest.approx(wanted.height, abs=0.001)


def test_charts_and_tables_say_what_they_show_to_a_screen_reader(written: bytes) -> None:
    for number in (5, 6):
        described = found(
            tree(written, f"ppt/slides/slide{number}.xml"), "//p:graphicFrame//p:cNvPr/@descr"
        )
        shown = full_pages()[number - 1].boxes[1]
        assert isinstance(shown, ChartBox | TableBox)
        assert described == [shown.alt]


def test_a_chart_and_a_table_fill_the_placeholders_of_their_layout(written: bytes) -> None:
    slides = Presentation(BytesIO(written)).slides
    for number, kind, index in ((5, "CHART", 16), (6, "TABLE", 17)):
        place = slides[number - 1].shapes[1]
        assert place.is_placeholder
        assert place.placeholder_format.type.name == kind
        assert place.placeholder_format.idx == index


def test_a_second_chart_stands_free_beside_the_one_in_the_placeholder() -> None:
    data = write_pptx(deck(page("x", "chart", chart(), replace(chart(), name="Chart 2"))))
    _, first, second, *_ = Presentation(BytesIO(data)).slides[0].shapes
    assert (first.has_chart, second.has_chart) == (True, True)
    assert (first.is_placeholder, second.is_placeholder) == (True, False)


def test_notes_reach_the_speaker_and_only_where_there_are_some(written: bytes) -> None:
    slides = Presentation(BytesIO(written)).slides
    assert [slide.has_notes_slide for slide in slides].count(True) == 2
    assert "SIPRI估計600" in slides[1].notes_slide.notes_text_frame.text
    assert "Say it slowly." in slides[3].notes_slide.notes_text_frame.text


def test_the_marking_is_the_header_of_every_page_of_notes(written: bytes) -> None:
    names = [name for name in parts(written) if name.startswith("ppt/notesSlides/notes")]
    assert len(names) == 2
    for name in names:
        header = "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='hdr']//a:t"
        assert [each.text for each in found(tree(written, name), header)] == ["TLP:CLEAR"]


def test_a_template_of_ones_own_lends_its_layouts_placeholders_and_faces(written: bytes) -> None:
    slots: Mapping[Slot, int] = {"title": 0, "body": 1}
    theirs = Template(
        written,  # a deck with slides, sections and properties of its own
        faces=theme_faces("mn", latin="Lato & Co"),
        layouts={"Table": "Assertion"},
        slots={"Table": slots},
    )
    plan = deck(page("x", "table", points(Run("約600", "zh-Hant"))))
    data = write_pptx(plan, theirs)
    presentation = Presentation(BytesIO(data))
    slide = presentation.slides[0]
    assert (len(presentation.slides), slide.slide_layout.name) == (1, "Assertion")
    assert {shape.name for shape in slide.placeholders} == {"Title", "Points"}
    faces = found(tree(data, "ppt/slides/slide1.xml"), "//a:rPr/a:latin/@typeface")
    assert set(faces) == {"+mj-lt", "Lato & Co"}
    assert len([name for name in parts(data) if name.startswith("ppt/slides/slide")]) == 1
    assert b"<Slides>1</Slides>" in parts(data)["docProps/app.xml"]


def test_the_slide_number_follows_the_slide(written: bytes) -> None:
    field = found(tree(written, "ppt/slides/slide3.xml"), "//a:fld[@type='slidenum']")
    assert len(field) == 1


def test_sections_hold_every_slide_once_also_those_before_the_first(written: bytes) -> None:
    root = tree(written, "ppt/presentation.xml")
    sections = root.xpath("//*[local-name()='section']")
    assert [each.get("name") for each in sections] == ["標題 cover", "計算", "其餘 & 來源"]
    listed = root.xpath("//*[local-name()='section']//*[local-name()='sldId']/@id")
    assert listed == root.xpath(
        "//*[local-name()='sldIdLst']/*[@*[local-name()='id' and namespace-uri()!='']]/@id"
    )
    again = tree(
        write_pptx(deck(sections=(SectionPlan("counting", "新名", 1, 7),))), "ppt/presentation.xml"
    )
    before, after = (each.xpath("//*[local-name()='section']/@id")[1] for each in (root, again))
    assert before == after


def test_the_properties_tell_of_the_deck_and_not_of_the_machine(written: bytes) -> None:
    properties = Presentation(BytesIO(written)).core_properties
    assert (properties.title, properties.author) == ("中國核武擴張", "研究組 <team>")
    assert (properties.keywords, properties.category) == ("TLP:CLEAR", "TLP:CLEAR")
    assert properties.subject == "給決策者"
    assert (
        properties.created.isoformat() == properties.modified.isoformat() == "2026-02-10T00:00:00"
    )
    assert b"<Slides>8</Slides><Notes>2</Notes>" in parts(written)["docProps/app.xml"]


_AGAIN = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from deck_samples import deck
from brief.export.pptx.writer import write_pptx
print(hashlib.sha256(write_pptx(deck())).hexdigest())
"""


def test_the_same_plan_gives_the_same_bytes_in_any_surroundings() -> None:
    here = str(Path(__file__).parent)
    hashes = {
        subprocess.run(
            [sys.executable, "-c", _AGAIN, here],
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed},
            check=True, capture_output=True, text=True,
        ).stdout
        for zone, seed in (("Asia/Taipei", "1"), ("America/New_York", "2"))
    }  # fmt: skip
    assert len(hashes) == 1
    with zipfile.ZipFile(BytesIO(write_pptx(deck()))) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_links_lead_to_the_web_and_to_slides(written: bytes) -> None:
    slides = list(Presentation(BytesIO(written)).slides)
    runs = slides[1].shapes[1].text_frame.paragraphs[0].runs
    assert runs[3].hyperlink.address == "https://www.sipri.org/?a=1&b=2"
    jump = found(tree(written, "ppt/slides/slide2.xml"), "//a:hlinkClick[@action]")[0]
    assert jump.get("action") == "ppaction://hlinksldjump"
    key = jump.xpath("./@*[local-name()='id']")[0]
    assert slides[1].part.related_part(key).slide.name == slides[1].name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.org/a|b\\c^{d}?100%", "https://example.org/a%7Cb%5Cc%5E%7Bd%7D?100%25"),
        ("HTTP://EXAMPLE.ORG:8080#top", "HTTP://EXAMPLE.ORG:8080#top"),
        ("https://例子.台灣/漁業?年=2026%20", "https://例子.台灣/漁業?年=2026%20"),
        ("https://[2001:db8::1]:443/", "https://[2001:db8::1]:443/"),
    ],
)
def test_an_address_is_kept_and_what_none_may_hold_is_encoded(given: str, kept: str) -> None:
    data = write_pptx(deck(page("x", "assertion", points(Run("x", "en", link=given)))))
    shape = Presentation(BytesIO(data)).slides[0].shapes[1]
    assert shape.text_frame.paragraphs[0].runs[0].hyperlink.address == kept


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:desk@example.org",
        "ftp://example.org",
        "\\\\host\\share",
        "https://a b",
        "https://[::1",
        "https://example.org:99999/",
        "https:///path",
        "",
    ],
)
def test_a_link_to_anything_else_is_refused(link: str) -> None:
    with pytest.raises(BadInput, match="not a link that a deck may hold"):
        write_pptx(deck(page("x", "assertion", points(Run("x", "en", link=link)))))


def test_a_jump_past_the_last_slide_is_refused() -> None:
    with pytest.raises(BadInput, match="slide 2 of 1"):
        write_pptx(deck(page("x", "assertion", points(Run("x", "en", slide=2)))))


def test_a_slot_that_the_layout_lacks_or_has_used_becomes_a_free_box() -> None:
    twice = page(
        "x",
        "assertion",
        box("One", "body", 130.0, line("一")),
        box("Two", "body", 200.0, line("二")),
    )
    slide = Presentation(BytesIO(write_pptx(deck(twice)))).slides[0]
    assert [shape.is_placeholder for shape in slide.shapes][1:3] == [True, False]
    assert slide.shapes[2].text_frame.text == "二"
