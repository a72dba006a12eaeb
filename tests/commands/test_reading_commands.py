"""list, show, verify, doctor: what a reader of a workspace is told."""

import json
from pathlib import Path

import pytest
from conftest import Command
from tiny_workspace import DECK, SOURCE, TinyWorkspace, span

from brief.planning.deck import plan_deck


def unwrapped(out: str) -> str:
    """Return what was printed without spaces and line ends, which depend on the width."""
    return "".join(out.split())


LINES = {
    "sources": [f"{SOURCE}\tSome Paper (June 20, 2025)\tmedia\t2025-06-20\t4\t3\t0"],
    "decks": [f"{DECK}\tTrue\t7\tTrue\ten zh-Hant bilingual\tWords of deck tiny title"],
    "figures": [
        "warheads_later\t800 warheads\t2024-06\tLookout Institute (2025 edition)\toperational\t3",
        "rise\t200 warheads\t2024-06\tour calculation\toperational\t1",
    ],
    "points": ["our-view\tjudgement\tthis briefing\t2\tWords of point our-view"],
}


@pytest.mark.parametrize("what", list(LINES))
def test_into_a_pipe_a_list_is_a_line_each_with_tabs(
    brief: Command, translated: TinyWorkspace, what: str
) -> None:
    answer = brief("list", what)
    assert answer.code == 0
    assert answer.err == ""
    assert set(LINES[what]) <= set(answer.out.splitlines())


@pytest.mark.parametrize("what", list(LINES))
def test_as_json_a_list_is_one_ascii_document_with_its_schema(
    brief: Command, translated: TinyWorkspace, what: str
) -> None:
    answer = brief("list", what, "--json")
    document = json.loads(answer.out)
    assert document["schema"] == 1
    assert len(document[what]) == len(brief("list", what).out.splitlines())
    assert answer.out.isascii()
    assert answer.err == ""


