"""Templates as users have them, and a workspace whose deck asks for one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from conftest import Command
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


def change_members(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change the members of a saved template, as another program might have written them."""
    with ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def parts_of(tiny: TinyWorkspace) -> dict[str, bytes]:
    """Return the members of the deck that was exported."""
    with ZipFile(tiny.path("out/tiny.en.pptx")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def second_master(members: dict[str, bytes]) -> None:
    """Put a copy of the master, with a strong accent and the layout for points, second."""
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = b"application/vnd.openxmlformats-officedocument."
    folder = "ppt/slideMasters/"
    rels, master = f"{folder}_rels/slideMaster1.xml.rels", f"{folder}slideMaster1.xml"
    theme = members["ppt/theme/theme1.xml"]
    members["ppt/theme/theme9.xml"] = theme.replace(b"FFE0A0", b"10305A")
    layout = "ppt/slideLayouts/{}slideLayout{}.xml"
    members[layout.format("", 99)] = members[layout.format("", 2)].replace(
        b"Title and Content", b"Assertion"
    )
    members[layout.format("_rels/", 99) + ".rels"] = members[
        layout.format("_rels/", 2) + ".rels"
    ].replace(b"slideMaster1", b"slideMaster9")
    listed = members[master]
    ids = listed[listed.index(b"<p:sldLayoutIdLst>") : listed.index(b"</p:sldLayoutIdLst>")]
    members[f"{folder}slideMaster9.xml"] = listed.replace(
        ids, b'<p:sldLayoutIdLst><p:sldLayoutId id="2147483999" r:id="rId1"/>'
    )
    members[f"{folder}_rels/slideMaster9.xml.rels"] = (
        members[rels].partition(b"<Relationship ")[0]
        + b'<Relationship Id="rId1" Type="%s/slideLayout" '
        b'Target="../slideLayouts/slideLayout99.xml"/><Relationship Id="rId2" '
        b'Type="%s/theme" Target="../theme/theme9.xml"/></Relationships>' % (office, office)
    )
    shown = "ppt/presentation.xml"
    members[shown] = members[shown].replace(
        b"</p:sldMasterIdLst>",
        b'<p:sldMasterId id="2147483900" r:id="rId99"/></p:sldMasterIdLst>',
    )
    relations = "ppt/_rels/presentation.xml.rels"
    members[relations] = members[relations].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="%s/slideMaster" '
        b'Target="slideMasters/slideMaster9.xml"/></Relationships>' % office,
    )
    types = "[Content_Types].xml"
    members[types] = members[types].replace(
        b"</Types>",
        b"".join(
            b'<Override PartName="/ppt/%s9.xml" ContentType="%s%s+xml"/>' % (name, kind, of)
            for name, of in (
                (b"theme/theme", b"theme"),
                (b"slideMasters/slideMaster", b"presentationml.slideMaster"),
                (b"slideLayouts/slideLayout9", b"presentationml.slideLayout"),
            )
        )
        + b"</Types>",
    )
