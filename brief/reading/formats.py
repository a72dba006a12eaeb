"""Telling what a file is from what stands in it; its name counts only where that says nothing."""

import re
from pathlib import Path

from brief.errors import BadInput
from brief.reading.document import Format

_OTHERS = (
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"%!PS", "a PostScript file"),
    (b"bplist", "a saved web archive"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MHTML = re.compile(
    rb"\A(?:[A-Za-z-]{1,40}:[^\n]{0,500}\n[ \t]?){0,20}?Content-Type:\s*multipart/related",
    re.IGNORECASE,
)

_HTML_START = re.compile(
    r"(?:\s++|<!--(?:(?!-->).){0,2000}-->){0,20}<(?:!doctype\s+html|html|head|body|\?xml)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:p|div|br|span|a|img|h[1-6]|ul|ol|li|table|tr|td|article|section|strong|em|b|i|small)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_MARKDOWN = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        r"\A\ufeff?---[ \t]*\r?\n(?:[A-Za-z_-]{1,30}:.{0,300}\r?\n)",
        r"^#{1,6} +\S",
        r"^```",
        r"\*\*[^*\n]{1,200}\*\*",
        r"!?\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)",
        r"^> \S",
    )
)
_SAMPLE, _SHORT_SAMPLE = 200_000, 30_000


def binary_format(data: bytes, path: Path) -> Format | None:
    """Return docx or pdf, None for a text; BadInput for what is neither."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        what = "is protected by a password" if locked else "is of an old Office format"
        remedy = "save it without a password" if locked else "save it as DOCX"
        raise BadInput(what, file=path, remedy=remedy)
    for magic, what in _OTHERS:
        if data.startswith(magic):
            raise BadInput(f"is {what}", file=path, remedy="save it as text, HTML, DOCX or PDF")
    if _MHTML.match(data[:4096]):
        raise BadInput("is a saved web archive", file=path, remedy="save the page as HTML only")
    return None


def text_format(text: str, path: Path) -> Format:
    """Return what a text is written as."""
    if _HTML_START.match(text.removeprefix("\ufeff")):
        return "html"
    sample = text[:_SAMPLE]
    tags = _TAG.findall(sample)
    closing = sum(tag.startswith("</") for tag in tags)
    suffix = path.suffix.lower()
    if suffix in (".md", ".markdown"):
        begun = sum(line.lstrip().startswith("<") for line in sample.splitlines())
        return "html" if closing and 2 * begun > sample.count("\n") + 1 else "markdown"
    if closing >= 3 or (tags and suffix in (".html", ".htm", ".xhtml")):
        return "html"
    if sum(bool(form.search(sample[:_SHORT_SAMPLE])) for form in _MARKDOWN) >= 2:
        return "markdown"
    return "text"
