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
from brief.language.linebreak import break_lines
from brief.model.settings import Paper
from brief.planning.boxes import Run
from brief.planning.memo import page
from brief.planning.memo.head import subject_size
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


@BOTH
def test_the_properties_tell_the_marking(plan: MemoPlan) -> None:
    assert f"<pdf:Keywords>{plan.marking.text}</pdf:Keywords>".encode() in write_pdf(plan)


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


@pytest.mark.parametrize("character", ["😀", "ع", "ไ"])
def test_a_character_that_the_fonts_lack_is_an_error_that_names_it(character: str) -> None:
    with pytest.raises(BadInput, match=character):
        measure(with_items(CHINESE, f"這裡有{character}字"))


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("讲话", "NotoSansSC"),
        ("𠮷", "NotoSansJP"),
        ("한국", "NotoSansKR"),
        ("Erdoğan", "LibertinusSerif"),
        ("Київ", "LibertinusSerif"),
    ],
)
@BOTH
def test_a_name_in_other_letters_is_set_in_a_font_that_has_them(
    plan: MemoPlan, text: str, font: str, tmp_path: Path
) -> None:
    data = write_pdf(with_items(plan, f"見 {text}", "x"))
    fonts = set(re.findall(rb"/FontName/[A-Z]{6}\+([A-Za-z]+)", data))
    assert fonts == {b"NotoSansTC", font.encode()}
    assert text in text_of(data, tmp_path)


def test_a_word_is_set_in_one_font(tmp_path: Path) -> None:
    program = shutil.which("pdftohtml")
    if program is None:
        pytest.skip("pdftohtml is not installed")
    file = tmp_path / "memo.pdf"
    file.write_bytes(write_pdf(with_items(ENGLISH, "Shinzō met Erdoğan there")))
    done = subprocess.run([program, "-xml", "-stdout", str(file)], check=True, capture_output=True)
    pieces = re.findall(r"<text[^>]*>(.*?)</text>", done.stdout.decode())
    assert {"Erdoğan"} <= {piece.strip() for piece in pieces}


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


def boxes(data: bytes, tmp_path: Path) -> list[tuple[float, str]]:
    """Return where each word of the page ends, in points from its left edge, and the word."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "memo.pdf"
    file.write_bytes(data)
    done = subprocess.run([program, "-bbox", str(file), "-"], check=True, capture_output=True)
    found = re.findall(r'xMax="([0-9.]+)"[^>]*>([^<]*)</word>', done.stdout.decode())
    return [(float(end), word) for end, word in found]


@BOTH
@pytest.mark.parametrize("word", ["x" * 400, "https://example.org/" + "x" * 300, "1" * 300 + "枚"])
def test_no_word_is_too_long_for_its_line_wherever_it_stands(
    plan: MemoPlan, word: str, tmp_path: Path
) -> None:
    short = with_table(with_items(plan, f"見{word} end", word))
    assert short.table
    table = replace(short.table, caption=word, rows=((word, word, ""),))
    head = ((("To", word),), (("From", "x"), ("Purpose", "x")))
    marking = Marking(word[:90], 9.0, 12.0)
    tall = replace(SHEETS["a4"], height=4000.0)
    long = replace(
        short, subject=word, head=head, table=table, marking=marking, signature="", sheet=tall
    )
    data = write_pdf(replace(long, foot=long.blocks[1].lines))
    edge = tall.width - tall.margin + 1
    assert [each for end, each in boxes(data, tmp_path) if end > edge and each.isascii()] == []
    assert text_of(data, tmp_path).count(word) >= 6


def test_a_last_line_has_more_than_one_word(tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    items = [f"{'a word more ' * 5}{'and ' * more}then the end." for more in range(20)]
    file = tmp_path / "memo.pdf"
    tall = replace(SHEETS["a4"], height=4000.0)
    file.write_bytes(write_pdf(with_items(replace(ENGLISH, sheet=tall), *items)))
    done = subprocess.run([program, "-layout", str(file), "-"], check=True, capture_output=True)
    lines = [line.split() for line in done.stdout.decode().splitlines()]
    ends = [line for line in lines if line[-1:] == ["end."]]
    assert len(ends) == len(items)
    assert all(len(line) > 1 for line in ends)


def test_columns_of_numbers_end_at_one_line(tmp_path: Path) -> None:
    short = with_table(with_items(ENGLISH, "One item."))
    assert short.table
    rows = (("a", "1,200", "x"), ("b", "35", "x"))
    table = replace(short.table, rows=rows, right=(1,))
    found = boxes(write_pdf(replace(short, table=table)), tmp_path)
    ends = {word: end for end, word in found}
    assert ends["1,200"] == pytest.approx(ends["35"], abs=0.2)


def test_a_subject_that_takes_one_line_in_word_takes_one_in_the_pdf(tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "memo.pdf"
    words = "What the neighbor’s ships mean for us, and what we should be doing now"
    for length in range(30, len(words)):
        subject = words[:length].strip()
        size = subject_size(subject, "en", ENGLISH.sheet)
        room = ENGLISH.sheet.text_width - page.LABEL_WIDTH
        if len(break_lines(subject, room, size, True, "en")) > 1 or size == page.TITLE_SIZES[-1]:
            continue
        file.write_bytes(write_pdf(replace(ENGLISH, subject=subject, subject_size=size)))
        done = subprocess.run([program, "-layout", str(file), "-"], check=True, capture_output=True)
        assert subject in " ".join(done.stdout.decode().split("\n")[:6]), (subject, size)
