"""Invented sentences and articles, annotated by a reader who had not seen the grammar."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from scoring import Annotated, Score

from brief.extraction.extractor import extract
from brief.model.partial_date import PartialDate
from brief.reading.document import Block, Document, Metadata, Run

DATA = Path(__file__).parent / "data"


def document(paragraphs: list[str], published: str | None, language: str) -> Document:
    blocks, place = [], 0
    for text in paragraphs:
        blocks.append(Block("body", text, (Run(0, len(text), place, place + len(text)),)))
        place += len(text) + 1
    date = PartialDate.parse(published) if published else None
    metadata = Metadata(
        "en" if language == "en" else "zh-Hant",
        published=date,
        published_status="exact" if date else "unknown",
    )
    return Document("\n".join(paragraphs), tuple(blocks), metadata, "text", "utf-8")


def cases(language: str) -> Iterator[tuple[Document, list[Annotated]]]:
    """Return every document with its annotations, counted from the document's beginning."""
    sets = ("heldout.jsonl", "heldout2.jsonl")
    lines = [line for name in sets for line in (DATA / name).read_text("utf-8").split("\n")]
    articles = [path.read_text("utf-8") for path in sorted((DATA / "articles").glob("*.json"))]
    for text in [line for line in lines if line] + articles:
        case = json.loads(text)
        if not case["id"].startswith(language):
            continue
        paragraphs = case.get("paragraphs") or [case["text"]]
        starts = [
            sum(len(each) + 1 for each in paragraphs[:place]) for place in range(len(paragraphs))
        ]
        figures = []
        for figure in case["figures"]:
            start = starts[figure.get("paragraph", 0)]
            places = ("start", "end", "core_start", "core_end")
            figures.append({**figure, **{place: figure[place] + start for place in places}})
        yield document(paragraphs, case["published"], language), figures


@pytest.mark.parametrize("language", ["zh", "en"])
def test_unseen_sentences_are_read(language: str) -> None:
    score = Score()
    for made, gold in cases(language):
        score.add(gold, extract(made))
    assert score.wanted > 200
    assert score.f1 >= 0.95, score.faults
    assert score.value >= 0.95, score.faults


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nobody_is_said_to_have_said_what_nobody_said(language: str) -> None:
    """A false originator is worse than none: those given are the annotated ones."""
    given = right = nobody = invented = 0
    for made, gold in cases(language):
        by_start = {figure.core_start: figure.originator for figure in extract(made)}
        for each in gold:
            said = by_start.get(each["core_start"])
            if each.get("source") and said:
                given += 1
                right += each["source"] in said or said in each["source"]
            elif each.get("source_judged") and not each["source"]:
                nobody += 1
                invented += said is not None
    assert given > 70
    assert right >= 0.95 * given
    assert nobody > 60
    assert invented <= 0.05 * nobody
