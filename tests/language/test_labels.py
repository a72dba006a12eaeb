"""Labels say who, when and what; what is not known is said."""

from pathlib import Path
from typing import Any

import pytest
from figure_samples import a_figure, a_vocabulary

from brief.language import labels
from brief.model.identifiers import LANGUAGES
from brief.model.source import Source


def a_source(**given: Any) -> Source:
    fields = {
        "id": "an-article",
        "outlet": "德國之聲中文網",
        "title": "unknown",
        "author": "unknown",
        "url": "unknown",
        "published": "2024-06-21",
        "published_status": "exact",
        "type": "media",
        "limits": "轉述",
        "gives": "背景",
        "original_file": "a.txt",
        "original_sha256": "0" * 64,
        "original_bytes": 1,
    }
    return Source.model_validate({**fields, **given})


UNDATED = {"published": "unknown", "published_status": "unknown"}
TANG = {"outlet": "unknown", "author": "湯名暉"}


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({}, "德國之聲中文網（2024年6月21日）", "DW Chinese (June 21, 2024)"),
        (
            {"outlet": "unknown"},
            "媒體未載的報導（2024年6月21日）",
            "article of unknown outlet (June 21, 2024)",
        ),
        (
            {**TANG, **UNDATED, "type": "op_ed"},
            "湯名暉評論（日期未載）",
            "Tang Ming-hui, op-ed (undated)",
        ),
        (TANG, "湯名暉撰文（2024年6月21日）", "Tang Ming-hui, article (June 21, 2024)"),
        (
            {"published_status": "inferred"},
            "德國之聲中文網（2024年6月21日，推定）",
            "DW Chinese (June 21, 2024, inferred)",
        ),
    ],
)
def test_a_source_line_names_outlet_or_author_and_date(
    fields: dict[str, Any], chinese: str, english: str, tmp_path: Path
) -> None:
    vocabulary, source = a_vocabulary(tmp_path), a_source(**fields)
    assert labels.source_label(source, "zh-Hant", vocabulary) == chinese
    assert labels.source_label(source, "en", vocabulary) == english


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({"edition": "2024"}, "美國國防部（2024年版）", "US DoD (2024 edition)"),
        ({}, "美國國防部", "US DoD"),
        ({"originator": "not_stated"}, "報導未載", "not stated in the article"),
        ({"originator": "desk"}, "本報告", "this briefing"),
        ({"status": "derived", "formula": "a - b"}, "本報告計算", "our calculation"),
    ],
)
def test_the_originator_is_who_made_the_number(
    fields: dict[str, Any], chinese: str, english: str, tmp_path: Path
) -> None:
    vocabulary, figure = a_vocabulary(tmp_path), a_figure(**fields)
    assert labels.originator(figure, "zh-Hant", vocabulary) == chinese
    assert labels.originator(figure, "en", vocabulary) == english


def test_the_full_originator_names_the_publication(tmp_path: Path) -> None:
    vocabulary = a_vocabulary(tmp_path)
    figure = a_figure(edition="2024", publication="中國軍力報告")
    assert labels.originator_full(figure, "zh-Hant", vocabulary) == (
        "美國國防部《中國軍力報告》（2024年版）"
    )
    assert labels.originator_full(figure, "en", vocabulary) == (
        "US DoD, China Forces Report (2024 edition)"
    )


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({}, "作戰可用", "operational"),
        (
            {"basis": "deployed", "basis_by": "desk"},
            "部署（本報告歸類）",
            "deployed (our reading)",
        ),
        (
            {"basis": "not_stated", "basis_by": "desk"},
            "報導未載",
            "not stated in the article",
        ),
    ],
)
def test_a_class_of_ours_is_shown_as_ours(
    fields: dict[str, Any], chinese: str, english: str, tmp_path: Path
) -> None:
    vocabulary, figure = a_vocabulary(tmp_path), a_figure(**fields)
    assert labels.basis(figure, "zh-Hant", vocabulary) == chinese
    assert labels.basis(figure, "en", vocabulary) == english


def test_a_projection_says_for_when_and_from_when(tmp_path: Path) -> None:
    figure = a_figure(status="projection", target="2030", made="not_stated")
    assert labels.projection_label(figure, "zh-Hant") == "2030年預估，作成：報導未載"
    assert labels.projection_label(figure, "en") == (
        "projection for 2030, made: not stated in the article"
    )
    assert labels.projection_label(a_figure(), "en") == ""


@pytest.mark.parametrize(
    ("claimant", "chinese", "english"),
    [
        ("蘇紫雲", "蘇紫雲", "Su Tzu-yun"),
        ("desk", "本報告", "this briefing"),
        ("not_stated", "報導未載", "not stated in the article"),
    ],
)
def test_a_claim_names_its_claimant(
    claimant: str, chinese: str, english: str, tmp_path: Path
) -> None:
    vocabulary = a_vocabulary(tmp_path)
    assert labels.claimant_label(claimant, "zh-Hant", "zh-Hant", vocabulary) == chinese
    assert labels.claimant_label(claimant, "zh-Hant", "en", vocabulary) == english


CLASSES = [
    *("fact", "judgement", "assumption", "quotation", "option"),
    *("observed", "estimate", "projection", "claim", "derived"),
    *("low", "low_to_moderate", "moderate", "high"),
    *("official", "think_tank", "wire", "media", "op_ed", "party_organ"),
]


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_of_a_record_has_a_word_in_both_languages(name: str) -> None:
    chinese, english = (labels.class_label(name, language) for language in LANGUAGES)
    assert chinese.isalpha()
    assert not chinese.isascii()
    assert english.isascii()
    assert "_" not in english
