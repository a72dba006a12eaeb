"""What the rules look at: the workspace, its words, and the texts of the decks that are checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from brief.checks.finder import Finder
from brief.checks.uses import Use, own_records, shown_points, uses_in
from brief.language.texts import Piece, render_text
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES, Language
from brief.model.placeholder import Placeholder, placeholders
from brief.model.point import Point
from brief.model.record import Record
from brief.model.source import Source
from brief.model.text_unit import text_units
from brief.model.workspace import DeckFolder, Workspace


@dataclass(frozen=True)
class Words:
    """A text of a record in one language."""

    record: Record
    deck: str
    """The deck that the record belongs to; empty for a record that all share."""
    context: str
    """The unit's id: point/…, slide/<deck>/<id>/title."""
    language: Language
    text: str
    """With its placeholders."""
    original: bool
    """Whether it was written in this language, and not translated."""
    file: str
    """Where it is mended: the record's file, or the catalog."""

    @property
    def field(self) -> str:
        """Return the field's name: text, title, bottom_line."""
        return "text" if isinstance(self.record, Point) else self.context.rpartition("/")[2]

    @cached_property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """Return the text's placeholders in order."""
        return placeholders(self.text)

    @cached_property
    def prose(self) -> str:
        """Return the text with placeholders blanked out, as long as before: U+E000 is no word."""
        text = self.text
        for each in self.placeholders:
            text = text[: each.start] + "\ue000" * (each.end - each.start) + text[each.end :]
        return text


@dataclass(frozen=True)
class Material:
    """A workspace as the rules see it. Lists hold each record once, in the workspace's order."""

    workspace: Workspace
    vocabulary: Vocabulary
    """Strict: `find` gives None for what has no translation."""
    decks: tuple[DeckFolder, ...]
    """The decks that are checked."""
    whole: bool
    """Whether every record is checked, also those that no deck uses."""
    originals: Mapping[str, str | None]
    """Text of each source's original; None where it is not at hand."""
    terms: tuple["Term", ...] = ()
    """The termbase."""
    stale_months: int = 12
    """Age at which a figure is stale, counted to the deck's date."""
    notes: Mapping[str, tuple[tuple[int, int, str], ...]] = field(default_factory=dict)
    """Each source's reading note: its blocks' text, with the span of the original that they
    stand for."""
    finder: Finder = field(default_factory=Finder)
    """Finds the figures of a text once for all rules."""

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Return the points that the decks show, or all."""
        shown = {point for folder in self.decks for point in shown_points(folder)}
        return tuple(
            point for point in self.workspace.points.values() if self.whole or point.id in shown
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures that the decks use, or all."""
        used = {use.figure for use in self.uses}
        return tuple(
            figure for figure in self.workspace.figures.values() if self.whole or figure.id in used
        )

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Return the sources that these points and figures stand in, or all."""
        records: tuple[Figure | Point, ...] = (*self.points, *self.figures)
        anchored = {anchor.source for record in records for anchor in record.anchors}
        return tuple(
            source
            for source in self.workspace.sources.values()
            if self.whole or source.id in anchored
        )

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Return every use of a figure on a page of the decks, inputs of derived ones included."""
        return tuple(use for folder in self.decks for use in uses_in(folder, self.workspace))

    @cached_property
    def texts(self) -> tuple[Words, ...]:
        """Return every text of these records, in the language it was written in and translated.

        Vocabulary (originators, outlets) is left out: it has no record of its own.
        """
        return tuple(self._texts())

    def rendered(self, words: Words) -> tuple[Piece, ...]:
        """Return a text with its figures put in; slides' numbers are those of the deck's order."""
        return render_text(
            words.text,
            words.language,
            self.workspace.figures,
            self._slide_numbers(words.deck),
            self.vocabulary,
        )

    def _slide_numbers(self, deck: str) -> Mapping[str, int]:
        return self._numbers_by_deck[deck]

    @cached_property
    def _numbers_by_deck(self) -> Mapping[str, Mapping[str, int]]:
        """Return the place of each slide in its deck; under "" those of all decks together."""
        numbers: dict[str, dict[str, int]] = {"": {}}
        for deck, folder in self.workspace.decks.items():
            numbers[deck] = {each.slide: place for place, each in enumerate(folder.outline, 1)}
            numbers[""] |= numbers[deck]
        return numbers

    def _records(self) -> Iterator[tuple[Record, str]]:
        yield from ((source, "") for source in self.sources if source.gives or source.limits)
        yield from ((figure, "") for figure in self.figures)
        yield from ((point, "") for point in self.points)
        for folder in self.decks:
            yield from ((record, folder.deck.id) for record in own_records(folder))

    def _texts(self) -> Iterator[Words]:
        translations = self.vocabulary.translations
        for record, deck in self._records():
            file = self.workspace.file_of(record, deck)
            for unit in text_units(record, file, deck):
                if "/" not in unit.context:
                    continue
                yield Words(record, deck, unit.context, unit.language, unit.text, True, file)
                for other in LANGUAGES:
                    text = translations.find(unit.context, unit.text, unit.language, other)
                    if other != unit.language and text:
                        catalog = str(translations.catalogs[other].file)
                        yield Words(record, deck, unit.context, other, text, False, catalog)


@dataclass(frozen=True)
class Term:
    """A row of the termbase."""

    id: str
    zh: str
    variants: tuple[str, ...]
    """Other forms that may stand."""
    mainland: tuple[str, ...]
    """Forms of the mainland (`cn:`), which may stand only in quotations."""
    en: str
    note: str
