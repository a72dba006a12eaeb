"""Decks in a template of the user's own."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import Command
from lxml import etree
from pptx import Presentation
from pptx.util import Pt
from tiny_workspace import TinyWorkspace

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECK = "decks/tiny/deck.toml"


def save(
    path: Path, change: Callable[[Any], None] = lambda _: None, theme: tuple[str, str] = ("", "")
) -> None:
    """Write the Office theme (4:3, Calibri, no Chinese face) as a template, changed."""
    presentation = Presentation()
    change(presentation)
    for relation in presentation.slide_masters[0].part.rels.values():
        if relation.reltype.endswith("/theme"):
            part = relation.target_part
            part._blob = part.blob.replace(theme[0].encode(), theme[1].encode())
    presentation.save(str(path))


def small(presentation: Any) -> None:
    """Make the slides 720 × 405 points, all that is on them with them."""
    presentation.slide_height = Pt(405)
    for layout in [*presentation.slide_layouts, presentation.slide_masters[0]]:
        for each in layout.placeholders:
            if each.element.spPr.find(f"{A}xfrm") is not None:
                each.top, each.height = int(each.top * 0.75), int(each.height * 0.75)


def filled(presentation: Any) -> None:
    """Leave two slides in the template, one with a secret."""
    for title in ("Example", "Confidential figures of last year"):
        presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = title


@pytest.fixture
def acme(translated: TinyWorkspace) -> TinyWorkspace:
    """Return the tiny workspace whose deck asks for acme.pptx, which is not there yet."""
    file = translated.path(DECK)
    file.write_text('template = "acme.pptx"\n\n' + file.read_text("utf-8"), "utf-8")
    return translated


def exported(tiny: TinyWorkspace, brief: Command, language: str = "en") -> Any:
    """Export the deck and read it back."""
    answer = brief("export", "--lang", language, "--format", "pptx", "--out", "out")
    assert answer.code == 0, answer.err
    return Presentation(str(tiny.path(f"out/tiny.{language}.pptx")))


def shapes_of(presentation: Any) -> list[Any]:
    return [shape for slide in presentation.slides for shape in slide.shapes]


@pytest.mark.parametrize("language", ["en", "zh-Hant", "bilingual"])
def test_a_deck_takes_size_layouts_and_titles_from_it(
    acme: TinyWorkspace, brief: Command, language: str
) -> None:
    save(acme.path("acme.pptx"))
    deck = exported(acme, brief, language)
    assert (deck.slide_width.pt, deck.slide_height.pt) == (720.0, 540.0)
    assert deck.slides[0].slide_layout.name == "Title Slide"
    assert {slide.slide_layout.name for slide in deck.slides} <= {
        layout.name for layout in Presentation().slide_layouts
    }
    for slide in deck.slides:
        assert slide.shapes.title.text.strip()
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width + Pt(1)
            assert shape.top + shape.height <= deck.slide_height + Pt(1)


def test_titles_keep_its_colour_and_text_its_faces(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"))
    slide = exported(acme, brief).slides[2]
    title = slide.shapes.title.element
    assert not title.findall(f".//{A}rPr/{A}solidFill")
    faces = {
        each.get("typeface")
        for shape in slide.shapes
        for kind in ("latin", "ea")
        for each in shape.element.iter(f"{A}{kind}")
    }
    assert faces == {"+mj-lt", "+mn-lt", "Microsoft JhengHei"}


def test_titles_take_the_chinese_face_of_the_body_where_it_is_the_only_one(
    acme: TinyWorkspace, brief: Command
) -> None:
    only_body = '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="{}"/>'
    save(acme.path("acme.pptx"), theme=(only_body.format(""), only_body.format("DengXian")))
    slide = exported(acme, brief, "zh-Hant").slides[2]
    faces = {each.get("typeface") for each in slide.shapes._spTree.iter(f"{A}ea")}
    assert faces == {"+mn-ea"}


def test_a_theme_with_a_chinese_face_lends_it_and_notes_name_it(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), theme=('<a:ea typeface=""/>', '<a:ea typeface="DengXian"/>'))
    slide = exported(acme, brief, "zh-Hant").slides[2]
    faces = {each.get("typeface") for each in slide.shapes._spTree.iter(f"{A}ea")}
    assert faces == {"+mj-ea", "+mn-ea"}
    notes = slide.notes_slide.notes_text_frame._txBody.iter(f"{A}ea")
    assert {each.get("typeface") for each in notes} == {"DengXian"}


def test_on_a_small_slide_type_is_as_large_a_part_of_it(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), small)
    deck = exported(acme, brief)
    sizes = {
        int(run.get("sz")) / 100
        for shape in shapes_of(deck)
        if shape.is_placeholder and shape.placeholder_format.idx == 0
        for run in shape.element.iter(f"{A}rPr")
    }
    assert 21.0 in sizes
    assert deck.slide_height.pt == 405.0


def test_slides_that_are_in_it_are_left_out_for_good(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), filled)
    deck = exported(acme, brief)
    assert "Example" not in {slide.shapes.title.text for slide in deck.slides}
    with ZipFile(acme.path("out/tiny.en.pptx")) as archive:
        assert not any(b"Confidential" in archive.read(name) for name in archive.namelist())
        slides = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
    assert len(slides) == len(deck.slides)


def test_a_potx_serves_as_well(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("made.pptx"))
    target = BytesIO()
    with ZipFile(acme.path("made.pptx")) as made, ZipFile(target, "w") as archive:
        for name in made.namelist():
            data = made.read(name).replace(
                b"presentationml.presentation.main", b"presentationml.template.main"
            )
            archive.writestr(name, data)
    acme.path("acme.potx").write_bytes(target.getvalue())
    acme.replace(DECK, "acme.pptx", "acme.potx")
    assert exported(acme, brief).slides[0].slide_layout.name == "Title Slide"


def test_emphasis_too_faint_for_its_ground_is_set_in_ink(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), theme=("4F81BD", "FFE0A0"))
    used = {
        each.get("val")
        for shape in shapes_of(exported(acme, brief))
        for each in shape.element.iterfind(f".//{A}rPr/{A}solidFill/{A}schemeClr")
    }
    assert "accent1" not in used
    assert "tx1" in used


def test_the_workspace_can_name_one_for_all_its_decks(
    translated: TinyWorkspace, brief: Command
) -> None:
    save(translated.path("acme.pptx"))
    settings = translated.path("brief.toml")
    settings.write_text(f'template = "acme.pptx"\n\n{settings.read_text("utf-8")}', "utf-8")
    assert exported(translated, brief).slide_width.pt == 720.0


def test_the_receipt_names_it_with_its_hash(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"))
    exported(acme, brief)
    first = acme.path("out/tiny.receipt.json").read_text("utf-8")
    assert '"acme.pptx"' in first
    save(acme.path("acme.pptx"), filled)
    exported(acme, brief)
    assert acme.path("out/tiny.receipt.json").read_text("utf-8") != first


def no_titles(presentation: Any) -> None:
    for layout in presentation.slide_layouts:
        for each in list(layout.placeholders):
            if each.placeholder_format.idx == 0:
                each.element.getparent().remove(each.element)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (None, "acme.pptx: can't be read: No such file or directory"),
        (b"not a zip", "acme.pptx: is no PowerPoint file"),
        (b"PK\x05\x06" + b"\0" * 18, "acme.pptx: is no PowerPoint file"),
        (no_titles, "acme.pptx: has no layout with a title"),
    ],
)
def test_one_that_cannot_serve_is_refused_with_the_way_out(
    acme: TinyWorkspace, brief: Command, made: Any, says: str
) -> None:
    if isinstance(made, bytes):
        acme.path("acme.pptx").write_bytes(made)
    elif made:
        save(acme.path("acme.pptx"), made)
    answer = brief("export", "--lang", "en", "--format", "pptx", "--out", "out")
    assert answer.code == 3
    assert says in answer.err
    assert answer.err.count("\n") == 1
    assert not acme.path("out").exists()


@pytest.mark.parametrize("name", ["../acme.pptx", "/etc/acme.pptx", "acme.key", ""])
def test_a_template_lies_in_the_workspace(
    translated: TinyWorkspace, brief: Command, name: str
) -> None:
    file = translated.path(DECK)
    file.write_text(f'template = "{name}"\n\n' + file.read_text("utf-8"), "utf-8")
    answer = brief("export", "--lang", "en", "--format", "pptx", "--out", "out")
    assert answer.code == 3
    assert "template" in answer.err


def test_doctor_says_what_was_found_and_what_is_missing(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"))
    answer = brief("doctor", "--template", "acme.pptx")
    assert answer.code == 0
    assert "Cover: Title Slide" in answer.out
    assert "Assertion: Title and Content" in answer.out
    assert "Calibri" in answer.out
    assert "no East Asian face" in answer.out
    assert "4.5:1" in answer.out


def test_doctor_finds_nothing_to_remark_in_ours(acme: TinyWorkspace, brief: Command) -> None:
    from brief.export.templates.ours import OURS

    acme.path("ours.pptx").write_bytes(OURS.data)
    answer = brief("doctor", "--template", "ours.pptx")
    assert answer.code == 0
    assert "Timeline: Timeline" in answer.out
    assert "MISSING" not in answer.out
    assert "note" not in answer.out


def test_doctor_refuses_what_cannot_serve(acme: TinyWorkspace, brief: Command) -> None:
    acme.path("acme.pptx").write_bytes(b"no")
    answer = brief("doctor", "--template", "acme.pptx")
    assert answer.code == 3
    assert "is no PowerPoint file" in answer.out + answer.err


def test_what_is_written_is_well_formed(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), filled)
    exported(acme, brief)
    with ZipFile(acme.path("out/tiny.en.pptx")) as archive:
        names = archive.namelist()
        assert len(set(names)) == len(names)
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
