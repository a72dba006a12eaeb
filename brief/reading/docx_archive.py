"""Looking at a DOCX as the archive it is, before it is parsed. Runs in the child process."""

import re
import zipfile
import zlib
from io import BytesIO

from brief.reading.child import Unreadable

MOST_UNPACKED = 200 << 20
"""Bytes of all members together."""

MOST_RATIO = 200
"""Times its packed size that a member may be."""

MOST_MEMBERS = 5_000
MOST_PARAGRAPHS = 50_000
_SMALL = 1 << 20
"""Bytes below which a member may be packed at any ratio."""

DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError)
"""What Python's zipfile raises where an archive is not what it says of itself."""

_ENCRYPTED = 0x1 | 0x40
"""Flags of a member that is encrypted, and of one that is so in a stronger way."""

_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The ways to pack a member that Office documents may use (ISO/IEC 29500-2)."""

_MAIN = "wordprocessingml.document.main+xml"
_KINDS = {"presentationml": "a presentation", "spreadsheetml": "a workbook"}
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def check_archive(data: bytes) -> None:
    """Refuse an archive that is no Word document, or one made to exhaust who reads it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _check_packing(members)
            _check_sizes(members)
            if "mimetype" in archive.namelist():
                raise Unreadable("is of another office program; save it as DOCX or PDF")
            kind = archive.read("[Content_Types].xml").decode("utf-8", "replace")
            _check_kind(kind)
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    _check_xml(member.filename, archive.read(member))
    except DAMAGED as error:
        raise Unreadable("is a damaged DOCX; get another copy") from error
    except KeyError as error:
        raise Unreadable(
            "is an archive, not a document; unpack it and add what is in it"
        ) from error


def _check_packing(members: list[zipfile.ZipInfo]) -> None:
    """Refuse what Python's zipfile would stumble over, and Word as well: say what it is."""
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Unreadable("is protected by a password; save it without one")
    if any(member.compress_type not in _PACKINGS for member in members):
        raise Unreadable("is compressed in a way that no Word document is; save it anew in Word")


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise Unreadable(f"holds more than {MOST_MEMBERS:,} files; save its text instead")
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise Unreadable(f"unpacks to more than {MOST_UNPACKED >> 20} MB; save its text instead")
    for member in members:
        if member.file_size > max(_SMALL, MOST_RATIO * member.compress_size):
            raise Unreadable(
                f"unpacks to more than {MOST_RATIO} times its size; save its text instead"
            )


def _check_kind(types: str) -> None:
    if _MAIN in types:
        return
    for mark, name in _KINDS.items():
        if mark in types:
            raise Unreadable(f"is {name}, whatever its name; save its text, or export it as PDF")
    raise Unreadable("is no Word document; save it as DOCX or PDF")


def _check_xml(name: str, data: bytes) -> None:
    if any(mark in data for mark in _DOCTYPES):
        raise Unreadable(f"declares a DOCTYPE in {name}, which no Word document does; save it anew")
    if len(re.findall(rb"<(?:[a-z]{1,4}:)?p[ />]", data)) > MOST_PARAGRAPHS:
        raise Unreadable(f"has more than {MOST_PARAGRAPHS:,} paragraphs; split it")
