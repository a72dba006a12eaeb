"""A deck laid out: everything has a place that holds it, and a number that others can name."""

from dataclasses import replace
from decimal import Decimal
from math import fsum

import pytest
from planning_samples import add_points, box, items, number_of, page, plan, table, text
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.errors import BadInput
from brief.planning import grid
from brief.planning.boxes import ChartBox, TextBox
from brief.planning.deck import plan_deck

VIEW = f"decks/{DECK}/points/our-view.toml"
TABLE = f"decks/{DECK}/tables/bases.toml"
CHART = f"decks/{DECK}/charts/count.toml"


def add_rows(tiny: TinyWorkspace, count: int) -> None:
    """Put more rows into the table."""
    rows = "".join(
        f'\n[rows.row-{number}]\nwhat = "又一種算法"\ncount = "{{warheads_now}}"\n'
        for number in range(count)
    )
    tiny.write(TABLE, tiny.path(TABLE).read_text(encoding="utf-8") + rows)


def test_every_slide_has_a_page_and_a_section_that_wants_one_an_opening(
    tiny: TinyWorkspace,
) -> None:
    deck = plan(tiny)
    assert [(each.name, each.layout) for each in deck.pages] == [
        ("cover", "Cover"),
        ("agenda", "Agenda"),
        ("answer", "Assertion"),
        ("growth", "Chart"),
        ("compare", "Table"),
        ("section:back", "Section"),
        ("number", "Big number"),
        ("sources", "Sources"),
    ]
    assert [(each.id, each.first, each.last) for each in deck.sections] == [
        ("main", 0, 4),
        ("back", 5, 7),
    ]


@pytest.mark.parametrize("language", ["zh-Hant", "en", "bilingual"])
def test_every_page_says_what_it_is_and_how_far_it_may_go(
    tiny: TinyWorkspace, language: str
) -> None:
    deck = plan(tiny, language)  # type: ignore[arg-type]
    for number, each in enumerate(deck.pages, 1):
        assert text(box(each, "Marking")) == "TLP:CLEAR"
        if each.layout not in ("Cover", "Section"):
            assert text(box(each, "Slide number")) == str(number)
            shown = text(box(each, "Footer"))
            assert shown.startswith(deck.title)
            assert ("2025年6月30日" if deck.lead == "zh-Hant" else "June 30, 2025") in shown


def test_few_points_are_set_large_and_more_of_them_smaller(tiny: TinyWorkspace) -> None:
    few = box(page(plan(tiny), "answer"), "Points").paragraphs
    assert {each.size for each in few} == {grid.LARGE_SIZES[0]}
    add_points(tiny, 7, "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。")
    more = box(page(plan(tiny), "answer"), "Points").paragraphs
    assert grid.BODY_SIZES[-1] <= more[0].size < grid.BODY_SIZES[0]
    assert len(more) == 9


def test_points_that_do_not_fit_go_on_to_a_page_that_says_so(tiny: TinyWorkspace) -> None:
    add_points(tiny, 16, "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。")
    deck = plan(tiny)
    first, second = page(deck, "answer"), page(deck, "answer:2")
    assert text(box(second, "Title")) == f"{text(box(first, 'Title'))}(2/2)"
    assert second.title == f"{first.title}(2/2)"
    shown = (*first.points, *second.points)
    assert shown == ("now-count", "our-view", *(f"more-{number}" for number in range(16)))
    smallest = {each.size for each in box(second, "Points").paragraphs}
    assert smallest == {grid.BODY_SIZES[-1]}
    assert "answer: continued on 1 more" in deck.warnings
    assert text(box(second, "Source")) == text(box(first, "Source"))


def test_points_that_a_chart_leaves_no_room_for_go_on_over_the_whole_width(
    tiny: TinyWorkspace,
) -> None:
    add_points(tiny, 8, "這是圖旁的又一個要點，字數不多也不少，佔幾行。", before="## compare")
    deck = plan(tiny)
    beside, below = page(deck, "growth"), page(deck, "growth:2")
    assert box(beside, "Points").width < grid.OURS.column
    assert box(below, "Points").width > grid.OURS.width * 0.8
    shown = (*beside.points, *below.points)
    assert shown == ("later-count", *(f"more-{number}" for number in range(8)))


def test_titles_stay_unique_however_long_a_slide_goes_on(tiny: TinyWorkspace) -> None:
    add_points(tiny, 40, "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。")
    titles = [each.title for each in plan(tiny).pages]
    assert len(titles) > 9
    assert len(set(titles)) == len(titles)


