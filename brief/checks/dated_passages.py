"""The dates of the paragraphs that figures stand in, each read once."""

from brief.checks.material import Material
from brief.extraction.context import with_dates
from brief.extraction.dates.resolution import resolve_dates
from brief.extraction.finding import find, is_of_republic
from brief.extraction.found import Found
from brief.extraction.speech.sentences import split_sentences
from brief.model.partial_date import PartialDate
from brief.model.source import Source

_MONTHS = {"early": "01", "mid": "06", "late": "12"}
"""Months that stand for a part of a year in what extraction reads."""
_HEAD = 4
"""Paragraphs that may be a document's title and dateline."""


class Passages:
    """The paragraphs of the workspace's documents: our notes, and originals that are at hand."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._dated: dict[tuple[str, str], list[Found]] = {}
        self._dates: dict[str, frozenset[str]] = {}
        self._of_republic: dict[str, bool] = {}

    def dated(self, source: Source, text: str) -> list[Found]:
        """Return what was found in a paragraph of a document, with its dates."""
        key = (source.id, text)
        if key not in self._dated:
            self._dated[key] = self._read(source, text)
        return self._dated[key]

    def dates(self, source: Source) -> frozenset[str]:
        """Return a document's dates, each also without its day and month; none for no text."""
        if source.id not in self._dates:
            texts = self._document(source)
            found = {iso_of(source.published)} if texts else set()
            for text in texts:
                for each in self.dated(source, text):
                    found.update((each.as_of or "").split("/"))
            self._dates[source.id] = frozenset(
                date[:length] for date in found if date for length in (4, 7, 10)
            )
        return self._dates[source.id]

    def _read(self, source: Source, text: str) -> list[Found]:
        if source.id not in self._of_republic:
            texts = self._document(source)
            self._of_republic[source.id] = is_of_republic(texts, texts[:_HEAD])
        published = source.published if isinstance(source.published, PartialDate) else None
        figures = find(text, republic=self._of_republic[source.id])
        ((*found,),) = resolve_dates([text], [figures], published)
        return with_dates(text, found, split_sentences(text), published)

    def _document(self, source: Source) -> list[str]:
        blocks = self._material.notes.get(source.id, ())
        lines = (self._material.originals.get(source.id) or "").split("\n")
        return [text for text in (*(text for _, _, text in blocks), *lines) if text.strip()]


def iso_of(date: PartialDate | str) -> str:
    """Return a record's date as extraction writes it: mid-2024 as June."""
    if isinstance(date, PartialDate) and date.part:
        return f"{date.year:04}-{_MONTHS[date.part]}" if date.part in _MONTHS else f"{date.year:04}"
    return str(date)
