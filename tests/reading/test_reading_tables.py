"""A table's numbers take their unit and date from its heads, or say that there is no unit."""

from pathlib import Path

import docx as word
import pytest
from reading_samples import read

from brief.extraction.extractor import Extracted, as_json, extract

MARKDOWN = """# 供水

2026年3月12日

各區用水如下，都是估計。

| 項目 | 2024 | 2025年（估） |
|---|---|---|
| 用水（萬噸） | 2,835 | 約2,837 |
| 占比（%） | 11.9 | 13.1 |
| 指數 | 1,204 | 1,310 |

單位：億美元

| 年度 | 出口 | 進口 |
|---|---|---|
| 2024 | 4,750 | 3,944 |
"""

HTML = """<html><body><article><h1>供水</h1><p>各區用水如下，都是估計的數字，由水利署公布。</p>
<table><tr><th rowspan="2">項目</th><th colspan="2">用水（萬噸）</th></tr>
<tr><th>2024年</th><th>2025年</th></tr>
<tr><td>北區</td><td>2,835</td><td>2,837</td></tr></table></article></body></html>"""


def seen(figures: tuple[Extracted, ...]) -> list[tuple[object, ...]]:
    """Return value, unit and date of the numbers, as JSON has them."""
    shown = [as_json(each) for each in figures if each.value is not None]
    return [(each["value"], each["unit"], each["as_of"]) for each in shown]


def test_a_row_or_the_table_says_the_unit_and_a_head_the_year(tmp_path: Path) -> None:
    figures = extract(read(tmp_path, MARKDOWN, "a.md"))
    assert seen(figures) == [
        (28_350_000, "噸", "2024"),
        (28_370_000, "噸", "2025"),
        (11.9, "%", "2024"),
        (13.1, "%", "2025"),
        (1204, None, "2024"),
        (1310, None, "2025"),
        (475_000_000_000, "元", "2024"),
        (394_400_000_000, "元", "2024"),
    ]
    assert [each.note for each in figures if each.unit is None and each.value is not None] == [
        "the table does not say in what unit"
    ] * 2
    assert figures[-1].currency == "USD"


def test_heads_that_span_columns_reach_all_of_them(tmp_path: Path) -> None:
    assert seen(extract(read(tmp_path, HTML, "a.html"))) == [
        (28_350_000, "噸", "2024"),
        (28_370_000, "噸", "2025"),
    ]


def test_a_word_table_is_read_like_any(tmp_path: Path) -> None:
    document = word.Document()
    document.add_paragraph("各區用水如下，都是估計。")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("項目", "2024年", "用水（億噸）", "2,835"),
        strict=True,
    ):
        cell.text = text
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert seen(extract(read(tmp_path, path.read_bytes(), "a.docx"))) == [
        (283_500_000_000, "噸", "2024")
    ]


@pytest.mark.parametrize(
    "head",
    [
        "某報　王某\n2026年4月20日",
        "某報　王某　2026年4月20日",
        "某智庫　簡評第88期　2026年4月20日",
        "By Jo Doe\nApril 20, 2026",
    ],
)
def test_a_byline_and_a_date_in_one_paragraph_date_a_markdown_text(
    tmp_path: Path, head: str
) -> None:
    document = read(tmp_path, f"# 供水\n\n{head}\n\n水利署說，水夠用。\n", "a.md")
    assert (str(document.metadata.published), document.metadata.published_status) == (
        "2026-04-20",
        "exact",
    )
