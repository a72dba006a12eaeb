"""What is done to a PDF that LibreOffice drew, and the pictures made of it."""

from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from brief.export.drawing import settled
from brief.export.pictures import WIDTH, pictures_of


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
