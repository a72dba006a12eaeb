"""Bringing places, boxes and type from one measure to another, as a map is enlarged."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from brief.planning.boxes import Box, ChartBox, ChartValue, Paragraph, TableBox, TableRow, TextBox
from brief.planning.grid import Grid, Stage
from brief.planning.typesetting import type_size

_ACROSS = {
    "slide_width", "left", "right", "gutter", "title_left", "title_right", "marking_left",
    "marking_right", "footer_left", "footer_right", "number_left", "number_right",
}  # fmt: skip
"""Measures of a grid that run across."""

_Places = TypeVar("_Places", Grid, Stage)


def places_in(places: _Places, across: float, down: float) -> _Places:
    """Return the places of a slide that is as many times as wide and as high."""
    scaled: dict[str, Any] = {}
    for each in fields(places):
        value = getattr(places, each.name)
        if isinstance(value, float):
            value *= across if each.name in _ACROSS else down
        elif isinstance(value, Stage):
            value = places_in(value, across, down)
        scaled[each.name] = value
    return replace(places, **scaled)


def box_in(box: Box, across: float, down: float) -> Box:
    """Return a box of a slide that is as many times as wide and as high; type goes by height."""
    left, top = box.left * across, box.top * down
    if isinstance(box, TableBox):
        return replace(
            box,
            left=left,
            top=top,
            column_widths=tuple(width * across for width in box.column_widths),
            rows=tuple(_row(row, down) for row in box.rows),
            scale=box.scale * down,
        )
    sized = replace(box, left=left, top=top, width=box.width * across, height=box.height * down)
    if isinstance(sized, ChartBox):
        along = across if sized.kind == "bar" else down
        return replace(
            sized,
            size=type_size(sized.size * down),
            plot=sized.plot * along,
            aside=sized.aside * across,
            values=_moved(sized.values, down),
            more=tuple(replace(each, values=_moved(each.values, down)) for each in sized.more),
        )
    if isinstance(sized, TextBox):
        return replace(sized, paragraphs=_stack(sized.paragraphs, down))
    return sized


def _moved(values: tuple[ChartValue, ...], down: float) -> tuple[ChartValue, ...]:
    return tuple(replace(each, shift=each.shift * down) if each.shift else each for each in values)


def _row(row: TableRow, down: float) -> TableRow:
    cells = tuple(_stack(cell, down) for cell in row.cells)
    return replace(row, height=row.height * down, cells=cells)


def _stack(paragraphs: tuple[Paragraph, ...], down: float) -> tuple[Paragraph, ...]:
    return tuple(
        replace(
            each,
            size=type_size(each.size * down),
            pitch=each.pitch * down,
            before=each.before * down,
            hanging=each.hanging * down,
        )
        for each in paragraphs
    )
