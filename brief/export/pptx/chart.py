"""Native charts: the frame on the slide, the chart's part, its axes and its type.

Axis ids are positive, as the schema wants. The series are in chart_series.
"""

from brief.export.ooxml import (
    DECLARATION,
    FACES,
    NAMESPACES,
    A,
    C,
    R,
    alternative,
    emu,
    placed,
)
from brief.export.pptx.chart_groups import group_bars, group_lines
from brief.export.pptx.chart_labels import text_style
from brief.export.pptx.chart_series import series_of
from brief.export.pptx.workbook import number_text
from brief.planning.boxes import ChartBox
from brief.planning.charts.series_rows import WIDEST_GAP, gap_of

_CATEGORY_AXIS = 111_111_111
_VALUE_AXIS = 222_222_222

_LEAST_GAP = 55
"""Gap between bars in percent of a bar."""

_PARTED_GAP = 100
"""The least gap where a hairline stands between two bases: half of each mark's share."""

_WIDEST_BAR, _WIDEST_COLUMN = 56.0, 130.0
"""Width in points past which the gaps grow and bars that lie, or columns, no more."""


def frame_xml(chart: ChartBox, number: int, key: str, place: str = "") -> str:
    """Return the frame on the slide that shows the chart part referred to as `key`.

    `place` is the mark of the placeholder that it fills; its place and size are its own.
    """
    return (
        f"<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr>"
        f"{alternative(chart.name, chart.alt, number)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{place}</p:nvPr>"
        "</p:nvGraphicFramePr>"
        f"{placed(chart.left, chart.top, chart.width, chart.height, 'p')}"
        f'<a:graphic><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{key}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def chart_part(chart: ChartBox, faces: str = FACES) -> bytes:
    """Return the chart part, yet without its workbook; `faces` are the template's."""
    xml = (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout(chart)}{_plots(chart)}{_axes(chart)}<c:spPr><a:noFill/></c:spPr>"
        '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text_style(chart)}"
        "</c:chartSpace>"
    )
    return xml.replace(FACES, faces).encode()  # no text holds it: texts are escaped


def _layout(chart: ChartBox) -> str:
    """Return where the marks are drawn, so that every program leaves the same room for names."""
    across = chart.kind == "bar"
    part = chart.plot / (chart.width if across else chart.height)
    beside = chart.aside / chart.width
    left, width, height = (1 - part, part, 1.0) if across else (0.0, 1 - beside, part)
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
        '<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{left:.4f}"/><c:y val="0"/><c:w val="{width:.4f}"/><c:h val="{height:.4f}"/>'
        "</c:manualLayout></c:layout>"
    )


def _plots(chart: ChartBox) -> str:
    """Return bars, a line, or both: in a chart of ranges a lone value is a mark, not a bar."""
    if chart.more:
        return _groups(chart)
    series = series_of(chart)
    ids = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    bars = (
        f'<c:barChart><c:barDir val="{"bar" if chart.kind == "bar" else "col"}"/>'
        f'<c:grouping val="{"stacked" if series.stacked else "clustered"}"/>'
        '<c:varyColors val="0"/>'
        f'{"".join(series.bars)}<c:gapWidth val="{_gap(chart)}"/><c:overlap val="100"/>{ids}'
        "</c:barChart>"
    )
    lines = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{"".join(series.lines)}<c:marker val="1"/>{ids}</c:lineChart>'
    )
    return (bars if series.bars else "") + (lines if series.lines else "")


def _groups(chart: ChartBox) -> str:
    """Return several series: lines, or bars in groups."""
    ids = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    if chart.kind == "line":
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{"".join(group_lines(chart))}<c:marker val="1"/>{ids}</c:lineChart>'
        )
    lying = chart.kind == "bar"
    return (
        f'<c:barChart><c:barDir val="{"bar" if lying else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{"".join(group_bars(chart))}<c:gapWidth val="{gap_of(chart)}"/>'
        f'<c:overlap val="0"/>{ids}</c:barChart>'
    )


def _gap(chart: ChartBox) -> int:
    """Return the gap between bars, so that one or two don't fill the slide."""
    lying = chart.kind == "bar"
    share = (chart.height if lying else chart.width) / max(len(chart.values), 1)
    widest = _WIDEST_BAR if lying else _WIDEST_COLUMN
    least = _PARTED_GAP if any(value.parted for value in chart.values) else _LEAST_GAP
    return min(max(round((share / widest - 1) * 100), least), WIDEST_GAP)


def _axes(chart: ChartBox) -> str:
    """Return the axis of categories, and the one of values, which begins at zero and is hidden."""
    across = chart.kind == "bar"
    bottom, top = (number_text(limit) for limit in chart.limits)
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation '
        f'val="{"maxMin" if across else "minMax"}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if across else "b"}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="{emu(0.75)}"><a:solidFill><a:schemeClr '
        f'val="tx2"/></a:solidFill></a:ln></c:spPr>{text_style(chart)}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{top}"/><c:min val="{bottom}"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="{"t" if across else "l"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
