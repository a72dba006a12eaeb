"""The address of a source is one that a deck can link to, or it is refused where it stands."""

import pytest
from pydantic import TypeAdapter, ValidationError

from brief.model.address import Address, is_address, is_link

address = TypeAdapter[str](Address).validate_python


@pytest.mark.parametrize(
    "text",
    ["unknown", "https://example.org/a?b=[1]#c", "http://a@example.org:8080/", "https://[::1]/x",
     "https://某報.tw/頁", "https://example.org/a%20b{c}|d"],
)  # fmt: skip
def test_a_whole_address_is_taken_as_it_stands(text: str) -> None:
    assert address(text) == text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("https://[::1", "no whole address"),
        ("https://::1]/", "no whole address"),
        ("https://example.org:99999/", "no whole address"),
        ("https://", "no whole address"),
        ("https:///a", "no whole address"),
        ("https://a b.org/", "no whole address"),
        ('https://example.org/"x', "no whole address"),
        ("javascript:alert(1)", "no whole address"),
        ("example.org", "no whole address"),
        ("", "no whole address"),
        ("https://example.org/\x1b[2J", r"U\+001B"),
        ("https://example.org/\x85", r"U\+0085"),
        ("https://example.org/\u202efdp.exe", r"U\+202E"),
        ("https://exam\u200bple.org/", r"U\+200B"),
        ("https://exam\u2060ple.org/", r"U\+2060"),
        ("https://exam\u00adple.org/", r"U\+00AD"),
    ],
)
def test_anything_else_is_refused_and_why(text: str, problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        address(text)
    assert not is_address(text)


def test_what_a_record_may_hold_can_be_linked() -> None:
    assert is_address("https://example.org/%E4") == is_link("https://example.org/%E4") is True
    assert not is_address("unknown")
