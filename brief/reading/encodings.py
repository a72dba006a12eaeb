"""Decoding a file's bytes as what they are, or not at all."""

import codecs
import re
import sys
from pathlib import Path
from typing import NoReturn

from brief.errors import BadInput
from brief.reading.files import MEGABYTE

MOST_TEXT_MEMORY = 96 * MEGABYTE
"""Size of a decoded text: a single emoji makes Python take four bytes for each character."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

_DECLARED = re.compile(
    rb"""<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:-]{2,40})"""
    rb"""|<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:-]{2,40})""",
    re.IGNORECASE,
)
_MEANT = {
    "big5": ("cp950", "big5hkscs"),
    "big5-hkscs": ("big5hkscs", "cp950"),
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "shift_jis": ("cp932",),
    "euc-kr": ("cp949",),
    "iso-8859-1": ("cp1252",),
    "us-ascii": ("cp1252",),
}
"""What is written where an older, narrower name is declared, as browsers take it."""

_CANDIDATES = [
    *("utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be"),
    *("cp950", "big5hkscs", "gb18030", "cp932", "euc_jp", "cp949", "cp1252"),
]
_MOST_CHAOS = 0.1
_MOST_DETECTED = 8 * MEGABYTE
"""Size up to which an encoding is looked for, which takes a decoding for each."""

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_USUAL = re.compile(
    "[\t\n\r\x20-\x7e\xa0-\u024f\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffee]"
)


def decode(data: bytes, path: Path) -> tuple[str, str]:
    """Return a file's text and the name of its encoding; BadInput for what can't be told.

    In order: a byte order mark, UTF-16 and UTF-32 by their NULs, UTF-8, what an HTML page declares
    if its bytes agree, what charset-normalizer finds and nothing else fits as well.
    """
    text, encoding = _read(data, path)
    if sys.getsizeof(text) > MOST_TEXT_MEMORY:
        problem = f"takes more than {MOST_TEXT_MEMORY // MEGABYTE} MB once decoded"
        raise BadInput(problem, file=path, remedy="split it")
    for character, name in (("\0", "a NUL"), ("\ufffd", "U+FFFD, which stands for a lost one")):
        place = text.find(character)
        if place >= 0:
            line = text.count("\n", 0, place) + 1
            problem = f"holds {name}, among its characters"
            raise BadInput(problem, file=f"{path}:{line}", remedy="get another copy")
    return text, encoding


def _read(data: bytes, path: Path) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                _refuse(path, f"is not the {encoding.upper()} that it begins as", error)
    if b"\0" in data:
        return _read_wide(data, path)
    return _read_utf8(data) or _read_declared(data) or _detect(data, path)


def _read_wide(data: bytes, path: Path) -> tuple[str, str]:
    """Return a text whose encoding has NULs in it."""
    for encoding in _WIDE:
        text = _try(data, encoding)
        if text is not None and "\0" not in text and _is_usual(text):
            return text, encoding
    text = _try(data, "utf-8")
    if text is not None and _is_usual(text.replace("\0", "")):
        return text, "utf-8"
    raise BadInput("is not a text", file=path, remedy="save it as UTF-8 text, DOCX or PDF")


def _is_usual(text: str) -> bool:
    """Say whether a text's first characters are such as texts are made of."""
    sample = text[:2000]
    return bool(sample) and len(_USUAL.findall(sample)) >= 0.9 * len(sample)


def _read_utf8(data: bytes) -> tuple[str, str] | None:
    """Return a text in UTF-8, whatever a page declares, unless short Chinese looks like it."""
    text = _try(data, "utf-8")
    if text is None:
        return None
    if not text.isascii() and not _HAN.search(text):
        declared = _read_declared(data)
        if declared and len(_HAN.findall(declared[0])) > len(declared[0]) / 2:
            return declared
    return text, "utf-8"


def _read_declared(data: bytes) -> tuple[str, str] | None:
    """Return a text in the encoding that a page declares, None where the bytes do not agree."""
    match = _DECLARED.search(data, 0, 4096)
    if not match:
        return None
    name = (match.group(1) or match.group(2)).decode("ascii").lower()
    for encoding in _MEANT.get(name, (name,)):
        if encoding not in _CANDIDATES and encoding not in ("utf-8", "iso2022_jp", "koi8-r"):
            continue
        text = _try(data, encoding)
        if text is not None:
            return text, encoding
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _detect(data: bytes, path: Path) -> tuple[str, str]:
    """Return what charset-normalizer finds, where no other encoding explains it as well."""
    from charset_normalizer import from_bytes

    if len(data) > _MOST_DETECTED:
        _refuse(path, f"is not UTF-8, and larger than {_MOST_DETECTED // MEGABYTE} MB")
    found = [match for match in from_bytes(data, cp_isolation=_CANDIDATES) if match.encoding]
    if not found or found[0].chaos > _MOST_CHAOS:
        _refuse(path, "is in no encoding that can be told")
    best = found[0]
    text = _try(data, best.encoding)
    if text is None:
        _refuse(path, f"is not all {best.encoding}")
    for other in found[1:]:
        as_good = (other.chaos, other.coherence) == (best.chaos, best.coherence)
        if as_good and _try(data, other.encoding) != text:
            _refuse(path, f"may be {best.encoding} or {other.encoding}")
    return text, best.encoding


def _refuse(path: Path, problem: str, error: Exception | None = None) -> NoReturn:
    raise BadInput(problem, file=path, remedy="save it as UTF-8") from error
