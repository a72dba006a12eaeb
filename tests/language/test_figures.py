"""Figures as a reader meets them in each language."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from figure_samples import a_figure, a_vocabulary, no_words, written

from brief.errors import BadInput
from brief.language.figures import render_figure, variants
from brief.language.units import load_units
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES
from brief.model.partial_date import PARTS
from brief.model.settings import UnitForms

GUIDE = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({"value": 1770}, "1,770枚", "1,770 warheads"),
        ({"value": 1}, "1枚", "one warhead"),
        ({"value": 0}, "0枚", "zero warheads"),
        ({"value": 1, "qualifier": "more_than"}, "超過1枚", "more than one warhead"),
        ({"value": 10}, "10枚", "ten warheads"),
        ({"value": 11}, "11枚", "11 warheads"),
        ({"value": 9, "unit": "state"}, "9國", "nine states"),
        ({"value": 6, "unit": "person"}, "6人", "six people"),
        ({"value": 1_400_000_000, "unit": "person"}, "14億人", "1.4 billion people"),
        ({"value": 1, "unit": "kilometer"}, "1公里", "1 kilometer"),
        ({"value": 5500, "unit": "kilometer"}, "5,500公里", "5,500 kilometers"),
        ({"value": 2, "unit": "day"}, "2天", "two days"),
        ({"value": -3, "unit": "state"}, "\u22123國", "\u22123 states"),
        ({"value": 2, "unit": "percentage-point"}, "2個百分點", "2 percentage points"),
    ],
)
def test_a_count_has_its_classifier_and_its_plural(
    fields: dict[str, Any], chinese: str, english: str
) -> None:
    assert written(**fields) == (chinese, english)


def test_decimals_keep_their_digits_and_take_a_plural() -> None:
    assert written(value=Decimal("7.2"), unit="percent") == ("7.2%", "7.2%")
    assert written(value=Decimal("7.20"), unit="percent") == ("7.20%", "7.20%")
    assert written(value=Decimal("1.5"), unit="year") == ("1.5年", "1.5 years")
    assert written(value=Decimal("1.0"), unit="year") == ("1.0年", "1.0 years")
    assert written(value=Decimal("2.3"), unit="time") == ("2.3倍", "2.3 times")


@pytest.mark.parametrize(
    ("qualifier", "chinese", "english"),
    [
        ("exact", "人民幣7,200億元", "RMB 720 billion"),
        ("approx", "約人民幣7,200億元", "about RMB 720 billion"),
        ("more_than", "超過人民幣7,200億元", "more than RMB 720 billion"),
        ("less_than", "不到人民幣7,200億元", "less than RMB 720 billion"),
        ("at_least", "至少人民幣7,200億元", "at least RMB 720 billion"),
        ("up_to", "最多人民幣7,200億元", "up to RMB 720 billion"),
    ],
)
def test_a_hedge_stands_before_currency_and_number(
    qualifier: str, chinese: str, english: str
) -> None:
    money: dict[str, Any] = {"value": 720_000_000_000, "currency": "CNY", "qualifier": qualifier}
    assert written(**money) == (chinese, english)


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        ("CNY", "人民幣600億元", "RMB 60 billion"),
        ("TWD", "新台幣600億元", "NT$60 billion"),
        ("USD", "600億美元", "US$60 billion"),
        ("JPY", "600億日圓", "JPY 60 billion"),
        ("EUR", "600億歐元", "€60 billion"),
        ("GBP", "600億英鎊", "£60 billion"),
        ("KRW", "600億韓元", "KRW 60 billion"),
        ("RUB", "600億盧布", "RUB 60 billion"),
        ("AUD", "600億澳元", "A$60 billion"),
        ("INR", "600億印度盧比", "INR 60 billion"),
    ],
)
def test_money_names_its_currency_in_both_languages(code: str, chinese: str, english: str) -> None:
    assert written(value=60_000_000_000, currency=code) == (chinese, english)


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (28_590, "新台幣28,590元", "NT$28,590"),
        (5_000_000, "新台幣500萬元", "NT$5 million"),
        (999_900_000_000, "新台幣9,999億元", "NT$999.9 billion"),
        (1_000_000_000_000, "新台幣1兆元", "NT$1 trillion"),
        (2, "新台幣2元", "NT$2"),
    ],
)
def test_money_is_never_spelled_and_changes_scale_at_the_boundaries(
    value: int, chinese: str, english: str
) -> None:
    assert written(value=value, currency="TWD") == (chinese, english)


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({"low": 350, "high": 400}, "350至400枚", "350 to 400 warheads"),
        ({"low": 5, "high": 6, "unit": "year"}, "五、六年", "five or six years"),
        ({"low": 2, "high": 3, "unit": "day"}, "兩、三天", "two or three days"),
        ({"low": 1, "high": 2, "unit": "day"}, "一、兩天", "one or two days"),
        ({"low": 5, "high": 10, "unit": "year"}, "5至10年", "five to ten years"),
        ({"low": 8, "high": 12, "unit": "year"}, "8至12年", "8 to 12 years"),
        ({"low": 5, "high": 6, "unit": "percent"}, "5%至6%", "5% to 6%"),
        ({"low": 5, "high": 6, "unit": "kilometer"}, "5至6公里", "5 to 6 kilometers"),
        (
            {"low": 350, "high": 400, "qualifier": "approx"},
            "約350至400枚",
            "about 350 to 400 warheads",
        ),
        (
            {"low": 900_000_000_000, "high": 1_200_000_000_000, "currency": "CNY"},
            "人民幣9,000億至1.2兆元",
            "RMB 900 billion to RMB 1.2 trillion",
        ),
        ({"low": "1/3", "high": "1/2", "unit": "share"}, "三分之一至一半", "one-third to half"),
    ],
)
def test_a_range_reads_as_one_speaks_it(fields: dict[str, Any], chinese: str, english: str) -> None:
    assert written(**fields) == (chinese, english)


@pytest.mark.parametrize(
    ("order", "unit", "chinese", "english"),
    [
        ("tens", "silo", "數十座", "dozens of silos"),
        ("hundreds", "silo", "數百座", "hundreds of silos"),
        ("thousands", "person", "數千人", "thousands of people"),
        ("tens", "year", "數十年", "decades"),
    ],
)
def test_an_order_of_magnitude_invents_no_number(
    order: str, unit: str, chinese: str, english: str
) -> None:
    assert written(low=10, high=9999, order=order, unit=unit) == (chinese, english)


def test_an_order_leaves_the_noun_to_the_text_when_asked() -> None:
    assert written("number", low=100, high=999, order="hundreds") == ("數百", "hundreds of")
    money: dict[str, Any] = {"low": 1000, "high": 9999, "order": "thousands", "currency": "CNY"}
    assert written(**money) == ("人民幣數千元", "thousands of yuan")
    assert written("number", **money) == ("數千", "thousands of")


def test_shares_are_written_as_fractions() -> None:
    assert written(value="1/3", unit="share", qualifier="less_than") == (
        "不到三分之一",
        "less than one-third",
    )


@pytest.mark.parametrize("value", [1, "4/2", 27])
def test_a_share_that_is_no_fraction_is_refused(value: object) -> None:
    with pytest.raises(BadInput, match="sample: the unit 'share' needs a fraction"):
        written(value=value, unit="share")


def test_a_fraction_in_another_unit_needs_its_digits() -> None:
    assert written(value="1/2", unit="year") == ("0.5年", "0.5 years")
    assert written(value="1/3", unit="percent", significant_digits=2) == ("0.33%", "0.33%")
    with pytest.raises(BadInput, match="significant_digits"):
        written(value="1/3", unit="year")


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({"value": 600, "qualifier": "more_than"}, "超過600", "more than 600"),
        ({"value": 9, "unit": "state"}, "9", "nine"),
        ({"value": 1_670_000_000_000, "currency": "CNY"}, "1.67兆", "1.67 trillion"),
        ({"low": 5, "high": 6, "unit": "year"}, "五、六", "five or six"),
        ({"low": 5, "high": 7, "unit": "percent"}, "5至7", "5 to 7"),
    ],
)
def test_number_leaves_out_the_unit_but_not_the_hedge(
    fields: dict[str, Any], chinese: str, english: str
) -> None:
    assert written("number", **fields) == (chinese, english)


@pytest.mark.parametrize(
    ("fields", "chinese", "english"),
    [
        ({"value": 10, "unit": "year"}, "10年", "ten-year"),
        ({"value": 600, "qualifier": "approx"}, "約600枚", "about 600-warhead"),
        ({"value": 100, "unit": "square-kilometer"}, "100平方公里", "100-square-kilometer"),
        ({"value": 5, "unit": "time"}, "5倍", "fivefold"),
        ({"value": 12, "unit": "time"}, "12倍", "12-fold"),
        ({"low": 2, "high": 3, "unit": "time"}, "兩、三倍", "two- or threefold"),
        ({"low": 5, "high": 10, "unit": "year"}, "5至10年", "five- to ten-year"),
        ({"value": 1_400_000_000, "unit": "person"}, "14億人", "1.4-billion-person"),
        ({"value": 7, "unit": "percent"}, "7%", "7%"),
        ({"value": 60_000_000_000, "currency": "USD"}, "600億美元", "US$60 billion"),
        ({"value": "1/3", "unit": "share"}, "三分之一", "one-third"),
    ],
)
def test_an_adjective_is_hyphenated(fields: dict[str, Any], chinese: str, english: str) -> None:
    assert written("adjective", **fields) == (chinese, english)


def test_exactly_two_times_is_twice() -> None:
    assert written(value=2, unit="time") == ("2倍", "twice")
    assert written(value=3, unit="time") == ("3倍", "three times")
    assert written("number", value=2, unit="time") == ("2", "two")


@pytest.mark.parametrize(
    ("qualifier", "chinese", "english"),
    [
        ("exact", "2030年", "2030"),
        ("approx", "約2030年", "about 2030"),
        ("less_than", "2030年之前", "before 2030"),
        ("more_than", "2030年之後", "after 2030"),
        ("at_least", "最早2030年", "2030 at the earliest"),
        ("up_to", "最遲2030年", "2030 at the latest"),
    ],
)
def test_a_hedge_on_a_date_is_about_time(qualifier: str, chinese: str, english: str) -> None:
    assert written(date="2030", qualifier=qualifier) == (chinese, english)


def test_a_date_gives_its_year_and_its_month() -> None:
    assert written(date="2026-02-05") == ("2026年2月5日", "February 5, 2026")
    assert written("month", date="2026-02-05") == ("2026年2月", "February 2026")
    assert written("year", date="2026-02-05") == ("2026年", "2026")


@pytest.mark.parametrize(
    ("fields", "variant", "offer"),
    [
        ({"value": 600}, "year", "(none), number, adjective, as_of, originator, basis"),
        ({"value": 600}, "target", "(none), number, adjective"),
        ({"date": "2024-mid"}, "month", "(none), year, as_of"),
        ({"date": "2024"}, "number", "(none), year, as_of"),
        ({"low": 100, "high": 999, "order": "hundreds"}, "adjective", "(none), number, as_of"),
        ({"value": 600}, "plural", "(none), number"),
    ],
)
def test_a_variant_that_a_figure_has_not_is_named_with_those_it_has(
    fields: dict[str, Any], variant: str, offer: str
) -> None:
    for language in LANGUAGES:
        with pytest.raises(BadInput, match=re.escape(offer)) as caught:
            render_figure(a_figure(**fields), language, variant, no_words())
        assert str(caught.value).startswith(f"sample: has no variant '{variant}'")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"value": 3, "unit": "parsec"}, "there is no unit 'parsec'"),
        ({"value": 3, "currency": "XQZ"}, "there is no currency 'XQZ'"),
        ({"low": 10, "high": 99, "order": "tens", "unit": "percent"}, "order of magnitude"),
    ],
)
def test_what_cannot_be_written_is_refused_by_the_name_of_the_figure(
    fields: dict[str, Any], problem: str
) -> None:
    with pytest.raises(BadInput, match=f"^sample: .*{problem}"):
        written(**fields)


def test_a_workspace_adds_units_and_overrides_those_there_are() -> None:
    units = load_units(
        {
            "frigate": UnitForms(zh="艘", en_one="frigate", en_other="frigates"),
            "percent": UnitForms(zh="％", en_one="percent", en_other="percent"),
        }
    )
    vocabulary = Vocabulary(no_words().translations, units)
    frigates, share = a_figure(value=3, unit="frigate"), a_figure(value=27, unit="percent")
    assert render_figure(frigates, "zh-Hant", "", vocabulary) == "3艘"
    assert render_figure(frigates, "en", "", vocabulary) == "three frigates"
    assert render_figure(share, "en", "", vocabulary) == "27 percent"


def test_the_parts_that_are_words_come_from_the_vocabulary(tmp_path: Path) -> None:
    vocabulary = a_vocabulary(tmp_path)
    figure = a_figure(
        edition="2024",
        basis="deployed",
        basis_by="desk",
        status="projection",
        target="2030",
        made="not_stated",
    )
    assert [render_figure(figure, "zh-Hant", name, vocabulary) for name in variants(figure)] == [
        *("600枚", "600", "600枚", "2024年年中", "2030年"),
        *("美國國防部（2024年版）", "部署（本報告歸類）"),
    ]
    assert [render_figure(figure, "en", name, vocabulary) for name in variants(figure)] == [
        *("600 warheads", "600", "600-warhead", "mid-2024", "2030"),
        *("US DoD (2024 edition)", "deployed (our reading)"),
    ]


def test_the_guide_names_every_variant_unit_qualifier_and_part_of_a_year() -> None:
    dated = a_figure(date="2024-06", status="projection", target="2030", made="2024")
    for name in {*variants(a_figure()), *variants(dated)}:
        assert f"`{{x:{name}}}`" in GUIDE or not name
    listed = re.findall(r"^\| `([a-z-]+)` \|.*\| (?:words|digits) \|", GUIDE, re.MULTILINE)
    assert listed == list(load_units({}))
    for qualifier in ("exact", "approx", "more_than", "less_than", "at_least", "up_to"):
        assert f"| `{qualifier}` |" in GUIDE
    for part in PARTS:
        assert f"-{part}`" in GUIDE


@pytest.mark.parametrize("unit", [name for name in load_units({}) if name != "share"])
def test_every_unit_of_the_guide_is_written_as_the_guide_says(unit: str) -> None:
    row = re.search(rf"^\| `{unit}` \| (.+?) \| (.+?) \| (words|digits) \|", GUIDE, re.MULTILINE)
    assert row
    chinese, english = written(value=3, unit=unit)
    number = "three" if row.group(3) == "words" else "3"
    assert chinese == f"3{row.group(1)}"
    assert english.replace(" ", "") == f"{number}{row.group(2).split(' / ')[-1]}".replace(" ", "")
