"""What is done to a PDF that LibreOffice drew, and the pictures made of it."""

import errno
import os
import re
import tempfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from deck_samples import deck
from PIL import Image

from brief.errors import DiskFailed, ToolFailed
from brief.export import drawing
from brief.export.drawing import draw
from brief.export.drawn_decks import keywords_of
from brief.export.pictures import WIDTH, pictures_of
from brief.export.pptx.writer import write_pptx
from brief.export.settling import settled


def a_pdf(date: str, identity: str, text: str = "same") -> bytes:
    """Return the parts of a PDF that differ from drawing to drawing, as LibreOffice writes them."""
    return (
        f"%PDF-1.6\n({text})\n/CreationDate(D:{date}Z')\n/ID [ <{identity}>\n<{identity}> ]\n"
        f"/DocChecksum /{identity[::-1]}\n%%EOF"
    ).encode()


FIRST = a_pdf("20261121190517", "128E0210A9BFBEAE8C3E7D7D088BB1C2")
SECOND = a_pdf("20270101000000", "A28E0210A9BFBEAE8C3E7D7D088BB1C9")


def test_two_drawings_of_one_deck_are_the_same_once_settled() -> None:
    assert settled(FIRST, "2026-02-10") == settled(SECOND, "2026-02-10")


def test_settling_keeps_the_length_so_that_all_offsets_hold() -> None:
    assert len(settled(FIRST, "2026-02-10")) == len(FIRST)
    assert b"(D:20260210000000Z')" in settled(FIRST, "2026-02-10")


def test_other_content_has_another_identity() -> None:
    other = a_pdf("20261121190517", "128E0210A9BFBEAE8C3E7D7D088BB1C2", "else")
    identities = [settled(each, "2026-02-10").split(b"<")[1][:32] for each in (FIRST, other)]
    assert identities[0] != identities[1]


def words(text: str) -> bytes:
    """Return a text as LibreOffice writes it into a PDF's properties and bookmarks."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>".encode()


def test_a_title_of_seven_characters_is_not_taken_for_an_identity() -> None:
    titled = b"/Title" + words("漁業配額的爭端") + b"\n" + FIRST
    assert words("漁業配額的爭端") in settled(titled, "2026-02-10")


def test_the_keywords_are_the_marking_in_one_piece_again() -> None:
    parted = b"/Keywords" + words("TLP, AMBER+STRICT, 限, 閱") + b"\n" + FIRST
    mended = settled(parted, "2026-02-10", "TLP:AMBER+STRICT 限 閱")
    assert b"/Keywords" + words("TLP:AMBER+STRICT 限 閱") + b" " in mended
    assert len(mended) == len(parted)


def test_keywords_that_find_no_room_leave_those_that_are_there() -> None:
    parted = b"/Keywords" + words("TLP") + b"\n" + FIRST
    assert b"/Keywords" + words("TLP") + b"\n" in settled(parted, "2026-02-10", "TLP :: RED")


def test_the_keywords_are_read_from_the_deck_that_is_drawn() -> None:
    marking = "<TLP:RED> & 限閱"
    assert keywords_of(write_pptx(replace(deck(), marking=marking))) == marking


@pytest.mark.parametrize("left", ["", "%PDF-1.6 half of it"])
def test_a_pdf_that_libreoffice_did_not_write_to_its_end_is_said_so(
    left: str, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text(
        "#!/bin/sh\n"
        "while [ $1 != --outdir ]; do shift; done\n"
        f"mkdir $2\nprintf '{left.replace('%', '%%')}' >$2/0000.pdf\n"
    )
    program.chmod(0o755)
    with pytest.raises(ToolFailed, match="did not draw all of it"):
        draw(program, [("fishery.en.pptx", b"")])


def test_a_picture_shows_what_the_page_shows_in_its_colours() -> None:
    image = Image.new("RGB", (96, 54), (11, 95, 115))
    image.paste((255, 255, 255), (0, 0, 48, 54))
    file = BytesIO()
    image.save(file, "PDF", resolution=72)
    (picture,) = pictures_of(file.getvalue())
    with Image.open(BytesIO(picture)) as drawn:
        drawn.load()
        assert drawn.size == (WIDTH, WIDTH * 54 // 96)
        assert drawn.getpixel((100, 450)) == (255, 255, 255)
        teal = drawn.getpixel((1500, 450))
    assert isinstance(teal, tuple)
    assert all(abs(one - other) <= 6 for one, other in zip(teal, (11, 95, 115), strict=True))


def test_every_page_has_its_picture() -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(3):
        document.new_page(960, 540)
    file = BytesIO()
    document.save(file)
    document.close()
    assert len(list(pictures_of(file.getvalue()))) == 3


def test_a_full_folder_of_temporary_files_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFailed, match=re.escape(str(tmp_path)) + ".*No space left.*TMPDIR"):
        draw(Path("soffice"), [("fishery.en.pptx", b"deck")])
    assert list(tmp_path.iterdir()) == []


def test_more_decks_than_libreoffice_takes_at_once_go_through_several_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(
        "#!/bin/sh\n"
        "while [ $1 != --outdir ]; do shift; done\n"
        "made=$2; mkdir -p $made; shift 2; [ $# -le 2 ] || exit 1\n"
        "for file; do (cat $file; echo %%EOF) >$made/$(basename $file .pptx).pdf; done\n"
    )
    program.chmod(0o755)
    monkeypatch.setattr(drawing, "_AT_ONCE", 2)
    decks = [(f"{name}.pptx", name.encode()) for name in ("甲", "乙", "丙", "丁", "戊")]
    assert draw(program, decks) == [name + b"%%EOF\n" for _, name in decks]
