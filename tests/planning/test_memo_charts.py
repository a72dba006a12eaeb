"""The memo's chart: named as its table is, small, with its unit, its basis and where it stands."""

from math import fsum

import pytest
from tiny_workspace import DECK, SOURCE, TinyWorkspace, figure

from brief.errors import BadInput
from brief.model.identifiers import Language
from brief.planning.memo import page
from brief.planning.memo.chart import chart_height
from brief.planning.memo.fitting import plan_memo, sizes, too_long
from brief.planning.memo.lines import memo_lines
from brief.planning.memo.plan import MemoChart, MemoPlan

MEMO = f"decks/{DECK}/memo.toml"
CHART = f"decks/{DECK}/charts/count.toml"
FIGURES = f"seeds/{SOURCE}/figures"

HIGHEST = 5.5 / 2.54 * 72
"""Points that a small chart takes at most: 5.5 cm."""


def with_chart(tiny: TinyWorkspace, chart: str = "count") -> None:
    """Give the memo a chart."""
    tiny.write(MEMO, tiny.path(MEMO).read_text("utf-8") + f'\nchart = "{chart}"\n')


def memo(tiny: TinyWorkspace, language: Language = "en") -> MemoPlan:
    """Translate and lay out the tiny memo."""
    tiny.translate()
    workspace = tiny.load()
    pages = {"growth": 4}
    plan = plan_memo(workspace, workspace.deck(), tiny.vocabulary(), language, pages)
    assert plan is not None
    return plan


def chart_in(plan: MemoPlan) -> MemoChart:
    assert plan.chart is not None
    return plan.chart


def with_marks(tiny: TinyWorkspace, kind: str, count: int, **more: str) -> None:
    """Draw so many estimates, a year apart."""
    names = [f"count_{number}" for number in range(count)]
    for number, name in enumerate(names):
        year = 2010 + number
        number_line = f"value = {100 + number}"
        if kind == "range":
            number_line = f"low = {100 + number}"
            more = {**more, "high": str(150 + number)}
        tiny.write(
            f"{FIGURES}/{name}.toml", figure(name, number_line, "100枚", as_of=f'"{year}"', **more)
        )
    listed = "".join(f'  "{name}",\n' for name in names)
    tiny.replace(CHART, '  "warheads_now",\n  "warheads_later",\n', listed)
    tiny.replace(CHART, 'kind = "column"', f'kind = "{kind}"')


@pytest.mark.parametrize(
    ("language", "title", "unit", "projected"),
    [
        ("zh-Hant", "可用彈頭（枚）（簡報第4頁）", "單位：枚", "斜線"),
        ("en", "Words of chart tiny count title (deck slide\u00a04)", "Warheads", "hatched"),
    ],
)
def test_it_has_its_title_its_unit_beneath_and_what_it_rests_on_in_its_note(
    tiny: TinyWorkspace, language: Language, title: str, unit: str, projected: str
) -> None:
    with_chart(tiny)
    chart = chart_in(memo(tiny, language))
    assert (chart.title, chart.unit) == (title, unit)
    assert projected in chart.note


def test_its_marks_are_those_of_the_slide(tiny: TinyWorkspace) -> None:
    with_chart(tiny)
    now, later = chart_in(memo(tiny)).box.values
    assert (now.label, now.projected) == ("more than 600", False)
    assert (later.label, later.projected) == ("800", True)


def test_its_figures_and_their_sources_count_as_shown(tiny: TinyWorkspace) -> None:
    assert "warheads_later" not in memo(tiny).figures
    with_chart(tiny)
    plan = memo(tiny)
    assert "warheads_later" in plan.figures
    assert plan.figures.count("warheads_now") == 1


def test_one_that_no_slide_shows_has_its_title_alone(tiny: TinyWorkspace) -> None:
    tiny.write(
        f"decks/{DECK}/charts/own.toml",
        'id = "own"\n\nkind = "bar"\n\ntitle = "甲"\n\nfigures = [\n  "warheads_now",\n]\n',
    )
    with_chart(tiny, "own")
    assert chart_in(memo(tiny, "zh-Hant")).title == "甲"


@pytest.mark.parametrize("kind", ["column", "bar", "line", "range"])
@pytest.mark.parametrize("count", [1, 2, 5, 9])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_is_small_and_no_wider_than_the_text(
    tiny: TinyWorkspace, kind: str, count: int, paper: str
) -> None:
    with_marks(tiny, kind, count)
    tiny.write("brief.toml", tiny.path("brief.toml").read_text("utf-8") + f'paper = "{paper}"\n')
    with_chart(tiny)
    plan = memo(tiny)
    box = chart_in(plan).box
    assert box.width <= plan.sheet.text_width + 0.1
    assert box.height <= HIGHEST
    assert box.size >= 9


