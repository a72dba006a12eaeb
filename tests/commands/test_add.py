"""add: documents come in whole, once, and nobody's words are guessed or lost."""

import json
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import docx
import pptx
import pytest
import typst
from adding_samples import added, contents, holds_its_spans, lines
from conftest import Command
from documents import ARTICLE, PAGE, saved
from pptx.shapes.graphfrm import GraphicFrame
from tiny_workspace import ORIGINAL, SOURCE, TinyWorkspace

from brief.store.inbox import read_inbox

Program = Callable[..., subprocess.CompletedProcess[bytes]]


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
        ["--url", "https://[::1"],
        ["--url", "https://example.org/\x1b[2J"],
        ["--url", "https://example.org/\u202efdp.exe"],
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
