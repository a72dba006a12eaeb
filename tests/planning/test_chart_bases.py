"""Charts of figures that count on different bases, and the caption that says what is counted."""

from test_charts import SLIDE, charts, draw, put, said
from tiny_workspace import DECK, TinyWorkspace, toml


def test_the_other_basis_has_a_tone_of_its_own_and_is_named(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now", "warheads_stored", note='"兩個口徑並列"')
    mark, other = charts(tiny)[0].values
    assert [mark.parted, other.parted] == [False, True]
    assert (mark.ink, other.ink) == ("accent", "ink")
    assert "stockpile" in other.category
    assert "stockpile" not in mark.category
    assert "Basis: operational; stockpile." in said(tiny, "Chart caption")
    assert "口徑：作戰可用；庫存。" in said(tiny, "Chart caption", "zh-Hant")


def test_no_line_is_drawn_from_one_basis_to_another(tiny: TinyWorkspace) -> None:
    draw(tiny, "line", "warheads_now", "warheads_stored", note='"兩個口徑並列"')
    _, gap, _ = charts(tiny)[0].values
    assert (gap.value, gap.category, gap.label) == (None, "", "")


def test_a_basis_that_is_not_stated_is_said_once_in_the_caption(tiny: TinyWorkspace) -> None:
    unsaid = {"basis": '"not_stated"', "basis_published": '"not_stated"'}
    draw(tiny, "column", "warheads_now", put(tiny, "unsaid", "value = 70", **unsaid), note='"並列"')
    assert "Basis: operational; gray: not stated." in said(tiny, "Chart caption")
    assert "口徑：作戰可用；灰色：未載。" in said(tiny, "Chart caption", "zh-Hant")


def side_by_side(tiny: TinyWorkspace, **more: str) -> list[list[str]]:
    """Draw a chart of operational warheads beside one of a stockpile; return their inks."""
    draw(tiny, "column", "warheads_now", "warheads_later")
    draw(tiny, "column", "warheads_stored", chart="other", **more)
    tiny.replace(SLIDE, '"count",', '"count",\n  "other",')
    return [[value.ink for value in each.values] for each in charts(tiny)]


def test_a_chart_of_another_basis_than_its_neighbour_has_another_tone(tiny: TinyWorkspace) -> None:
    assert side_by_side(tiny) == [["accent", "accent"], ["ink"]]
    assert said(tiny, "Chart 2 caption").startswith("Basis: stockpile.")


def test_a_basis_keeps_its_tone_on_every_slide_of_a_deck(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_stored")
    assert [value.ink for value in charts(tiny)[0].values] == ["accent"]
    draw(tiny, "column", "warheads_now", chart="other")
    slide = {"id": '"before"', "layout": '"chart"', "title": '"先前"', "charts": '["other"]'}
    tiny.write(f"decks/{DECK}/slides/before.toml", toml(slide))
    tiny.replace(f"decks/{DECK}/deck.toml", '"## growth"', '"## before",\n  "## growth"')
    assert [value.ink for value in charts(tiny)[0].values] == ["ink"]


def test_grey_is_a_basis_that_is_not_stated_where_others_of_the_deck_are(
    tiny: TinyWorkspace,
) -> None:
    unsaid = {"basis": '"not_stated"', "basis_published": '"not_stated"'}
    name = put(tiny, "unsaid", "value = 70", **unsaid)
    draw(tiny, "column", name)
    assert [value.ink for value in charts(tiny)[0].values] == ["accent"]
    draw(tiny, "column", "warheads_now", name, note='"並列"')
    assert [value.ink for value in charts(tiny)[0].values] == ["accent", "grey"]


def test_where_a_neighbour_has_one_mark_stand_out_that_has_the_accent(tiny: TinyWorkspace) -> None:
    inks = side_by_side(tiny, highlight='"warheads_stored"')
    assert inks == [["accent", "accent"], ["accent"]]
    assert said(tiny, "Chart 2 caption").startswith("Basis: stockpile.")


def test_the_caption_counts_estimates_and_names_all_their_editions(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", "warheads_now")
    assert "Estimate: Lookout Institute (2025 edition)." in said(tiny, "Chart caption")
    draw(tiny, "column", "warheads_now", put(tiny, "older", "value = 70", edition='"2023"'))
    assert "Estimates: Lookout Institute (2023, 2025 editions)." in said(tiny, "Chart caption")


def test_what_was_counted_is_no_estimate(tiny: TinyWorkspace) -> None:
    draw(tiny, "column", put(tiny, "seen", "value = 70", status='"observed"'))
    assert "Figures: Lookout Institute (2025 edition)." in said(tiny, "Chart caption")
    assert "數據：" in said(tiny, "Chart caption", "zh-Hant")
