"""Charts as they are laid out: what stands at each mark, under it, above and below the chart."""

from decimal import Decimal

import pytest
from planning_samples import box, page, plan, text
from tiny_workspace import DECK, SOURCE, TinyWorkspace, figure, toml

from brief.errors import BadInput
from brief.model.identifiers import DeckLanguage
from brief.planning.boxes import ChartBox

CHART = f"decks/{DECK}/charts/count.toml"
SLIDE = f"decks/{DECK}/slides/growth.toml"


def put(tiny: TinyWorkspace, name: str, number: str, **more: str) -> str:
    """Write a figure and return its id."""
    path = f"seeds/{SOURCE}/figures/{name}.toml"
    tiny.write(path, figure(name, number, "100枚", **more))
    return name


def draw(tiny: TinyWorkspace, kind: str, *figures: str, chart: str = "count", **more: str) -> None:
    """Write a chart of these figures."""
    fields = {
        "id": f'"{chart}"',
        "kind": f'"{kind}"',
        "title": '"可用彈頭"',
        "figures": "[" + ", ".join(f'"{name}"' for name in figures) + "]",
    }
    tiny.write(f"decks/{DECK}/charts/{chart}.toml", toml({**fields, **more}))


def charts(tiny: TinyWorkspace, language: DeckLanguage = "en") -> list[ChartBox]:
    """Return the charts of the slide, laid out."""
    shown = page(plan(tiny, language), "growth")
    return [each for each in shown.boxes if isinstance(each, ChartBox)]


def said(tiny: TinyWorkspace, name: str, language: DeckLanguage = "en") -> str:
    """Return what a box beside the chart says."""
    return text(box(page(plan(tiny, language), "growth"), name))


@pytest.mark.parametrize(
    ("qualifier", "label"),
    [
        ("exact", "5"),
        ("approx", "about 5"),
        ("more_than", "more than 5"),
        ("at_least", "at least 5"),
        ("less_than", "less than 5"),
        ("up_to", "up to 5"),
    ],
)
def test_a_hedge_stands_at_the_mark_in_words(
    tiny: TinyWorkspace, qualifier: str, label: str
) -> None:
    draw(tiny, "column", put(tiny, "hedged", "value = 5", qualifier=f'"{qualifier}"'))
    assert charts(tiny)[0].values[0].label == label


def test_a_range_is_drawn_from_its_low_to_its_high_end_and_labelled_with_both(
    tiny: TinyWorkspace,
) -> None:
    draw(tiny, "range", put(tiny, "span", "low = 350", high="401"))
    chart = charts(tiny)[0]
    mark = chart.values[0]
    assert (mark.value, mark.high, mark.label) == (Decimal(350), Decimal(401), "350 to 401")
    assert chart.limits[1] > 401


@pytest.mark.parametrize(
    ("kind", "low", "remedy"),
    [("line", "350", 'use kind = "range" or "column"'), ("range", "-3", "give it in a table")],
)
def test_a_range_that_a_chart_cannot_draw_is_refused_with_a_way_out(
    tiny: TinyWorkspace, kind: str, low: str, remedy: str
) -> None:
    draw(tiny, kind, put(tiny, "span", f"low = {low}", high="401"))
    with pytest.raises(BadInput, match=remedy) as caught:
        plan(tiny)
    assert str(caught.value).startswith(f"{CHART}: count: ")


