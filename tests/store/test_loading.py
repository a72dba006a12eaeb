"""Loading a workspace: whole, or one error that names file, record and the way out."""

from pathlib import Path

import pytest
from loading_samples import FIGURE, ORDER, POINT, RECORD, SLIDE, refusal
from tiny_workspace import DECK, SOURCE, TinyWorkspace, figure, point

from brief.errors import BadUsage


def test_a_workspace_is_loaded_whole_and_knows_where_each_record_came_from(
    tiny: TinyWorkspace,
) -> None:
    workspace = tiny.load()
    assert list(workspace.sources) == [SOURCE]
    assert len(workspace.figures) == 5
    assert len(workspace.points) == 5
    assert workspace.file_of(workspace.figures["rise"]) == f"decks/{DECK}/figures/rise.toml"
    assert workspace.owners["point", "our-view"] == DECK
    folder = workspace.deck()
    assert [place.slide for place in folder.outline][:3] == ["cover", "agenda", "answer"]
    assert workspace.file_of(folder.slides["answer"], DECK) == SLIDE


def test_an_empty_workspace_is_one_too(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text('schema_version = 1\ndefault_deck = "none"\n')
    workspace = TinyWorkspace.__new__(TinyWorkspace)
    workspace.root = tmp_path
    loaded = workspace.load()
    assert not loaded.sources
    with pytest.raises(BadUsage, match="make one: brief open"):
        loaded.deck()


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (FIGURE, "value = 600", "value = ", f"{FIGURE}:7: is not valid TOML"),
        (FIGURE, "value = 600", "value = 600\n\nvalue = 700", f"{FIGURE}:9: is not valid TOML"),
        (FIGURE, "value = 600", "value = 0.1e400", f"{FIGURE}:7: warheads_now: value: a number"),
        (FIGURE, "value = 600", "value = nan", f"{FIGURE}:7: warheads_now: value: a number"),
        (FIGURE, 'status = "', 'statsu = "', "did you mean 'status'?"),
        (FIGURE, 'status = "estimate"', "", "warheads_now: the field 'status' is missing; add it"),
        (
            FIGURE,
            "unit =",
            'colour = "red"\n\nunit =',
            f"{FIGURE}:9: warheads_now: the field 'colour'",
        ),
        (FIGURE, '"estimate"', '"guess"', f"{FIGURE}:25: warheads_now: status: Input should be"),
        (FIGURE, 'as_of = "2024-06"', "as_of = 2024-06-01", "write a date as text in quotes"),
        (FIGURE, 'as_of = "2024-06"', 'as_of = "2024-13"', f"{FIGURE}:11: warheads_now: as_of:"),
        (FIGURE, "超過600枚", "超過600", "text has 5 characters, but end - start is 6"),
        (POINT, 'kind = "fact"', 'kind = "rumour"', f"{POINT}:3: now-count: kind:"),
        (POINT, "遠望所估計", "遠望所\u202e估計", "holds the character U+202E"),
        (
            POINT,
            "遠望所估計",
            "遠望所\u2060估計",
            f"{POINT}:5: now-count: text: holds the character",
        ),
        (RECORD, '"https://', '"https://[', f"{RECORD}:9: {SOURCE}: url: is no whole address"),
        (RECORD, "org/short", "org/\u202etrohs", f"{RECORD}:9: {SOURCE}: url: holds the character"),
        (RECORD, "short.txt", "\u200bshort.txt", "original_file: holds the character U+200B"),
        (POINT, "{warheads_now}", "{warheads_nwo}", "did you mean 'warheads_now'?"),
        (POINT, "{warheads_now}", "{warheads_now", f"{POINT}: point/now-count: has a stray brace"),
        (POINT, "{warheads_now}", "{slide_answer}", "names a slide outside a deck"),
        (SLIDE, "{slide_compare}", "{slide_compere}", "there is no slide 'compere'; did you mean"),
        (SLIDE, "{rise}", "{risen}", f"{SLIDE}: slide/{DECK}/answer/callout: there is no figure"),
        (SLIDE, '"assertion"', '"chart"', f"{SLIDE}: answer: a slide with layout 'chart' needs"),
        (ORDER, "now-count", "now-cuont", f"{ORDER}: answer: there is no point 'now-cuont'; did"),
        (ORDER, '"## answer"', '"## anwser"', "order names the slide 'anwser', which has no file"),
        (ORDER, '  "## growth",\n', "", "order lacks the slide 'growth', which has a file"),
        (ORDER, '"# back"', '"# bakc"', "order names the section 'bakc', which has no file"),
        (ORDER, '  "# back",\n', "", 'add the line "# back" to order, or delete'),
        (ORDER, '"our-view"', '"now-count"', f"{ORDER}:29: {DECK}: order has 'now-count' twice"),
        (ORDER, '"## cover"', '"now-count"', "order has the point 'now-count' before any slide"),
        (ORDER, '"## cover"', '"## cover",\n  "keep-waiting"', "layout 'cover' shows no points"),
        (
            f"decks/{DECK}/memo.toml",
            '"keep-waiting"',
            '"keep-wating"',
            "did you mean 'keep-waiting'",
        ),
        (
            f"decks/{DECK}/charts/count.toml",
            "warheads_later",
            "nothing",
            "there is no figure 'nothing'",
        ),
        (
            f"decks/{DECK}/charts/count.toml",
            "warheads_later",
            "count_date",
            "is a date and can't be",
        ),
        (f"decks/{DECK}/slides/growth.toml", '"count"', '"counts"', "there is no chart 'counts'"),
        (f"decks/{DECK}/slides/compare.toml", '"bases"', '"basis"', "there is no table 'basis'"),
        (
            f"decks/{DECK}/slides/compare.toml",
            "table =",
            'rests_on = ["no-frist-move"]\n\ntable =',
            "compare: there is no point 'no-frist-move'; did you mean 'no-first-move'?",
        ),
        (f"decks/{DECK}/slides/number.toml", "warheads_now", "zzz", "there is no figure 'zzz'"),
        (f"decks/{DECK}/tables/bases.toml", "{warheads_stored}", "{stored}", "there is no figure"),
        (
            f"decks/{DECK}/tables/bases.toml",
            'what = "封存"\n',
            "",
            "row 'stored' must have the cells",
        ),
        (
            f"decks/{DECK}/figures/rise.toml",
            "warheads_now",
            "warheads_then",
            "did you mean 'warheads_",
        ),
        (f"decks/{DECK}/figures/rise.toml", "warheads_now", "rise", "is derived from itself"),
        (f"decks/{DECK}/figures/rise.toml", " - ", " ** ", "rise: formula: may hold only"),
        (f"decks/{DECK}/figures/rise.toml", " - ", " - (", "is not arithmetic on figure ids"),
        (
            "brief.toml",
            "default_deck",
            "defualt_deck",
            "brief.toml:3: the field 'defualt_deck' is unknown",
        ),
    ],
)
def test_a_broken_record_is_named_with_file_and_remedy(
    tiny: TinyWorkspace, file: str, old: str, new: str, line: str
) -> None:
    tiny.replace(file, old, new)
    assert line in refusal(tiny)


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        (
            '  "later-count",\n  "no-first',
            '  "no-first',
            31,
            (
                "order has the point 'later-count', which picked lacks; if one side of a merge "
                "dropped it, take it out of order, else add it to picked"
            ),
        ),
        (
            '  "our-view",\n  "## growth"',
            '  "## growth"',
            42,
            (
                "picked has 'our-view', which is no point in order; take it out of picked, or "
                "put it back into order"
            ),
        ),
        (
            '  "now-count",\n  "our-view",\n]',
            '  "# main",\n]',
            28,
            "order has the point 'now-count', ",
        ),
        (
            '"our-view",\n]',
            '"our-view",\n  "now-count",  # mine\n]',
            44,
            "picked has 'now-count' twice; remove one of the two lines",
        ),
        (
            '  "later-count",\n  "## compare"',
            '  "now-count",\n  "## compare"',
            31,
            "order has 'now-count' twice; remove",
        ),
        (
            '  "now-count",\n  "our-view",\n  "## growth"',
            '  "## growth"',
            40,
            "picked has 'now-count', which is no point in order",
        ),
    ],
)
def test_an_order_and_picked_that_differ_are_refused_with_the_line(
    tiny: TinyWorkspace, old: str, new: str, line: int, problem: str
) -> None:
    tiny.note_picked()
    tiny.replace(ORDER, old, new)
    assert refusal(tiny).startswith(f"{ORDER}:{line}: {DECK}: {problem}")


