"""What stands at the marks of a chart, and the type of every text in it.

Every mark carries its figure as rendered (超過600) as a text of its own, since a number format
can't say "more than".
"""

from brief.export.ooxml import FACES, SCHEME, TAGS, clean, escape, fill
from brief.export.pptx.text import segments
from brief.model.identifiers import Language
from brief.planning.boxes import ChartBox, ChartValue, Ink, Side
from brief.planning.charts.series_labels import NAME_APART, named_beside

_POSITIONS: dict[Side, str] = {"above": "t", "below": "b", "left": "l", "right": "r"}
"""Where a label stands at a mark on a line."""

_FLAGS = (
    '<c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


_OFF_END = 4.0
"""Points by which what stands at the end of a line is moved off its mark."""

_PAPER = '<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></c:spPr>'
"""What a label stands on that a line would else run through."""

_UNLED = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
"""Keeps LibreOffice from drawing a line between a mark and its label that was moved."""


def labels_xml(chart: ChartBox, labelled: dict[int, ChartValue], position: str = "") -> str:
    """Return what stands at each mark, word for word as it was rendered.

    `position` is where all labels stand; without it each has its own, as on a line.
    """
    shown = _FLAGS.format(shown=1)
    labels = "".join(
        f'<c:dLbl><c:idx val="{number}"/>{_moved(chart, value)}'
        '<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f"{_label_text(chart, value)}</c:rich></c:tx>{_PAPER if value.crossed else ''}<c:dLblPos "
        f'val="{position or _POSITIONS[value.side]}"/>{shown}'
        "</c:dLbl>"
        for number, value in labelled.items()
    )
    moved = any(_is_moved(chart, value) for value in labelled.values())
    return (
        f"<c:dLbls>{labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_style(chart, bold=True)}{_FLAGS.format(shown=0)}{_UNLED if moved else ''}</c:dLbls>"
    )


def _label_text(chart: ChartBox, value: ChartValue) -> str:
    """Return a label, a paragraph for each of its lines."""
    bold = not value.quiet
    lines = [
        "".join(
            _run(chart, part, language, "ink", bold)
            for part, language in segments(line, chart.language)
        )
        for line in clean(value.label).split("\n")
    ]
    size = round(chart.size * 100)
    align = ' algn="l"' if value.named and value.side == "right" else ""
    return "".join(
        f'<a:p><a:pPr{align}><a:defRPr sz="{size}" b="{int(bold)}"/></a:pPr>{line}</a:p>'
        for line in _with_name(chart, value, lines)
    )


def series_fill(ink: Ink) -> str:
    """Return the colour of a series' name and marks; grey is without what a theme tints it with."""
    name = f'<a:schemeClr val="{SCHEME["grey"]}"'
    plain = fill(ink)
    if ink != "grey":
        return plain
    return plain.replace(f"{name}/>", f'{name}><a:satMod val="0"/></a:schemeClr>')


def _with_name(chart: ChartBox, value: ChartValue, lines: list[str]) -> list[str]:
    """Return the lines of a label with the name of its series, in its colour.

    It stands behind a bar that lies, above one that stands, and at the end of a line below.
    """
    if not value.named:
        return lines
    ink: Ink = "ink" if value.ink == "white" else value.ink
    names = [
        "".join(
            _run(chart, part, language, ink, bold=True).replace(fill(ink), series_fill(ink))
            for part, language in segments(line, chart.language)
        )
        for line in clean(value.named).split("\n")
    ]
    if chart.kind == "bar" or (chart.kind == "line" and named_beside(value)):
        return [*lines[:-1], lines[-1] + _run(chart, NAME_APART, "en", "ink", bold=True) + names[0]]
    return [*lines, *names] if chart.kind == "line" else [*names, *lines]


def _moved(chart: ChartBox, value: ChartValue) -> str:
    """Return how far a label is moved, as parts of the chart's sides."""
    if not _is_moved(chart, value):
        return ""
    right = _OFF_END / chart.width if _ends(chart, value) else 0
    return (
        f'<c:layout><c:manualLayout><c:x val="{right:.4f}"/>'
        f'<c:y val="{value.shift / chart.height:.4f}"/></c:manualLayout></c:layout>'
    )


def _ends(chart: ChartBox, value: ChartValue) -> bool:
    """Whether a label stands at the end of a line, at the right of its mark."""
    return chart.kind == "line" and bool(value.named) and value.side == "right"


def _is_moved(chart: ChartBox, value: ChartValue) -> bool:
    return bool(value.shift) or _ends(chart, value)


def _run(chart: ChartBox, text: str, language: Language, ink: Ink, bold: bool) -> str:
    """Return a stretch of a label."""
    return (
        f'<a:r><a:rPr {TAGS[language]} sz="{round(chart.size * 100)}" b="{int(bold)}">'
        f"{fill(ink)}{FACES}</a:rPr><a:t>{escape(text)}</a:t></a:r>"
    )


def text_style(chart: ChartBox, *, bold: bool = False) -> str:
    """Return the type of a text in the chart; categories stand upright, never slanted."""
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr {TAGS[chart.language]} sz="{round(chart.size * 100)}" b="{int(bold)}">'
        f"{fill('ink')}{FACES}</a:defRPr></a:pPr><a:endParaRPr {TAGS[chart.language]}/></a:p>"
        "</c:txPr>"
    )
