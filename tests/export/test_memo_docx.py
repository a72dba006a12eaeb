"""The memo as docx: real styles, tagged runs, no leftovers of a template, the same each time."""

import io
import re
import time
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from memo_samples import CHINESE, ENGLISH, longer, with_items, with_table
from openxml_audit import OpenXmlValidator

from brief.export.docx.writer import write_docx
from brief.language.joining import NO_BREAK_SPACE, unglue
from brief.language.widths import JOINER
from brief.model.settings import Paper
from brief.planning.boxes import Run
from brief.planning.memo import page
from brief.planning.memo.lines import fits, memo_lines, overflow
from brief.planning.memo.page import SHEETS
from brief.planning.memo.plan import MemoBlock, MemoLine, MemoPlan

BOTH = pytest.mark.parametrize("plan", [CHINESE, ENGLISH], ids=["zh-Hant", "en"])


STYLES = {
    "boxed": ("Bottom Line Heading", "Bottom Line"),
    "bullets": ("Heading 1", "List Bullet"),
    "numbers": ("Heading 1", "List Number"),
}


def members(data: bytes) -> dict[str, str]:
    """Return the XML of each part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@BOTH
def test_the_texts_stand_in_order_under_real_styles(plan: MemoPlan) -> None:
    document = Document(io.BytesIO(write_docx(plan)))
    written = [(each.style and each.style.name, unglue(each.text)) for each in document.paragraphs]
    wanted = [
        ("Memo Kind", f"{plan.title}\t{plan.dated}"),
        ("Title", f"{plan.subject_label}\t{plan.subject}"),
    ]
    wanted += [
        ("Memo Head", "\t".join(f"{label}\t{value}" for label, value in pairs))
        for pairs in plan.head
    ]
    for block in plan.blocks:
        heading, body = STYLES[block.form]
        wanted.append((heading, block.head))
        wanted += [(body, line.text) for line in block.lines]
    foot = [line.text for line in plan.foot]
    wanted += zip(["Memo Foot First", "Memo Foot"], foot, strict=True)
    assert written == wanted


@BOTH
def test_figures_are_bold_and_the_rest_is_not(plan: MemoPlan) -> None:
    document = Document(io.BytesIO(write_docx(plan)))
    strong = [
        unglue(run.text)
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.style.name == "Strong"
    ]
    figures = [run.text for b in plan.blocks for line in b.lines for run in line.runs if run.bold]
    assert strong == figures


@BOTH
def test_the_marking_stands_above_and_below_beside_who_answers_for_it(plan: MemoPlan) -> None:
    section = Document(io.BytesIO(write_docx(plan))).sections[0]
    assert section.header.paragraphs[0].text == plan.marking.text
    assert section.footer.paragraphs[0].text == f"{plan.author}\t{plan.marking.text}"


def test_a_footer_without_room_for_the_author_has_the_marking_alone() -> None:
    section = Document(io.BytesIO(write_docx(replace(ENGLISH, signature="")))).sections[0]
    assert section.footer.paragraphs[0].text == ENGLISH.marking.text


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_the_page_is_the_paper_that_was_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    data = write_docx(replace(ENGLISH, sheet=SHEETS[paper]))
    section = Document(io.BytesIO(data)).sections[0]
    width, height = section.page_width, section.page_height
    assert width
    assert height
    assert (round(width.mm), round(height.mm)) == size


@BOTH
def test_every_run_tells_its_language_and_every_face_is_named(plan: MemoPlan) -> None:
    parts = members(write_docx(plan))
    xml = parts["word/document.xml"]
    tag = "zh-TW" if plan.language == "zh-Hant" else "en-US"
    runs = re.findall(r"<w:r>.*?</w:r>", xml, flags=re.DOTALL)
    assert runs
    assert all(f'<w:lang w:val="{tag}" w:eastAsia="zh-TW"/>' in run for run in runs)
    assert 'w:ascii="Arial"' in parts["word/styles.xml"]
    assert 'w:eastAsia="Microsoft JhengHei"' in parts["word/styles.xml"]


@BOTH
def test_every_line_has_an_exact_pitch(plan: MemoPlan) -> None:
    styles = members(write_docx(plan))["word/styles.xml"]
    spacings = re.findall(r"<w:spacing [^>]*>", styles)
    assert f'w:line="{round(plan.pitch * 20)}" w:lineRule="exact"' in styles
    assert all('w:lineRule="exact"' in each for each in spacings)


def test_the_properties_are_ours_and_nothing_is_left_of_a_template() -> None:
    data = write_docx(CHINESE)
    properties = Document(io.BytesIO(data)).core_properties
    assert properties.title == f"備忘錄：{CHINESE.subject}"
    assert properties.author == properties.last_modified_by == CHINESE.author
    assert properties.created == properties.modified == datetime(2026, 2, 10, tzinfo=UTC)
    assert properties.language == "zh-TW"
    assert properties.category == properties.keywords == CHINESE.marking.text
    assert properties.comments == ""
    parts = members(data)
    assert not any("thumbnail" in name or "customXml" in name for name in parts)
    assert "python-docx" not in "".join(parts.values())
    assert "<Application>brief</Application>" in parts["docProps/app.xml"]


def test_options_are_numbered_as_each_language_does_and_begin_with_their_names() -> None:
    for plan, form in ((CHINESE, "%1、"), (ENGLISH, "%1.")):
        assert f'w:lvlText w:val="{form}"' in members(write_docx(plan))["word/numbering.xml"]
    name = Run("Wait:", "en", bold=True, ink="accent")
    option = replace(ENGLISH.blocks[-1], lines=(MemoLine((name, Run(" no change", "en"))),))
    document = Document(io.BytesIO(write_docx(replace(ENGLISH, blocks=(option,)))))
    [written] = [each for each in document.paragraphs if each.text == "Wait: no change"]
    assert written.runs[0].style.name == "Option Name"


@BOTH
def test_no_text_is_formatted_past_its_style(plan: MemoPlan) -> None:
    xml = members(write_docx(with_table(plan)))["word/document.xml"]
    inner = re.findall(r"<w:rPr>(.*?)</w:rPr>", xml, flags=re.DOTALL)
    assert inner
    told = {name for part in inner for name in re.findall(r"<w:(\w+)", part)}
    assert told <= {"rStyle", "rFonts", "lang"}
    paragraphs = re.findall(r"<w:pPr>(.*?)</w:pPr>", xml, flags=re.DOTALL)
    assert {name for part in paragraphs for name in re.findall(r"<w:(\w+)", part)} == {"pStyle"}


@BOTH
def test_the_table_stands_under_the_key_points_with_its_head_marked(plan: MemoPlan) -> None:
    data = write_docx(with_table(plan))
    document = Document(io.BytesIO(data))
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Who", "How many", ""]
    assert table.style
    assert table.style.name == "Memo Table"
    xml = members(data)["word/document.xml"]
    rows = re.findall(r"<w:tr>.*?</w:tr>", xml, flags=re.DOTALL)
    assert ["<w:tblHeader/>" in row for row in rows] == [True, False, False, False]
    assert '<w:tblCaption w:val="Who counts what (slide 5)"/>' in xml
    order = [xml.index(text) for text in (plan.blocks[1].head, "<w:tbl>", plan.blocks[2].head)]
    assert order == sorted(order)


def test_columns_of_numbers_have_a_style_of_their_own_that_sets_them_flush_right() -> None:
    plan = with_table(ENGLISH)
    assert plan.table
    data = write_docx(replace(plan, table=replace(plan.table, right=(1,))))
    [table] = Document(io.BytesIO(data)).tables
    for row, kind in ((0, "Head"), (1, "Text")):
        styles = [cell.paragraphs[0].style for cell in table.rows[row].cells]
        names = [style.name for style in styles if style]
        assert names == [f"Memo Table {kind}", f"Memo Table {kind} Number", f"Memo Table {kind}"]
        assert styles[1]
        assert styles[1].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT


@BOTH
def test_the_bytes_do_not_depend_on_the_clock(plan: MemoPlan) -> None:
    first = write_docx(plan)
    time.sleep(2.1)  # a zip archive counts in steps of two seconds
    assert write_docx(plan) == first


@BOTH
def test_word_has_nothing_to_repair(plan: MemoPlan, tmp_path: Path) -> None:
    linked = MemoLine((Run("example.org", "en", link="https://example.org/a", ink="grey"),))
    data = write_docx(replace(with_table(plan), foot=(*plan.foot, linked)))
    file = tmp_path / "memo.docx"
    file.write_bytes(data)
    assert OpenXmlValidator().validate(str(file)).errors == []


@BOTH
def test_markup_and_control_characters_in_a_text_are_only_text(plan: MemoPlan) -> None:
    hostile = '</w:t><w:br/> & "x" \x07bell ﷽ 𠮷 #read("/etc/passwd")'
    document = Document(io.BytesIO(write_docx(with_items(plan, hostile))))
    assert hostile.replace("\x07", "") in [each.text for each in document.paragraphs]


def test_a_link_is_live() -> None:
    linked = MemoLine((Run("example.org", "en", bold=True, link="https://example.org/a"),))
    document = Document(io.BytesIO(write_docx(replace(ENGLISH, foot=(linked,)))))
    [link] = document.paragraphs[-1].hyperlinks
    assert (link.text, link.url) == ("example.org", "https://example.org/a")


def test_chinese_quotation_marks_go_to_the_chinese_face() -> None:
    document = Document(io.BytesIO(write_docx(with_items(CHINESE, "所謂“威懾”……"))))
    quoted = document.paragraphs[-3].runs[0].element
    assert quoted.xpath("./w:rPr/w:rFonts/@w:hint") == ["eastAsia"]


def test_a_paragraph_of_english_ends_on_more_than_a_word() -> None:
    for text, kept in (
        ("a place in them, " * 4 + "or not.", "a place in them, " * 4 + f"or{NO_BREAK_SPACE}not."),
        ("Wait and see.", "Wait and see."),
        (f"see {'x' * 60}", f"see {'x' * 60}"),
    ):
        document = Document(io.BytesIO(write_docx(with_items(ENGLISH, text))))
        assert kept in [each.text for each in document.paragraphs]


def test_a_number_stays_with_its_magnitude_and_chinese_is_as_it_was_written() -> None:
    document = Document(io.BytesIO(write_docx(with_items(ENGLISH, "RMB 1.67 trillion"))))
    assert f"RMB 1.67{NO_BREAK_SPACE}trillion" in [each.text for each in document.paragraphs]
    figure = Run("超過600", "zh-Hant", bold=True)
    item = MemoBlock("…", (MemoLine((figure, Run(f"{JOINER}枚彈頭", "zh-Hant"))),), "bullets")
    document = Document(io.BytesIO(write_docx(replace(CHINESE, blocks=(item,)))))
    assert "超過600枚彈頭" in [each.text for each in document.paragraphs]


@BOTH
def test_a_memo_of_real_length_fits_and_a_longer_one_does_not(plan: MemoPlan) -> None:
    assert fits(plan)
    assert not fits(longer(plan, 3))
    assert overflow(longer(plan, 3)) > overflow(longer(plan, 2))


@BOTH
def test_another_item_makes_the_memo_higher_by_its_lines(plan: MemoPlan) -> None:
    one, two = with_items(plan, "a"), with_items(plan, "a", "b")
    assert memo_lines(two) - memo_lines(one) == pytest.approx(plan.pitch + page.ITEM_BEFORE)


def test_bold_figures_that_make_a_text_wider_are_counted() -> None:
    text = "warheads and missiles and " * 20
    thin, thick = (
        replace(with_items(ENGLISH, "a"), foot=(MemoLine((Run(text, "en", bold=bold),)),))
        for bold in (False, True)
    )
    assert memo_lines(thick) > memo_lines(thin)


@BOTH
def test_a_table_makes_the_memo_higher_by_its_rows(plan: MemoPlan) -> None:
    two, three = (memo_lines(with_table(plan, rows)) for rows in (2, 3))
    assert memo_lines(plan) < two
    assert three - two == pytest.approx(12.4 + 2 * page.CELL_Y + page.RULE)
