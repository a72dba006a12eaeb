"""Saying what each paragraph is for, from what stands in it where nothing else has said so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief.reading.clues import Clues
from brief.reading.datelines import (
    Dateline,
    beginning_dateline,
    end_mark,
    listed_dateline,
    whole_dateline,
)
from brief.reading.document import Role
from brief.reading.lines import (
    heads_a_list,
    is_boilerplate,
    is_caption,
    is_sentence,
    is_title,
)
from brief.reading.pieces import Piece

_MOST_BEFORE_TITLE = 8
"""Paragraphs after which no headline is looked for."""


class Roles:
    """Gives roles to paragraphs in order, and takes what they say of the document."""

    def __init__(self, clues: Clues, *, title_wanted: bool) -> None:
        self._clues = clues
        self._title_wanted = title_wanted
        self._sentence_seen = False
        self._in_list = False

    def given(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return pieces that all have a role; a dateline before a paragraph becomes its own."""
        if any(piece.role == "title" for piece in pieces):
            self._title_wanted = False
        settled: list[Piece] = []
        for number, piece in enumerate(pieces):
            if self._title_wanted and (
                number >= _MOST_BEFORE_TITLE or number + 1 == len(pieces) or self._sentence_seen
            ):
                self._title_wanted = False
            settled.extend(self._settle(piece))
        return settled

    def _settle(self, piece: Piece) -> Iterator[Piece]:
        if piece.role:
            if piece.role == "title":
                self._clues.give("title", piece.text)
            yield piece
        elif self._is_apart(piece.text):
            yield replace(piece, role="boilerplate")
        else:
            yield from self._settle_text(piece)

    def _is_apart(self, text: str) -> bool:
        """Say whether a paragraph is not the article's, alone or in a list of other headlines."""
        if is_boilerplate(text):
            self._in_list = self._in_list or heads_a_list(text)
            return True
        self._in_list = self._in_list and len(text) <= 80 and not is_sentence(text)
        return self._in_list

    def _settle_text(self, piece: Piece) -> Iterator[Piece]:
        text = piece.text
        whole = whole_dateline(text)
        if whole is None and not (self._title_wanted or self._sentence_seen):
            whole = listed_dateline(text)
        if whole and self._counts(whole):
            self._take(whole)
            yield replace(piece, role="dateline")
            return
        beginning = beginning_dateline(text)
        if beginning and self._counts(beginning):
            self._take(beginning)
            yield from _parts(piece, 0, beginning.length, "dateline")
            rest = piece.part(beginning.length, len(text))
            dated = whole_dateline(rest.text) if rest else None
            if rest and dated and self._counts(dated):
                self._take(dated)
                yield replace(rest, role="dateline")
            elif rest:
                yield from self._settle_rest(rest)
            return
        yield from self._settle_rest(piece)

    def _settle_rest(self, piece: Piece) -> Iterator[Piece]:
        mark = end_mark(piece.text)
        if mark:
            self._clues.give_printed(mark[1])
            yield from _parts(piece, 0, mark[0], self._role(piece.text[: mark[0]]))
            yield from _parts(piece, mark[0], len(piece.text), "boilerplate")
        else:
            yield replace(piece, role=self._role(piece.text))

    def _role(self, text: str) -> Role:
        if is_caption(text):
            return "caption"
        if self._title_wanted and is_title(text):
            self._title_wanted = False
            self._clues.give("title", text)
            return "title"
        self._sentence_seen = self._sentence_seen or is_sentence(text)
        return "body"

    def _counts(self, dateline: Dateline) -> bool:
        """Say whether a dateline is the document's: a bare date in its midst heads what follows."""
        bare = dateline.published and not (dateline.labelled or dateline.author)
        return not (bare and self._sentence_seen)

    def _take(self, dateline: Dateline) -> None:
        self._clues.give_printed(dateline.published)
        self._clues.give("author", dateline.author)
        if self._clues.dateline_outlet is None:
            self._clues.dateline_outlet = dateline.outlet


def _parts(piece: Piece, start: int, end: int, role: Role) -> Iterator[Piece]:
    part = piece.part(start, end)
    if part:
        yield replace(part, role=role)
