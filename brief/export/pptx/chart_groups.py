"""Several series in one chart: bars in groups, or lines, each in its colour and named once."""

from dataclasses import replace

from brief.export.pptx.chart_labels import labels_xml, series_fill
from brief.export.pptx.chart_series import data, diamond, head, marker, outline, solid
from brief.export.pptx.workbook import columns_of
from brief.planning.boxes import ChartBox, ChartValue, Ink

_LINE, _THIN_LINE = 2.25, 1.25
"""Width of a line in points, and of one that is told apart by that from another in ink."""

_SHAPES: dict[Ink, tuple[str, int]] = {
    "accent": ("circle", 8),
    "ink": ("square", 7),
    "grey": ("triangle", 9),
    "white": ("x", 8),
}
"""Shape and size in points of the marks of each line."""


def group_bars(chart: ChartBox) -> list[str]:
    """Return the series of bars in order."""
    return [_bars(own, number, letter) for number, (own, letter) in enumerate(_each(chart))]


def group_lines(chart: ChartBox) -> list[str]:
    """Return the series of lines in order."""
    return [_line(own, number, letter) for number, (own, letter) in enumerate(_each(chart))]


def _each(chart: ChartBox) -> list[tuple[ChartBox, str]]:
    """Return the chart of each series alone, with the column that it has in the workbook."""
    letters = [letter for letter, *_ in columns_of(chart)]
    return [
        (replace(chart, series=own.name, values=own.values), letter)
        for own, letter in zip(chart.all_series, letters, strict=True)
    ]


def _held(own: ChartBox) -> dict[int, ChartValue]:
    """Return the marks of a series that has some places without one."""
    return {place: value for place, value in enumerate(own.values) if value.value is not None}


def _usual(own: ChartBox) -> ChartValue:
    """Return a mark as those of a series look: one on a page without any looks like the first."""
    held = _held(own) or dict(enumerate(own.values))
    return replace(next(iter(held.values())), projected=False)


def _bars(own: ChartBox, number: int, letter: str) -> str:
    points = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{solid(value)}</c:spPr></c:dPt>"
        for place, value in _held(own).items()
        if value.projected
    )
    return (
        f"<c:ser>{head(own, number, 'B', letter)}<c:spPr>{solid(_usual(own))}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{points}{labels_xml(own, _held(own), "outEnd")}'
        f"{data(own, 'B', letter)}</c:ser>"
    )


def _line(own: ChartBox, number: int, letter: str) -> str:
    usual = _usual(own)
    points = "".join(
        f'<c:dPt><c:idx val="{place}"/>{_mark(value)}<c:bubble3D val="0"/>'
        f"<c:spPr>{_stretch(value)}</c:spPr></c:dPt>"
        for place, value in _held(own).items()
        if value.projected
    )
    return (
        f"<c:ser>{head(own, number, 'B', letter)}<c:spPr>{_stretch(usual)}</c:spPr>"
        f"{_mark(usual)}{points}{labels_xml(own, _held(own))}{data(own, 'B', letter)}"
        '<c:smooth val="0"/></c:ser>'
    )


def _stretch(value: ChartValue) -> str:
    """Return the line that leads to a mark: dashed to what is foretold."""
    width = _THIN_LINE if value.ink == "white" else _LINE
    return outline(value.ink, "dash" if value.projected else "solid", width)


def _mark(value: ChartValue) -> str:
    """Return a mark: in the shape of its series, or a diamond where it is foretold."""
    if value.projected:
        return diamond(value.ink)
    shape, size = _SHAPES[value.ink]
    inside = "<a:noFill/>" if shape == "x" else series_fill(value.ink)
    return marker(shape, inside, value.ink, size)
