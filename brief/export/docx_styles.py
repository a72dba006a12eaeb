"""The styles and the list of the memo as docx, in WordprocessingML.

Lengths are twips (1/20 point), type sizes half-points and borders eighths of a point, as OOXML
wants them. Space between paragraphs is written above them only: programs differ in whether space
below adds to it.
"""

from brief.export.memo_style import COLOURS
from brief.export.ooxml import EAST_ASIAN, LATIN
from brief.planning import page
from brief.planning.plan import MemoPlan

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def twips(points: float) -> int:
    """Return a length in twips."""
    return round(points * 20)


def numbering() -> str:
    """Return the one list: bullets from which the text hangs."""
    indent = twips(page.BULLET_INDENT)
    return (
        f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}"'
        f' w:hint="default"/><w:b w:val="0"/><w:color w:val="{COLOURS["accent"]}"/></w:rPr>'
        "</w:lvl></w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def styles(plan: MemoPlan) -> str:
    """Return the styles, set to the size and the pitch of the plan."""
    align = "both" if plan.language == "zh-Hant" else "left"
    bold, grey = "<w:b/>", _colour("grey")
    accent = _colour("accent")
    head_rules = _borders(
        top=("rule", page.RULE, page.HEAD_PAD), bottom=("rule", page.RULE, page.HEAD_PAD)
    )
    tint = ("tint", page.BOX_EDGE, page.BOX_PAD_ABOVE)
    box = (
        _borders(
            top=tint,
            left=("accent", page.BOX_BAR, page.BOX_PAD),
            bottom=tint,
            right=("tint", page.BOX_EDGE, page.BOX_PAD),
        )
        + f'<w:shd w:val="clear" w:color="auto" w:fill="{COLOURS["tint"]}"/>'
    )
    box_indent = _indent(left=page.BOX_PAD + page.BOX_BAR, right=page.BOX_PAD)
    foot = _size(page.FOOT_SIZE)
    right_tab = f'<w:tabs><w:tab w:val="right" w:pos="{twips(page.MEMO_WIDTH)}"/></w:tabs>'
    label_tab = f'<w:tabs><w:tab w:val="left" w:pos="{twips(page.LABEL_WIDTH)}"/></w:tabs>'
    label_indent = (
        f'<w:ind w:left="{twips(page.LABEL_WIDTH)}" w:hanging="{twips(page.LABEL_WIDTH)}"/>'
    )
    body = _spacing(plan.pitch)
    left = '<w:jc w:val="left"/>'
    return (
        f'<w:styles xmlns:w="{MAIN}">'
        + _defaults(plan)
        + _paragraph("Normal", "Normal", body + f'<w:jc w:val="{align}"/>', "", default=True)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/></w:style>'
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/></w:style>'
        + _paragraph(
            "Title",
            "Title",
            "<w:keepNext/>" + _spacing(page.TITLE_PITCH, after=page.TITLE_AFTER) + left,
            bold + accent + _size(page.TITLE_SIZE),
        )
        + _paragraph(
            "Heading1",
            "heading 1",
            "<w:keepNext/>"
            + _spacing(plan.pitch, before=page.HEADING_BEFORE)
            + left
            + '<w:outlineLvl w:val="0"/>',
            bold + accent,
        )
        + _paragraph(
            "MemoHead", "Memo Head", head_rules + label_tab + body + label_indent + left, ""
        )
        + _paragraph(
            "BottomLineHeading",
            "Bottom Line Heading",
            box + _spacing(plan.pitch, before=page.HEAD_AFTER) + box_indent,
            "",
            based_on="Heading1",
        )
        + _paragraph("BottomLine", "Bottom Line", box + body + box_indent, "")
        + _paragraph(
            "ListBullet",
            "List Bullet",
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            + _spacing(plan.pitch, before=page.ITEM_BEFORE),
            "",
        )
        + _paragraph(
            "MemoFoot",
            "Memo Foot",
            _spacing(page.FOOT_PITCH) + left,
            grey + foot,
        )
        + _paragraph(
            "MemoFootFirst",
            "Memo Foot First",
            _borders(top=("rule", page.RULE, page.FOOT_PAD))
            + _spacing(page.FOOT_PITCH, before=page.FOOT_BEFORE),
            "",
            based_on="MemoFoot",
        )
        + _paragraph("Header", "header", right_tab + _spacing(page.FOOT_PITCH) + left, grey + foot)
        + _paragraph("Footer", "footer", right_tab + _spacing(page.FOOT_PITCH) + left, grey + foot)
        + _character("Strong", "Strong", bold)
        + _character("MemoLabel", "Memo Label", grey)
        + _character("Hyperlink", "Hyperlink", accent + '<w:u w:val="single"/>')
        + "</w:styles>"
    )


def _defaults(plan: MemoPlan) -> str:
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{EAST_ASIAN}"'
        f' w:cs="{LATIN}"/>{_colour("ink")}{_size(plan.size)}'
        '<w:lang w:val="en-US" w:eastAsia="zh-TW" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def _paragraph(
    identifier: str,
    name: str,
    layout: str,
    letters: str,
    *,
    based_on: str = "Normal",
    default: bool = False,
) -> str:
    mark = ' w:default="1"' if default else ""
    base = "" if default else f'<w:basedOn w:val="{based_on}"/>'
    return (
        f'<w:style w:type="paragraph"{mark}'
        f' w:styleId="{identifier}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _character(identifier: str, name: str, letters: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{letters}</w:rPr></w:style>'
    )


def _colour(role: str) -> str:
    return f'<w:color w:val="{COLOURS[role]}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _spacing(pitch: float, *, before: float = 0, after: float = 0) -> str:
    """Return the exact pitch, and that no punctuation hangs out into the margin."""
    return (
        '<w:overflowPunct w:val="0"/>'
        f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"'
        f' w:line="{twips(pitch)}" w:lineRule="exact"/>'
    )


def _indent(*, left: float, right: float) -> str:
    return f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"/>'


def _borders(**sides: tuple[str, float, float]) -> str:
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
