"""docs/first-deck.md can be followed word for word."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

from brief.cli import run

_FILE = re.compile(r"`([^`\n]+)`:\n\n```(?:toml|text)\n(.*?)```", re.DOTALL)


def test_the_page_leads_from_an_article_to_slides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its files make a deck in which no rule but that of missing translations finds an error."""
    files = dict(_FILE.findall((ROOT / "docs" / "first-deck.md").read_text("utf-8")))
    article = files.pop("article.txt")
    root = tmp_path / "harbour"
    root.mkdir()
    (root / "brief.toml").write_text('schema_version = 1\ndefault_deck = "cargo"\n', "utf-8")
    (root / "article.txt").write_text(article, "utf-8")
    monkeypatch.chdir(root)
    added = ["add", "article.txt", "--id", "harbour-daily", "--outlet", "某港日報"]
    assert run([*added, "--type", "media"]) == 0
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    assert run(["translate", "update"]) == 0
    assert run(["verify"]) == 0
    assert "3 hold" in capsys.readouterr().out
    assert run(["check", "--ignore", "L7"]) == 0
    assert "0 errors" in capsys.readouterr().out
    catalog = root / "translations" / "zh_Hant" / "LC_MESSAGES" / "points.po"
    asked = 'msgid "cargo handled"\nmsgstr "'
    words = catalog.read_text("utf-8")
    assert words.count('msgctxt "') == 1
    catalog.write_text(words.replace(asked, f"{asked}裝卸量"), "utf-8")
    assert run(["export", "--lang", "zh-Hant", "--draft", "--format", "pptx"]) == 0
    assert (root / "out" / "cargo.draft.zh-Hant.pptx").is_file()
