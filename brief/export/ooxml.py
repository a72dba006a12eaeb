"""What every part of a deck is written with: names, escapes, lengths, faces, colours."""

from functools import lru_cache
from typing import Literal

from brief.model.identifiers import Language
from brief.planning.boxes import Ink, Tint
from brief.planning.cleaning import clean as clean

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
"""Declarations that a shape on a slide needs."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

LATIN = "Arial"
"""Face of Latin text; Liberation Sans has the same widths."""

EAST_ASIAN = "Microsoft JhengHei"
"""Face of Chinese text, with Taiwan's forms."""


def escape_clean(text: str) -> str:
    """Return clean text as the content of an element."""
    # What the standard library has for this comes with a list of entities, or an HTTP client.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    """Return clean text as it stands between quotation marks of either kind."""
    return escape_clean(text).replace('"', "&quot;").replace("'", "&#x27;")


def faces_xml(latin: str, east_asian: str, complex_script: str = "") -> str:
    """Return the faces of a run, written out: few programs but PowerPoint fall back well."""
    named = zip(("latin", "ea", "cs"), (latin, east_asian, complex_script or latin), strict=True)
    return "".join(f'<a:{script} typeface="{_quoted(face)}"/>' for script, face in named)


def theme_faces(part: Literal["mn", "mj"], latin: str = "", east_asian: str = "") -> str:
    """Return the faces of body text (mn) or of titles (mj) as references to the theme's.

    So a change of the theme's fonts changes the deck. A face that the theme lacks is named.
    """
    return faces_xml(latin or f"+{part}-lt", east_asian or f"+{part}-ea", latin or f"+{part}-cs")


FACES = theme_faces("mn")
"""The faces of a run in our own template."""

TITLE_FACES = theme_faces("mj")
"""The faces of a title's run in our own template."""

TAGS: dict[Language, str] = {
    "zh-Hant": 'lang="zh-TW" altLang="en-US"',
    "en": 'lang="en-US" altLang="zh-TW"',
}
"""Attributes that tell a run's language; punctuation is drawn and lines are broken by it."""

SCHEME: dict[Ink, str] = {"ink": "tx1", "accent": "accent1", "grey": "tx2", "white": "bg1"}
"""Colour of the theme that plays each role."""

TINTS: dict[Tint, str] = {
    "accent": "accent1",
    "grey": "tx2",
    "line": "accent5",
    "pale": "bg2",
}
"""Colour of the theme that plays each role of a ground or a rule."""

_LONGEST_PROPERTY = 255
"""Characters that python-docx and python-pptx let a document's property have."""

EMU = 12_700
"""English Metric Units in a point."""


def emu(points: float) -> int:
    """Return a length in EMU."""
    return round(points * EMU)


def escape(text: str) -> str:
    """Return text as the content of an element."""
    return escape_clean(clean(text))


@lru_cache(maxsize=1024)
def attribute(text: str) -> str:
    """Return text as the value of an attribute in double quotes; line breaks survive.

    Names of shapes, and ids and types of relationships, recur on every slide.
    """
    return _quoted(clean(text)).replace("\n", "&#10;").replace("\t", "&#9;")


def property_text(text: str) -> str:
    """Return a text as a property of the document, cut short where it is too long for one."""
    kept = clean(text)
    return kept if len(kept) <= _LONGEST_PROPERTY else kept[: _LONGEST_PROPERTY - 1] + "…"


def fill(ink: Ink) -> str:
    """Return the solid fill of a role; nothing for what the placeholder colours."""
    if ink == "inherited":
        return ""
    return f'<a:solidFill><a:schemeClr val="{SCHEME[ink]}"/></a:solidFill>'


def alternative(name: str, alt: str, number: int, inside: str = "") -> str:
    """Return the element that names a shape and says what a screen reader is to say.

    `inside` is what it holds, such as what a click on the shape leads to.
    """
    described = f' descr="{attribute(alt)}"' if alt else ""
    return f'<p:cNvPr id="{number}" name="{attribute(name)}"{described}>{inside}</p:cNvPr>'


def decorative() -> str:
    """Return the mark of a shape that screen readers pass over ([MS-ODRAWXML] 2.27)."""
    return (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )


def placed(left: float, top: float, width: float, height: float, prefix: str = "a") -> str:
    """Return a rectangle's place and size, given in points."""
    return (
        f'<{prefix}:xfrm><a:off x="{emu(left)}" y="{emu(top)}"/>'
        f'<a:ext cx="{emu(width)}" cy="{emu(height)}"/></{prefix}:xfrm>'
    )
