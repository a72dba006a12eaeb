"""L1, L8: a text shows the same figures in both languages."""

from collections import Counter
from collections.abc import Iterator

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule

_ABOUT = frozenset({"as_of", "target", "originator", "basis"})
"""Variants that show what goes with a figure and not the figure itself."""

Key = tuple[str, str]
"""A figure or slide by its name, and what of it is shown: `""` for itself, else the variant."""

Shown = Counter[Key]
"""How often a text shows each."""


@rule(
    "L1",
    "error",
    "same figures in both languages",
    wants="A translation shows the figures and slides that the original shows, and no others.",
    why="A reader of the other language must get the same numbers; a dropped or swapped one is"
    " found by nobody who reads only one of the two.",
    bad="共有{warheads}，其中{deployed} → {warheads} in all",
    good="共有{warheads}，其中{deployed} → {warheads} in all, of which {deployed}",
    standard="Weblate: missing placeholders; our own for parts of a figure",
)
def other_figures(material: Material) -> Iterator[Flaw]:
    """Find figures that only one of a text's two languages shows."""
    for original, translation in pairs(material):
        here, there = _shown(original), _shown(translation)
        for key in sorted(here.keys() | there.keys()):
            if not _is_other(key, here, there):
                continue
            lacks = key in here
            yield _flaw(
                translation,
                key,
                f"the translation lacks {_token(key)}"
                if lacks
                else f"the translation has {_token(key)}, which the original has not",
                "put it into the translation" if lacks else "take it out of the translation",
            )


@rule(
    "L8",
    "warning",
    "figures as often in both languages",
    wants="A translation shows each figure as often as the original does.",
    why="Good English merges repetitions, and then all is well; but a count that differs can also"
    " be a half sentence that was left out.",
    bad="{a}增至{b}，{b}是上限 → from {a} to {b}",
    good="{a}增至{b}，{b}是上限 → from {a} to {b}; {b} is a ceiling",
    standard="our own",
)
def other_counts(material: Material) -> Iterator[Flaw]:
    """Find figures that both languages show, but not as often."""
    for original, translation in pairs(material):
        here, there = _shown(original), _shown(translation)
        for key in sorted(here.keys() | there.keys()):
            if here[key] != there[key] and not _is_other(key, here, there):
                yield _flaw(
                    translation,
                    key,
                    f"{_token(key)} stands {_times(here[key])} in the original and"
                    f" {_times(there[key])} in the translation",
                    "see that nothing is left out, then waive L8 or make them alike",
                )


def pairs(material: Material) -> Iterator[tuple[Words, Words]]:
    """Return each original with its translation, where it has one."""
    original: Words | None = None
    for words in material.texts:  # a translation follows its original
        if words.original:
            original = words
        elif original is not None and original.context == words.context:
            yield original, words


def _shown(words: Words) -> Shown:
    return Counter(
        (each.name, each.variant if each.variant in _ABOUT else "") for each in words.placeholders
    )


def _is_other(key: Key, here: Shown, there: Shown) -> bool:
    """Say whether only one language has a figure; a date or a name beside it is only a count."""
    if (key in here) == (key in there):
        return False
    name, part = key
    return not part or not all(any(name == other for other, _ in shown) for shown in (here, there))


def _flaw(translation: Words, key: Key, message: str, remedy: str) -> Flaw:
    return Flaw(
        translation.record,
        message,
        remedy,
        words=_token(key),
        deck=translation.deck,
        file=translation.file,
    )


def _token(key: Key) -> str:
    name, part = key
    return f"{{{name}:{part}}}" if part else f"{{{name}}}"


def _times(count: int) -> str:
    return {0: "not", 1: "once", 2: "twice"}.get(count, f"{count} times")
