"""The marks of a chart: what stands under and at each, how high it is, how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import fsum
from typing import get_args

from brief.errors import BadInput
from brief.language.figures import render_figure
from brief.language.linebreak import break_lines
from brief.language.units import SHARE
from brief.language.widths import SLACK, text_width
from brief.model.chart import Chart
from brief.model.figure import Figure, Qualifier
from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import LOW_PLOT, ChartValue, Reach
from brief.planning.charts.scale import cell_form, ends, plotted, scale_word
from brief.planning.charts.words import category
from brief.planning.scene import Scene
from brief.planning.typesetting import pitch_of
from brief.planning.wording import Wording

_REACH: dict[Qualifier, Reach] = {
    "exact": "",
    "approx": "around",
    "more_than": "up",
    "at_least": "up",
    "less_than": "down",
    "up_to": "down",
}
assert set(_REACH) == set(get_args(Qualifier))

_SIZES = (16.0, grid.CAPTION_SIZE, grid.SOURCE_SIZE)
"""Tried in this order for categories and labels."""

_FILLED = 0.94
"""Part of a mark's share of the width that its texts may fill."""

_MOST_NAMED = 0.4
"""Part of the width that the names at the left of bars may take."""

_MOST_TEXT = 0.5
"""Part of the height that categories and labels may take before the type is made smaller."""

_MOST_LABEL = 0.7
"""Part of the room for lying bars that their labels may take."""

_SIGN = 1.3
"""Height of a sign between a label and its mark, as a part of a line's."""

_AIR = 10.0
"""Points between the plot and its category names, and at its edges."""


def marks_of(
    scene: Scene, chart: Chart, figures: Sequence[Figure], power: int
) -> tuple[ChartValue, ...]:
    """Return the marks in order, with a gap wherever the basis changes."""
    marks: list[ChartValue] = []
    for index, figure in enumerate(figures):
        if index and figure.basis != figures[index - 1].basis:
            marks.append(ChartValue("", None, "", projected=False))
        marks.append(_mark(scene, chart, figure, figures, power))
    return tuple(marks)


def _mark(
    scene: Scene, chart: Chart, figure: Figure, figures: Sequence[Figure], power: int
) -> ChartValue:
    categories = [category(each, figure, figures) for each in scene.wordings]
    if scene.bilingual:  # one line a language leaves the marks their height
        categories = [" · ".join(each.split("\n")) for each in categories]
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
    apart = figure.id != chart.highlight if chart.highlight else figure.basis != figures[0].basis
    return ChartValue(
        "\n".join(dict.fromkeys(categories)),
        low,
        "\n".join(labels),
        figure.status == "projection",
        high[0] if high else None,
        _REACH[figure.qualifier],
        "grey" if apart else "accent",
        cell_form(low, _suffix(scene.lead, figure, power)),
    )


def _suffix(wording: Wording, figure: Figure, power: int) -> str:
    """Return what the workbook's cells show after a number: 億, " billion", %."""
    unit = wording.words.units.get(figure.unit or "")
    if unit is not None and unit.is_sign:
        return unit.en_one
    return scale_word(power, wording.language)


def _label(wording: Wording, figure: Figure, power: int) -> str:
    """Return what stands at a mark: the number with its hedge, in digits and the chart's scale."""
    shown = wording.figure(figure.id, "number")
    unit = wording.words.units.get(figure.unit or "")
    if figure.order or figure.unit == SHARE:
        return shown
    if unit is not None and unit.is_sign:
        return wording.figure(figure.id)
    # Money is never spelled out, so that a mark reads 5 and not five.
    scaled = {"unit": None, "currency": figure.currency or "USD", "significant_digits": None}
    names = ("value",) if figure.value is not None else ("low", "high")
    numbers = (plotted(value, figure, power) for value in ends(figure))
    copy = figure.model_copy(update={**scaled, **dict(zip(names, numbers, strict=True))})
    return render_figure(copy, wording.language, "number", wording.words)


@dataclass(frozen=True)
class Setting:
    """Marks with their texts set at a size."""

    marks: tuple[ChartValue, ...]
    size: float
    """Type size of categories and labels, in points."""
    room: float
    """Points along the axis of values that marks and labels have together."""
    label: float
    """Points that the largest label takes of them."""


