"""The line at the foot of a slide: who counts, where it is printed, and as of when."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from brief.language.linebreak import break_lines, unglue
from brief.model.figure import Figure, is_document
from brief.model.partial_date import PartialDate
from brief.model.point import DESK
from brief.model.record import NOT_STATED
from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.scene import Scene
from brief.planning.sourcing import Grounds, is_time
from brief.planning.wording import Wording

_MOST_LINES = 2
"""Lines that it may take in one language."""

_Forms = Callable[[Wording, Grounds], Iterator[str]]
"""Says a source line with less and less in it."""


SourceLines = tuple[tuple[Run, ...], ...]
"""The line at the foot of a slide, in each language."""


def source_lines(scene: Scene, ground: Grounds) -> tuple[SourceLines, ...]:
    """Return the line at the foot of a slide, then the ways to set it lower.

    It takes at most two lines in each language. On a bilingual slide, where room is short, one line
    of less comes before two lines of more; lower is one line in each language, then in the leading
    one alone.
    """
    if not scene.bilingual:
        return (_lines(scene, ground, (_MOST_LINES,)),)
    usual = _lines(scene, ground, range(1, _MOST_LINES + 1))
    lower = _lines(scene, ground, (1,), _without_dates)
    return tuple(dict.fromkeys((usual, lower, lower[:1])))


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
        lines.append(_linked(text, wording, ground, width))
    return tuple(lines)


def _linked(text: str, wording: Wording, ground: Grounds, width: float) -> tuple[Run, ...]:
    """Return a source line in which the name of each publisher leads to the document's address.

    A name that goes over a line's end leads nowhere: LibreOffice breaks no line inside a link.
    """
    plain = Run(text, wording.language, ink="grey")
    whole = [unglue(line) for line in _broken(text, wording, width)]
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
    ours = wording.word("Judgments: this briefing")
    tails = [tail] if tail else []
    if any(point.claimant == DESK for point in ground.points) or not heads:
        yield wording.sentences([*heads, *tails, ours])
    yield wording.sentences([*heads, *tails])
    yield wording.sentences([*heads[-1:], *tails])


def _without_dates(wording: Wording, ground: Grounds) -> Iterator[str]:
    """Return the source line with the names of the sources alone, then with their number alone."""
    names = dict.fromkeys(map(wording.publisher, ground.sources))
    sources = wording.word("; ").join(names)
    tail = as_of_range(wording, ground.figures)
    tails = [tail] if tail else []
    if sources:
        yield wording.sentences([wording.word("Sources: {sources}", sources=sources), *tails])
        yield wording.sentences([_counted(wording, ground), *tails])


def as_of_range(wording: Wording, figures: Iterable[Figure]) -> str:
    """Say from when to when the numbers hold, and if some do not say; empty without numbers."""
    numbers = [figure for figure in figures if _counts_something(figure)]
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
