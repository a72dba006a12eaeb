"""Who says it, from the English words around a verb of saying."""

import re
from dataclasses import dataclass

from brief.extraction.english.text import word_set
from brief.extraction.speech.english_speech_words import (
    DOCUMENT,
    NOBODY,
    NOT_NAMES,
    OFFICE_WORD,
    PEOPLE,
    ROLE,
    SHORT_OFFICE,
    TITLE,
)
from brief.extraction.speech.known import Known
from brief.extraction.speech.speakers import Kind, Speaker, Wanted

_CAPITAL = (
    r"[A-Z][A-Za-z0-9&\u00c0-\u024f]{0,24}"
    r"(?:(?:[-.]|[’'](?!s\b))[A-Za-z0-9\u00c0-\u024f]{1,20}){0,3}\.?"
    r"(?:(?<=s)[’'](?= [A-Z]))?"
)
_LINK = r"(?: (?:of the|of|for the|for|on|and|&|de|la|van|von|der|bin|al|del|du|the))?"
_NAME = rf"{_CAPITAL}(?:{_LINK} {_CAPITAL}){{0,8}}"
_WORD = r"[A-Za-z][A-Za-z’'.-]{0,24}"
_PRONOUN = re.compile(r"(?P<person>[Hh]e|[Ss]he)\b|(?P<office>[Ii]t)\b|(?P<self>I|[Ww]e)\b")
_SMALL = r"(?!(?:of|in|at|by|for|to|on|from|with|that|than|and|or|as|is|was|has) )[a-z-]{3,20}"
_SHORT = re.compile(
    rf"(?:[Tt]he|[Ii]ts)(?: (?:country|nation|kingdom|city|state)[’']s)? "
    rf"(?P<name>(?P<kind>(?:{_SMALL} ){{0,2}})(?P<ending>{SHORT_OFFICE}))\b(?! (?:of|for|in) )"
    rf"(?P<document>[’']s(?: [a-z0-9-]+){{0,3}} {DOCUMENT}\b)?"
)
_LOOSE = word_set(
    """
    company firm group organization organisation watchdog maker newspaper network broadcaster
    regulator carmaker chipmaker retailer agency
    """
) | {"think tank", "news agency"}
"""Words for an office that its name need not hold."""
_GENERAL_DOCUMENT = re.compile(
    rf"(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]hat)(?: (?:new|latest|annual|final|same|full|report[’']s|"
    rf"[0-9]{{4}}|[0-9a-z-]{{3,16}})){{0,2}} (?P<noun>{DOCUMENT})\b(?! (?:from|by|of|for) )"
)
_FROM = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Nn]ew|[Ll]atest)\s)?(?:(?:{_WORD}|\d{{4}}) "
    rf"){{0,4}}?(?i:{DOCUMENT})(?: {_WORD}){{0,3}}? (?:from|by|of)"
    rf"(?: (?:researchers|economists|analysts|scientists|experts) (?:at|from|of))? (?:the "
    rf")?(?P<name>{_NAME})"
)
_OF_OFFICE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?)\s)?(?:{_WORD} ){{0,4}}?(?!Chiefs)(?i:{ROLE})s? (?:for|at|from|of) "
    rf"(?:the )?(?P<name>{_NAME})"
)
_OWN = re.compile(
    rf"(?:[Tt]he |[Aa]n? )?(?P<name>{_NAME})(?:[’']s?)?(?P<title>(?: (?:{_WORD}|"
    rf"\d{{4}})){{0,5}}?) (?P<noun>(?i:{DOCUMENT}))\b"
)
_ROLE_NAMED = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?)\s)?(?:{_WORD} ){{0,8}}?(?:{ROLE}) (?P<name>{_CAPITAL}(?: (?:(?:de|van|"
    rf"von|bin|al) )?{_CAPITAL}){{0,3}})"
)
_PEOPLE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Tt]wo|[Mm]any|[Ss]enior|[Ff]ormer|[Oo]ne)\s){{0,3}}"
    rf"(?P<name>{_NAME}(?:[’']s)?(?: (?:senior|top|former|defense|military|intelligence|state|"
    rf"foreign|government)){{0,2}} {PEOPLE})\b"
)
_PLAIN = re.compile(rf"(?:[Tt]he )?(?P<name>(?P<whose>{_NAME}[’']s )?{_NAME})")
_DESCRIBED = re.compile(
    rf"(?:[Tt]he |[Aa]n? )?(?:[A-Z][a-z]+|{_SMALL})(?: {_SMALL}){{0,3}} (?P<name>{_NAME})"
)
_PLURAL = re.compile("[A-Z][a-z]+(?:ors|ers|ists|ians|ents|ants|men|ees)")
_AT = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}}) (?:of|at|from) (?:the )?{_NAME}")
_TITLE_LEAD = re.compile(
    rf"(?:.{{0,60}}\b)?(?:{TITLE}(?:-[A-Z][a-z]+)?)(?: of (?:State|Defense|Defence|War|the "
    rf"[A-Z][a-z]+|[A-Z][a-z]+))? (?=[A-Z])"
)
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")


@dataclass(frozen=True)
class Read:
    """A speaker, and where the words for him end."""

    speaker: Speaker
    end: int


def read_speaker(text: str, start: int, end: int, known: Known) -> Read | None:
    """Return who is named by the words that begin at a place."""
    for find in (_short, _document, _nobody, _person_with_role, _people, _plain, _described):
        found = find(text, start, end, known)
        if found is not None:
            return found
    return None


