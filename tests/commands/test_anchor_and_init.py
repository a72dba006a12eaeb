"""anchor and init: what gets a record, and a workspace, begun."""

import hashlib
import tomllib
from pathlib import Path

import pytest
from conftest import Command
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace, span


def as_record(out: str) -> dict[str, object]:
    """Read an anchor as it would stand in a record."""
    anchors = tomllib.loads(f"anchors = [\n{out}]")["anchors"]
    assert isinstance(anchors, list)
    first = anchors[0]
    assert isinstance(first, dict)
    return first


def test_quoted_characters_become_an_anchor_that_can_be_pasted(
    brief: Command, tiny: TinyWorkspace
) -> None:
    answer = brief("anchor", SOURCE, "超過600枚")
    start, end = span("超過600枚")
    assert (answer.code, answer.err) == (0, "")
    expected = {"source": SOURCE, "start": start, "end": end, "text": "超過600枚"}
    assert as_record(answer.out) == expected


def test_what_no_editor_shows_of_the_characters_is_written_as_its_code(
    brief: Command, tiny: TinyWorkspace
) -> None:
    document = tiny.write("report.txt", "共有6\u200b00\x7f枚。")
    assert brief("add", str(document), "--id", "hidden").code == 0
    answer = brief("anchor", "hidden", "6\u200b00\x7f枚")
    assert answer.out[:-1].isprintable()
    assert as_record(answer.out)["text"] == "6\u200b00\x7f枚"


def test_for_a_point_the_characters_are_hashed(brief: Command, tiny: TinyWorkspace) -> None:
    record = as_record(brief("anchor", SOURCE, "不會先動手", "--hash").out)
    assert record["sha256"] == hashlib.sha256("不會先動手".encode()).hexdigest()
    assert "text" not in record


def test_a_long_span_is_given_by_its_beginning_and_its_end(
    brief: Command, tiny: TinyWorkspace
) -> None:
    record = as_record(brief("anchor", SOURCE, "年報又說...彈頭。", "--hash").out)
    start = ORIGINAL.index("年報又說")
    assert record["start"] == start
    assert record["end"] == ORIGINAL.index("彈頭。", start) + 3


def test_where_characters_stand_twice_the_places_are_shown_and_nth_says_which(
    brief: Command, tiny: TinyWorkspace
) -> None:
    answer = brief("anchor", SOURCE, "100枚")
    assert (answer.code, answer.out) == (2, "")
    first, second = span("100枚"), span("100枚", 2)
    shown = answer.err.splitlines()
    assert shown[0].startswith(f"1: {first[0]}-{first[1]} ")
    assert shown[1].startswith(f"2: {second[0]}-{second[1]} ")
    assert "[100枚]" in shown[1]
    assert shown[2] == "“100枚” stands in the original 2 times; say which: --nth 1 to 2"
    assert as_record(brief("anchor", SOURCE, "100枚", "--nth", 2).out)["start"] == second[0]


@pytest.mark.parametrize("nth", [0, 3, -1])
def test_an_occurrence_that_is_not_there_is_refused(
    brief: Command, tiny: TinyWorkspace, nth: int
) -> None:
    assert brief("anchor", SOURCE, "100枚", f"--nth={nth}").code == 2


@pytest.mark.parametrize(
    ("text", "code", "problem"),
    [
        ("六百枚", 3, "“六百枚” does not stand in the original; copy the characters exactly"),
        ("年報又說...沒有這句", 3, "does not stand in the original"),
        ("", 2, "the text is empty"),
        ("...", 2, "the text is empty"),
        ("年報...", 2, "the text is empty"),
    ],
)
def test_characters_that_do_not_stand_there_are_refused(
    brief: Command, tiny: TinyWorkspace, text: str, code: int, problem: str
) -> None:
    answer = brief("anchor", SOURCE, text)
    assert answer.code == code
    assert problem in answer.err


def test_an_anchor_needs_its_source_and_its_original(brief: Command, tiny: TinyWorkspace) -> None:
    answer = brief("anchor", "other", "x")
    assert (answer.code, f"the sources are: {SOURCE}" in answer.err) == (2, True)
    (tiny.root / "seeds" / "originals" / "short.txt").unlink()
    answer = brief("anchor", SOURCE, "100枚")
    assert answer.code == 3
    assert "short.txt: short-report: its original is not at hand; name its folder" in answer.err


def test_init_makes_a_workspace_that_can_be_listed_at_once(brief: Command, tmp_path: Path) -> None:
    made = tmp_path / "made"
    answer = brief("init", made)
    assert (answer.code, answer.out) == (0, f"{made}\n")
    assert f"cd {made}" in answer.err
    assert "nuclear-posture" in brief("list", "decks", "--workspace", made).out


def test_init_refuses_a_folder_with_something_in_it(brief: Command, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    answer = brief("init", tmp_path)
    assert answer.code == 2
    assert answer.err.startswith(f"{tmp_path}: is not an empty folder")
    assert (tmp_path / "mine.txt").read_text() == "mine"
