"""One tone a basis, the same on all charts of a deck that count in one unit; grey for none."""

from collections.abc import Iterable, Mapping, Sequence

from brief.language.units import SHARE
from brief.model.figure import Figure
from brief.model.record import NOT_STATED
from brief.planning.boxes import MarkInk
from brief.planning.wording import Wording

_TONES: tuple[MarkInk, ...] = ("accent", "ink", "white")
"""Tones of the bases that are stated, in order of appearance; the last is that of all further."""


def tones_of(
    wording: Wording, figures: Sequence[Figure], shown: Sequence[Figure]
) -> Mapping[str, MarkInk]:
    """Return the tone of each basis of a chart's figures; `shown` are all on its slide.

    Percentages are of something else each time: a deck's charts of them aren't told apart.
    """
    tones: dict[str, MarkInk] = {}
    for figure in figures:
        unit = wording.words.units.get(figure.unit or "")
        if unit is not None and (unit.is_sign or unit.id == SHARE):
            alike = (each for each in shown if each.unit == figure.unit)
            order = _stated(alike)
        else:
            order = wording.charted.get((figure.unit, figure.currency), ())
        if figure.basis == NOT_STATED:
            tones[figure.basis] = "grey" if order else "accent"
        else:
            at = order.index(figure.basis) if figure.basis in order else 0
            tones[figure.basis] = _TONES[min(at, len(_TONES) - 1)]
    return tones


def _stated(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.basis for each in figures if each.basis != NOT_STATED))
