"""A record that is changed changes nothing else in its file: comments, order, line ends."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.memo import Memo
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.workspace import Workspace
from brief.store.order_text import reordered
from brief.store.toml_writing import edited, written

SLIDE = Slide(id="growth", layout="assertion", title="增加的是預測")
TEXT = """\
# Ask Lin before changing this.
id = "growth"  # kept

layout = "assertion"

title = "增加的是預測"  # agreed on Monday
"""


def with_(record: Slide, **fields: Any) -> Slide:
    return Slide.model_validate({**record.model_dump(), **fields})


def every_record(workspace: Workspace) -> list[tuple[str, Record]]:
    """Return all that belongs to the decks, each with its file's text."""
    found: list[tuple[str, Record]] = []
    for deck_id, folder in workspace.decks.items():
        base = workspace.root / "decks" / deck_id
        found.append(((base / "deck.toml").read_text("utf-8"), folder.deck))
        if folder.memo:
            found.append(((base / "memo.toml").read_text("utf-8"), folder.memo))
        for kind in ("slides", "sections", "charts", "tables"):
            for name, record in getattr(folder, kind).items():
                found.append(((base / kind / f"{name}.toml").read_text("utf-8"), record))
    return found


def test_every_shipped_record_is_written_so_that_it_reads_the_same(shipped: Workspace) -> None:
    for text, record in every_record(shipped):
        read = type(record).model_validate(tomllib.loads(written(record)))
        assert read == record
        assert edited(text, record, record) == text


def test_a_new_file_is_written_as_the_shipped_ones_are(shipped: Workspace) -> None:
    by_hand = [pair for pair in every_record(shipped) if not isinstance(pair[1], Deck)]
    assert [written(record) for _, record in by_hand] == [text for text, _ in by_hand]


def test_a_title_changes_and_its_comment_stays() -> None:
    new = with_(SLIDE, title='他說「好」，"ok"\\')
    assert edited(TEXT, SLIDE, new) == TEXT.replace('"增加的是預測"', '"他說「好」，\\"ok\\"\\\\"')


def test_a_field_that_was_not_there_comes_where_it_belongs() -> None:
    new = with_(SLIDE, language="en", caveat="只是估計。")
    assert edited(TEXT, SLIDE, new) == (
        TEXT.replace("# kept\n", '# kept\n\nlanguage = "en"\n') + '\ncaveat = "只是估計。"\n'
    )


@pytest.mark.parametrize("below", ['\n# Lin\ntitle = "題"\n', 'title = "題"\n', ""])
def test_picked_comes_under_order_wherever_that_stands(shipped: Workspace, below: str) -> None:
    deck = next(iter(shipped.decks.values())).deck
    fields = {**deck.fields_given(), "order": ("## s", "b", "a"), "title": "題"}
    del fields["picked"]
    old = Deck.model_validate(fields)
    new = old.model_copy(update={"order": ("## s", "c", "a"), "picked": ("a", "c")})
    title = "" if below else 'title = "題"\n'
    rest = [name for name in fields if name not in ("order", "title")]
    above = "".join(f"{name} = {json.dumps(fields[name])}\n" for name in rest) + title
    text = f'{above}order = [\n  "## s",\n  "b",\n  "a",\n]  # talk\n{below}'
    order = 'order = [\n  "## s",\n  "c",\n  "a",\n]  # talk\n'
    gap = "\n" if below and not below.startswith("\n") else ""
    picked = f'\npicked = [\n  "a",\n  "c",\n]\n{gap}'
    assert edited(text, old, new) == above + order + picked + below


def test_picked_keeps_its_comments_and_only_its_own_lines_change(shipped: Workspace) -> None:
    deck = next(iter(shipped.decks.values())).deck
    points = ("a", "b", "d")
    old = deck.model_copy(update={"order": ("## s", *points), "picked": points})
    text = written(old).replace('  "d",\n]', '  # why d\n  "d",  # Lin\n]')
    new = old.model_copy(update={"order": ("## s", "d", "c"), "picked": ("c", "d")})
    below = edited(text, old, new).partition("picked = ")[2]
    assert below == '[\n  "c",\n  # why d\n  "d",  # Lin\n]\n'


