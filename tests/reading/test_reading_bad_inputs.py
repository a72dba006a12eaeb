"""What can't be read whole is refused with its reason; nothing is cut off in silence."""

import os
import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reading_samples import WORD, docx, paragraph, pdf, read, texts, write

from brief.errors import BadInput
from brief.reading import child, office
from brief.reading.files import MEGABYTE
from brief.reading.reader import read_document

PRESENTATION = WORD.replace("wordprocessingml.document", "presentationml.presentation")
WORKBOOK = WORD.replace("wordprocessingml.document", "spreadsheetml.sheet")
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]>'

LOCKED_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
3 0 obj <</Filter/Standard/V 1/R 2/P -4/O <AA>/U <BB>>> endobj
trailer <</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>
""".replace(b"AA", b"41" * 32).replace(b"BB", b"42" * 32)

CIRCULAR_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>> endobj
xref
0 1
0000000000 65535 f
trailer <</Root 1 0 R/Size 3/Prev 110>>
startxref
110
%%EOF
"""


def zipped(**members: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def _many(element: str, count: int) -> str:
    return f"<!doctype html>{element * count}a"


BAD: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "nothing": (lambda: b"", "is empty; get another copy"),
    "NULs": (lambda: b"\0" * 1000, "is not a text; save it as UTF-8 text, DOCX or PDF"),
    "noise": (lambda: random.Random(1).randbytes(5000), "is not a text"),
    "spaces": (lambda: " \n\t\n", "has no text in it"),
    "a script": (lambda: "<!doctype html><script>a</script>", "has no text in it"),
    "RTF": (lambda: "{\\rtf1 text}", "is an RTF document; save it as text, HTML, DOCX or PDF"),
    "an image": (lambda: b"\x89PNG\r\n\x1a\n", "is an image"),
    "a locked DOCX": (lambda: LOCKED, "is protected by a password; save it without a password"),
    "a DOC": (lambda: LOCKED[:8] + b"\0" * 100, "is of an old Office format; save it as DOCX"),
    "MHTML": (
        lambda: "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n",
        "is a saved web archive; save the page as HTML only",
    ),
    "a locked PDF": (lambda: LOCKED_PDF, "is protected by a password"),
    "a circular PDF": (lambda: CIRCULAR_PDF, "has a damaged page, number 1; get another copy"),
    "noise in a PDF": (lambda: b"%PDF-1.7\n" + random.Random(2).randbytes(5000), "damaged PDF"),
    "a DOCTYPE": (
        lambda: docx(paragraph("a"), before=DOCTYPE),
        "declares a DOCTYPE in word/document.xml",
    ),
    "a PPTX": (
        lambda: docx(paragraph("a"), kind=PRESENTATION),
        "is a presentation, whatever its name",
    ),
    "an XLSX": (lambda: docx(paragraph("a"), kind=WORKBOOK), "is a workbook, whatever its name"),
    "half a DOCX": (lambda: docx(paragraph("a"))[:-30], "is a damaged DOCX; get another copy"),
    "a broken DOCX": (lambda: docx("<w:p>" * 400), "is a damaged DOCX"),
    "an empty DOCX": (lambda: docx(""), "has no text in it"),
    "an ODT": (lambda: zipped(mimetype=b"x"), "is of another office program; save it as DOCX"),
    "a ZIP": (lambda: zipped(a=b"b"), "is an archive, not a document; unpack it and add"),
    "400,000 paragraphs": (
        lambda: docx(paragraph("x") * 400_000),
        "times its size; save its text instead",
    ),
    "many paragraphs": (
        lambda: docx("".join(paragraph(str(number**3)) for number in range(50_001))),
        "has more than 50,000 paragraphs; split it",
    ),
    "a ZIP bomb": (
        lambda: docx("", members={"word/a": b" " * (2 * MEGABYTE)}),
        "unpacks to more than 200 times its size",
    ),
    "many files": (
        lambda: docx("", members={f"a{number}": b"" for number in range(5000)}),
        "holds more than 5,000 files",
    ),
    "short lines": (lambda: "甲\n" * 50_001, "has more than 50,000 paragraphs; split it"),
    "empty lines": (lambda: "\n" * 200_001, "has more than 200,000 lines; split it"),
    "odd characters": (
        lambda: "a\u200b" * 400_001,
        "has more than 400,000 tags, entities or odd characters",
    ),
    "tags": (lambda: _many("<b>a</b>", 200_001), "has more than 400,000 tags; split it"),
    "depth": (lambda: _many("<div>", 400_001), "has more than 400,000 tags; split it"),
    "a long page": (lambda: _many("a", 12 * MEGABYTE), "is larger than 12 MB; split it"),
    "a long text": (lambda: "a" * (64 * MEGABYTE + 1), "is larger than 64 MB; split it"),
    "a wide text": (
        lambda: "a" * (30 * MEGABYTE) + "😀",
        "takes more than 96 MB once decoded",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_refused_with_its_reason(tmp_path: Path, name: str) -> None:
    make, reason = BAD[name]
    with pytest.raises(BadInput) as refusal:
        read(tmp_path, make(), "文件.docx")
    assert refusal.value.exit_code == 3
    assert re.match(r".*文件\.docx: [^:]", str(refusal.value))
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe.txt")
    for name, reason in (
        ("folder.txt", "is a folder"),
        ("dangling.txt", "is a link to nothing"),
        ("pipe.txt", "is a pipe or device"),
        ("absent.txt", "is not there; correct the path"),
        ("a" * 300, "is no path to a file"),
        ("a\0b", "is no path to a file"),
    ):
        with pytest.raises(BadInput, match=reason):
            read_document(tmp_path / name)


def test_a_name_of_255_bytes_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "國防部有600輛。", "車" * 83 + "a.txt")
    assert read_document(path).blocks[0].text == "國防部有600輛。"


def test_a_pdf_without_a_text_layer_asks_for_one(tmp_path: Path) -> None:
    drawing = "#rect(width: 5cm, height: 5cm, fill: red)"
    with pytest.raises(BadInput, match="has no text layer; run OCR first"):
        read(tmp_path, pdf(drawing))


def test_a_pdf_with_more_pages_than_a_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="has more than 2,000 pages; split it"):
        read(tmp_path, pdf("#for _ in range(2001) { [a] \n pagebreak() }"))


