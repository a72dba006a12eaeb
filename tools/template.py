"""Write brief/export/templates/template.pptx: theme, master, layouts and the notes master.

    python tools/template.py

Everything stands here as text, so that the template can be reviewed and comes out the same byte
for byte. Places and sizes are those of brief/planning/grid.py.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from brief.export.archive import pack
from brief.export.ooxml import (
    CONTENT_TYPES,
    DECLARATION,
    EAST_ASIAN,
    FACES,
    LATIN,
    RELATIONSHIPS,
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

TARGET = Path(__file__).parents[1] / "brief" / "export" / "templates" / "template.pptx"

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
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESENTATION_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
CAVEAT_TOP, SOURCE_TOP = 450.0, 477.0
BODY_BOTTOM = 446.0
NUMBER_WIDTH = 60.0
BODY_HEIGHT = BODY_BOTTOM - OURS.body_top
_TITLES = ("title", "ctrTitle")
COVER_TITLE = (150.0, 110.0)
COVER_SUBTITLE = (268.0, 30.0)
"""Top and height on the cover's dark ground."""


class Place(NamedTuple):
    """A placeholder of a layout."""

    name: str
    kind: str
    number: int
    left: float
    top: float
    width: float
    height: float
    size: float
    ink: str = "tx1"
    bold: bool = False
    align: str = "l"
    anchor: str = "t"
    hint: str = ""


def _wide(name: str, kind: str, index: int, top: float, height: float, size: float) -> Place:
    """Return a placeholder as wide as the text."""
    return Place(name, kind, index, OURS.left, top, OURS.width, height, size)


TITLE = _wide("Title", "title", 0, OURS.title_top, OURS.title_height, grid.TITLE_SIZE)._replace(
    bold=True, hint="A sentence that says what the slide shows"
)
BODY = _wide("Body", "body", 1, OURS.body_top, BODY_HEIGHT, 20.0)._replace(hint="Points")
CAVEAT = _wide("Caveat", "body", 13, CAVEAT_TOP, 24.0, grid.CAPTION_SIZE)._replace(
    hint="What not to conclude", anchor="b"
)
SOURCE = _wide("Source", "body", 14, SOURCE_TOP, 31.0, grid.SOURCE_SIZE)._replace(
    ink="tx2", hint="Source and as-of date", anchor="b"
)
MARKING = _wide("Marking", "body", 15, OURS.marking_top, OURS.marking_height, 12.0)._replace(
    ink="tx2", bold=True, align="r", hint="MARKING"
)
FOOTER = Place(
    "Footer", "ftr", 11, OURS.left, OURS.footer_top, OURS.width - NUMBER_WIDTH,
    OURS.footer_height, grid.FOOTER_SIZE, "tx2",
)  # fmt: skip
NUMBER = Place(
    "Slide number", "sldNum", 12, OURS.right - NUMBER_WIDTH, OURS.footer_top, NUMBER_WIDTH,
    OURS.footer_height, grid.FOOTER_SIZE, "tx2", align="r",
)  # fmt: skip
FOOT = (CAVEAT, SOURCE, MARKING, FOOTER, NUMBER)
TABLE_HEIGHT = 240.0
SIDE = round(OURS.width * 0.6)
TABLE = BODY._replace(
    name="Table", kind="tbl", number=17, height=TABLE_HEIGHT, size=grid.TABLE_SIZE, hint="Table"
)
UNDER_TABLE = BODY._replace(
    top=OURS.body_top + TABLE_HEIGHT + 14.0, height=BODY_HEIGHT - TABLE_HEIGHT - 14.0
)
NARROW = BODY._replace(width=OURS.width - SIDE - OURS.gutter)
COLUMNS = (
    BODY._replace(width=OURS.column),
    BODY._replace(
        name="Body 2",
        number=2,
        left=OURS.right - OURS.column,
        width=OURS.column,
        hint="Points in the second language",
    ),
)

