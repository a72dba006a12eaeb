"""The line at the foot of a slide: who counts, where it is printed, and as of when."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from brief.language.joining import unglue
from brief.language.linebreak import break_lines
from brief.model.figure import Figure, is_document
from brief.model.partial_date import PartialDate
from brief.model.point import DESK
from brief.model.record import NOT_STATED
from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.scene import Scene
from brief.planning.sourcing import Grounds, is_time
from brief.planning.typesetting import paragraph
from brief.planning.wording import Wording

_MOST_LINES = 2
"""Lines that it may take in one language."""

_Forms = Callable[[Wording, Grounds], Iterator[str]]
"""Says a source line with less and less in it."""


SourceLines = tuple[tuple[Run, ...], ...]
"""The line at the foot of a slide, in each language, or one that they share."""


def source_lines(scene: Scene, ground: Grounds) -> tuple[SourceLines, ...]:
    """Return the line at the foot of a slide, then the ways to set it lower.

    It takes at most two lines in each language. On a bilingual slide, where room is short, one line
    of less comes before two lines of more; lower is one line in each language, then one line that
    both share. No language goes without.
    """
    if not scene.bilingual:
        return (_lines(scene, ground, (_MOST_LINES,)),)
    usual = _lines(scene, ground, range(1, _MOST_LINES + 1))
    lower = _lines(scene, ground, (1,), _without_dates)
    return tuple(dict.fromkeys((usual, lower, (_shared(scene, ground),))))


def _lines(scene: Scene, ground: Grounds, allowed: Iterable[int], *less: _Forms) -> SourceLines:
    """Return in each language the fullest form that takes as many lines as one of the allowed."""
    width = scene.grid.width
    lines = []
    for wording in scene.wordings:
        fitting = (
            form
            for most in allowed
            for forms in (_from_full_to_short, *less)
            for form in forms(wording, ground)
            if form and len(_broken(form, wording, width)) <= most
        )
        text = next(fitting, "") or _counted(wording, ground)
        broken = _broken(text, wording, width)
        lines.append(_linked(text, wording, ground, [unglue(line) for line in broken]))
    return tuple(lines)


def _shared(scene: Scene, ground: Grounds) -> tuple[Run, ...]:
    """Return one line in which each language has as much as there is room for, at least a count."""
    ways = [_from_full_to_counted(each, ground) for each in scene.wordings]
    bar = scene.lead.word(" | ")
    shortest = len(ways[0]) - 1
    for place, less in product(range(len(ways[0])), (0, 1)):
        texts = [ways[0][place], *(way[min(place + less, shortest)] for way in ways[1:])]
        runs: list[Run] = []
        for text, wording in zip(texts, scene.wordings, strict=True):
            if runs:
                runs.append(Run(bar, scene.lead.language, ink="grey"))
            runs += _linked(text, wording, ground, [text])
        if paragraph(runs, grid.SOURCE_SIZE, scene.grid.width).lines == 1:
            break
    return tuple(runs)


def _linked(text: str, wording: Wording, ground: Grounds, whole: Sequence[str]) -> tuple[Run, ...]:
    """Return a source line in which the name of each publisher leads to the document's address.

    `whole` are its lines. A name that goes over the end of one leads nowhere: LibreOffice breaks no
    line inside a link.
    """
    plain = Run(text, wording.language, ink="grey")
    runs = []
    for source in ground.sources:
        name, label = wording.publisher(source), wording.source(source)
        before, label, rest = text.partition(label if label in text else name)
        if label and source.url != "unknown" and any(name in line for line in whole):
            runs += [replace(plain, text=before), replace(plain, text=name, link=source.url)]
            text = label.removeprefix(name) + rest
    return tuple(run for run in (*runs, replace(plain, text=text)) if run.text)


def _broken(text: str, wording: Wording, width: float) -> tuple[str, ...]:
    """Return the lines that a source line takes."""
    return break_lines(text, width, grid.SOURCE_SIZE, language=wording.language)


def _counted(wording: Wording, ground: Grounds) -> str:
    """Return how many sources there are, where there are too many to name on a slide."""
    return wording.sentences([wording.word("Sources: {sources}", sources=str(len(ground.sources)))])


def _from_full_to_short(wording: Wording, ground: Grounds) -> Iterator[str]:
    """Return the source line with less and less in it; as-of dates are the last to go."""
    sources = wording.word("; ").join(wording.source(source) for source in ground.sources)
    makers = wording.originators(
        figure
        for figure in ground.figures
        if _counts_something(figure)
        and figure.originator != NOT_STATED
        and not is_document(figure.originator)
    )
    heads = []
    if sources:
        heads.append(wording.word("Sources: {sources}", sources=sources))
    if makers:
        heads.insert(0, wording.word("Estimates and counts: {originators}", originators=makers))
    tail = as_of_range(wording, ground.figures)
    tails = [tail] if tail else []
    if ours := _ours(wording, ground, is_all=not heads):
        yield wording.sentences([*heads, *tails, ours])
    yield wording.sentences([*heads, *tails])
    yield wording.sentences([*heads[-1:], *tails])


def _ours(wording: Wording, ground: Grounds, *, is_all: bool) -> str:
    """Say what on a slide is our own: what is judged, and what is computed from others' numbers."""
    judged = is_all or any(point.claimant == DESK for point in ground.points)
    computed = any(figure.status == "derived" for figure in ground.figures)
    if judged and computed:
        return wording.word("Judgments and calculations: this briefing")
    if computed:
        return wording.word("Calculations: this briefing")
    return wording.word("Judgments: this briefing") if judged else ""


