"""Texts, labels and figures as paragraphs of the inspector, in both languages where it counts."""

from collections.abc import Iterable, Iterator

from brief.errors import BadInput
from brief.language.texts import Piece
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES, Language
from brief.model.record import Record
from brief.model.text_unit import unit_id
from brief.planning.wording import Wording
from brief.tui.text_view import Paragraph
from brief.tui.view import View

INSIDE = 2
"""Columns that what belongs to something stands further in than it."""

BLANK = Paragraph(())


def pieces(wording: Wording, record: Record, field: str) -> tuple[Piece, ...]:
    """Return a text as pieces, as it was written where it can't be rendered."""
    try:
        return wording.pieces(record, field)
    except BadInput:
        return (Piece(str(getattr(record, field))),)


def said(wording: Wording, record: Record, field: str) -> str:
    """Return a text on one line, as it was written where it can't be rendered."""
    return " ".join("".join(piece.text for piece in pieces(wording, record, field)).split("\n"))


def reads(view: View, figure_id: str) -> str:
    """Return a figure as it reads in both languages, once where they are the same."""
    found = []
    for language in languages(view):
        try:
            found.append(view.wording(language).figure(figure_id))
        except BadInput:
            found.append(figure_id)
    return " / ".join(dict.fromkeys(found))


def languages(view: View) -> list[Language]:
    """Return both languages, that of the interface first."""
    return sorted(LANGUAGES, key=lambda language: language != view.language)


def labelled(label: str, text: str, style: str = "", indent: int = 0) -> Paragraph:
    """Return a text behind its label."""
    return Paragraph(((f"{label}  ", "muted"), (text, style)), indent)


def texts(view: View, record: Record, field: str, label: str = "") -> Iterator[Paragraph]:
    """Return a text in both languages, each under its label, with its figures standing out."""
    if label:
        yield Paragraph(((label, "muted"),))
    written: Language = getattr(record, "language", "zh-Hant")
    for language in languages(view):
        name = view.word("In Chinese") if language == "zh-Hant" else view.word("In English")
        wording = view.wording(language)
        context = unit_id(record, field, view.deck.deck.id)
        original = str(getattr(record, field))
        translations = wording.words.translations
        if translations.find(context, original, written, language) is None:
            parts = [(view.word("not translated yet"), "warn")]
        else:
            found = pieces(wording, record, field)
            parts = [(piece.text, "accent" if piece.figure else "") for piece in found]
        yield Paragraph(((f"{name}  ", "muted"), *parts))


def figure_paragraphs(view: View, names: Iterable[str]) -> Iterator[Paragraph]:
    """Return what is to be known of figures before they are quoted."""
    known = [view.workspace.figures[name] for name in names if name in view.workspace.figures]
    if known:
        yield BLANK
        yield Paragraph(((view.word("Its figures"), "strong"),))
    for figure in known:
        yield Paragraph(((reads(view, figure.id), "accent"), (f"  {figure.id}", "muted")))
        for label, text in _figure(view, figure):
            yield labelled(label, text, "", INSIDE)
        if figure.doubt:
            doubt = said(view.wording(view.language), figure, "doubt")
            yield labelled(view.word("Doubt"), doubt, "warn", INSIDE)


def _figure(view: View, figure: Figure) -> Iterator[tuple[str, str]]:
    wording = view.wording(view.language)
    subject = wording.vocabulary("subject", figure.subject, figure.language)
    measure = wording.vocabulary("measure", figure.measure, figure.language)
    yield view.word("Of"), view.word("{subject}: {measure}", subject=subject, measure=measure)
    yield view.word("Who says"), wording.originator_full(figure)
    if figure.via:
        yield view.word("Via"), wording.via(figure)
    yield view.word("As of when"), wording.figure(figure.id, "as_of")
    yield view.word("Counting what"), wording.figure(figure.id, "basis")
    yield view.word("In its words"), wording.basis_published(figure)
    yield view.word("Status"), wording.status(figure)
    if figure.likelihood:
        yield (
            view.word("Likelihood"),
            wording.vocabulary("likelihood", figure.likelihood, figure.language),
        )
    if figure.formula:
        yield view.word("Formula"), f"{figure.formula} = {_formula(wording, figure)}"
    if figure.supersedes:
        yield view.word("Supersedes"), figure.supersedes


def _formula(wording: Wording, figure: Figure) -> str:
    """Return a formula with its inputs as they read, as dots where one can't be rendered."""
    try:
        return wording.formula(figure)
    except BadInput:
        return "…"
