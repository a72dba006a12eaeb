"""Adding: folders, names, links and hostile files, and where the originals go."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from adding_samples import added, contents, holds_its_spans, lines
from conftest import Command
from documents import ARTICLE, HOSTILE, saved
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace

from brief.store.inbox import read_inbox

Program = Callable[..., subprocess.CompletedProcess[bytes]]


def folder_of(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    for number in range(40):
        text = ARTICLE.replace("600", str(600 + number))
        saved(folder, f"{number:02}.txt", b"" if number % 20 == 7 else text.encode())
    saved(folder, ".hidden.txt", "丙國有8輛卡車。\n")
    saved(folder, "below/deep.txt", "丙國有9輛卡車。\n")
    return folder


def test_of_a_folder_the_good_are_added_each_broken_one_is_named_and_it_can_be_run_again(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path)
    answer = brief("add", folder, "--json")
    assert answer.code == 3
    said = lines(answer.out)
    assert [each["file"] for each in said] == [str(folder / f"{n:02}.txt") for n in range(40)]
    broken = [each for each in said if each["status"] == "broken"]
    assert [Path(each["file"]).name for each in broken] == ["07.txt", "27.txt"]
    assert all(each["error"].endswith("get another copy") for each in broken)
    complaints = [line for line in answer.err.splitlines() if "is empty" in line]
    assert len(complaints) == 2
    assert len(tiny.load().sources) == 39
    before = contents(tiny.root)
    again = brief("add", folder, "--json")
    assert again.code == 3
    assert {each["status"] for each in lines(again.out)} == {"known", "broken"}
    assert contents(tiny.root) == before
    for name in ("07.txt", "27.txt"):
        (folder / name).unlink()
    assert brief("add", folder).code == 0


def test_options_about_one_document_are_refused_for_several(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path)
    for option in ("--id", "--outlet", "--title", "--published"):
        answer = brief("add", folder, option, "2024")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith(f"{option} is about one document, and there are 40;")


def test_a_broken_document_alone_leaves_no_trace(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    before = contents(tiny.root)
    for name, data in (("a.pdf", b"%PDF-1.4 nothing"), ("a.zip", b"PK\x03\x04"), ("a", b"")):
        answer = brief("add", saved(tmp_path, name, data))
        assert (answer.code, answer.out) == (3, "")
        assert answer.err.startswith(str(tmp_path / name))
    assert contents(tiny.root) == before


def test_files_of_the_workspace_itself_are_no_documents(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    before = contents(tiny.root)
    for name in (f"seeds/{SOURCE}", "decks/tiny", "brief.toml", f"seeds/{SOURCE}/source.toml"):
        answer = brief("add", name)
        assert (answer.code, answer.out) == (3, "")
        assert "belongs to the workspace; name a document" in answer.err
    assert contents(tiny.root) == before
    assert added(brief, saved(tmp_path, "source.toml"))


def test_a_file_that_lies_among_the_originals_stays_there(
    brief: Command, tiny: TinyWorkspace
) -> None:
    path = saved(tiny.root / "seeds/originals", "my copy.txt")
    source_id = added(brief, path)
    source = tiny.load().sources[source_id]
    assert source.original_file == "my copy.txt"
    names = {each.name for each in path.parent.iterdir()}
    assert names == {"short.txt", "my copy.txt", ".gitignore"}
    assert brief("add", path.parent).out.count("nothing was changed") == 2


@pytest.mark.parametrize(
    "name", ["a\nb\x1b[2J.txt", "\u202egnp.txt", "長" * 83 + "abcdef", "-x", "'\";"]
)
@pytest.mark.parametrize("inside", [False, True])
def test_no_name_of_a_file_does_any_harm(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path, name: str, inside: bool
) -> None:
    path = saved(tiny.root / "seeds/originals" if inside else tmp_path, name)
    answer = brief("add", path)
    assert (answer.code, answer.err) == (0, "")
    assert all(line.isprintable() for line in answer.out.splitlines())
    source = next(each for key, each in tiny.load().sources.items() if key != SOURCE)
    assert source.original_file.isprintable()
    assert brief("verify").code == 0


def test_a_name_that_is_no_utf8_is_added_and_said_in_ascii(
    tiny: TinyWorkspace, program: Program, tmp_path: Path
) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - a name of bytes
        file.write(ARTICLE.encode())
    for more in ((), ("--json",)):
        ended = program("add", os.fsdecode(path), *more)
        assert (ended.returncode, ended.stderr) == (0, b"")
        ended.stdout.decode("utf-8")


def test_a_link_is_followed_and_the_file_itself_kept(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    saved(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to("a.txt")
    source_id = added(brief, tmp_path / "link.txt")
    source = tiny.load().sources[source_id]
    kept = tiny.root / "seeds/originals" / source.original_file
    assert not kept.is_symlink()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("nowhere")
    for name in ("loop", "dangling", "nothing"):
        answer = brief("add", tmp_path / name)
        assert (answer.code, len(answer.err.splitlines())) == (3, 1)
    assert brief("add", "").code == 2


def test_hostile_text_is_kept_out_of_records_and_terminal(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    path = saved(tmp_path, "a.txt", HOSTILE.replace("一則", "{一則}"))
    answer = brief("add", path)
    assert (answer.code, answer.err) == (0, "")
    assert all(line.isprintable() for line in answer.out.splitlines())
    source_id = answer.out.split()[0]
    for name in ("source", "inbox"):
        text = tiny.path(f"seeds/{source_id}/{name}.toml").read_text("utf-8")
        assert all(line.isprintable() for line in text.splitlines())
    assert holds_its_spans(tiny, source_id) > 0
    anchored = next(iter(read_inbox(tiny.root, source_id)))
    line = f'{{ source = "{source_id}", start = {anchored.start}, end = {anchored.end}, '
    name = f"seeds/{SOURCE}/points/no-first-move.toml"
    tiny.replace(name, "anchors = [\n", f'anchors = [\n  {line}sha256 = "{"0" * 64}" }},\n')
    tiny.translate()  # the title is held against the figures from now on
    assert brief("list", "sources").code == 0


def test_originals_are_ignored_by_git_wherever_they_are(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    settings = tiny.path("brief.toml").read_text("utf-8")
    tiny.write("brief.toml", f'{settings}\noriginals = "texts"\n')
    tiny.write("texts/short.txt", ORIGINAL)
    source_id = added(brief, saved(tmp_path, "a.txt"))
    subprocess.run(["git", "init", "-q", tiny.root], check=True)
    listed = subprocess.run(
        ["git", "-C", tiny.root, "ls-files", "-o", "--exclude-standard"],
        check=True,
        capture_output=True,
    ).stdout.decode()
    assert f"seeds/{source_id}/source.toml" in listed
    assert "texts/" not in listed


def test_the_folder_of_the_environment_takes_the_originals(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    monkeypatch.setenv("BRIEF_ORIGINALS", str(elsewhere))
    source_id = added(brief, saved(tmp_path, "a.txt"))
    assert [each.name for each in elsewhere.iterdir()] == [f"{source_id}.txt"]


def test_a_workspace_is_needed(
    brief: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    answer = brief("add", path)
    assert (answer.code, answer.out) == (2, "")
    assert "there is no brief.toml here or above" in answer.err
