"""Labels: who says so, as of when, what is counted; what is not known is said, never left out."""

from collections.abc import Iterable

from brief.language.dates import render_date
from brief.language.program import in_brackets, program_word
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate
from brief.model.point import DESK
from brief.model.record import NOT_STATED
from brief.model.source import Source

_UNKNOWN = "unknown"

_CLASS_WORDS = {
    "derived": "our calculation",
    "judgement": "judgment",
    "media": "news article",
    "op_ed": "op-ed",
}
"""Words for the classes of records whose values are not the English words for them."""


def not_stated(language: Language) -> str:
    """Return what stands where the article does not say: 報導未載."""
    return program_word("not stated in the article", language)


def as_of(figure: Figure, language: Language) -> str:
    """Return the date that a figure holds for: mid-2024."""
    return _date_or_not_stated(figure.as_of, language)


def originator(figure: Figure, language: Language, vocabulary: Vocabulary) -> str:
    """Return who made a figure, short: 美國國防部（2024年版） / US DoD (2024 edition)."""
    return originators([figure], language, vocabulary)[0]


def originators(
    figures: Iterable[Figure], language: Language, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return who made figures, each once with all editions: US DoD (2022, 2024 editions)."""
    editions: dict[str, set[PartialDate]] = {}
    for figure in figures:
        name = _originator(figure, language, vocabulary)
        editions.setdefault(name, set()).update(_editions(figure))
    return tuple(_with_editions(name, found, language) for name, found in editions.items())


def originator_full(figure: Figure, language: Language, vocabulary: Vocabulary) -> str:
    """Return who made a figure with the publication: 美國國防部《中國軍力報告》（2024年版）."""
    name = _originator(figure, language, vocabulary)
    if figure.publication and figure.status != "derived":
        title = vocabulary.word("publication", figure.publication, figure.language, language)
        name = f"{name}《{title.strip('《》')}》" if language == "zh-Hant" else f"{name}, {title}"
    return _with_editions(name, _editions(figure), language)


def basis(figure: Figure, language: Language, vocabulary: Vocabulary) -> str:
    """Return what is counted; a class that the desk chose says so: 部署（本報告歸類）."""
    if figure.basis == NOT_STATED:
        return not_stated(language)
    word = vocabulary.word("basis", figure.basis, "en", language)
    if figure.basis_by != DESK:
        return word
    return in_brackets(word, program_word("our reading", language), language)


def basis_published(figure: Figure, language: Language, vocabulary: Vocabulary) -> str:
    """Return what the source itself says is counted."""
    if figure.basis_published == NOT_STATED:
        return not_stated(language)
    return vocabulary.word("basis_published", figure.basis_published, figure.language, language)


def projection_label(figure: Figure, language: Language) -> str:
    """Return target and making of a projection: 2030年預估，2024年作成; "" for anything else."""
    if figure.status != "projection" or figure.target is None or figure.made is None:
        return ""
    return program_word(
        "projection for {target}, made: {made}",
        language,
        target=render_date(figure.target, language),
        made=_date_or_not_stated(figure.made, language),
    )


def source_label(source: Source, language: Language, vocabulary: Vocabulary) -> str:
    """Return a source as it stands in a source line: 德國之聲中文網（2024年6月21日）."""
    return in_brackets(
        publisher_label(source, language, vocabulary), published_label(source, language), language
    )


def publisher_label(source: Source, language: Language, vocabulary: Vocabulary) -> str:
    """Return the outlet; where it is unknown the author; where both are, that nobody knows."""
    if source.outlet != _UNKNOWN:
        return vocabulary.word("outlet", source.outlet, source.language, language)
    if source.author == _UNKNOWN:
        return program_word("article of unknown outlet", language)
    author = vocabulary.word("author", source.author, source.language, language)
    by = "{author}, op-ed" if source.type == "op_ed" else "{author}, article"
    return program_word(by, language, author=author)


def published_label(source: Source, language: Language) -> str:
    """Return when a source was published: its date, marked where it is inferred, or undated."""
    if not isinstance(source.published, PartialDate):
        return program_word("undated", language)
    date = render_date(source.published, language)
    if source.published_status == "inferred":
        return program_word("{date}, inferred", language, date=date)
    return date


def claimant_label(
    claimant: str, written: Language, language: Language, vocabulary: Vocabulary
) -> str:
    """Return who makes a claim: a name, this briefing itself, or that the article does not say."""
    if claimant == DESK:
        return program_word("this briefing", language)
    if claimant == NOT_STATED:
        return not_stated(language)
    return vocabulary.word("claimant", claimant, written, language)


def class_label(name: str, language: Language) -> str:
    """Return the word for a kind of point, status, confidence, or type of source: judgment, 研判.

    `name` is the value in the record, such as low_to_moderate or op_ed.
    """
    return program_word(_CLASS_WORDS.get(name, name.replace("_", " ")), language)


def slides_label(numbers: str, language: Language) -> str:
    """Return how a text names slides by their numbers: 第5頁 / slide 5, 第9–11頁 / slides 9–11."""
    if numbers.isdigit():
        return program_word("slide {number}", language, number=numbers)
    return program_word("slides {numbers}", language, numbers=numbers)


def _originator(figure: Figure, language: Language, vocabulary: Vocabulary) -> str:
    """Return the name of who made a figure, without the edition."""
    if figure.status == "derived":
        return program_word("our calculation", language)
    if figure.originator == NOT_STATED:
        return not_stated(language)
    if figure.originator == DESK:
        return program_word("this briefing", language)
    return vocabulary.word("originator", figure.originator, figure.language, language)


def _editions(figure: Figure) -> set[PartialDate]:
    """Return the edition that a figure was taken from, if it has one and somebody made it."""
    named = figure.originator not in (NOT_STATED, DESK) and figure.status != "derived"
    return {figure.edition} if figure.edition and named else set()


def _with_editions(name: str, editions: set[PartialDate], language: Language) -> str:
    """Return a name with its editions, the oldest first."""
    if not editions:
        return name
    ordered = sorted(editions, key=lambda date: (date.sort_key, str(date)))
    dates = program_word(", ", language).join(render_date(each, language) for each in ordered)
    words = "{dates} editions" if len(ordered) > 1 else "{dates} edition"
    return in_brackets(name, program_word(words, language, dates=dates), language)


def _date_or_not_stated(date: PartialDate | str, language: Language) -> str:
    return render_date(date, language) if isinstance(date, PartialDate) else not_stated(language)
