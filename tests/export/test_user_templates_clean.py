"""Nothing of a user's template stays in a deck but its look."""

from typing import Any
from zipfile import ZipFile

from conftest import Command
from lxml import etree
from openxml_audit import validate_pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from template_samples import A, acme, change_members, exported, filled, parts_of, save
from tiny_workspace import TinyWorkspace

from brief.export.ooxml import P

__all__ = ["acme"]

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_slides_that_are_in_it_are_left_out_for_good(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), filled)
    deck = exported(acme, brief)
    assert "Example" not in {slide.shapes.title.text for slide in deck.slides}
    with ZipFile(acme.path("out/tiny.en.pptx")) as archive:
        assert not any(b"Confidential" in archive.read(name) for name in archive.namelist())
        slides = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
    assert len(slides) == len(deck.slides)


def buttons(presentation: Any) -> None:
    """Give the master and a layout a button that leads to a slide."""
    filled(presentation)
    master = presentation.slide_masters[0]
    for each in (master, master.slide_layouts[0]):
        key = each.part.relate_to(presentation.slides[1].part, RELATIONSHIP_TYPE.SLIDE)
        click = f'<a:hlinkClick xmlns:a="{A[1:-1]}" xmlns:r="{R}" r:id="{key}" action="x"/>'
        each.placeholders[0].element.nvSpPr.cNvPr.append(parse_xml(click))


def test_nor_do_they_stay_by_a_button_on_the_master(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), buttons)
    deck = exported(acme, brief)
    parts = parts_of(acme)
    slides = [name for name in parts if name.startswith("ppt/slides/slide")]
    assert len(slides) == len(deck.slides)
    assert not any(b"Confidential" in data for data in parts.values())
    for name in ("slideMasters/slideMaster1", "slideLayouts/slideLayout1"):
        assert b"hlinkClick" not in parts[f"ppt/{name}.xml"]
    assert deck.slide_masters[0].placeholders[0].has_text_frame


LEFT_OUT = {
    "/docProps/custom.xml": "custom-properties",
    "/docProps/thumbnail.jpeg": "metadata/thumbnail",
    "/ppt/commentAuthors.xml": "commentAuthors",
    "/ppt/changesInfos/changesInfo1.xml": "changesInfo",
    "/ppt/revisionInfo.xml": "revisionInfo",
    "/ppt/vbaProject.bin": "vbaProject",
    "/ppt/tags/tag1.xml": "tags",
}


def told_of(presentation: Any) -> None:
    """Add what tells who made the template, and when."""
    main = presentation.part
    presentation.core_properties.comments = "Secret remark"
    for name, kind in LEFT_OUT.items():
        if name.endswith(".jpeg"):
            continue  # the Office theme's own file has one
        part = Part(PackURI(name), "application/octet-stream", main.package, b"Secret")
        key = (main.package if "docProps" in name else main).relate_to(part, f"{R}/{kind}")
        if kind == "tags":
            listed = f'<p:custDataLst><p:tags r:id="{key}"/></p:custDataLst>'
            main._element.insert(
                list(main._element).index(main._element.find("{*}notesSz")) + 1,
                parse_xml(listed.replace(">", f' xmlns:p="{P}" xmlns:r="{R}">', 1)),
            )


def test_who_made_it_and_its_macros_are_left_out(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), told_of)
    exported(acme, brief)
    parts = parts_of(acme)
    assert {f"/{name}" for name in parts} & {*LEFT_OUT} == set()
    assert not any(b"Secret" in data for data in parts.values())
    assert not any("printerSettings" in name for name in parts)
    assert b"custDataLst" not in parts["ppt/presentation.xml"]
    assert validate_pptx(acme.path("out/tiny.en.pptx")).errors == []


def test_the_view_of_an_outline_does_not_keep_slides(acme: TinyWorkspace, brief: Command) -> None:
    def outlined(presentation: Any) -> None:
        filled(presentation)
        view = next(
            each.target_part
            for each in presentation.part.rels.values()
            if each.reltype == RELATIONSHIP_TYPE.VIEW_PROPS
        )
        view.relate_to(presentation.slides[1].part, RELATIONSHIP_TYPE.SLIDE)

    save(acme.path("acme.pptx"), outlined)
    exported(acme, brief)
    assert not any(b"Confidential" in data for data in parts_of(acme).values())


