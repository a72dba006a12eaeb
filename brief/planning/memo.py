"""Laying out the memo: its parts in order, at the largest size at which the page holds them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from brief.errors import BadInput
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import Language
from brief.model.record import Record
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.plan import MemoBlock, MemoLine, MemoPlan, Run
from brief.planning.sourcing import Grounds, as_of_range, figures_in, grounds
from brief.planning.wording import Wording

_SETTINGS: dict[Language, tuple[tuple[float, float], ...]] = {
    "zh-Hant": ((12.0, 1.5), (11.5, 1.45), (11.0, 1.4), (11.0, 1.32)),
    "en": ((12.0, 1.35), (11.5, 1.35), (11.0, 1.35), (11.0, 1.25)),
}
"""Sizes in points with their line pitch as a multiple, tried in this order.

11 pt is the least that a memo may have; Chinese needs more air between its lines.
"""


def plan_memo(
    workspace: Workspace,
    folder: DeckFolder,
    vocabulary: Vocabulary,
    language: Language,
    pages: Mapping[str, int],
) -> MemoPlan | None:
    """Lay out a deck's memo, None where it has none; whether it fits is for `sizes` to try.

    `pages` gives the number of each slide in the deck of the same language, for texts that name
    one.
    """
    if folder.memo is None:
        return None
    deck, memo = folder.deck, folder.memo
    wording = Wording(workspace, vocabulary, language, deck.id, pages)
    ground = _grounds(workspace, folder)
    parts = (
        ("Key points", memo.key_points),
        ("Implications", memo.implications),
        ("Options", memo.options),
    )
    bottom_line = MemoBlock(
        wording.word("Bottom line"), (_line(wording, memo, "bottom_line"),), listed=False
    )
    lists = tuple(
        MemoBlock(
            wording.word(head),
            tuple(_line(wording, workspace.points[point], "text") for point in points),
            listed=True,
        )
        for head, points in parts
    )
    return MemoPlan(
        deck=deck.id,
        language=language,
        title=wording.word("Memorandum"),
        author=wording.own(deck, "prepared_by"),
        marking=wording.own(deck, "marking"),
        date=str(deck.date),
        head=(
            (wording.word("To"), wording.own(memo, "to")),
            (wording.word("From"), wording.own(memo, "sender")),
            (wording.word("Date"), wording.date(deck.date)),
            (wording.word("Subject"), wording.own(memo, "subject")),
            (wording.word("Purpose"), wording.own(memo, "purpose")),
        ),
        blocks=(bottom_line, *lists),
        foot=_foot(wording, folder, ground),
        size=_SETTINGS[language][0][0],
        pitch=_pitch(*_SETTINGS[language][0]),
        figures=tuple(figure.id for figure in ground.figures),
        points=tuple(point.id for point in ground.points),
        subject=wording.own(memo, "subject"),
    )


def sizes(plan: MemoPlan) -> Iterable[MemoPlan]:
    """Return the memo at each size that it may have, the largest first."""
    for size, multiple in _SETTINGS[plan.language]:
        yield replace(plan, size=size, pitch=_pitch(size, multiple))


def too_long(plan: MemoPlan, lines: int, folder: DeckFolder) -> BadInput:
    """Return the error of a memo that one page doesn't hold at the least size."""
    return BadInput(
        f"the memo is {lines} {'line' if lines == 1 else 'lines'} too long in {plan.language}",
        file=f"decks/{folder.deck.id}/memo.toml",
        record=folder.deck.id,
        remedy="shorten its bottom line or its points, or take one out",
    )


def _pitch(size: float, multiple: float) -> float:
    """Return the exact line pitch for a size, in tenths of a point."""
    return round(size * multiple, 1)


def _grounds(workspace: Workspace, folder: DeckFolder) -> Grounds:
    """Return what the memo rests on."""
    assert folder.memo is not None
    memo = folder.memo
    ids = (*memo.key_points, *memo.implications, *memo.options)
    points = [workspace.points[point] for point in ids]
    texts = [memo.subject, memo.bottom_line, *(point.text for point in points)]
    return grounds(workspace, figures_in(texts), points)


def _line(wording: Wording, record: Record, field: str) -> MemoLine:
    """Return a text as a line of the memo, its figures bold."""
    return MemoLine(
        tuple(
            Run(piece.text, wording.language, bold=piece.figure is not None)
            for piece in wording.pieces(record, field)
        )
    )


def _foot(wording: Wording, folder: DeckFolder, ground: Grounds) -> tuple[MemoLine, ...]:
    """Return the small lines at the foot: sources, as-of dates, information cut-off."""
    sources = wording.word("; ").join(wording.source(source) for source in ground.sources)
    parts: Sequence[str] = [
        wording.word("Sources: {sources}", sources=sources),
        as_of_range(wording, ground.figures),
        wording.word("Information as of {date}", date=wording.date(folder.deck.cutoff)),
    ]
    text = wording.sentences([part for part in parts if part])
    return (MemoLine((Run(text, wording.language),)),)