def test_a_mark_without_its_space_is_told_from_a_point(tiny: TinyWorkspace) -> None:
    tiny.replace(ORDER, '"## growth"', '"##growth"')
    assert "order has '##growth'; write '# section-id' or '## slide-id'" in refusal(tiny)


def test_a_point_before_any_slide_is_not_sought_in_picked(tiny: TinyWorkspace) -> None:
    tiny.note_picked()
    tiny.replace(ORDER, '  "now-count",\n', "")
    tiny.replace(ORDER, '  "# main",\n', '  "now-count",\n  "# main",\n')
    assert refusal(tiny).startswith(f"{ORDER}:24: {DECK}: order has the point 'now-count' before")


def test_picked_may_be_left_out_or_stand_in_any_order(tiny: TinyWorkspace) -> None:
    assert tiny.load().decks[DECK].deck.picked is None
    tiny.note_picked()
    plain = tiny.load().decks[DECK]
    tiny.replace(ORDER, '  "now-count",\n  "our-view",\n]', '  "our-view",\n  "now-count",\n]')
    assert tiny.load().decks[DECK].outline == plain.outline


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (SLIDE, "order names the slide 'answer', which has no file; restore slides/answer.toml"),
        (f"decks/{DECK}/sections/back.toml", "order names the section 'back', which has no file"),
        (f"decks/{DECK}/points/our-view.toml", f"{ORDER}: answer: there is no point 'our-view'"),
        (f"decks/{DECK}/charts/count.toml", "growth: there is no chart 'count'"),
        (FIGURE, "there is no figure 'warheads_now'"),
        (f"seeds/{SOURCE}/source.toml", f"seeds/{SOURCE}/source.toml: is missing; restore it"),
        (ORDER, f"{ORDER}: is missing; restore it"),
    ],
)
def test_a_lost_file_is_missed(tiny: TinyWorkspace, file: str, problem: str) -> None:
    tiny.path(file).unlink()
    assert problem in refusal(tiny)


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        (
            f"decks/{DECK}/figures/warheads_now.toml",
            figure("warheads_now", "value = 1", "600枚"),
            f"the id 'warheads_now' is taken by {FIGURE}; give one of the two another id",
        ),
        (
            f"decks/{DECK}/points/now-count.toml",
            point("now-count", "我們也這樣說。"),
            f"the id 'now-count' is taken by {POINT}",
        ),
        (
            f"seeds/{SOURCE}/points/copied.toml",
            point("now-count", "一份副本。"),
            "has the id 'now-count'; write id = \"copied\", or rename the file to now-count.toml",
        ),
        (
            f"decks/{DECK}/charts/spare.toml",
            'id = "spare"\nkind = "bar"\ntitle = "多的"\nfigures = ["warheads_now"]\n',
            f"charts/spare.toml: spare: no slide or memo of '{DECK}' shows the chart",
        ),
        (
            f"decks/{DECK}/tables/spare.toml",
            'id = "spare"\n[columns]\na = "甲"\n[rows.one]\na = "乙"\n',
            f"tables/spare.toml: spare: no slide or memo of '{DECK}' shows the table",
        ),
        (
            f"seeds/{SOURCE}/figures/old.toml",
            figure("old", "value = 1", "600枚", supersedes='"older"'),
            "old: there is no figure 'older'",
        ),
        (
            f"seeds/{SOURCE}/figures/old.toml",
            figure("old", "value = 1", "600枚").replace(f'source = "{SOURCE}"', 'source = "other"'),
            "old: there is no source 'other'",
        ),
        (
            "seeds/other/source.toml",
            'id = "another"\n',
            "seeds/other/source.toml",
        ),
        ("seeds/cut-off/figures/x.toml", "", "seeds/cut-off/source.toml: is missing"),
        ("decks/cut-off/slides/x.toml", "", "decks/cut-off/deck.toml: is missing"),
    ],
)
def test_a_record_too_many_is_not_passed_over(
    tiny: TinyWorkspace, file: str, text: str, problem: str
) -> None:
    tiny.write(file, text)
    assert problem in refusal(tiny)


