"""A stretch of a text with what is masked in it, and the way back to the text's own places."""

import re
from dataclasses import dataclass

from brief.extraction.speech.pairs import BLANK
from brief.extraction.speech.speakers import Kind, Speaker

_ACRONYM = re.compile(r"[（(]([A-Z][A-Z0-9&\-]{1,11})[）)，,]")
_QUOTES = frozenset("「」『』《》“”")


@dataclass(frozen=True)
class Phrase:
    """A half-open stretch of a text; `masked` is as long as `text`."""

    text: str
    masked: str
    start: int
    end: int

    def part(self, start: int, end: int) -> "Phrase":
        """Return another stretch of the same text."""
        return Phrase(self.text, self.masked, start, end)

    def _places(self) -> list[int]:
        """Return the places of the characters that are words: no brackets, no quotes."""
        return [
            place
            for place in range(self.start, self.end)
            if self.masked[place] != BLANK and self.text[place] not in _QUOTES
        ]

    def words(self) -> str:
        """Return what the phrase says without brackets and quotes' marks."""
        return "".join(self.text[place] for place in self._places()).strip()

    def speaker(self, kind: Kind, name: str, first: int, last: int) -> Speaker:
        """Return a speaker whose name is the words from `first` to `last`."""
        text = "".join(self.text[place] for place in self._places())
        lead = len(text) - len(text.lstrip())
        places = self._places()[lead:]
        return Speaker(kind, name, places[first], places[last - 1] + 1)

    def acronym(self) -> str:
        """Return the acronym in a bracket that the phrase ends with or that follows it."""
        last = self.end
        while last > self.start and self.masked[last - 1] == BLANK:
            last -= 1
        if last < len(self.masked) and self.masked[last] == BLANK:
            found = _ACRONYM.match(self.text, last)
            return found[1] if found else ""
        return ""
