"""The empty memo that python-docx fills: our styles, list and settings, and nothing else.

python-docx's own template is not used: it brings a hundred table styles, a thumbnail, Calibri and
an author of its own.
"""

from brief.export.archive import pack
from brief.export.docx.styles import numbering, styles
from brief.export.docx.xml import MAIN, twips
from brief.export.memo_style import COLOURS
from brief.export.ooxml import CONTENT_TYPES, DECLARATION, EAST_ASIAN, LATIN, RELATIONSHIPS, A
from brief.planning.memo.page import Sheet
from brief.planning.memo.plan import MemoPlan

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def template(plan: MemoPlan) -> bytes:
    """Return an empty docx with the page and the styles that the plan asks for."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("officeDocument", f"{_OFFICE}/relationships", "word/document.xml"),
            ("core-properties", f"{_PACKAGE}/relationships/metadata", "docProps/core.xml"),
            ("extended-properties", f"{_OFFICE}/relationships", "docProps/app.xml"),
        ),
        "docProps/core.xml": _core(),
        "docProps/app.xml": (
            f'<Properties xmlns="{_OFFICE}/extended-properties">'
            "<Application>brief</Application></Properties>"
        ),
        "word/document.xml": _document(plan.sheet),
        "word/_rels/document.xml.rels": _relationships(
            ("styles", f"{_OFFICE}/relationships", "styles.xml"),
            ("numbering", f"{_OFFICE}/relationships", "numbering.xml"),
            ("settings", f"{_OFFICE}/relationships", "settings.xml"),
            ("fontTable", f"{_OFFICE}/relationships", "fontTable.xml"),
            ("theme", f"{_OFFICE}/relationships", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles(plan),
        "word/numbering.xml": numbering(plan),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/theme/theme1.xml": _theme(),
    }
    return pack({name: (DECLARATION + xml).encode() for name, xml in parts.items()})


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_TYPE}.styles+xml",
        "/word/numbering.xml": f"{_TYPE}.numbering+xml",
        "/word/settings.xml": f"{_TYPE}.settings+xml",
        "/word/fontTable.xml": f"{_TYPE}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": (
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
    }
    return (
        f'<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="{name}" ContentType="{kind}"/>'
            for name, kind in overrides.items()
        )
        + "</Types>"
    )


def _relationships(*targets: tuple[str, str, str]) -> str:
    return (
        f'<Relationships xmlns="{RELATIONSHIPS}">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"/>'
            for number, (kind, base, target) in enumerate(targets, start=1)
        )
        + "</Relationships>"
    )


def _core() -> str:
    return f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>'


def _document(sheet: Sheet) -> str:
    side, edge = twips(sheet.margin), twips(sheet.marking_top)
    return (
        f'<w:document xmlns:w="{MAIN}" xmlns:r="{_OFFICE}/relationships"><w:body><w:sectPr>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"/>'
        f'<w:pgMar w:top="{side}" w:right="{side}" w:bottom="{side}" w:left="{side}"'
        f' w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _settings() -> str:
    return (
        f'<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/>'
        '<w:autoHyphenation w:val="false"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-TW"/></w:settings>'
    )


def _font_table() -> str:
    return (
        f'<w:fonts xmlns:w="{MAIN}">'
        f'<w:font w:name="{LATIN}"><w:charset w:val="00"/><w:family w:val="swiss"/></w:font>'
        f'<w:font w:name="{EAST_ASIAN}"><w:charset w:val="88"/><w:family w:val="swiss"/></w:font>'
        "</w:fonts>"
    )


def _theme() -> str:
    """Return colours and fonts for whoever goes on writing; the styles name their own."""
    roles = {
        "dk1": "ink", "lt1": "white", "dk2": "grey", "lt2": "tint", "accent1": "accent",
        "accent2": "grey", "accent3": "rule", "accent4": "accent", "accent5": "grey",
        "accent6": "rule", "hlink": "accent", "folHlink": "grey",
    }  # fmt: skip
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{COLOURS[role]}"/></a:{slot}>' for slot, role in roles.items()
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/>'
        f'<a:cs typeface=""/></a:{kind}Font>'
        for kind in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'<a:theme xmlns:a="{A}" name="Memo"><a:themeElements>'
        f'<a:clrScheme name="Memo">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Memo">{fonts}</a:fontScheme><a:fmtScheme name="Memo">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        "<a:effectStyleLst>"
        + "<a:effectStyle><a:effectLst/></a:effectStyle>"
        * 3
        + f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
