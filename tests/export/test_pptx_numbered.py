"""Numbered points are PowerPoint's own numbering, so that a person can go on writing the list."""

from brief.export.pptx.text import paragraph_style
from brief.planning.typesetting import paragraph, plain


def test_a_numbered_point_hangs_from_its_own_number() -> None:
    second = paragraph([plain("A point of ours", "en")], 24.0, 400.0, number=2)
    style = paragraph_style(second)
    assert '<a:buAutoNum type="arabicPlain" startAt="2"/>' in style
    assert f'marL="{round(second.indent * 12700)}"' in style
    assert "buChar" not in style


def test_a_numbered_point_has_room_for_two_digits() -> None:
    tenth = paragraph([plain("A point of ours", "en")], 24.0, 400.0, number=10)
    assert tenth.indent >= 2 * 0.556 * tenth.size
