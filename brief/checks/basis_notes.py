"""What tells a reader that figures count different things: a note, or both bases by name."""

import re
from collections.abc import Sequence

from brief.checks.material import Material
from brief.checks.shown_pages import Page
from brief.model.deck import Chart, Slide, Table
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES
from brief.model.placeholder import placeholders
from brief.model.record import NOT_STATED

_NOTE = re.compile(
    r"(?<!同)(?<!同一)(?<!相同)口徑(?!相同|一致)|(?:不|沒有|無|非)同一?口徑|定義|算法|算什麼|歸類|計算方式|統計方式|不(?:是同一件事|可比|可相比|可並列|可比較|可相連|可相減"
    r"|能比|能相比|能比較|宜比較|宜並列|宜相比)|無法比較|(?:範圍|算的是哪一[類種])[^，。；]{0,6}"
    r"(?:未載|未說明|不同|不一|不明|沒有說)|算的(?:也)?不"
    r"|(?<!on the )(?<!same )(?<!one )\bbasis\b(?! is the same)"
    r"|\bdefin(?:ed|ition|itions)\b|\bnot comparable\b|\bcounts? different"
    r"|\b(?:can\W?t|cannot|should not|must not) be compared\b|\bwhat is counted\b"
    r"|\blike.for.like\b",
    re.IGNORECASE,
)
"""Words of a note on what is counted."""


def is_noted(text: str) -> bool:
    """Whether a text speaks of what is counted, or says that it can't be compared."""
    return bool(_NOTE.search(text))


def is_explained(page: Page, figures: Sequence[Figure], material: Material) -> bool:
    """Whether a page's title, callout, caveat, charts or table say what its figures count."""
    notes = [text for record, text in page.texts if isinstance(record, (Slide, Chart, Table))]
    return any(is_noted(text) for text in notes) or names_all("\n".join(notes), figures, material)


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