def test_a_point_that_no_slide_holds_is_refused_with_its_file(tiny: TinyWorkspace) -> None:
    tiny.replace(VIEW, "增加的方向可信", "增加的方向可信，理由很長" * 120)
    with pytest.raises(BadInput) as caught:
        plan(tiny)
    message = str(caught.value)
    assert message.startswith(f"decks/{DECK}/slides/answer.toml: answer: does not fit in zh-Hant: ")
    assert "shorten its texts" in message


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"decks/{DECK}/slides/cover.toml", "丙國的彈頭", "丙國的彈頭" * 60),
        (f"decks/{DECK}/deck.toml", "一份樣本", "一份樣本" * 160),
        (f"decks/{DECK}/slides/answer.toml", "估計不是清點", "估計不是清點" * 400),
        (f"decks/{DECK}/slides/answer.toml", "還在增加", "還在增加" * 300),
        (TABLE, "封存", "封存" * 2400),
    ],
)
def test_no_text_is_too_long_to_be_refused(
    tiny: TinyWorkspace, file: str, old: str, new: str
) -> None:
    tiny.replace(file, old, new)
    with pytest.raises(BadInput, match=r"does not fit|no room left"):
        plan(tiny)


def test_a_table_too_long_for_a_slide_goes_on_under_its_own_head(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 20)
    deck = plan(tiny)
    pages = [each for each in deck.pages if each.name.startswith("compare")]
    assert len(pages) > 1
    tables = [table(each) for each in pages]
    assert {each.rows[0] for each in tables} == {tables[0].rows[0]}
    assert sum(len(each.rows) - 1 for each in tables) == 22
    assert len({each.name for each in tables}) == len(tables)


def test_a_short_table_keeps_a_readable_size(tiny: TinyWorkspace) -> None:
    cells = [each for row in table(page(plan(tiny), "compare")).rows for each in row.cells]
    assert min(paragraph.size for cell in cells for paragraph in cell) >= grid.TABLE_SIZE


def test_a_chart_says_what_it_counts_and_draws_what_is_foretold_apart(
    tiny: TinyWorkspace,
) -> None:
    shown = page(plan(tiny, "en"), "growth")
    chart = next(each for each in shown.boxes if isinstance(each, ChartBox))
    assert [(each.value, each.label, each.projected) for each in chart.values] == [
        (Decimal(600), "more than 600", False),
        (Decimal(800), "800", True),
    ]
    assert [each.category.split("\n")[0] for each in chart.values] == ["June 2024", "2030"]
    caption = text(box(shown, "Chart caption"))
    for said in ("Basis: operational", "Lookout Institute", "Projections"):
        assert said in caption
    assert "more than 600 warheads" in chart.alt


@pytest.mark.parametrize("note", ["", '\n\nnote = "兩個口徑並列"'])
def test_a_chart_of_different_bases_needs_a_note_that_says_so(
    tiny: TinyWorkspace, note: str
) -> None:
    tiny.replace(CHART, "warheads_later", "warheads_stored")
    tiny.replace(CHART, 'kind = "column"', f'kind = "column"{note}')
    if note:
        assert "Words of chart tiny count note" in text(
            box(page(plan(tiny, "en"), "growth"), "Chart caption")
        )
    else:
        with pytest.raises(BadInput, match="different basis: operational, stockpile") as caught:
            plan(tiny)
        assert str(caught.value).startswith(f"{CHART}: count: ")


def test_a_chart_of_different_units_is_refused_even_with_a_note(tiny: TinyWorkspace) -> None:
    later = f"seeds/{SOURCE}/figures/warheads_later.toml"
    tiny.replace(later, 'unit = "warhead"', 'unit = "missile"')
    tiny.replace(CHART, 'kind = "column"', 'kind = "column"\n\nnote = "兩種單位"')
    with pytest.raises(BadInput, match="different unit: warhead, missile; split the chart"):
        plan(tiny)


@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_a_slide_that_a_text_names_is_the_page_it_got(tiny: TinyWorkspace, language: str) -> None:
    tiny.replace(f"decks/{DECK}/slides/answer.toml", "{slide_compare}", "{slide_number}")
    add_points(tiny, 16, "這是又一個要點，字數不多也不少，佔一行多一點的寬度，讓版面漸漸變滿。")
    english = {f"point/more-{n}": "A point of a length like that. " * 4 for n in range(16)}
    tiny.translate({name: words.strip() for name, words in english.items()})
    workspace = tiny.load()
    deck = plan_deck(workspace, workspace.deck(), tiny.vocabulary(), language)  # type: ignore[arg-type]
    number = number_of(deck, "number")
    assert number > 7
    last = [each for each in deck.pages if each.name.startswith("answer")][-1]
    caveat = text(box(last, "Caveat"))
    assert (f"第{number}頁" if language == "zh-Hant" else f"slide {number}") in caveat


