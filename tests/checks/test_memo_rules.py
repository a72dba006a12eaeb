"""M1, M2 and X1: the memo's sections, the status quo, and no figure that the deck has not."""

from checking import findings
from tiny_workspace import TinyWorkspace, point

MEMO = "decks/tiny/memo.toml"
POINTS = "decks/tiny/points"


def complete(tiny: TinyWorkspace) -> None:
    """Give the memo a second key point and a second option."""
    tiny.write(f"{POINTS}/ask.toml", point("ask", "請丙國說明。", kind='"option"'))
    tiny.replace(MEMO, '  "now-count",\n', '  "now-count",\n  "later-count",\n')
    tiny.replace(MEMO, '  "keep-waiting",\n', '  "keep-waiting",\n  "ask",\n')


def test_one_key_point_and_one_option_are_too_few(tiny: TinyWorkspace) -> None:
    tiny.translate()
    messages = [each.message for each in findings(tiny, "M1")]
    assert messages == ["key points: 1, not 2 to 6", "only one option"]


def test_a_complete_memo_is_not_found(tiny: TinyWorkspace) -> None:
    complete(tiny)
    tiny.translate()
    assert not findings(tiny, "M1", "M2", "X1")


def test_a_long_bottom_line_is_found_in_its_language(tiny: TinyWorkspace) -> None:
    complete(tiny)
    tiny.replace(MEMO, "都是估計。", "都是估計，" * 24 + "。")
    tiny.translate({"memo/tiny/bottom_line": "word " * 61 + "{warheads_now}"})
    found = findings(tiny, "M1")
    assert {each.file for each in found} == {MEMO, "translations/en/LC_MESSAGES/points.po"}
    assert all("the bottom line has" in each.message for each in found)


def test_options_without_the_status_quo_are_found(tiny: TinyWorkspace) -> None:
    tiny.replace(f"{POINTS}/keep-waiting.toml", "維持現狀，等下一版年報。", "請丙國說明。")
    tiny.translate({"point/keep-waiting": "Ask for an explanation."})
    (only,) = findings(tiny, "M2")
    assert (only.record, only.message) == ("memo", "the status quo is not among the options")


def test_the_status_quo_in_second_place_is_found(tiny: TinyWorkspace) -> None:
    tiny.write(f"{POINTS}/ask.toml", point("ask", "請丙國說明。", kind='"option"'))
    tiny.replace(MEMO, '  "keep-waiting",\n', '  "ask",\n  "keep-waiting",\n')
    tiny.translate({"point/ask": "Ask for an explanation."})
    (only,) = findings(tiny, "M2")
    assert only.message == "the status quo comes only as option 2"


def test_the_status_quo_may_be_said_in_either_language(tiny: TinyWorkspace) -> None:
    tiny.replace(f"{POINTS}/keep-waiting.toml", "維持現狀，等下一版年報。", "先等下一版年報。")
    tiny.translate({"point/keep-waiting": "Stay the course until the next edition."})
    assert not findings(tiny, "M2")


def test_a_figure_that_only_the_memo_has_is_an_error(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/tables/bases.toml", "{warheads_stored}", "若干")
    tiny.replace(MEMO, "都是估計。", "封存的有{warheads_stored}。")
    tiny.translate()
    (only,) = findings(tiny, "X1")
    assert (only.record, only.severity, only.words) == ("memo", "error", "{warheads_stored}")


def test_a_figure_of_a_memos_point_is_looked_for_too(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/tables/bases.toml", "{warheads_stored}", "若干")
    tiny.replace(f"{POINTS}/keep-waiting.toml", "下一版年報", "封存的{warheads_stored}")
    tiny.translate()
    assert [each.record for each in findings(tiny, "X1")] == ["point keep-waiting"]


def tabled(tiny: TinyWorkspace) -> None:
    """Give the memo a table that no slide shows."""
    table = 'id = "who"\n[columns]\nmany = "多少"\n[rows.one]\nmany = "{warheads_stored}"\n'
    tiny.write("decks/tiny/tables/who.toml", table)
    tiny.write(MEMO, f'{tiny.path(MEMO).read_text("utf-8")}\ntable = "who"\ntable_title = "多少"\n')


def test_a_figure_of_the_memos_own_table_stands_in_the_deck_too(tiny: TinyWorkspace) -> None:
    tabled(tiny)
    tiny.translate()
    assert not findings(tiny, "X1")


def test_one_that_only_the_memos_table_has_is_an_error(tiny: TinyWorkspace) -> None:
    tabled(tiny)
    tiny.replace("decks/tiny/tables/bases.toml", "{warheads_stored}", "若干")
    tiny.translate()
    (only,) = findings(tiny, "X1")
    assert (only.record, only.words) == ("table who", "{warheads_stored}")


def test_one_that_only_the_memos_chart_has_is_an_error(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/tables/bases.toml", "{warheads_stored}", "若干")
    chart = 'id = "own"\nkind = "bar"\ntitle = "封存"\nfigures = ["warheads_stored"]\n'
    tiny.write("decks/tiny/charts/own.toml", chart)
    tiny.write(MEMO, f'{tiny.path(MEMO).read_text("utf-8")}\nchart = "own"\n')
    tiny.translate()
    (only,) = findings(tiny, "X1")
    assert (only.record, only.words) == ("chart own", "{warheads_stored}")


def test_a_figure_in_a_table_stands_in_the_deck(tiny: TinyWorkspace) -> None:
    tiny.replace(MEMO, "都是估計。", "封存的有{warheads_stored}。")
    tiny.translate()
    assert not findings(tiny, "X1")
