"""The template: ours, and a user's own in its place."""

import runpy
from io import BytesIO
from pathlib import Path

import pytest
from deck_samples import box, deck, line, page, parts, points
from openxml_audit import validate_pptx
from pptx import Presentation
from pptx.util import Pt

from brief.errors import BadInput
from brief.export.archive import pack
from brief.export.pptx_writer import write_pptx
from brief.planning.plan import Run

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "brief" / "export" / "template.pptx"


def a_users_template(layout_names: dict[str, str] | None = None, wide: bool = True) -> bytes:
    """Return what people have at hand: an ordinary presentation with slides and notes in it."""
    presentation = Presentation()
    if wide:
        presentation.slide_width, presentation.slide_height = Pt(960), Pt(540)
    for layout in presentation.slide_layouts:
        layout.name = (layout_names or {}).get(layout.name, layout.name)
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "an old secret"
    slide.notes_slide.notes_text_frame.text = "an old note"
    target = BytesIO()
    presentation.save(target)
    return target.getvalue()


SCRIPT = runpy.run_path(str(ROOT / "tools" / "template.py"))


def test_the_shipped_template_is_what_its_script_writes() -> None:
    assert parts(SCRIPT["build"]()) == parts(SHIPPED.read_bytes())


def test_the_shipped_template_holds_to_the_schemas_and_names_its_layouts() -> None:
    assert not validate_pptx(SHIPPED).errors
    assert [layout.name for layout in Presentation(str(SHIPPED)).slide_layouts] == [
        "Cover", "Agenda", "Section", "Assertion", "Chart", "Table", "Big number", "Sources",
    ]  # fmt: skip


def _brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("role", ["dk1", "dk2", "accent1", "hlink", "folHlink"])
@pytest.mark.parametrize("ground", ["lt1", "lt2"])
def test_text_can_be_read_on_either_ground(role: str, ground: str) -> None:
    colours = SCRIPT["COLOURS"]
    darker, lighter = _brightness(colours[role]), _brightness(colours[ground])
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_a_users_template_gives_its_layouts_and_none_of_its_slides() -> None:
    template = a_users_template({"Title and Content": "ASSERTION"})
    notes = (line("說明", size=12.0),)
    plan = deck(page("x", "assertion", points(Run("一", "zh-Hant")), notes=notes))
    data = write_pptx(plan, template)
    slides = Presentation(BytesIO(data)).slides
    assert [slide.slide_layout.name for slide in slides] == ["ASSERTION"]
    filled = [shape.name for shape in slides[0].shapes if shape.is_placeholder]
    free = [shape.name for shape in slides[0].shapes if not shape.is_placeholder]
    assert filled == ["Title", "Points", "Footer", "Slide number"]
    assert free == ["Source", "Marking"]
    everything = b"".join(parts(data).values())
    assert b"an old secret" not in everything
    assert b"an old note" not in everything
    assert Presentation(BytesIO(data)).core_properties.author == "研究組 <team>"
    assert b"Steve Canny" not in everything


def test_a_layout_of_the_same_kind_stands_in_for_a_missing_name() -> None:
    data = write_pptx(deck(page("x", "cover"), page("y", "chart")), a_users_template())
    names = [slide.slide_layout.name for slide in Presentation(BytesIO(data)).slides]
    assert names == ["Title Slide", "Title and Content"]


def test_what_is_made_from_a_users_template_holds_to_the_schemas(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(write_pptx(deck(), a_users_template()))
    assert [each.description for each in validate_pptx(path).errors] == []


def test_a_template_of_another_shape_is_refused_with_the_way_out() -> None:
    with pytest.raises(BadInput, match=r"house\.pptx: has slides of another size.*Slide Size"):
        write_pptx(deck(), a_users_template(wide=False), "house.pptx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", pack({"a.txt": b"x"})])
def test_a_file_that_is_no_presentation_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"house\.pptx: is not a PowerPoint file"):
        write_pptx(deck(), data, "house.pptx")


def test_a_template_without_a_layout_that_could_serve_is_refused() -> None:
    members = parts(SHIPPED.read_bytes())
    for name, content in members.items():
        if name.startswith("ppt/slideLayouts/slideLayout"):
            members[name] = content.replace(b'type="obj"', b'type="blank"')
    members = {
        name: content.replace(b'name="Agenda"', b'name="Plan"') for name, content in members.items()
    }
    with pytest.raises(BadInput, match="no layout 'Agenda' with a title"):
        write_pptx(deck(page("x", "agenda", box("A", "body", 130.0, line("一")))), pack(members))
