"""What tells a reader that figures count different things: a note, or both bases by name."""

import re
from collections.abc import Iterable, Sequence

from brief.checks.material import Material
from brief.checks.shown_pages import Page
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES
from brief.model.memo import Memo
from brief.model.placeholder import placeholders
from brief.model.record import NOT_STATED
from brief.model.slide import Slide
from brief.model.table import Table

_NOTE = re.compile(
    r"(?<!同)(?<!同一)(?<!相同)口徑(?!相同|一致)|(?:不|沒有|無|非)同一?口徑|定義|算法|算什麼|歸類|計算方式|統計方式|不(?:是同一件事|可比|可相比|可並列|可比較|可相連|可相減"
    r"|能比|能相比|能比較|宜比較|宜並列|宜相比)|無法(?:直接)?比較"
    r"|[不無][可能應宜該法得](?:直接|互相|相互|逕[自行]|放在一起|混在一起){1,2}(?:相比|比較|比|並列|並論)"
    r"|(?:所指|指的|計法|基準|基礎)(?:的)?[^，。；]{0,6}(?:不同|不一|有別|各異)|(?:範圍|算的是哪一[類種])[^，。；]{0,6}"
    r"(?:未載|未說明|不同|不一|不明|沒有說)|算的(?:也)?不"
    r"|(?<!on the )(?<!same )(?<!one )\bbasis\b(?! is the same)"
    r"|\bdefin(?:es?|ed|ing|itions?)\b|\bnot comparable\b|\bcounts? different"
    r"|\b(?:can\W?t|cannot|should not|must not) be compared\b|\bwhat is counted\b"
    r"|\blike.for.like\b",
    re.IGNORECASE,
)
"""Words of a note on what is counted."""

_UNITS_NOTE = re.compile(
    r"幣別|幣值|匯率|折[合算]|換算|單位(?:並?不|各|有別)|不同(?:的)?(?:單位|貨幣)"
    r"|\bcurrenc(?:y|ies)\b|\bexchange rates?\b|\bconver(?:ted|sion)\b"
    r"|\b(?:other|different|several|two) units\b|\bunits differ\b",
    re.IGNORECASE,
)
"""Words of a note on currencies and units."""


def is_noted(text: str) -> bool:
    """Whether a text speaks of what is counted, or says that it can't be compared."""
    return bool(_NOTE.search(text))


def is_of_units(text: str) -> bool:
    """Whether a text speaks of currencies or units."""
    return bool(_UNITS_NOTE.search(text))


def notes_of(page: Page) -> tuple[str, ...]:
    """Return the texts of a page that a note can stand in: all but its points."""
    places = (Slide, Chart, Table, Memo)
    return tuple(text for record, text in page.texts if isinstance(record, places))


def is_explained(
    notes: Sequence[str],
    figures: Sequence[Figure],
    material: Material,
    result: Figure | None = None,
    page: Iterable[Figure] = (),
) -> bool:
    """Whether notes name what some figures count, or one of them says so of just these figures.

    `result` is what is computed from them: a note may name it in their place. `page` are all
    figures that the page shows: a note that names others of them may be about those.
    """
    return names_all("\n".join(notes), figures, material) or any(
        is_noted(note) and _is_about(note, figures, material, result, tuple(page)) for note in notes
    )


def is_general(note: str, figures: Iterable[Figure], material: Material) -> bool:
    """Whether a note on what is counted names none of a page's figures, nor what they count."""
    return is_noted(note) and not any(
        _shows(note, each) or _names(note, each, material) for each in figures
    )


def kind_of(figure: Figure) -> tuple[str, str]:
    """Return what a figure counts, and in what: figures of one kind may be compared."""
    return figure.unit or figure.currency or "", figure.basis


def _is_about(
    note: str,
    figures: Sequence[Figure],
    material: Material,
    result: Figure | None,
    page: Sequence[Figure],
) -> bool:
    """Whether a note names what is compared: all its kinds but one, which then is the other.

    One that names another kind of the page besides has to name all.
    """
    if result is not None and _shows(note, result):
        return True
    own = {each.subject for each in figures}, {str(each.target) for each in figures}
    named = {
        kind_of(each)
        for each in figures
        if _shows(note, each)
        or _names(note, each, material)
        or (len(own[0]) > 1 and _has_word(note, "subject", each.subject, material))
        or (len(own[1]) > 1 and each.target is not None and str(each.target)[:4] in note)
    }
    kinds = {kind_of(each) for each in figures}
    others = any(
        kind_of(each) not in kinds and (_shows(note, each) or _names(note, each, material))
        for each in page
    )
    return len(named) >= (len(kinds) if others else max(1, len(kinds) - 1))


def _shows(note: str, figure: Figure) -> bool:
    return any(each.name == figure.id for each in placeholders(note))


def _has_word(text: str, context: str, word: str, material: Material) -> bool:
    """Whether a text has a word of the vocabulary, in either language."""
    find = material.vocabulary.translations.find
    lowered = text.casefold()
    others = (find(context, word, "zh-Hant", language) for language in LANGUAGES)
    return any(each and each.casefold() in lowered for each in (word, *others))


def names_all(text: str, figures: Sequence[Figure], material: Material) -> bool:
    """Whether a text names the basis of every one of some figures, which have one unit.

    Of warheads and missiles, which are written alike, naming both is not enough.
    """
    if len({each.unit or each.currency for each in figures}) != 1:
        return False
    asked = [each for each in placeholders(text) if each.variant == "basis"]
    named = {material.workspace.figures[each.name].basis for each in asked}
    return all(each.basis in named or _names(text, each, material) for each in figures)


def _names(text: str, figure: Figure, material: Material) -> bool:
    if figure.basis == NOT_STATED:
        return False
    find = material.vocabulary.translations.find
    words = [find("basis", figure.basis, "en", language) for language in LANGUAGES]
    if figure.basis_published != NOT_STATED:
        words.append(figure.basis_published)
    lowered = text.casefold()
    return any(word and word.casefold() in lowered for word in words)
