"""Documents of Taiwan's offices count their years by the Republic's calendar, tables included."""

from pathlib import Path

import pytest

from brief.extraction.extractor import Extracted, extract
from brief.reading.reader import read_document

REPORT = """# 許可案件：115年第三季報告

某署　民國115年10月30日

各類案件在114年共有3,200件，較113年的2,900件增加一成；115年前三季再增加200件。

表一　案件（單位：件）

| 年度 | 申請 | 駁回 |
|---|---|---|
| 113年 | 58,940 | 611 |
| 115年1至9月 | 54,120 | 1,204 |

表二　出口值（單位：新台幣億元）

| 地區 | 113年 | 115年1至9月 |
|---|---|---|
| 北區 | 1,948 | 712 |
"""


def read(folder: Path, text: str) -> tuple[Extracted, ...]:
    """Return the figures of a Markdown document that are no dates."""
    path = folder / "report.md"
    path.write_text(text, "utf-8")
    return tuple(each for each in extract(read_document(path)) if each.kind != "date")


def test_a_bare_year_of_a_report_dated_so_is_a_year_in_every_paragraph(tmp_path: Path) -> None:
    figures = read(tmp_path, REPORT)[:4]
    assert [(each.text, each.as_of) for each in figures] == [
        ("3,200件", "2025"),
        ("2,900件", "2024"),
        ("一成", "2025"),
        ("200件", "2026-01/2026-09"),
    ]


def test_a_table_takes_unit_and_currency_from_the_bracket_above_it(tmp_path: Path) -> None:
    figures = read(tmp_path, REPORT)[4:]
    seen = [(int(str(each.value)), each.unit, each.currency, each.as_of) for each in figures]
    assert seen == [
        (58_940, "件", None, "2024"),
        (611, "件", None, "2024"),
        (54_120, "件", None, "2026-01/2026-09"),
        (1_204, "件", None, "2026-01/2026-09"),
        (194_800_000_000, "元", "TWD", "2024"),
        (71_200_000_000, "元", "TWD", "2026-01/2026-09"),
    ]


def test_one_year_of_the_republic_says_nothing_of_other_paragraphs(tmp_path: Path) -> None:
    text = "# 老店\n\n本店開業於民國90年代，民國95年遷址。\n\n家族經商113年，共開過三家店。\n"
    assert [each.text for each in read(tmp_path, text)] == ["113年", "三家"]


@pytest.mark.parametrize("text", ["長達113年的抗爭。", "開業113年來。", "過去113年有三家。"])
def test_a_length_of_time_stays_one_in_such_a_report(tmp_path: Path, text: str) -> None:
    figures = read(tmp_path, f"{REPORT}\n{text}\n")
    assert any(each.text.startswith("113年") and each.kind == "duration" for each in figures)
