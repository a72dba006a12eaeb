"""extract: what is in a document, for a terminal, for a program, as a page."""

import base64
import hashlib
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import Command
from documents import ARTICLE, HOSTILE, PAGE, saved

from brief.language.cells import cells


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return saved(tmp_path, "article.txt")


@pytest.fixture(autouse=True)
def _no_workspace(brief: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read documents where there is no workspace around."""
    monkeypatch.chdir(tmp_path)


def figures(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_document_is_understood_and_its_figures_stand_in_their_sentences(
    brief: Command, article: Path
) -> None:
    answer = brief("extract", article)
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert lines[0].split() == ["Title", "丙國又添了卡車"]
    assert any(line.split() == ["Published", "2025-06-21", "(exact)"] for line in lines)
    place = next(place for place, line in enumerate(lines) if "[[超過600輛]]卡車" in line)
    assert lines[place].strip().startswith("丙國國防部表示，截至2024年6月，丙國有[[")
    assert re.split(r"\s{2,}", lines[place + 1].strip()) == [
        "quantity",
        "more than 600 輛",
        "2024-06",
        "丙國國防部",
    ]
    assert "CNY 1,670,000,000,000 " in answer.out
    assert "350–400 輛" in answer.out


def test_it_speaks_the_language_that_is_asked_for(
    brief: Command, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEF_LANG", "zh_TW")
    out = brief("extract", article).out
    assert "超過 600 輛" in out
    assert "找到的數字" in out


def test_what_stands_in_a_caption_is_listed_and_marked(brief: Command, tmp_path: Path) -> None:
    out = brief("extract", saved(tmp_path, "page.html", PAGE)).out
    assert "caption, block 1 (never a claim)" in out
    assert "[[42輛]]" in out


def test_nothing_is_written(brief: Command, article: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    brief("extract", article)
    brief("extract", article, "--json")
    assert sorted(tmp_path.rglob("*")) == before


def test_as_json_every_figure_is_a_line_whose_span_slices_to_its_text(
    brief: Command, article: Path
) -> None:
    answer = brief("extract", article, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.isascii()
    found = figures(answer.out)
    assert all(ARTICLE[each["start"] : each["end"]] == each["text"] for each in found)
    (lorries,) = (each for each in found if each["text"] == "超過600輛")
    start = ARTICLE.index("超過600輛")
    assert lorries == {
        "schema": 1,
        "start": start,
        "end": start + 6,
        "text": "超過600輛",
        "kind": "quantity",
        "value": 600,
        "unit": "輛",
        "qualifier": "more_than",
        "currency": None,
        "as_of": "2024-06",
        "originator": "丙國國防部",
        "core_start": start + 2,
        "core_end": start + 6,
        "factor": None,
        "note": None,
        "role": "body",
        "block": lorries["block"],
    }


def test_spans_count_the_tags_of_a_page_that_its_table_does_not_show(
    brief: Command, tmp_path: Path
) -> None:
    path = saved(tmp_path, "page.html", PAGE)
    texts = [each["text"] for each in figures(brief("extract", path, "--json").out)]
    assert "超過<b>600</b>輛" in texts
    assert "[[超過600輛]]卡車" in brief("extract", path).out


def test_a_long_sentence_is_cut_on_both_sides_of_its_figure(brief: Command, tmp_path: Path) -> None:
    text = f"丙國{'很遠很遠' * 60}有600輛卡車{'又很久很久' * 60}。\n"
    out = brief("extract", saved(tmp_path, "a.txt", text)).out
    (line,) = (line for line in out.splitlines() if "[[600輛]]" in line)
    assert line.strip().startswith("…")
    assert line.endswith("…")
    assert cells(line) <= 80


def test_a_document_without_figures_says_so(brief: Command, tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", "丙國沒有數字可說。\n")
    shown = brief("extract", path).out
    assert "unknown: the document gives no date" in shown
    assert shown.endswith("no figures found\n")
    assert brief("extract", path, "--json").out == ""


@pytest.mark.parametrize(
    ("surroundings", "marks"),
    [({}, False), ({"NO_COLOR": "1"}, True), ({"TERM": "dumb"}, True)],
)
def test_on_a_terminal_figures_stand_out_unless_that_is_switched_off(
    brief: Command,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    surroundings: dict[str, str],
    marks: bool,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    out = brief("extract", article).out
    assert ("[[超過600輛]]" in out) is marks
    assert ("\x1b[1;7m超過600輛\x1b[0m" in out) is not marks


def test_nothing_in_a_document_reaches_the_terminal_as_a_command(
    brief: Command, tmp_path: Path
) -> None:
    path = saved(tmp_path, "a.txt", HOSTILE)
    shown = brief("extract", path)
    assert (shown.code, shown.err) == (0, "")
    assert all(line.isprintable() for line in shown.out.splitlines())
    assert "(1)</script>[@click=app.bell]有[[600輛]]卡車" in shown.out
    assert "suspicious: zero-width space" in shown.out
    assert "zero-width space ×1, the first at character" in " ".join(shown.out.split())
    answer = brief("extract", path, "--json")
    assert answer.out.isascii()
    assert any(each["text"] == "6\u200b00輛" for each in figures(answer.out))
    assert "suspicious: " in answer.err
    assert answer.err[:-1].isprintable()


class Seen(HTMLParser):
    """What a browser would make of a page: its tags, its text, its links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, str] = {}
        self._innermost = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._innermost = tag

    def handle_endtag(self, tag: str) -> None:
        self._innermost = ""

    def handle_data(self, data: str) -> None:
        self.inside[self._innermost] = self.inside.get(self._innermost, "") + data


