"""Laying out the memo: its parts in order, at the largest size at which the page holds them."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import Language
from brief.model.record import Record
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import Run
from brief.planning.memo.chart import chart_of, plan_chart
from brief.planning.memo.head import head_lines, set_marking, signature, subject_size
from brief.planning.memo.page import SHEETS
from brief.planning.memo.plan import Form, MemoBlock, MemoLine, MemoPlan
from brief.planning.memo.slides import deck_slide
from brief.planning.memo.table import plan_table, sized, table_of, title_of
from brief.planning.source_line import as_of_range
from brief.planning.sourcing import Grounds, figures_in, grounds, texts_of
from brief.planning.wording import Wording

_SETTINGS: dict[Language, tuple[tuple[float, float], ...]] = {
    "zh-Hant": ((12.0, 1.5), (11.5, 1.45), (11.0, 1.4), (11.0, 1.32)),
    "en": ((12.0, 1.35), (11.5, 1.35), (11.0, 1.35), (11.0, 1.25), (11.0, 1.2)),
}
"""Sizes in points with their line pitch as a multiple, tried in this order.

11 pt is the least that a memo may have; Chinese needs more air between its lines.
"""

_NAME = re.compile(r"[^：:。.；;，,{}]{1,20}：|[^：:。.；;，,{}]{1,60}:(?= )")
"""The name of an option at the start of its text, which a reader goes by."""


def plan_memo(
    workspace: Workspace,
    folder: DeckFolder,
    vocabulary: Vocabulary,
    language: Language,
    pages: Mapping[str, int],
) -> MemoPlan | None:
    """Lay out a deck's memo, None where it has none; whether it fits is for `sizes` to try.

    `pages` gives the number of each slide in the deck of the same language, for texts that name
    one. Raises BadInput for a table that is not small or has no title, and for a marking too long
    for the page's margin.
    """
    if folder.memo is None:
        return None
    deck, memo = folder.deck, folder.memo
    sheet = SHEETS[workspace.settings.paper]
    wording = Wording(workspace, vocabulary, language, deck.id, pages)
    ground = _grounds(workspace, folder)
    size, multiple = _SETTINGS[language][0]
    parts: tuple[tuple[str, tuple[str, ...], Form], ...] = (
        ("Key points", memo.key_points, "bullets"),
        ("Implications (our judgment)", memo.implications, "bullets"),
        ("Options", memo.options, "numbers"),
    )
    answer = MemoLine(tuple(_runs(wording, memo, "bottom_line")))
    author, marking = wording.own(deck, "prepared_by"), set_marking(wording, folder, sheet)
    subject = wording.own(memo, "subject")
    return MemoPlan(
        deck=deck.id,
        language=language,
        sheet=sheet,
        title=wording.word("Memorandum"),
        author=author,
        signature=signature(author, marking, sheet),
        marking=marking,
        date=str(deck.date),
        dated=wording.date(deck.date),
        subject_label=wording.word("Subject"),
        subject=subject,
        subject_size=subject_size(subject, language, sheet),
        head=head_lines(wording, memo, sheet),
        blocks=(
            MemoBlock(wording.word("Bottom line"), (answer,), "boxed"),
            *(
                MemoBlock(wording.word(head), _lines(wording, workspace, points, form), form)
                for head, points, form in parts
            ),
        ),
        foot=_foot(wording, folder, ground),
        size=size,
        pitch=_pitch(size, multiple),
        table=plan_table(wording, workspace, folder, pages, sheet, size),
        chart=plan_chart(wording, workspace, folder, pages, sheet),
        figures=tuple(figure.id for figure in ground.figures),
        points=tuple(point.id for point in ground.points),
    )


def sizes(plan: MemoPlan) -> Iterable[MemoPlan]:
    """Return the memo at each size that it may have, the largest first."""
    for size, multiple in _SETTINGS[plan.language]:
        table = plan.table and sized(plan.table, size, plan.language, plan.sheet.text_width)
        yield replace(plan, size=size, pitch=_pitch(size, multiple), table=table)


def too_long(plan: MemoPlan, lines: int, folder: DeckFolder) -> BadInput:
    """Return the error of a memo that one page doesn't hold at the least size."""
    return BadInput(
        f"the memo is {lines} {'line' if lines == 1 else 'lines'} too long in {plan.language}",
        file=f"decks/{folder.deck.id}/memo.toml",
        record=folder.deck.id,
        remedy="shorten its bottom line or its points, or take one out"
        + (", or the table" if plan.table else ", or the chart" if plan.chart else ""),
    )


def _pitch(size: float, multiple: float) -> float:
    """Return the exact line pitch for a size, in tenths of a point."""
    return round(size * multiple, 1)


def _grounds(workspace: Workspace, folder: DeckFolder) -> Grounds:
    """Return what the memo rests on."""
    assert folder.memo is not None
    memo = folder.memo
    points = [workspace.points[point] for point in memo.points]
    texts = [*texts_of(memo, but="table_title"), *(point.text for point in points)]
    table = table_of(folder)
    if table is not None:
        record, field = title_of(folder, table)
        texts += [getattr(record, field), *texts_of(table)]
    chart = chart_of(folder)
    texts += texts_of(chart) if chart else []
    shown = chart.figures if chart else ()
    return grounds(workspace, (*figures_in(texts), *shown), points)


def _lines(
    wording: Wording, workspace: Workspace, points: tuple[str, ...], form: Form
) -> tuple[MemoLine, ...]:
    """Return a part's points; an option's name stands out, as the reader decides by it."""
    # Dates would crowd out the numbers; only the bottom line has them bold.
    dates = {name for name, figure in workspace.figures.items() if figure.date is not None}
    lines = (tuple(_runs(wording, workspace.points[point], "text", dates)) for point in points)
    return tuple(MemoLine(_named(runs) if form == "numbers" else runs) for runs in lines)


def _runs(
    wording: Wording, record: Record, field: str, plain: Container[str] = ()
) -> Iterator[Run]:
    """Return a text, its figures bold but for those that are to be `plain`."""
    for piece in wording.pieces(record, field):
        text = piece.text
        if piece.slides:
            text = deck_slide(wording, piece.slides, capital=text[0].isupper())
        yield Run(
            text, wording.language, bold=piece.figure is not None and piece.figure not in plain
        )


def _named(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Set the name apart that a text begins with, where it has one."""
    first, *others = runs
    name = None if first.bold else _NAME.match(first.text)
    if name is None:
        return runs
    rest = replace(first, text=first.text[name.end() :])
    apart = replace(first, text=name.group(), bold=True, ink="accent")
    return (apart, *([rest] if rest.text else []), *others)


def _foot(wording: Wording, folder: DeckFolder, ground: Grounds) -> tuple[MemoLine, ...]:
    """Return the small lines at the foot: sources, as-of dates, information cut-off."""
    sources = wording.word("; ").join(wording.source(source) for source in ground.sources)
    parts: Sequence[str] = [
        wording.word("Sources: {sources}", sources=sources) if sources else "",
        as_of_range(wording, ground.figures),
        wording.word("Information as of {date}", date=wording.date(folder.deck.cutoff)),
    ]
    text = wording.sentences([part for part in parts if part])
    return (MemoLine((Run(text, wording.language),)),)
