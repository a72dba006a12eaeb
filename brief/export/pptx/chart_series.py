"""The series of a chart: what is drawn, and how each mark looks.

What is foretold is hatched in an outline; where it is a mark and no bar, a paler diamond.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from brief.export.ooxml import SCHEME, emu, escape, fill
from brief.export.pptx.chart_labels import labels_xml
from brief.export.pptx.workbook import number_text
from brief.planning.boxes import ChartBox, ChartValue, Ink

PAPER = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
_NOTHING = "<a:ln><a:noFill/></a:ln>"
_UNSATURATED = '<a:satMod val="0"/>'
"""Makes the second text colour grey, as captions call it: in many themes it is blue or brown."""

_FAINT = (
    f'<a:solidFill><a:schemeClr val="tx2">{_UNSATURATED}<a:lumMod val="70000"/>'
    '<a:lumOff val="30000"/></a:schemeClr></a:solidFill>'
)
"""Grey of a bar: lighter than the accent in print without colours too, at 3:1 on white."""

_PALER = '<a:lumMod val="60000"/><a:lumOff val="40000"/>'
"""Makes a colour lighter, yet to be seen on white."""

_DULLER = '<a:satMod val="45000"/>'  # keeps a lighter colour from shining
_LINE, _RIM = 2.25, 1.5
"""Width of a line, and of an outline, in points."""

_DOT, _LARGE_DOT, _DIAMOND = 8, 9, 11
"""Size in points of a mark on a line, of one that stands out, and of a diamond."""


@dataclass(frozen=True)
class Series:
    """A chart's series by the plot that they belong to."""

    bars: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    stacked: bool = False
    """Whether the bars stand on each other; else they lie over each other."""


def series_of(chart: ChartBox) -> Series:
    """Return a chart's series; values lie over the upper ends of ranges, or ranges float."""
    if chart.kind == "line":
        return Series(lines=(_line(chart),))
    if chart.kind == "range":
        return _floating(chart)
    value = _bars(chart, 1, "B", solid)
    if not any(value.high is not None for value in chart.values):
        return Series((value,))
    return Series((_bars(chart, 0, "C", pale), value))


def _floating(chart: ChartBox) -> Series:
    """Return spans on invisible lower ends; marks without a line carry labels and lone values."""
    return Series(
        (_bars(chart, 0, "B", _unseen), _bars(chart, 1, "D", solid)),
        (_marks(chart, 2, "C"), _marks(chart, 3, "B")),
        stacked=True,
    )


def _bars(chart: ChartBox, number: int, column: str, look: Callable[[ChartValue], str]) -> str:
    """Return a series of bars; those that differ from the series' own look say so themselves."""
    points = "".join(
        f'<c:dPt><c:idx val="{n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{look(value)}</c:spPr></c:dPt>"
        for n, value in enumerate(chart.values)
        if value.projected or value.ink != "accent"
    )
    labels = "" if chart.kind == "range" else labels_xml(chart, _labelled(chart, column), "outEnd")
    plain = ChartValue("", Decimal(0), "", projected=False)
    return (
        f"<c:ser>{head(chart, number, column)}<c:spPr>{look(plain)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{points}{labels}{data(chart, column)}</c:ser>'
    )


def _labelled(chart: ChartBox, column: str) -> dict[int, ChartValue]:
    """Return the marks whose label stands at this column: a range's at its upper end."""
    return {
        n: value
        for n, value in enumerate(chart.values)
        if value.value is not None and (value.high is not None) == (column == "C")
    }


def solid(value: ChartValue) -> str:
    """Return the look of a bar: filled, or hatched with a dashed outline where it is foretold."""
    if value.projected:
        return hatched(value)
    return PAPER + outline("ink", "solid") if value.ink == "white" else ground(value.ink) + _NOTHING


def ground(ink: Ink) -> str:
    """Return what a bar or a mark is filled with."""
    return _FAINT if ink == "grey" else fill(ink)


def hatched(value: ChartValue) -> str:
    """Return the look of a bar that is foretold; what is paper else is hatched the other way."""
    prst = "ltDnDiag" if value.ink == "white" else "ltUpDiag"
    return (
        f'<a:pattFill prst="{prst}"><a:fgClr>{_colour(value.ink)}</a:fgClr>'
        f'<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>{outline(value.ink, "dash")}'
    )


def pale(value: ChartValue) -> str:
    """Return the look of what a range adds to its lower end: light, with an outline."""
    if value.projected:
        return PAPER + outline(value.ink, "dash")
    tint = _colour(value.ink, '<a:alpha val="30000"/>')
    return f"<a:solidFill>{tint}</a:solidFill>{outline(value.ink, 'solid')}"


def _unseen(value: ChartValue) -> str:
    """Return the look of what a floating column stands on."""
    del value
    return f"<a:noFill/>{_NOTHING}"


def outline(ink: Ink, dash: str, width: float = _RIM) -> str:
    """Return a line, or the rim of a bar or a mark; paper has one of ink."""
    drawn = f"<a:solidFill>{_colour(ink)}</a:solidFill>"
    return f'<a:ln w="{emu(width)}">{drawn}<a:prstDash val="{dash}"/></a:ln>'


