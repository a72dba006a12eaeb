"""Texts that need no translation: they are the same in both languages, or the program's own."""

import re
from collections.abc import Mapping
from functools import cache

from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.model.placeholder import placeholders

_NO_WORDS = re.compile(r"[\s0-9.,:+×=~<>≤≥%/|·–—−-]*", re.ASCII)
"""Figures, numbers, signs and dashes: what a cell holds besides words."""

_SAME = re.compile(
    r"[^@\s]+@[^@\s]+\.[A-Za-z]+"
    r"|https?://\S+"
    r"|TLP:(?:RED|AMBER(?:\+STRICT)?|GREEN|CLEAR)"
    r"|v?[0-9]+(?:\.[0-9]+)*"
    r"|[A-Z]?[a-z]{3,}[A-Z][A-Za-z]*",  # BloombergNEF, OpenAI
    re.ASCII,
)
"""Addresses, markings, versions, and names that no other language spells otherwise."""

_LATIN_NAME = re.compile(
    r"(?:[A-Z0-9][\w.'’&+-]*|of|the|for|and|in|on|de|&)"
    r"(?:[ /](?:[A-Z0-9][\w.'’&+-]*|of|the|for|and|in|on|de|&))*"
)
"""A name of capitalized words, which English takes over as a Chinese text has it."""


def without_translation(context: str, text: str, wanted: Language) -> str | None:
    """Return a text in the language wanted that no catalog need have; None for any other.

    It is the text itself where it would be the same, and the program's own word for a class of
    basis that the rules prescribe.
    """
    if context == "basis" and (word := _bases(wanted).get(text)):
        return word
    bare = text
    for each in reversed(placeholders(text)):
        bare = bare[: each.start] + bare[each.end :]
    if _NO_WORDS.fullmatch(bare) or _SAME.fullmatch(bare):
        return text
    if wanted != "en" or not bare.isascii():
        return None
    is_vocabulary = "/" not in context  # a source's own English, in a record that is Chinese
    return text if is_vocabulary or _LATIN_NAME.fullmatch(bare) else None


@cache
def _bases(language: Language) -> Mapping[str, str]:
    """Return the classes that rules ask for by name, as a page shows them."""
    return {
        "date": program_word("date", language),
        "duration": program_word("duration", language),
        "headcount": program_word("headcount", language),
        "multiple": program_word("multiple", language),
        "ratio": program_word("ratio", language),
    }
