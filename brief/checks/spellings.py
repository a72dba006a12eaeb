"""Every number that a text could mean, read generously: to say that one is not there."""

import re
from collections.abc import Iterator
from fractions import Fraction

from brief.extraction.chinese.numerals import read_numeral
from brief.extraction.chinese.signs import START
from brief.extraction.english.spelled import SMALL, TENS, read_words
from brief.model.identifiers import Language

_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_SPAN = re.compile(r"(?<![0-9])([12][0-9])([0-9]{2})[–—\-/至到~～]([0-9]{2})(?![0-9])")
_SCALE = re.compile(r"\s?(hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
_SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_WORD = re.compile(r"[A-Za-z]+")
_FOLD = re.compile(r"([a-z]+)fold", re.IGNORECASE)
_HALF = re.compile("半|對折|一倍半")
_DOUBLE = re.compile("倍增|翻倍|加倍|翻番|翻一番|雙|對|倆")

_ORDINALS = [
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
]  # fmt: skip
_WORDS: dict[str, tuple[Fraction, ...]] = {
    **{word: (Fraction(number),) for word, number in (SMALL | TENS).items()},
    **{word: (Fraction(n), Fraction(1, n)) for n, word in enumerate(_ORDINALS, 3)},
    **{f"{word}s": (Fraction(1, n),) for n, word in enumerate(_ORDINALS, 3)},
    **dict.fromkeys(("first", "once", "single", "sole", "only", "one"), (Fraction(1),)),
    **dict.fromkeys(("second", "twice", "both", "pair", "couple", "either", "neither", "dual",
                     "bilateral", "double", "doubled", "doubles", "doubling"), (Fraction(2),)),
    **dict.fromkeys(("triple", "tripled", "triples", "tripling", "trilateral", "triad", "trio",
                     "thrice", "trebled", "treble"), (Fraction(3),)),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling", "fourfold"), (Fraction(4),)),
    **dict.fromkeys(("quintuple", "quintupled"), (Fraction(5),)),
    **dict.fromkeys(("half", "halve", "halved", "halves", "halving"), (Fraction(1, 2),)),
    "quarter": (Fraction(1, 4), Fraction(3)),
    "quarters": (Fraction(1, 4), Fraction(3, 4)),
    "dozen": (Fraction(12),),
    "decade": (Fraction(10),),
    "century": (Fraction(100),),
    "fortnight": (Fraction(2), Fraction(14)),
    "year": (Fraction(1),),
    "week": (Fraction(1),),
}  # fmt: skip


_COUNTING = frozenset(form for word in (*_WORDS, *_SCALES) for form in (word, f"{word}s"))


def may_hold_numbers(text: str, language: Language) -> bool:
    """Say whether a text has a sign or word of number at all, before it is searched in earnest."""
    if language == "zh-Hant":
        return bool(START.search(text) or _HALF.search(text) or _DOUBLE.search(text))
    text = text.lower()
    if "fold" in text or _DIGITS.search(text):
        return True
    return not _COUNTING.isdisjoint(_WORD.findall(text))


def spelled(text: str, language: Language) -> frozenset[tuple[str, Fraction]]:
    """Return every value that could be read off a text, ordinals and parts of names among them.

    A four-digit number stands for a year and for a count.
    """
    values = set(_digits(text))
    values.update(_chinese(text) if language == "zh-Hant" else _english(text))
    years = {value for value in values if value.denominator == 1 and 1000 <= value < 2200}
    return frozenset({("number", value) for value in values} | {("year", value) for value in years})


def _digits(text: str) -> Iterator[Fraction]:
    for match in _DIGITS.finditer(text):
        value = Fraction(match.group().replace(",", ""))
        yield value
        scale = _SCALE.match(text, match.end())
        if scale:
            yield value * 10 ** _SCALES[scale.group(1).lower()]
    for match in _SPAN.finditer(text):
        yield Fraction(match[1] + match[3])


def _english(text: str) -> Iterator[Fraction]:
    for match in _WORD.finditer(text):
        word = match.group().lower()
        yield from _WORDS.get(word, ())
        fold = _FOLD.fullmatch(word)
        if fold:
            yield from _WORDS.get(fold[1].lower(), ())
        numeral = read_words(text, match.start()) if word in SMALL or word in TENS else None
        if numeral:
            yield Fraction(numeral.number)


def _chinese(text: str) -> Iterator[Fraction]:
    place = 0
    while start := START.search(text, place):
        numeral = read_numeral(text, start.start())
        place = numeral.end if numeral else start.end()
        if numeral is None:
            continue
        yield Fraction(numeral.low)
        yield (
            Fraction(numeral.low) / 10 if text[place : place + 1] == "成" else Fraction(numeral.low)
        )
        if numeral.high is not None:
            yield Fraction(numeral.high)
        if text[place : place + 1] == "半":
            yield Fraction(numeral.low) + Fraction(1, 2)
    if _HALF.search(text):
        yield Fraction(1, 2)
    if _DOUBLE.search(text):
        yield Fraction(2)
