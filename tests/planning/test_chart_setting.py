"""Charts as their texts are set: names and labels whole, captions where there is room for them."""

from decimal import Decimal

import pytest
from planning_samples import box, page, plan, text
from test_charts import SLIDE, charts, draw, put, said
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import DeckLanguage
from brief.planning.boxes import ChartBox, ChartValue, MarkBox
from brief.planning.charts.line_labels import placed_labels

MONEY = {"unit": "", "currency": '"TWD"'}


def months(tiny: TinyWorkspace, **more: str) -> list[str]:
    """Write a figure for each month of a year."""
    return [
        put(tiny, f"in_{month:02}", f"value = {month}70", as_of=f'"2025-{month:02}"', **more)
        for month in range(1, 13)
    ]


def without_points(tiny: TinyWorkspace) -> None:
    """Leave the chart alone on its slide."""
    tiny.replace(f"decks/{DECK}/deck.toml", '  "later-count",\n', "")


def test_twelve_months_keep_their_names_whole(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", *months(tiny))
    english = charts(tiny)[0]
    assert english.values[1].category == "Feb"
    assert english.size >= 14
    assert charts(tiny, "zh-Hant")[0].values[1].category == "2月"
    assert "February 2025" in english.alt


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", ["Nov 2024", "Dec", "Jan 2025", "Feb", "Mar"]),
        ("zh-Hant", ["11月 2024年", "12月", "1月 2025年", "2月", "3月"]),
    ],
)
def test_a_year_stands_under_the_first_of_its_months_alone(
    tiny: TinyWorkspace, language: DeckLanguage, named: list[str]
) -> None:
    dates = ["2024-11", "2024-12", *(f"2025-{month:02}" for month in range(1, 11))]
    draw(
        tiny,
        "line",
        *(put(tiny, f"m_{at}", f"value = {at + 5}", as_of=f'"{date}"')
          for at, date in enumerate(dates)),
    )  # fmt: skip
    marks = charts(tiny, language)[0].values
    assert [mark.category.replace("\n", " ") for mark in marks[:5]] == named


def test_a_bare_year_stands_once_under_a_mark_in_two_languages(tiny: TinyWorkspace) -> None:
    one = put(tiny, "one", "value = 300", as_of='"2014"')
    other = put(tiny, "other", "value = 400", as_of='"2019-mid"')
    draw(tiny, "column", one, other)
    names = [mark.category for mark in charts(tiny, "bilingual")[0].values]
    assert names == ["2014", "2019年年中\nmid-2019"]


def test_a_name_of_several_parts_is_broken_between_them(tiny: TinyWorkspace) -> None:
    dated = [
        put(tiny, f"of_{year}", f"value = {year}", as_of=f'"{year}"', edition=f'"{year + 1}"')
        for year in range(2018, 2024)
    ]
    draw(tiny, "column", *dated)
    for mark in charts(tiny, "bilingual")[0].values:
        year = int(mark.category[:4])
        assert set(mark.category.replace(" · ", "\n").split("\n")) == {
            f"{year}年",
            f"{year + 1}年版",
            str(year),
            f"{year + 1} edition",
        }


def test_a_projection_year_that_all_marks_share_stands_in_the_caption(tiny: TinyWorkspace) -> None:
    later = {"status": '"projection"', "target": '"2030"', "made": '"2024"'}
    theirs = put(tiny, "theirs", "value = 70", subject='"丁國"', **later)
    draw(tiny, "column", put(tiny, "ours", "value = 60", **later), theirs)
    assert [mark.category for mark in charts(tiny, "zh-Hant")[0].values] == ["丙國", "丁國"]
    caption = said(tiny, "Chart caption", "zh-Hant")
    assert "預估時點：2030年" in caption
    assert "皆為預估" in caption


