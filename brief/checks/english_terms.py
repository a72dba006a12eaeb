"""Whether an English text has anything of the English for a term."""

import re
from functools import lru_cache

from brief.checks.material import Term

_FORMS = re.compile(r" / |\||;|[()]")
_WORD = re.compile(r"[A-Za-z][A-Za-z’']*|\d+")
_ALSO_CALLED = re.compile(r"([A-Z][A-Za-z ]+) = [\u4e00-\u9fff]")
_SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "the", "to", "with"])
_OPENS_A_PHRASE = frozenset(["a", "about", "just", "not", "the"])
"""First words of what is a turn of phrase rather than a term, and is translated as it fits."""

_STEM = 5
"""Letters by which a word is known: deterrence, deterring; publication, published are others."""

_SPECIFIC = 4
"""Characters from which a Chinese common noun is so special that it has to be met in English."""


def is_unambiguous(term: Term, form: str) -> bool:
    """Say whether a Chinese form asks for its English: a name, or a long compound of one sense."""
    several = ";" in term.en or " / " in term.en
    if several or term.en.partition(" ")[0].casefold() in _OPENS_A_PHRASE:
        return False
    return _is_name(term.en) or len(form) >= _SPECIFIC


def is_met(term: Term, english: str) -> bool:
    """Say whether a text has one word of the term's English, or its initials.

    Good English shortens and turns round what a termbase spells out, so one word is enough.
    """
    wanted = _words(term)
    for found in _WORD.findall(english):
        word = found.casefold().removesuffix("’s").removesuffix("'s")
        if word in wanted or word.removesuffix("s") in wanted or word[:_STEM] in wanted:
            return True
        if len(word) > _STEM and any(word in each for each in wanted):
            return True
    return False


def _is_name(english: str) -> bool:
    words = [word for word in _WORD.findall(english.partition("(")[0]) if word not in _SMALL]
    return bool(words) and all(word[0].isupper() or word.isdigit() for word in words)


@lru_cache(maxsize=4096)
def _words(term: Term) -> frozenset[str]:
    """Return the words that will do: of each form and of what the note calls it, and initials."""
    forms = [*_FORMS.split(term.en), *_ALSO_CALLED.findall(term.note)]
    found: set[str] = set()
    for form in forms:
        words = [word for word in _WORD.findall(form) if word.casefold() not in _SMALL]
        found.update(word.casefold() for word in words)
        found.update(word.casefold()[:_STEM] for word in words if len(word) >= _STEM)
        if len(words) > 1:
            found.add("".join(word[0] for word in words).casefold())
    return frozenset(found)