LAYOUTS: dict[str, tuple[str, tuple[Place, ...]]] = {
    "Cover": (
        "title",
        (
            TITLE._replace(
                kind="ctrTitle",
                top=COVER_TITLE[0],
                height=COVER_TITLE[1],
                size=44.0,
                ink="bg1",
                anchor="b",
                hint="Title",
            ),
            _wide("Subtitle", "subTitle", 1, *COVER_SUBTITLE, 22.0)._replace(
                ink="bg1", hint="Subtitle"
            ),
            _wide("Imprint", "body", 2, OURS.cover_ground + 26.0, 96.0, 18.0)._replace(
                hint="Audience, date, who answers for it"
            ),
            MARKING._replace(ink="bg1"),
        ),
    ),
    "Agenda": ("obj", (TITLE, BODY._replace(size=24.0, hint="Sections"), *FOOT)),
    "Answer": ("twoObj", (TITLE, *COLUMNS, *FOOT)),
    "Section": (
        "secHead",
        (
            TITLE._replace(top=OURS.section_top, height=96.0, size=36.0, ink="bg1", hint="Section"),
            MARKING._replace(ink="bg1"),
        ),
    ),
    "Assertion": ("twoObj", (TITLE, *COLUMNS, *FOOT)),
    "Evidence": (
        "obj",
        (
            TITLE,
            NARROW,
            TABLE._replace(left=OURS.right - SIDE, width=SIDE, height=BODY_HEIGHT),
            *FOOT,
        ),
    ),
    "Chart": (
        "chartAndTx",
        (
            TITLE,
            BODY._replace(
                name="Chart", kind="chart", number=16, width=SIDE, size=14.0, hint="Chart"
            ),
            NARROW._replace(left=OURS.left + SIDE + OURS.gutter),
            *FOOT,
        ),
    ),
    "Table": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Comparison": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Timeline": ("obj", (TITLE, BODY._replace(hint="Date and event"), *FOOT)),
    "Options": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Confidence": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Big number": (
        "obj",
        (
            TITLE,
            BODY._replace(
                name="Number",
                number=18,
                height=104.0,
                size=80.0,
                ink="accent1",
                bold=True,
                hint="0",
            ),
            BODY._replace(top=292.0, height=BODY_BOTTOM - 292.0),
            *FOOT,
        ),
    ),
    "Sources": ("tbl", (TITLE, TABLE._replace(height=BODY_HEIGHT), *FOOT[2:])),
}
"""Name, kind in OOXML, placeholders in reading order."""


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
    is_title = place.kind in _TITLES if place else bold
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
    small = "" if place.kind in {*_TITLES, "body", "subTitle"} else ' sz="quarter"'
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


def relationships(targets: Iterable[tuple[str, str]]) -> bytes:
    """Return a relationships part: kind and target, numbered from rId1."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        if "/" not in kind
        else f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return part(f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>')


def part(xml: str) -> bytes:
    """Return a part's bytes."""
    return (DECLARATION + xml).encode()


def content_types(names: Iterable[str]) -> bytes:
    """Return the kind of every part."""
    kinds = {
        "ppt/presentation.xml": PRESENTATION_TYPE + "presentation.main+xml",
        "ppt/slideMasters/": PRESENTATION_TYPE + "slideMaster+xml",
        "ppt/slideLayouts/": PRESENTATION_TYPE + "slideLayout+xml",
        "ppt/notesMasters/": PRESENTATION_TYPE + "notesMaster+xml",
        "ppt/presProps": PRESENTATION_TYPE + "presProps+xml",
        "ppt/viewProps": PRESENTATION_TYPE + "viewProps+xml",
        "ppt/tableStyles": PRESENTATION_TYPE + "tableStyles+xml",
        "ppt/theme/": "application/vnd.openxmlformats-officedocument.theme+xml",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in names
        for start, kind in kinds.items()
        if name.startswith(start) and not name.endswith(".rels")
    )
    return part(
        f'<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def parts() -> dict[str, bytes]:
    """Return every part of the template but the content types."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    numbers = {name: number for number, name in enumerate(LAYOUTS, 1)}
    layouts = [("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in numbers.values()]
    members = {
        "_rels/.rels": relationships(
            [
                ("officeDocument", "ppt/presentation.xml"),
                (f"{RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "ppt/presentation.xml": part(presentation()),
        "ppt/_rels/presentation.xml.rels": relationships(
            [
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ]
        ),
        "ppt/slideMasters/slideMaster1.xml": part(master()),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            [*layouts, ("theme", "../theme/theme1.xml")]
        ),
    }
    for name, number in numbers.items():
        members[f"ppt/slideLayouts/slideLayout{number}.xml"] = part(layout(name))
        members[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relationships(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    return members | {
        "ppt/notesMasters/notesMaster1.xml": part(notes_master()),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships(
            [("theme", "../theme/theme2.xml")]
        ),
        "ppt/theme/theme1.xml": part(theme("brief")),
        "ppt/theme/theme2.xml": part(theme("brief notes")),
        "ppt/presProps.xml": part(f"<p:presentationPr {NAMESPACES}/>"),
        "ppt/viewProps.xml": part(f"<p:viewPr {NAMESPACES}/>"),
        "ppt/tableStyles.xml": part(
            f'<a:tblStyleLst xmlns:a="{A}" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>'
        ),
        "docProps/core.xml": part(
            f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<dc:title>brief</dc:title><dc:creator>brief</dc:creator></cp:coreProperties>"
        ),
    }


def build() -> bytes:
    """Return the template."""
    members = parts()
    return pack({"[Content_Types].xml": content_types(members)} | members)


if __name__ == "__main__":
    TARGET.write_bytes(build())
