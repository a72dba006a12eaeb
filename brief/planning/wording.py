"""Every text of a workspace in one language, with its figures rendered."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from brief.errors import BadInput
from brief.language import labels
from brief.language.dates import render_date, short_date
from brief.language.figures import render_figure
from brief.language.program import program_word
from brief.language.slide_references import Numbers, ends_of, stretch
from brief.language.texts import Piece, render_text
from brief.language.vocabulary import Vocabulary, WordKind
from brief.model.chart import Chart, Series
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.record import NOT_STATED, Record
from brief.model.source import Source
from brief.model.table import Table
from brief.model.text_unit import unit_id
from brief.model.workspace import Workspace
from brief.planning.boxes import Run

_FULL_STOPS = "。？！.?!"


class Wording:
    """The texts of a workspace, and of one deck in it, in one language."""

    def __init__(
        self,
        workspace: Workspace,
        vocabulary: Vocabulary,
        language: Language,
        deck: str = "",
        pages: Mapping[str, Numbers] | None = None,
    ) -> None:
        self.language = language
        self._workspace = workspace
        self._vocabulary = vocabulary
        self._deck = deck
        self._pages: Mapping[str, Numbers] = {} if pages is None else pages
        """Numbers of each slide's pages, by the slide's id."""
        self.named: dict[str, Numbers] = {}
        """The numbers that have been asked for, by the slide's id."""

    @property
    def words(self) -> Vocabulary:
        """The translations and units that the texts are rendered with."""
        return self._vocabulary

    @cached_property
    def charted(self) -> Mapping[tuple[str | None, str | None], tuple[str, ...]]:
        """Return the bases that the deck's charts state, as they appear, by unit and currency.

        Charts of several series, or with a highlight, give their colours another meaning.
        """
        folder = self._workspace.decks[self._deck]
        slides = [folder.slides[each.slide] for each in folder.outline]
        names = [chart for slide in slides for chart in slide.charts]
        if folder.memo is not None and folder.memo.chart is not None:
            names.append(folder.memo.chart)
        found: dict[tuple[str | None, str | None], dict[str, None]] = {}
        for chart in (folder.charts[name] for name in dict.fromkeys(names)):
            for name in () if chart.series or chart.highlight else chart.figures:
                figure = self._workspace.figures[name]
                bases = found.setdefault((figure.unit, figure.currency), {})
                if figure.basis != NOT_STATED:
                    bases[figure.basis] = None
        return {unit: tuple(bases) for unit, bases in found.items()}

    def pieces(self, record: Record, field: str) -> tuple[Piece, ...]:
        """Return a text of a record as stretches, each with the figure that it renders, if any."""
        context = unit_id(record, field, self._deck)
        text: str = getattr(record, field)
        return self._render(record, context, text)

    def runs(self, record: Record, field: str) -> tuple[Run, ...]:
        """Return a text of a record as runs, one for each figure and what stands between."""
        return tuple(Run(piece.text, self.language) for piece in self.pieces(record, field))

    def own(self, record: Record, field: str) -> str:
        """Return a text of a record."""
        return "".join(piece.text for piece in self.pieces(record, field))

    def noted(self, source: Source, field: str) -> str:
        """Return what somebody has written about a source, or that nobody has yet."""
        return self.own(source, field) if getattr(source, field) else self.word("not noted")

    def cell(self, table: Table, row: str, column: str) -> str:
        """Return a cell of a table; the row `head` holds the columns' heads."""
        text = table.columns[column] if row == "head" else table.rows[row][column]
        context = unit_id(table, f"{row}/{column}", self._deck)
        return "".join(piece.text for piece in self._render(table, context, text))

    def series(self, chart: Chart, series: Series) -> str:
        """Return the name of one of a chart's series."""
        context = unit_id(chart, f"series/{series.id}", self._deck)
        return "".join(piece.text for piece in self._render(chart, context, series.name))

    def figure(self, figure_id: str, variant: str = "") -> str:
        """Return a figure as rendered; BadInput naming its file when it can't be."""
        figure = self._workspace.figures[figure_id]
        try:
            return render_figure(figure, self.language, variant, self._vocabulary)
        except BadInput as error:
            raise BadInput(
                error.problem,
                file=self._workspace.file_of(figure),
                record=figure.id,
                remedy=error.remedy,
            ) from error

    def vocabulary(self, kind: WordKind, text: str, written: Language) -> str:
        """Return a word of a record; what is not stated is said so."""
        if text == NOT_STATED:
            return labels.not_stated(self.language)
        return self._vocabulary.word(kind, text, written, self.language)

    def word(self, english: str, **values: str) -> str:
        """Return one of the program's own words."""
        return program_word(english, self.language, **values)

    def date(self, date: PartialDate) -> str:
        """Return a date at its own precision."""
        return render_date(date, self.language)

    def when(self, date: PartialDate, *, short: bool) -> str:
        """Return a date; `short` abbreviates the month and breaks the line beside its year."""
        return "\n".join(short_date(date, self.language)) if short else self.date(date)

    def edition(self, edition: PartialDate) -> str:
        """Return the name of an edition: 2024年版."""
        return self.word("{dates} edition", dates=self.date(edition))

    def originator(self, figure: Figure) -> str:
        """Return who made a figure, with its edition."""
        return labels.originator(figure, self.language, self._vocabulary)

    def originators(self, figures: Iterable[Figure]) -> str:
        """Return who made figures, each named once with all editions."""
        found = labels.originators(figures, self.language, self._vocabulary)
        return self.word(", ").join(found)

    def originator_full(self, figure: Figure) -> str:
        """Return who made a figure, with publication and edition."""
        return labels.originator_full(figure, self.language, self._vocabulary)

    def via(self, figure: Figure) -> str:
        """Return the outlets that a figure came through, nearest its originator first."""
        names = [self.vocabulary("via", name, figure.language) for name in figure.via]
        return " → ".join(names)

    def basis_published(self, figure: Figure) -> str:
        """Return what the source itself says is counted."""
        return labels.basis_published(figure, self.language, self._vocabulary)

    def status(self, figure: Figure) -> str:
        """Return what sort of number it is; for a projection, for when and made when."""
        return labels.projection_label(figure, self.language) or self.classed(figure.status)

    def source(self, source: Source) -> str:
        """Return what a source is called in a source line."""
        return labels.source_label(source, self.language, self._vocabulary)

    def publisher(self, source: Source) -> str:
        """Return who published a source, as its label begins."""
        return labels.publisher_label(source, self.language, self._vocabulary)

    def outlet(self, source: str) -> str:
        """Return who published a source."""
        return self.publisher(self._workspace.sources[source])

    def claimant(self, point: Point) -> str:
        """Return who makes a claim."""
        return labels.claimant_label(
            point.claimant, point.language, self.language, self._vocabulary
        )

    def classed(self, name: str) -> str:
        """Return the word for a kind of point, a confidence or a type of source."""
        return labels.class_label(name, self.language)

    def pages(self, slide: str) -> tuple[int, int]:
        """Return the numbers of a slide's first page and its last, 1 before they are counted."""
        return ends_of(self._numbers(slide))

    def slide(self, first: int, last: int | None = None) -> str:
        """Return how a slide is named in a text, or several in a row."""
        return labels.slides_label(stretch(first, last or first), self.language)

    def _numbers(self, slide: str) -> Numbers:
        return self.named.setdefault(slide, self._pages.get(slide, 1))

    def formula(self, figure: Figure) -> str:
        """Return the formula of a derived figure with its inputs as rendered numbers."""
        return re.sub(r"[a-z]\w*", lambda name: self.figure(name.group()), figure.formula or "")

    def sentences(self, parts: Sequence[str]) -> str:
        """Join remarks into one line, each closed in the way of the language."""
        stop = "。" if self.language == "zh-Hant" else "."
        space = "" if self.language == "zh-Hant" else " "
        closed = [part if part.endswith(tuple(_FULL_STOPS)) else part + stop for part in parts]
        return space.join(closed)

    def _render(self, record: Record, context: str, text: str) -> tuple[Piece, ...]:
        written: Language = getattr(record, "language", "zh-Hant")
        translated = self._vocabulary.translations.text(context, text, written, self.language)
        slides = {
            placeholder.slide: self._numbers(placeholder.slide)
            for placeholder in placeholders(translated)
            if placeholder.slide
        }
        try:
            return render_text(
                translated,
                self.language,
                self._workspace.figures,
                slides,
                self._vocabulary,
                record=context,
            )
        except BadInput as error:
            about = f"{error.record}: " if error.record not in (None, context) else ""
            raise BadInput(
                f"{about}{error.problem}",
                file=self._workspace.file_of(record, self._deck),
                record=context,
                remedy=error.remedy,
            ) from error
