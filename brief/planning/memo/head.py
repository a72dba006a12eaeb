"""The head of the memo, and what stands in the white above and below the page."""

from brief.errors import BadInput
from brief.language.linebreak import break_lines
from brief.language.widths import text_width
from brief.model.identifiers import Language
from brief.model.memo import Memo
from brief.model.workspace import DeckFolder
from brief.planning.memo import page
from brief.planning.memo.page import Sheet
from brief.planning.memo.plan import Marking
from brief.planning.wording import Wording

Pair = tuple[str, str]
"""A label and its value."""

_MARKING = (
    (page.MARKING_SIZE, page.MARKING_PITCH, 1),
    (page.FOOT_SIZE, page.FOOT_PITCH, 2),
)
"""Size, pitch and most lines of the marking: what the white above and below has room for."""

_WIDER = 1.07
"""How much wider bold Latin letters are in the PDF than in Word (measured); Chinese is the same."""

_GAP = 12.0
"""Least white between two texts on one line, in points."""


def head_lines(wording: Wording, memo: Memo, sheet: Sheet) -> tuple[tuple[Pair, ...], ...]:
    """Return the lines under the subject: to and from on one line where both are short."""
    to, sender, purpose = (
        (wording.word(label), wording.own(memo, field))
        for label, field in (("To", "to"), ("From", "sender"), ("Purpose", "purpose"))
    )
    room = sheet.text_width / 2 - page.LABEL_WIDTH - _GAP
    # Measured in bold at more than the largest size, so that the head stays as it is at each size.
    short = all(
        len(break_lines(value, room, 12.5, True, wording.language)) == 1
        for _, value in (to, sender)
    )
    first: tuple[tuple[Pair, ...], ...] = ((to, sender),) if short else ((to,), (sender,))
    return (*first, (purpose,))


def subject_size(subject: str, language: Language, sheet: Sheet) -> float:
    """Return the type size of the subject: a little smaller where that saves a line."""
    room = sheet.text_width - page.LABEL_WIDTH
    if language == "en":
        room /= _WIDER
    return min(
        page.TITLE_SIZES, key=lambda size: len(break_lines(subject, room, size, True, language))
    )


def set_marking(wording: Wording, folder: DeckFolder, sheet: Sheet) -> Marking:
    """Return the marking at its size; BadInput where the white above the page doesn't hold it."""
    text = wording.own(folder.deck, "marking")
    for size, pitch, most in _MARKING:
        lines = break_lines(text, sheet.text_width, size, True, wording.language)
        if len(lines) <= most:
            return Marking(text, size, pitch)
    raise BadInput(
        f"the marking takes {len(lines)} lines above the memo in {wording.language},"
        f" which has room for {most}",
        file=f"decks/{folder.deck.id}/deck.toml",
        record=folder.deck.id,
        remedy="shorten it",
    )


def signature(author: str, marking: Marking, sheet: Sheet) -> str:
    """Return who answers for the memo as its footer has it: nothing where the marking is long."""
    beside = text_width(author, page.FOOT_SIZE, True) + text_width(marking.text, marking.size, True)
    return author if beside + _GAP <= sheet.text_width else ""