def test_a_workspace_is_found_from_any_folder_in_it_or_by_its_option(
    brief: Command, translated: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = brief("list", "decks").out
    monkeypatch.chdir(translated.root / "seeds" / SOURCE)
    assert brief("list", "decks").out == here
    monkeypatch.chdir(tmp_path)
    assert brief("list", "decks", "--workspace", translated.root).out == here
    answer = brief("list", "decks")
    assert answer.code == 2
    assert "there is no brief.toml here or above" in answer.err


def test_a_figure_is_shown_with_everything_needed_to_trust_it(
    brief: Command, translated: TinyWorkspace
) -> None:
    out = unwrapped(brief("show", "warheads_stored").out)
    start, end = span("100枚")
    for said in (
        "100 warheads / 100枚",
        "Lookout Institute, Yearbook (2025 edition)",
        "June 2024",
        "stockpile",
        "Words of figure warheads_stored doubt",
        f"{SOURCE} {start}-{end}, Some Paper (June 20, 2025)",
        "另有[100枚]封存",
        "丙國封存[100枚]的說法",
        f"table {DECK}/bases",
        f"seeds/{SOURCE}/figures/warheads_stored.toml",
    ):
        assert unwrapped(said) in out


def test_without_the_original_the_note_is_shown_with_the_figure_marked(
    brief: Command, translated: TinyWorkspace
) -> None:
    (translated.root / "seeds" / "originals" / "short.txt").unlink()
    out = brief("show", "warheads_now").out
    assert "our note, block 1: 遠望所" not in out
    assert unwrapped("our note, block 1: 估計丙國有[超過600枚]可用") in unwrapped(out)


def test_a_projection_and_a_derived_figure_say_what_they_are(
    brief: Command, translated: TinyWorkspace
) -> None:
    assert "projection for 2030, made: not stated" in brief("show", "warheads_later").out
    derived = brief("show", "rise").out
    formula = "warheads_later - warheads_now = 800 warheads - more than 600 warheads"
    assert unwrapped(formula) in unwrapped(derived)
    assert "our calculation" in derived


def test_a_point_is_shown_in_both_languages_with_its_place(
    brief: Command, translated: TinyWorkspace
) -> None:
    out = brief("show", "now-count").out
    assert "Words of point now-count, June 2024, more than 600 warheads" in out
    assert "遠望所估計，2024年6月時丙國可用的有超過600枚。" in out
    assert "[截至2024年6月，丙國有超過600枚可用彈頭]" in unwrapped(out)
    assert f"memo {DECK}" in out


def test_a_source_and_a_deck_are_shown(brief: Command, translated: TinyWorkspace) -> None:
    source = brief("show", SOURCE).out
    assert "https://example.org/short" in source
    assert "short.txt" in source
    deck = brief("show", DECK).out.splitlines()
    assert [line.split()[0] for line in deck[3:10]] == [
        "cover",
        "agenda",
        "answer",
        "growth",
        "compare",
        "number",
        "sources",
    ]


@pytest.mark.parametrize(
    ("record", "kind"),
    [("warheads_now", "figure"), ("now-count", "point"), (SOURCE, "source"), (DECK, "deck")],
)
def test_a_record_is_shown_as_json_with_its_own_fields(
    brief: Command, translated: TinyWorkspace, record: str, kind: str
) -> None:
    answer = brief("show", record, "--json")
    document = json.loads(answer.out)
    assert answer.out.isascii()
    assert (document["schema"], document["kind"]) == (1, kind)
    assert document["record"]["id"] == record
    assert (translated.root / document["file"]).is_file()
    if kind in ("figure", "point"):
        assert set(document["rendered"]) == {"en", "zh-Hant"}
        assert document["uses"]


def test_a_record_that_is_not_there_is_said_to_be_so(
    brief: Command, translated: TinyWorkspace
) -> None:
    answer = brief("show", "warheads_then")
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err == (
        "there is no figure, point, source or deck 'warheads_then'; "
        "see `brief list figures`, points, sources or decks\n"
    )


@pytest.mark.parametrize(
    ("surroundings", "word"),
    [
        ({}, "Who says"),
        ({"LANG": "zh_TW.UTF-8"}, "誰說的"),
        ({"LANG": "zh_HK.UTF-8"}, "誰說的"),
        ({"LANG": "zh_CN.UTF-8"}, "Who says"),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "C"}, "Who says"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "誰說的"),
        ({"LANG": "en_US.UTF-8", "BRIEF_LANG": "zh-Hant"}, "誰說的"),
    ],
)
def test_a_terminal_is_spoken_to_in_the_language_of_its_locale(
    brief: Command,
    translated: TinyWorkspace,
    monkeypatch: pytest.MonkeyPatch,
    surroundings: dict[str, str],
    word: str,
) -> None:
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert word in brief("show", "warheads_now").out


def test_lines_for_a_terminal_are_no_wider_than_it(
    brief: Command, translated: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    out = brief("show", "now-count").out
    wide = [line for line in out.splitlines() if sum(1 + (c > "\u2e80") for c in line) > 50]
    assert wide == []


def test_verify_counts_what_holds(brief: Command, tiny: TinyWorkspace) -> None:
    answer = brief("verify")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "anchors in the originals: 8 hold",
        "figures in the notes: 5 hold",
        "formulas: 1 hold",
    ]


