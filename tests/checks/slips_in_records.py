"""Slips in the fields of figures and points."""

import re
from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Any

from mutations import Mutation, Subject, other, rebuilt, with_record

from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.partial_date import PartialDate
from brief.model.point import DESK, Point
from brief.model.record import NOT_STATED

_QUALIFIERS = ("exact", "approx", "more_than", "less_than", "at_least", "up_to")
_NUMERAL = re.compile("[0-9一二三四五六七八九]")
_NUMERALS = ("0123456789", "一二三四五六七八九")


def in_figures(subject: Subject, random: Random) -> Iterator[Mutation]:
    """Yield a change of each field that decides what a figure says, and of its first anchor."""
    figures = list(subject.workspace.figures.values())
    fields = {
        name: sorted({getattr(each, name) for each in figures if getattr(each, name)})
        for name in ("unit", "basis", "originator")
    }
    for figure in figures:
        slip = partial(_slip, subject, figure)
        yield from _numbers(slip, figure, random)
        for name, choices in fields.items():
            if getattr(figure, name):
                yield slip(name, **{name: other(choices, getattr(figure, name), random)})
        yield slip("qualifier", qualifier=other(_QUALIFIERS, figure.qualifier, random))
        for name in ("basis", "originator", "as_of"):
            if getattr(figure, name) != NOT_STATED:
                yield slip(f"{name} not stated", **{name: NOT_STATED})
        for name in ("date", "as_of"):
            if isinstance(date := getattr(figure, name), PartialDate):
                yield slip(name, **{name: _other_date(date, random)})
        for anchor in figure.anchors[:1]:
            rest = figure.anchors[1:]
            yield slip("anchor's span", anchors=[_moved(anchor, random), *rest])
            yield slip("anchor's characters", anchors=[misread(anchor, random), *rest])
        if figure.formula:
            yield from _inputs(slip, figure, figure.formula, [each.id for each in figures], random)


def in_points(subject: Subject, random: Random) -> Iterator[Mutation]:
    """Yield reported points that nobody says any more, and points whose anchors have slipped."""
    for point in subject.workspace.points.values():
        slip = partial(_slip, subject, point)
        if point.kind in ("fact", "quotation") and point.claimant not in (DESK, NOT_STATED):
            yield slip("claimant not stated", claimant=NOT_STATED)
            yield slip("claimant removed", claimant="")
        for anchor in point.anchors[:1]:
            yield slip("point's anchor", anchors=[_moved(anchor, random), *point.anchors[1:]])


def _slip(subject: Subject, record: Figure | Point, kind: str, /, **fields: Any) -> Mutation:
    shown = ", ".join(f"{name} = {value}" for name, value in fields.items())
    return Mutation(
        kind,
        f"{record.id}: {shown}",
        record.id,
        lambda: with_record(subject, rebuilt(record, **fields)),
    )


def _numbers(slip: Any, figure: Figure, random: Random) -> Iterator[Mutation]:
    for name in ("value", "low", "high"):
        number = getattr(figure, name)
        if number is not None:
            wrong = random.choice((number * 10, number * 2, number + 1, number / 2))
            yield slip("value" if name == "value" else "range end", **{name: wrong})


def _inputs(
    slip: Any, figure: Figure, formula: str, ids: list[str], random: Random
) -> Iterator[Mutation]:
    """Yield a formula with each input in turn taken for another figure, and misspelt."""
    for name in inputs(formula):
        for instead in (other(ids, name, random), f"{name}_x"):
            yield slip("formula's input", formula=re.sub(rf"\b{name}\b", instead, formula))


def _other_date(date: PartialDate, random: Random) -> PartialDate:
    """Return a date that is off by a year, or by a month where it has one."""
    if date.month is None or random.random() < 0.5:
        return date.plus_years(random.choice((-1, 1)))
    month = other(range(1, 13), date.month, random)
    return PartialDate(date.year, month, min(date.day, 28) if date.day else None)


def _moved(anchor: Anchor, random: Random) -> dict[str, object]:
    by = random.choice((-3, -2, -1, 1, 2, 3))
    return {**anchor.model_dump(), "start": anchor.start + by, "end": anchor.end + by}


def misread(anchor: Anchor, random: Random) -> dict[str, object]:
    """Return an anchor with its first numeral, or else its first character, another one."""

    def wrong(match: re.Match[str]) -> str:
        return other(next(each for each in _NUMERALS if match[0] in each), match[0], random)

    text = anchor.text or ""
    changed = _NUMERAL.sub(wrong, text, count=1)
    return {**anchor.model_dump(), "text": changed if changed != text else f"又{text[1:]}"}