def page_of(brief: Command, path: Path) -> str:
    answer = brief("extract", path, "--html", "page-made.html")
    assert (answer.code, answer.out, answer.err) == (0, "page-made.html\n", "")
    return Path("page-made.html").read_text(encoding="utf-8")


def test_a_page_links_every_figure_with_its_place_both_ways(brief: Command, article: Path) -> None:
    seen = Seen(page_of(brief, article))
    ids = [given["id"] for _, given in seen.tags if given.get("id")]
    links = [given["href"] for tag, given in seen.tags if tag == "a"]
    count = len(figures(brief("extract", article, "--json").out))
    assert count
    assert sorted(ids, key=str) == sorted([f"{x}{n}" for x in "ft" for n in range(1, count + 1)])
    assert sorted(links, key=str) == sorted(f"#{each}" for each in ids)
    marks = [given["id"] for tag, given in seen.tags if tag == "mark"]
    assert marks == [f"t{number}" for number in range(1, count + 1)]


def test_a_page_needs_nothing_else_and_its_policy_lets_nothing_else_in(
    brief: Command, article: Path
) -> None:
    text = page_of(brief, article)
    seen = Seen(text)
    assert not any({"src", "style", "onclick"} & set(given) for _, given in seen.tags)
    assert not any(tag in ("link", "img", "iframe", "object") for tag, _ in seen.tags)
    assert "url(" not in text
    policy = next(given["content"] for tag, given in seen.tags if given.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(seen.inside[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_a_page_has_no_markup_of_the_documents_and_shows_what_is_invisible(
    brief: Command, tmp_path: Path
) -> None:
    path = saved(tmp_path, "a.txt", HOSTILE)
    text = page_of(brief, path)
    assert text.count("<script") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]", text)
    assert '6<span class="hidden">zero-width space</span>00輛</a></mark>' in text
    assert '<span class="hidden">bidirectional override</span>' in text
    assert '<span class="odd" title="letter O among digits">OO</span>' in text


def test_a_page_has_the_same_bytes_each_time(brief: Command, article: Path) -> None:
    assert page_of(brief, article) == page_of(brief, article)


def test_a_page_and_json_can_be_had_at_once(brief: Command, article: Path) -> None:
    answer = brief("extract", article, "--json", "--html", "p.html")
    assert figures(answer.out)
    assert Path("p.html").exists()


def test_the_document_itself_is_never_written_over(
    brief: Command, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "link.html").symlink_to(article)
    os.link(article, tmp_path / "hard.html")
    for name in ("article.txt", "./article.txt", "link.html", "hard.html"):
        answer = brief("extract", article, "--html", name)
        assert (answer.code, answer.out) == (2, "")
        assert "is the document itself" in answer.err
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_a_page_that_cannot_be_written_is_said(brief: Command, article: Path) -> None:
    assert brief("extract", article, "--html", ".").code == 2
    assert brief("extract", article, "--html", "").code == 2
    answer = brief("extract", article, "--html", "article.txt/page.html")
    assert answer.code == 5
    assert answer.err.startswith("article.txt/page.html: can't be written: ")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n", "has no text in it"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + b"x" * 99, "is an image"),
        ("nul.txt", b"\0" * 400, "is not a text"),
        ("fake.docx", b"PK\x03\x04" + b"x" * 99, "DOCX"),
    ],
)
def test_what_cannot_be_read_is_one_line_with_its_file(
    brief: Command, tmp_path: Path, name: str, data: bytes, problem: str
) -> None:
    answer = brief("extract", saved(tmp_path, name, data))
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(f"{tmp_path / name}: ")
    assert problem in answer.err
    assert len(answer.err.splitlines()) == 1


def test_what_is_no_file_is_refused(brief: Command, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("pipe", "dangling", "loop", "nothing", ".", "-"):
        answer = brief("extract", name)
        assert (answer.code, answer.out) == (3, ""), name
        assert len(answer.err.splitlines()) == 1


def test_a_page_is_not_written_for_a_document_that_cannot_be_read(
    brief: Command, tmp_path: Path
) -> None:
    old = saved(tmp_path, "p.html", "mine")
    assert brief("extract", saved(tmp_path, "empty.txt", b""), "--html", old).code == 3
    assert old.read_text() == "mine"
