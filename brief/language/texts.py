"""Texts with their figures put in, as pieces that still say which figure each came from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.language.figures import render_figure
from brief.language.slide_references import Numbers, reference
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
    slides: str = ""
    """Numbers of the slides that it names, as in 5 or 4–7; empty for anything else."""


def render_text(
    text: str,
    language: Language,
    figures: Mapping[str, Figure],
    slides: Mapping[str, Numbers],
    vocabulary: Vocabulary,
    *,
    record: str | None = None,
) -> tuple[Piece, ...]:
    """Put figures and slide numbers in the place of a text's placeholders.

    `slides` gives the numbers of each slide by id, `record` the id that errors name. Slides named
    together are one piece. An English sentence that begins with a placeholder begins with a
    capital. BadInput for a stray brace, an
    unknown figure or slide, or a variant that the figure has not.
    """
    try:
        found = placeholders(text)
    except ValueError as error:
        raise BadInput(str(error), record=record) from error
    pieces = []
    end = 0
    for place, placeholder in enumerate(found):
        if placeholder.start < end:  # named together with the one before
            continue
        if placeholder.start > end:
            pieces.append(Piece(text[end : placeholder.start]))
        if placeholder.slide is None:
            piece = _figure(placeholder, language, figures, vocabulary, record)
            end = placeholder.end
        else:
            _check_slide(placeholder, slides, record)
            named = reference(text, found[place:], slides, language)
            piece = Piece(named.text, slides=named.numbers)
            end = named.end
        if language == "en" and _begins_sentence(text[: placeholder.start]):
            piece = replace(piece, text=piece.text[:1].upper() + piece.text[1:])
        pieces.append(piece)
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return tuple(pieces)


def plain(pieces: tuple[Piece, ...]) -> str:
    """Return pieces as one string."""
    return "".join(piece.text for piece in pieces)


def _check_slide(
    placeholder: Placeholder, slides: Mapping[str, Numbers], record: str | None
) -> None:
    """Refuse the name of a slide that is not there; BadInput."""
    if placeholder.variant or placeholder.slide not in slides:
        raise BadInput(
            f"{{{placeholder.name}}} names no slide of this deck",
            record=record,
            remedy="write {slide_…} with the slide's id, _ for each hyphen, and no variant",
        )


def _figure(
    placeholder: Placeholder,
    language: Language,
    figures: Mapping[str, Figure],
    vocabulary: Vocabulary,
    record: str | None,
) -> Piece:
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
