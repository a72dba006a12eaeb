"""How high a memo gets in Word: the lines of each part by real widths, times their exact pitch.

Word itself can't be asked. The estimate errs on the long side: its line breaking keeps numbers with
their units and leaves part of each line free.
"""

import math
from collections.abc import Iterator

from brief.language.linebreak import break_lines
from brief.language.widths import JOINER, SLACK, text_width
from brief.planning.memo import page
from brief.planning.memo.chart import chart_height
from brief.planning.memo.plan import Form, MemoBlock, MemoLine, MemoPlan
from brief.planning.memo.table import table_height

SLACK_LINES = 1
"""Lines of the body kept free for what Word does differently."""


def memo_lines(plan: MemoPlan) -> float:
    """Return the height in points that the memo takes as docx, for `Sheet.text_height` to hold."""
    width = plan.sheet.text_width
    foot = sum(_line(line, width, page.FOOT_SIZE, plan) for line in plan.foot)
    table = 0.0 if plan.table is None else table_height(plan.table, width, plan.language)
    chart = 0.0 if plan.chart is None else chart_height(plan.chart, width, plan.language)
    return (
        _head(plan)
        + math.fsum(_block(block, plan) for block in plan.blocks)
        + table
        + chart
        + page.FOOT_BEFORE
        + page.RULE
        + page.FOOT_PAD
        + foot * page.FOOT_PITCH
    )


def overflow(plan: MemoPlan) -> int:
    """Return how many lines of the body the docx is too long by; 0 when it fits with its slack."""
    room = plan.sheet.text_height - SLACK_LINES * plan.pitch
    return max(math.ceil((memo_lines(plan) - room) / plan.pitch), 0)


def fits(plan: MemoPlan) -> bool:
    """Say whether the memo takes one page as docx, with lines to spare for Word."""
    return overflow(plan) == 0


def line_width(plan: MemoPlan, form: Form) -> float:
    """Return how wide the lines of a part are, in points."""
    if form == "boxed":
        return plan.sheet.text_width - 2 * page.BOX_PAD - page.BOX_BAR
    numbered = page.number_indent(plan.size, plan.language)
    return plan.sheet.text_width - (numbered if form == "numbers" else page.ITEM_INDENT)


def _head(plan: MemoPlan) -> float:
    """Return the height from the top of the page to the rule under the head, that included."""
    room = plan.sheet.text_width - page.LABEL_WIDTH
    subject = len(break_lines(plan.subject, room, plan.subject_size, True, plan.language))
    # Two pairs on one line were found to be of one line each.
    lines = sum(
        1
        if len(pairs) > 1
        else len(break_lines(pairs[0][1], room, plan.size, False, plan.language))
        for pairs in plan.head
    )
    return (
        page.KIND_PITCH
        + page.KIND_PAD
        + page.HEAD_RULE
        + page.TITLE_BEFORE
        + subject * (plan.subject_size + page.TITLE_LEADING)
        + page.TITLE_AFTER
        + lines * plan.pitch
        + page.HEAD_PAD
        + page.RULE
    )


def _block(block: MemoBlock, plan: MemoPlan) -> float:
    width = line_width(plan, block.form)
    if block.form == "boxed":
        above = page.HEAD_AFTER + 2 * (page.BOX_PAD_ABOVE + page.BOX_EDGE)
    else:
        above = page.HEADING_BEFORE + len(block.lines) * page.ITEM_BEFORE
    lines = 1 + sum(_line(line, width, plan.size, plan) for line in block.lines)
    return above + lines * plan.pitch


def _line(line: MemoLine, width: float, size: float, plan: MemoPlan) -> int:
    text = line.text
    lines = break_lines(text, width, size, False, plan.language)
    if not any(run.bold for run in line.runs):
        return len(lines)
    # Where the bold parts still fit the lines broken without them, those are the lines.
    if all(part <= width * (1 - SLACK) for part in _widths(line, lines, size, plan)):
        return len(lines)
    return len(break_lines(text, width, size, True, plan.language))


def _widths(line: MemoLine, lines: tuple[str, ...], size: float, plan: MemoPlan) -> Iterator[float]:
    """Yield how wide each broken line gets with its bold parts."""
    drawn = [(letter, run.bold) for run in line.runs for letter in run.text if letter != JOINER]
    text = "".join(letter for letter, _ in drawn)
    at = 0
    for part in lines:
        at += len(text[at:]) - len(text[at:].lstrip(" \n"))
        thick = sum(
            text_width(character, size, True) - text_width(character, size)
            for character, heavy in drawn[at : at + len(part)]
            if heavy
        )
        yield text_width(part, size, False, plan.language) + thick
        at += len(part)
