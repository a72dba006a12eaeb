"""What stands at the marks of a chart, and the type of every text in it.

Every mark carries its figure as rendered (超過600) as a text of its own, since a number format
can't say "more than"; a sign before it says where a hedged number lies.
"""

from brief.export.ooxml import FACES, SCHEME, TAGS, clean, escape, fill
from brief.export.pptx.text import segments
from brief.model.identifiers import Language
from brief.planning.boxes import ChartBox, ChartValue, Ink, Side
from brief.planning.charts.lines import SIGNS
from brief.planning.charts.series_labels import NAME_APART, named_beside

_POSITIONS: dict[Side, str] = {"above": "t", "below": "b", "left": "l", "right": "r"}
"""Where a label stands at a mark on a line."""

_FLAGS = (
    '<c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def labels_xml(chart: ChartBox, labelled: dict[int, ChartValue], position: str = "") -> str:
    """Return what stands at each mark, word for word as it was rendered, with the sign.

    `position` is where all labels stand; without it each has its own, as on a line.
    """
    shown = _FLAGS.format(shown=1)
    labels = "".join(
        f'<c:dLbl><c:idx val="{number}"/>{_moved(chart, value)}'
        '<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f"{_label_text(chart, value)}</c:rich></c:tx><c:dLblPos "
        f'val="{position or _POSITIONS[value.side]}"/>{shown}'
        "</c:dLbl>"
        for number, value in labelled.items()
    )
    return (
        f"<c:dLbls>{labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_style(chart, bold=True)}{_FLAGS.format(shown=0)}</c:dLbls>"
    )


def _label_text(chart: ChartBox, value: ChartValue) -> str:
    """Return a label, a paragraph for each of its lines, with its sign in the first.

    The sign stands before the number, or next to a bar that lies at the left of zero.
    """
    bold = not value.quiet
    lines = [
        "".join(
            _run(chart, part, language, "ink", bold)
            for part, language in segments(line, chart.language)
        )
        for line in clean(value.label).split("\n")
    ]
    if value.reach:
        lying = chart.kind == "bar"
        sign = SIGNS[value.reach][lying]
        if lying and value.value is not None and value.value < 0:
            lines[0] += _run(chart, f" {sign}", "en", value.ink, bold)
        else:
            lines[0] = _run(chart, f"{sign} ", "en", value.ink, bold) + lines[0]
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
    """Return how far a label is moved, as a part of the chart's height."""
    if not value.shift:
        return ""
    down = f"{value.shift / chart.height:.4f}"
    return (
        f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{down}"/></c:manualLayout></c:layout>'
    )


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
