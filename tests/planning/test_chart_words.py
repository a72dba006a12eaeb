"""What is said around a chart: its unit, the names of its marks, how projections are drawn."""

from test_charts import charts, draw, put, said
from tiny_workspace import SOURCE, TinyWorkspace, figure, figure_anchor


def test_the_caption_tells_marks_from_ranges_where_both_are_foretold(tiny: TinyWorkspace) -> None:
    later = {"status": '"projection"', "target": '"2030"', "made": '"2024"'}
    lone = put(tiny, "lone", "value = 60", **later)
    draw(tiny, "range", lone, "warheads_now")
    assert "Diamonds are projections" in said(tiny, "Chart caption")
    both = put(tiny, "both", "low = 70", high="80", **later)
    draw(tiny, "range", "warheads_now", lone, both)
    assert "Projections are hatched, or diamonds" in said(tiny, "Chart caption")


def test_the_unit_under_the_title_does_not_repeat_what_the_title_says(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", title='"可用彈頭"')
    assert "單位：枚" in said(tiny, "Chart title", "zh-Hant")
    draw(tiny, "column", "warheads_now", title='"Operational warheads"', language='"en"')
    assert "單位：枚" in said(tiny, "Chart title", "zh-Hant")
    assert said(tiny, "Chart title") == "Operational warheads"


def test_marks_that_only_their_articles_tell_apart_are_named_for_these(tiny: TinyWorkspace) -> None:
    source = tiny.path(f"seeds/{SOURCE}/source.toml").read_text("utf-8")
    source = source.replace(SOURCE, "second").replace("某報", "他報")
    tiny.write("seeds/second/source.toml", source)
    anchors = f"[{figure_anchor('100枚').replace(SOURCE, 'second')}]"
    twin = figure("twin", "value = 61", "100枚", anchors=anchors)
    tiny.write("seeds/second/figures/twin.toml", twin)
    draw(tiny, "column", "warheads_stored", "twin", note='"並列"')
    first, second = (mark.category for mark in charts(tiny, "zh-Hant")[0].values)
    assert "某報" not in first + second  # the basis tells them apart
    draw(tiny, "column", put(tiny, "here", "value = 60"), "twin")
    assert [mark.category for mark in charts(tiny, "zh-Hant")[0].values] == ["某報", "他報"]
    assert "資料時點：2024年6月" in said(tiny, "Chart caption", "zh-Hant")


def test_chinese_counts_a_chart_in_tens_of_thousands_where_all_its_figures_are_written_so(
    tiny: TinyWorkspace,
) -> None:
    many = put(tiny, "many", "value = 40130000")
    draw(tiny, "column", many, put(tiny, "more", "value = 1200000", as_of='"2025"'))
    assert [mark.label for mark in charts(tiny, "zh-Hant")[0].values] == ["4,013", "120"]
    assert "單位：萬枚" in said(tiny, "Chart title", "zh-Hant")
    draw(tiny, "column", many, "warheads_stored", note='"並列"')
    assert charts(tiny, "zh-Hant")[0].values[0].label == "4,013萬"
    assert "單位：枚" in said(tiny, "Chart title", "zh-Hant")
