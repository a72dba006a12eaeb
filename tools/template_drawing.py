"""The template's parts as they are drawn: master, layouts, notes master, theme, presentation."""

from collections.abc import Iterable

from template_places import BODY, BODY_BOTTOM, FOOTER, LAYOUTS, NUMBER, TITLE, TITLES, Place

from brief.export.ooxml import (
    EAST_ASIAN,
    FACES,
    LATIN,
    TITLE_FACES,
    A,
    P,
    R,
    emu,
    placed,
)
from brief.language.linebreak import NO_END, NO_START
from brief.planning import grid
from brief.planning.grid import OURS

COLOURS = {
    "dk1": "1B2430",
    "lt1": "FFFFFF",
    "dk2": "566270",
    "lt2": "F3F5F7",
    "accent1": "0B5F73",
    "accent2": "566270",
    "accent3": "3D8798",
    "accent4": "8A97A4",
    "accent5": "B7C1CA",
    "accent6": "DDE3E8",
    "hlink": "0B5F73",
    "folHlink": "566270",
}
"""Ink, one accent, greys. On white: ink 15.7:1, accent 7.1:1, grey (dk2) 6.2:1."""

P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main"
GUIDES = "{27BBF7A9-308A-43DC-89C8-2F10F3537804}"
"""Id of the extension that holds a master's guides, from PowerPoint 2013 on."""

NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'


def box(name: str, number: int, rectangle: tuple[float, float, float, float], colour: str) -> str:
    """Return a coloured rectangle that screen readers pass over."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{placed(*rectangle)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        '</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p>'
        "</p:txBody></p:sp>"
    )


def decoration(name: str) -> str:
    """Return what a layout shows behind its text."""
    rule = box("Rule", 90, (OURS.left, 27.0, 40.0, 3.0), "accent1")
    line = box("Footer rule", 91, (OURS.left, OURS.footer_top - 3.0, OURS.width, 0.5), "accent5")
    if name == "Cover":
        ground = (0.0, 0.0, OURS.slide_width, OURS.cover_ground)
        return box("Ground", 92, ground, "accent1") + box(
            "Rule", 90, (OURS.left, 27.0, 40.0, 3.0), "bg1"
        )
    if name == "Section":
        return box("Rule", 90, (OURS.left, OURS.section_top - 24.0, 72.0, 4.0), "bg1")
    return rule + line


def level(tag: str, size: float, place: Place | None = None, *, bold: bool = False) -> str:
    """Return the style of one level of paragraphs, with an exact line pitch and no bullet."""
    ink, align = (place.ink, place.align) if place else ("tx1", "l")
    is_title = place.kind in TITLES if place else bold
    faces = TITLE_FACES if is_title else FACES
    return (
        f'<a:{tag} marL="0" indent="0" algn="{align}" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="0"><a:lnSpc>'
        f'<a:spcPts val="{round(size * grid.PITCH * 100)}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{round(size * 100)}" b="{int(place.bold if place else bold)}" kern="1200">'
        f'<a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>{faces}</a:defRPr></a:{tag}>'
    )


def levels(sizes: Iterable[float], tag: str = "lvl{}pPr") -> str:
    """Return the styles of several levels."""
    return "".join(level(tag.format(n), size) for n, size in enumerate(sizes, 1))


def placeholder(place: Place, number: int) -> str:
    """Return a placeholder with its own place and style."""
    field = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/>'
    )
    run = f'<a:r><a:rPr lang="en-US"/><a:t>{place.hint}</a:t></a:r>' if place.hint else ""
    if place.kind == "sldNum":
        run = f"{field}<a:t>‹#›</a:t></a:fld>"
    small = "" if place.kind in {*TITLES, "body", "subTitle"} else ' sz="quarter"'
    index = "" if place.number == 0 else f' idx="{place.number}"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="{place.kind}"{small}{index}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{placed(*place[3:7])}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{place.anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{level('lvl1pPr', place.size, place)}</a:lstStyle>"
        f'<a:p>{run}<a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
    )


def tree(name: str, shapes: str, background: str = "") -> str:
    """Return the shapes of a slide-like part."""
    named = f' name="{name}"' if name else ""
    return (
        f'<p:cSld{named}>{background}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>'
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )


def background(colour: str) -> str:
    """Return a background in one colour of the theme."""
    return (
        f'<p:bg><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "<a:effectLst/></p:bgPr></p:bg>"
    )


def layout(name: str) -> str:
    """Return a layout."""
    kind, places = LAYOUTS[name]
    shapes = decoration(name) + "".join(placeholder(each, n) for n, each in enumerate(places, 2))
    ground = background("accent1") if name == "Section" else ""
    return (
        f'<p:sldLayout {NAMESPACES} type="{kind}" preserve="1">{tree(name, shapes, ground)}'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)


def master() -> str:
    """Return the master: the places and styles that the layouts start from."""
    places = (TITLE, BODY, FOOTER, NUMBER)
    shapes = "".join(placeholder(each, n) for n, each in enumerate(places, 2))
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(LAYOUTS))
    )
    body = levels((20.0, 18.0, 18.0, 18.0, 18.0, 18.0, 18.0, 18.0, 18.0))
    return (
        f"<p:sldMaster {NAMESPACES}>{tree('', shapes, background('bg1'))}{COLOUR_MAP}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{level('lvl1pPr', grid.TITLE_SIZE, bold=True)}</p:titleStyle>"
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{levels([18.0] * 9)}</p:otherStyle>"
        f"</p:txStyles>{guides()}</p:sldMaster>"
    )


def guides() -> str:
    """Return the grid as PowerPoint's guides, which stand in eighths of a point."""
    across = (OURS.title_top, OURS.body_top, BODY_BOTTOM, OURS.source_bottom)
    middle = (OURS.left + OURS.right) / 2
    down = (OURS.left, middle - OURS.gutter / 2, middle + OURS.gutter / 2, OURS.right)
    places = [(' orient="horz"', at) for at in across] + [("", at) for at in down]
    rows = "".join(
        f'<p15:guide id="{number}"{way} pos="{round(at * 8)}" userDrawn="1"><p15:clr>'
        f'<a:srgbClr val="{COLOURS["accent5"]}"/></p15:clr></p15:guide>'
        for number, (way, at) in enumerate(places, 1)
    )
    return (
        f'<p:extLst><p:ext uri="{GUIDES}"><p15:sldGuideLst xmlns:p15="{P15}">{rows}'
        "</p15:sldGuideLst></p:ext></p:extLst>"
    )


