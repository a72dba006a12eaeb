"""F11: a figure that should not be quoted as it stands is never without its doubt."""

from collections.abc import Iterable, Iterator, Mapping

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.memo import Memo
from brief.model.outline import OutlineSlide
from brief.model.placeholder import placeholders
from brief.model.record import Record
from brief.model.text_unit import text_units
from brief.model.workspace import DeckFolder

_LABELS = ("as_of", "target", "originator", "basis")
"""Variants that do not show the number itself."""


@rule(
    "F11",
    "error",
    "doubt shown",
    wants="A figure with a doubt is used where the doubt is shown. A slide's notes give it by"
    " themselves, for every number on the slide, in its notes and in the points under rests_on, and"
    " for what these are computed from; not for what only a chart's title names. Beside a title, a"
    " chart or a big number it must stand on the slide too: in a caveat, a callout or the chart's"
    " note; a comparison shows it by itself. A memo shows no doubts.",
    why="A doubt that stays in the record has warned nobody.",
    bad='bottom_line = "…{icbm_us}…", where icbm_us has doubt = "…"',
    good="the figure in a table of what should not be quoted, with the reason beside it",
    standard="ICD 203: properly describes quality and credibility of underlying sources",
)
def hidden_doubts(material: Material) -> Iterator[Flaw]:
    """Find the uses of doubtful figures on pages that do not show the doubt."""
    figures = material.workspace.figures
    for folder in material.decks:
        for place in folder.outline:
            yield from _on_slide(place, folder, material)
        if folder.memo is not None:
            for by in _memo_records(folder, folder.memo, material):
                drawn = by.figures if isinstance(by, Chart) and not by.note else ()
                for name in (*_named(_texts(by)), *drawn):
                    for figure in _doubtful(name, figures):
                        yield _flaw(by, figure, "in the memo, which shows no doubts", folder)


def _on_slide(place: OutlineSlide, folder: DeckFolder, material: Material) -> Iterator[Flaw]:
    """Find what a slide's notes leave without its doubt, and what stands too boldly on it."""
    figures = material.workspace.figures
    slide = folder.slides[place.slide]
    charts = [folder.charts[chart] for chart in slide.charts]
    beside = set(_with_inputs(_in_notes(place, folder, material), figures))
    for chart in charts:
        for name in _named([chart.title]):
            for figure in _doubtful(name, figures):
                if figure.id not in beside:
                    where = f"on the slide '{slide.id}', where nothing shows its doubt"
                    yield _flaw(chart, figure, where, folder)
    if slide.caveat or slide.callout:
        return
    # A comparison has the doubts of its rows under it.
    large = () if slide.layout == "comparison" else slide.figures
    bold: list[tuple[Record, Iterable[str]]] = [
        (slide, (*_named([slide.title]), *large)),
        *((chart, chart.figures) for chart in charts if not chart.note),
    ]
    for by, names in bold:
        for name in names:
            for figure in _doubtful(name, figures):
                where = f"on the slide '{slide.id}', which has no caveat to show its doubt"
                yield _flaw(by, figure, where, folder)


def _in_notes(place: OutlineSlide, folder: DeckFolder, material: Material) -> Iterator[str]:
    """Return the figures whose numbers a slide or its notes print, so that the notes doubt them."""
    slide = folder.slides[place.slide]
    yield from slide.figures
    yield from _named([slide.title, slide.callout, slide.caveat, slide.notes])
    for point in (*place.points, *slide.rests_on):
        yield from _named([material.workspace.points[point].text])
    for chart in (folder.charts[each] for each in slide.charts):
        yield from (*chart.figures, *_named([chart.note]))
    if slide.table:
        yield from _named(_texts(folder.tables[slide.table]))


def _with_inputs(names: Iterable[str], figures: Mapping[str, Figure]) -> Iterator[str]:
    """Return figures with all that they are computed from."""
    for name in names:
        yield name
        formula = figures[name].formula
        if formula:
            yield from _with_inputs(inputs(formula), figures)


def _doubtful(name: str, figures: Mapping[str, Figure]) -> Iterator[Figure]:
    """Return a figure that has a doubt; for a derived one without, its inputs that have one."""
    figure = figures[name]
    if figure.doubt:
        yield figure
    elif figure.formula:
        for each in inputs(figure.formula):
            yield from _doubtful(each, figures)


def _memo_records(folder: DeckFolder, memo: Memo, material: Material) -> Iterator[Record]:
    yield memo
    if memo.table:
        yield folder.tables[memo.table]
    if memo.chart:
        yield folder.charts[memo.chart]
    for point in memo.points:
        yield material.workspace.points[point]


def _texts(record: Record) -> Iterator[str]:
    """Return the texts of the memo, of its table, or of one of its points."""
    return (unit.text for unit in text_units(record, "", "") if "/" in unit.context)


def _named(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Return the figures whose numbers texts show, each once."""
    found = [each for text in texts for each in placeholders(text or "")]
    return tuple(
        dict.fromkeys(
            each.name for each in found if each.slide is None and each.variant not in _LABELS
        )
    )


def _flaw(by: Record, figure: Figure, where: str, folder: DeckFolder) -> Flaw:
    return Flaw(
        by,
        f"{{{figure.id}}} is used {where}",
        "take it out, or show the figure with its doubt there; where the sentence itself says what"
        " is doubtful, waive F11 with that reason",
        words=f"{{{figure.id}}}",
        deck=folder.deck.id,
    )
