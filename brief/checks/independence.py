"""P4: independent sources are counted by who made the numbers, not by who printed them."""

import re
from collections.abc import Iterable, Iterator

from brief.checks.material import Material, Words
from brief.checks.naming import names, parts
from brief.checks.rule import Flaw, rule
from brief.checks.uses import named_figures
from brief.model.anchor import Anchor
from brief.model.figure import Figure, is_document
from brief.model.formula import inputs
from brief.model.point import DESK, Point
from brief.model.record import NOT_STATED
from brief.model.workspace import Workspace

_MANY = "多|各|數|幾|兩|三|四|五|六|不同|好幾"
_SEVERAL = {
    "zh-Hant": re.compile(
        rf"(?:{_MANY})(?:家|個|份|項|篇|則|方)?的?(?:獨立)?(?:媒體|報導|來源|消息來源|智庫|機構|研究|報告|出處)"
        r"[^。；]{0,16}?(?:均|都|皆|一致|同樣|不約而同|證實|印證)"
        r"|(?:多方|各方|各界|多家|各家)[^。；]{0,8}?(?:均|都|皆|一致|同樣|證實|印證|估計|認為|預測|指出)"
        r"|(?:互相|相互|交叉)(?:印證|佐證|證實)|獨立來源|另有[^。；]{0,8}佐證"
    ),
    "en": re.compile(
        r"\b(?:several|multiple|many|various|numerous|independent|different|two|three|four|five|all)"
        r" (?:[a-z]+ ){0,2}(?:sources|outlets|reports|articles|estimates|studies|agencies"
        r"|institutes|institutions|think tanks|media|newspapers|analysts)"
        r" (?:[a-z]+ ){0,2}(?:agree|confirm|say|report|estimate|put|show|project|expect|find|hold)"
        r"|\bsources agree\b"
        r"|\bindependently (?:confirm|report|estimate)|\bcorroborat(?:ed?|es|ing)\b",
        re.IGNORECASE,
    ),
}
_ONE_ORIGIN = {
    "zh-Hant": re.compile(
        "出自|引自|引述|引用|援引|轉引|轉述|同源|源自|來自|依據|根據|同一|單一|唯一|不[^，。；]{0,4}佐證"
    ),
    "en": re.compile(
        r"\b(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|rel(?:y|ies|ying) on|relay(?:s|ed)?|carry"
        r"|trace|draw on|repeat|from the same|the same|a single|one [a-z]+ series"
        r"|based on|not corroborate|neither supports)\b",
        re.IGNORECASE,
    ),
}
"""Says that what several print has one origin: then nothing is claimed that isn't so."""

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@rule(
    "P4",
    "warning",
    "independent sources",
    wants="Sources are counted by originator: where outlets repeat one estimate, the sentence"
    " names its originator and claims no agreement between them.",
    why="Three articles that print one estimate are one source. Agreement between outlets proves"
    " nothing, and a key judgement that rests on one originator falls with it.",
    bad="三家媒體均估計超過{warheads}。 (all three from the same report)",
    good="美國國防部估計超過{warheads}，三家媒體引述。",
    standard="ICD 206: source summary statement; repeated is not corroborated",
)
def one_originator(material: Material) -> Iterator[Flaw]:
    """Find claims and judgements whose several outlets have one originator."""
    claimed = _claims_of_several(material)
    key = _key_judgements(material)
    for point in material.points:
        if point.kind not in ("fact", "judgement"):
            continue
        numbers = tuple(_numbers(named_figures(point, material.workspace), material.workspace))
        origin = _only_originator(point, numbers)
        if origin is None:
            continue
        outlets = _documents([point, *numbers], material.workspace)
        for words in claimed.get(point.id, ()):
            yield Flaw(
                point,
                f"several sources are claimed, but there are {_count(outlets)}, one originator:"
                f" {origin}",
                f"say that it is the estimate of {origin}, or add a source with another",
                words=origin,
                file=words.file,
            )
        if point.id in claimed or _is_named(point, numbers[0], material):
            continue
        if outlets > 1 and (point.claimant == DESK or point.kind == "fact"):
            yield Flaw(
                point,
                f"{_count(outlets)}, one originator: {origin}",
                f"name {origin} in the sentence, or add a figure of another originator",
                words=origin,
            )
        elif point.id in key:
            yield Flaw(
                point,
                f"a key judgement of the memo rests on one originator: {origin}",
                f"name {origin} in the sentence, or add a figure of another originator",
                words=origin,
                deck=key[point.id],
            )


def _claims_of_several(material: Material) -> dict[str, list[Words]]:
    """Return the texts of each point that claim agreement between sources."""
    found: dict[str, list[Words]] = {}
    for words in material.texts:
        if (
            isinstance(words.record, Point)
            and _SEVERAL[words.language].search(words.prose)
            and not _ONE_ORIGIN[words.language].search(words.prose)
        ):
            found.setdefault(words.record.id, []).append(words)
    return found


def _key_judgements(material: Material) -> dict[str, str]:
    """Return the judgements among the memos' key points and implications, each with its deck."""
    points = material.workspace.points
    return {
        point: folder.deck.id
        for folder in material.decks
        if folder.memo
        for point in (*folder.memo.key_points, *folder.memo.implications)
        if points[point].kind == "judgement"
    }


def _numbers(figures: Iterable[str], workspace: Workspace) -> Iterator[Figure]:
    """Return the figures with a number, derived ones by what they are made of, each once."""
    waiting = list(reversed(list(figures)))
    seen = set(waiting)
    while waiting:
        figure = workspace.figures[waiting.pop()]
        if figure.formula is None:
            if figure.date is None:  # when something happened is no estimate
                yield figure
            continue
        new = [name for name in inputs(figure.formula) if name not in seen]
        seen.update(new)
        waiting += reversed(new)


def _only_originator(point: Point, numbers: tuple[Figure, ...]) -> str | None:
    """Return the one who made all of a point's numbers; None for several, or for nobody known."""
    together = parts(point.claimant)
    made: set[str | tuple[str, ...]] = set(together if len(together) > 1 else ())
    for figure in numbers:
        name = figure.originator
        made.add((name, *_sources(figure.anchors)) if is_document(name) else name)
    if len(made) != 1 or not numbers or numbers[0].originator == NOT_STATED:
        return None
    return numbers[0].originator


def _documents(records: Iterable[Point | Figure], workspace: Workspace) -> int:
    """Return how many documents these stand in; two copies of one are one."""
    sources = {source for record in records for source in _sources(record.anchors)}
    return len({workspace.sources[source].anchored_sha256 for source in sources})


def _sources(anchors: Iterable[Anchor]) -> list[str]:
    return sorted({anchor.source for anchor in anchors})


def _is_named(point: Point, figure: Figure, material: Material) -> bool:
    """Say whether the sentence says whose number it is, in the language it was written in."""
    find = material.vocabulary.translations.find
    name = find("originator", figure.originator, figure.language, point.language)
    if "{" + figure.id + ":originator}" in point.text:
        return True
    return name is not None and names(point.text, name, point.language)


def _count(outlets: int) -> str:
    number = _COUNTS[outlets] if outlets < len(_COUNTS) else str(outlets)
    return f"{number} outlet{'' if outlets == 1 else 's'}"