def notes_master() -> str:
    """Return the notes master: marking, the slide, the notes below, the page's number, on A4."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>'
        f'</p:nvSpPr><p:spPr>{placed(48, 48, 444, 249.75)}<a:prstGeom prst="rect"><a:avLst/>'
        '</a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="accent5"/>'
        "</a:solidFill></a:ln></p:spPr></p:sp>"
    )
    header = Place("Header", "hdr", 0, 48, 22, 444, 18, 12.0, "tx2", True, "r", hint="MARKING")
    notes = Place("Notes", "body", 3, 48, 318, 444, 400, 12.0, hint="Notes")
    number = Place("Page number", "sldNum", 5, 432, 734, 60, 18, 12.0, "tx2", align="r")
    shapes = placeholder(header, 5) + picture + placeholder(notes, 3) + placeholder(number, 4)
    return (
        f"<p:notesMaster {NAMESPACES}>"
        f"{tree('', shapes, background('bg1'))}"
        f"{COLOUR_MAP}<p:notesStyle>{levels([12.0] * 9)}</p:notesStyle></p:notesMaster>"
    )


def theme(name: str) -> str:
    """Return a theme with our colours and faces; PowerPoint demands three of every effect."""
    colours = "".join(
        f'<a:{role}><a:srgbClr val="{value}"/></a:{role}>' for role, value in COLOURS.items()
    )
    faces = (
        f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface="{LATIN}"/>'
        f'<a:font script="Hant" typeface="{EAST_ASIAN}"/>'
    )
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{plain}'
        '<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    none = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme><a:fontScheme name="{name}">'
        f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{plain * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{none * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def presentation() -> str:
    """Return the root: sizes, and which characters begin or end no line of Chinese."""
    start, end = ("".join(sorted(each)) for each in (NO_START, NO_END))
    start, end = (
        each.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        for each in (start, end)
    )
    return (
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(OURS.slide_width)}" cy="{emu(OURS.slide_height)}"/>'
        f'<p:notesSz cx="{emu(540)}" cy="{emu(780)}"/>'
        f'<p:kinsoku lang="zh-TW" invalStChars="{start}" invalEndChars="{end}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="zh-TW">{FACES}</a:defRPr></a:defPPr>'
        f"{levels([18.0] * 9)}</p:defaultTextStyle></p:presentation>"
    )