def test_a_memos_table_is_held_against_the_tables_that_there_are(tiny: TinyWorkspace) -> None:
    text = tiny.path(f"decks/{DECK}/memo.toml").read_text("utf-8")
    tiny.write(f"decks/{DECK}/memo.toml", f'{text}\ntable = "basis"\n')
    assert "memo.toml: there is no table 'basis'; did you mean 'bases'?" in refusal(tiny)
    tiny.write(f"decks/{DECK}/memo.toml", f'{text}\ntable_title = "誰"\n')
    assert "memo.toml: table_title is given and no table" in refusal(tiny)


def test_a_memos_chart_is_held_against_the_charts_that_there_are(tiny: TinyWorkspace) -> None:
    text = tiny.path(f"decks/{DECK}/memo.toml").read_text("utf-8")
    tiny.write(f"decks/{DECK}/memo.toml", f'{text}\nchart = "counts"\n')
    assert "memo.toml: there is no chart 'counts'; did you mean 'count'?" in refusal(tiny)
    tiny.write(f"decks/{DECK}/memo.toml", f'{text}\nchart = "count"\ntable = "bases"\n')
    assert "memo.toml: a memo has room for a table or a chart" in refusal(tiny)


def test_a_chart_that_the_memo_alone_shows_is_no_leftover(tiny: TinyWorkspace) -> None:
    tiny.write(
        f"decks/{DECK}/charts/spare.toml",
        'id = "spare"\nkind = "bar"\ntitle = "多的"\nfigures = ["warheads_now"]\n',
    )
    text = tiny.path(f"decks/{DECK}/memo.toml").read_text("utf-8")
    tiny.write(f"decks/{DECK}/memo.toml", f'{text}\nchart = "spare"\n')
    assert tiny.load().deck().shown_charts == {"count", "spare"}


