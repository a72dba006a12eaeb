"""Paragraphs as DrawingML: each run with its language, faces, size and colour written out."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from typing import Literal

from brief.export.ooxml import FACES, TAGS, attribute, clean, emu, escape, escape_clean, fill
from brief.export.pptx.links import Links
from brief.language.joining import fix_spaces, joints
from brief.language.widths import JOINER
from brief.model.identifiers import Language
from brief.planning.boxes import Ink, Paragraph, Run

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_HAN = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]+)")
"""Characters that no Latin face has."""

_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""Keeps the colour of a linked run; PowerPoint would paint it in the theme's link colour."""

SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""Id of the field for a slide's number; one for all is what PowerPoint writes too."""


def segments(text: str, language: Language) -> list[tuple[str, Language]]:
    """Divide text by language: Chinese inside English is tagged as Chinese.

    English inside Chinese needs no such care, its language is the run's alternative one.
    """
    if language != "en" or text.isascii():
        return [(text, language)]
    return [
        (part, "zh-Hant" if index % 2 else "en")
        for index, part in enumerate(_HAN.split(text))
        if part
    ]


def glued(runs: Sequence[Run]) -> list[str]:
    """Return the text of each run with the word joiners that the whole paragraph needs."""
    plain = [clean(run.text).replace(JOINER, "") for run in runs]
    whole = fix_spaces("".join(plain))
    due = joints(whole)
    if not due and len(plain) == 1:
        return [whole]
    texts, start = [], 0
    for text in plain:
        end = start + len(text)
        cuts = [start, *(place for place in due if start < place < end), end]
        before = JOINER if start in due and text else ""
        texts.append(before + JOINER.join(whole[a:b] for a, b in pairwise(cuts)))
        start = end
    return texts


def unglued(runs: Sequence[Run]) -> list[str]:
    """Return the text of each run as it is to be found and copied: without word joiners."""
    return [clean(run.text).replace(JOINER, "") for run in runs]


def text_body(
    paragraphs: Sequence[Paragraph],
    links: Links,
    *,
    tag: str = "p:txBody",
    anchor: Literal["top", "middle", "bottom"] = "top",
) -> str:
    """Return the text of a box without automatic fitting, or inner margins but for its inset."""
    content = "".join([paragraph_xml(each, links) for each in paragraphs])
    right = emu(inset_of(paragraphs))
    return (
        f'<{tag}><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="{right}" bIns="0" '
        f'rtlCol="0" anchor="{_ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{content or empty_paragraph(18.0, 'en', links.faces)}</{tag}>"
    )


def inset_of(paragraphs: Sequence[Paragraph]) -> float:
    """Return how many points a stack keeps free at its right, so that its lines break well."""
    return max((each.inset for each in paragraphs), default=0.0)


def paragraph_xml(paragraph: Paragraph, links: Links) -> str:
    """Return a paragraph."""
    # In a line that nothing breaks, joiners would only keep a search from finding the text.
    written = glued if paragraph.lines > 1 else unglued
    texts = written(paragraph.runs)
    runs = "".join(map(_run, paragraph.runs, texts, repeat(paragraph.size), repeat(links)))
    language = paragraph.runs[-1].language if paragraph.runs else "en"
    end = _end(language, paragraph.size, links.faces)
    return f"<a:p>{paragraph_style(paragraph)}{runs}{end}</a:p>"


def paragraph_style(paragraph: Paragraph) -> str:
    """Return indent, alignment, exact pitch, space above, and bullet or number."""
    return _placing(
        paragraph.indent,
        paragraph.align,
        paragraph.pitch,
        paragraph.before,
        paragraph.bullet,
        paragraph.number,
    )


@lru_cache(maxsize=256)
def _placing(
    indented: float, align: str, pitch: float, before: float, bullet: bool, number: int | None
) -> str:
    indent = emu(indented)
    colour = '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/>'
    mark = '<a:buChar char="•"/>'
    if number is not None:
        mark = f'<a:buAutoNum type="arabicPlain" startAt="{number}"/>'
    return (
        f'<a:pPr marL="{indent}" indent="{-indent}" algn="{_ALIGN[align]}" rtl="0" '
        'eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
        f'<a:lnSpc><a:spcPts val="{round(pitch * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>'
        f"{colour + mark if bullet else '<a:buNone/>'}</a:pPr>"
    )


def empty_paragraph(
    size: float, language: Language, faces: str = FACES, *, exact: bool = False
) -> str:
    """Return a paragraph without text, as high as `size` asks for; `exact` no higher than that."""
    style = paragraph_style(Paragraph((), size, size, 1)) if exact else ""
    return f"<a:p>{style}{_end(language, size, faces)}</a:p>"


def number_field(paragraph: Paragraph, faces: str) -> str:
    """Return the paragraph with the slide's number as a field, so that it follows the slide."""
    run = paragraph.runs[0]
    style = _style(run, run.language, paragraph.size, faces, "")
    end = _end(run.language, paragraph.size, faces)
    return (
        f'<a:p>{paragraph_style(paragraph)}<a:fld id="{SLIDE_NUMBER}" type="slidenum">{style}'
        f"<a:t>{escape(paragraph.text)}</a:t></a:fld>{end}</a:p>"
    )


@lru_cache(maxsize=256)
def _end(language: Language, size: float, faces: str) -> str:
    """Return the properties of a paragraph's end, which are those of what is typed there."""
    return (
        f'<a:endParaRPr {TAGS[language]} sz="{round(size * 100)}" dirty="0">{faces}</a:endParaRPr>'
    )


def _run(run: Run, text: str, size: float, links: Links) -> str:
    """Return a run, in pieces where language or line changes; the text is clean."""
    link = _link(run, links)
    if "\n" not in text:
        return _line(run, text, size, links.faces, link)
    between = f"<a:br>{_style(run, run.language, size, links.faces, '')}</a:br>"
    lines = text.split("\n")
    return between.join(_line(run, line, size, links.faces, link) for line in lines)


def _line(run: Run, text: str, size: float, faces: str, link: str) -> str:
    """Return a run's text of one line, in pieces where its language changes."""
    pieces = [
        f"<a:r>{_style(run, language, size, faces, link)}<a:t>{escape_clean(part)}</a:t></a:r>"
        for part, language in segments(text, run.language)
        if part
    ]
    return "".join(pieces)


def _style(run: Run, language: Language, size: float, faces: str, link: str) -> str:
    """Return a run's properties, in the order that the schema demands."""
    return _properties(language, size, run.bold, run.ink, faces, link)


@lru_cache(maxsize=256)
def _properties(
    language: Language, size: float, bold: bool, ink: Ink, faces: str, link: str
) -> str:
    return (
        f'<a:rPr {TAGS[language]} sz="{round(size * 100)}" b="{int(bold)}" dirty="0">'
        f"{fill(ink)}{faces}{link}</a:rPr>"
    )


def _link(run: Run, links: Links) -> str:
    """Return what a click on a run does; only the web, mail and this deck's slides are allowed."""
    if run.link is not None:
        key = links.web(run.link)
        return f'<a:hlinkClick r:id="{attribute(key)}">{_OWN_COLOUR}</a:hlinkClick>'
    if run.slide is None:
        return ""
    key = links.slide(run.slide)
    return (
        f'<a:hlinkClick r:id="{key}" action="ppaction://hlinksldjump">{_OWN_COLOUR}</a:hlinkClick>'
    )
