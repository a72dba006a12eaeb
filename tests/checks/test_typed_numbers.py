"""F1: numbers that are typed into a text are found, in every language; words stay words."""

import pytest
from checking import findings
from naive import add_figure
from tiny_workspace import TinyWorkspace

VIEW = "decks/tiny/points/our-view.toml"
ENGLISH = "point/our-view"


def typed(tiny: TinyWorkspace, text: str) -> list[str]:
    """Return what is found in a point's text."""
    tiny.replace(VIEW, "增加的方向可信，數字要連同版本引用。", text)
    return [each.words for each in findings(tiny, "F1") if each.record == "point our-view"]


def typed_in_english(tiny: TinyWorkspace, text: str) -> list[str]:
    """Return what is found in its translation."""
    tiny.translate({ENGLISH: text})
    return [each.words for each in findings(tiny, "F1") if each.record == "point our-view"]


def test_a_text_with_placeholders_alone_is_clean(translated: TinyWorkspace) -> None:
    assert not findings(translated, "F1")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("丙國有超過600枚彈頭。", "超過600枚"),
        ("占三分之一。", "三分之一"),
        ("年增7.2%。", "7.2%"),
        ("預算是人民幣1.67兆元。", "人民幣1.67兆元"),
        ("五年之內。", "五年之內"),
        ("試射了三枚。", "三枚"),
        ("會議在2024年6月21日。", "2024年6月21日"),
        ("會議在2025年秋再開。", "2025年"),
        ("一共十二國。", "十二國"),
    ],
)
def test_a_number_in_chinese_is_found(tiny: TinyWorkspace, text: str, words: str) -> None:
    assert typed(tiny, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "三篇報導、兩種說法、四項對策都在下頁。",
        "兩國都說自己居第一，第二島鏈之外是同一件事。",
        "到2030年之前，照2025年版年報。",
        "東風-26與094型不是數字，三位一體也不是。",
        "冷戰以來逾半世紀，其一是時間。",
    ],
)
def test_words_names_years_and_ordinals_are_not(tiny: TinyWorkspace, text: str) -> None:
    assert typed(tiny, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They have more than 600 warheads.", "more than 600 warheads"),
        ("It fired three missiles.", "three missiles"),
        ("It takes five years.", "five years"),
        ("It rose by a third and more than doubled.", "more than doubled"),
        ("They met on June 21, 2024.", "June 21, 2024"),
        ("The sum is US$3 billion.", "US$3 billion"),
    ],
)
def test_a_number_in_a_translation_is_found(tiny: TinyWorkspace, text: str, words: str) -> None:
    assert words in typed_in_english(tiny, text)


@pytest.mark.parametrize(
    "text",
    [
        "Three articles, two ways to read them, one author.",
        "The two sides rank first and second.",
        "By 2030, says the 2025 edition, the DF-41 and Type 094 will stay.",
        "Budgets would be halved after half a century.",
    ],
)
def test_words_of_a_translation_are_not(tiny: TinyWorkspace, text: str) -> None:
    assert typed_in_english(tiny, text) == []


def test_the_remedy_names_the_figure_that_says_the_same(tiny: TinyWorkspace) -> None:
    tiny.replace(VIEW, "增加的方向可信", "丙國有600枚")
    (found,) = findings(tiny, "F1")
    assert found.remedy == "write {warheads_now}"
    assert (found.severity, found.file) == ("error", VIEW)


def test_a_figure_of_another_unit_is_not_the_same(tiny: TinyWorkspace) -> None:
    tiny.replace(VIEW, "增加的方向可信", "走了600公里")
    (found,) = findings(tiny, "F1")
    assert "warheads" not in found.remedy


def test_a_flaw_of_a_translation_is_mended_in_the_catalog(tiny: TinyWorkspace) -> None:
    tiny.translate({ENGLISH: "Some 40 of them."})
    (found,) = findings(tiny, "F1")
    assert found.file.endswith("en/LC_MESSAGES/points.po")


@pytest.mark.parametrize(
    ("file", "old", "record"),
    [
        ("slides/growth.toml", "增加的是預測", "slide growth"),
        ("slides/answer.toml", "先說數字", "slide answer"),
        ("tables/bases.toml", "封存", "table bases"),
        ("memo.toml", "都是估計", "memo"),
    ],
)
def test_every_text_of_a_deck_is_looked_at(
    tiny: TinyWorkspace, file: str, old: str, record: str
) -> None:
    tiny.replace(f"decks/tiny/{file}", old, f"{old}約500枚")
    assert [each.record for each in findings(tiny, "F1")] == [record]


def test_a_number_behind_a_name_is_found_where_a_figure_says_it(tiny: TinyWorkspace) -> None:
    assert typed_in_english(tiny, "Country C 600, others none.") == ["600"]


def test_the_version_of_a_deck_is_no_number(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/deck.toml", '"甲"', '"1.0"')
    assert not findings(tiny, "F1")


@pytest.mark.parametrize(
    "text",
    ["Reactor unit 8 is late.", "Units 1 and 2 stopped.", "It follows from Article 5, phase 3."],
)
def test_the_number_in_a_name_is_not(tiny: TinyWorkspace, text: str) -> None:
    assert typed_in_english(tiny, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("The unit 600 missiles has.", "600 missiles"), ("It took the group to 600.", "600")],
)
def test_a_count_beside_such_a_word_is(tiny: TinyWorkspace, text: str, words: str) -> None:
    assert typed_in_english(tiny, text) == [words]


def test_yuan_without_a_country_are_found_as_the_figure_that_they_are(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "loss", 422_500_000_000, currency="TWD", basis="loss", measure="虧損")
    tiny.replace(VIEW, "增加的方向可信，數字要連同版本引用。", "虧損4,225億元。")
    assert [each.remedy for each in findings(tiny, "F1")] == ["write {loss}"]
