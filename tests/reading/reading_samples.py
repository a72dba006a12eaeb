"""Documents to read: written to a folder, and looked at by role."""

import zipfile
from collections.abc import Mapping
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import typst

from brief.reading.document import Block, Document, Role
from brief.reading.reader import read_document


def read(folder: Path, content: str | bytes, name: str = "article.txt") -> Document:
    """Return what is read of a file with this content."""
    return read_document(write(folder, content, name))


def write(folder: Path, content: str | bytes, name: str = "article.txt") -> Path:
    """Return the path of a file with this content."""
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def texts(document: Document, role: Role) -> list[str]:
    """Return the texts of a document's blocks of one role."""
    return [block.text for block in document.blocks if block.role == role]


def raw(document: Document, block: Block) -> str:
    """Return what stands in the document where a block does, tags and all."""
    start, end = block.span(0, len(block.text))
    return document.text[start:end]


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def docx(
    body: str, *, before: str = "", kind: str = WORD, members: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a Word document with this body in WordprocessingML, and other files in it."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELS}"><Relationship Id="r1" Type="{_OFFICE}" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
        for name, data in (members or {}).items():
            archive.writestr(name, data)
    return target.getvalue()


def paragraph(text: str) -> str:
    """Return a paragraph in WordprocessingML."""
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def pdf(markup: str) -> bytes:
    """Return a PDF that Typst makes of its markup, in Latin letters and Chinese."""
    spec = find_spec("justmytype_intl_cjk")
    assert spec is not None
    assert spec.origin is not None
    setting = '#set text(font: ("Libertinus Serif", "Noto Sans TC"), size: 11pt)\n'
    fonts = typst.Fonts(font_paths=[str(Path(spec.origin).parent)])
    compiler = typst.Compiler((setting + markup).encode("utf-8"), font_paths=fonts)
    made = compiler.compile(format="pdf")
    assert isinstance(made, bytes)
    return made
