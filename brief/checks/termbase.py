"""Finding the termbase's forms in a text: the longest first, quotations and titles left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from brief.checks.material import Term, Words
from brief.model.point import Point
from brief.model.source import Source

Standing = Literal["preferred", "variant", "mainland"]
"""What the termbase thinks of a form."""

_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|《[^》]*》|〈[^〉]*〉")

_NO_FORMS = ("朝鮮半島", "朝鮮族", "朝鮮王朝", "中東盟", "遠東盟", "近東盟")
"""What holds the characters of a mainland form and is something else, or what Taiwan says too."""


@dataclass(frozen=True)
class Use:
    """A form of a term in a text."""

    term: Term
    form: str
    standing: Standing
    start: int


class Termbase:
    """The forms of all terms, ready to be looked for."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._forms: dict[str, tuple[Term, Standing] | None] = dict.fromkeys(_NO_FORMS)
        for term in terms:
            for standing, forms in _forms(term):
                for form in forms:
                    self._forms.setdefault(form, (term, standing))
        longest_first = sorted(self._forms, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def uses(self, words: Words) -> Iterator[Use]:
        """Return the forms in a Chinese text that are the writer's own words, in order."""
        if isinstance(words.record, Point) and words.record.kind == "quotation":
            return
        if isinstance(words.record, Source) and words.field == "title":
            return
        prose = _QUOTED.sub(self._hidden, words.prose)
        for match in self._pattern.finditer(prose):
            found = self._forms[match[0]]
            if found:
                yield Use(found[0], match[0], found[1], match.start())

    def _hidden(self, quoted: re.Match[str]) -> str:
        """Blank what was quoted or is a title, but not a title that is itself a mainland form.

        That is a treaty's or a report's name, which has one in Taiwan too.
        """
        text = quoted[0]
        found = self._forms.get(text[1:-1]) if text[0] in "《〈" else None
        return text if found and found[1] == "mainland" else "\ue000" * len(text)


@lru_cache(maxsize=4)
def termbase(terms: tuple[Term, ...]) -> Termbase:
    """Return the termbase of these terms, made once."""
    return Termbase(terms)


def _forms(term: Term) -> tuple[tuple[Standing, tuple[str, ...]], ...]:
    """Return a term's forms that can be looked for; one character stands in too many words."""
    standings: tuple[tuple[Standing, tuple[str, ...]], ...] = (
        ("preferred", (term.zh,)),
        ("variant", term.variants),
        ("mainland", term.mainland),
    )
    return tuple(
        (standing, tuple(form for form in forms if len(form) > 1)) for standing, forms in standings
    )
