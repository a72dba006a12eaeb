"""Texts that break other programs, in every field of a deck and a memo: the files still open."""

import json
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from deck_samples import box, chart, deck, page
from docx import Document
from memo_samples import ENGLISH, with_items
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from brief.errors import BadInput
from brief.export.docx.writer import write_docx
from brief.export.pdf_writer import write_pdf
from brief.export.pptx.writer import write_pptx
from brief.planning.boxes import Paragraph, Run, TableBox, TableRow
from brief.planning.cleaning import clean, cleaned
from brief.planning.memo.page import Sheet
from brief.planning.memo.plan import MemoPlan
from brief.planning.plan import DeckPlan, Page, SectionPlan

STRINGS = Path(__file__).parents[3] / "shared" / "specs" / "blns.json"
"""The Big List of Naughty Strings, beside the repository where it is at hand."""

PER_PAGE = 40


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    if not STRINGS.is_file():
        pytest.skip(f"the list of naughty strings is not at hand: {STRINGS}")
    found = json.loads(STRINGS.read_text(encoding="utf-8"))
    assert len(found) == 515
    return [str(each) for each in found]


def told(text: str) -> Paragraph:
    """Return a paragraph of a text in each language."""
    return Paragraph((Run(text, "en"), Run(text, "zh-Hant", bold=True)), 20.0, 25.0, 1)


def naughty_page(number: int, texts: list[str]) -> Page:
    """Return a page with these texts in its title, points, table, chart, notes and names."""
    first = texts[0]
    rows = tuple(TableRow(25.5, ((told(each),), (told(each),))) for each in texts)
    grid = TableBox(f"Table {first}", 48.0, 130.0, (300.0, 200.0), rows, f"alt {first}")
    given = chart()
    values = [replace(given.values[0], category=each, label=each) for each in texts]
    drawn = replace(given, values=tuple(values), series=f"series {first}", alt=f"alt {first}")
    body = box("Points", "body", 130.0, *(told(each) for each in texts))
    made = page(f"page-{number}", "assertion", body, grid, drawn)
    head = box("Title", "title", 38.0, told(f"{number}. {first}"))
    spoken = tuple(told(each) for each in texts)
    return replace(made, name=f"page-{number}:{first}", boxes=(head, *made.boxes[1:]), notes=spoken)


def test_a_deck_with_them_everywhere_opens_and_says_them(
    naughty: list[str], tmp_path: Path
) -> None:
    shares = [naughty[at : at + PER_PAGE] for at in range(0, len(naughty), PER_PAGE)]
    pages = [naughty_page(number, share) for number, share in enumerate(shares)]
    worst = "".join(naughty)
    sections = (SectionPlan(worst, worst, 0, len(pages) - 1),)
    plan = replace(
        deck(*pages, sections=sections), title=worst, author=worst, subject=worst, marking=worst
    )
    path = tmp_path / "naughty.pptx"
    path.write_bytes(write_pptx(cleaned(plan)))
    assert [each.description for each in OpenXmlValidator().validate(path).errors] == []
    for slide, given, share in zip(Presentation(str(path)).slides, pages, shares, strict=True):
        wanted = [said(text * 2) for text in share]
        body, table, drawn = list(slide.shapes)[1:4]
        spoken = slide.notes_slide.notes_text_frame
        assert slide.name == clean(given.name)
        assert [said(each.text) for each in body.text_frame.paragraphs] == wanted
        assert [said(row.cells[1].text) for row in table.table.rows] == wanted
        assert [said(each.text) for each in spoken.paragraphs] == wanted
        drawn_names = [said(each) for each in drawn.chart.plots[0].categories]
        assert drawn_names == [said(text) if clean(text) else "None" for text in share]


def test_each_in_a_link_opens_or_is_refused(naughty: list[str]) -> None:
    addresses = [f"https://example.org/?q={clean(text)}" for text in naughty]
    kept = [each for each in addresses if not re.search(r"\s", each)]
    assert len(kept) > 200
    for address in set(addresses) - set(kept):
        with pytest.raises(BadInput, match="not a link that a deck may hold"):
            write_pptx(linked(address))
    slide = Presentation(BytesIO(write_pptx(linked(*kept)))).slides[0]
    read = [each.runs[0].hyperlink.address for each in slide.shapes[1].text_frame.paragraphs]
    assert list(map(unquote, read)) == list(map(unquote, kept))


def linked(*addresses: str) -> DeckPlan:
    """Return a deck with a link to each address."""
    lines = [Paragraph((Run("x", "en", link=address),), 20.0, 25.0, 1) for address in addresses]
    return deck(page("x", "assertion", box("Links", None, 130.0, *lines)))


def test_a_memo_with_them_everywhere_opens_and_says_them(
    naughty: list[str], tmp_path: Path
) -> None:
    worst = "".join(naughty)
    plan = with_items(ENGLISH, *naughty)
    path = tmp_path / "naughty.docx"
    path.write_bytes(write_docx(cleaned(replace(plan, author=worst, title=worst, subject=worst))))
    assert [each.description for each in OpenXmlValidator().validate(path).errors] == []
    document = Document(str(path))
    read = {said(each.text) for each in document.paragraphs}
    assert {said(text) for text in naughty} <= read
    assert document.core_properties.author


def test_as_pdf_each_is_set_as_it_stands_or_refused_for_characters_without_a_glyph(
    naughty: list[str], tmp_path: Path
) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    long = replace(ENGLISH, sheet=Sheet(2000.0, 14000.0), title="".join(naughty)[:PER_PAGE])
    shown = list(dict.fromkeys(map(clean, naughty)))
    refused: list[str] = []
    while (missing := without_glyph(with_items(long, *shown))) and missing.isdisjoint(refused):
        refused += missing
        shown = [text for text in shown if not any(each in text for each in missing)]
    assert missing == set()
    assert len(shown) > 300
    file = tmp_path / "naughty.pdf"
    file.write_bytes(write_pdf(with_items(long, *shown)))
    read = subprocess.run([program, "-raw", str(file), "-"], check=True, capture_output=True)
    copied = said(read.stdout.decode())
    # pdftotext says a letter several times that several signs stand above.
    plain = [text for text in shown if not any(map(unicodedata.combining, text))]
    assert len(plain) > 300
    assert [text for text in plain if said(text) not in copied] == []


def without_glyph(plan: MemoPlan) -> set[str]:
    """Return what keeps a memo from being set: the texts that its fonts have no glyph for."""
    try:
        write_pdf(plan)
    except BadInput as error:
        if "have no glyph for" not in error.problem:
            raise
        return {character(each) for each in re.findall("“(.+?)”", error.problem)}
    return set()


def character(named: str) -> str:
    """Return a character as an error names it: by itself, or U+0601 where it can't be printed."""
    printed = re.fullmatch(r"U\+([0-9A-F]{4,6})", named)
    return chr(int(printed[1], 16)) if printed else named


def said(text: str) -> str:
    """Return what is left to compare: text without breaks, joiners and the kinds of spaces."""
    return "".join(clean(text).replace("\u2060", "").split())
