"""Anchors, points, sources, decks and their parts: what each refuses, and what its ids may be."""

from typing import Any

import pytest
from pydantic import ValidationError

from brief.model.anchor import Anchor
from brief.model.chart import Chart
from brief.model.deck import Deck
from brief.model.memo import Memo
from brief.model.point import Point
from brief.model.record import Record, clean_text
from brief.model.settings import Settings
from brief.model.slide import Slide
from brief.model.source import Source
from brief.model.table import Table

HASHED = {"source": "an-article", "start": 3, "end": 9, "sha256": "ab" * 32}

ANCHOR = {"source": "an-article", "start": 3, "end": 7, "text": "600枚"}
POINT = {"id": "a-point", "kind": "fact", "text": "共{x}", "claimant": "某人", "anchors": [HASHED]}
SOURCE = {
    "id": "an-article",
    "outlet": "某報",
    "title": "一則短訊",
    "author": "unknown",
    "url": "https://example.org/a",
    "published": "2024-06-21",
    "published_status": "exact",
    "type": "media",
    "limits": "只此一家。",
    "gives": "數字。",
    "original_file": "a.txt",
    "original_sha256": "0" * 64,
    "original_bytes": 10,
}
DECK = {
    "id": "a-deck",
    "title": "題",
    "subtitle": "副題",
    "audience": "讀者",
    "date": "2025-07-01",
    "cutoff": "2025-06-30",
    "prepared_by": "研究組",
    "contact": "desk@example.org",
    "version": "甲",
    "decision": "供參考",
    "marking": "TLP:CLEAR",
    "order": ["## cover"],
}
SLIDE = {"id": "a-slide", "layout": "assertion", "title": "一句話"}
CHART = {"id": "a-chart", "kind": "column", "title": "彈頭", "figures": ["x"]}
TABLE = {
    "id": "a-table",
    "columns": {"what": "", "count": "多少"},
    "rows": {"one": {"what": "可用", "count": "{x}"}},
}
MEMO = {
    "to": "讀者",
    "sender": "研究組",
    "subject": "題",
    "purpose": "供參考",
    "bottom_line": "一句話。",
    "key_points": ["a"],
    "implications": ["b"],
    "options": ["c"],
}
SETTINGS = {"schema_version": 1, "default_deck": "a-deck"}

WHOLE: list[tuple[type[Record], dict[str, Any]]] = [
    (Anchor, ANCHOR),
    (Point, POINT),
    (Source, SOURCE),
    (Deck, DECK),
    (Slide, SLIDE),
    (Chart, CHART),
    (Table, TABLE),
    (Memo, MEMO),
    (Settings, SETTINGS),
]


@pytest.mark.parametrize(("model", "fields"), WHOLE)
def test_a_whole_record_is_taken_and_an_unknown_field_never_dropped(
    model: type[Record], fields: dict[str, Any]
) -> None:
    model.model_validate(fields)
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        model.model_validate({**fields, "colour": "red"})


