"""Numbers in Chinese sentences: exact spans, values, units and hedges; and what is no number."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.extraction.chinese.names import mask
from brief.extraction.chinese.numbers import find_numbers
from brief.extraction.found import Found, Number, Taken


def find(text: str) -> list[Found]:
    taken = Taken(text)
    mask(text, taken)
    return find_numbers(text, taken)


def only(text: str) -> Found:
    found = find(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "core", "value", "unit", "qualifier"),
    [
        ("該國部署逾四百枚飛彈", "逾四百枚", "四百枚", 400, "枚", "more_than"),
        ("約有三十餘艘船艦", "約有三十餘艘", "三十餘艘", 30, "艘", "approx"),
        ("至少12架次擾台", "至少12架次", "12架次", 12, "架次", "at_least"),
        ("拥有超过600枚弹头", "超过600枚", "600枚", 600, "枚", "more_than"),
        ("约有三十艘船舰", "约有三十艘", "三十艘", 30, "艘", "approx"),
        ("不少于12架次", "不少于12架次", "12架次", 12, "架次", "at_least"),
        ("要在十年内完工", "十年内", "十年", 10, "年", "up_to"),
        ("產能最多80噸", "最多80噸", "80噸", 80, "噸", "up_to"),
        ("出席者不到五成", "不到五成", "五成", 50, "%", "less_than"),
        ("投票率百分之六十二點三", "百分之六十二點三", "百分之六十二點三", "62.3", "%", "exact"),
        ("調降0.25個百分點", "0.25個百分點", "0.25個百分點", "0.25", "個百分點", "exact"),
        ("規模達500人以上", "500人以上", "500人", 500, "人", "at_least"),
        ("年紀六十出頭，約20公里左右", None, None, None, None, None),
        ("增加1倍以上", "1倍以上", "1倍", 1, "倍", "at_least"),
        ("時隔七年再度", "時隔七年", "七年", 7, "年", "exact"),
        ("未來十年內完工", "未來十年內", "十年", 10, "年", "up_to"),
        ("耗時兩年半", "兩年半", "兩年半", "2.5", "年", "exact"),
        ("等了三個半月", "三個半月", "三個半月", "3.5", "個月", "exact"),
        ("半個多世紀以來", "半個多世紀", "半個多世紀", "0.5", "世紀", "more_than"),
        ("第3個任期", "第3個任期", "第3個", 3, "任期", "exact"),
        ("排名全球第二", "第二", "第二", 2, None, "exact"),
        ("誤差正負3個百分點", "正負3個百分點", "3個百分點", 3, "個百分點", "exact"),
        ("衰退−2.4%", "−2.4%", "−2.4%", "-2.4", "%", "exact"),
        ("刑期七年六月", "七年六月", "七年六月", "7.5", "年", "exact"),
        ("重達 1,770 噸", "1,770 噸", "1,770 噸", 1770, "噸", "exact"),
    ],
)
def test_a_number_has_its_span_value_unit_and_hedge(
    text: str,
    span: str | None,
    core: str | None,
    value: int | str | None,
    unit: str | None,
    qualifier: str | None,
) -> None:
    if span is None:
        assert [text[each.start : each.end] for each in find(text)] == ["六十出頭", "約20公里左右"]
        return
    assert value is not None
    found = only(text)
    assert text[found.start : found.end] == span
    assert text[found.core_start : found.core_end] == core
    assert (found.value, found.unit, found.qualifier) == (Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("編列新台幣780億1636萬3千元", 78016363000, "TWD"),
        ("達1.67萬億人民幣", 1670000000000, "CNY"),
        ("人民幣約1.67兆元", 1670000000000, "CNY"),
        ("每股1.95港元", "1.95", "HKD"),
        ("約8千億日圓", 800000000000, "JPY"),
        ("合US$60億", 6000000000, "USD"),
        ("票價350元", 350, None),
        ("兩美元又三美分", "2.03", "USD"),
    ],
)
def test_money_has_its_currency_and_no_guessed_one(
    text: str, value: int | str, currency: str | None
) -> None:
    found = only(text)
    assert (found.kind, found.value, found.currency) == ("money", Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("350至400枚", (350, 400)),
        ("五、六年", (5, 6)),
        ("三、四十人", (30, 40)),
        ("二、三百輛", (200, 300)),
        ("10至20億美元", (10**9, 2 * 10**9)),
        ("三四六億至三五八億美元", (346 * 10**8, 358 * 10**8)),
        ("5%到10%", (5, 10)),
        ("百分之五至百分之十", (5, 10)),
        ("三至四成", (30, 40)),
        ("1,500–2,000噸", (1500, 2000)),
        ("十七八歲", (17, 18)),
        ("數十座", (20, 99)),
        ("數百億元", (200 * 10**8, 999 * 10**8)),
    ],
)
def test_a_range_is_one_figure(text: str, value: tuple[Number, Number]) -> None:
    found = only(text)
    assert found.value == value
    assert (found.start, found.end) == (0, len(text))


def test_a_change_is_two_figures() -> None:
    assert [each.value for each in find("從500枚增加到600枚")] == [500, 600]


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("3分之1弱", Fraction(1, 3), "less_than"),
        ("三分之二強", Fraction(2, 3), "more_than"),
        ("削減一半", Fraction(1, 2), "exact"),
        ("超過半數", Fraction(1, 2), "more_than"),
        ("千分之三", Fraction(3, 1000), "exact"),
    ],
)
def test_a_share_is_exact(text: str, value: Fraction, qualifier: str) -> None:
    found = only(text)
    assert (found.kind, found.value, found.qualifier) == ("fraction", value, qualifier)


@pytest.mark.parametrize(
    ("text", "factor"),
    [("增加1倍", 2), ("成長兩倍", 3), ("增至3倍", 3), ("是去年的2.5倍", Decimal("2.5"))],
)
def test_a_multiple_says_what_it_means(text: str, factor: Number) -> None:
    assert only(text).factor == factor


def test_what_doubles_so_many_times_is_said_to_be_open() -> None:
    found = only("規模翻5倍")
    assert found.factor is None
    assert "翻" in found.note


@pytest.mark.parametrize(
    "text",
    [
        "東風-41與巨浪3型",
        "F-16V、094型、殲-20、MQ-9B",
        "萬一很不幸，十分可惜，統一還是要一步步來",
        "一帶一路、三位一體、九二共識、五眼聯盟",
        "從大陸到四川，五角大廈都說四面八方",
        "動用232條款與第301條",
        "第一島鏈與第七艦隊",
        "請撥0800-123-456或(02)2345-6789",
        "終場以3比2獲勝，14:30散場，下午3時許",
        "三星期貨之外",
        "一名官員在一場會上說一聲再見",
        "五星級飯店的三溫暖",
        "G7、P5與Web3的2.0.1版",
        "https://example.org/2024/500 與 a1@b2.org",
        "嫦娥六號與神舟十八號",
        "雙十節、二二八與八二三砲戰",
        "金額（億美元）、產量(萬噸，含外銷)，單位：百萬元",
    ],
)
def test_a_name_is_no_figure(text: str) -> None:
    expected = ["三星期"] if "三星期" in text else []
    assert [text[each.start : each.end] for each in find(text)] == expected


@given(
    st.text(
        "0123456789.,%一二三十百千萬億兩半數第幾約逾超過至到、多枚元年個人美 分之成倍翻「」，",
        max_size=60,
    )
)
def test_any_sentence_gives_spans_that_fit(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start <= found.core_start < found.core_end <= found.end <= len(text)
        end = found.end
