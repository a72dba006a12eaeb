"""L6: the marks and widths of each language."""

import re
from collections.abc import Iterator

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.model.source import Source

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_H = f"[{_HAN}]"
_E = "\ue000"  # a placeholder, blanked

_CHINESE = (
    (
        rf"(?<={_H})[,.;:?!](?={_H}|{_E}|$)|(?<={_H})\(|\)(?={_H})",
        "half-width punctuation between Chinese characters",
        "write ，。；：？！（）",
    ),
    ("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+", "full-width digits or letters", "write 0–9 A–Z"),
    (r"\.{3,}|。{2,}|(?<!…)(?:…|…{3})(?!…)", "an ellipsis that is not six dots", "write ……"),
    ("-{2,}", "hyphens for a dash", "write ——"),
    (
        rf"[“”]|(?<={_H})[\"‘’]|[\"‘’](?={_H})",
        "quotation marks that Taiwan does not use",
        "write 「」, and 『』 inside them",
    ),
    (rf"(?<={_H})[ \u3000]+(?={_H})", "a space between Chinese characters", "take it out"),
    (r"萬億|万亿", "萬億, which is 兆 in Taiwan", "write 兆"),
    ("[\u30fb\u2027\uff65]", "a wrong interpunct", "write · (U+00B7)"),
)
_ENGLISH = (
    (
        "[，。；：？！（）「」『』《》〈〉、％\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+",
        "full-width punctuation or letters",
        "write the half-width ones",
    ),
    (r"(?<=\S) {2,}(?=\S)", "two spaces", "leave one"),
    (rf"(?<=[\w{_E}”’)]) +(?=[,;:?!)]|\.(?!\w|\.))|(?<=\() ", "a space at a mark", "take it out"),
)
_KINDS = {
    language: tuple((re.compile(pattern), what, remedy) for pattern, what, remedy in kinds)
    for language, kinds in (("zh-Hant", _CHINESE), ("en", _ENGLISH))
}

_PAIRS = {"（": "）", "(": ")", "「": "」", "『": "』", "《": "》", "〈": "〉", "[": "]", "“": "”"}
_CLOSERS = frozenset(_PAIRS.values())
_NUMBERED = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[a-z]|[ivx]{1,4})\)", re.MULTILINE)
_AROUND = 6


@rule(
    "L6",
    "warning",
    "punctuation and width",
    wants="Chinese has full-width marks, 「」, ……, —— and · (U+00B7), half-width digits and"
    " letters, and no space between characters; English has none of the Chinese marks, one"
    " kind of quotation marks, and single spaces. What is opened is closed.",
    why="Such slips are the first thing a careful reader sees, and the first that costs trust.",
    bad="北京說,政策沒有變...",
    good="北京說，政策沒有變……",
    standard="MOE 重訂標點符號手冊 (2008) by way of W3C clreq; AP style for English",
    mends="widths, marks and spaces that can be meant in one way alone, outside quotation marks;"
    " not in a quotation",
)
def marks(material: Material) -> Iterator[Flaw]:
    """Find marks of the wrong width or language, and pairs that are not closed."""
    named = {form for term in material.terms for form in term.mainland}
    for words in material.texts:
        if isinstance(words.record, Source) and words.field == "title":
            continue  # a publisher's own
        for found, what, remedy in (*_of_language(words), *_quotes(words), *_pairs(words)):
            if found not in named:  # L5 says those better
                around = found if len(found) > 2 else _excerpt(words, found)
                yield Flaw(
                    words.record,
                    f"has {what} in '{around}'",
                    remedy,
                    words=found,
                    deck=words.deck,
                    file=words.file,
                )


def _of_language(words: Words) -> Iterator[tuple[str, str, str]]:
    """Return what no text of the language has, one of each kind."""
    for pattern, what, remedy in _KINDS[words.language]:
        found = pattern.search(words.prose)
        if found:
            yield found[0], what, remedy


def _quotes(words: Words) -> Iterator[tuple[str, str, str]]:
    """Return the straight marks in an English text that has curly ones."""
    if words.language != "en":
        return
    for straight, curly in (('"', "“”"), ("'", "‘’")):
        if straight in words.prose and any(mark in words.prose for mark in curly):
            yield straight, "straight and curly quotation marks", f"write {curly} throughout"


def _pairs(words: Words) -> Iterator[tuple[str, str, str]]:
    """Return the first bracket or quotation mark that has no partner."""
    prose = _NUMBERED.sub(lambda number: _E * len(number[0]), words.prose)
    waiting: list[str] = []
    for mark in prose:
        if mark in _PAIRS:
            waiting.append(mark)
        elif mark in _CLOSERS and (not waiting or _PAIRS[waiting.pop()] != mark):
            yield mark, "a closing mark without its opening one", "close what is opened"
            return
    if waiting:
        yield waiting[-1], "an opening mark without its closing one", "close it"
    elif prose.count('"') % 2:
        yield '"', "an opening mark without its closing one", "close it"


def _excerpt(words: Words, found: str) -> str:
    place = words.prose.find(found)
    start = max(0, place - _AROUND)
    return " ".join(words.text[start : place + len(found) + _AROUND].split())
