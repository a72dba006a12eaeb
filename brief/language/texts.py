"""Texts with their figures put in, as pieces that still say which figure each came from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from brief.errors import BadInput
from brief.language.figures import render_figure
from brief.language.labels import slide_label
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.placeholder import Placeholder, placeholders

__all__ = ["Piece", "Placeholder", "placeholders", "plain", "render_text"]

_OPENING = re.compile(r"[\"'“‘(\[–—•]*$")
_SENTENCE_END = re.compile(r"(?:^|\n|[.!?][\"'”’)\]]*[ \n])[ \n]*$")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\.[A-Za-z]|\b(?:vs|No|Nos|Mr|Ms|Mrs|Dr|Gen|Adm|Lt|Col|Sen|Rep|Gov|St|Prof"
    r"|approx|ca|cf|Fig|vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))\. $"
)


@dataclass(frozen=True)
class Piece:
    """A stretch of text as it will be read."""

    text: str
    figure: str | None = None
    """Id of the figure that it shows; None for words."""
    slide: int | None = None
    """Number of the slide that it names; None for anything else."""


def render_text(
    text: str,
    language: Language,
    figures: Mapping[str, Figure],
    slides: Mapping[str, int],
    vocabulary: Vocabulary,
    *,
    record: str | None = None,
) -> tuple[Piece, ...]:
    """Put figures and slide numbers in the place of a text's placeholders.

    `slides` gives the number of each slide by id, `record` the id that errors name. An English
    sentence that begins with a placeholder begins with a capital. BadInput for a stray brace, an
    unknown figure or slide, or a variant that the figure has not.
    """
    try:
        found = placeholders(text)
    except ValueError as error:
        raise BadInput(str(error), record=record) from error
    pieces = []
    end = 0
    for placeholder in found:
        if placeholder.start > end:
            pieces.append(Piece(text[end : placeholder.start]))
        piece = _piece(placeholder, language, figures, slides, vocabulary, record)
        if language == "en" and _begins_sentence(text[: placeholder.start]):
            piece = Piece(piece.text[:1].upper() + piece.text[1:], piece.figure, piece.slide)
        pieces.append(piece)
        end = placeholder.end
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return tuple(pieces)


def plain(pieces: tuple[Piece, ...]) -> str:
    """Return pieces as one string."""
    return "".join(piece.text for piece in pieces)


def _piece(
    placeholder: Placeholder,
    language: Language,
    figures: Mapping[str, Figure],
    slides: Mapping[str, int],
    vocabulary: Vocabulary,
    record: str | None,
) -> Piece:
    if placeholder.slide is not None:
        if placeholder.variant or placeholder.slide not in slides:
            raise BadInput(
                f"{{{placeholder.name}}} names no slide of this deck",
                record=record,
                remedy="write {slide_…} with the slide's id, _ for each hyphen, and no variant",
            )
        number = slides[placeholder.slide]
        return Piece(slide_label(number, language), slide=number)
    figure = figures.get(placeholder.name)
    if figure is None:
        raise BadInput(
            f"there is no figure '{placeholder.name}'",
            record=record,
            remedy="add the figure, or take the placeholder out",
        )
    return Piece(render_figure(figure, language, placeholder.variant, vocabulary), figure.id)


def _begins_sentence(before: str) -> bool:
    """Whether what follows `before` opens an English sentence; opening marks don't count."""
    stem = _OPENING.sub("", before)
    return bool(_SENTENCE_END.search(stem)) and not _ABBREVIATION.search(stem)