def test_a_truncated_pdf_is_refused_or_read_whole(tmp_path: Path) -> None:
    whole = pdf("國防部有600輛。")
    with pytest.raises(BadInput, match="PDF"):
        read(tmp_path, whole[: len(whole) // 2])


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import time; time.sleep(60)", "is a DOCX that can't be read in 1 seconds"),
        ("import os; os.kill(os.getpid(), 11)", "is a DOCX that the parser fails on"),
        ("raise SystemError", "is a DOCX that the parser fails on"),
        ("print('not json')", "is a DOCX that the parser fails on"),
    ],
)
def test_a_parser_that_hangs_or_dies_is_a_bad_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    monkeypatch.setattr(office, "_PROGRAM", program)
    monkeypatch.setattr(office, "MOST_SECONDS", 1 if "sleep" in program else 10)
    with pytest.raises(BadInput, match=reason):
        read(tmp_path, docx(paragraph("a")))


def test_a_parser_has_no_more_memory_than_stated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert child.MOST_MEMORY <= 500 * MEGABYTE
    greedy = (
        "import sys; sys.path.insert(0, sys.argv[1]); from brief.reading import child; "
        "child._read = lambda *_: bytearray(child.MOST_MEMORY); child.main()"
    )
    monkeypatch.setattr(office, "_PROGRAM", greedy)
    with pytest.raises(BadInput, match="needs more memory than a document should; split it"):
        read(tmp_path, docx(paragraph("a")))


def test_a_parser_knows_nothing_of_the_folder_it_is_called_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docx.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read(tmp_path, docx(paragraph("國防部有600輛。"))).blocks[0].text == "國防部有600輛。"


LONG = {
    "open tags": ("a.html", "<a ", 50_000, ""),
    "one open tag": ("a.html", "<a ", 50_000, ">"),
    "open quotes": ("a.html", "<a b='", 50_000, ""),
    "crossed quotes": ("a.html", "<a b='\">", 50_001, ">"),
    "open comments": ("a.html", "<!--", 50_000, ">"),
    "open scripts": ("a.html", "<script>", 50_000, ""),
    "half end tags": ("a.html", "<script></script", 50_000, ""),
    "spans": ("a.html", "<span>", 50_000, "</b>"),
    "captions": ("a.html", "<small class=caption>", 50_000, ""),
    "headlines": ("a.html", "<h1><div class=ad>", 20_000, ""),
    "ampersands": ("a.html", "&", 200_000, ""),
    "links": ("a.md", "[a](", 50_000, ""),
    "images": ("a.md", "![", 100_000, ""),
    "comments": ("a.md", "<!--", 50_000, ""),
    "stars": ("a.md", "*_", 100_000, ""),
    "brackets": ("a.txt", "（", 200_000, ""),
    "numbers": ("a.txt", "5O", 100_000, ""),
    "accents": ("a.txt", "\u0301", 100_000, ""),
}


@pytest.mark.parametrize("what", LONG)
def test_what_takes_others_minutes_is_read_to_its_end(tmp_path: Path, what: str) -> None:
    name, repeated, times, closing = LONG[what]
    start = "<!doctype html><p>始" if name == "a.html" else "始\n\n"
    document = read(tmp_path, f"{start}{repeated * times}{closing}終", name)
    assert document.blocks[0].text[0] == "始"
    assert document.blocks[-1].text[-1] == "終"


def test_markup_of_other_programs_is_text(tmp_path: Path) -> None:
    written = "卡車[/]有{x.__class__}與[@click=app.quit]與_x000D_。"
    assert texts(read(tmp_path, written), "body") == [written]
