"""Native charts of one series; what is foretold is outlined and hatched, not filled.

Every mark carries its figure as rendered (超過600) as a text of its own, since a number format
can't say "more than". Axis ids are positive, as the schema wants.
"""

from collections.abc import Callable
from decimal import Decimal

from brief.export.ooxml import (
    DECLARATION,
    FACES,
    NAMESPACES,
    TAGS,
    A,
    C,
    R,
    alternative,
    clean,
    emu,
    escape,
    fill,
    placed,
)
from brief.export.pptx_text import segments
from brief.export.pptx_workbook import number_text
from brief.planning.plan import ChartBox, ChartValue

_CATEGORY_AXIS = 111_111_111
_VALUE_AXIS = 222_222_222
_HEADROOM = Decimal("1.18")
"""Highest value of the axis over the highest mark, so that labels stay inside."""

_LEAST_GAP, _WIDEST_GAP = 70, 500
"""Gap between bars in percent of a bar; the schema allows no more than 500."""

_WIDEST_BAR = 90.0
"""Width in points past which the gaps grow and the bars no more."""

_OUTLINE = (
    f'<a:ln w="{emu(1.5)}"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
    '<a:prstDash val="{dash}"/></a:ln>'
)
_OBSERVED = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
_PROJECTED = (
    '<a:pattFill prst="ltUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr>'
    '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
)
_PAPER = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'


def frame_xml(chart: ChartBox, number: int, key: str) -> str:
    """Return the frame on the slide that shows the chart part referred to as `key`."""
    return (
        f"<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr>"
        f"{alternative(chart.name, chart.alt, number)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        "</p:nvGraphicFramePr>"
        f"{placed(chart.left, chart.top, chart.width, chart.height, 'p')}"
        f'<a:graphic><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{key}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def chart_part(chart: ChartBox) -> bytes:
    """Return the chart part, yet without its workbook."""
    draw = _line if chart.kind == "line" else _bars
    xml = (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{draw(chart)}{_axes(chart)}<c:spPr><a:noFill/></c:spPr>"
        '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text_style(chart)}"
        "</c:chartSpace>"
    )
    return xml.encode()


def _bars(chart: ChartBox) -> str:
    """Return columns or bars."""
    direction = "col" if chart.kind == "column" else "bar"
    points = _each(chart, _bar_look)
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/><c:ser>{_head(chart)}<c:spPr>{_OBSERVED}</c:spPr>'
        f'<c:invertIfNegative val="0"/>{points}{_labels(chart, "outEnd")}{_data(chart)}</c:ser>'
        f'<c:gapWidth val="{_gap(chart)}"/>{_axis_ids()}</c:barChart>'
    )


def _gap(chart: ChartBox) -> int:
    """Return the gap between bars, so that one or two don't fill the slide."""
    along = chart.width if chart.kind == "column" else chart.height
    share = along / max(len(chart.values), 1)
    return min(max(round((share / _WIDEST_BAR - 1) * 100), _LEAST_GAP), _WIDEST_GAP)


def _line(chart: ChartBox) -> str:
    """Return a line with a round mark for each figure."""
    line = _OUTLINE.format(dash="solid")
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f"<c:ser>{_head(chart)}<c:spPr>{line}</c:spPr>{_marker('circle', _OBSERVED, 9)}"
        f'{_each(chart, _mark_look)}{_labels(chart, "t")}{_data(chart)}<c:smooth val="0"/></c:ser>'
        f'<c:marker val="1"/>{_axis_ids()}</c:lineChart>'
    )


def _head(chart: ChartBox) -> str:
    """Return the series' number and name."""
    return (
        '<c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(chart.series)}</c:v></c:pt>'
        "</c:strCache></c:strRef></c:tx>"
    )


def _each(chart: ChartBox, look: Callable[[int, ChartValue], str]) -> str:
    """Return the looks of the marks that differ from the series'."""
    return "".join(look(n, value) for n, value in enumerate(chart.values) if value.projected)


