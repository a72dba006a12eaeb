"""Whom a Chinese text names without their saying anything there: pronouns may mean them."""

import re
from collections.abc import Iterator

from brief.extraction.speech.chinese_adjuncts import ADJUNCT
from brief.extraction.speech.chinese_documents import find_title
from brief.extraction.speech.chinese_names import is_office, is_person, without_country
from brief.extraction.speech.chinese_speakers import lead_end, read_speaker
from brief.extraction.speech.chinese_words import CUES, TITLES, one_of
from brief.extraction.speech.known import Known
from brief.extraction.speech.phrases import Phrase
from brief.extraction.speech.speakers import Speaker

_TITLES_KEPT = 20
"""Reports whose titles are looked for without quotes."""
_CLAUSE = re.compile(r"[^，；：。！？!?;:\n]+")
_INSTITUTE = re.compile(
    "(?P<name>「?[\u3400-\u9fff]{3,20}」?)[（(](?:[A-Za-z ,&]{3,60}[，,] "
    "?)?(?P<acronym>[A-Z][A-Z0-9&]{1,9})[）)，,]"
)
_TITLED = re.compile(
    rf"(?:{one_of(TITLES)})(?P<name>[\u3400-\u9fff]{{2,5}}?)"
    rf"(?=[（(，。、」]|(?:{one_of(CUES)})|$|{ADJUNCT.pattern})"
)


def learn(text: str, known: Known) -> None:
    """Note the names that stand where only a name can, wherever they are in the text."""
    for found in _INSTITUTE.finditer(text):
        name = _institute(found["name"])
        if name:
            known.acronyms.setdefault(found["acronym"], f"{name}（{found['acronym']}）")
            known.acronyms.setdefault(name, f"{name}（{found['acronym']}）")
            known.offices.add(name)
    for found in _TITLED.finditer(text):
        if is_person(found["name"]) and not is_office(found["name"]):
            known.people.add(found["name"])
    if "美國國防部" in text:
        known.offices.add("美國國防部")


def _institute(name: str) -> str:
    """Return an institute's name out of the characters before its acronym."""
    if name.endswith("」"):
        opened = name.find("「")
        name = name[opened + 1 : -1] if opened >= 0 else ""
    else:
        name = re.split("[的與和及據由在是、「]", name)[-1] if not is_office(name) else name
        for lead in ("根據", "來自", "引述", "透過", "依據"):
            name = name.removeprefix(lead)
    if not is_office(name):
        return ""
    return name[without_country(name) :]


def mentions(text: str, masked: str, start: int, end: int, known: Known) -> Iterator[Speaker]:
    """Return those whom a sentence names, by where the words for them end."""
    for found in _INSTITUTE.finditer(text, start, end):
        name = _institute(found["name"])
        if name:
            full = known.full_name(name)
            yield Speaker("office", full, found.start("name"), found.end())
    for clause in _CLAUSE.finditer(masked, start, end):
        yield from _documents(text, masked, clause.start(), clause.end(), known)
        subject = subject_of(text, masked, clause.start(), clause.end(), known)
        if subject:
            yield subject


def _documents(text: str, masked: str, start: int, end: int, known: Known) -> Iterator[Speaker]:
    """Return the report whose title stands in a clause, in quotes or, once known, without."""
    title = find_title(text, start, min(end, start + 200))
    stop = title.end if title else 0
    for name in list(known.owners)[-_TITLES_KEPT:]:
        place = masked.find(name, start, end)
        if place >= 0:
            stop = place + len(name)
    if stop:
        found = read_speaker(Phrase(text, masked, start, stop), "publication", known)
        if found and found.kind == "document":
            yield found


def subject_of(text: str, masked: str, start: int, end: int, known: Known) -> Speaker | None:
    """Return the person that a clause begins with."""
    start = lead_end(masked, start, end)
    for place in range(min(end, start + 60), start + 1, -1):
        name = text[start:place]
        if name in known.people:
            return Speaker("person", name, start, place)
    titled = _TITLED.search(text, start, min(end, start + 60))
    if titled is None or titled["name"] not in known.people:
        return None
    if "的" in text[start : titled.start()] or ADJUNCT.search(masked, start, titled.start()):
        return None
    return Speaker("person", titled["name"], titled.start("name"), titled.end("name"))
