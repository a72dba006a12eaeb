"""Figures and vocabulary to render, made up where the three articles have no such case."""

from pathlib import Path
from typing import Any

from brief.language.catalogs import Translations
from brief.language.figures import render_figure
from brief.language.units import load_units
from brief.language.vocabulary import Vocabulary
from brief.model.anchor import Anchor
from brief.model.figure import Figure

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

WORDS = {
    "en": {
        ("originator", "美國國防部"): "US DoD",
        ("publication", "中國軍力報告"): "China Forces Report",
        ("outlet", "德國之聲中文網"): "DW Chinese",
        ("author", "湯名暉"): "Tang Ming-hui",
        ("claimant", "蘇紫雲"): "Su Tzu-yun",
        ("via", "路透社"): "Reuters",
        ("via", "德國之聲"): "DW",
        ("basis_published", "目前可用"): "available now",
    },
    "zh_Hant": {("basis", "operational"): "作戰可用", ("basis", "deployed"): "部署"},
}


def write_catalog(directory: Path, locale: str, text: str, domain: str = "points") -> Path:
    """Write a catalog below a folder of translations and return its path."""
    path = directory / locale / "LC_MESSAGES" / f"{domain}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def entry(context: str, original: str, translation: str) -> str:
    """Return one entry of a catalog."""
    return f'msgctxt "{context}"\nmsgid "{original}"\nmsgstr "{translation}"\n\n'


def a_vocabulary(directory: Path) -> Vocabulary:
    """Return the built-in units and the words above."""
    for locale, words in WORDS.items():
        body = "".join(entry(kind, text, word) for (kind, text), word in words.items())
        write_catalog(directory, locale, HEADER + body)
    return Vocabulary(Translations.load(directory), load_units({}))


def no_words() -> Vocabulary:
    """Return the built-in units without any translation."""
    return Vocabulary(Translations.load(Path("/nonexistent")), load_units({}))


def a_figure(**given: Any) -> Figure:
    """Return a figure of warheads, with whatever fields a test is about."""
    if given.get("date"):
        measured: dict[str, Any] = {}
    elif given.get("currency"):
        measured = {"currency": given["currency"]}
    else:
        measured = {"unit": "warhead"}
    if not ({"value", "low", "date"} & set(given)):
        measured["value"] = 600
    return Figure.model_validate(
        {
            "id": "sample",
            "subject": "中國",
            "measure": "核彈頭數",
            "as_of": "2024-mid",
            "originator": "美國國防部",
            "basis": "operational",
            "basis_published": "not_stated",
            "basis_by": "article",
            "status": "estimate",
            "anchors": [Anchor(source="an-article", start=0, end=2, text="六百")],
            **measured,
            **given,
        }
    )


def written(variant: str = "", **given: Any) -> tuple[str, str]:
    """Return a figure in Chinese and in English."""
    figure, vocabulary = a_figure(**given), no_words()
    return (
        render_figure(figure, "zh-Hant", variant, vocabulary),
        render_figure(figure, "en", variant, vocabulary),
    )