def test_a_few_columns_do_not_fill_the_page(tiny: TinyWorkspace) -> None:
    with_chart(tiny)
    plan = memo(tiny)
    assert chart_in(plan).box.width == pytest.approx(plan.sheet.text_width / 2, abs=0.1)


def test_a_change_of_basis_is_seen_as_a_hairline(tiny: TinyWorkspace) -> None:
    tiny.replace(CHART, '"warheads_later"', '"warheads_stored"')
    tiny.write(CHART, tiny.path(CHART).read_text("utf-8") + '\nnote = "口徑不同"\n')
    with_chart(tiny)
    chart = chart_in(memo(tiny))
    [hairline] = chart.breaks
    assert hairline.left == pytest.approx(chart.box.width / 2)
    assert [value.ink for value in chart.box.values] == ["accent", "ink"]


def test_one_of_two_bases_without_a_word_about_it_is_refused(tiny: TinyWorkspace) -> None:
    tiny.replace(CHART, '"warheads_later"', '"warheads_stored"')
    with_chart(tiny)
    with pytest.raises(BadInput, match="shows figures of different basis"):
        memo(tiny)


def test_one_with_more_on_it_than_a_small_chart_holds_is_refused(tiny: TinyWorkspace) -> None:
    with_marks(tiny, "range", 12)
    names = [f"count_{number}" for number in range(12)]
    for number, name in enumerate(names):
        tiny.replace(f"{FIGURES}/{name}.toml", '"丙國"', f'"丙國第{number}支遠洋飛彈快艇大隊"')
    with_chart(tiny)
    with pytest.raises(BadInput, match=r"memo\.toml: .*'count' has more on it than a small chart"):
        memo(tiny, "zh-Hant")


def test_columns_whose_names_have_no_room_lie_down(tiny: TinyWorkspace) -> None:
    with_marks(tiny, "column", 10)
    for number in range(10):
        name = f"{FIGURES}/count_{number}.toml"
        tiny.replace(name, '"丙國"', f'"丙國第{number}支遠洋飛彈快艇大隊"')
    with_chart(tiny)
    assert chart_in(memo(tiny, "zh-Hant")).box.kind == "bar"


def with_series(tiny: TinyWorkspace, kind: str, series: int, count: int) -> None:
    """Draw so many series of so many estimates, a year apart."""
    text = f'id = "count"\nkind = "{kind}"\ntitle = "可用彈頭"\n'
    for own in range(series):
        names = [f"of_{own}_{number}" for number in range(count)]
        for number, name in enumerate(names):
            value = f"value = {100 * (own + 1) + 9 * number}"
            record = figure(
                name, value, "100枚", subject=f'"第{own}邦"', as_of=f'"{2010 + number}"'
            )
            tiny.write(f"{FIGURES}/{name}.toml", record)
        listed = ", ".join(f'"{name}"' for name in names)
        text += f'\n[[series]]\nid = "s{own}"\nname = "第{own}邦"\nfigures = [{listed}]\n'
    tiny.write(CHART, text)


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
@pytest.mark.parametrize("series", [2, 3])
def test_one_of_several_series_is_as_small_and_names_each(
    tiny: TinyWorkspace, kind: str, series: int
) -> None:
    with_series(tiny, kind, series, 3)
    with_chart(tiny)
    plan = memo(tiny, "zh-Hant")
    box = chart_in(plan).box
    assert box.width <= plan.sheet.text_width + 0.1
    assert box.height <= HIGHEST
    named = [value.named for each in box.all_series for value in each.values if value.named]
    assert named == [f"第{own}邦" for own in range(series)]
    assert "第0邦：2010年：100枚" in box.alt


def test_one_of_too_many_series_is_refused(tiny: TinyWorkspace) -> None:
    with_series(tiny, "column", 4, 12)
    with_chart(tiny)
    with pytest.raises(BadInput, match=r"memo\.toml: .*'count' has more on it than a small chart"):
        memo(tiny)


def test_it_makes_the_memo_higher_by_what_it_takes_at_every_size(tiny: TinyWorkspace) -> None:
    bare = list(sizes(memo(tiny)))
    with_chart(tiny)
    for without, plan in zip(bare, sizes(memo(tiny)), strict=True):
        chart = chart_in(plan)
        taken = chart_height(chart, plan.sheet.text_width, "en")
        assert taken > chart.box.height + page.CHART_PITCH + 2 * page.FOOT_PITCH
        # The foot may name more dates with the chart's figures.
        more = fsum((memo_lines(plan), -memo_lines(without)))
        assert more - taken in (0, pytest.approx(page.FOOT_PITCH), pytest.approx(0, abs=0.01))


def test_the_error_of_a_memo_that_is_too_long_says_that_the_chart_can_go(
    tiny: TinyWorkspace,
) -> None:
    with_chart(tiny)
    assert str(too_long(memo(tiny), 3, tiny.load().deck())).endswith(", or the chart")
