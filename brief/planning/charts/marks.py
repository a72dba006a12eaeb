"""The marks of a chart: what is said under and at each, how high it is, how it is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.errors import BadInput
from brief.language.figures import render_figure
from brief.language.units import SHARE
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.boxes import ChartValue, MarkInk
from brief.planning.charts.names import category, date_of, with_years_once
from brief.planning.charts.scale import cell_form, ends, plotted, scale_word
from brief.planning.scene import Scene
from brief.planning.wording import Wording


@dataclass(frozen=True)
class Mark:
    """A mark whose texts are not yet set, or the gap between two bases on a line."""

    value: ChartValue
    """What is drawn, yet without a text."""
    names: tuple[tuple[str, ...], ...] = ()
    """What tells it from its neighbours, part by part, in each language."""
    labels: tuple[str, ...] = ()
    """The figure as rendered in each language, once where both write it alike."""


def marks_of(
    scene: Scene,
    chart: Chart,
    figures: Sequence[Figure],
    power: int,
    tones: Mapping[str, MarkInk],
    *,
    short: bool = False,
) -> tuple[Mark, ...]:
    """Return the marks in order, each in the tone of its basis.

    Where the basis changes, a line has a gap that it doesn't cross; bars have a hairline. `short`
    abbreviates the names of months.
    """
    marks: list[Mark] = []
    called = [
        [category(each, figure, figures, short=short) for figure in figures]
        for each in scene.wordings
    ]
    if short and not scene.bilingual:
        called = [with_years_once(scene.lead, called[0], [date_of(each) for each in figures])]
    for index, figure in enumerate(figures):
        names = [own[index] for own in called]
        mark = mark_of(scene, chart, figure, names, power, tones[figure.basis])
        parted = index > 0 and figure.basis != figures[index - 1].basis
        if parted and chart.kind == "line":
            marks.append(Mark(ChartValue("", None, "", projected=False)))
        elif parted:
            mark = replace(mark, value=replace(mark.value, parted=True))
        marks.append(mark)
    return tuple(marks)


def mark_of(
    scene: Scene,
    chart: Chart,
    figure: Figure,
    names: Sequence[Sequence[str]],
    power: int,
    tone: MarkInk,
) -> Mark:
    """Return the mark of a figure; `names` are the parts of its name in each language.

    Beside the mark that a chart highlights it is grey, whatever the tone of its basis.
    """
    labels = dict.fromkeys(_label(each, figure, power) for each in scene.wordings)
    low, *high = (plotted(value, figure, power) for value in ends(figure))
    if high and (low < 0 or chart.kind == "line"):
        below = "below zero " if low < 0 else ""
        raise BadInput(
            f"a {chart.kind} chart can't draw the range {below}of the figure '{figure.id}'",
            file=f"decks/{scene.folder.deck.id}/charts/{chart.id}.toml",
            record=chart.id,
            remedy="give it in a table" if low < 0 else 'use kind = "range" or "column"',
        )
    quiet = chart.highlight is not None and figure.id != chart.highlight
    ink: MarkInk = tone if chart.highlight is None else "grey" if quiet else "accent"
    value = ChartValue(
        "",
        low,
        "",
        figure.status == "projection",
        high[0] if high else None,
        ink,
        cell_form(low, _suffix(scene.lead, figure, power)),
        quiet=quiet,
    )
    return Mark(value, names_of(scene, names), tuple(labels))


def names_of(scene: Scene, names: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return what a mark is called in each language, once where both say the same."""
    return _once([_parts(scene, name) for name in names])


def _parts(scene: Scene, name: Sequence[str]) -> tuple[str, ...]:
    """Return the parts of a name; in two languages each keeps to a line, a short date too."""
    return tuple(flat(part) for part in name) if scene.bilingual else tuple(name)


def _once(names: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return a name in each language, once where both say the same: a bare year needs no 年."""
    bare = [tuple(part.removesuffix("年") for part in name) for name in names]
    years = all(part.isdecimal() for name in bare for part in name)
    return tuple(dict.fromkeys(bare if years and len(names) > 1 else names))


def _suffix(wording: Wording, figure: Figure, power: int) -> str:
    """Return what the workbook's cells show after a number: 億, " billion", %."""
    unit = wording.words.units.get(figure.unit or "")
    if unit is not None and unit.is_sign:
        return unit.en_one
    return scale_word(power, wording.language)


def _label(wording: Wording, figure: Figure, power: int) -> str:
    """Return what stands at a mark: the number with its hedge, in digits and the chart's scale."""
    unit = wording.words.units.get(figure.unit or "")
    if figure.order or (unit is not None and unit.is_sign):  # "hundreds of" needs its noun
        return wording.figure(figure.id)
    if figure.unit == SHARE:
        return wording.figure(figure.id, "number")
    # Money is never spelled out, so that a mark reads 5 and not five.
    scaled = {"unit": None, "currency": figure.currency or "USD", "significant_digits": None}
    names = ("value",) if figure.value is not None else ("low", "high")
    numbers = (plotted(value, figure, power) for value in ends(figure))
    copy = figure.model_copy(update={**scaled, **dict(zip(names, numbers, strict=True))})
    return render_figure(copy, wording.language, "number", wording.words)


def flat(part: str) -> str:
    """Return a part of a name on one line: a short date is two, Feb and 2025 or 2月 and 2025年."""
    lines = part.split("\n")
    if lines[-1].endswith("年"):  # in Chinese the year comes first
        lines.reverse()
    return (" " if part.isascii() else "").join(lines)


def drawn_numbers(marks: Sequence[Mark]) -> list[Decimal]:
    """Return every number that the axis of values must hold."""
    values = [mark.value for mark in marks]
    return [each for value in values for each in (value.value, value.high) if each is not None]


def with_texts(mark: Mark, category_lines: Sequence[str], label_lines: Sequence[str]) -> ChartValue:
    """Return a mark with its texts set in lines."""
    return replace(mark.value, category="\n".join(category_lines), label="\n".join(label_lines))