def _without_dates(wording: Wording, ground: Grounds) -> Iterator[str]:
    """Return the source line with the names of the sources alone, then with their number alone."""
    tail = as_of_range(wording, ground.figures)
    tails = [tail] if tail else []
    if ground.sources:
        yield wording.sentences([_named(wording, ground), *tails])
        yield wording.sentences([_counted(wording, ground), *tails])


def _from_full_to_counted(wording: Wording, ground: Grounds) -> list[str]:
    """Return what one language may have of a line that two share; names outlast as-of dates."""
    full, less = _from_full_to_short(wording, ground), list(_without_dates(wording, ground))
    if ground.sources:
        less.insert(1, _named(wording, ground))
    return [*full, *less, _counted(wording, ground)]


def _named(wording: Wording, ground: Grounds) -> str:
    """Return the names of the sources alone."""
    names = dict.fromkeys(map(wording.publisher, ground.sources))
    sources = wording.word("; ").join(names)
    return wording.sentences([wording.word("Sources: {sources}", sources=sources)])


def as_of_range(wording: Wording, figures: Iterable[Figure]) -> str:
    """Say from when to when the numbers hold, and if some do not say; empty without numbers."""
    numbers = [figure for figure in figures if _counts_something(figure)]
    # What is foretold holds for no date that has come; its edition stands with its originator.
    numbers = [each for each in numbers if each.status != "projection"] or numbers
    if not numbers:
        return ""
    stated = sorted(
        {figure.as_of for figure in numbers if figure.as_of != NOT_STATED},
        # Dates that begin together need an order too: that of a set changes from run to run.
        key=lambda date: (date.sort_key, str(date)),
    )
    if not stated:
        return wording.word("As of: not stated")
    ends = [date for date in stated if not any(_lies_in(other, date) for other in stated)]
    first, last = wording.date(ends[0]), wording.date(ends[-1])
    span = first if first == last else wording.word("{first} to {last}", first=first, last=last)
    if any(figure.as_of == NOT_STATED for figure in numbers):
        span = wording.word("{span}, in part not stated", span=span)
    return wording.word("As of: {date}", date=span)


def _lies_in(date: PartialDate, whole: PartialDate) -> bool:
    """Whether a date is a part of another: mid-2024 of 2024, which are no two ends of a span."""
    return date != whole and str(date).startswith(f"{whole}-")


def _counts_something(figure: Figure) -> bool:
    """Whether a figure is somebody's count or estimate: not a date, a duration, or our own sum."""
    return not (is_time(figure) or figure.status == "derived")
