"""What stands at the marks of a chart, and the type of every text in it.

Every mark carries its figure as rendered (超過600) as a text of its own, since a number format
can't say "more than"; a sign at the mark says where a hedged number lies.
"""

from brief.export.ooxml import FACES, TAGS, clean, escape, fill
from brief.export.pptx.text import segments
from brief.model.identifiers import Language
from brief.planning.boxes import ChartBox, ChartValue, Ink, Reach

_SIGNS: dict[Reach, tuple[str, str]] = {"up": ("↑", "→"), "down": ("↓", "←"), "around": ("≈", "≈")}
"""What stands between a label and its mark: upright, and beside a bar that lies."""

_SIGN_SIZE = 1.3
"""Size of an upright sign as a multiple of its label's."""

_FLAGS = (
    '<c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def labels_xml(chart: ChartBox, labelled: dict[int, ChartValue], position: str) -> str:
    """Return what stands at each mark, word for word as it was rendered, with the sign."""
    shown = _FLAGS.format(shown=1)
    labels = "".join(
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f'{_label_text(chart, value)}</c:rich></c:tx><c:dLblPos val="{position}"/>{shown}'
        "</c:dLbl>"
        for number, value in labelled.items()
    )
    return (
        f"<c:dLbls>{labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_style(chart, bold=True)}{_FLAGS.format(shown=0)}</c:dLbls>"
    )


def _label_text(chart: ChartBox, value: ChartValue) -> str:
    """Return a label, a paragraph for each of its lines, and the sign next to the mark."""
    lines = [
        "".join(
            _run(chart, part, language, "ink") for part, language in segments(line, chart.language)
        )
        for line in clean(value.label).split("\n")
    ]
    if value.reach:
        upright, lying = _SIGNS[value.reach]
        downward = chart.kind != "line" and value.value is not None and value.value < 0
        if chart.kind == "bar" and not downward:
            lines[0] = _run(chart, f"{lying} ", "en", value.ink) + lines[0]
        elif chart.signs_inline:
            lines[0] = _run(chart, f"{upright} ", "en", value.ink) + lines[0]
        elif chart.kind == "bar":
            lines[0] += _run(chart, f" {lying}", "en", value.ink)
        else:
            sign = _run(chart, upright, "en", value.ink, _SIGN_SIZE)
            lines = [sign, *lines] if downward else [*lines, sign]
    size = round(chart.size * 100)
    return "".join(
        f'<a:p><a:pPr><a:defRPr sz="{size}" b="1"/></a:pPr>{line}</a:p>' for line in lines
    )


def _run(chart: ChartBox, text: str, language: Language, ink: Ink, larger: float = 1.0) -> str:
    """Return a stretch of a label."""
    return (
        f'<a:r><a:rPr {TAGS[language]} sz="{round(chart.size * larger * 100)}" b="1">'
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