def test_a_field_comes_and_goes_without_a_trace() -> None:
    chart = with_(SLIDE, layout="chart", charts=("count",))
    there = edited(TEXT, SLIDE, chart)
    assert 'charts = [\n  "count",\n]\n' in there
    assert edited(there, chart, SLIDE) == TEXT


def test_a_usual_value_that_was_written_out_stays_written() -> None:
    section = Section(id="main", title="正文", backup=True)
    text = 'id = "main"\ntitle = "正文"\nbackup = true\n'
    new = Section(id="main", title="正文")
    assert edited(text, section, new) == text.replace("true", "false")


def test_byte_order_mark_and_line_ends_stay() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    new = with_(SLIDE, title="一句話", callout="一", rests_on=("a", "b"))
    changed = edited(text, SLIDE, new)
    assert changed.startswith("\ufeff# Ask Lin")
    assert changed.count("\n") == changed.count("\r\n")
    assert 'rests_on = [\r\n  "a",\r\n  "b",\r\n]\r\n' in changed


def test_a_file_without_a_last_line_end_can_be_added_to() -> None:
    text = 'id = "growth"\nlayout = "assertion"\ntitle = "增加的是預測"'
    assert edited(text, SLIDE, with_(SLIDE, notes="一\n二")) == text + '\n\nnotes = "一\\n二"\n'


def test_what_looks_like_a_field_inside_a_text_is_left_alone() -> None:
    notes = 'title = "不是"\norder = [\n]\n'
    old = with_(SLIDE, notes=notes)
    text = f'id = "growth"\nlayout = "assertion"\nnotes = """\n{notes}"""\ntitle = "增加的是預測"\n'
    new = with_(old, title="改了")
    assert edited(text, old, new) == text.replace("增加的是預測", "改了")


def test_a_table_keeps_its_comments_when_a_cell_changes() -> None:
    text = 'id = "t"\n# heads\n[columns]\na = "甲" # first\nb = ""\n[rows.x]\na = "1"\nb = "2"\n'
    old = Table.model_validate(tomllib.loads(text))
    new = old.model_copy(update={"rows": {"x": {"a": "1", "b": "3"}}})
    assert edited(text, old, new) == text.replace('b = "2"', 'b = "3"')
    more = old.model_copy(update={"rows": {**old.rows, "y": {"a": "1", "b": "3"}}})
    with pytest.raises(BadInput, match="other rows or columns than its file"):
        edited(text, old, more)


@pytest.mark.parametrize("text", ['id = "growth"\nlayout = "cover"\ntitle = "別的"\n', "a = 1\n"])
def test_a_file_that_says_something_else_is_not_written_over(text: str) -> None:
    with pytest.raises(BadInput):
        edited(text, SLIDE, with_(SLIDE, notes="一"), shown="decks/d/slides/growth.toml")


def test_a_record_that_no_file_may_hold_is_not_written() -> None:
    wrong = SLIDE.model_copy(update={"title": "兩\n行"})
    with pytest.raises(BadInput, match=r"s\.toml:5: growth: title: must be one line"):
        written(wrong, shown="s.toml")
    with pytest.raises(BadInput):
        edited(TEXT, SLIDE, wrong)


ORDER = """[  # the whole talk
  "# main",  # opens

  # Lin: keep this first
  "## cover",
  'point-a', # disputed
    "point-b"
  # the end
]"""


def test_comments_move_with_their_lines() -> None:
    assert reordered(ORDER, ["# main", "point-b", "## cover", "point-c", "point-a"]) == (
        '[  # the whole talk\n  "# main",  # opens\n  "point-b",\n\n  # Lin: keep this first\n'
        '  "## cover",\n  "point-c",\n  \'point-a\', # disputed\n  # the end\n]'
    )


@pytest.mark.parametrize(
    ("text", "new", "result"),
    [
        ("[]", ["a"], '[\n  "a",\n]'),
        ('["a", "b"]', ["b", "c"], '["b", "c"]'),
        ('["a"]', [], "[]"),
        ('[\n"a"\n]', [], "[]"),
        ("[ # x\n]", [], "[ # x\n]"),
        ('["a", # one\n"b", "c" # two\n]', ["c", "a"], '[\n  "c", # two\n  "a", # one\n]'),
        ('[\n\t"a"\n\t, "b"\n]', ["b", "a"], '[\n\t"b",\n\t"a",\n]'),
    ],
)
def test_lists_in_other_forms_lose_nothing(text: str, new: list[str], result: str) -> None:
    assert reordered(text, new) == result


