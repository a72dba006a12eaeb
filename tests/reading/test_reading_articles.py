"""The three articles are read as their readers read them."""

from collections import Counter
from pathlib import Path

import pytest

from brief.model.workspace import Workspace
from brief.reading.document import Document
from brief.reading.reader import read_document


def article(originals: Path, shipped: Workspace, source: str) -> Document:
    return read_document(originals / shipped.sources[source].original_file)


def roles(document: Document) -> Counter[str]:
    return Counter(block.role for block in document.blocks)


def test_a_saved_page_with_a_header(originals: Path, shipped: Workspace) -> None:
    document = article(originals, shipped, "dw-2024-06-21")
    record, metadata = shipped.sources["dw-2024-06-21"], document.metadata
    assert document.format == "html"
    assert roles(document) == {
        "title": 1,
        "dateline": 1,
        "caption": 1,
        "body": 26,
        "boilerplate": 2,
    }
    assert metadata.outlet == "德國之聲（DW）"
    assert metadata.title is not None
    assert metadata.title.startswith(str(record.title))
    assert metadata.url is not None
    assert metadata.url.endswith("a-69434247")
    assert (metadata.published, metadata.published_status) == (record.published, "exact")
    assert document.blocks[-2].text == "（綜合報導）"
    assert document.blocks[-1].text.startswith("©")


def test_a_text_without_a_title(originals: Path, shipped: Workspace) -> None:
    document = article(originals, shipped, "arms-control-2026-02-09")
    metadata = document.metadata
    assert document.format == "text"
    assert roles(document) == {"dateline": 1, "caption": 1, "body": 20}
    assert (metadata.outlet, metadata.title, metadata.author, metadata.url) == (None,) * 4
    assert (str(metadata.published), metadata.published_status) == ("2026-02-09", "exact")


def test_an_opinion_without_a_date(originals: Path, shipped: Workspace) -> None:
    document = article(originals, shipped, "tang-op-ed")
    metadata = document.metadata
    assert roles(document)["caption"] == 8
    assert [block.text for block in document.blocks if block.role == "boilerplate"] == [
        "Line",
        "投稿",
        "申訴",
    ]
    assert (metadata.title, metadata.author) == (shipped.sources["tang-op-ed"].title, "湯名暉")
    assert (metadata.published, metadata.published_status) == (None, "unknown")
    caption = next(block for block in document.blocks if block.text.startswith("▼透過"))
    sentence = caption.text[1 : caption.text.index("。")]
    assert sum(sentence in block.text for block in document.blocks) == 3


@pytest.mark.parametrize("source", ["dw-2024-06-21", "arms-control-2026-02-09", "tang-op-ed"])
def test_every_figure_of_the_shipped_briefing_is_in_a_block(
    originals: Path, shipped: Workspace, source: str
) -> None:
    document = article(originals, shipped, source)
    places = [(run.start, run.end, block.role) for block in document.blocks for run in block.runs]
    anchors = [
        anchor
        for figure in shipped.figures.values()
        for anchor in figure.anchors
        if anchor.source == source
    ]
    assert anchors
    for anchor in anchors:
        role = next(role for start, end, role in places if start <= anchor.start < end)
        assert role == "body"
