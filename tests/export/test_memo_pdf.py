"""The memo as PDF: one page, tagged, the same each time, and nothing in a text is markup."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from memo_samples import CHINESE, ENGLISH, longer, with_items, with_table

from brief.errors import BadInput
from brief.export.pdf_writer import measure, write_pdf
from brief.model.settings import Paper
from brief.planning.boxes import Run
from brief.planning.memo.lines import memo_lines
from brief.planning.memo.page import SHEETS
from brief.planning.memo.plan import Marking, MemoLine, MemoPlan

BOTH = pytest.mark.parametrize("plan", [CHINESE, ENGLISH], ids=["zh-Hant", "en"])

HOSTILE = (
    '#read("/etc/passwd")',
    "#panic() $x^2$ _under_ *star* `raw` <label> @reference [content] \\u{41}",
    "= not a heading",
    "</w:t> & \"quoted\" 'single' // comment /* and */ https://example.org",
)


def text_of(data: bytes, tmp_path: Path) -> str:
    """Return the text as a reader would copy it, without white space."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "memo.pdf"
    file.write_bytes(data)
    done = subprocess.run([program, str(file), "-"], check=True, capture_output=True)
    return "".join(done.stdout.decode().split())


@BOTH
def test_a_memo_of_real_length_takes_one_page(plan: MemoPlan) -> None:
    fit = measure(plan)
    assert (fit.pages, fit.overflow_lines) == (1, 0)
    assert 0.6 < fit.fullness < 1


@BOTH
def test_every_word_of_the_memo_can_be_copied_out_of_the_pdf(
    plan: MemoPlan, tmp_path: Path
) -> None:
    text = text_of(write_pdf(plan), tmp_path)
    lines = [line for block in plan.blocks for line in block.lines] + list(plan.foot)
    wanted = ["".join(run.text for run in line.runs) for line in lines]
    wanted += [text for pairs in plan.head for pair in pairs for text in pair]
    wanted += [plan.marking.text, plan.title, plan.dated, plan.subject_label, plan.subject]
    assert [each for each in wanted if "".join(each.split()) not in text] == []


@BOTH
def test_the_pdf_is_tagged_in_its_language_and_has_bookmarks(plan: MemoPlan) -> None:
    data = write_pdf(plan)
    assert b"/StructTreeRoot" in data
    assert b"/Outlines" in data
    assert b"<pdfuaid:part>1<" in data
    assert (b"/Lang(zh-TW)" if plan.language == "zh-Hant" else b"/Lang(en-US)") in data
    for head in [plan.subject, *(block.head for block in plan.blocks)]:
        assert head.encode("utf-16-be").hex().upper().encode() in data or head.encode() in data


def test_the_title_in_a_readers_window_names_the_subject() -> None:
    assert f">備忘錄：{CHINESE.subject}<".encode() in write_pdf(CHINESE)
    assert f">Memorandum: {ENGLISH.subject}<".encode() in write_pdf(ENGLISH)


@pytest.mark.parametrize("zone", ["Asia/Taipei", "America/New_York"])
def test_the_bytes_are_the_same_on_another_clock_and_in_another_folder(
    zone: str, tmp_path: Path
) -> None:
    here = Path(__file__).parent
    script = (
        "import sys; from memo_samples import CHINESE; "
        "from brief.export.pdf_writer import write_pdf; "
        "sys.stdout.buffer.write(write_pdf(CHINESE))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env={
            **os.environ,
            "TZ": zone,
            "PYTHONHASHSEED": "7",
            "PYTHONPATH": os.pathsep.join([str(here), str(here.parents[1])]),
        },
    )
    assert done.stdout == write_pdf(CHINESE)


@BOTH
def test_markup_in_a_text_is_set_as_it_stands(plan: MemoPlan, tmp_path: Path) -> None:
    text = text_of(write_pdf(with_items(plan, *HOSTILE)), tmp_path)
    assert [each for each in HOSTILE if "".join(each.split()) not in text] == []
    assert "root:" not in text


@pytest.mark.parametrize("character", ["𠮷", "😀", "한"])
def test_a_character_that_the_font_lacks_is_an_error_that_names_it(character: str) -> None:
    with pytest.raises(BadInput, match=character):
        measure(with_items(CHINESE, f"這裡有{character}字"))


def test_one_that_can_not_be_printed_is_named_by_its_number() -> None:
    with pytest.raises(BadInput, match=r"no glyph for “U\+0601”"):
        measure(with_items(CHINESE, "這裡有\u0601字"))


