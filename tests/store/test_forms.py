"""A field in a wrong form is told what it is, and what to write."""

import re

import pytest
from conftest import ROOT
from tiny_workspace import DECK, TinyWorkspace

from brief.errors import BadInput
from brief.store.forms import FORMS


def test_every_form_that_a_field_must_have_can_be_said_in_words() -> None:
    models = (ROOT / "brief" / "model").glob("*.py")
    wanted = {each for path in models for each in re.findall(r'pattern=r"(.+?)"', path.read_text())}
    assert len(wanted) > 5
    assert wanted == set(FORMS)


def test_a_wrong_unit_is_told_what_a_unit_is_and_where_they_are_listed(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(
        "seeds/short-report/figures/warheads_now.toml", 'unit = "warhead"', 'unit = "億枚"'
    )
    with pytest.raises(BadInput) as caught:
        tiny.load()
    assert "unit: '億枚' is not the id of a unit; write one of those in docs/figures.md" in str(
        caught.value
    )


def test_what_to_do_is_said_once(tiny: TinyWorkspace) -> None:
    tiny.replace(f"decks/{DECK}/memo.toml", '  "keep-waiting"', '  "now-count",\n  "keep-waiting"')
    with pytest.raises(BadInput) as caught:
        tiny.load()
    assert str(caught.value).endswith(
        "the point 'now-count' stands in the memo twice; remove one of the two"
    )
