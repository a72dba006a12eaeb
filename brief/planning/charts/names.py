"""What a mark of a chart is called: what tells it from its neighbours, and when it holds."""

from collections.abc import Sequence

from brief.model.figure import Figure
from brief.model.partial_date import PartialDate
from brief.model.record import NOT_STATED
from brief.planning.wording import Wording


def date_of(figure: Figure) -> PartialDate | None:
    """Return the date that a mark stands for: a projection's target, else the as-of date."""
    date = figure.target if figure.status == "projection" else figure.as_of
    return None if date is None or date == NOT_STATED else date


def same_date(figures: Sequence[Figure]) -> bool:
    """Whether all marks stand for one date, which the caption then says once."""
    dates = {date_of(figure) for figure in figures}
    named = {_named(each) for each in figures}
    alike = len({figure.status == "projection" for figure in figures}) == 1
    told_apart = len(named) == len(figures)
    return len(figures) > 1 and len(dates) == 1 and dates != {None} and told_apart and alike


def with_years_once(
    wording: Wording, names: Sequence[Sequence[str]], dates: Sequence[PartialDate | None]
) -> list[list[str]]:
    """Return names of months with the year under the first month of each alone.

    Names that say more than a month, or are of days or years, stay as they are.
    """
    own = [list(name) for name in names]
    months = all(date is not None and date.month and not date.day for date in dates)
    if not months or any(len(name) > 1 or "\n" not in name[0] for name in own):
        return own
    years: list[int | None] = [date.year for date in dates if date is not None]
    thinned = []
    for (part,), year, before in zip(own, years, [None, *years], strict=False):
        lines = part.split("\n")
        month, its_year = lines if wording.language == "en" else reversed(lines)
        thinned.append([month if year == before else f"{month}\n{its_year}"])
    return thinned


def _named(figure: Figure) -> tuple[object, ...]:
    """Return what tells a mark from others of one date: who or what, by whom, in which article."""
    return (figure.subject, figure.measure, figure.originator, figure.edition, _article(figure))


def _article(figure: Figure) -> str:
    return figure.anchors[0].source if figure.anchors else ""


def category(
    wording: Wording, figure: Figure, figures: Sequence[Figure], *, short: bool = False
) -> list[str]:
    """Say what tells a mark from its neighbours, part by part: whose, what, when, who says so.

    `short` abbreviates the name of a month and breaks the line between it and its year.
    """

    def differ(field: str) -> bool:
        return len({getattr(each, field) for each in figures}) > 1

    parts = []
    if differ("subject"):
        parts.append(wording.vocabulary("subject", figure.subject, figure.language))
    if differ("measure"):
        parts.append(wording.vocabulary("measure", figure.measure, figure.language))
    date = date_of(figure)
    if date is not None and not same_date(figures):
        parts.append(wording.when(date, short=short))
    if differ("originator"):
        parts.append(wording.originator(figure))
    elif figure.edition is not None and differ("edition"):
        parts.append(wording.edition(figure.edition))
    if figure.basis != figures[0].basis:
        parts.append(_basis(wording, figure))
    parts += _outlet(wording, figure, figures)
    return parts or [wording.word("not stated in the article")]


def _outlet(wording: Wording, figure: Figure, figures: Sequence[Figure]) -> list[str]:
    """Return who published the article of a figure that nothing else tells from another one."""
    twins = [
        each
        for each in figures
        if (*_named(each)[:-1], date_of(each), each.basis)
        == (*_named(figure)[:-1], date_of(figure), figure.basis)
    ]
    articles = {_article(each) for each in twins}
    return [wording.outlet(_article(figure))] if len(articles) > 1 and _article(figure) else []


def _basis(wording: Wording, figure: Figure) -> str:
    """Return what a figure counts, in few words."""
    if figure.basis == NOT_STATED:
        return wording.word("basis not stated")
    return wording.figure(figure.id, "basis")
