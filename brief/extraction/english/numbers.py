"""Finding the figures of English prose: counts, shares, money, multiples, stretches of time."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from brief.extraction.english.amounts import Reading, read_amount
from brief.extraction.english.halves import half_of_unit
from brief.extraction.english.hedges import hedged
from brief.extraction.english.multiples import MULTIPLIERS, multiple_at
from brief.extraction.english.names import claim_names
from brief.extraction.english.numeral import POWERS
from brief.extraction.english.ordinals import ORDINALS, ordinal_at
from brief.extraction.english.shares import PARTS, share_at
from brief.extraction.english.spelled import ORDERS, SMALL, TENS
from brief.extraction.english.text import Prose, is_inside_word, plain, word_after, words_before
from brief.extraction.found import Found, Taken

_Read = Callable[[Prose, int, str], Reading | None]

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[½¼¾⅓⅔]")
_BEFORE_POINT = " \n($€£¥~<>\u2212-"
_BEFORE_SCALE = frozenset({"a", "an", "several", "few"})
_DECADES = (Decimal(20), Decimal(99))


def find_numbers(text: str, taken: Taken) -> list[Found]:
    """Return the figures of an English text but for its dates, in order, and claim their spans."""
    prose = Prose(plain(text), taken)
    begins = [
        (token, begin) for token in _TOKEN.finditer(prose.text) if (begin := _read_from(token[0]))
    ]
    if not begins:
        return []
    claim_names(prose.text, taken)
    found: list[Found] = []
    end = 0
    for token, begin in begins:
        if token.start() < end:
            continue
        read = _at(prose, token, begin)
        end = read.end if read else end
        if read and read.found and (figure := _free(read.found, taken)):
            taken.claim(figure.start, figure.end)
            found.append(figure)
    return found


def _free(figure: Found, taken: Taken) -> Found | None:
    """Return a figure that nobody else has a piece of, without its hedges if need be."""
    if taken.is_free(figure.start, figure.end):
        return figure
    if taken.is_free(figure.core_start, figure.core_end):
        return replace(figure, start=figure.core_start, end=figure.core_end)
    return None


def _read_from(token: str) -> _Read | None:
    """Return what reads the figure that a token may begin; None for any other word."""
    return _BY_WORD.get(token.lower().removesuffix("fold")) if token[0].isalpha() else _digits


def _at(prose: Prose, token: re.Match[str], read: _Read) -> Reading | None:
    """Read the figure that a token begins, where it is a word of its own and free."""
    word = token[0].lower()
    if not prose.taken.is_free(*token.span()):
        return None
    if word[0].isalpha() and not _is_whole_word(prose.text, token.start(), token.end()):
        return None
    return read(prose, token.start(), word)


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Say whether a word is not a piece of another: non-zero, one's."""
    if start > 1 and text[start - 1] in "-'_" and is_inside_word(text, start - 2):
        return False
    if is_inside_word(text, start - 1) and start:
        return False
    return not is_inside_word(text, end) and not (
        text[end : end + 1] == "'" and is_inside_word(text, end + 1)
    )


def _whole(found: Found | None) -> Reading | None:
    return Reading(found, found.end) if found else None


def _digits(prose: Prose, at: int, _: str) -> Reading | None:
    text = prose.text
    if at and text[at - 1] == "." and (at == 1 or text[at - 2] in _BEFORE_POINT):
        return read_amount(prose, at - 1)
    return _whole(share_at(prose, at) or ordinal_at(prose, at)) or read_amount(prose, at)


def _counted(prose: Prose, at: int, _: str) -> Reading | None:
    return _whole(share_at(prose, at) or ordinal_at(prose, at)) or read_amount(prose, at)


def _scale(prose: Prose, at: int, _: str) -> Reading | None:
    """Read a hundred, several thousand; a scale with no such word before it is no number."""
    before = words_before(prose.text, at, 2)
    if not before or before[0][1].lower() not in _BEFORE_SCALE:
        return None
    few = before[0][1].lower() == "few" and len(before) > 1 and before[1][1].lower() == "a"
    read = read_amount(prose, before[0][0])
    if few and read and read.found and read.found.start == before[0][0]:
        start = before[1][0]
        return Reading(replace(read.found, start=start, core_start=start), read.end)
    return read


def _order(prose: Prose, at: int, word: str) -> Reading | None:
    """Read dozens, hundreds; scores and tens only where they are `of` something."""
    end = at + len(word)
    if word in ("scores", "tens") and word_after(prose.text, end) != "of":
        return None
    read = read_amount(prose, at)
    if word == "scores" and read and read.found and not read.found.unit:
        return None
    return read


def _half(prose: Prose, at: int, _: str) -> Reading | None:
    found = half_of_unit(prose, at) or share_at(prose, _with_article(prose.text, at))
    return _whole(found) or read_amount(prose, at)


def _part(prose: Prose, at: int, _: str) -> Reading | None:
    start = _with_article(prose.text, at)
    if start < at and (share := share_at(prose, start)):
        return _whole(share)
    return _whole(ordinal_at(prose, at)) or read_amount(prose, start)


def _with_article(text: str, at: int) -> int:
    """Return where the article before a fraction's word stands, or the word itself."""
    before = words_before(text, at, 1)
    return before[0][0] if before and before[0][1].lower() in ("a", "an") else at


def _times(prose: Prose, at: int, word: str) -> Reading | None:
    return _whole(multiple_at(prose, at, word))


def _ordinal(prose: Prose, at: int, _: str) -> Reading | None:
    return _whole(ordinal_at(prose, at))


def _decades(prose: Prose, at: int, word: str) -> Reading | None:
    end = at + len(word)
    return _whole(
        hedged(prose.text, Found("duration", at, end, at, end, _DECADES, "year", "range"))
    )


_BY_WORD: dict[str, _Read] = {
    **dict.fromkeys(ORDINALS, _ordinal),
    **dict.fromkeys(PARTS, _part),
    **dict.fromkeys(MULTIPLIERS, _times),
    **dict.fromkeys((*SMALL, *TENS), _counted),
    **dict.fromkeys((*POWERS, "dozen"), _scale),
    **dict.fromkeys(ORDERS, _order),
    "half": _half,
    "decades": _decades,
}
"""What reads on from a word that may begin a figure."""
