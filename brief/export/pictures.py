"""Pages of a PDF as PNG, for slides in a mail or on a page."""

import struct
import zlib
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]

WIDTH = 1600
"""Width of a picture in pixels."""

_RGB = 2
"""PNG's number for three bytes a pixel."""

_AS_IT_IS = b"\x00"
"""PNG's filter that changes nothing: type packs best so."""


def pictures_of(pdf: bytes) -> Iterator[bytes]:
    """Return each page as a PNG of `WIDTH` pixels; the PDF is one that we drew ourselves."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        scale = (WIDTH - 0.01) / page.get_width()  # pdfium rounds sizes up
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False, draw_annots=False)
        data, stride = bytes(bitmap.buffer), bitmap.stride
        rows = [data[at : at + bitmap.width * 3] for at in range(0, len(data), stride)]
        yield _png(bitmap.width, rows)
        page.close()
    document.close()


def _png(width: int, rows: list[bytes]) -> bytes:
    """Return rows of red, green and blue as a PNG."""
    packed = b"".join(_AS_IT_IS + row for row in rows)
    head = struct.pack(">IIBBBBB", width, len(rows), 8, _RGB, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(packed)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _part(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG: length, kind, content, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
