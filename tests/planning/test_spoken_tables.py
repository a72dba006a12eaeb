"""What a screen reader says of a table before its cells."""

from planning_samples import page, plan, table
from tiny_workspace import TinyWorkspace

from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan, Page

TABLE = "decks/tiny/tables/bases.toml"


def add_rows(tiny: TinyWorkspace, count: int, words: str) -> None:
    """Put more rows into the table, numbered."""
    rows = "".join(
        f'\n[rows.row-{number}]\nwhat = "{words}{number}"\ncount = "—"\n' for number in range(count)
    )
    tiny.write(TABLE, tiny.path(TABLE).read_text(encoding="utf-8") + rows)


def said(of: Page) -> list[str]:
    """Return what is said of the page's table, language by language."""
    return table(of).alt.split("\n")


def pages_of(deck: DeckPlan) -> list[Page]:
    """Return the page of the table and those that continue it."""
    return [each for each in deck.pages if each.name.split(":")[0] == "compare"]


def test_it_names_what_the_table_shows_its_columns_and_its_rows(tiny: TinyWorkspace) -> None:
    (chinese,) = said(page(plan(tiny), "compare"))
    heads, *rows = [row.cells[0][0].text for row in table(page(plan(tiny), "compare")).rows]
    assert chinese.startswith("表：兩種算法不能混用。欄（2）：" + heads)
    assert f"列（{len(rows)}）：" + "；".join(rows) in chinese


def test_on_a_bilingual_slide_each_language_says_its_own(tiny: TinyWorkspace) -> None:
    chinese, english = said(page(plan(tiny, "bilingual"), "compare"))
    assert "Words of" not in chinese
    assert english.startswith("Table: Words of slide tiny compare title. Columns (2): Words of")
    assert "兩種" not in english


def test_a_continuation_names_its_own_rows(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 30, "算法甲")
    first, *further = [said(each)[0] for each in pages_of(plan(tiny))]
    assert "算法甲0" in first
    assert "算法甲29" not in first
    assert "算法甲29" in further[-1]
    assert "算法甲0；" not in further[-1]


def test_of_a_long_row_name_only_the_beginning_is_said(tiny: TinyWorkspace) -> None:
    add_rows(tiny, 1, "這是很長的一句話" * 9)
    (chinese,) = said(page(plan(tiny), "compare"))
    assert "這是很長的一句話" * 7 in chinese
    assert "這是很長的一句話" * 8 not in chinese
    assert "…" in chinese


def test_where_both_languages_share_a_line_each_says_its_own(tiny: TinyWorkspace) -> None:
    tiny.write(
        TABLE,
        'id = "bases"\n\n[columns]\nwhat = "甲"\ncount = "乙"\n'
        '\n[rows.one]\nwhat = "丙"\ncount = "丁"\n',
    )
    cells = {"head/what": "A", "head/count": "B", "one/what": "C", "one/count": "D"}
    tiny.translate({f"table/tiny/bases/{cell}": word for cell, word in cells.items()})
    workspace = tiny.load()
    shown = plan_deck(workspace, workspace.deck(), tiny.vocabulary(), "bilingual")
    assert len(table(page(shown, "compare")).rows[0].cells[0]) == 1
    chinese, english = said(page(shown, "compare"))
    assert chinese.endswith("欄（2）：甲；乙。列（1）：丙。")
    assert english.endswith("Columns (2): A; B. Rows (1): C.")
