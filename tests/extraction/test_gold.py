"""The hand-made annotations of two of the articles, where these are at hand."""

import json
from pathlib import Path

import pytest
from conftest import ROOT
from scoring import Annotated, Score

from brief.extraction.extractor import Extracted, extract
from brief.reading.reader import read_document

GOLD = ROOT.parent / "shared" / "gold" / "figures.jsonl"
CORE = ("quantity", "money", "percent", "multiple", "fraction")


@pytest.fixture(scope="module", params=["000", "001"])
def case(
    request: pytest.FixtureRequest, originals: Path
) -> tuple[list[Annotated], list[Extracted]]:
    if not GOLD.is_file():
        pytest.skip(f"the annotations are not at hand in {GOLD.parent}")
    lines = [json.loads(line) for line in GOLD.read_text("utf-8").split("\n") if line]
    file = next(originals.glob(f"{request.param}_*"))
    figures = list(extract(read_document(file)))
    return [line for line in lines if line["doc"] == request.param], figures


def test_every_figure_is_found_with_its_value_and_no_name_is_one(
    case: tuple[list[Annotated], list[Extracted]],
) -> None:
    score = Score()
    score.add(*case)
    assert score.f1 >= 0.98, score.faults
    assert score.value >= 0.98, score.faults
    assert not score.traps


def test_who_says_so_is_right_and_never_invented(
    case: tuple[list[Annotated], list[Extracted]],
) -> None:
    gold, figures = case
    by_start = {figure.core_start: figure for figure in figures}
    core = [each for each in gold if each["kind"] in CORE and each["tier"] == "strict"]
    said = [each for each in core if each["source"] is not None]
    unsaid = [each for each in core if each["source"] is None]
    wrong = [
        (each["text"], each["source"], by_start[each["core_start"]].originator)
        for each in said
        if by_start[each["core_start"]].originator != short(each["source"])
    ]
    assert len(wrong) <= 0.05 * len(said), wrong
    assert [by_start[each["core_start"]].originator for each in unsaid] == [None] * len(unsaid)


def short(source: str) -> str:
    """Leave out where something was said, which the annotation adds in brackets: （…公布）."""
    name, _, comment = source.partition("（")
    return name if comment.endswith("公布）") else source