@pytest.mark.parametrize(
    ("model", "fields", "wrong", "reason"),
    [
        (Anchor, ANCHOR, {"start": -1}, "greater than or equal to 0"),
        (Anchor, ANCHOR, {"end": 3}, "end must be greater than start"),
        (Anchor, ANCHOR, {"end": 8}, "text has 4 characters, but end - start is 5"),
        (Anchor, ANCHOR, {"sha256": "0" * 64}, "either text"),
        (Anchor, ANCHOR, {"text": None}, "either text"),
        (Anchor, ANCHOR, {"text": None, "sha256": "F" * 64}, "sha256"),
        (Anchor, ANCHOR, {"source": "An Article"}, "source"),
        (Point, POINT, {"anchors": []}, "somebody else's needs an anchor"),
        (Point, POINT, {"anchors": [ANCHOR]}, "not a publisher's sentence"),
        (Point, POINT, {"confidence": "high"}, "confidence is ours to state"),
        (Point, POINT, {"kind": "opinion"}, "kind"),
        (Point, POINT, {"language": "zh-Hans"}, "language"),
        (Point, POINT, {"topics": ["Arsenal Size"]}, "topics"),
        (Source, SOURCE, {"published": "unknown"}, "must both say unknown, or neither"),
        (Source, SOURCE, {"published_status": "unknown"}, "must both say unknown, or neither"),
        (Source, SOURCE, {"url": "javascript:alert(1)"}, "url"),
        (Source, SOURCE, {"url": "file:///etc/passwd"}, "url"),
        (Source, SOURCE, {"url": 'https://example.org/"x'}, "url"),
        (Source, SOURCE, {"original_file": "../a.txt"}, "original_file"),
        (Source, SOURCE, {"original_sha256": "0" * 63}, "original_sha256"),
        (Source, SOURCE, {"original_bytes": 0}, "original_bytes"),
        (Source, SOURCE, {"text_file": "a.txt"}, "must both be given, or neither"),
        (Source, SOURCE, {"text_sha256": "0" * 64}, "must both be given, or neither"),
        (Source, SOURCE, {"text_file": "b/a.txt", "text_sha256": "0" * 64}, "text_file"),
        (Deck, DECK, {"date": "2025-07"}, "needs a whole date"),
        (Deck, DECK, {"cutoff": "2025"}, "needs a whole date"),
        (Deck, DECK, {"languages": ["fr"]}, "languages"),
        (Slide, SLIDE, {"charts": ["c"]}, "'assertion' has no place for charts"),
        (Slide, SLIDE, {"table": "t"}, "'assertion' has no place for table"),
        (Slide, SLIDE, {"figures": ["x"]}, "'assertion' has no place for figures"),
        (Slide, SLIDE, {"layout": "chart"}, "'chart' needs charts"),
        (Slide, SLIDE, {"layout": "table"}, "'table' needs table"),
        (Slide, SLIDE, {"layout": "big-number"}, "'big-number' needs figures"),
        (Slide, SLIDE, {"layout": "chart", "charts": ["a", "b", "c"]}, "at most 2"),
        (
            Slide,
            SLIDE,
            {"layout": "big-number", "figures": ["a", "b", "c", "d"]},
            "has 1 to 3 figures",
        ),
        (Slide, SLIDE, {"layout": "comparison", "figures": ["a"]}, "has 2 to 12 figures"),
        (Slide, SLIDE, {"layout": "collage"}, "layout"),
        (Chart, CHART, {"figures": []}, "give either figures"),
        (Chart, CHART, {"figures": [f"x{n}" for n in range(13)]}, "at most 12"),
        (Chart, CHART, {"kind": "pie"}, "kind"),
        (Table, TABLE, {"columns": {}}, "a table needs columns and rows"),
        (Table, TABLE, {"rows": {}}, "a table needs columns and rows"),
        (Table, TABLE, {"widths": [1]}, "one positive number for each column"),
        (Table, TABLE, {"widths": [1, 0]}, "one positive number for each column"),
        (Table, TABLE, {"rows": {"one": {"what": "可用"}}}, "must have the cells what, count"),
        (Table, TABLE, {"rows": {"one": {"count": "", "what": ""}}}, "in this order"),
        (
            Table,
            TABLE,
            {"rows": {"head": {"what": "可用", "count": ""}}},
            "the row id 'head' stands for the column heads; choose another",
        ),
        (Memo, MEMO, {"options": []}, "at least 1"),
        (Memo, MEMO, {"key_points": ["a", "a"]}, "'a' stands in the memo twice"),
        (Memo, MEMO, {"options": ["a"]}, "'a' stands in the memo twice"),
        (Settings, SETTINGS, {"schema_version": 0}, "schema_version"),
        (Settings, SETTINGS, {"units": {"ship": {"zh": "艘"}}}, "en_one"),
    ],
)
def test_a_record_that_contradicts_itself_is_refused(
    model: type[Record], fields: dict[str, Any], wrong: dict[str, Any], reason: str
) -> None:
    given = {name: value for name, value in {**fields, **wrong}.items() if value is not None}
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    assert reason in str(caught.value)


def test_what_this_briefing_says_itself_needs_no_anchor_and_may_state_its_confidence() -> None:
    ours = {**POINT, "claimant": "desk", "kind": "judgement", "confidence": "low", "anchors": []}
    assert Point.model_validate(ours).confidence == "low"


@pytest.mark.parametrize(
    "name", ["", "A", "a b", "../x", "-a", "con", "nul", "com1", "a" * 65, "é", "a_b"]
)
def test_an_id_that_is_no_file_name_everywhere_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="id"):
        Point.model_validate({**POINT, "id": name})


def test_a_column_may_be_called_con_since_it_is_no_file() -> None:
    given = {
        "id": "options",
        "columns": {"pro": "", "con": ""},
        "rows": {"a": {"pro": "", "con": ""}},
    }
    assert list(Table.model_validate(given).columns) == ["pro", "con"]


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x1b",
        "\x07",
        "\x7f",
        "\x9b",
        "\u200b",
        "\u202e",
        "\u2066",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\ud800",
        "\r",
    ],
)
def test_a_character_that_no_reader_would_see_is_refused_by_its_number(character: str) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X}"):
        clean_text(f"丙國{character}")


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> branch"])
def test_a_conflict_marker_inside_a_text_is_refused(mark: str) -> None:
    with pytest.raises(ValueError, match="conflict marker"):
        clean_text(f"前\n{mark}\n後")


def test_ordinary_text_is_left_as_it_is() -> None:
    text = "第一行，50%。\n\t第二行——“quoted” é 東風-26 <b> [/] ====="
    assert clean_text(text) == text


@pytest.mark.parametrize("field", ["callout", "caveat", "notes"])
def test_a_text_is_left_out_rather_than_empty(field: str) -> None:
    with pytest.raises(ValidationError, match="is empty; leave the field out"):
        Slide.model_validate(SLIDE | {field: "  "})
