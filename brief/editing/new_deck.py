"""A new deck, with as little in it as one can begin with."""

import re
import unicodedata
from collections.abc import Callable, Container, Mapping
from itertools import chain, count

from brief.editing.folders import reordered
from brief.editing.refused import Refused
from brief.editing.titles import checked_title
from brief.language.program import program_word
from brief.model.deck import Section
from brief.model.identifiers import LANGUAGES, Language
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.slide import Layout, Slide
from brief.model.text_unit import text_units, unit_id
from brief.model.workspace import DeckFolder

SECTION = "main"
"""Id of the one section that a new deck has."""

_LONGEST = 40
"""Characters of a suggested id, which can have 64: it is in the name of every exported file."""


def suggested_id(english: str, taken: Container[str], kind: str = "deck") -> str:
    """Return an id for a deck, slide or section, made from its English title; else `deck-1`.

    The title's first part will do: `taiwan-strait` for "The Taiwan Strait: who says what".
    """
    part = re.sub(r"\{.*?\}|['’]|^(the|an?) ", "", english.lower()).partition(":")[0]
    ascii_only = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode()
    name = ""
    for word in re.findall(r"[a-z0-9]+", ascii_only):
        if len(name) + len(word) >= _LONGEST:
            break
        name = f"{name}-{word}".lstrip("-")
    stem = name if name and _is_id(name) else kind
    first = f"{kind}-1" if stem == kind else stem
    numbered = (f"{stem}-{number}" for number in count(2))
    return next(each for each in chain((first,), numbered) if each not in taken)


def checked_id(deck_id: str, taken: Container[str]) -> str:
    """Return the id for a new deck; Refused for one that can't be, and for that of another deck."""
    if not _is_id(deck_id):
        raise Refused(
            "an id has lower-case letters, digits and hyphens, 64 at most, and no reserved name"
        )
    if deck_id in taken:
        raise Refused("there is a deck with this id already")
    return deck_id


def _samples(language: Language) -> dict[str, str]:
    """Return what the section and the slides of a new deck are called, by their ids."""
    return {
        SECTION: program_word("Main section", language),
        "answer": program_word("A new slide", language),
        "sources": program_word("Sources", language),
    }


def _is_id(name: str) -> bool:
    try:
        Section(id=name, title=name)
    except ValueError:
        return False
    return True


def new_deck(like: DeckFolder, deck_id: str, title: str) -> DeckFolder:
    """Return a deck with a cover, a slide to begin on and its sources; its head is another's."""
    language = like.deck.language
    checked_id(deck_id, ())
    title = checked_title(DeckFolder(like.deck, (), {}, {}, {}, {}, None), title)
    samples = _samples(language)
    parts: dict[str, tuple[Layout, str]] = {
        "cover": ("cover", title),
        "answer": ("assertion", samples["answer"]),
        "sources": ("sources", samples["sources"]),
    }
    order = (SECTION_MARK + SECTION, *(SLIDE_MARK + name for name in parts))
    section = Section(id=SECTION, language=language, title=samples[SECTION])
    empty = DeckFolder(
        deck=like.deck.model_copy(update={"id": deck_id, "title": title, "order": ()}),
        outline=(),
        slides={
            name: Slide(id=name, language=language, layout=layout, title=words)
            for name, (layout, words) in parts.items()
        },
        sections={SECTION: section},
        charts={},
        tables={},
        memo=None,
    )
    return reordered(empty, order)


def new_deck_translations(
    folder: DeckFolder, title: str, of_head: Callable[[str], str]
) -> Mapping[tuple[str, str], str]:
    """Return what a new deck's texts are in the language it is not written in, by unit.

    `title` is the deck's, "" where there is none yet; `of_head` gives the translation of a field
    that the deck has taken over, "" where that has none.
    """
    deck = folder.deck
    other: Language = next(each for each in LANGUAGES if each != deck.language)
    texts = {
        (unit.context, unit.text): of_head(unit.context.rsplit("/", 1)[-1])
        for unit in text_units(deck, "")
    }
    for record in (deck, folder.slides["cover"]):
        texts[unit_id(record, "title", deck.id), deck.title] = title
    for name, words in _samples(other).items():
        sample = folder.sections[name] if name == SECTION else folder.slides[name]
        texts[unit_id(sample, "title", deck.id), sample.title] = words
    return {key: text for key, text in texts.items() if text}
