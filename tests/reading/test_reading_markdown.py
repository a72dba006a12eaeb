"""Markdown is read without its marks; its front matter is what it says of itself."""

from pathlib import Path

import pytest
from reading_samples import read, texts

NOTE = """---
title: "卡車備忘"
date: 2024-06-21
author: 王某
url: https://www.example.com/a
---
# 卡車備忘

國防部要求**1,234**億元，*增加*[7.2%](https://example.org/a_(b))；
共有600輛 &amp; 更多。

![車隊在路上](x.png)

- 甲廠 `12` 輛
- 乙廠 5*3 輛，snake_case

## 附註

第一行
第二行

```
程式碼
```
"""


def test_marks_are_not_seen(tmp_path: Path) -> None:
    document = read(tmp_path, NOTE, "note.md")
    assert document.format == "markdown"
    assert texts(document, "title") == ["卡車備忘"]
    assert texts(document, "caption") == ["車隊在路上"]
    assert texts(document, "body") == [
        "國防部要求1,234億元，增加7.2%；共有600輛 & 更多。",
        "甲廠 12 輛",
        "乙廠 5*3 輛，snake_case",
        "附註",
        "第一行第二行",
        "程式碼",
    ]


def test_front_matter_is_exact(tmp_path: Path) -> None:
    metadata = read(tmp_path, NOTE, "note.md").metadata
    assert (metadata.title, metadata.author) == ("卡車備忘", "王某")
    assert (str(metadata.published), metadata.published_status) == ("2024-06-21", "exact")
    assert metadata.url == "https://www.example.com/a"


def test_its_content_shows_it_whatever_its_name(tmp_path: Path) -> None:
    assert read(tmp_path, NOTE, "note.txt").format == "markdown"
    assert read(tmp_path, "# 卡車\n\n國防部有600輛。", "a.md").format == "markdown"
    assert read(tmp_path, "# 卡車\n\n國防部有600輛。", "a.txt").format == "text"
    assert read(tmp_path, "<p>甲</p><p>乙</p><p>丙</p>", "a.txt").format == "html"
    assert read(tmp_path, "<p>甲</p>\n<p>乙</p>", "a.md").format == "html"
    assert read(tmp_path, "Some <b>bold</b> words.\n\nMore.", "a.md").format == "markdown"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("標題\n===\n\n內文。", ["標題", "內文。"]),
        ("> 引文\n> 續行。", ["引文", "續行。"]),
        (r"\*不是強調\*", ["*不是強調*"]),
        ("<https://example.org/a>", ["https://example.org/a"]),
        ("甲[^1]乙", ["甲乙"]),
        (
            "甲[^1]。\n[^1]: 至2025年為止，\n共30輛。\n[^b]: 乙",
            ["甲。", "至2025年為止，共30輛。", "乙"],
        ),
        ("[甲]: https://example.org\n\n乙", ["乙"]),
        ("| 車 | 數 |\n|---|---|\n| 甲 | 12 |", ["| 車 | 數 |", "| 甲 | 12 |"]),
        ("甲\n\n---\n\n乙", ["甲", "乙"]),
        ("**500**枚與*約*", ["500枚與約"]),
        ("[[甲](x)", ["[甲"]),
        ("~~刪~~ and __bold__ and `co**de`", ["刪 and bold and code"]),
    ],
)
def test_each_mark(tmp_path: Path, written: str, seen: list[str]) -> None:
    document = read(tmp_path, written, "note.md")
    assert [block.text for block in document.blocks] == seen
