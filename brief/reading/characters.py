"""Characters that a reader can't see, or takes for others."""

import re
from collections.abc import Iterable, Iterator

from brief.model.unseen import without_unseen

INVISIBLE = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u180e\\u200b-\\u200f"
    "\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff"
    "\\U000e0000-\\U000e007f\\ud800-\\udfff"
)
"""What nobody sees, for a character class: controls but tab and newline, zero-width and direction
marks, soft hyphens, tags, noncharacters, surrogates."""

BREAKING = "\v\f\x85"
"""Controls that part what stands around them, so that they are read as a space."""

UNREADABLE = "\ufffd"
"""Stands for a character that was lost; it stays, or a figure with a lost digit would close up."""

_NAMES = {
    0x00: "NUL",
    0xAD: "soft hyphen",
    0x034F: "combining grapheme joiner",
    0x061C: "direction mark",
    0x180E: "zero-width space",
    0x200B: "zero-width space",
    0x200C: "zero-width non-joiner",
    0x200D: "zero-width joiner",
    0x200E: "direction mark",
    0x200F: "direction mark",
    0x2060: "word joiner",
    0xFEFF: "zero-width no-break space",
}
_RANGES = (
    (0x00, 0x9F, "control character"),
    (0x202A, 0x202C, "bidirectional embedding"),
    (0x202D, 0x202E, "bidirectional override"),
    (0x2061, 0x2064, "invisible operator"),
    (0x2065, 0x2069, "bidirectional isolate"),
    (0x206A, 0x206F, "direction mark"),
    (0xD800, 0xDFFF, "half of a character"),
    (0xFFF9, 0xFFFB, "annotation mark"),
    (0xFFFE, 0xFFFF, "noncharacter"),
    (0xE0000, 0xE007F, "tag character"),
)

_DIGITS = "0-9０-９"
_CYRILLIC = "\\u0400-\\u052f"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LETTER_O = "OoОоΟοＯ"
_LETTER_L = "lIІ"
_HAN_DIGITS = "〇零一二三四五六七八九"

_LETTER_BY_DIGIT = re.compile(rf"[{_LETTER_O}{_LETTER_L}](?:(?<=[{_DIGITS},.].)|(?=[{_DIGITS},.]))")
_NUMBER = re.compile(rf"[{_DIGITS}{_LETTER_O}{_LETTER_L},.]{{2,40}}")
_IS_NUMBER = re.compile(
    rf"[{_DIGITS}][,.]?[{_LETTER_O}{_LETTER_L}]+[,.]?[{_DIGITS}]"
    rf"|[{_DIGITS}][,.]?[{_LETTER_O}]{{2}}|[{_DIGITS}]{{2}}[OО]$"
    rf"|^[{_LETTER_O}{_LETTER_L}][{_DIGITS}]{{2}}"
)
_LETTERS = re.compile(rf"[{_LETTER_O}{_LETTER_L}]+")
_OF_A_WORD = re.compile(rf"[A-Za-z{_CYRILLIC}{_DIGITS}-]")
_LONGEST_NUMBER = 40
_HAN_NUMBER = re.compile(rf"(?<=[{_HAN_DIGITS}])[{_LETTER_O}](?=[{_HAN_DIGITS}])")
_NUMBER_PART = re.compile(rf"[{_DIGITS}{_LETTER_O}{_LETTER_L},.]")
_WORD_GOES_ON = re.compile(rf"[A-Za-z{_CYRILLIC}]")


def _among_latin(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[A-Za-z])[{letters}]+|[{letters}]+(?=[A-Za-z])")


_FOREIGN = (
    (re.compile(rf"[^\D{_DIGITS}]+"), "digits of another script"),
    (re.compile(UNREADABLE + "+"), "unreadable character"),
    (_among_latin(_CYRILLIC), "Cyrillic letter among Latin ones"),
    (_among_latin(_GREEK), "Greek letter among Latin ones"),
)
_ALL_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_SPACE = re.compile(r"\s+")


def invisible_name(character: str) -> str:
    """Return what to call a character that nobody sees."""
    code = ord(character)
    if code in _NAMES:
        return _NAMES[code]
    return next(name for first, last, name in _RANGES if first <= code <= last)


def is_any_invisible(characters: Iterable[str]) -> bool:
    """Say whether any of some characters is one that nobody sees."""
    return any(_ALL_INVISIBLE.match(character) for character in characters)


class LookAlikes:
    """Finds characters that look like others, by patterns that can find any in a document."""

    def __init__(self, texts: Iterable[str]) -> None:
        characters: set[str] = set()
        for text in texts:
            characters.update(text)
        self._has_digits = not characters.isdisjoint("0123456789０１２３４５６７８９")
        self._patterns = [
            (pattern, name)
            for pattern, name in _FOREIGN
            if any(pattern.search(f"a{character}") for character in characters)
        ]

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Return the spans of a text that look like other characters, and what they are."""
        for pattern, name in self._patterns:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), name
        for match in _HAN_NUMBER.finditer(text):
            yield match.start(), match.end(), "letter O among digits"
        if self._has_digits:
            yield from _letters_in_numbers(text)


def _letters_in_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Return the letters in what is meant as a number, such as 5OO; 4o and F-16I are names."""
    done = 0
    for hit in _LETTER_BY_DIGIT.finditer(text):
        if hit.start() < done:
            continue
        start = hit.start()
        least = max(done, start - _LONGEST_NUMBER)
        while start > least and _NUMBER_PART.match(text, start - 1):
            start -= 1
        number = _NUMBER.match(text, start)
        done = number.end() if number else hit.end()
        if not number or (start and _OF_A_WORD.match(text, start - 1)):
            continue
        if _IS_NUMBER.search(number.group()) and not _WORD_GOES_ON.match(text, done):
            for letters in _LETTERS.finditer(text, start, done):
                name = "O" if letters.group()[0] in _LETTER_O else "l or I"
                yield letters.start(), letters.end(), f"letter {name} among digits"


def one_line(text: str, most: int = 300) -> str | None:
    """Return a text as one line that a record can hold, None where nothing or too much is left."""
    seen = _SPACE.sub(" ", _ALL_INVISIBLE.sub("", without_unseen(text))).strip()
    return seen if seen and len(seen) <= most and UNREADABLE not in seen else None
