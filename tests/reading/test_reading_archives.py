"""A DOCX is an archive: what is packed, locked or damaged in it is said in one line."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from conftest import Command
from reading_samples import docx, paragraph

_FLAGS, _METHOD, _SIZE = (6, 8), (8, 10), (22, 24)
"""Where a member's header has its fields: in front of the member, and in the directory."""


def sample() -> bytes:
    return docx(paragraph("卡車有500輛。"), members={"word/a.bin": b"a" * 5000})


def repacked(method: int) -> bytes:
    """Return the document with its members packed in another way."""
    target = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(sample())) as given,
        zipfile.ZipFile(target, "w", method) as archive,
    ):
        for member in given.infolist():
            archive.writestr(member.filename, given.read(member))
    return target.getvalue()


def altered(name: str, field: tuple[int, int], value: bytes) -> bytes:
    """Return the document with a field of a member's headers overwritten."""
    data = bytearray(sample())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        member, directory = archive.getinfo(name), archive.start_dir
    entry = data.index(name.encode(), directory) - 46
    for place in (member.header_offset + field[0], entry + field[1]):
        data[place : place + len(value)] = value
    return bytes(data)


def scrambled(name: str) -> bytes:
    """Return the document with what is packed in a member damaged."""
    data = bytearray(sample())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        member = archive.getinfo(name)
    start = member.header_offset + 30 + len(name)
    for place in range(start + 2, start + member.compress_size):
        data[place] ^= 0xA5
    return bytes(data)


ODD = "is compressed in a way that no Word document is; save it anew in Word"
LOCKED = "is protected by a password; save it without one"
DAMAGED = "is a damaged DOCX; get another copy"

MAIN = "word/document.xml"

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "BZIP2": (lambda: repacked(zipfile.ZIP_BZIP2), ODD),
    "LZMA": (lambda: repacked(zipfile.ZIP_LZMA), ODD),
    "Deflate64": (lambda: altered(MAIN, _METHOD, b"\x09\0"), ODD),
    "Zstandard beside the text": (lambda: altered("word/a.bin", _METHOD, b"\x5d\0"), ODD),
    "encrypted": (lambda: altered(MAIN, _FLAGS, b"\x01\0"), LOCKED),
    "encrypted beside the text": (lambda: altered("word/a.bin", _FLAGS, b"\x01\0"), LOCKED),
    "strongly encrypted": (lambda: altered(MAIN, _FLAGS, b"\x41\0"), LOCKED),
    "AES by WinZip": (lambda: altered(MAIN, _METHOD, b"\x63\0"), ODD),
    "a patch": (lambda: altered(MAIN, _FLAGS, b"\x20\0"), DAMAGED),
    "damaged": (lambda: scrambled(MAIN), DAMAGED),
    "a size that is not its own": (lambda: altered(MAIN, _SIZE, b"\x0a\0\0\0"), DAMAGED),
    "larger than it says": (
        lambda: altered(MAIN, _SIZE, (300 << 20).to_bytes(4, "little")),
        "unpacks to more than 200 MB; save its text instead",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_a_document_that_cannot_be_unpacked_is_refused_in_one_line(
    brief: Command, tmp_path: Path, what: str
) -> None:
    made, problem = BAD[what]
    path = tmp_path / "report.docx"
    path.write_bytes(made())
    answer = brief("extract", str(path))
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == f"{path}: {problem}\n"


def test_a_document_whose_text_is_whole_is_read_whatever_lies_beside_it(
    brief: Command, tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(scrambled("word/a.bin"))
    answer = brief("extract", str(path), "--json")
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out)["text"] == "500輛"
