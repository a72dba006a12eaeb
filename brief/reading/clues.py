"""What a document says of itself, gathered from wherever it says so."""

import re
from dataclasses import dataclass

from brief.model.address import is_address
from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate
from brief.reading.characters import one_line
from brief.reading.document import Metadata
from brief.reading.outlets import outlet_of_address
from brief.reading.printed_dates import address_date

_LONGEST_ADDRESS = 2_000
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]+")
_SAMPLE = 1_000
"""Paragraphs, and characters of each, that tell the language."""


@dataclass
class Clues:
    """Gathered best first: what is given once is never given anew."""

    outlet: str | None = None
    dateline_outlet: str | None = None
    """Of a wire's mark, which counts only where neither the page nor its address names another."""
    title: str | None = None
    author: str | None = None
    url: str | None = None
    printed: PartialDate | None = None
    """Given by the document as its own."""
    inferred: PartialDate | None = None
    """From a time stamp or a file's own properties."""

    def give(self, name: str, value: str | None) -> None:
        """Take a text for a field that has none yet; what is no line of text is passed over."""
        line = one_line(value) if value else None
        if line and getattr(self, name) is None:
            setattr(self, name, line)

    def give_url(self, value: str) -> None:
        """Take an address of the document."""
        address = value.strip()
        if self.url is None and len(address) <= _LONGEST_ADDRESS and is_address(address):
            self.url = address

    def give_printed(self, date: PartialDate | None) -> None:
        """Take the date that the document gives as its own."""
        self.printed = self.printed or date

    def give_inferred(self, date: PartialDate | None) -> None:
        """Take a date that is likely the document's."""
        self.inferred = self.inferred or date

    def metadata(self, shown: list[str]) -> Metadata:
        """Return what is known of a document that reads as `shown`, paragraph by paragraph."""
        url = self.url or ""
        inferred = address_date(url) or self.inferred
        published = self.printed or inferred
        return Metadata(
            language=_language_of(shown),
            outlet=self.outlet or outlet_of_address(url) or self.dateline_outlet,
            title=self.title,
            author=self.author,
            url=self.url,
            published=published,
            published_status=("exact" if self.printed else "inferred" if published else "unknown"),
        )


def _language_of(shown: list[str]) -> Language:
    """Return the language of a text: Chinese where a Chinese character goes with four letters."""
    han = letters = 0
    for paragraph in shown[:_SAMPLE]:
        han += len(_HAN.findall(paragraph[:_SAMPLE]))
        letters += sum(len(word) for word in _LATIN.findall(paragraph[:_SAMPLE]))
    return "zh-Hant" if han and 4 * han >= letters else "en"
