"""Ids of documents that come in are short, say where from and when, and are free."""

from typing import Any

import pytest

from brief.model.source import Source
from brief.store.source_ids import chosen_id

SOURCE: dict[str, Any] = {
    "id": "x",
    "outlet": "unknown",
    "title": "unknown",
    "author": "unknown",
    "url": "unknown",
    "published": "unknown",
    "published_status": "unknown",
    "type": "unknown",
    "original_file": "a.txt",
    "original_sha256": "3f2a9c1d" + "0" * 56,
    "original_bytes": 1,
}
DATED = {"published": "2024-06-21", "published_status": "exact"}


def source(**more: str) -> Source:
    return Source.model_validate({**SOURCE, **more})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "source-3f2a9c1d"),
        (DATED, "source-3f2a9c1d"),
        ({"outlet": "某報", **DATED}, "source-3f2a9c1d"),
        ({"outlet": "The Example Post", **DATED}, "example-post-2024-06-21"),
        ({"outlet": "X" * 90}, f"{'x' * 24}-3f2a9c1d"),
        ({"outlet": "A Very Long Name Of A Paper Indeed"}, "a-very-long-name-of-a-3f2a9c1d"),
        ({"url": "https://www.dw.com/zh/a-1", **DATED}, "dw-2024-06-21"),
        ({"url": "http://news.ltn.com.tw/1"}, "ltn-3f2a9c1d"),
        ({"url": "https://www.bbc.co.uk:443/x"}, "bbc-3f2a9c1d"),
        ({"url": "https://a@udn.com/x?y", **DATED}, "udn-2024-06-21"),
        ({"url": "https://某報.tw/x"}, "source-3f2a9c1d"),
        ({"url": "https://localhost/x"}, "source-3f2a9c1d"),
        ({"url": "https://...", "outlet": "!?"}, "source-3f2a9c1d"),
    ],
)
def test_an_id_says_where_from_and_when(fields: dict[str, str], expected: str) -> None:
    assert chosen_id(source(**fields), set()) == expected
    assert Source.model_validate({**SOURCE, **fields, "id": expected})


def test_a_taken_id_is_told_apart_by_the_documents_hash() -> None:
    dw = source(url="https://www.dw.com/1", **DATED)
    assert chosen_id(dw, {"dw-2024-06-21"}) == "dw-2024-06-21-3f2a9c1d"
    assert chosen_id(dw, {"dw-2024-06-21", "dw-2024-06-21-3f2a9c1d"}) == "dw-3f2a9c1d"
    assert chosen_id(source(), {"source-3f2a9c1d"}) == "source-3f2a9c1d00000000"
