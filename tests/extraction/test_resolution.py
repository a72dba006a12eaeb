"""What dates mean by the publication of a document and by their paragraph."""

import pytest
from dates_helper import meant

from brief.extraction.dates.finding import find_dates
from brief.extraction.dates.resolution import resolve_dates
from brief.extraction.found import Found, Taken
from brief.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "published", "as_of"),
    [
        ("官員3月表示", "2024-06-21", "2024-03"),
        ("官員10月表示", "2024-06-21", "2023-10"),
        ("官員6月表示", "2024-06-21", "2024-06"),
        ("官員將於10月訪美", "2024-06-21", "2024-10"),
        ("預計3月訪美", "2024-06-21", "2025-03"),
        ("官員4月訪美的計畫不變", "2026-02-09", "2026-04"),
        ("新制9月1日起施行", "2024-06-21", "2024-09-01"),
        ("外交部22日表示", "2024-06-21", "2024-05-22"),
        ("外交部將於22日說明", "2024-06-21", "2024-06-22"),
        ("颱風可能在23日登陸", "2024-06-21", "2024-06-23"),
        ("2日零時起調價", "2025-11-30", "2025-12-02"),
        ("they agreed to meet in December", "2024-06-21", "2024-12"),
        ("外交部31日表示", "2026-01-02", "2025-12-31"),
        ("週三（12月31日）表示", "2026-01-02", "2025-12-31"),
        ("昨（31）日表示", "2026-01-01", "2025-12-31"),
        ("昨日表示", "2024-03-01", "2024-02-29"),
        ("上個月表示", "2024-01-15", "2023-12"),
        ("officials said in December", "2024-06-21", "2023-12"),
        ("it will open in December", "2024-06-21", "2024-12"),
        ("In April, it will open", "2024-06-21", "2025-04"),
        ("this past October it closed", "2024-06-21", "2023-10"),
        ("2月30日表示", "2024-06-21", None),
    ],
)
def test_what_is_left_out_is_taken_from_the_publication(
    text: str, published: str, as_of: str | None
) -> None:
    assert meant(text, published) == [as_of]


@pytest.mark.parametrize(
    ("text", "published", "as_of"),
    [
        (
            "去年他剛上任，就在1月23日演說。到了2月13日，他再說一次。",
            "2026-02-09",
            ["2025", "2025-01-23", "2025-02-13"],
        ),
        ("兩國去年11月會談。官員5月指出", "2024-06-21", ["2023-11", "2024-05"]),
        ("條約2011年2月簽署，同年8月生效", "2024-06-21", ["2011-02", "2011-08"]),
        ("2019年開工，翌年完工", "2024-06-21", ["2019", "2020"]),
        ("1999年他當選，當年大旱", "2024-06-21", ["1999", "1999"]),
        ("9月3日開幕，5日閉幕", "2024-09-20", ["2024-09-03", "2024-09-05"]),
        ("去年8月25日到訪，27日離開", "2024-06-21", ["2023-08-25", "2023-08-27"]),
        ("針對3月的會談，官員20日說", "2024-06-21", ["2024-03", "2024-06-20"]),
        ("2019年10月1日閱兵。外交部5日說", "2024-06-21", ["2019-10-01", "2024-06-05"]),
        ("去年12月29日啟動。3日結束", "2026-01-05", ["2025-12-29", "2026-01-03"]),
        ("目標2035年完成。官員5月說", "2024-06-21", ["2035", "2024-05"]),
        ("到2035年完成，官員5月說", "2024-06-21", ["2035", "2024-05"]),
        ("依2019年版報告，5月公布", "2024-06-21", ["2019", "2024-05"]),
        ("3月宣布，4月上路；4月的影響", "2024-06-21", ["2024-03", "2024-04", "2024-04"]),
        ("In 2019 he left; that year it rained", "2024-06-21", ["2019", "2019"]),
        ("In 2019 he left. In May he returned", "2024-06-21", ["2019", "2019-05"]),
        ("first in 2019, then the following year", "2024-06-21", ["2019", "2020"]),
        ("同年他當選", "2024-06-21", [None]),
        ("是2017年的兩倍。下半年上路", "2024-06-21", ["2017", "2024-07/2024-12"]),
        ("去年持平。第四季轉盈", "2024-06-21", ["2023", "2023-10/2023-12"]),
    ],
)
def test_a_paragraph_sets_the_year_and_the_month(
    text: str, published: str, as_of: list[str | None]
) -> None:
    assert meant(text, published) == as_of


def test_the_year_of_a_paragraph_ends_with_it() -> None:
    texts = ["2019年發生的事", "官員5月說"]
    founds = [find_dates(text, Taken(text)) for text in texts]
    resolved = resolve_dates(texts, founds, PartialDate.parse("2024-06-21"))
    assert [[found.as_of for found in block] for block in resolved] == [["2019"], ["2024-05"]]


@pytest.mark.parametrize("published", [None, "2024"])
def test_what_cannot_be_told_stays_open(published: str | None) -> None:
    text = "3月說，22日說，昨日說"
    assert meant(text, published) == [None, None, None]


def test_what_is_whole_needs_no_publication() -> None:
    assert meant("2024年6月21日，民國113年，去年5月", None) == ["2024-06-21", "2024", None]


@pytest.mark.parametrize(
    ("text", "published", "qualifier"),
    [
        ("到2030年將達1000枚", "2024-06-21", "up_to"),
        ("到今年2月，條約已失效", "2026-03-09", None),
        ("到今年底達1000枚", "2026-03-09", "up_to"),
        ("到2019年已達1000枚", None, None),
    ],
)
def test_until_means_by_only_for_what_is_to_come(
    text: str, published: str | None, qualifier: str | None
) -> None:
    day = PartialDate.parse(published) if published else None
    ((found,),) = resolve_dates([text], [find_dates(text, Taken(text))], day)
    assert found.qualifier == qualifier


def test_the_ends_of_a_range_are_no_limits() -> None:
    text = "自2024年1月到2030年1月"
    (block,) = resolve_dates([text], [find_dates(text, Taken(text))], PartialDate(2024, 6, 21))
    assert [found.qualifier for found in block] == [None, None]


def test_what_is_no_date_passes_through() -> None:
    number = Found("quantity", 0, 5, 0, 5, value=None, unit="枚")
    assert resolve_dates(["1500枚"], [[number]], None) == [[number]]
