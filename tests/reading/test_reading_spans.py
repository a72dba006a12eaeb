"""Whatever is thrown at it, nothing is lost, and every character is traced to where it stands."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_samples import read

from brief.reading.characters import INVISIBLE
from brief.reading.document import Block, Document

_GONE = re.compile(f"<!--.*?-->|<[/!?a-zA-Z][^>]*>|[{INVISIBLE}]", re.DOTALL)
_SPACES = re.compile(r"\s+")

TAGS = (
    *("<p>", "</p>", "<div class='a'>", "</div>", "<b>", "</b>", "<br>", "<h1>", "</h1>", "<li>"),
    *("<table>", "<td>", "</tr>", "<a href='x'>", "</a>", "<span>", "</span>", "<em/>", "</x>"),
    *("<article>", "</article>", "<nav>", "</nav>", "<aside>", "<small>", "<figure>", "<pre>"),
    *("<!-- c -->", "<!doctype html>", "<main>", "<button>", "<ul>", "</ul>", "<header>"),
)
WORDS = (
    "甲",
    "一百二十輛",
    "word",
    "1,234",
    "&amp;",
    "&#x5104;",
    "&copy;",
    "&nbsp;",
    "5\u200b00",
    "é",
)
SPACES = (" ", "\n", "  \t", "\r\n", "\n\n", "\u3000")

pieces = st.lists(st.sampled_from(TAGS + WORDS + SPACES), max_size=60).map("".join)
soup = st.lists(
    st.one_of(
        st.sampled_from((*TAGS, *WORDS, *SPACES, "<", ">", '"', "'", "=", "<a ", "<script>", "</")),
        st.text(max_size=5),
    ),
    max_size=60,
).map("".join)

quick = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def check_runs(document: Document, block: Block) -> None:
    """Assert that a block's runs cover its text without gaps, in the order of the document."""
    at = place = 0
    for run in block.runs:
        assert run.at == at
        assert run.length > 0
        assert place <= run.start < run.end <= len(document.text)
        at, place = at + run.length, run.end
    assert at == len(block.text)
    assert block.text == block.text.strip()
    assert block.text


def seen(written: str) -> str:
    """Return what is seen of a stretch of the file, but for its spaces."""
    return _SPACES.sub("", unescape(_GONE.sub("", written)))


@quick
@given(content=pieces, data=st.data())
def test_every_stretch_of_a_block_is_what_the_file_has_there(
    tmp_path: Path, content: str, data: st.DataObject
) -> None:
    document = read(tmp_path, f"<!doctype html><p>始{content}")
    for block in document.blocks:
        check_runs(document, block)
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        written = document.text[slice(*block.span(start, end))]
        assert seen(written) == _SPACES.sub("", block.text[start:end])


@quick
@given(content=pieces)
def test_no_text_of_a_page_is_lost(tmp_path: Path, content: str) -> None:
    content = f"始{content}"
    document = read(tmp_path, f"<!doctype html><p>{content}")
    assert "".join(_SPACES.sub("", block.text) for block in document.blocks) == seen(content)


@quick
@given(content=soup)
def test_any_soup_of_tags_is_read_or_refused(tmp_path: Path, content: str) -> None:
    content = content.replace("\0", "").replace("\ufffd", "").replace("\ud800", "")
    encoded = f"<!doctype html><p>始{content}終".encode("utf-8", "ignore")
    document = read(tmp_path, encoded)
    for block in document.blocks:
        check_runs(document, block)
    assert document.blocks[0].text[0] == "始"
    if "<" not in content:
        assert document.blocks[-1].text[-1] == "終"


@quick
@given(content=st.text(alphabet=st.sampled_from("甲ab1 \n\r\t\u200b\x1b「。-,"), max_size=300))
def test_no_text_of_a_plain_file_is_lost(tmp_path: Path, content: str) -> None:
    document = read(tmp_path, f"始{content}")
    for block in document.blocks:
        check_runs(document, block)
    assert "".join(_SPACES.sub("", block.text) for block in document.blocks) == seen(f"始{content}")


@quick
@given(content=st.text(alphabet=st.sampled_from("甲ab1 \n*_#[]()!`<>&;|-~\\:="), max_size=200))
def test_any_soup_of_markdown_is_read(tmp_path: Path, content: str) -> None:
    document = read(tmp_path, f"始\n\n{content}", "note.md")
    for block in document.blocks:
        check_runs(document, block)
    if not re.search(r"[<\[(]|```|~~~", content):
        assert "".join(block.text for block in document.blocks).count("甲") == content.count("甲")


@pytest.mark.parametrize("depth", [300, 100_000])
def test_depth_loses_nothing(tmp_path: Path, depth: int) -> None:
    document = read(tmp_path, "<!doctype html>" + "<div>" * depth + "深" + "</div>" * depth + "後")
    assert [block.text for block in document.blocks] == ["深", "後"]


def test_length_loses_nothing(tmp_path: Path) -> None:
    words = "a" * (11 * 1024 * 1024)
    document = read(tmp_path, f"<!doctype html><p>{words}<p>後")
    assert [len(block.text) for block in document.blocks] == [len(words), 1]
