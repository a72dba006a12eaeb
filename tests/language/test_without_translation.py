"""What is the same in both languages, or the program's own, is not asked for."""

import pytest
from tiny_workspace import TinyWorkspace

from brief.language.catalog_refresh import refreshed, states
from brief.language.catalogs import Translations
from brief.language.po_entries import Entry
from brief.language.po_files import Catalog
from brief.language.without_translation import without_translation
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import TextUnit

CELL = "table/tiny/bases/available/count"


@pytest.mark.parametrize("wanted", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        *("{now}", "{low}–{high}", "{share} / {rest}", "1.0", "v2.1", "—", "1,200", "≥{now}"),
        *("desk@example.org", "https://example.org/a", "TLP:CLEAR", "TLP:AMBER+STRICT"),
        *("BloombergNEF", "OpenAI"),
    ],
)
def test_figures_numbers_addresses_and_markings_stay(text: str, wanted: Language) -> None:
    assert without_translation(CELL, text, wanted) == text


@pytest.mark.parametrize("text", ["S&P Global", "CSIS", "Center for Naval Analyses"])
def test_a_name_in_latin_letters_is_its_own_english_but_may_have_a_chinese_one(text: str) -> None:
    assert without_translation(CELL, text, "en") == text
    assert without_translation(CELL, text, "zh-Hant") is None


@pytest.mark.parametrize(
    "text", ["預測{now}", "{now}（{then}）", "not reported", "機密", "{now}、{then}"]
)
def test_words_are_asked_for(text: str) -> None:
    assert without_translation(CELL, text, "en") is None


def test_a_sources_own_english_is_english_as_a_word_of_the_vocabulary() -> None:
    assert without_translation("basis_published", "storage capacity", "en") == "storage capacity"
    assert without_translation("basis_published", "storage capacity", "zh-Hant") is None


@pytest.mark.parametrize(
    ("basis", "chinese"),
    [
        ("date", "日期"),
        ("duration", "期間"),
        ("multiple", "倍數"),
        ("ratio", "比率"),
        ("headcount", "人數"),
    ],
)
def test_a_class_that_the_rules_prescribe_comes_with_its_chinese(basis: str, chinese: str) -> None:
    catalogs = {language: Catalog("none") for language in LANGUAGES}
    assert Translations(catalogs).text("basis", basis, "en", "zh-Hant") == chinese


def test_a_catalog_goes_first_and_keeps_what_it_has() -> None:
    unit = TextUnit(CELL, "—", "zh-Hant", "bases.toml")
    held = Catalog("points.po", {(CELL, "—"): Entry("n/a", 1)})
    empty = Catalog("points.po")
    assert Translations({"en": held, "zh-Hant": empty}).find(CELL, "—", "zh-Hant", "en") == "n/a"
    assert 'msgstr "n/a"' in refreshed([unit], "en", held)
    assert CELL not in refreshed([unit], "en", empty)
    assert states([unit], "en", empty) == {}


def test_a_workspace_without_catalogs_is_asked_for_its_words_alone(tiny: TinyWorkspace) -> None:
    asked = {text for _, text in states(tiny.load().text_units(), "en", Catalog("points.po"))}
    assert "丙國的彈頭" in asked
    assert not asked & {"{warheads_now}", "TLP:CLEAR", "desk@example.org"}