def set_marks(
    kind: str,
    marks: Sequence[ChartValue],
    width: float,
    height: float,
    language: Language,
    largest: float = _SIZES[0],
) -> Setting:
    """Set categories and labels at the largest size at which they have room."""
    place = _beside if kind == "bar" else _upright
    tried = [place(marks, width, height, size, language) for size in _SIZES if size <= largest]
    return next((setting for setting, fits in tried if fits), tried[-1][0])


def plotted_numbers(marks: Sequence[ChartValue]) -> list[Decimal]:
    """Return every number that the axis of values must hold."""
    return [each for mark in marks for each in (mark.value, mark.high) if each is not None]


def _upright(
    marks: Sequence[ChartValue], width: float, height: float, size: float, language: Language
) -> tuple[Setting, bool]:
    """Set marks that stand side by side; False where a text breaks or leaves no height."""
    share = width / len(marks) * _FILLED
    names = [_broken(mark.category, share, size, False, language) for mark in marks]
    labels = [_joined(mark.label, share, size, language) for mark in marks]
    set_labels = [_broken(label, share, size, True, language) for label in labels]
    pitch = pitch_of(size)
    named = max(map(len, names)) * pitch + _AIR
    sign = _SIGN if height - named >= LOW_PLOT else 0.0
    signed = [
        len(lines) + sign * bool(mark.reach) for lines, mark in zip(set_labels, marks, strict=True)
    ]
    label = max(signed) * pitch + _AIR / 2
    whole = all(
        len(lines) == text.count("\n") + 1
        for lines, text in zip(
            (*names, *set_labels), (*(mark.category for mark in marks), *labels), strict=True
        )
    )
    kept = tuple(
        replace(mark, label="\n".join(lines)) for mark, lines in zip(marks, set_labels, strict=True)
    )
    return Setting(
        kept, size, height - named, label
    ), whole and named + label <= height * _MOST_TEXT


def _beside(
    marks: Sequence[ChartValue], width: float, height: float, size: float, language: Language
) -> tuple[Setting, bool]:
    """Set marks that lie under each other; False where a text is too wide or too high."""
    share = height / len(marks) * _FILLED
    most = width * _MOST_NAMED
    names = [_broken(mark.category, most, size, False, language) for mark in marks]
    named = max(_width(line, size, False, language) for lines in names for line in lines) + _AIR
    labels = [_joined(mark.label, most / _sides(marks), size, language) for mark in marks]
    signs = max((size * 1.3 for mark in marks if mark.reach), default=0.0)
    label = max(_width(line, size, True, language) for each in labels for line in each.split("\n"))
    lines = max(len(each) for each in (*names, *(label.split("\n") for label in labels)))
    if lines * pitch_of(size) > share and any("\n" in mark.category for mark in marks):
        flat = [replace(mark, category=mark.category.replace("\n", " · ")) for mark in marks]
        return _beside(flat, width, height, size, language)
    kept = tuple(replace(mark, label=each) for mark, each in zip(marks, labels, strict=True))
    room, label = width - named, fsum((label, signs, 2 * _AIR))
    fits = lines * pitch_of(size) <= share and named <= most + _AIR
    return Setting(kept, size, room, label), fits and _sides(marks) * label <= room * _MOST_LABEL


def _sides(marks: Sequence[ChartValue]) -> int:
    """Return on how many sides of zero labels stand."""
    return 1 + any(number < 0 for number in plotted_numbers(marks))


def _joined(label: str, room: float, size: float, language: Language) -> str:
    """Return both languages' labels on one line where they fit."""
    line = label.replace("\n", "  ")
    return line if _width(line, size, True, language) <= room else label


def _broken(text: str, room: float, size: float, bold: bool, language: Language) -> list[str]:
    return [
        line for part in text.split("\n") for line in break_lines(part, room, size, bold, language)
    ]


def _width(text: str, size: float, bold: bool, language: Language) -> float:
    return text_width(text, size, bold, language) / (1 - SLACK)
