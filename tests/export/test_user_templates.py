"""Decks in a template of the user's own: what they take from it."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import Command
from deck_samples import chart
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt
from template_samples import (
    DECK,
    A,
    acme,
    change_members,
    exported,
    filled,
    save,
    second_master,
    shapes_of,
    small,
)
from tiny_workspace import TinyWorkspace

from brief.export.pptx.chart_labels import labels_xml
from brief.export.templates.palette import palette_on
from brief.export.templates.surface import Palette
from brief.export.templates.theme import Theme

__all__ = ["acme"]


@pytest.mark.parametrize("language", ["en", "zh-Hant", "bilingual"])
def test_a_deck_takes_size_layouts_and_titles_from_it(
    acme: TinyWorkspace, brief: Command, language: str
) -> None:
    save(acme.path("acme.pptx"))
    deck = exported(acme, brief, language)
    assert (deck.slide_width.pt, deck.slide_height.pt) == (720.0, 540.0)
    [app] = [
        part for part in deck.part.package.iter_parts() if part.partname == "/docProps/app.xml"
    ]
    assert b"<PresentationFormat>On-screen Show (4:3)</PresentationFormat>" in app.blob
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


def test_two_layouts_of_one_name_are_told_apart(acme: TinyWorkspace, brief: Command) -> None:
    def named_alike(presentation: Any) -> None:
        for each in presentation.slide_layouts:
            each.name = "Layout"

    save(acme.path("acme.pptx"), named_alike)
    slides = exported(acme, brief).slides
    kinds = [each.slide_layout.element.get("type") for each in slides]
    assert kinds[0] == "title"
    assert set(kinds[1:]) <= {"obj", "titleOnly", "secHead"}


def test_each_slide_has_the_colours_of_the_master_that_it_hangs_on(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), theme=("4F81BD", "FFE0A0"))  # an accent too faint
    change_members(acme.path("acme.pptx"), second_master)
    used: dict[bool, set[str]] = {True: set(), False: set()}
    for slide in exported(acme, brief).slides:
        of_second = slide.slide_layout.name == "Assertion"
        for shape in slide.shapes:
            for each in shape.element.iter(f"{A}schemeClr"):
                used[of_second].add(each.get("val"))
    assert "accent1" in used[True]
    assert "accent1" not in used[False]
    assert "accent2" in used[False]


@pytest.mark.parametrize(
    ("light", "ground"),
    [
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:sysClr val="window" lastClr="fefefe"/>', "FEFEFE"),
        ('<a:prstClr val="blue"/>', "FFFFFF"),
        ('<a:srgbClr val="12345"/>', "FFFFFF"),
        ("", "FFFFFF"),
    ],
)
def test_a_colour_that_is_no_number_is_guessed(light: str, ground: str) -> None:
    theme = etree.fromstring(
        f'<a:theme xmlns:a="{A[1:-1]}"><a:clrScheme><a:dk1><a:sysClr val="windowText"/></a:dk1>'
        f"<a:lt1>{light}</a:lt1></a:clrScheme></a:theme>"
    )
    found = Theme(theme, Presentation().slide_layouts[1])
    assert (found.named("tx1"), found.named("bg1")) == ("000000", ground)
    assert palette_on(ground, found).accent == "000000"


def test_a_text_that_looks_like_a_colour_stays() -> None:
    palette = Palette("FFFFFF", "000000", "000000", "000000", {"accent5": '<a:srgbClr val="AB"/>'})
    text = '<a:t>schemeClr val="accent5"/&gt;</a:t>'
    assert palette.coloured(text) == text
    assert palette.coloured('<a:schemeClr val="accent5"/>') == '<a:srgbClr val="AB"/>'


def test_a_slide_number_at_the_top_is_no_foot(acme: TinyWorkspace, brief: Command) -> None:
    def numbered_at_the_top(presentation: Any) -> None:
        for each in [*presentation.slide_layouts, presentation.slide_masters[0]]:
            for place in each.placeholders:
                if place.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
                    place.left, place.top, place.width, place.height = (
                        Pt(600),
                        Pt(4),
                        Pt(90),
                        Pt(20),
                    )

    save(acme.path("acme.pptx"), numbered_at_the_top)
    source = next(each for each in shapes_of(exported(acme, brief)) if each.name == "Source")
    assert source.top > Pt(400)


def test_labels_and_their_signs_are_not_rounded_to_a_whole_point() -> None:
    smaller = replace(chart(), size=10.5)
    label = labels_xml(smaller, {0: smaller.values[0]}, "outEnd")
    assert set(re.findall('sz="([0-9]+)"', label)) == {"1050"}
