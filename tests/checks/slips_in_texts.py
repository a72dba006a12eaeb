"""Slips in the texts of records and in their translations."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from mutations import Mutation, Subject, named, other, rebuilt, with_entry, with_record

from brief.checks.material import Material, Words
from brief.language.figures import render_figure
from brief.language.po_entries import Entry
from brief.model.chart import Chart
from brief.model.memo import Memo
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table

_NOT_SO = {"zh-Hant": "並非如此。", "en": " Not so."}


def in_texts(subject: Subject, material: Material, random: Random, most: int) -> Iterator[Mutation]:
    """Yield changes of so many texts in each language; a translation goes with its original."""
    texts = list(material.texts)
    entries = subject.vocabulary.translations.catalogs["en"].entries
    originals = {each.context: each.text for each in texts if each.original}
    for written in (True, False):
        side = "original" if written else "translation"
        chosen = [each for each in texts if each.original is written]
        bound = [each for each in chosen if any(not p.slide for p in each.placeholders)]
        for words in random.sample(bound, min(most, len(bound))):
            entry = entries[words.context, originals[words.context]]
            for kind, wrong in _misbound(subject, words, random):
                what = f"placeholder {kind}, {side}"
                yield _slip(subject, words, what, wrong, originals[words.context], entry)
    for words in random.sample([each for each in texts if each.original], most):
        wrong = f"{words.text}{_NOT_SO[words.language]}"
        yield _slip(subject, words, "translation left behind", wrong, words.text, None)
    for words in random.sample([each for each in texts if not each.original], most):
        original = originals[words.context]
        empty = replace(entries[words.context, original], text="")
        yield _slip(subject, words, "translation emptied", "", original, empty)
    yield from _mainland(subject, material, texts, random, most)


def in_memos(subject: Subject, material: Material, random: Random) -> Iterator[Mutation]:
    """Yield memos that name a figure which no slide of their deck shows."""
    entries = subject.vocabulary.translations.catalogs["en"].entries
    for words in material.texts:
        if isinstance(words.record, Memo) and words.original and words.field == "bottom_line":
            shown = {
                use.figure
                for use in material.uses
                if use.deck == words.deck and isinstance(use.place, (Slide, Chart, Table))
            }
            absent = sorted(subject.workspace.figures.keys() - shown)
            entry = entries[words.context, words.text]
            for name in random.sample(absent, min(5, len(absent))):
                wrong = f"{words.text}另見{{{name}}}。"
                seen = replace(entry, text=f"{entry.text} See also {{{name}}}.")
                kind = "memo's figure not in the deck"
                yield _slip(subject, words, kind, wrong, words.text, seen)


def _misbound(subject: Subject, words: Words, random: Random) -> Iterator[tuple[str, str]]:
    """Yield a text with one of its placeholders dropped, renamed, and typed out."""
    figures = subject.workspace.figures
    spot = random.choice([each for each in words.placeholders if not each.slide])
    before, after = words.text[: spot.start], words.text[spot.end :]
    token = words.text[spot.start : spot.end]
    another = other(sorted(figures), spot.name, random)
    rendered = render_figure(figures[spot.name], words.language, spot.variant, subject.vocabulary)
    instead = {
        "dropped": "",
        "renamed": token.replace(spot.name, another),
        "misspelt": token.replace(spot.name, f"{spot.name}_x"),
    }
    if any(each.isdigit() for each in rendered):
        instead["typed out"] = rendered
    for kind, new in instead.items():
        if (before + new + after).strip():
            yield kind, f"{before}{new}{after}"


def _mainland(
    subject: Subject, material: Material, texts: list[Words], random: Random, most: int
) -> Iterator[Mutation]:
    """Yield Chinese texts with a term in its mainland form."""
    entries = subject.vocabulary.translations.catalogs["en"].entries
    found = [
        (words, words.text.replace(term.zh, form, 1))
        for words in texts
        for term in material.terms
        for form in term.mainland
        if words.original
        and words.language == "zh-Hant"
        and term.zh in words.prose
        and getattr(words.record, "kind", "") != "quotation"  # its words are as they were said
    ]
    for words, wrong in random.sample(found, min(most, len(found))):
        entry = entries[words.context, words.text]
        yield _slip(subject, words, "mainland term", wrong, words.text, entry)


def _slip(
    subject: Subject, words: Words, kind: str, wrong: str, original: str, entry: Entry | None
) -> Mutation:
    """Return a text written otherwise; `entry` is then its translation, or the one kept."""

    def make() -> Subject:
        if not words.original:
            assert entry is not None
            changed = entry if not wrong else replace(entry, text=wrong)
            return with_entry(subject, (words.context, original), changed)
        deck = words.deck
        changed_record = with_record(subject, _rewritten(words.record, original, wrong), deck)
        if entry is None:
            return changed_record
        return with_entry(changed_record, (words.context, wrong), entry)

    return Mutation(kind, f"{words.context}: {wrong[-60:]}", named(words), make)


def _rewritten(record: Record, text: str, wrong: str) -> Record:
    """Return a record with one text, in a field or a cell, written otherwise."""
    fields = record.model_dump(exclude_unset=True)
    if text in fields.values():
        name = next(name for name, value in fields.items() if value == text)
        rewritten: Record = rebuilt(record, **{name: wrong})
        return rewritten
    rows = {"head": fields["columns"], **fields["rows"]}
    row, column = next(
        (row, column)
        for row, cells in rows.items()
        for column, cell in cells.items()
        if cell == text
    )
    changed: Mapping[str, object] = {**rows[row], column: wrong}
    if row == "head":
        return _table(record, columns=changed)
    return _table(record, rows={**fields["rows"], row: changed})


def _table(record: Record, **changes: object) -> Record:
    rewritten: Record = rebuilt(record, **changes)
    return rewritten
