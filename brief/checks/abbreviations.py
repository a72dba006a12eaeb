"""L4: an abbreviation is spelled out where the reader first meets it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from brief.checks.material import Material, Term, Words
from brief.checks.reading_order import Texts, memo_units, page_units, pages, texts_by_unit
from brief.checks.rule import Flaw, rule
from brief.model.identifiers import LANGUAGES, Language
from brief.model.memo import Memo
from brief.model.workspace import DeckFolder

_Forms = Mapping[str, tuple[str, ...]]

_WELL_KNOWN = frozenset(
    {
        "AM",
        "CEO",
        "DC",
        "EU",
        "GDP",
        "GPS",
        "HK",
        "ID",
        "NATO",
        "NT",
        "OK",
        "PDF",
        "PM",
        "PRC",
        "RMB",
        "ROC",
        "TLP",
        "TV",
        "UK",
        "UN",
        "US",
        "USA",
        "USD",
        "USSR",
    }
)
"""What no reader of a briefing has to be told."""

_MARKED = "well known"
"""In a term's note: these readers know the abbreviation."""

_SHORT = re.compile(
    r"(?<![A-Za-z0-9:/@.&-])"  # not the tail of a name, an address or a marking
    r"(?P<name>[A-Z][A-Za-z]*[A-Z](?:/[A-Z]{2,})?(?:-[A-Z])?|[A-Z]\d/[A-Z]{2})"
    r"(?P<more>s?)(?![A-Za-z0-9:@]|-\d|\.[a-z])",
    re.ASCII,
)
_ROMAN = re.compile(r"[IVX]+")
_NAME = re.compile(r"[A-Za-z]*[a-z]{3,}[A-Z]+")
"""BloombergNEF, OpenAI: with a word in it, it is a name and short for nothing."""
_HAN = re.compile(r"[\u4e00-\u9fff]$")
_OPENED = re.compile(r"[（(]$")
_LONG_FORM_FOLLOWS = re.compile(r" ?[（(](?:[A-Za-z][a-z]+[ -]|[\u4e00-\u9fff]{3})")
_REACH = 90
"""Characters before an abbreviation in brackets in which its long form stands."""


@rule(
    "L4",
    "warning",
    "abbreviation before its expansion",
    wants="An abbreviation is spelled out where a deck, and again where its memo, first uses it."
    " US, UN, NATO and the like need none, nor names with a word in them (OpenAI), nor what the"
    " termbase has as a name in itself.",
    why="A decision-maker who opens at page one should not have to ask what ICBM stands for.",
    bad="The ICBM count is in doubt",
    good="The count of intercontinental ballistic missiles (ICBMs) is in doubt",
    standard="AP and the US Government Publishing Office's style manuals; 中文（ABBR） in Chinese",
)
def unexplained(material: Material) -> Iterator[Flaw]:
    """Find abbreviations that come before their long form, once for each deck and memo."""
    texts = texts_by_unit(material)
    names = _names(material.terms)
    chinese = _chinese_forms(material.terms)
    for folder in material.decks:
        in_deck = [unit for page in pages(folder) for unit in page_units(folder, page)]
        for language in LANGUAGES:
            for units in (in_deck, list(memo_units(folder))):
                yield from _in_order(folder, _read(units, texts, language), names, chinese)


def _read(units: Iterable[str], texts: Texts, language: Language) -> list[Words]:
    found = (texts.get((unit, language)) for unit in dict.fromkeys(units))
    return [words for words in found if words]


def _in_order(
    folder: DeckFolder, read: list[Words], names: frozenset[str], chinese: _Forms
) -> Iterator[Flaw]:
    """Find each abbreviation's first use, when its long form is not there or comes later."""
    bare: dict[str, Words] = {}
    explained: set[str] = set()
    for words in read:
        for match in _SHORT.finditer(words.prose):
            name = match["name"]
            if name in names or _ROMAN.fullmatch(name) or _NAME.fullmatch(name):
                continue
            if _is_spelled_out(words, match, chinese):
                explained.add(name)
            elif name not in explained:
                bare.setdefault(name, words)
    for name, words in bare.items():
        place = "memo" if any(isinstance(each.record, Memo) for each in read) else "deck"
        late = f"the {place} spells it out only later"
        yield Flaw(
            words.record,
            f"{name} is not spelled out; " + late
            if name in explained
            else f"{name} is not spelled out anywhere in the {place}",
            f"write the long form with ({name}) here, where a reader first meets it",
            words=name,
            deck=folder.deck.id,
            file=words.file,
        )


def _is_spelled_out(words: Words, match: re.Match[str], chinese: _Forms) -> bool:
    """Say whether the long form stands before an abbreviation in brackets, or after it in them."""
    if _LONG_FORM_FOLLOWS.match(words.prose, match.end()):
        return True
    before = words.prose[max(0, match.start() - _REACH) : match.start()]
    if not _OPENED.search(before):
        return False
    before = before[:-1].rstrip(" 》」”")
    if words.language == "zh-Hant":
        return bool(_HAN.search(before)) and before.endswith(chinese.get(match["name"], ""))
    return _is_short_for(match["name"].partition("-")[0], before)


def _is_short_for(name: str, text: str) -> bool:
    """Say whether an abbreviation's letters stand in order from the beginning of a word on."""
    letters = [letter for letter in name.casefold() if letter.isalpha()]
    for word in re.finditer(rf"\b{letters[0]}", text, re.IGNORECASE):
        rest = iter(text[word.start() :].casefold())
        if all(letter in rest for letter in letters):
            return True
    return False


def _chinese_forms(terms: tuple[Term, ...]) -> _Forms:
    """Return for each abbreviation that the termbase explains what it is called in Chinese."""
    return {
        match["name"]: tuple(form.strip("《》") for form in (term.zh, *term.variants))
        for term in terms
        for match in _SHORT.finditer(term.en)
        if term.en[: match.start()].endswith("(")
    }


def _names(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return what needs no long form by the termbase.

    That is what it has as the term itself (AUKUS), and what a term's note calls well known.
    """
    bracketed, bare = set[str](), set[str]()
    for term in terms:
        for match in _SHORT.finditer(f"{term.en} {term.zh}"):
            short = term.en[: match.start()].endswith("(") and _MARKED not in term.note
            (bracketed if short else bare).add(match["name"])
    return frozenset(_WELL_KNOWN | (bare - bracketed))
