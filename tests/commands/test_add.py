"""add: documents come in whole, once, and nobody's words are guessed or lost."""

import json
import os
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pptx
import pytest
import typst
from conftest import Command
from documents import ARTICLE, HOSTILE, PAGE, saved
from pptx.shapes.graphfrm import GraphicFrame
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace

from brief.store.inbox import read_inbox
from brief.store.originals import read_original

Program = Callable[..., subprocess.CompletedProcess[bytes]]


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def added(brief: Command, *argv: object) -> str:
    """Add one document and return its id."""
    answer = brief("add", *argv, "--json")
    assert answer.code == 0, answer.err
    (line,) = lines(answer.out)
    assert line["status"] == "added"
    return str(line["id"])


def contents(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def holds_its_spans(tiny: TinyWorkspace, source_id: str) -> int:
    """Slice every figure of an inbox out of the original; return how many there are."""
    source = tiny.load().sources[source_id]
    original = read_original(source, tiny.root / "seeds" / "originals")
    assert original is not None
    found = read_inbox(tiny.root, source_id)
    assert all(original.text[each.start : each.end] == each.text for each in found)
    return len(found)


def test_a_document_becomes_a_source_with_its_original_and_its_inbox(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    path = saved(tmp_path, "page.html", PAGE)
    answer = brief("add", path)
    assert (answer.code, answer.err) == (0, "")
    for said in ("卡車又多了", "某報", "Author         unknown", "2025-06-21 (exact)", "zh-Hant"):
        assert said in answer.out
    source = tiny.load().sources["example-2025-06-21"]
    assert (source.outlet, source.title, source.author) == ("某報", "卡車又多了", "unknown")
    assert (source.type, source.limits, source.gives) == ("unknown", None, None)
    assert (source.original_file, source.text_file) == ("example-2025-06-21.html", None)
    assert (tiny.root / "seeds/originals/example-2025-06-21.html").read_text("utf-8") == PAGE
    assert holds_its_spans(tiny, source.id) == 3  # the caption's two stay out


def test_the_inbox_holds_figures_ready_to_become_records_and_no_sentence(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    source_id = added(brief, saved(tmp_path, "a.txt"))
    found = {each.text: each for each in read_inbox(tiny.root, source_id)}
    lorries = found["超過600輛"]
    assert lorries.value == Decimal(600)
    assert (lorries.unit, lorries.qualifier) == ("輛", "more_than")
    assert (lorries.as_of, lorries.originator) == ("2024-06", "丙國國防部")
    assert [found["350至400輛"].low, found["350至400輛"].high] == [Decimal(350), Decimal(400)]
    money = found["人民幣1.67兆元"]
    assert money.value == Decimal(1_670_000_000_000)
    assert money.currency == "CNY"
    text = (tiny.root / f"seeds/{source_id}/inbox.toml").read_text("utf-8")
    assert max(len(line) for line in text.splitlines()) < 80
    assert "另有" not in text


def test_list_and_show_say_how_much_waits_in_an_inbox(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    source_id = added(brief, saved(tmp_path, "a.txt"))
    count = len(read_inbox(tiny.root, source_id))
    rows = json.loads(brief("list", "sources", "--json").out)["sources"]
    assert {row["id"]: row["inbox"] for row in rows} == {SOURCE: 0, source_id: count}
    shown = brief("show", source_id).out
    assert f"figures found, no records yet: {count}" in shown
    assert "not noted" in shown
    assert json.loads(brief("show", source_id, "--json").out)["inbox"] == count


def test_what_nobody_says_is_unknown_and_the_options_say_it(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    path = saved(tmp_path, "a.txt", "丙國有600輛卡車，丁國有30輛卡車。\n")
    answer = brief("add", path)
    said = " ".join(answer.out.split())
    assert "unknown: the document gives no date; write it into its source.toml" in said
    other = saved(tmp_path, "b.txt", "丙國有700輛卡車，丁國有40輛卡車。\n")
    options = {
        "--id": "tonight",
        "--outlet": "某報",
        "--title": "卡車",
        "--author": "unknown",
        "--url": "https://example.org/7",
        "--published": "2024-06",
        "--type": "wire",
        "--retrieved": "2024-07-01",
    }
    assert added(brief, other, *(part for pair in options.items() for part in pair)) == "tonight"
    source = tiny.load().sources["tonight"]
    assert (source.outlet, source.title, source.author) == ("某報", "卡車", "unknown")
    assert (str(source.published), source.published_status) == ("2024-06", "exact")
    assert (source.type, str(source.retrieved)) == ("wire", "2024-07-01")


@pytest.mark.parametrize(
    "options",
    [
        ["--id", "Not An Id"],
        ["--id", "con"],
        ["--id", "originals"],
        ["--id", "../x"],
        ["--id", SOURCE],
        ["--id", "now-count"],
        ["--title", "a\nb"],
        ["--title", "\x1b[2J"],
        ["--title", "{warheads_now}"],
        ["--outlet", ""],
        ["--url", "javascript:alert(1)"],
        ["--published", "21 June"],
        ["--published", "2024-13"],
        ["--retrieved", "unknown"],
        ["--type", "rumour"],
    ],
)
def test_an_option_that_cannot_stand_in_a_record_is_wrong_usage_and_adds_nothing(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path, options: list[str]
) -> None:
    before = contents(tiny.root)
    answer = brief("add", saved(tmp_path, "a.txt"), *options)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
    assert answer.err[:-1].isprintable()
    assert contents(tiny.root) == before


def test_options_that_come_too_late_are_named_with_the_record_to_edit(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    path = saved(tmp_path, "page.html", PAGE)
    source_id = added(brief, path)
    before = contents(tiny.root)
    answer = brief("add", path, "--published", "2025-06-22", "--outlet", "某報")
    assert answer.code == 0
    assert answer.err == (
        f"{path}: is here already, so --published changed nothing;"
        f" edit seeds/{source_id}/source.toml\n"
    )
    assert contents(tiny.root) == before


def test_the_same_document_changes_nothing_under_whatever_name(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    source_id = added(brief, saved(tmp_path, "a.txt"))
    before = contents(tiny.root)
    for path in (tmp_path / "a.txt", saved(tmp_path, "other name.md")):
        answer = brief("add", path)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out == f"{source_id}  {path}: is here already; nothing was changed\n"
    again = saved(tmp_path, "big5.txt", ARTICLE.encode("big5"))
    assert lines(brief("add", again, "--json").out)[0]["status"] == "known"
    shipped = saved(tmp_path, "s.txt", ORIGINAL)
    assert lines(brief("add", shipped, "--json").out)[0]["id"] == SOURCE
    assert contents(tiny.root) == before


def test_a_known_document_puts_back_a_missing_original(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    original = tiny.root / "seeds/originals/short.txt"
    original.unlink()
    answer = brief("add", saved(tmp_path, "copy.txt", ORIGINAL))
    assert "its original, which was missing, is back" in answer.out
    assert original.read_text("utf-8") == ORIGINAL
    assert brief("verify").code == 0


def test_a_changed_copy_is_another_source_and_said_to_be_like_the_first(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    first = added(brief, saved(tmp_path, "a.html", PAGE))
    answer = brief("add", saved(tmp_path, "a.html", PAGE.replace("12.5", "13.5")))
    assert answer.code == 0
    assert f"has the address or title of {first}" in answer.err
    assert len(tiny.load().sources) == 3


def test_after_adding_everything_else_works_as_before(
    brief: Command, translated: TinyWorkspace, tmp_path: Path
) -> None:
    state = brief("translate", "status").out
    added(brief, saved(tmp_path, "a.html", PAGE))
    assert brief("export").code == 0
    assert brief("verify").code == 0
    assert brief("list", "sources").code == 0
    assert brief("translate", "status").out == state
    assert brief("translate", "update").code == 0


def test_a_figure_on_an_added_source_is_shown_verified_and_exported(
    brief: Command, translated: TinyWorkspace, tmp_path: Path
) -> None:
    article = ARTICLE.replace("超過600輛", "超過600枚")
    source_id = added(brief, saved(tmp_path, "a.txt", article.encode("utf-16")))
    (found,) = (each for each in read_inbox(translated.root, source_id) if each.text == "超過600枚")
    place = f'source = "{source_id}", start = {found.start}, end = {found.end}'
    anchor = f'{{ {place}, text = "{found.text}" }}'
    name = f"seeds/{SOURCE}/figures/warheads_now.toml"
    translated.replace(name, "anchors = [\n", f"anchors = [\n  {anchor},\n")
    record = f"seeds/{source_id}/source.toml"
    text = translated.path(record).read_text("utf-8")
    translated.write(record, f'{text}\nlimits = "出處與發布日期不明。"\n')
    translated.translate()
    assert "[超過600枚]" in "".join(brief("show", "warheads_now").out.split())
    answer = brief("verify", "--json")
    verdicts = json.loads(answer.out)["verdicts"]
    mine = [each for each in verdicts if each["kind"] == "original"]
    assert {each["outcome"] for each in mine} == {"holds"}
    assert brief("export").code == 0
    for language, words in {"en": ("not noted", "Unknown"), "zh-Hant": ("未註明", "未詳")}.items():
        deck = pptx.Presentation(str(translated.root / f"out/tiny.{language}.pptx"))
        shapes = [shape for slide in deck.slides for shape in slide.shapes]
        frames = [shape for shape in shapes if isinstance(shape, GraphicFrame)]
        tables = [frame.table for frame in frames if frame.has_table]
        cells = {cell.text for table in tables for row in table.rows for cell in row.cells}
        assert set(words) <= cells


def docx_of(path: Path, text: str) -> Path:
    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph.strip())
    document.save(str(path))
    return path


@pytest.mark.parametrize("encoding", ["docx", "big5", "utf-16", "utf-8-sig", "gb18030"])
def test_where_the_file_is_not_utf8_text_the_text_as_read_is_kept_and_spans_count_in_it(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "a.docx"
    if encoding == "docx":
        docx_of(path, ARTICLE)
    else:
        path = saved(tmp_path, "a.txt", ARTICLE.encode(encoding))
    source_id = added(brief, path)
    source = tiny.load().sources[source_id]
    own = encoding == "utf-8-sig"  # UTF-8 as it is, with its mark
    assert source.text_file == (None if own else f"{source.original_file}.txt")
    assert holds_its_spans(tiny, source_id) > 5
    assert brief("verify").code == 0
    assert brief("add", path).out.endswith("nothing was changed\n")
    if source.text_file:
        kept = tiny.root / "seeds/originals" / source.text_file
        kept.write_text(kept.read_text("utf-8").replace("600", "700"), encoding="utf-8")
        answer = brief("verify")
        assert answer.code == 3
        assert f"{source.text_file}: {source_id}: is not the text that was annotated" in answer.err
        kept.unlink()
        assert "is back" in brief("add", path).out
        assert brief("verify").code == 0


def test_of_a_pdf_the_text_as_read_is_kept_beside_it(
    brief: Command, tiny: TinyWorkspace, tmp_path: Path
) -> None:
    source = saved(tmp_path, "a.typ", "Country C has more than 600 warheads, the ministry said.\n")
    typst.compile(str(source), output=str(tmp_path / "a.pdf"))
    source_id = added(brief, tmp_path / "a.pdf")
    record = tiny.load().sources[source_id]
    assert (record.original_file, record.language) == (f"{source_id}.pdf", "en")
    assert record.text_file == f"{source_id}.pdf.txt"
    assert holds_its_spans(tiny, source_id) == 1
    assert "more than 600 warheads" in brief("extract", tmp_path / "a.pdf").out
    assert brief("verify").code == 0


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
