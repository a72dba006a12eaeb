"""What memo.typ reads: the texts of a memo cut into groups, with the measures of the page."""

import math
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from brief.export.memo_chart import drawing, words
from brief.export.memo_groups import groups
from brief.export.memo_style import COLOURS, document_title
from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.memo import page
from brief.planning.memo.lines import line_width
from brief.planning.memo.plan import MemoChart, MemoLine, MemoPlan, MemoTable

Groups = list[dict[str, object]]
"""A text as memo.typ reads it."""


def content(plan: MemoPlan, fonts: Sequence[str]) -> dict[str, object]:
    """Return what memo.typ reads: the plan's texts, the measures of the page, fonts, colours.

    `fonts` are families, those after the first for what it lacks.
    """
    day = date.fromisoformat(plan.date)
    width = plan.sheet.text_width
    beside_label = width - page.LABEL_WIDTH
    return {
        "language": plan.language,
        "properties": {
            "title": document_title(plan),
            "author": plan.author,
            "subject": plan.subject,
            "marking": plan.marking.text,
            "date": [day.year, day.month, day.day],
        },
        "title": plan.title,
        "dated": plan.dated,
        "subject_label": plan.subject_label,
        "subject": _text(plan.subject, beside_label / plan.subject_size, plan.language),
        "subject_size": plan.subject_size,
        "signature": plan.signature,
        "marking": asdict(plan.marking)
        | {"text": _text(plan.marking.text, width / plan.marking.size, plan.language)},
        "head": [
            [(label, _text(value, beside_label / plan.size, plan.language)) for label, value in row]
            for row in plan.head
        ],
        "blocks": [
            {
                "head": block.head,
                "form": block.form,
                "lines": _lines(block.lines, line_width(plan, block.form) / plan.size),
            }
            for block in plan.blocks
        ],
        "table": plan.table and _table(plan.table, width, plan.language),
        "chart": plan.chart and _chart(plan.chart, width, plan.language),
        "foot": _lines(plan.foot, width / page.FOOT_SIZE),
        "size": plan.size,
        "pitch": plan.pitch,
        "fonts": fonts,
        "number_indent": page.number_indent(plan.size, plan.language),
        "sheet": asdict(plan.sheet) | {"text_width": plan.sheet.text_width},
        "page": {name: value for name, value in vars(page).items() if isinstance(value, float)},
        "colours": COLOURS,
    }


def _table(table: MemoTable, width: float, language: Language) -> dict[str, object]:
    """Return the table with its texts in groups, so that no cell parts a number from its unit."""
    rooms = [(each - 2 * page.CELL_X) / table.size for each in table.widths]

    def row(texts: tuple[str, ...]) -> list[Groups]:
        return [_text(text, room, language) for text, room in zip(texts, rooms, strict=True)]

    return {
        "caption": _text(table.caption, width / table.size, language),
        "head": row(table.head),
        "rows": [row(each) for each in table.rows],
        "right": table.right,
        "widths": table.widths,
        "size": table.size,
        "pitch": table.pitch,
    }


def _chart(chart: MemoChart, width: float, language: Language) -> dict[str, object]:
    """Return the chart with its parts in their places; its texts are already in lines."""
    texts = [vars(each) | {"lines": _lines(each.lines, math.inf)} for each in words(chart)]
    return {
        "title": _text(chart.title, width / page.CHART_SIZE, language),
        "unit": _text(chart.unit, width / page.FOOT_SIZE, language),
        "note": _text(chart.note, width / page.FOOT_SIZE, language),
        "alt": chart.box.alt,
        "width": chart.box.width,
        "height": chart.box.height,
        "parts": drawing(chart) | {"texts": texts},
    }


def _lines(lines: tuple[MemoLine, ...], room: float) -> list[Groups]:
    """Return lines in groups; `room` is the width of a line in em."""
    return [[asdict(group) for group in groups(line.runs, room)] for line in lines]


def _text(text: str, room: float, language: Language) -> Groups:
    """Return a text in groups, for lines of so many em."""
    return _lines((MemoLine((Run(text, language),)),), room)[0]