def _bar_look(number: int, value: ChartValue) -> str:
    """Return a foretold bar: hatched, with a dashed outline."""
    del value
    return (
        f'<c:dPt><c:idx val="{number}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{_PROJECTED}{_OUTLINE.format(dash='dash')}</c:spPr></c:dPt>"
    )


def _mark_look(number: int, value: ChartValue) -> str:
    """Return a foretold mark: a hollow diamond, and the line towards it dashed.

    The other shape tells it apart in LibreOffice too, which fills every mark alike.
    """
    del value
    return (
        f'<c:dPt><c:idx val="{number}"/>{_marker("diamond", _PAPER, 11)}<c:bubble3D val="0"/>'
        f"<c:spPr>{_OUTLINE.format(dash='dash')}</c:spPr></c:dPt>"
    )


def _marker(shape: str, inside: str, size: int) -> str:
    """Return a mark on a line; its size is in points."""
    return (
        f'<c:marker><c:symbol val="{shape}"/><c:size val="{size}"/>'
        f"<c:spPr>{inside}{_OUTLINE.format(dash='solid')}</c:spPr></c:marker>"
    )


def _labels(chart: ChartBox, position: str) -> str:
    """Return what stands at each mark, word for word as it was rendered."""
    shown = (
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
    labels = "".join(
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f'{_label_text(chart, value.label)}</c:rich></c:tx><c:dLblPos val="{position}"/>{shown}'
        "</c:dLbl>"
        for number, value in enumerate(chart.values)
    )
    return (
        f"<c:dLbls>{labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_text_style(chart, bold=True)}<c:dLblPos val="{position}"/>{shown}</c:dLbls>'
    )


def _label_text(chart: ChartBox, label: str) -> str:
    """Return a label, a paragraph for each of its lines."""
    size = round(chart.size * 100)
    return "".join(
        f'<a:p><a:pPr><a:defRPr sz="{size}" b="1"/></a:pPr>'
        + "".join(
            f'<a:r><a:rPr {TAGS[language]} sz="{size}" b="1">{fill("ink")}{FACES}</a:rPr>'
            f"<a:t>{escape(part)}</a:t></a:r>"
            for part, language in segments(line, chart.language)
        )
        + "</a:p>"
        for line in clean(label).split("\n")
    )


def _data(chart: ChartBox) -> str:
    """Return categories and values, the same as in the workbook."""
    count = len(chart.values)
    names = "".join(
        f'<c:pt idx="{n}"><c:v>{escape(value.category)}</c:v></c:pt>'
        for n, value in enumerate(chart.values)
    )
    values = "".join(
        f'<c:pt idx="{n}"><c:v>{number_text(value.value)}</c:v></c:pt>'
        for n, value in enumerate(chart.values)
    )
    return (
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache>'
        "</c:numRef></c:val>"
    )


def _axis_ids() -> str:
    return f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _axes(chart: ChartBox) -> str:
    """Return the axis of categories, and the one of values, which begins at zero and is hidden."""
    across = chart.kind == "bar"
    highest = max((value.value for value in chart.values), default=Decimal(0))
    lowest = min((value.value for value in chart.values), default=Decimal(0))
    top = number_text(max(highest, Decimal(0)) * _HEADROOM) if highest > 0 else "0"
    bottom = number_text(lowest * _HEADROOM) if lowest < 0 else "0"
    limits = f'<c:max val="{top}"/><c:min val="{bottom}"/>' if top != bottom else ""
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation '
        f'val="{"maxMin" if across else "minMax"}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if across else "b"}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="{emu(0.75)}"><a:solidFill><a:schemeClr '
        f'val="tx2"/></a:solidFill></a:ln></c:spPr>{_text_style(chart)}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{limits}'
        f'</c:scaling><c:delete val="1"/><c:axPos val="{"t" if across else "l"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _text_style(chart: ChartBox, *, bold: bool = False) -> str:
    """Return the type of a text in the chart; categories stand upright, never slanted."""
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr {TAGS[chart.language]} sz="{round(chart.size * 100)}" b="{int(bold)}">'
        f"{fill('ink')}{FACES}</a:defRPr></a:pPr><a:endParaRPr {TAGS[chart.language]}/></a:p>"
        "</c:txPr>"
    )
