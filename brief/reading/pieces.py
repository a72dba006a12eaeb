"""Collecting what a reader sees of a text, every character traceable to where it stands."""

import re
from dataclasses import dataclass, field, replace

from brief.errors import BadInput
from brief.reading.characters import BREAKING, INVISIBLE, invisible_name, is_any_invisible
from brief.reading.document import Cell, Role, Run, Suspicion

MOST_PIECES = 50_000
"""Paragraphs of a document; a long book has ten thousand."""

MOST_RUNS = 400_000
"""Runs and suspicions of a document, which take the memory where every other character is odd."""

_INVISIBLES = re.compile(rf"([{INVISIBLE}])\1*+")
"""One such character, however often in a row."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as seen, before or after it has its role."""

    text: str
    """Without spaces at its ends; not empty."""
    runs: tuple[Run, ...]
    role: Role | None = None
    """None where the text itself must tell."""
    place: tuple[int, int, int, int] | None = None
    """Of a cell on a page: number of its table, row, first column, columns that it spans."""
    cells: tuple[Cell, ...] = ()
    """Cells of a table that stand in it, with their heads."""

    def part(self, start: int, end: int) -> "Piece | None":
        """Return a stretch of it without spaces at its ends, None where nothing is left."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text:
            return None
        if len(text) == len(self.text):
            return self
        return replace(self, text=text, runs=_cut(self.runs, start, start + len(text)))


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Return what runs say of a stretch; a character written in another way is never parted."""
    kept = []
    for run in runs:
        first, last = max(start, run.at), min(end, run.at + run.length)
        if first >= last:
            continue
        if run.length == run.end - run.start:
            place = run.start + first - run.at
            kept.append(Run(first - start, last - first, place, place + last - first))
        else:
            kept.append(Run(first - start, last - first, run.start, run.end))
    return tuple(kept)


@dataclass
class Notes:
    """What is counted and noted over all pieces of a document."""

    file: object
    """As the user named it, for errors."""
    characters: frozenset[str]
    """All that there are in the document, so that what is not there need not be searched for."""
    suspicions: list[Suspicion] = field(default_factory=list)
    pieces: int = 0
    runs: int = 0

    def count(self, pieces: int, runs: int) -> None:
        """Count pieces and runs; BadInput where a document would exhaust the memory."""
        self.pieces += pieces
        self.runs += runs
        if self.pieces > MOST_PIECES:
            self.refuse(f"has more than {MOST_PIECES:,} paragraphs")
        if self.runs > MOST_RUNS:
            self.refuse(f"has more than {MOST_RUNS:,} tags, entities or odd characters in its text")

    def suspect(self, start: int, end: int, what: str) -> None:
        """Note characters of the source."""
        self.suspicions.append(Suspicion(start, end, what))
        self.count(0, 1)

    def refuse(self, problem: str) -> None:
        """Raise BadInput."""
        raise BadInput(problem, file=self.file, remedy="split it")


class Collector:
    """Takes stretches of a text and makes pieces of them."""

    def __init__(self, source: str, notes: Notes) -> None:
        self._source = source
        self._notes = notes
        self._all_seen = not is_any_invisible(notes.characters)
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int, int]] = []
        self.length = 0
        """Characters taken so far."""

    @property
    def ends_with_space(self) -> bool:
        """Whether another space would be one too many, as at the beginning."""
        return not self._parts or self._parts[-1][-1] == " "

    @property
    def last(self) -> str:
        """The last character taken, empty at the beginning."""
        return self._parts[-1][-1] if self._parts else ""

    def add(self, start: int, end: int) -> None:
        """Take a stretch of the source; what is invisible is left out and noted."""
        if self._all_seen:
            self._plain(start, end)
            return
        place = start
        for found in _INVISIBLES.finditer(self._source, start, end):
            self._plain(place, found.start())
            place = found.end()
            self._notes.suspect(found.start(), place, invisible_name(found.group(1)))
            if found.group(1) in BREAKING:
                self._append(" ", found.start(), place)
        self._plain(place, end)

    def add_as(self, seen: str, start: int, end: int) -> None:
        """Take what a stretch of the source stands for, such as the & of `&amp;`."""
        shown = _INVISIBLES.sub("", seen)
        if shown != seen:
            self._notes.suspect(start, end, invisible_name(seen[0]))
        if shown:
            self._append(shown, start, end)

    def take(self, role: Role | None = None) -> Piece | None:
        """Return what was taken so far and begin anew; None where there is nothing but space."""
        text = "".join(self._parts)
        runs = self._runs
        self._parts, self._runs, self.length = [], [], 0
        if not text or text.isspace():
            return None
        self._notes.count(1, 0)
        whole = Piece(text, tuple(Run(*run) for run in runs), role)
        return whole.part(0, len(text))

    def _plain(self, start: int, end: int) -> None:
        if start < end:
            self._append(self._source[start:end], start, end)

    def _append(self, seen: str, start: int, end: int) -> None:
        length = len(seen)
        last = self._runs[-1] if self._runs else None
        if last and last[3] == start and last[1] == start - last[2] and length == end - start:
            self._runs[-1] = (last[0], last[1] + length, last[2], end)
        else:
            self._runs.append((self.length, length, start, end))
            self._notes.count(0, 1)
        self._parts.append(seen)
        self.length += length
