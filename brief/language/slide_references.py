"""Which slides a text names together, and how: slides 4–7, slides 4 and 9, 第4–7、14頁.

Placeholders of slides that only "to", a comma, "and" or their like part are one reference.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from brief.language.labels import slides_label
from brief.model.identifiers import Language
from brief.model.placeholder import Placeholder

Numbers = int | range
"""The number of a slide, or those of all its pages where it goes on."""

SPAN = re.compile(r"\s*[至到–－～~-]\s*|\s+(?:to|through)\s+")
"""What stands between the first and the last of slides in a row."""

_LISTS: Mapping[Language, re.Pattern[str]] = {
    # 與 and 和 may part more than two names, which each keep their 頁.
    "zh-Hant": re.compile(r"、"),
    "en": re.compile(r",?\s+(?:and|or)\s+|\s+&\s+|,\s+"),
}
"""What stands between slides that are listed."""

_LEAVES = re.compile(r"(?:[從自由]|\b[Ff]rom\s)$")
"""What makes of a first and a last slide two places: from slide 4 to slide 7."""

_ENDS = re.compile(r"\s*(?:$|[)\]”’\"';:.!?–—])", re.MULTILINE)
"""What ends a list; behind anything else a comma may part clauses: "On slide 4, slide 7 says"."""


@dataclass(frozen=True)
class Reference:
    """Slides that a text names together."""

    text: str
    """How it names them: slides 4–7."""
    numbers: str
    """Their numbers, as they stand in it: 4–7."""
    end: int
    """Where the last of the placeholders ends in the text."""


def reference(
    text: str,
    found: Sequence[Placeholder],
    slides: Mapping[str, Numbers],
    language: Language,
) -> Reference:
    """Return the reference that begins with the first of a text's placeholders, a slide's.

    `slides` gives the numbers of each slide by id; the first is in it. From a later slide to an
    earlier one is no stretch, and a slide that is not there or has a variant ends the reference.
    """
    chain = _chain(text, found, slides, language)
    last = chain[-1][0]
    listing = [joint for _, joint in chain[1:] if joint.strip() == ","]
    if listing and chain[-1][1].strip() == "," and not _ENDS.match(text, last.end):
        place = next(place for place, (_, joint) in enumerate(chain) if joint.strip() == ",")
        chain = chain[:place]
        last = chain[-1][0]
    stretches: list[tuple[str, int, int]] = []
    for each, joint in chain:
        first, end = ends_of(slides[each.slide or ""])
        if joint == "–":
            joint, first, _ = stretches.pop()
        stretches.append((joint, first, end))
    numbers = "".join(joint + stretch(first, end) for joint, first, end in stretches)
    return Reference(slides_label(numbers, language), numbers, last.end)


def ends_of(numbers: Numbers) -> tuple[int, int]:
    """Return the numbers of the first and the last of a slide's pages."""
    return (numbers, numbers) if isinstance(numbers, int) else (numbers[0], numbers[-1])


def stretch(first: int, last: int) -> str:
    """Return how the numbers of slides in a row are written: 5, 4–7."""
    return str(first) if first == last else f"{first}–{last}"


def _chain(
    text: str, found: Sequence[Placeholder], slides: Mapping[str, Numbers], language: Language
) -> list[tuple[Placeholder, str]]:
    """Return the placeholders that may be named together, each with what joins it to the last."""
    chain = [(found[0], "")]
    for before, each in pairwise(found):
        if each.slide not in slides or each.variant:
            break
        between = text[before.end : each.start]
        if SPAN.fullmatch(between):
            rises = ends_of(slides[before.slide or ""]) < ends_of(slides[each.slide or ""])
            leaves = _LEAVES.search(text, 0, before.start)
            if not rises or leaves or chain[-1][1] == "–":
                break
            chain.append((each, "–"))
        elif _LISTS[language].fullmatch(between):
            chain.append((each, between))
        else:
            break
    return chain
