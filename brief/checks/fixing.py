"""What `brief check --fix` mends: only what can be meant in one way, and nothing that is waived."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from brief.checks.anchors import moved_to
from brief.checks.material import Material, Words
from brief.checks.mended_marks import mended_marks
from brief.checks.register import all_rules
from brief.checks.running import name_of, waiver_of
from brief.checks.terms import in_taiwan_forms
from brief.model.anchor import Anchor
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.point import Point
from brief.model.record import Record
from brief.model.source import Source
from brief.model.table import Table

_AROUND = 6
"""Characters that are shown on either side of what was mended."""

_DEEP = 3
"""Slashes in the id of a text that is a chart's own; the name of a series has one more."""


@dataclass(frozen=True, order=True)
class Mend:
    """One thing that is mended."""

    file: str
    """Relative to the workspace."""
    record: str
    """The record with its kind, as in a finding."""
    code: str
    before: str
    """What stood there, with a little around it."""
    after: str
    """What stands there now."""


@dataclass(frozen=True)
class Edit:
    """A record as it was and as it is to be."""

    file: str
    """Relative to the workspace."""
    old: Record
    new: Record


@dataclass
class Fixes:
    """All that is to be written, and what to say of it."""

    mends: list[Mend] = field(default_factory=list)
    edits: dict[str, Edit] = field(default_factory=dict)
    """By file."""
    renamed: dict[tuple[str, str], str] = field(default_factory=dict)
    """New wording of a record's own text by context and old wording: its translations go along."""
    translations: dict[tuple[Language, str, str], str] = field(default_factory=dict)
    """Mended translations by language, context and the original's old wording."""


def fixes_of(
    material: Material, select: Collection[str] = (), ignore: Collection[str] = ()
) -> Fixes:
    """Return what can be mended of these rules, all where none is given, but for those ignored."""
    wanted = {
        rule.code
        for rule in all_rules().values()
        if rule.mends and rule.code not in ignore and (not select or rule.code in select)
    }
    fixes = Fixes()
    if "S4" in wanted:
        anchored: tuple[Figure | Point, ...] = (*material.figures, *material.points)
        for record in anchored:
            if not waiver_of(record, "S4"):
                _move_anchors(material, record, fixes)
    ways: Mapping[str, Callable[[Words, str], str]] = {
        "L5": lambda words, text: (
            in_taiwan_forms(replace(words, text=text), material.terms)
            if words.language == "zh-Hant"
            else text
        ),
        "L6": lambda words, text: mended_marks(text, words.language),
    }
    originals = {each.context: each.text for each in material.texts if each.original}
    for words in material.texts:
        if _is_ours(words):
            codes = [code for code in ways if code in wanted and not waiver_of(words.record, code)]
            _mend_text(material, words, {code: ways[code] for code in codes}, originals, fixes)
    fixes.mends.sort()
    return fixes


def _is_ours(words: Words) -> bool:
    """Say whether the words are the writer's own: not what somebody said, nor a printed title."""
    if isinstance(words.record, Point) and words.record.kind == "quotation":
        return False
    return not (isinstance(words.record, Source) and words.field == "title")


def _move_anchors(material: Material, record: Figure | Point, fixes: Fixes) -> None:
    """Move the anchors whose characters stand at one other place; two never come to one place."""
    moved: list[Anchor] = []
    mends = []
    file = material.workspace.file_of(record)
    held = {(each.source, each.start) for each in record.anchors}
    for anchor in record.anchors:
        original = material.originals.get(anchor.source)
        start = moved_to(original, anchor) if original is not None else None
        if start is None or (anchor.source, start) in held:
            moved.append(anchor)
            continue
        held.add((anchor.source, start))
        end = start + anchor.end - anchor.start
        moved.append(anchor.model_copy(update={"start": start, "end": end}))
        before = f"{anchor.source} {anchor.start}-{anchor.end}"
        mends.append(Mend(file, name_of(record), "S4", before, f"{anchor.source} {start}-{end}"))
    if mends:
        fixes.edits[file] = Edit(file, record, _rebuilt(record, anchors=tuple(moved)))
        fixes.mends += mends


def _mend_text(
    material: Material,
    words: Words,
    ways: Mapping[str, Callable[[Words, str], str]],
    originals: Mapping[str, str],
    fixes: Fixes,
) -> None:
    """Mend one text in all ways that are wanted, and note what has to be written for it."""
    text = words.text
    for code, mended in ways.items():
        after = mended(words, text)
        if after != text:
            before, now = _difference(text, after)
            fixes.mends.append(Mend(words.file, name_of(words.record), code, before, now))
            text = after
    if text == words.text:
        return
    if not words.original:
        key = (words.language, words.context, originals[words.context])
        fixes.translations[key] = text
        return
    file = material.workspace.file_of(words.record, words.deck)
    edit = fixes.edits.get(file) or Edit(file, words.record, words.record)
    fixes.edits[file] = Edit(file, edit.old, _rewritten(edit.new, words, text))
    fixes.renamed[words.context, words.text] = text


def _rewritten(record: Record, words: Words, text: str) -> Record:
    """Return a record with one of its texts, in a field or a cell, written otherwise."""
    if isinstance(record, Chart) and words.context.count("/") > _DEEP:
        named = [
            each.model_copy(update={"name": text}) if each.id == words.field else each
            for each in record.series
        ]
        return _rebuilt(record, series=named)
    if not isinstance(record, Table):
        return _rebuilt(record, **{words.field: text})
    row, column = words.context.split("/")[-2:]
    if row == "head":
        return _rebuilt(record, columns={**record.columns, column: text})
    cells = {**record.rows[row], column: text}
    return _rebuilt(record, rows={**record.rows, row: cells})


def _rebuilt(record: Record, **changes: Any) -> Record:
    """Return a record with fields changed, validated as loading would."""
    given = {name: getattr(record, name) for name in record.model_fields_set}
    return type(record).model_validate({**given, **changes})


def _difference(before: str, after: str) -> tuple[str, str]:
    """Return the stretches in which two texts differ, with a little around them."""
    start = next(_unequal(before, after), min(len(before), len(after)))
    rest = min(len(before), len(after)) - start
    end = min(next(_unequal(before[::-1], after[::-1]), rest), rest)
    first = max(0, start - _AROUND)
    return tuple(  # type: ignore[return-value]
        text[first : max(start, len(text) - end) + _AROUND] for text in (before, after)
    )


def _unequal(one: str, other: str) -> Iterator[int]:
    return (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