def test_the_agenda_names_every_section_with_its_page_and_leads_there(
    tiny: TinyWorkspace,
) -> None:
    deck = plan(tiny)
    agenda = items(page(deck, "agenda"), "Agenda")
    assert [(each.number, each.text) for of in agenda for each in of.paragraphs] == [
        (1, "正文"),
        (2, "備用（備用）"),
    ]
    pages = [box(page(deck, "agenda"), f"Page of section {number}") for number in (1, 2)]
    assert [text(each) for each in pages] == ["第3頁", "第6頁"]
    assert [each.slide for each in pages] == [
        number_of(deck, "answer"),
        number_of(deck, "section:back"),
    ]
    assert len({each.left + each.width for each in pages}) == 1
    assert {each.paragraphs[0].align for each in pages} == {"right"}


def test_an_agenda_leads_to_the_cover_only_where_its_section_has_nothing_else(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(f"decks/{DECK}/deck.toml", '  "## answer"', '  "# body",\n  "## answer"')
    tiny.write(f"decks/{DECK}/sections/body.toml", 'id = "body"\n\ntitle = "主體"\n')
    deck = plan(tiny)
    pages = [box(page(deck, "agenda"), f"Page of section {number}").slide for number in (1, 2)]
    assert pages == [number_of(deck, "cover"), number_of(deck, "answer")]


def test_a_slide_shows_its_sources_makers_and_dates(tiny: TinyWorkspace) -> None:
    line = text(box(page(plan(tiny, "en"), "answer"), "Source"))
    for said in ("Lookout Institute (2025 edition)", "Some Paper (June 20, 2025)", "June 2024"):
        assert said in line


def test_the_notes_say_each_claim_whose_it_is_and_where_it_stands(tiny: TinyWorkspace) -> None:
    notes = "\n".join(each.text for each in page(plan(tiny, "en"), "answer").notes)
    assert notes.startswith("TLP:CLEAR")
    for said in (
        "Words of slide tiny answer notes",
        "Words of point now-count",
        "Lookout Institute",
        "Our confidence: moderate",
        "characters 24 to 47",
        "800 warheads - more than 600 warheads",
    ):
        assert said in notes


def test_a_formula_is_shown_with_every_number_in_it_whatever_brackets_it_has(
    tiny: TinyWorkspace,
) -> None:
    rise = f"decks/{DECK}/figures/rise.toml"
    tiny.replace(rise, "warheads_later - warheads_now", "(warheads_later-warheads_now)/2*2")
    notes = "\n".join(each.text for each in page(plan(tiny), "answer").notes)
    assert "(800枚-超過600枚)/2*2" in notes.replace("\u2060", "")


def test_points_that_a_table_rests_on_are_in_the_notes_and_sources_but_not_on_the_slide(
    tiny: TinyWorkspace,
) -> None:
    compare = f"decks/{DECK}/slides/compare.toml"
    tiny.replace(compare, "table =", 'rests_on = ["no-first-move"]\n\ntable =')
    shown = page(plan(tiny), "compare")
    assert "丙國官員說不會先動手。" in "\n".join(each.text for each in shown.notes)
    boxes = [each for each in shown.boxes if isinstance(each, TextBox)]
    assert not any("不會先動手" in text(each) for each in boxes)


def test_a_page_knows_the_figures_and_points_it_shows(tiny: TinyWorkspace) -> None:
    answer = page(plan(tiny), "answer")
    assert answer.points == ("now-count", "our-view")
    assert set(answer.figures) == {"warheads_now", "rise", "count_date"}


def test_on_a_bilingual_slide_each_point_stands_level_with_its_translation(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(
        VIEW, "增加的方向可信", "增加的方向可信，這裡再多說幾句，好讓中文比英文長出許多行來"
    )
    shown = page(plan(tiny, "bilingual"), "answer")
    left, right = items(shown, "Points"), items(shown, "Points in the second language")
    assert left[0].left + left[0].width <= right[0].left
    assert len(left) == len(right) == 2

    def baselines(of: list[TextBox]) -> list[float]:
        """Return the height of each point's first baseline, four fifths down its line."""
        return [each.top + 0.8 * each.paragraphs[0].pitch for each in of]

    assert baselines(left) == pytest.approx(baselines(right), abs=0.3)
    title = box(shown, "Title").paragraphs
    assert [each.size for each in title] == [grid.TITLE_SIZE, grid.TITLE_SIZE_SECOND]
    assert [each.runs[0].language for each in title] == ["zh-Hant", "en"]


def test_a_big_number_stands_with_what_it_counts_by_whom_and_when(tiny: TinyWorkspace) -> None:
    shown = page(plan(tiny, "en"), "number")
    assert text(box(shown, "Number 1")) == "More than 600 warheads"
    label = text(box(shown, "Number 1 label"))
    for said in ("Country C", "number of warheads", "operational", "June 2024", "Lookout"):
        assert said in label


@pytest.mark.parametrize(("dark", "ink"), [(True, "white"), (False, "ink")])
def test_a_cover_is_white_only_where_the_template_has_a_dark_ground_for_it(
    tiny: TinyWorkspace, dark: bool, ink: str
) -> None:
    stage = grid.Stage(48.0, 912.0, 130.0, 260.0, "top", "left", 280.0, 528.0)
    light = replace(grid.OURS, cover_ground=0.0, section_dark=False, cover=stage)
    on = grid.OURS if dark else light
    tiny.translate()
    workspace = tiny.load()
    deck = plan_deck(workspace, workspace.deck(), tiny.vocabulary(), "zh-Hant", on)
    cover, opening = page(deck, "cover"), page(deck, "section:back")
    for each in (box(cover, "Title"), box(cover, "Subtitle"), box(opening, "Title")):
        assert {run.ink for line in each.paragraphs for run in line.runs} == {ink}
        assert not dark or each.top + each.height <= 330.0
    imprint, subtitle = box(cover, "Imprint"), box(cover, "Subtitle")
    assert imprint.paragraphs[0].runs[0].ink == "ink"
    assert imprint.top >= subtitle.top + subtitle.height


def test_the_cover_says_what_is_asked_of_the_reader_in_each_language(tiny: TinyWorkspace) -> None:
    cover = page(plan(tiny, "bilingual"), "cover")
    ours, theirs = box(cover, "Imprint"), box(cover, "Imprint in the second language")
    assert ours.paragraphs[1].text == "目的：供參考"
    assert theirs.paragraphs[1].text.startswith("Purpose: ")


def test_small_lines_of_the_cover_stand_level_in_both_languages(tiny: TinyWorkspace) -> None:
    tiny.replace(
        f"decks/{DECK}/deck.toml", "供參考", "供參考，也請從各項安排裡選出要先談的一項" * 2
    )
    cover = page(plan(tiny, "bilingual"), "cover")
    heights = [
        [fsum(line.height for line in box(cover, name).paragraphs[:number]) for number in (1, 3)]
        for name in ("Imprint", "Imprint in the second language")
    ]
    dates = [
        box(cover, name).paragraphs[2] for name in ("Imprint", "Imprint in the second language")
    ]
    starts = [
        high - each.lines * each.pitch for (_, high), each in zip(heights, dates, strict=True)
    ]
    assert starts[0] == pytest.approx(starts[1], abs=0.2)


def test_a_template_whose_cover_has_no_room_for_it_leaves_out_what_is_asked(
    tiny: TinyWorkspace,
) -> None:
    stage = grid.Stage(48.0, 912.0, 130.0, 330.0, "bottom", "left", 350.0, 475.0)
    tiny.translate()
    workspace = tiny.load()
    low = replace(grid.OURS, cover_ground=0.0, section_dark=False, cover=stage)
    deck = plan_deck(workspace, workspace.deck(), tiny.vocabulary(), "zh-Hant", low)
    said = text(box(page(deck, "cover"), "Imprint"))
    assert "目的" not in said
    assert "對象" in said


def test_a_text_without_translation_is_never_passed_over(tiny: TinyWorkspace) -> None:
    tiny.translate()
    tiny.replace(VIEW, "方向可信", "方向很可信")
    workspace = tiny.load()
    plan_deck(workspace, workspace.deck(), tiny.vocabulary(), "zh-Hant")
    with pytest.raises(BadInput, match="point/our-view: the text has changed"):
        plan_deck(workspace, workspace.deck(), tiny.vocabulary(), "en")


def test_a_duration_is_shown_without_basis_and_originator_and_a_count_with_both(
    tiny: TinyWorkspace,
) -> None:
    def label() -> str:
        return text(box(page(plan(tiny, "en"), "number"), "Number 1 label"))

    assert "Basis: " in label()
    assert "Originator: " in label()
    for figure in ("warheads_now", "warheads_stored", "warheads_later"):
        tiny.replace(f"seeds/{SOURCE}/figures/{figure}.toml", 'unit = "warhead"', 'unit = "year"')
    assert "Basis: " not in label()
    assert "Originator: " not in label()