def _colour(ink: Ink, changes: str = "") -> str:
    """Return the colour of an outline, a hatching or a tint, with changes of it."""
    changes = (_UNSATURATED if ink == "grey" else "") + changes
    name = f'<a:schemeClr val="{SCHEME["ink" if ink == "white" else ink]}"'
    return f"{name}>{changes}</a:schemeClr>" if changes else f"{name}/>"


def _line(chart: ChartBox) -> str:
    """Return a line with a round mark for each figure; it is grey where one mark stands out.

    So is one that counts on another basis than the chart at its left.
    """
    inks = {value.ink for value in chart.values if value.value is not None}
    quiet = any(value.quiet for value in chart.values)
    usual: Ink = "grey" if quiet else inks.pop() if len(inks) == 1 else "accent"
    points = "".join(
        f'<c:dPt><c:idx val="{n}"/>{_mark(value)}<c:bubble3D val="0"/>'
        f"<c:spPr>{_stretch(value)}</c:spPr></c:dPt>"
        for n, value in enumerate(chart.values)
        if value.projected or value.ink != usual
    )
    return (
        f"<c:ser>{head(chart, 0, 'B')}<c:spPr>{outline(usual, 'solid', _LINE)}</c:spPr>"
        f"{marker('circle', ground(usual), usual, _DOT)}{points}"
        f"{labels_xml(chart, _labelled(chart, 'B'))}{data(chart, 'B')}"
        '<c:smooth val="0"/></c:ser>'
    )


def _stretch(value: ChartValue) -> str:
    """Return the line that leads to a mark: dashed to what is foretold."""
    return outline(value.ink, "dash" if value.projected else "solid", _LINE)


def _marks(chart: ChartBox, number: int, column: str) -> str:
    """Return labels above a column of the workbook, with a mark for what is no range."""
    labelled = _labelled(chart, column)
    points = "".join(
        f'<c:dPt><c:idx val="{n}"/>{_mark(value)}<c:bubble3D val="0"/>'
        f"<c:spPr>{_NOTHING}</c:spPr></c:dPt>"
        for n, value in labelled.items()
        if value.high is None
    )
    return (
        f"<c:ser>{head(chart, number, column)}<c:spPr>{_NOTHING}</c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{points}{labels_xml(chart, labelled, "t")}'
        f'{data(chart, column)}<c:smooth val="0"/></c:ser>'
    )


def _mark(value: ChartValue) -> str:
    """Return a mark on a line: round, or a diamond where it is foretold."""
    if value.projected:
        return diamond(value.ink)
    if value.ink == "white":  # of a range LibreOffice draws the fill alone
        return marker("circle", _paler("ink"), "ink", _LARGE_DOT)
    return marker("circle", ground(value.ink), value.ink, _DOT if value.quiet else _LARGE_DOT)


def diamond(ink: Ink) -> str:
    """Return the mark of what is foretold: paler than its rim.

    LibreOffice draws no rim, and fills the mark of a line as the line is: the shape tells all.
    """
    return marker("diamond", _paler(ink), ink, _DIAMOND)


def _paler(ink: Ink) -> str:
    changes = _PALER if ink == "grey" else _DULLER + _PALER
    return f"<a:solidFill>{_colour(ink, changes)}</a:solidFill>"


def marker(shape: str, inside: str, ink: Ink, size: int) -> str:
    """Return a mark on a line; its size is in points."""
    return (
        f'<c:marker><c:symbol val="{shape}"/><c:size val="{size}"/>'
        f"<c:spPr>{inside}{outline(ink, 'solid')}</c:spPr></c:marker>"
    )


def head(chart: ChartBox, number: int, column: str, letter: str = "") -> str:
    """Return the series' number and name; `letter` is its column, where that is another."""
    name = {"C": chart.upper, "D": chart.span}.get(column, chart.series)
    return (
        f'<c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f"<c:f>Sheet1!${letter or column}$1</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(name)}</c:v></c:pt>'
        "</c:strCache></c:strRef></c:tx>"
    )


def data(chart: ChartBox, column: str, letter: str = "") -> str:
    """Return categories and values, the same as in the workbook; a gap has no value.

    `letter` is the column of the values, where that is another.
    """
    last, at = len(chart.values) + 1, letter or column
    names = "".join(
        f'<c:pt idx="{n}"><c:v>{escape(value.category)}</c:v></c:pt>'
        for n, value in enumerate(chart.values)
        if value.value is not None or value.category
    )
    values = "".join(
        f'<c:pt idx="{n}" formatCode="{escape(value.form).replace(chr(34), "&quot;")}">'
        f"<c:v>{number_text(number)}</c:v></c:pt>"
        for n, value in enumerate(chart.values)
        if (number := value.in_column(column)) is not None
    )
    return (
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>"
        f'<c:ptCount val="{last - 1}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!${at}$2:${at}${last}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{last - 1}"/>{values}</c:numCache>'
        "</c:numRef></c:val>"
    )