@pytest.mark.parametrize(
    ("kind", "words"), [("column", "Projections are hatched"), ("line", "Diamonds are")]
)
def test_the_caption_says_how_what_is_foretold_is_drawn(
    tiny: TinyWorkspace, kind: str, words: str
) -> None:
    draw(tiny, kind, "warheads_now", "warheads_later")
    assert words in said(tiny, "Chart caption")


def test_ranges_far_above_zero_are_drawn_from_an_axis_that_says_it_begins_higher(
    tiny: TinyWorkspace,
) -> None:
    high = [
        put(tiny, f"of_{year}", f"low = {year - 1980}", high=str(year - 1970), as_of=f'"{year}"')
        for year in (2026, 2028)
    ]
    draw(tiny, "range", *high)
    assert 0 < charts(tiny)[0].limits[0] < 46
    assert "The axis does not begin at zero" in said(tiny, "Chart caption")
    draw(tiny, "column", *high)
    assert charts(tiny)[0].limits[0] == 0
    assert "begin at zero" not in said(tiny, "Chart caption")


def test_an_order_of_magnitude_keeps_its_noun(tiny: TinyWorkspace) -> None:
    draw(tiny, "range", put(tiny, "many", "low = 100", high="999", order='"hundreds"'))
    assert charts(tiny)[0].values[0].label == "hundreds of warheads"


def test_points_in_two_languages_stand_beside_the_chart_one_above_the_other(
    tiny: TinyWorkspace,
) -> None:
    draw(tiny, "column", "warheads_now", "warheads_later")
    shown = page(plan(tiny, "bilingual"), "growth")
    chart = next(each for each in shown.boxes if isinstance(each, ChartBox))
    first, second = box(shown, "Points"), box(shown, "Points in the second language")
    assert first.left > chart.left + chart.width
    assert second.left == first.left
    assert second.top > first.top


@pytest.mark.parametrize("language", ["en", "bilingual"])
def test_the_caption_of_a_few_marks_stands_at_their_side(
    tiny: TinyWorkspace, language: str
) -> None:
    without_points(tiny)
    draw(tiny, "column", "warheads_now", "warheads_later")
    shown = page(plan(tiny, language), "growth")  # type: ignore[arg-type]
    chart = next(each for each in shown.boxes if isinstance(each, ChartBox))
    caption = box(shown, "Chart caption")
    assert caption.left > chart.left + chart.width
    assert "Basis: operational.\n" in text(caption)


def test_the_parts_of_a_name_share_a_line_where_that_makes_the_plot_higher(
    tiny: TinyWorkspace,
) -> None:
    without_points(tiny)
    early, late = (
        put(tiny, f"of_{year}", "value = 300", as_of=f'"{year}-mid"', edition=f'"{year + 1}"')
        for year in (2014, 2019)
    )
    draw(tiny, "column", early, late)
    names = [mark.category for mark in charts(tiny)[0].values]
    assert names == ["mid-2014 · 2015 edition", "mid-2019 · 2020 edition"]


def test_the_sign_of_a_hedge_costs_the_plot_no_line(tiny: TinyWorkspace) -> None:
    plots = []
    for qualifier in ("exact", "more_than"):
        draw(tiny, "column", put(tiny, "count", "value = 5", qualifier=f'"{qualifier}"'))
        chart = charts(tiny)[0]
        plots.append((chart.plot, chart.limits))
    assert plots[0] == plots[1]


def test_labels_of_two_lines_take_nothing_from_a_higher_mark_whose_label_has_one(
    tiny: TinyWorkspace,
) -> None:
    names = months(tiny, **MONEY, qualifier='"more_than"')[:8]
    draw(tiny, "column", *names, put(tiny, "all", "value = 99000", **MONEY, as_of='"2026"'))
    chart = charts(tiny, "bilingual")[0]
    first, *_, last = chart.values
    assert first.label.count("\n") > last.label.count("\n") == 0
    above = chart.plot * float(1 - Decimal(99000) / chart.limits[1])
    assert above < 1.6 * chart.size + 10


