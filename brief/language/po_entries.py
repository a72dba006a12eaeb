"""What a catalog holds: translations, and what one of them must share with its original."""

from collections.abc import Mapping
from dataclasses import dataclass

from brief.model.placeholder import placeholders
from brief.model.record import clean_text


@dataclass(frozen=True)
class Entry:
    """One translation as it stands in a catalog."""

    text: str
    """The translation; empty where there is none yet, or only a draft."""
    line: int
    """Line of its msgid, from 1."""
    comments: tuple[str, ...] = ()
    """What translators wrote above it."""
    draft: str = ""
    """The msgstr of an entry marked fuzzy, never shown to readers; may not fit the original."""
    previous: str = ""
    """The original that the draft was made from (`#| msgid`), where it is known."""


Contents = tuple[Mapping[tuple[str, str], Entry], tuple[str, ...]]
"""A catalog's entries by context and original, and the comments above its header."""


def check_translation(original: str, translation: str) -> None:
    """Hold a translation against its original; ValueError says what is wrong with it.

    The names of the placeholders must be the same; variants may differ, and one that repeats may
    stand once. A line stays a line.
    """
    clean_text(translation)
    wanted = {placeholder.name for placeholder in placeholders(original)}
    given = {placeholder.name for placeholder in placeholders(translation)}
    if missing := sorted(wanted - given):
        raise ValueError(f"the translation lacks {{{missing[0]}}}")
    if foreign := sorted(given - wanted):
        raise ValueError(f"the translation has {{{foreign[0]}}}, which the original has not")
    if "\n" in translation and "\n" not in original:
        raise ValueError("the translation has several lines, the original has one")
    if translation != translation.strip() and original == original.strip():
        raise ValueError("the translation has spaces at its ends")