def test_a_joiner_of_words_holds_a_number_to_its_unit_and_is_not_asked_of_the_font(
    tmp_path: Path,
) -> None:
    plan = with_items(CHINESE, "約600\u2060枚")
    assert measure(replace(plan, subject="約600\u2060枚")).pages == 1
    assert "約600枚" in text_of(write_pdf(plan), tmp_path)


@BOTH
def test_a_longer_memo_is_refused_with_the_number_of_lines_to_take_out(plan: MemoPlan) -> None:
    long = longer(plan, 3)
    fit = measure(long)
    assert fit.pages == 2
    assert fit.overflow_lines > 1
    with pytest.raises(BadInput, match=f"too long for one page by {fit.overflow_lines} lines"):
        write_pdf(long)


@BOTH
def test_taking_out_as_many_lines_as_told_makes_the_memo_fit(plan: MemoPlan) -> None:
    last = plan.blocks[-1]
    many = replace(last, lines=(MemoLine((Run("1", plan.language),)),) * 20)
    long = replace(plan, blocks=(*plan.blocks[:-1], many))
    over = measure(long).overflow_lines
    assert over > 0
    shorter = replace(many, lines=many.lines[:-over])
    assert measure(replace(plan, blocks=(*plan.blocks[:-1], shorter))).pages == 1


def test_a_line_ends_before_a_number_and_not_between_it_and_its_unit(tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "memo.pdf"
    items = [f"{'中' * length}超過600枚作戰可用核彈頭" for length in range(28, 42)]
    file.write_bytes(write_pdf(with_items(replace(CHINESE, size=11.0, pitch=15.0), *items)))
    done = subprocess.run([program, "-layout", str(file), "-"], check=True, capture_output=True)
    ends = [line.rstrip() for line in done.stdout.decode().splitlines()]
    assert sum("600 枚" in line for line in ends) == len(items) + 1
    assert not any(line.endswith("600") for line in ends)


def test_a_link_is_live() -> None:
    linked = MemoLine((Run("example.org", "en", link="https://example.org/a"),))
    assert b"https://example.org/a" in write_pdf(replace(ENGLISH, foot=(linked,)))


def test_the_font_goes_along_cut_down_to_the_characters_in_use() -> None:
    data = write_pdf(CHINESE)
    fonts = set(re.findall(rb"/FontName/(\S+?)[/>]", data))
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+NotoSansTC\S*", font) for font in fonts)
    assert b"/FontFile2" in data
    assert len(data) < 200_000


@pytest.mark.parametrize(("paper", "box"), [("a4", b"595.3 841.9"), ("letter", b"612 792")])
def test_the_page_is_the_paper_that_was_asked_for(paper: Paper, box: bytes) -> None:
    data = write_pdf(replace(with_items(ENGLISH, "One item."), sheet=SHEETS[paper]))
    assert re.search(rb"/MediaBox\s*\[0 0 " + box + rb"\]", data)


@BOTH
def test_a_table_is_tagged_with_its_head_and_its_caption(plan: MemoPlan, tmp_path: Path) -> None:
    data = write_pdf(with_table(with_items(plan, "One item.")))
    assert b"/S/Table" in data
    assert data.count(b"/Scope/Column") == 3
    assert b"/S/Caption" in data
    text = text_of(data, tmp_path)
    assert "Whocountswhat(slide5)" in text
    assert "StateA1,200" in text


@BOTH
def test_a_memo_with_a_table_is_fuller_by_no_more_than_was_reckoned_for_word(
    plan: MemoPlan,
) -> None:
    short = with_items(plan, "One item.")
    tabled = with_table(short)
    drawn = (measure(tabled).fullness - measure(short).fullness) * plan.sheet.text_height
    assert drawn == pytest.approx(memo_lines(tabled) - memo_lines(short), abs=4.0)


def test_a_marking_of_two_lines_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    long = Marking("For named readers only, " * 8 + "return it", 9.0, 12.0)
    marked = replace(ENGLISH, marking=long, signature="")
    assert measure(marked) == measure(ENGLISH)
    assert text_of(write_pdf(marked), tmp_path).count("returnit") == 2


@BOTH
def test_a_full_page_of_a4_is_too_long_for_letter_by_its_lines(plan: MemoPlan) -> None:
    grown = (with_items(plan, *["One line."] * items) for items in range(20, 32))
    full = [each for each in grown if measure(each).pages == 1][-1]
    assert measure(full).fullness > 0.95
    letter = replace(full, sheet=SHEETS["letter"])
    with pytest.raises(BadInput, match=r"too long for one page by [1-3] lines?"):
        write_pdf(letter)