def test_a_folder_must_be_called_like_its_source(tiny: TinyWorkspace) -> None:
    tiny.path(f"seeds/{SOURCE}").rename(tiny.root / "seeds" / "other")
    assert f"has the id '{SOURCE}'; write id = \"other\", or rename the folder" in refusal(tiny)


def test_two_figures_that_are_derived_from_each_other_are_refused(tiny: TinyWorkspace) -> None:
    derived = {"status": '"derived"', "basis_by": '"desk"', "anchors": ""}
    for name, other in (("one", "two"), ("two", "one")):
        text = figure(name, "value = 1", "600枚", formula=f'"{other} + 1"', **derived)
        tiny.write(f"decks/{DECK}/figures/{name}.toml", text)
    assert "is derived from itself" in refusal(tiny)


@pytest.mark.parametrize("place", ["plain", "in a text", "in a comment"])
def test_a_conflict_marker_is_named_with_its_line_wherever_it_stands(
    tiny: TinyWorkspace, place: str
) -> None:
    conflict = "<<<<<<< HEAD\n說一。\n=======\n說二。\n>>>>>>> other\n"
    text = point("no-first-move", "說。", "不會先動手")
    if place == "in a text":
        text = text.replace('text = "說。"', f'text = """\n{conflict}"""')
    elif place == "plain":
        text = conflict + text
    else:
        text += "# \n" + conflict
    tiny.write(f"seeds/{SOURCE}/points/no-first-move.toml", text)
    line = text[: text.index("<<<<<<<")].count("\n") + 1
    message = refusal(tiny)
    assert f"points/no-first-move.toml:{line}: holds a git conflict marker; resolve" in message
