"""F1: a number is a figure with its source, and never typed into a text."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from fractions import Fraction

from brief.checks.anchored_values import is_in
from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.extraction.found import DateExpression, Found
from brief.language.units import SHARE, Unit
from brief.model.deck import Deck
from brief.model.figure import Figure
from brief.model.source import Source

_NAMES = {Source: {"title"}, Deck: {"version", "contact", "marking"}}
"""Texts that are names: a publisher's headline, the deck's version, an address."""

_UNMEASURED = {
    *("article", "document", "page", "point", "item", "measure", "case"),
    *("state", "country", "estimator"),
}
"""Units of small numbers in words: the parts of a briefing, its states, those who estimate."""

_NUMERAL = re.compile(r"(?<![\w.,-])[1-9][0-9]*(?:,[0-9]{3})*(?:\.[0-9]+)?(?![\w-])", re.ASCII)
"""A number that stands alone; one that the reader takes for a name (China 238) may be a figure."""

_DIGIT = re.compile(r"[0-9０-９]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?: editions?)?")
_PART_OF_YEAR = re.compile(r"年[初中底末]|[春夏秋冬](?![節分奧])")
"""What makes more of a bare year; 2024年中國 says nothing of the kind."""

_DESIGNATED = re.compile(
    r"\b(?:units?|reactors?|blocks?|phases?|stages?|tiers?|level|class|type|model|mark|grade"
    r"|sections?|chapters?|articles?|annex(?:es)?|appendix|clauses?|resolutions?|round|routes?"
    r"|line|lane|gates?|piers?|berths?|runways?|zones?|district|sectors?|flight|group|team"
    r"|plants?|tranches?|package|batch|version|options?|scenarios?|category|channel|band|nos?\.)"
    r"(?: [0-9]{1,4}(?:,? (?:and|or|to)|,))* $",
    re.IGNORECASE,
)
"""What stands before the number of a name: unit 8, phases 2 and 3."""

_IDIOM = re.compile(r"halv(?:e|es|ed|ing)|half a century|半個?世紀", re.IGNORECASE)

_Key = Decimal | Fraction | tuple[Decimal | Fraction, ...] | str
"""What a figure says: a number, the two ends of a range, or a date in ISO."""

_Written = Mapping[str, AbstractSet[str]]
"""Ids of units by what stands in a text for them, such as 枚 or warhead."""


@rule(
    "F1",
    "error",
    "typed numbers",
    wants="Amounts, shares, durations and dates stand in a text as {figure_id}, in every language."
    " These may be typed: a bare year (2030, before 2030); an ordinal (第一, first); a name or"
    " an idiom with a numeral in it (東風-26, unit 8, half a century, halved); one, 一; and from"
    " two to nine, in words and without a hedge, what is no measurement: parts of the briefing"
    " (三篇報導, two ways, 四項), states, things that the sentence names, as long as no figure"
    " counts them."
    " Digits, hedged numbers, numbers from ten, and all that is in a unit of measure (two warheads,"
    " 三枚, five years) are figures. Headlines of sources, a deck's version and addresses are left"
    " alone.",
    why="A typed number has no source and no date, and does not change when its figure does: slide,"
    " memo and translation drift apart.",
    bad="中國有超過600枚核彈頭。",
    good="中國有{prc_warheads_dod_2024}核彈頭。",
    standard="Our own; the line between numeral and word follows 行政院數字書寫規則",
)
def typed_numbers(material: Material) -> Iterator[Flaw]:
    """Find the numbers in every text that no placeholder stands for."""
    units = _by_writing(material.vocabulary.units)
    known: dict[_Key, list[Figure]] = {}
    for figure in material.workspace.figures.values():
        known.setdefault(_key(figure), []).append(figure)
    for words in material.texts:
        if words.field in _NAMES.get(type(words.record), ()):
            continue
        for typed, same in _typed(words, material, known, units):
            yield Flaw(
                words.record,
                f"'{typed}' is typed where a placeholder belongs",
                f"write {{{same.id}}}"
                if same
                else "make it a figure with its source, and write {…} with the figure's id",
                words=typed,
                deck=words.deck,
                file=words.file,
            )


def _typed(
    words: Words,
    material: Material,
    known: Mapping[_Key, list[Figure]],
    units: _Written,
) -> Iterator[tuple[str, Figure | None]]:
    """Return the numbers of a text that are no words, each with the figure that says the same."""
    for line in words.prose.split("\n"):
        every = material.finder.found(line)
        for found in every:
            if not _may_be_typed(found, line, words, known, units):
                typed = line[found.start : found.end].strip("\ue000")
                yield typed, _same(found, words, known, units)
        spans = [(found.start, found.end) for found in every]
        for match in _NUMERAL.finditer(line):
            typed = match.group()
            read = any(start < match.end() and match.start() < end for start, end in spans)
            same = known.get(Decimal(typed.replace(",", "")))
            named = _DESIGNATED.search(line[: match.start()])
            if same and not read and not named and not _YEAR.fullmatch(typed):
                yield typed, same[0]


def _may_be_typed(
    found: Found,
    line: str,
    words: Words,
    known: Mapping[_Key, list[Figure]],
    units: _Written,
) -> bool:
    core = line[found.core_start : found.core_end]
    if found.kind == "ordinal" or _is_designator(found, line, units):
        return True
    if found.date is not None:
        return _is_bare_year(found.date) and not _PART_OF_YEAR.match(line, found.core_end)
    if _YEAR.fullmatch(core):
        return found.unit in (None, "edition")
    if not _is_word(found, core, units):
        return False
    counts = found.value != 1 and bool(_units(found.unit, units))
    return not (counts and _same(found, words, known, units))


def _is_designator(found: Found, line: str, units: _Written) -> bool:
    """Say whether an English number only tells one thing of a kind from the others."""
    bare = found.kind == "quantity" and not _units(found.unit, units)
    named = re.fullmatch(r"[0-9]+(?:[–-][0-9]+)?", line[found.start : found.end])
    return bare and bool(named and _DESIGNATED.search(line[: found.start]))


def _is_bare_year(date: DateExpression) -> bool:
    """Say whether a date holds no more than years, or no numeral of its own (同年, last year)."""
    if date.month or date.day or date.end_month or date.end_day:
        return False
    return not (date.year and date.part) or date.part in ("century", "decade")


def _is_word(found: Found, core: str, units: _Written) -> bool:
    """Say whether a number is a small one in words that measures nothing."""
    if _IDIOM.fullmatch(core):
        return True
    value = found.value
    if _DIGIT.search(core) or value is None or isinstance(value, tuple):
        return False
    if value == 1:  # 一年內 is the desk's own span as often as a source's
        return found.kind in ("quantity", "duration") and found.qualifier in ("exact", "up_to")
    if found.kind != "quantity" or found.qualifier != "exact" or value not in range(2, 10):
        return False
    counted = _units(found.unit, units)
    return not counted or bool(counted & _UNMEASURED)


def _by_writing(units: Mapping[str, Unit]) -> _Written:
    """Return the ids of units by every way to write them; 個 alone is none of them."""
    written: dict[str, set[str]] = {}
    for name, unit in units.items():
        forms = {unit.en_one, *(unit.zh[:end] for end in range(1, len(unit.zh) + 1))} - {"個", ""}
        for form in forms if name != SHARE else ():
            written.setdefault(form, set()).add(name)
    return written


def _units(written: str | None, units: _Written) -> AbstractSet[str]:
    """Return the ids of the units that are written so."""
    return units.get(written or "", frozenset())


def _key(figure: Figure) -> _Key:
    if figure.date is not None:
        return str(figure.date)
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high
    assert figure.value is not None
    return figure.value


def _same(
    found: Found, words: Words, known: Mapping[_Key, list[Figure]], units: _Written
) -> Figure | None:
    """Return the figure that says the same, before all one of the same source."""
    if found.date is not None:
        date = found.date
        parts = [f"{date.year:04}"] if date.year else []
        parts += [f"{part:02}" for part in (date.month, date.day) if part]
        return next(
            iter(known.get("-".join([*parts, *([date.part] if date.part else [])]), ())), None
        )
    if found.value is None:
        return None
    own = {anchor.source for anchor in getattr(words.record, "anchors", ())}
    counted = {SHARE} if found.kind == "fraction" else _units(found.unit, units)
    fitting = [
        figure
        for figure in known.get(found.value, ())
        if is_in(found, figure.currency)
        and (found.currency or not counted or figure.unit in counted)
    ]
    fitting.sort(key=lambda figure: not own & {anchor.source for anchor in figure.anchors})
    return next(iter(fitting), None)