def test_one_figure_stands_out_where_the_chart_names_it(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", "warheads_later", highlight='"warheads_later"')
    marks = charts(tiny)[0].values
    assert [mark.ink for mark in marks] == ["grey", "accent"]
    assert [mark.quiet for mark in marks] == [True, False]


def test_only_a_figure_of_the_chart_can_stand_out(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", highlight='"warheads_later"')
    with pytest.raises(BadInput, match="'warheads_later', which is not among its figures"):
        tiny.load()


@pytest.mark.parametrize(
    ("language", "unit", "labels"),
    [
        ("zh-Hant", "單位：人民幣兆元", ["1.67", "約0.98"]),
        ("en", "RMB trillion", ["1.67", "about 0.98"]),
        ("bilingual", "單位：人民幣兆元 · RMB trillion", ["1.67", "約0.98  about 0.98"]),
    ],
)
def test_money_has_one_scale_for_all_marks_which_stands_under_the_title(
    tiny: TinyWorkspace, language: DeckLanguage, unit: str, labels: list[str]
) -> None:
    money = {"unit": "", "currency": '"CNY"'}
    draw(
        tiny,
        "column",
        put(tiny, "large", "value = 1670000000000", **money),
        put(tiny, "less", "value = 980000000000", **money, as_of='"2016"', qualifier='"approx"'),
    )
    assert said(tiny, "Chart title", language).split("\n")[1] == unit
    drawn = charts(tiny, language)[0]
    assert [mark.label for mark in drawn.values] == labels
    assert [mark.value for mark in drawn.values] == [Decimal("1.67"), Decimal("0.98")]


def test_two_languages_that_count_in_different_scales_each_say_their_own_at_the_mark(
    tiny: TinyWorkspace,
) -> None:
    draw(tiny, "bar", put(tiny, "cost", "value = 8860000000", unit="", currency='"USD"'))
    mark = charts(tiny, "bilingual")[0].values[0]
    assert (mark.label, mark.value) == ("88.6億  8.86 billion", Decimal(8860000000))


def test_cells_have_the_format_of_the_language_and_the_decimals_that_were_published(
    tiny: TinyWorkspace,
) -> None:
    draw(tiny, "bar", put(tiny, "cost", "value = 8860000000", unit="", currency='"USD"'))
    assert charts(tiny, "en")[0].values[0].form == '#,##0.00" billion"'
    assert charts(tiny, "zh-Hant")[0].values[0].form == '#,##0.0"億"'
    draw(tiny, "bar", put(tiny, "rate", "value = 7.2", unit='"percent"'))
    assert charts(tiny, "en")[0].values[0].form == '#,##0.0"%"'
    assert charts(tiny, "en")[0].values[0].label == "7.2%"


def test_what_all_marks_share_stands_in_the_caption_and_not_under_each(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", put(tiny, "theirs", "value = 70", subject='"丁國"'))
    names = [mark.category for mark in charts(tiny, "zh-Hant")[0].values]
    assert names == ["丙國", "丁國"]
    caption = said(tiny, "Chart caption", "zh-Hant")
    assert "資料時點：2024年6月" in caption
    assert "遠望所（2025年版）" in caption


def test_marks_of_several_originators_are_named_for_them(tiny: TinyWorkspace) -> None:
    draw(tiny, "bar", "warheads_now", put(tiny, "theirs", "value = 70", originator='"近觀所"'))
    names = [mark.category for mark in charts(tiny, "zh-Hant")[0].values]
    assert [name.split("\n")[-1] for name in names] == ["遠望所（2025年版）", "近觀所（2025年版）"]


def test_the_description_says_kind_marks_what_is_foretold_and_where_it_goes(
    tiny: TinyWorkspace,
) -> None:
    early = put(tiny, "early", "value = 300", as_of='"2014"')
    late = put(tiny, "late", "value = 500", as_of='"2019"')
    draw(tiny, "column", early, late)
    alt = charts(tiny)[0].alt
    assert alt.startswith("Column chart of ")
    assert "2014: 300 warheads; 2019: 500 warheads" in alt
    assert alt.endswith("Rises from 300 warheads to 500 warheads.")
    draw(tiny, "column", "warheads_now", "warheads_later")
    alt = charts(tiny, "bilingual")[0].alt
    chinese, english = alt.split("\n")
    assert "2030年：800枚（預估）" in chinese
    assert "2030: 800 warheads (projection)" in english
    assert "Rises" not in english


def test_two_charts_of_one_unit_stand_on_one_line_at_one_scale(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", chart="count")
    draw(tiny, "column", put(tiny, "half", "value = 300"), chart="other")
    tiny.replace(SLIDE, '"count",', '"count",\n  "other",')
    one, other = charts(tiny)
    assert one.limits == other.limits
    assert (one.top, one.height, one.plot, one.size) == (
        other.top,
        other.height,
        other.plot,
        other.size,
    )


def test_two_charts_of_different_units_keep_their_own_scales(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", chart="count")
    draw(tiny, "column", put(tiny, "rate", "value = 7.2", unit='"percent"'), chart="other")
    tiny.replace(SLIDE, '"count",', '"count",\n  "other",')
    one, other = charts(tiny)
    assert one.limits[1] > 600
    assert 7 < other.limits[1] < 20


def test_labels_below_zero_have_room_too(tiny: TinyWorkspace) -> None:
    percent = {"unit": '"percent"'}
    draw(
        tiny,
        "column",
        put(tiny, "fall", "value = -5", **percent, as_of='"2021"'),
        put(tiny, "rise_rate", "value = 7", **percent, as_of='"2022"'),
    )
    low, high = charts(tiny)[0].limits
    assert low < -5
    assert high > 7


def test_a_chart_in_two_languages_keeps_most_of_its_slide_and_its_points_go_on(
    tiny: TinyWorkspace,
) -> None:
    deck = plan(tiny, "bilingual")
    title, chart = box(page(deck, "growth"), "Chart title"), charts(tiny, "bilingual")[0]
    captions = [
        each for each in page(deck, "growth").boxes if each.name.startswith("Chart caption")
    ]
    whole = max(each.top + each.height for each in captions) - title.top
    assert chart.height > whole / 2
    assert chart.width == title.width


def test_twelve_marks_keep_their_labels_within_their_share_of_the_width(
    tiny: TinyWorkspace,
) -> None:
    years = [
        put(tiny, f"of_{year}", f"value = {year}000", as_of=f'"{year}"', qualifier='"more_than"')
        for year in range(2001, 2013)
    ]
    draw(tiny, "column", *years)
    chart = charts(tiny)[0]
    assert chart.size >= 12
    assert all(len(mark.label.split("\n")) > 1 for mark in chart.values)