@pytest.mark.parametrize("text", ['[["a"]]', "[{ a = 1 }]", '["a" "b"', '["""\na"""]'])
def test_a_list_of_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        reordered(text, ["b"])


NAMES = st.lists(
    st.sampled_from([f"{mark}{n}" for mark in ("", "# ", "## ") for n in range(8)]), unique=True
)


@st.composite
def arrays(draw: st.DrawFn) -> tuple[list[str], str]:
    """Return ids and a list of them as somebody may have written it, comments by id."""
    names, eol = draw(NAMES), draw(st.sampled_from(["\n", "\r\n"]))
    lines = ["["]
    for number, name in enumerate(names):
        above = st.sampled_from(["", f'  # above <{name}>, ] "x"'])
        lines += draw(st.lists(above, max_size=2))
        comma = "," if number < len(names) - 1 or draw(st.booleans()) else ""
        quote = draw(st.sampled_from("\"'"))
        indent = draw(st.sampled_from(["", "  ", "\t"]))
        tail = draw(st.sampled_from(["", f'  # behind <{name}> ["', "  "]))
        lines.append(f"{indent}{quote}{name}{quote}{comma}{tail}")
    if draw(st.booleans()):
        lines.append("  # below")
    return names, eol.join([*lines, "]"])


def with_comments(text: str) -> dict[str, list[str]]:
    """Return what belongs to each id of a list with one a line: lines above it, its line's end."""
    found: dict[str, list[str]] = {}
    above: list[str] = []
    for line in text.splitlines()[1:-1]:
        bare = line.strip()
        if bare[:1] in ("", "#"):
            above.append(bare)
        else:
            name, _, tail = bare[1:].partition(bare[0])
            found[name] = [*above, tail.strip(" ,")]
            above = []
    return found


@given(arrays(), st.data())
def test_any_new_order_says_what_is_meant_and_keeps_each_comment(
    array: tuple[list[str], str], data: st.DataObject
) -> None:
    names, text = array
    kept = data.draw(st.lists(st.sampled_from(names), unique=True)) if names else []
    new = data.draw(st.permutations([*kept, *data.draw(st.sampled_from([[], ["n"], ["n", "m"]]))]))
    result = reordered(text, new)
    assert tomllib.loads(f"order = {result}")["order"] == new
    belongs = with_comments(text)
    expected = {name: belongs.get(name, [""]) for name in new}
    assert with_comments(result) == (expected if new else {})
    assert ("# below" in result) == ("# below" in text)
    assert ("\r\n" in result) == ("\r\n" in text) or "\n" not in result


@given(arrays())
def test_the_same_order_written_twice_changes_nothing_more(array: tuple[list[str], str]) -> None:
    names, text = array
    once = reordered(text, names)
    assert reordered(once, names) == once


@given(arrays(), st.randoms(use_true_random=False))
def test_there_and_back_again_is_the_same_text(array: tuple[list[str], str], chance: Any) -> None:
    names, text = array
    tidy = reordered(text, names)
    other = list(names)
    chance.shuffle(other)
    assert reordered(reordered(tidy, other), names) == tidy


def test_numbers_and_a_memo_are_written_too(shipped: Workspace) -> None:
    folder = next(iter(shipped.decks.values()))
    table = next(iter(folder.tables.values()))
    assert "widths = [" in written(table)
    assert isinstance(folder.memo, Memo)
    text = (shipped.root / f"decks/{folder.deck.id}/memo.toml").read_text("utf-8")
    points = (*folder.memo.key_points[1:], folder.memo.key_points[0])
    new = folder.memo.model_copy(update={"key_points": points})
    changed = edited(text, folder.memo, new)
    assert sorted(changed.splitlines()) == sorted(text.splitlines())


def test_the_figures_of_a_chart_can_be_put_in_another_order() -> None:
    text = 'id = "c"\nkind = "bar"\ntitle = "數"\nfigures = [\n  "a", # SIPRI\n  "b",\n] # both\n'
    old = Chart.model_validate(tomllib.loads(text))
    new = old.model_copy(update={"figures": ("b", "a")})
    assert edited(text, old, new) == text.replace('"a", # SIPRI\n  "b",', '"b",\n  "a", # SIPRI')
