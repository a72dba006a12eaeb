"""M1, M2 and X1: a memo that says what there is to decide, with no number that is news."""

import re
from collections.abc import Iterator

from brief.checks.density import length
from brief.checks.material import Material
from brief.checks.reading_order import Texts, as_read, texts_by_unit
from brief.checks.rule import Flaw, rule
from brief.model.chart import Chart
from brief.model.identifiers import LANGUAGES
from brief.model.memo import Memo
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.text_unit import unit_id

_KEY_POINTS = (2, 6)
_OPTIONS = 2
_BOTTOM_LINE = {"en": (60, "words"), "zh-Hant": (120, "characters")}

_STATUS_QUO = re.compile(
    "現狀|現況|不改變|不變動|不採取|照舊|照現|不作為"
    r"|\b(?:status quo|no change|do nothing|continue|keep|maintain|stay|(?:as|where) (?:it|we)"
    r" (?:is|are|stands?)|as now|wait)\b",
    re.IGNORECASE,
)


@rule(
    "M1",
    "warning",
    "memo sections",
    wants="A memo has 2 to 6 key points, at least one implication, at least two options, and a"
    " bottom line of at most 60 English words or 120 Chinese characters.",
    why="One page is read in two minutes. With a single option there is nothing to choose.",
    bad="nine key points and one option",
    good="four key points, three implications, three options",
    standard="State Department memo format: bottom line up front, in at most four lines",
)
def sections(material: Material) -> Iterator[Flaw]:
    """Find memos with too much or too little in a section."""
    texts = texts_by_unit(material)
    for folder in material.decks:
        if folder.memo:
            for message, remedy in _counts(folder.memo):
                yield Flaw(folder.memo, message, remedy, deck=folder.deck.id)
            yield from _bottom_line(material, texts, folder.memo, folder.deck.id)


@rule(
    "M2",
    "warning",
    "status quo",
    wants="The first of a memo's options is to go on as now.",
    why="Doing nothing is always an option, and what the others are measured against.",
    bad="options: ask for talks; build up conventional strength",
    good="options: keep to the present course; ask for talks; build up conventional strength",
    standard="ICD 203: alternatives; the practice of option papers",
)
def status_quo(material: Material) -> Iterator[Flaw]:
    """Find memos whose options leave the status quo out, or not first."""
    texts = texts_by_unit(material)
    for folder in material.decks:
        options = folder.memo.options if folder.memo else ()
        places = [place for place, option in enumerate(options, 1) if _keeps(option, texts)]
        if folder.memo and 1 not in places:
            found = f"comes only as option {places[0]}" if places else "is not among the options"
            yield Flaw(
                folder.memo,
                f"the status quo {found}",
                "put first what happens if nothing is changed",
                deck=folder.deck.id,
            )


@rule(
    "X1",
    "error",
    "memo's figures stand in the deck",
    wants="Every figure of a memo also stands on a slide of its deck.",
    why="Memo and deck are read side by side. A number that only one of them has looks like a"
    " mistake in the other, and has no source line anywhere.",
    bad="the memo gives a budget that no slide shows",
    good="the budget also stands in a table of the deck",
    standard="our own",
)
def in_the_deck(material: Material) -> Iterator[Flaw]:
    """Find figures that a memo or its points name and no slide, chart or table shows."""
    shown = {
        (use.deck, use.figure)
        for use in material.uses
        if isinstance(use.place, (Slide, Chart, Table))
    }
    for use in material.uses:
        if isinstance(use.place, Memo) and (use.deck, use.figure) not in shown:
            yield Flaw(
                use.by,
                f"the memo has the figure {use.figure}, which no slide of the deck shows",
                "show it on a slide, or take it out of the memo",
                words=f"{{{use.figure}}}",
                deck=use.deck,
            )


def _counts(memo: Memo) -> Iterator[tuple[str, str]]:
    least, most = _KEY_POINTS
    if not least <= len(memo.key_points) <= most:
        yield f"key points: {len(memo.key_points)}, not {least} to {most}", "add or drop key points"
    if len(memo.options) < _OPTIONS:
        yield "only one option", "add the alternatives, the status quo among them"


def _bottom_line(material: Material, texts: Texts, memo: Memo, deck: str) -> Iterator[Flaw]:
    for language in LANGUAGES:
        words = texts.get((unit_id(memo, "bottom_line", deck), language))
        most, measure = _BOTTOM_LINE[language]
        long = length(as_read(material, words), language) if words else 0
        if words and long > most:
            yield Flaw(
                memo,
                f"the bottom line has {long} {measure}, more than {most}",
                "keep the answer and what it rests on; the rest is for the key points",
                deck=deck,
                file=words.file,
            )


def _keeps(option: str, texts: Texts) -> bool:
    """Say whether an option is to go on as now, by either language."""
    found = (texts.get((f"point/{option}", language)) for language in LANGUAGES)
    return any(_STATUS_QUO.search(words.text) for words in found if words)