def test_a_hairline_stands_where_the_basis_changes(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", "warheads_stored", note='"兩個口徑並列"')
    shown = page(plan(tiny, "en"), "growth")
    chart = next(each for each in shown.boxes if isinstance(each, ChartBox))
    line = next(each for each in shown.boxes if each.name == "Chart break")
    assert isinstance(line, MarkBox)
    assert line.left == pytest.approx(chart.left + chart.width / 2)
    assert shown.boxes.index(line) < shown.boxes.index(chart)


def test_two_charts_that_have_no_room_side_by_side_have_a_page_each(tiny: TinyWorkspace) -> None:
    without_points(tiny)
    names = months(tiny, **MONEY, qualifier='"more_than"')
    draw(tiny, "column", *names)
    draw(tiny, "column", *names, chart="other")
    tiny.replace(SLIDE, '"count",', '"count",\n  "other",')
    pages = [each for each in plan(tiny, "bilingual").pages if each.name.startswith("growth")]
    shown = [[box for box in each.boxes if isinstance(box, ChartBox)] for each in pages]
    assert [len(each) for each in shown] == [1, 1]


def test_columns_whose_names_have_no_room_lie_down(tiny: TinyWorkspace) -> None:
    without_points(tiny)
    long = "Verkehrsinfrastrukturfinanzierung"
    named = [
        put(tiny, f"of_{number}", f"value = {number}", subject=f'"{long} {number}"')
        for number in range(1, 13)
    ]
    draw(tiny, "column", *named)
    chart = charts(tiny, "zh-Hant")[0]
    assert chart.kind == "bar"
    assert "橫條圖" in chart.alt


@pytest.mark.parametrize("language", ["en", "zh-Hant", "bilingual"])
def test_no_label_is_broken_inside_a_number(tiny: TinyWorkspace, language: str) -> None:
    draw(tiny, "column", *months(tiny, **MONEY, qualifier='"at_least"'))
    marks = charts(tiny, language)[0].values  # type: ignore[arg-type]
    for month, mark in enumerate(marks, 1):
        assert f"{month}70" in mark.label.replace(",", "")


def line_of(*numbers: int) -> tuple[ChartValue, ...]:
    return tuple(ChartValue("", Decimal(each), str(each), projected=False) for each in numbers)


def sides(*numbers: int) -> list[str]:
    values = line_of(*numbers)
    limits = (Decimal(min(0, *numbers) - 30), Decimal(max(numbers) + 30))
    return [each.side for each in placed_labels(values, limits, (300.0, 250.0), 14.0, "en")]


def test_labels_of_a_line_keep_off_it() -> None:
    assert sides(100, 200, 100)[1] == "above"
    assert sides(200, 100, 200)[1] == "below"
    assert sides(100, 101, 102) == ["above"] * 3
    assert sides(0, 0, 300, 600, 600, 600)[2] == "left"


def test_a_label_keeps_inside_the_plot_and_off_its_neighbours() -> None:
    limits = (Decimal(0), Decimal(205))
    (_, top, _) = placed_labels(line_of(100, 200, 100), limits, (300.0, 250.0), 14.0, "en")
    assert top.side != "above"
    close, twice = line_of(*[1_000_000] * 6), (Decimal(0), Decimal(2_000_000))
    placed = placed_labels(close, twice, (300.0, 250.0), 14.0, "en")
    assert [each.side for each in placed[1:-1]] == ["above", "below"] * 2


def test_a_line_with_a_gap_has_labels_at_what_is_drawn() -> None:
    gap = ChartValue("", None, "", projected=False)
    one, two = line_of(3, 4)
    placed = placed_labels((one, gap, two), (Decimal(0), Decimal(6)), (300.0, 200.0), 14.0, "en")
    assert placed[1] is gap
    assert [placed[0].side, placed[2].side] == ["above", "above"]
