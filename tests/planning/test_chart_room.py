"""Charts of many marks with long names: whatever the words, all stand whole at their marks."""

import pytest
from planning_samples import plan
from test_chart_setting import without_points
from test_charts import draw, put
from tiny_workspace import TinyWorkspace

from brief.model.identifiers import DeckLanguage
from brief.planning.boxes import ChartBox
from brief.planning.charts.lines import drawn_width, height_of_lines

LONG = "聯合國家人民防衛整備暨後勤支援總司令部所屬各單位"
LONG_EN = "Joint Headquarters for People's Defence Preparedness and Logistic Support"


def many(tiny: TinyWorkspace, kind: str, count: int, subject: str, **more: str) -> list[str]:
    """Draw a chart of figures that each have another subject; return their numbers as labelled."""
    numbers = [f"{(place * 37) % 90 + 10}" for place in range(count)]
    figures = [
        put(tiny, f"of_{place}", f"value = {number}", subject=f'"{subject}{place:02}"', **more)
        for place, number in enumerate(numbers)
    ]
    draw(tiny, kind, *figures)
    return numbers


def drawn(tiny: TinyWorkspace, language: DeckLanguage) -> list[ChartBox]:
    """Return the charts of the slide and of those that it goes on to."""
    return [
        box
        for page in plan(tiny, language).pages
        if page.name.partition(":")[0] == "growth"
        for box in page.boxes
        if isinstance(box, ChartBox)
    ]


def holds_its_texts(chart: ChartBox) -> bool:
    """Whether each name keeps to the room beside or under its own mark."""
    lying = chart.kind == "bar"
    share = (chart.height if lying else chart.width) / len(chart.values)
    for value in chart.values:
        lines = value.category.split("\n")
        wide = max(drawn_width(line, chart.size, False, chart.language) for line in lines)
        high = height_of_lines(lines, chart.size)
        across, along = (high, wide) if lying else (wide, high)
        if across > share or along > (chart.width if lying else chart.height) - chart.plot:
            return False
    return True


@pytest.mark.parametrize("kind", ["column", "bar", "line", "range"])
@pytest.mark.parametrize("count", [8, 10, 11, 12])
@pytest.mark.parametrize("language", ["en", "zh-Hant", "bilingual"])
def test_however_long_the_names_all_numbers_stand_at_marks_with_their_whole_names(
    tiny: TinyWorkspace, kind: str, count: int, language: DeckLanguage
) -> None:
    numbers = many(tiny, kind, count, LONG, originator='"某某統計與預測研究院"')
    charts = drawn(tiny, language)
    assert [value.label for chart in charts for value in chart.values] == numbers
    assert all(map(holds_its_texts, charts))
    assert all(chart.size >= 12 for chart in charts)


def parted(tiny: TinyWorkspace) -> list[ChartBox]:
    """Draw names in two languages that even bars have no room for on one page."""
    without_points(tiny)
    many(tiny, "column", 11, f"{LONG} {LONG_EN}", edition='"2025"')
    return drawn(tiny, "zh-Hant")


def test_bars_that_have_no_room_on_one_page_go_on_on_the_next_at_one_scale(
    tiny: TinyWorkspace,
) -> None:
    charts = parted(tiny)
    assert [len(chart.values) for chart in charts] == [5, 6]
    assert [chart.kind for chart in charts] == ["bar", "bar"]
    assert len({(chart.limits, chart.plot, chart.size, chart.width) for chart in charts}) == 1


def test_each_page_of_a_chart_describes_the_marks_that_stand_on_it(tiny: TinyWorkspace) -> None:
    first, second = parted(tiny)
    assert f"{LONG_EN}04" in first.alt.replace("\n", " ")
    assert f"{LONG_EN}05" not in first.alt
    assert f"{LONG_EN}05" in second.alt
    assert (first.name, second.name) == ("Chart", "Chart")


def test_a_line_whose_names_have_no_room_is_drawn_as_bars(tiny: TinyWorkspace) -> None:
    many(tiny, "line", 12, "Verkehrsinfrastrukturfinanzierung")
    assert {chart.kind for chart in drawn(tiny, "zh-Hant")} == {"bar"}


def test_a_line_over_dates_stays_a_line(tiny: TinyWorkspace) -> None:
    years = [
        put(tiny, f"in_{year}", f"value = {year}", as_of=f'"{year}"') for year in range(2011, 2023)
    ]
    draw(tiny, "line", *years)
    assert {chart.kind for chart in drawn(tiny, "bilingual")} == {"line"}
