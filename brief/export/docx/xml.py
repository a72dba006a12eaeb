"""Words of WordprocessingML that the memo's styles are made of.

Lengths are twips (1/20 point), type sizes half-points and borders eighths of a point, as OOXML
wants them. Space between paragraphs is written above them only, the title's apart: programs differ
in whether space below adds to it.
"""

from brief.export.memo_style import COLOURS

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


LEFT = '<w:jc w:val="left"/>'
RIGHT = '<w:jc w:val="right"/>'


def twips(points: float) -> int:
    """Return a length in twips."""
    return round(points * 20)


def paragraph_style(
    identifier: str,
    name: str,
    layout: str,
    letters: str,
    *,
    based_on: str = "Normal",
    default: bool = False,
) -> str:
    """Return a style of a paragraph from its layout (`w:pPr`) and its letters (`w:rPr`)."""
    mark = ' w:default="1"' if default else ""
    base = "" if default else f'<w:basedOn w:val="{based_on}"/>'
    return (
        f'<w:style w:type="paragraph"{mark}'
        f' w:styleId="{identifier}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def character_style(identifier: str, name: str, letters: str) -> str:
    """Return a style of a stretch of text."""
    return (
        f'<w:style w:type="character" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{letters}</w:rPr></w:style>'
    )


def colour(role: str) -> str:
    """Return a text colour by its role."""
    return f'<w:color w:val="{COLOURS[role]}"/>'


def size(points: float) -> str:
    """Return a type size, for all scripts."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def spacing(pitch: float, *, before: float = 0, after: float = 0) -> str:
    """Return the exact pitch, and that no punctuation hangs out into the margin."""
    return (
        '<w:overflowPunct w:val="0"/>'
        f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"'
        f' w:line="{twips(pitch)}" w:lineRule="exact"/>'
    )


def tabs(**stops: float | tuple[float, ...]) -> str:
    """Return tab stops by their kind, in points."""
    return (
        "<w:tabs>"
        + "".join(
            f'<w:tab w:val="{kind}" w:pos="{twips(place)}"/>'
            for kind, places in stops.items()
            for place in (places if isinstance(places, tuple) else (places,))
        )
        + "</w:tabs>"
    )


def borders(**sides: tuple[str, float, float]) -> str:
    """Return paragraph borders from colour role, thickness and distance to the text in points."""
    return (
        "<w:pBdr>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="{round(thickness * 8)}" w:space="{round(space)}"'
            f' w:color="{COLOURS[role]}"/>'
            for side, (role, thickness, space) in sides.items()
        )
        + "</w:pBdr>"
    )
