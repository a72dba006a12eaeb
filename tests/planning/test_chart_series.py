"""Charts of several series: each figure at its place, gaps where there is none, names at marks."""

import pytest
from planning_samples import page, plan
from test_chart_setting import without_points
from test_charts import CHART, charts, put, said
from tiny_workspace import TinyWorkspace

from brief.errors import BadInput
from brief.planning.boxes import ChartBox, TextBox

Numbers = dict[str, dict[str, str]]

THREE: Numbers = {
    "one": {"2022": "1800", "2023": "1790", "2024": "1770"},
    "two": {"2022": "1570", "2023": "1620", "2024": "1700"},
    "three": {"2022": "320", "2024": "500"},
}
NAMES = {"one": "甲邦", "two": "乙邦", "three": "丁邦", "four": "戊邦"}


def series(
    tiny: TinyWorkspace, kind: str, numbers: Numbers = THREE, head: str = "", **more: str
) -> None:
    """Write a chart of several series from their numbers by date."""
    without_points(tiny)
    text = f'id = "count"\nkind = "{kind}"\ntitle = "可用彈頭"\n{head}'
    for name, dated in numbers.items():
        figures = [
            put(
                tiny,
                f"{name}_{date.replace('-', '_')}",
                number if " = " in number else f"value = {number}",
                **{"as_of": f'"{date}"', "subject": f'"{NAMES[name]}"', **more},
            )
            for date, number in dated.items()
        ]
        listed = ", ".join(f'"{each}"' for each in figures)
        text += f'\n[[series]]\nid = "{name}"\nname = "{NAMES[name]}"\nfigures = [{listed}]\n'
    tiny.write(CHART, text)


Spans = dict[str, dict[str, tuple[int, int]]]

TWO: Spans = {"one": {"2025": (500, 600), "2030": (800, 1000)}, "two": {"2025": (450, 700)}}


def ranges(
    tiny: TinyWorkspace, kind: str, spans: Spans = TWO, originators: tuple[str, ...] = ()
) -> None:
    """Write a chart of several series of ranges."""
    numbers = {
        name: {date: f"low = {low}" for date, (low, _) in dated.items()}
        for name, dated in spans.items()
    }
    series(tiny, kind, numbers)
    for place, (name, dated) in enumerate(spans.items()):
        for date, (_, high) in dated.items():
            path = f"seeds/short-report/figures/{name}_{date}.toml"
            tiny.write(path, f"{tiny.path(path).read_text('utf-8')}\nhigh = {high}\n")
            if originators:
                tiny.replace(path, '"遠望所"', f'"{originators[place]}"')
                tiny.replace(path, 'edition = "2025"\n', "")


def rows(chart: ChartBox) -> dict[str, list[str]]:
    """Return the labels of each series, place by place."""
    return {each.name: [value.label for value in each.values] for each in chart.all_series}


@pytest.mark.parametrize("kind", ["line", "column", "bar"])
def test_figures_of_one_date_stand_at_one_place_and_a_missing_one_is_a_gap(
    tiny: TinyWorkspace, kind: str
) -> None:
    series(tiny, kind)
    (chart,) = charts(tiny, "zh-Hant")
    assert [value.category for value in chart.values] == ["2022年", "2023年", "2024年"]
    assert rows(chart) == {
        "甲邦": ["1,800", "1,790", "1,770"],
        "乙邦": ["1,570", "1,620", "1,700"],
        "丁邦": ["320", "", "500"],
    }
    assert chart.more[1].values[1].value is None


@pytest.mark.parametrize(("kind", "at"), [("line", 2), ("column", 0), ("bar", 0)])
def test_each_series_is_named_once_at_its_end_or_its_first_bar(
    tiny: TinyWorkspace, kind: str, at: int
) -> None:
    series(tiny, kind)
    (chart,) = charts(tiny, "zh-Hant")
    for each in chart.all_series:
        named = [value.named for value in each.values]
        assert named[at] == each.name
        assert sum(map(bool, named)) == 1


def test_names_are_translated_and_stand_in_both_languages_on_a_bilingual_slide(
    tiny: TinyWorkspace,
) -> None:
    series(tiny, "line")
    tiny.translate({"chart/tiny/count/series/one": "First State"})
    contexts = [unit.context for unit in tiny.load().text_units()]
    assert "chart/tiny/count/series/three" in contexts
    (chart,) = charts(tiny, "bilingual")
    assert "甲邦" in chart.values[-1].named
    assert "series one" in chart.values[-1].named.replace("\n", " ")


