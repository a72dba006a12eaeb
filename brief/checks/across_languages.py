"""Whether words of two languages name one thing, by the catalogs and the termbase."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from brief.checks.material import Material
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES, Language

Thing = tuple[Language, str, str]
"""Subject and measure as a language names them, without spaces and capitals."""

_THING = ("subject", "measure")

_FIELDS = (*_THING, "originator")

_Words = dict[tuple[str, str], set[str]]
"""For a field and a word of one language what the other calls it."""


def own_thing(figure: Figure) -> Thing:
    """Return what a figure is of, in its own words."""
    return figure.language, plain(figure.subject), plain(figure.measure)


def plain(words: str) -> str:
    """Return words without spaces and capitals."""
    return "".join(words.split()).casefold()


class OtherWords:
    """What figures of the other language are of, where a workspace writes them in both.

    A word is another's when either is the other's translation, or both stand in one row of the
    termbase. Nothing follows from a third word: two measures of one language stay two, although
    the other language has one word for both.
    """

    def __init__(self, material: Material) -> None:
        self._others: Mapping[Language, _Words] = {each: defaultdict(set) for each in LANGUAGES}
        figures = material.workspace.figures.values()
        if len({figure.language for figure in figures}) < len(LANGUAGES):
            return
        find = material.vocabulary.translations.find
        words = {
            (field, figure.language, str(getattr(figure, field)))
            for figure in figures
            for field in _FIELDS
        }
        for field, written, word in words:
            wanted = _other(written)
            if translation := find(field, word, written, wanted):
                self._put(field, written, word, translation)
        for term in material.terms:
            for field, chinese in product(_FIELDS, (term.zh, *term.variants)):
                self._put(field, "zh-Hant", chinese, term.en)

    def of(self, figure: Figure) -> Iterator[Thing]:
        """Return what the other language may call the thing that a figure is of."""
        others = self._others[figure.language]
        found = (others.get((field, plain(getattr(figure, field))), ()) for field in _THING)
        for subject, measure in product(*map(sorted, found)):
            yield _other(figure.language), subject, measure

    def are_of_one(self, one: Figure, other: Figure) -> bool:
        """Whether two figures have the same originator, in whichever language."""
        if one.language == other.language:
            return one.originator == other.originator
        key = "originator", plain(one.originator)
        return plain(other.originator) in self._others[one.language].get(key, ())

    def _put(self, field: str, written: Language, word: str, translation: str) -> None:
        self._others[written][field, plain(word)].add(plain(translation))
        self._others[_other(written)][field, plain(translation)].add(plain(word))


def _other(language: Language) -> Language:
    return next(each for each in LANGUAGES if each != language)
