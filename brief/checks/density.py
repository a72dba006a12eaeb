"""D2: a slide that can be read while somebody speaks."""

import re
from collections.abc import Iterator

from brief.checks.material import Material
from brief.checks.reading_order import Page, Texts, as_read, pages, texts_by_unit
from brief.checks.rule import Flaw, rule
from brief.model.identifiers import LANGUAGES, Language
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder

POINTS = 4
"""Most points on a slide."""

_POINT = {"en": 60, "zh-Hant": 110}
_BODY = {"en": 100, "zh-Hant": 240}
"""Most words in English, characters in Chinese: of a point, and of points and callout together."""

_MEASURE = {"en": "words", "zh-Hant": "characters"}
_ENGLISH_WORD = re.compile(r"[^\s–—]*\w[^\s–—]*")
_SPACE = re.compile(r"\s+")


@rule(
    "D2",
    "warning",
    "density",
    wants="A slide has at most 4 points; a point at most 60 English words or 110 Chinese"
    " characters; points and callout together at most 100 words or 240 characters.",
    why="Slides that have to be read through and text too small are what audiences complain about"
    " most. What is said aloud belongs in the notes.",
    bad="six points of three lines each",
    good="three points of a line and a half; the rest in the notes",
    standard="assertion-evidence slides; Paradi's surveys of audiences; the numbers are our own",
)
def density(material: Material) -> Iterator[Flaw]:
    """Find slides and points that hold too much, measured as they are read."""
    texts = texts_by_unit(material)
    for folder in material.decks:
        for page in pages(folder):
            count = len(page.outline.points)
            if count > POINTS:
                yield Flaw(
                    page.slide,
                    f"has {count} points, more than {POINTS}",
                    "move some to another slide, or leave them for the notes",
                    deck=folder.deck.id,
                )
            for language in LANGUAGES:
                yield from _too_long(material, texts, folder, page, language)


def length(text: str, language: Language) -> int:
    """Return how long a text is: words in English, characters without spaces in Chinese."""
    if language == "en":
        return len(_ENGLISH_WORD.findall(text))
    return len(_SPACE.sub("", text))


def _too_long(
    material: Material, texts: Texts, folder: DeckFolder, page: Page, language: Language
) -> Iterator[Flaw]:
    most, measure, body = _POINT[language], _MEASURE[language], 0
    units = [f"point/{point}" for point in page.outline.points]
    if page.slide.layout != "cover":
        units.append(unit_id(page.slide, "callout", folder.deck.id))
    for words in (texts.get((unit, language)) for unit in units):
        if words is None:
            continue
        long = length(as_read(material, words), language)
        body += long
        if long > most and words.record is not page.slide:
            yield Flaw(
                words.record,
                f"has {long} {measure} on a slide, more than {most}",
                "say it shorter, or make two points of it",
                deck=folder.deck.id,
                file=words.file,
            )
    if body > _BODY[language]:
        yield Flaw(
            page.slide,
            f"holds {body} {measure} in points and callout, more than {_BODY[language]}",
            "shorten or drop points, or split the slide",
            deck=folder.deck.id,
        )
