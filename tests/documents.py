"""Made-up documents to read, and what they hold."""

from pathlib import Path

ARTICLE = """丙國又添了卡車

2025-06-21

丙國國防部表示，截至2024年6月，丙國有超過600輛卡車，另有約30萬名人員。

丁智庫估計，丙國去年的支出增加了12.5%，達人民幣1.67兆元。

2030年前可能再添350至400輛。
"""

PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>卡車又多了</title>
<meta property="article:published_time" content="2025-06-21T08:00:00+08:00">
<meta property="og:site_name" content="某報"><link rel="canonical"
href="https://www.example.com.tw/news/1"></head><body><article>
<h1>卡車又多了</h1>
<figure><figcaption>圖為2019年的42輛卡車。（資料照）</figcaption></figure>
<p>丙國國防部表示，今年3月丙國有超過<b>600</b>輛卡車。</p>
<p>丁智庫估計，支出增加了12.5%。</p>
</article></body></html>
"""

HOSTILE = (
    "一則\x1b]52;c;eA==\x07短訊\x1b[2J\x9b31m\n\n2025-06-21\n\n"
    "丙國國防部表示，[/]<script>alert(1)</script>[@click=app.bell]有6\u200b00輛卡車，"
    "\u202e另有30\u202c萬人，{warheads_now}和5OO輛。\n"
)
"""Commands to a terminal, markup, direction marks, a zero-width space in a number."""


def saved(folder: Path, name: str, text: str | bytes = ARTICLE) -> Path:
    """Write a document and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