def test_series_differ_in_ink_and_projections_are_told_apart(tiny: TinyWorkspace) -> None:
    later = {"status": '"projection"', "target": '"2030"', "made": '"2024"'}
    series(tiny, "column", {"one": {"2024": "70"}, "two": {"2024": "60"}}, **later)
    (chart,) = charts(tiny)
    assert [each.values[0].ink for each in chart.all_series] == ["accent", "ink"]
    assert all(each.values[0].projected for each in chart.all_series)
    assert "projection" in chart.alt


def test_subjects_are_the_places_where_series_are_years(tiny: TinyWorkspace) -> None:
    figures = {
        year: [
            put(tiny, f"{name}_{year}", f"value = {value}", subject=f'"{NAMES[name]}"',
                as_of=f'"{year}"')
            for name, value in (("one", 5), ("two", 6))
        ]
        for year in (2023, 2024)
    }  # fmt: skip
    tables = "".join(
        f'\n[[series]]\nid = "in-{year}"\nname = "甲年{place}"\nfigures = {names!r}\n'
        for place, (year, names) in enumerate(figures.items())
    ).replace("'", '"')
    tiny.write(CHART, f'id = "count"\nkind = "column"\ntitle = "可用彈頭"\n{tables}')
    (chart,) = charts(tiny, "zh-Hant")
    assert [value.category for value in chart.values] == ["甲邦", "乙邦"]
    assert "2023年" in said(tiny, "Chart caption", "zh-Hant")


def test_dates_within_a_year_share_a_place_and_the_caption_says_so(tiny: TinyWorkspace) -> None:
    mixed = {"one": {"2022-01": "5", "2023-01": "6"}, "two": {"2022-06": "7", "2023-06": "8"}}
    series(tiny, "line", mixed)
    (chart,) = charts(tiny)
    assert [value.category for value in chart.values] == ["2022", "2023"]
    assert "Dates within a year differ" in said(tiny, "Chart caption")
    assert "June 2022" in chart.alt


def test_every_label_keeps_off_the_others_or_the_lines_become_bars(tiny: TinyWorkspace) -> None:
    close = {
        name: {str(year): str(1000 + 9 * place) for year in range(2015, 2024)}
        for place, name in enumerate(NAMES)
    }
    series(tiny, "line", close)
    shown = [
        box
        for each in plan(tiny, "en").pages
        if each.name.startswith("growth")
        for box in each.boxes
        if isinstance(box, ChartBox)
    ]
    labels = [value.label for box in shown for each in box.all_series for value in each.values]
    assert {box.kind for box in shown} == {"bar"}
    assert len(labels) == 36
    assert all(labels)


def test_a_line_is_broken_where_its_basis_changes_and_the_caption_says_which(
    tiny: TinyWorkspace,
) -> None:
    series(tiny, "line", head='note = "口徑不同"\n')
    path = "seeds/short-report/figures/two_2024.toml"
    tiny.replace(path, '"operational"', '"stockpile"')
    (chart,) = charts(tiny, "zh-Hant")
    assert rows(chart)["乙邦（作戰可用）"] == ["1,570", "1,620", ""]
    assert rows(chart)["乙邦（庫存）"] == ["", "", "1,700"]
    caption = said(tiny, "Chart caption", "zh-Hant")
    assert "甲邦、丁邦：作戰可用；乙邦：" in caption


def test_a_range_has_no_place_on_a_line(tiny: TinyWorkspace) -> None:
    ranges(tiny, "line")
    with pytest.raises(BadInput, match=r"can't draw the range of the figure .* use kind"):
        plan(tiny)


@pytest.mark.parametrize("kind", ["range", "column"])
def test_ranges_of_a_year_stand_side_by_side_in_the_colours_of_their_series(
    tiny: TinyWorkspace, kind: str
) -> None:
    ranges(tiny, kind)
    (chart,) = charts(tiny, "zh-Hant")
    assert [value.label for value in chart.values] == ["500至600", "450至700", "", "800至1,000"]
    assert [value.ink for value in chart.values if value.label] == ["accent", "ink", "accent"]
    named = [value.category for value in chart.values]
    assert named == ["甲邦 · 2025年", "乙邦 · 2025年", "", "甲邦 · 2030年"]
    assert "甲邦：2025年：500至600枚；2030年：800至1,000枚" in chart.alt
    assert not any(mark.name.startswith("Chart break") for mark in page(plan(tiny), "growth").boxes)


