"""A Word document is read as it would be printed, its styles telling what is what."""

from io import BytesIO
from pathlib import Path

import docx as word
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reading_samples import docx, paragraph, read, texts

_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def made(document: word.document.Document) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.fixture
def report() -> word.document.Document:
    document = word.Document()
    document.add_paragraph("卡車增加", style="Title")
    document.add_heading("經費哪裡來", 1)
    text = document.add_paragraph("國防部編列")
    text.add_run("1,234").bold = True
    text.add_run("億元。")
    document.add_paragraph("一 車隊", style="Caption")
    table = document.add_table(2, 2)
    for number, cell in enumerate(("年", "輛", "2024", "600")):
        table.cell(number // 2, number % 2).text = cell
    document.sections[0].header.paragraphs[0].text = "某報第3頁"
    document.sections[0].footer.paragraphs[0].text = "內部文件"
    return document


def test_styles_tell_what_is_what(tmp_path: Path, report: word.document.Document) -> None:
    document = read(tmp_path, made(report), "report.txt")
    assert (document.format, document.encoding) == ("docx", "utf-8")
    assert texts(document, "title") == ["卡車增加"]
    assert texts(document, "body") == ["經費哪裡來", "國防部編列1,234億元。", "年\t輛", "2024\t600"]
    assert texts(document, "caption") == ["一 車隊"]
    assert texts(document, "boilerplate") == ["某報第3頁", "內部文件"]
    assert document.text.split("\n") == [block.text for block in document.blocks]


def test_its_properties_are_inferred(tmp_path: Path, report: word.document.Document) -> None:
    import datetime

    properties = report.core_properties
    properties.author, properties.title, properties.comments = "王某", "舊題", ""
    properties.created = datetime.datetime(2024, 6, 21, tzinfo=datetime.UTC)
    metadata = read(tmp_path, made(report)).metadata
    assert (metadata.author, metadata.title) == ("王某", "卡車增加")
    assert (str(metadata.published), metadata.published_status) == ("2024-06-21", "inferred")


def test_what_a_template_left_in_the_properties_is_not_taken(
    tmp_path: Path, report: word.document.Document
) -> None:
    metadata = read(tmp_path, made(report)).metadata
    assert (metadata.author, metadata.published) == (None, None)


def test_inserted_text_counts_and_deleted_text_does_not(
    tmp_path: Path, report: word.document.Document
) -> None:
    place = report.add_paragraph("另訂")._p
    for element, tag, text in (("ins", "t", "三十輛。"), ("del", "delText", "四十輛。")):
        place.append(
            parse_xml(
                f'<w:{element} {nsdecls("w")} w:id="1" w:author="a">'
                f"<w:r><w:{tag}>{text}</w:{tag}></w:r></w:{element}>"
            )
        )
    assert texts(read(tmp_path, made(report)), "body")[-1] == "另訂三十輛。"


def test_hidden_text_fields_and_boxes(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>共</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>九</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>600</w:t></w:r>"
        "</w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>輛</w:t><w:br/><w:t>次行</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:r><w:pict><w:txbxContent>"
        f"{paragraph('框內有30輛。')}</w:txbxContent></w:pict></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('控制項內。')}</w:sdtContent></w:sdt>"
    )
    document = read(tmp_path, docx(body))
    assert [block.text for block in document.blocks] == [
        "共600輛",
        "次行",
        "框內有30輛。",
        "控制項內。",
    ]


def test_notes_are_read(tmp_path: Path, report: word.document.Document) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    blob = f"<w:footnotes {nsdecls('w')}><w:footnote>{paragraph('另有註腳。')}</w:footnote>"
    part = Part(
        PackURI("/word/footnotes.xml"),
        _NOTES,
        f"{blob}</w:footnotes>".encode(),
        report.part.package,
    )
    report.part.relate_to(part, "http://example.org/footnotes")
    assert "另有註腳。" in texts(read(tmp_path, made(report)), "body")


def test_what_is_invisible_is_named_here_too(tmp_path: Path) -> None:
    document = read(tmp_path, docx(paragraph("卡車有5\u200b00輛。") + paragraph("還有5OO輛。")))
    assert texts(document, "body") == ["卡車有500輛。", "還有5OO輛。"]
    assert [(document.text[d.start : d.end], d.what) for d in document.suspicions] == [
        ("\u200b", "zero-width space"),
        ("OO", "letter O among digits"),
    ]
