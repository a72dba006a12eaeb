"""Places in an order: the third-largest, a second term, the 21st round."""

import re
from decimal import Decimal

from brief.extraction.english.lexicon import SINGULAR
from brief.extraction.english.spelled import SMALL, TENS
from brief.extraction.english.text import Prose, opens_sentence, word_after, word_set, words_before
from brief.extraction.found import Found

_TO_NINETEENTH = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_ORDINALS = {word: number for number, word in enumerate(_TO_NINETEENTH.split(), 1)}
_ONES = {word: number for word, number in _ORDINALS.items() if number < 10}
_ORDINALS |= {word[:-1] + "ieth": number for word, number in TENS.items()}
_ORDINALS |= {"hundredth": 100, "thousandth": 1000}

ORDINALS = frozenset(_ORDINALS)
"""Words that give a place in an order."""

_DIGITS = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})?|[0-9]{4,5})(st|nd|rd|th)(?![\w])", re.IGNORECASE)
_COMPOUND = re.compile(r"([a-z]{5,7})-([a-z]{5,7})(?![\w])", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"[- \n]{1,2}(?:[a-z]{2,9}est|most|best|worst|ranked|placed)(?![^\W_])", re.IGNORECASE
)
_HYPHEN = re.compile(r"-[A-Za-z]")
_HYPHENATED = re.compile(r"-(?:term|round|generation|stage|phase|degree|tier|day|year)(?![\w-])")

_DETERMINERS = word_set("the a an its his her their our my your this that another no whose")
_PLACED = word_set(
    """ranked ranks rank ranking came come comes finished finishing placed remains in"""
)
_NOUNS = word_set(
    """term round phase stage session generation batch anniversary place edition tranche plenum
    congress attempt meeting summit test launch flight visit wave package reading attack strike
    year month week day"""
)
_NOT_AFTER = word_set(
    """half quarter century time times lady hand class glance nature guess thought thoughts world
    party parties country's minister secretary responder responders aid family gentleman sight
    rate name names hand-to-hand amendment estate person cousin cousins base"""
)
_NOT_AFTER_SECOND = word_set("later ago after before of")
_NOT_AFTER_FIRST = word_set("foremost things come few several")
_MONTHS = word_set(
    """january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec"""
)


def ordinal_at(prose: Prose, at: int) -> Found | None:
    """Read the ordinal that begins at a place; None for an adverb, a date, a name."""
    text = prose.text
    number, end = _number(text, at)
    if not number or _is_name(text, at, end):
        return None
    following = word_after(text, end)
    if following in _NOT_AFTER or _is_day(text, at, end):
        return None
    before = "".join(word.lower() for _, word in words_before(text, at, 1))
    if before in ("a", "an") and not following and not _SUPERLATIVE.match(text, end):
        return None  # a tenth, which is no place in an order
    if number in (1, 2, 3) and text[at].isalpha() and not _has_place(text, at, end, number):
        return None
    unit = SINGULAR.get(following) or (following if following in _NOUNS else None)
    return Found("ordinal", at, end, at, end, Decimal(number), unit)


def _number(text: str, at: int) -> tuple[int, int]:
    """Return the place in the order and where its word ends; zero where there is none."""
    if match := _DIGITS.match(text, at):
        return int(match[1].replace(",", "")), match.end()
    if match := _COMPOUND.match(text, at):
        tens, ones = TENS.get(match[1].lower()), _ONES.get(match[2].lower())
        if tens and ones:
            return tens + ones, match.end()
    end = at
    while end < len(text) and end < at + 12 and text[end].isalpha():
        end += 1
    return _ORDINALS.get(text[at:end].lower(), 0), end


def _is_name(text: str, at: int, end: int) -> bool:
    """Say whether the word belongs to a longer one, or has a capital of its own: Third Front."""
    if _HYPHEN.match(text, end):
        return not (_SUPERLATIVE.match(text, end) or _HYPHENATED.match(text, end))
    return text[at].isupper() and not opens_sentence(text, at)


def _is_day(text: str, at: int, end: int) -> bool:
    """Say whether it is a day of a month: June 4th, the 4th of July."""
    before = words_before(text, at, 1)
    if before and before[0][1].lower().rstrip(".") in _MONTHS:
        return True
    following = text[end : end + 14].lower().split()
    return following[:1] == ["of"] and len(following) > 1 and following[1].rstrip(".,") in _MONTHS


def _is_of_several(text: str, end: int, following: str) -> bool:
    """Say whether `first` is about the start of a number of things: the first three months."""
    if following in _NOT_AFTER_FIRST or following in SMALL or following in TENS:
        return True
    return text[end + 1 : end + 2].isdigit()


def _has_place(text: str, at: int, end: int, number: int) -> bool:
    """Say whether first, second or third stands where an ordinal does, and no adverb or unit."""
    before = "".join(word.lower() for _, word in words_before(text, at, 1))
    following = word_after(text, end)
    if before == "per" or (number == 1 and _is_of_several(text, end, following)):
        return False
    if number == 2 and before in ("a", "every", "each"):
        return bool(following) and following not in _NOT_AFTER_SECOND
    if _SUPERLATIVE.match(text, end) or following in _NOUNS:
        return True
    if number == 2 and text.startswith(" only to", end):
        return True
    if before in _PLACED:
        return True
    has_determiner = before in _DETERMINERS or before.endswith(("'s", "s'"))
    return has_determiner and bool(following)
