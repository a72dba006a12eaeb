"""F14: the date and the originator of a figure are those of the place that it stands in."""

from collections.abc import Iterator, Mapping

from brief.checks.dated_passages import Passages, iso_of
from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.extraction.finding import find
from brief.extraction.found import Found
from brief.language.units import MULTIPLE
from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.partial_date import PartialDate
from brief.model.record import NOT_STATED
from brief.model.source import Source

_ITSELF = frozenset(("該報導", "該文", "該報告", "the article", "the report"))
"""An originator that is the document itself."""

_REMEDY = "read the place in the source, and correct the record, or waive F14 and say why"

_REMEDY_TO_COME = (
    "a budget or a plan for a time to come is a projection, with that time as its target; else"
    " read the place in the source, and correct the record, or waive F14 and say why"
)

_REMEDY_FORETOLD = (
    "give as_of the date of what was known then, or of when it was made; the year that it speaks"
    " of is target, and that it was made on is made"
)


@rule(
    "F14",
    "warning",
    "date and originator of its place",
    wants="The paragraph that a figure stands in (in our note, and in the original where it is at"
    " hand) gives no other date for it; and the note's paragraph, or the original where there is no"
    " note, names its originator, unless that is the author, the outlet or the document itself."
    " Nothing holds for a time after it was published, nor for one that no document of the figure"
    " has; and an observed date holds for itself. A projection's as_of is when it was made, or the"
    " date of the data behind it; the year that it speaks of is target.",
    why="A number with another year, or in another's name, is as wrong as another number, and"
    " nobody sees it on the slide.",
    bad='as_of = "2023", of "in mid-2024, more than 600"',
    good='as_of = "2024-mid"',
    standard="ICD 206: source descriptors; our own",
)
def said_where_it_stands(material: Material) -> Iterator[Flaw]:
    """Find figures whose date or originator is not that of any place that they stand in."""
    passages = Passages(material)
    for figure in material.figures:
        if figure.date and figure.status in ("observed", "derived") and figure.as_of != figure.date:
            yield Flaw(
                figure,
                f"is the date {figure.date}, and holds for {figure.as_of}",
                "give as_of the date itself, or make it a claim",
                words="as_of",
            )
        sources = material.workspace.sources
        yield from _too_late(figure, sources)
        for anchor in figure.anchors:
            for text in _passages(anchor, material):
                found = passages.dated(sources[anchor.source], text)
                yield from _other_date(figure, anchor, _date_of(anchor, text, found))
        yield from _nowhere_dated(figure, sources, passages)
        yield from _named(figure, material)


def _too_late(figure: Figure, sources: Mapping[str, Source]) -> Iterator[Flaw]:
    """Find a date that is later than all that could know of it; of a projection, say it once."""
    if figure.status == "projection":
        if any(
            _is_after(figure.as_of, each)
            for each in (figure.made, *(sources[one.source].published for one in figure.anchors))
        ):
            yield Flaw(
                figure,
                f"is a projection for {figure.target}, made: {figure.made}, with as_of ="
                f" {figure.as_of}, later than it was made or published",
                _REMEDY_FORETOLD,
                words="as_of",
            )
        return
    for anchor in figure.anchors:
        published = sources[anchor.source].published
        if _is_after(figure.as_of, published):
            yield Flaw(
                figure,
                f"holds for {figure.as_of}, after {anchor.source} was published ({published})",
                _REMEDY_TO_COME,
                words="as_of",
            )


def _other_date(figure: Figure, anchor: Anchor, date: str | None) -> Iterator[Flaw]:
    """Hold the date that a paragraph gives a figure against those of its record."""
    if not date or (figure.date and len(find(anchor.text or "")) > 1):
        return  # of several dates, ours is worked out
    if figure.as_of == NOT_STATED and not figure.date:
        return  # F2 asks for it
    if figure.unit == MULTIPLE:
        return  # "three times that of 2025": the date of what it is a multiple of
    dates = [figure.date] if figure.date else [figure.as_of, figure.target, figure.made]
    own = list(dict.fromkeys(iso_of(each) for each in dates if isinstance(each, PartialDate)))
    given = (date, date.rpartition("/")[2])  # of January to September a record says September
    if not any(each.startswith(one) or one.startswith(each) for each in own for one in given):
        yield Flaw(
            figure,
            f"'{anchor.text}' is of {date} in its paragraph, not of {', '.join(own)}",
            _REMEDY,
            words=anchor.text or "",
        )


def _nowhere_dated(
    figure: Figure, sources: Mapping[str, Source], passages: Passages
) -> Iterator[Flaw]:
    """Ask where a date comes from that no document of the figure has, nor was published at."""
    if figure.date or not isinstance(figure.as_of, PartialDate) or not figure.anchors:
        return
    own = iso_of(figure.as_of)
    stands_in = [sources[anchor.source] for anchor in figure.anchors]
    if any(iso_of(source.published).startswith(own) for source in stands_in):
        return
    if any(not (dates := passages.dates(source)) or own in dates for source in stands_in):
        return
    yield Flaw(
        figure,
        f"holds for {figure.as_of}, a date that no document it stands in has",
        _REMEDY,
        words="as_of",
    )


def _named(figure: Figure, material: Material) -> Iterator[Flaw]:
    who = figure.originator
    if who.casefold() in _ITSELF and (figure.publication or figure.edition):
        yield Flaw(
            figure,
            f"is credited to {who}, and to a publication",
            "name whose publication it is",
            words=who,
        )
    if who == NOT_STATED or who.casefold() in _ITSELF:
        return
    sources = [material.workspace.sources[anchor.source] for anchor in figure.anchors]
    nearest = [
        _in_note(anchor, material) or material.originals.get(anchor.source) or ""
        for anchor in figure.anchors
    ]
    known = any(who in (source.author, source.outlet) for source in sources)
    if any(nearest) and not known and not any(who in text for text in nearest):
        yield Flaw(figure, f"no place that it stands in names {who}", _REMEDY, words=who)


def _passages(anchor: Anchor, material: Material) -> Iterator[str]:
    """Yield the block of our note that stands for an anchor's place, and the original's line."""
    if note := _in_note(anchor, material):
        yield note
    original = material.originals.get(anchor.source)
    if original is not None and original[anchor.start : anchor.end] == anchor.text:
        begins = original.rfind("\n", 0, anchor.start) + 1
        ends = original.find("\n", anchor.end)
        yield original[begins : ends if ends >= 0 else None]


def _in_note(anchor: Anchor, material: Material) -> str:
    blocks = material.notes.get(anchor.source, ())
    return next((text for a, b, text in blocks if a <= anchor.start and anchor.end <= b), "")


def _date_of(anchor: Anchor, text: str, found: list[Found]) -> str | None:
    """Return the date that a passage gives a figure, in ISO; None where it gives none."""
    wanted = anchor.text or ""
    alike = [each for each in found if _is_same(text[each.start : each.end], wanted)]
    alike.sort(key=lambda each: text[each.start : each.end] != wanted)
    return alike[0].as_of if alike else None


def _is_same(found: str, anchored: str) -> bool:
    """Say whether one span is the other with or without a hedge; 10年 is no piece of 2010年."""
    return found == anchored or found.startswith(anchored) or anchored.startswith(found)


def _is_after(as_of: PartialDate | str, published: PartialDate | str | None) -> bool:
    if not isinstance(as_of, PartialDate) or not isinstance(published, PartialDate):
        return False
    if as_of.year != published.year:
        return as_of.year > published.year
    return bool(as_of.month and published.month and as_of.month > published.month)
