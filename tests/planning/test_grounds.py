"""What a slide rests on, wherever it is named, and what an editor is told of a slide."""

import pytest
from planning_samples import page, plan, table
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import DeckLanguage
from brief.planning.deck import plan_deck

CHART = f"decks/{DECK}/charts/count.toml"


@pytest.mark.parametrize("field", ["title", "note"])
def test_a_figure_in_the_title_or_note_of_a_chart_counts_as_shown(
    tiny: TinyWorkspace, field: str
) -> None:
    tiny.replace(CHART, 'title = "可用彈頭（枚）"', 'title = "可用彈頭（枚）"\n\nnote = "算法相同"')
    old = {"title": "可用彈頭（枚）", "note": "算法相同"}[field]
    tiny.replace(CHART, old, f"{old}，封存的{{warheads_stored}}不在內")
    shown = page(plan(tiny), "growth")
    assert set(shown.figures) == {"warheads_now", "warheads_later", "warheads_stored"}
    assert any("封存的不是可用的" in each.text for each in shown.notes)


def test_the_notes_of_a_slide_are_not_shown_on_it(tiny: TinyWorkspace) -> None:
    tiny.replace(f"decks/{DECK}/slides/answer.toml", "先說數字", "先說{warheads_stored}")
    shown = page(plan(tiny), "answer")
    assert "warheads_stored" not in shown.figures
    assert "warheads_stored" in shown.noted_figures


@pytest.mark.parametrize(("language", "said"), [("zh-Hant", "無"), ("en", "None")])
def test_a_deck_that_rests_on_no_source_says_so_on_its_sources_slide(
    tiny: TinyWorkspace, language: DeckLanguage, said: str
) -> None:
    deck = f"decks/{DECK}"
    for name in ("answer", "growth", "compare", "number"):
        tiny.path(f"{deck}/slides/{name}.toml").unlink()
    for name in ("charts/count", "tables/bases", "sections/back", "memo"):
        tiny.path(f"{deck}/{name}.toml").unlink()
    text_ = tiny.path(f"{deck}/deck.toml").read_text("utf-8")
    order = 'order = [\n  "## cover",\n  "## ours",\n  "our-view",\n  "## sources",\n]\n'
    tiny.path(f"{deck}/sections/main.toml").unlink()
    tiny.write(f"{deck}/deck.toml", text_.partition("order = ")[0] + order)
    tiny.path(f"{deck}/slides/agenda.toml").unlink()
    tiny.write(
        f"{deck}/slides/ours.toml", 'id = "ours"\n\nlayout = "assertion"\n\ntitle = "我們怎麼看"\n'
    )
    (_, row) = table(page(plan(tiny, language), "sources")).rows
    assert [[each.text for each in cell] for cell in row.cells] == [[said], [], [], []]


@pytest.mark.parametrize("language", ["zh-Hant", "en", "bilingual"])
def test_a_title_of_more_than_two_lines_is_reported(
    tiny: TinyWorkspace, language: DeckLanguage
) -> None:
    assert not any("title" in each for each in plan(tiny, language).warnings)
    tiny.replace(f"decks/{DECK}/slides/compare.toml", "兩種算法", "兩種算法" * 25)
    long = " ".join(["internationalization"] * 10)
    tiny.translate({f"slide/{DECK}/compare/title": long})
    workspace = tiny.load()
    deck = plan_deck(workspace, workspace.deck(), tiny.vocabulary(), language)
    assert any(each.startswith("compare: title of ") for each in deck.warnings)