def test_ranges_without_room_side_by_side_lie_under_each_other_year_by_year(
    tiny: TinyWorkspace,
) -> None:
    years = [str(year) for year in range(2020, 2026)]
    ranges(tiny, "range", {name: dict.fromkeys(years, (50, 60)) for name in NAMES})
    shown = [
        box
        for each in plan(tiny, "en").pages
        for box in each.boxes
        if each.name.startswith("growth") and isinstance(box, ChartBox)
    ]
    marks = [value for box in shown for value in box.values if value.label]
    assert {box.kind for box in shown} == {"bar"}
    assert [mark.category[:4] for mark in marks] == [year for year in years for _ in NAMES]
    assert all(box.values[0].label and box.values[-1].label for box in shown)


def test_in_two_languages_the_year_of_a_range_stands_once(tiny: TinyWorkspace) -> None:
    ranges(tiny, "bar")
    (chart,) = charts(tiny, "bilingual")
    assert chart.values[0].category.count("2025") == 1


def test_a_series_that_is_named_for_its_originator_names_it_once_in_the_caption(
    tiny: TinyWorkspace,
) -> None:
    ranges(tiny, "range", originators=("甲邦", "乙邦"))
    assert "估計者：甲邦、乙邦。" in said(tiny, "Chart caption", "zh-Hant")


def test_no_label_lies_closer_to_the_mark_of_another_line_than_to_its_own(
    tiny: TinyWorkspace,
) -> None:
    near = {"one": {"2022": "100", "2023": "60", "2024": "90"}, "two": {"2022": "5", "2023": "55"}}
    series(tiny, "line", near)
    (chart,) = charts(tiny)
    upper, lower = (each.values[1] for each in chart.all_series)
    assert (upper.side, lower.side) == ("above", "below") or lower.side in ("left", "right")


@pytest.mark.parametrize(
    ("years", "uneven"), [(("2020", "2021", "2022"), False), (("2010", "2020", "2021"), True)]
)
def test_the_caption_says_where_years_are_not_evenly_spaced(
    tiny: TinyWorkspace, years: tuple[str, ...], uneven: bool
) -> None:
    series(tiny, "line", {"one": dict.fromkeys(years, "5"), "two": dict.fromkeys(years, "90")})
    assert ("not evenly spaced" in said(tiny, "Chart caption")) == uneven


def test_unlike_bases_without_a_note_are_refused(tiny: TinyWorkspace) -> None:
    series(tiny, "line")
    tiny.replace("seeds/short-report/figures/two_2024.toml", '"operational"', '"stockpile"')
    with pytest.raises(BadInput, match="different basis"):
        plan(tiny)


def test_two_figures_of_a_series_for_one_place_are_refused(tiny: TinyWorkspace) -> None:
    series(tiny, "line")
    twin = put(tiny, "twin", "value = 7", as_of='"2024"', subject='"甲邦"')
    tiny.replace(CHART, '"one_2024"', f'"one_2024", "{twin}"')
    with pytest.raises(BadInput, match="two figures for one place"):
        plan(tiny)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('kind = "line"', 'kind = "line"\nfigures = ["one_2022"]', "give either figures, or"),
        ('kind = "line"', 'kind = "line"\nhighlight = "one_2022"', "colours of their own"),
        ('id = "two"', 'id = "one"', "stands twice"),
        ('"two_2022"', '"one_2022"', "stands twice"),
        ('"two_2022"', '"nowhere"', "nowhere"),
    ],
)
def test_a_record_of_series_that_cannot_be_meant_is_refused(
    tiny: TinyWorkspace, old: str, new: str, problem: str
) -> None:
    series(tiny, "line")
    tiny.replace(CHART, old, new)
    with pytest.raises(BadInput, match=problem):
        tiny.load()


def test_all_figures_of_a_chart_are_in_its_notes(tiny: TinyWorkspace) -> None:
    series(tiny, "line")
    shown = page(plan(tiny, "en"), "growth")
    assert {f"{name}_{year}" for name in THREE for year in THREE[name]} <= set(shown.noted_figures)
    assert any(isinstance(box, TextBox) and box.name == "Chart caption" for box in shown.boxes)
