"""Placeholders: names from a fixed alphabet, and not one brace besides."""

import pytest

from brief.model.placeholder import placeholders


def test_placeholders_are_found_in_order_with_their_places() -> None:
    text = "共{a_1}枚，{b:as_of}"
    assert [(p.name, p.variant, text[p.start : p.end]) for p in placeholders(text)] == [
        ("a_1", "", "{a_1}"),
        ("b", "as_of", "{b:as_of}"),
    ]


def test_a_slide_is_named_with_underscores_for_its_hyphens() -> None:
    assert placeholders("見{slide_side_by_side}")[0].slide == "side-by-side"
    assert placeholders("見{slides}")[0].slide is None


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "}",
        "{}",
        "{{a}}",
        "{a b}",
        "{a",
        "a}",
        "{a.__class__}",
        "{a[0]}",
        "{a!r:>1000000}",
        "{0}",
        "{彈頭}",
        "{a:}",
        "{a:AS_OF}",
    ],
)
def test_a_brace_that_belongs_to_no_placeholder_is_refused_with_its_surroundings(text: str) -> None:
    with pytest.raises(ValueError, match="stray brace near '"):
        placeholders(text)
