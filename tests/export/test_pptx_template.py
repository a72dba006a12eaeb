"""The template: what its script writes, valid and legible."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from deck_samples import parts
from lxml import etree
from openxml_audit import validate_pptx
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.ooxml import EAST_ASIAN, LATIN, A
from brief.planning.drafts import LAYOUT_NAMES
from brief.planning.grid import OURS

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "brief" / "export" / "templates" / "template.pptx"


with pytest.MonkeyPatch.context() as patched:
    patched.syspath_prepend(ROOT / "tools")
    SCRIPT = runpy.run_path(str(ROOT / "tools" / "template.py"))
    COLOURS: dict[str, str] = runpy.run_path(str(ROOT / "tools" / "template_drawing.py"))["COLOURS"]


def test_the_shipped_template_is_what_its_script_writes() -> None:
    assert parts(SCRIPT["build"]()) == parts(SHIPPED.read_bytes())


def test_the_shipped_template_holds_to_the_schemas_and_names_its_layouts() -> None:
    assert not validate_pptx(SHIPPED).errors
    assert [layout.name for layout in Presentation(str(SHIPPED)).slide_layouts] == [
        "Cover", "Agenda", "Answer", "Section", "Assertion", "Evidence", "Chart", "Table",
        "Comparison", "Timeline", "Options", "Confidence", "Big number", "Sources",
    ]  # fmt: skip


def test_the_template_has_every_layout_that_a_plan_can_name() -> None:
    there = {layout.name for layout in Presentation(str(SHIPPED)).slide_layouts}
    assert {*LAYOUT_NAMES.values(), "Section"} == there


def test_every_placeholder_for_text_says_what_belongs_there() -> None:
    layouts: Any = Presentation(str(SHIPPED)).slide_layouts
    silent = [
        f"{layout.name}: {place.name}"
        for layout in layouts
        for place in layout.placeholders
        if place.placeholder_format.type not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
        and not place.text_frame.text
    ]
    assert silent == []


def test_theme_fonts_are_set_for_latin_and_chinese_in_titles_and_text() -> None:
    for name in ("theme1", "theme2"):
        theme = etree.fromstring(parts(SHIPPED.read_bytes())[f"ppt/theme/{name}.xml"])
        for kind in ("majorFont", "minorFont"):
            (font,) = theme.iter(f"{{{A}}}{kind}")
            faces = {each.tag.rpartition("}")[2]: each.get("typeface") for each in font}
            assert faces["latin"] == LATIN
            assert faces["ea"] == faces["font"] == EAST_ASIAN


def test_the_grid_stands_as_guides_on_the_slide() -> None:
    master = etree.fromstring(parts(SHIPPED.read_bytes())["ppt/slideMasters/slideMaster1.xml"])
    guides = [each for each in master.iter() if str(each.tag).endswith("}guide")]
    down = {int(each.get("pos") or 0) / 8 for each in guides if each.get("orient") is None}
    assert {OURS.left, OURS.right} < down


def _brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("role", ["dk1", "dk2", "accent1", "hlink", "folHlink"])
@pytest.mark.parametrize("ground", ["lt1", "lt2"])
def test_text_can_be_read_on_either_ground(role: str, ground: str) -> None:
    darker, lighter = _brightness(COLOURS[role]), _brightness(COLOURS[ground])
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_white_text_can_be_read_on_the_cover() -> None:
    ground = _brightness(COLOURS["accent1"])
    assert 1.05 / (ground + 0.05) >= 4.5
