"""Changing one thing in a workspace in memory, as a slip of the hand would."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from random import Random
from typing import Any, TypeVar

from brief.checks.material import Words
from brief.language.po_entries import Entry
from brief.language.vocabulary import Vocabulary
from brief.model.chart import Chart
from brief.model.deck import Section
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True)
class Subject:
    """What is mutated: records and catalogs."""

    workspace: Workspace
    vocabulary: Vocabulary


@dataclass(frozen=True)
class Mutation:
    """One change; `make` raises ValueError where the record itself refuses it."""

    kind: str
    what: str
    record: str
    """Id or file of the record concerned, which whatever is found must name."""
    make: Callable[[], Subject]


def rebuilt(record: Record, **changes: object) -> Any:
    """Return a record with fields changed, validated again as loading would."""
    given = {name: getattr(record, name) for name in record.model_fields_set}
    return type(record).model_validate({**given, **changes})


def with_record(subject: Subject, record: Record, deck: str = "") -> Subject:
    """Return the same workspace with a record in place of the one that has its id."""
    workspace = subject.workspace
    name = str(getattr(record, "id", ""))
    kind = type(record).__name__.lower()
    if isinstance(record, (Section, Slide, Chart, Table)):
        folder = workspace.decks[deck]
        own: dict[str, Any] = {f"{kind}s": {**getattr(folder, f"{kind}s"), name: record}}
        workspace = replace(workspace, decks={**workspace.decks, deck: replace(folder, **own)})
    elif deck:  # the deck itself, or its memo
        part: dict[str, Any] = {kind: record}
        folder = replace(workspace.decks[deck], **part)
        workspace = replace(workspace, decks={**workspace.decks, deck: folder})
    else:
        shared: dict[str, Any] = {f"{kind}s": {**getattr(workspace, f"{kind}s"), name: record}}
        workspace = replace(workspace, **shared)
    return replace(subject, workspace=workspace)


def with_entry(subject: Subject, key: tuple[str, str], entry: Entry) -> Subject:
    """Return the same catalogs with an entry of the English one put in or changed."""
    translations = subject.vocabulary.translations
    catalog = translations.catalogs["en"]
    changed = replace(catalog, entries={**catalog.entries, key: entry})
    translations = replace(translations, catalogs={**translations.catalogs, "en": changed})
    return replace(subject, vocabulary=replace(subject.vocabulary, translations=translations))


def other(choices: Iterable[T], than: T, random: Random) -> T:
    """Return one of several that is not this one."""
    return random.choice([each for each in choices if each != than])


def named(words: Words) -> str:
    """Return what a finding about a text has to name: the id of its record, which a memo lacks."""

    return str(getattr(words.record, "id", "memo"))