def test_a_show_of_some_of_its_slides_is_forgotten(acme: TinyWorkspace, brief: Command) -> None:
    def some(members: dict[str, bytes]) -> None:
        name = "ppt/presProps.xml"
        root = etree.fromstring(members[name])
        shows = f'<p:showPr xmlns:p="{P}"><p:sldRg st="8" end="9"/></p:showPr>'
        root.insert(0, etree.fromstring(shows))
        members[name] = etree.tostring(root)

    save(acme.path("acme.pptx"), filled)
    change_members(acme.path("acme.pptx"), some)
    exported(acme, brief)
    assert not any(b"sldRg" in data for data in parts_of(acme).values())


def test_a_file_with_macros_gives_a_deck_without(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"))
    plain = b"vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    macros = b"vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    types = "[Content_Types].xml"
    change_members(
        acme.path("acme.pptx"),
        lambda members: members.update({types: members[types].replace(plain, macros)}),
    )
    exported(acme, brief)
    assert b"macroEnabled" not in parts_of(acme)[types]


LINKED = "file:///C:/Users/someone/logo.png"


def linked(presentation: Any) -> None:
    """Link pictures and a file in the master; the address of a web site may be clicked on."""
    master = presentation.slide_masters[0]
    picture = master.part.relate_to(LINKED, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    click = master.part.relate_to(
        "https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    spaces = f'xmlns:a="{A[1:-1]}" xmlns:r="{R}" xmlns:p="{P}"'
    master.shapes._spTree.append(
        parse_xml(
            f'<p:pic {spaces}><p:nvPicPr><p:cNvPr id="90" name="Logo"/><p:cNvPicPr/><p:nvPr/>'
            f'</p:nvPicPr><p:blipFill><a:blip r:link="{picture}"/></p:blipFill><p:spPr/></p:pic>'
        )
    )
    shape = master.placeholders[0].element
    shape.spPr.append(parse_xml(f'<a:blipFill {spaces}><a:blip r:link="{picture}"/></a:blipFill>'))
    shape.nvSpPr.cNvPr.append(parse_xml(f'<a:hlinkClick {spaces} r:id="{click}"/>'))


def test_what_lies_outside_is_left_out_and_doctor_names_it(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"), linked)
    assert LINKED in brief("doctor", "--template", "acme.pptx").out
    exported(acme, brief)
    parts = parts_of(acme)
    assert not any(b"someone" in data for data in parts.values())
    master = parts["ppt/slideMasters/slideMaster1.xml"]
    assert b"Logo" not in master
    assert b"r:link" not in master
    assert b"hlinkClick" in master
    assert validate_pptx(acme.path("out/tiny.en.pptx")).errors == []


def test_no_element_names_a_relation_that_is_gone(acme: TinyWorkspace, brief: Command) -> None:
    def all_at_once(presentation: Any) -> None:
        for change in (buttons, told_of, linked):
            change(presentation)

    save(acme.path("acme.pptx"), all_at_once)
    exported(acme, brief)
    parts = parts_of(acme)
    for name in parts:
        if name.endswith(".xml") and name.startswith("ppt/"):
            folder, _, file = name.rpartition("/")
            rels = parts.get(f"{folder}/_rels/{file}.rels")
            known = {each.get("Id") for each in etree.fromstring(rels)} if rels else set()
            used = {
                value
                for each in etree.fromstring(parts[name]).iter()
                for key, value in each.attrib.items()
                if str(key).startswith(f"{{{R}}}")
            }
            assert used - {""} <= known, name


def test_what_is_written_is_well_formed(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("acme.pptx"), filled)
    exported(acme, brief)
    with ZipFile(acme.path("out/tiny.en.pptx")) as archive:
        names = archive.namelist()
        assert len(set(names)) == len(names)
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