def _made(kind: Kind, match: re.Match[str], known: Known, end: int | None = None) -> Read | None:
    """Return the speaker of the group `name`."""
    start, name = match.start("name"), match["name"]
    lead = _TITLE_LEAD.match(name)
    if lead and kind in ("person", "name", "office") and not OFFICE_WORD.search(name[lead.end() :]):
        start, name, kind = start + lead.end(), name[lead.end() :], "person"
    if name.endswith(".") and not _ABBREVIATION.search(name):
        name = name[:-1]
    if re.split(r"[ ’']", name)[0] in NOT_NAMES:
        return None
    place = start + len(name)
    if kind in ("person", "name"):
        full = known.surnames.get(name, "")
        kind, name = ("person", full) if full else (kind, name)
    full = known.acronyms.get(name, name)
    return Read(Speaker(kind, full, start, place), match.end() if end is None else end)


def _short(text: str, start: int, end: int, _: Known) -> Read | None:
    """Return a pronoun, or the ministry, or the report."""
    pronoun = _PRONOUN.match(text, start, end)
    if pronoun and pronoun.lastgroup == "self":
        return Read(Speaker("back", "", start, pronoun.end(), None, "self"), pronoun.end())
    if pronoun:
        wanted: Wanted = "person" if pronoun.lastgroup == "person" else "office"
        return Read(Speaker("back", "", start, pronoun.end(), wanted), pronoun.end())
    general = _GENERAL_DOCUMENT.match(text, start, end)
    if general:
        return Read(Speaker("back", "", start, general.end(), "document"), general.end())
    short = _SHORT.match(text, start, end)
    if short is None:
        return None
    specific = short["kind"] or short["ending"] == "central bank"
    ending = short["name"] if specific else short["ending"]
    name = short["name"] if specific else ""
    speaker = Speaker(
        "back",
        name,
        short.start("name"),
        short.end("name"),
        "office",
        "" if ending in _LOOSE else ending,
    )
    return Read(speaker, short.end())


def _document(text: str, start: int, end: int, known: Known) -> Read | None:
    """Return whose a document is: data from X, X's annual report."""
    for pattern in (_FROM, _OWN):
        match = pattern.match(text, start, end)
        if not match or _is_part_of_name(match):
            continue
        made = _made("office", match, known)
        if made is None:
            continue
        owner = made.speaker
        title = match.groupdict().get("title") or ""
        name = owner.name
        if re.search("[A-Z]", title) and match["noun"][0].isupper():
            name = text[owner.start : match.end()]
        return Read(
            Speaker("document", name, owner.start, owner.end, owner=owner.name), match.end()
        )
    return None


def _is_part_of_name(match: re.Match[str]) -> bool:
    """Say whether a noun with a capital ends an office's name: U.S. Geological Survey."""
    noun = match.groupdict().get("noun")
    return bool(noun and noun[0].isupper() and not re.search("[’']s? ", match.group()))


def _nobody(text: str, start: int, end: int, _: Known) -> Read | None:
    match = NOBODY.match(text, start, end)
    return Read(Speaker("nobody", "", start, match.end()), match.end()) if match else None


def _person_with_role(text: str, start: int, end: int, known: Known) -> Read | None:
    match = _ROLE_NAMED.match(text, start, end)
    if match:
        return _made("person", match, known)
    office = _OF_OFFICE.match(text, start, end)
    return _made("office", office, known) if office else None


def _people(text: str, start: int, end: int, _: Known) -> Read | None:
    match = _PEOPLE.match(text, start, end)
    if match is None:
        return None
    name = match["name"]
    if re.split(r"[ ’']", name)[0] in NOT_NAMES:
        return None
    return Read(Speaker("group", name, match.start("name"), match.end("name")), match.end())


def _plain(text: str, start: int, end: int, known: Known) -> Read | None:
    """Return a name as it stands."""
    match = _PLAIN.match(text, start, end)
    if match is None:
        return None
    at = _AT.match(text, start, end)
    if (
        at
        and not OFFICE_WORD.search(at["name"])
        and (OFFICE_WORD.search(at.group()) or _TITLE_LEAD.match(at["name"]))
    ):
        return _made("person", at, known, at.end())
    name = match["name"].rstrip(".")
    if _PLURAL.fullmatch(name) and not OFFICE_WORD.search(name):
        return None
    whose = match["whose"] or ""
    if whose and not OFFICE_WORD.search(name[len(whose) :]) and " of " not in name:
        return read_speaker(text, start + len(whose), end, known)
    if OFFICE_WORD.search(match["name"]) or text[start : start + 4].lower() == "the ":
        kind: Kind = "office"
    else:
        kind = "person" if " " in name and not re.search(" (?:of|for|and|on|&) ", name) else "name"
    if text[match.end() : match.end() + 2].strip()[:1].islower() and _DESCRIBED.match(
        text, start, end
    ):
        described = _described(text, start, end, known)
        if described and described.end > match.end() and " " not in match["name"]:
            return described
    return _made(kind, match, known)


def _described(text: str, start: int, end: int, known: Known) -> Read | None:
    """Return the name behind a few small words that say what it is: chip maker Acme."""
    match = _DESCRIBED.match(text, start, end)
    return _made("name", match, known) if match else None
