"""list inbox: what was found and is no record yet, with its sentence for the terminal alone."""

import json
from pathlib import Path

import pytest
from adding_samples import added
from conftest import Command
from documents import saved
from tiny_workspace import TinyWorkspace

TEXT = "港務局月報\n\n港務局說，去年進港的漁船有2,890艘。19日又有七艘出港。\n"


@pytest.fixture
def source(brief: Command, tiny: TinyWorkspace, tmp_path: Path) -> str:
    """Add a document of a given day, and return its id."""
    return added(brief, saved(tmp_path, "port.txt", TEXT), "--published", "2025-06-20")


def test_into_a_pipe_each_figure_is_a_line_without_its_sentence(
    brief: Command, source: str
) -> None:
    answer = brief("list", "inbox", "--source", source)
    assert answer.code == 0
    ships = next(line for line in answer.out.splitlines() if "2,890艘" in line).split("\t")
    start = TEXT.index("2,890艘")
    assert ships[:6] == [source, str(start), str(start + 6), "2,890艘", "quantity", "2890"]
    assert ships[6:8] == ["艘", "2024"]
    assert "進港" not in answer.out
    listed = json.loads(brief("list", "inbox", "--json").out)["inbox"]
    assert {each["text"] for each in listed} >= {"2,890艘", "七艘", "19日"}
    assert "進港" not in json.dumps(listed, ensure_ascii=False)


def test_words_of_time_count_from_the_date_that_was_given(brief: Command, source: str) -> None:
    listed = json.loads(brief("list", "inbox", "--source", source, "--json").out)["inbox"]
    dates = {each["text"]: each["as_of"] for each in listed if each["kind"] == "date"}
    assert dates == {"去年": "2024", "19日": "2025-06-19"}


def test_on_a_terminal_each_figure_stands_in_its_sentence(
    brief: Command, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.commands.list_inbox.sys.stdout.isatty", lambda: True)
    shown = brief("list", "inbox").out
    assert "去年進港的漁船有[[2,890艘]]。" in shown
    assert "[[19日]]又有七艘出港。" in shown
    assert source in shown


def test_show_says_how_many_wait_and_how_to_list_them(brief: Command, source: str) -> None:
    count = len(brief("list", "inbox").out.splitlines())
    shown = " ".join(brief("show", source).out.split())
    assert f"no records yet: {count} (brief list inbox --source {source})" in shown


def test_a_source_that_is_not_there_and_an_option_out_of_place_are_refused(
    brief: Command, tiny: TinyWorkspace
) -> None:
    answer = brief("list", "inbox", "--source", "nothing")
    assert (answer.code, answer.err) == (
        2,
        "there is no source 'nothing'; see `brief list sources`\n",
    )
    assert brief("list", "points", "--source", "nothing").code == 2
    assert brief("list", "inbox").out == ""