def test_verify_says_what_it_could_not_check_and_how_to_have_it_checked(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = tmp_path / "elsewhere"
    (tiny.root / "seeds" / "originals").rename(moved)
    answer = brief("verify")
    assert answer.code == 0
    assert answer.out.splitlines()[0] == "anchors in the originals: 8 not checked"
    assert answer.out.splitlines()[-1] == (
        f"  the original of {SOURCE} is not at hand; "
        "name its folder with --originals or BRIEF_ORIGINALS"
    )
    assert "8 hold" in brief("verify", "--originals", moved).out
    monkeypatch.setenv("BRIEF_ORIGINALS", str(moved))
    assert "8 hold" in brief("verify").out


def test_verify_names_what_is_broken_a_line_each_and_fails(
    brief: Command, tiny: TinyWorkspace
) -> None:
    file = f"seeds/{SOURCE}/figures/warheads_now.toml"
    tiny.replace(file, 'text = "超過600枚"', 'text = "超過700枚"')
    answer = brief("verify")
    assert answer.code == 3
    assert "anchors in the originals: 7 hold, 1 broken" in answer.out
    place, other = f"{file}: warheads_now: {SOURCE} 37-43", "holds other characters than"
    assert answer.err.splitlines() == [
        f"{place} {other} “超過700枚”; correct the record",
        f"{file}: warheads_now: block 1 of {SOURCE}'s note lacks “超過700枚”; correct the record",
    ]
    as_json = brief("verify", "--json")
    assert as_json.code == 3
    outcomes = [verdict["outcome"] for verdict in json.loads(as_json.out)["verdicts"]]
    assert sorted(set(outcomes)) == ["broken", "holds"]
    assert as_json.out.isascii()


def test_verify_refuses_a_folder_of_originals_that_is_not_there(
    brief: Command, tiny: TinyWorkspace
) -> None:
    answer = brief("verify", "--originals", "mistyped")
    assert (answer.code, answer.err) == (2, "mistyped: is not a folder; correct --originals\n")


def test_doctor_finds_everything_in_place(brief: Command, translated: TinyWorkspace) -> None:
    answer = brief("doctor")
    assert answer.code == 0
    assert "MISSING" not in answer.out
    assert "1 sources, 5 figures, 5 points, 1 decks" in answer.out
    checks = json.loads(brief("doctor", "--json").out)["checks"]
    assert {"Python", "memo font", "template", "workspace", "originals"} <= {
        check["name"] for check in checks
    }


def test_doctor_says_what_is_wrong_with_a_workspace_and_sends_no_command_to_the_terminal(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace("brief.toml", "default_deck", '"\\u001b]52;c;eA==\\u0007" = 1\ndefault_deck')
    answer = brief("doctor")
    assert answer.code == 3
    assert "MISSING  workspace: brief.toml" in answer.out
    assert "\x1b" not in answer.out
    assert "\x07" not in answer.out


def test_doctor_does_not_mind_that_originals_are_elsewhere(
    brief: Command, translated: TinyWorkspace
) -> None:
    (translated.root / "seeds" / "originals" / "short.txt").unlink()
    answer = brief("doctor")
    assert answer.code == 0
    assert "0 of 1 at hand" in answer.out


def test_slides_that_a_text_names_have_the_numbers_that_they_have_in_the_deck(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace(
        f"decks/{DECK}/points/our-view.toml", "增加的方向可信", "增加的方向可信（{slide_sources}）"
    )
    translated.translate()
    folder = translated.load().deck()
    pages = plan_deck(translated.load(), folder, translated.vocabulary(), "en").numbers
    assert pages["sources"] == 1 + len(folder.outline), "the opening of the section counts"
    shown = brief("show", "our-view").out
    assert f"slide {pages['sources']}" in shown
    assert f"第{pages['sources']}頁" in shown
    assert f"slide {pages['sources']}\n" in brief("list", "points").out
    rendered = json.loads(brief("show", "our-view", "--json").out)["rendered"]
    assert f"第{pages['sources']}頁" in rendered["zh-Hant"]


def test_slides_of_a_deck_that_cannot_be_laid_out_yet_are_counted_all_the_same(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace(
        f"decks/{DECK}/points/our-view.toml", "增加的方向可信", "增加的方向可信（{slide_sources}）"
    )
    translated.replace(
        f"decks/{DECK}/deck.toml",
        '  "## growth",\n',
        '  "## growth",\n  "## more",\n',
    )
    translated.write(
        f"decks/{DECK}/slides/more.toml",
        'id = "more"\n\nlayout = "assertion"\n\ntitle = "又一頁"\n',
    )
    translated.translate()
    assert "第9頁" in brief("show", "our-view").out
