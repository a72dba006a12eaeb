"""The styles and the lists of the memo as docx."""

from brief.export.docx.chart import chart_styles
from brief.export.docx.table import table_styles
from brief.export.docx.xml import (
    LEFT,
    MAIN,
    RIGHT,
    borders,
    character_style,
    colour,
    paragraph_style,
    size,
    spacing,
    tabs,
    twips,
)
from brief.export.memo_style import COLOURS
from brief.export.ooxml import EAST_ASIAN, LATIN
from brief.planning.memo import page
from brief.planning.memo.plan import MemoPlan

_BOTH = '<w:jc w:val="both"/>'


def numbering(plan: MemoPlan) -> str:
    """Return the two lists, from which the text hangs: bullets, and the options' numbers."""
    chinese = plan.language == "zh-Hant"
    numbers = ("taiwaneseCountingThousand", "%1、") if chinese else ("decimal", "%1.")
    bold, plain = "<w:b/>", '<w:b w:val="0"/>'
    lists = _list(1, "ListBullet", ("bullet", "•"), page.ITEM_INDENT, plain) + _list(
        2, "ListNumber", numbers, page.number_indent(plan.size, plan.language), bold
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (1, 2)
    )
    return f'<w:numbering xmlns:w="{MAIN}">{lists}{used}</w:numbering>'


def _list(number: int, style: str, form: tuple[str, str], space: float, weight: str) -> str:
    indent = twips(space)
    kind, text = form
    hint = "eastAsia" if "、" in text else "default"
    faces = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{EAST_ASIAN}"'
    return (
        f'<w:abstractNum w:abstractNumId="{number}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
        f'<w:rPr>{faces} w:cs="{LATIN}" w:hint="{hint}"/>{weight}{colour("accent")}</w:rPr>'
        "</w:lvl></w:abstractNum>"
    )


def styles(plan: MemoPlan) -> str:
    """Return the styles, set to the size and the pitch of the plan."""
    return (
        f'<w:styles xmlns:w="{MAIN}">'
        + _defaults(plan)
        + paragraph_style(
            "Normal",
            "Normal",
            spacing(plan.pitch) + (_BOTH if plan.language == "zh-Hant" else LEFT),
            "",
            default=True,
        )
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/></w:style>'
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/></w:style>'
        + _head_styles(plan)
        + _body_styles(plan)
        + (table_styles(plan.table) if plan.table else "")
        + (chart_styles() if plan.chart else "")
        + _edge_styles(plan)
        + character_style("Strong", "Strong", "<w:b/>")
        + character_style("MemoLabel", "Memo Label", colour("grey"))
        + character_style("OptionName", "Option Name", "<w:b/>" + colour("accent"))
        + character_style("Hyperlink", "Hyperlink", colour("accent") + '<w:u w:val="single"/>')
        + "</w:styles>"
    )


def _head_styles(plan: MemoPlan) -> str:
    """Return what the document is called, its subject, whom it is for."""
    hanging = f'<w:ind w:left="{twips(page.LABEL_WIDTH)}" w:hanging="{twips(page.LABEL_WIDTH)}"/>'
    half = plan.sheet.text_width / 2
    return (
        paragraph_style(
            "MemoKind",
            "Memo Kind",
            borders(bottom=("accent", page.HEAD_RULE, page.KIND_PAD))
            + tabs(right=plan.sheet.text_width)
            + spacing(page.KIND_PITCH)
            + LEFT,
            "<w:b/>" + colour("accent") + size(page.KIND_SIZE),
        )
        + paragraph_style(
            "Title",
            "Title",
            "<w:keepNext/>"
            + tabs(left=page.LABEL_WIDTH)
            + spacing(
                plan.subject_size + page.TITLE_LEADING,
                before=page.TITLE_BEFORE,
                after=page.TITLE_AFTER,
            )
            + hanging
            + LEFT,
            "<w:b/>" + size(plan.subject_size),
        )
        + paragraph_style(
            "MemoHead",
            "Memo Head",
            borders(bottom=("rule", page.RULE, page.HEAD_PAD))
            + tabs(left=(page.LABEL_WIDTH, half, half + page.LABEL_WIDTH))
            + spacing(plan.pitch)
            + hanging
            + LEFT,
            "",
        )
        + character_style(
            "MemoTitleLabel",
            "Memo Title Label",
            '<w:b w:val="0"/>' + colour("grey") + size(plan.size),
        )
        + character_style("MemoDate", "Memo Date", '<w:b w:val="0"/>' + colour("grey"))
    )


def _body_styles(plan: MemoPlan) -> str:
    """Return headings, the box round the bottom line, and items."""
    tint = ("tint", page.BOX_EDGE, page.BOX_PAD_ABOVE)
    box = (
        borders(
            top=tint,
            left=("accent", page.BOX_BAR, page.BOX_PAD),
            bottom=tint,
            right=("tint", page.BOX_EDGE, page.BOX_PAD),
        )
        + f'<w:shd w:val="clear" w:color="auto" w:fill="{COLOURS["tint"]}"/>'
    )
    within = (
        f'<w:ind w:left="{twips(page.BOX_PAD + page.BOX_BAR)}" w:right="{twips(page.BOX_PAD)}"/>'
    )
    items = spacing(plan.pitch, before=page.ITEM_BEFORE)
    return (
        paragraph_style(
            "Heading1",
            "heading 1",
            "<w:keepNext/>"
            + spacing(plan.pitch, before=page.HEADING_BEFORE)
            + LEFT
            + '<w:outlineLvl w:val="0"/>',
            "<w:b/>" + colour("accent"),
        )
        + paragraph_style(
            "BottomLineHeading",
            "Bottom Line Heading",
            box + spacing(plan.pitch, before=page.HEAD_AFTER) + within,
            "",
            based_on="Heading1",
        )
        + paragraph_style("BottomLine", "Bottom Line", box + spacing(plan.pitch) + within, "")
        + paragraph_style("ListBullet", "List Bullet", _numbered(1) + items, "")
        + paragraph_style("ListNumber", "List Number", _numbered(2) + items, "")
    )


def _edge_styles(plan: MemoPlan) -> str:
    """Return the sources at the foot, and what stands above and below the page."""
    small = colour("grey") + size(page.FOOT_SIZE)
    edge = tabs(right=plan.sheet.text_width) + spacing(plan.marking.pitch)
    return (
        paragraph_style("MemoFoot", "Memo Foot", spacing(page.FOOT_PITCH) + LEFT, small)
        + paragraph_style(
            "MemoFootFirst",
            "Memo Foot First",
            borders(top=("rule", page.RULE, page.FOOT_PAD))
            + spacing(page.FOOT_PITCH, before=page.FOOT_BEFORE),
            "",
            based_on="MemoFoot",
        )
        + paragraph_style("Header", "header", edge + RIGHT, small)
        + paragraph_style("Footer", "footer", edge + (LEFT if plan.signature else RIGHT), small)
        + character_style("Marking", "Marking", "<w:b/>" + colour("ink") + size(plan.marking.size))
    )


def _defaults(plan: MemoPlan) -> str:
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{EAST_ASIAN}"'
        f' w:cs="{LATIN}"/>{colour("ink")}{size(plan.size)}'
        '<w:lang w:val="en-US" w:eastAsia="zh-TW" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def _numbered(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
