"""The template: what its script writes, valid and legible."""

import runpy
from pathlib import Path

import pytest
from deck_samples import parts
from openxml_audit import validate_pptx
from pptx import Presentation

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "brief" / "export" / "template.pptx"


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
