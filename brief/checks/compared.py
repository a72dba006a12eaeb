"""F5: figures that are compared count the same thing, or the page says that they don't."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from brief.checks.basis_notes import is_explained, is_noted, names_all
from brief.checks.comparing_words import compares, says_to_agree
from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.shown_pages import Page, pages, values_in
from brief.extraction.speech.sentences import split_sentences
from brief.language.units import MULTIPLE, SHARE
from brief.model.deck import Chart, Slide, Table
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.placeholder import placeholders
from brief.model.record import NOT_STATED, Record

_WEAPONS = {"warhead", "missile", "bomb", "silo", "launcher", "round"}
"""Units that are written alike (枚) and taken for one another."""

_RATIOS = {MULTIPLE, SHARE, "percent", "per-mille", "percentage-point", "basis-point"}

_REMEDY = (
    "compare figures of one unit and basis, or say in a callout, a caveat or the chart's note"
    " that the basis differs"
)


@rule(
    "F5",
    "error",
    "compared alike",
    wants="Figures that are compared count the same thing in the same unit: in a chart, among the"
    " big numbers of a slide, in a sentence, in a table. Else the page says so, in words such as"
    " basis, definition or not comparable, or names what each of them counts.",
    why="Deployed warheads beside a stockpile change who is first. Readers compare what stands"
    " side by side, whatever the footnote to a source says.",
    bad="The US has 1,770 warheads, fewer than Russia's 5,459.",
    good="The same two numbers with the caveat: one counts deployed warheads, the other the whole"
    " inventory; they are not comparable.",
    standard="our own, after ICD 203: visual information that clarifies and does not mislead",
)
def compared_alike(material: Material) -> Iterator[Flaw]:
    """Find comparisons of figures that count different things, without a word about it."""
    placed: set[tuple[int, str]] = set()
    for page in pages(material):
        yield from _charted(material, page)
        yield from _tabled(material, page)
        yield from _derived(material, page)
        for record, text in (*page.texts, *page.spoken):
            placed.add((id(record), text))
            yield from _said(material, record, text, page)
    for point in material.points:
        if (id(point), point.text) not in placed:
            yield from _said(material, point, point.text, None)


def _charted(material: Material, page: Page) -> Iterator[Flaw]:
    """Hold the figures of a chart, and the big numbers of a slide, against each other."""
    if not isinstance(page.record, Slide):
        return
    figures = material.workspace.figures
    for chart in (page.folder.charts[each] for each in page.record.charts):
        plotted = [figures[name] for name in chart.figures]
        yield from _unlike(material, page, chart, _differing([plotted]))
    big = [figures[name] for name in page.record.figures]
    yield from _unlike(material, page, page.record, _differing(_families(big)))


def _tabled(material: Material, page: Page) -> Iterator[Flaw]:
    """Hold the numbers of a table's row, and those of a column of numbers, against each other."""
    if not isinstance(page.record, Slide) or not page.record.table:
        return
    table = page.folder.tables[page.record.table]
    figures = material.workspace.figures
    lines = [list(row.values()) for row in table.rows.values()]
    for column in table.columns:
        cells = [row[column] for row in table.rows.values()]
        lines.append([cell for cell in cells if len(values_in(cell)) == 1])
    for cells in lines:
        named = [figures[name] for cell in cells for name in values_in(cell)]
        yield from _unlike(material, page, table, _differing(_families(named)))


def _derived(material: Material, page: Page) -> Iterator[Flaw]:
    """Ask for a note where a result of ours, or somebody's ratio, mixes bases or dates."""
    figures = material.workspace.figures
    for figure in (figures[name] for name in sorted(page.figures)):
        mixed = [figures[name] for name in inputs(figure.formula)] if figure.formula else []
        group = _differing([[each for each in mixed if each.unit not in _RATIOS]])
        foretold = (
            not mixed and figure.unit in _RATIOS and figure.target not in (None, figure.as_of)
        )
        if figure.doubt or not (group or foretold) or is_explained(page, group, material):
            continue
        what = f"mixes {_list(group)}" if group else "holds what is foretold against what is now"
        yield Flaw(
            figure,
            f"stands on {page.name} and {what}, which the page does not say",
            _REMEDY,
            words=f"{{{figure.id}}}",
            deck=page.deck,
        )


def _said(material: Material, record: Record, text: str, page: Page | None) -> Iterator[Flaw]:
    """Hold the figures of each comparing sentence of a text against each other."""
    if text.count("{") < 2:
        return
    for start, end in split_sentences(text):
        sentence = text[start:end]
        agreeing = _agreeing(material, sentence) if says_to_agree(sentence) else []
        group = agreeing or _differing(_said_together(material, sentence))
        if not group or is_noted(text) or (page and is_explained(page, group, material)):
            continue
        if not agreeing and names_all(sentence, group, material):
            continue
        done = "takes unlike figures for the same" if agreeing else "compares unlike figures"
        message = f"{done}: {_list(group)}"
        yield Flaw(record, message, _REMEDY, words=sentence, deck=page.deck if page else "")


def _said_together(material: Material, sentence: str) -> Iterator[list[Figure]]:
    """Return the figures of a sentence that it compares, by family.

    Compared is what comparing words say; and one measure of several subjects in one sentence.
    """
    named = [material.workspace.figures[name] for name in values_in(sentence)]
    compared = compares(sentence) or any(each.unit in (MULTIPLE, SHARE) for each in named)
    for family in _families(named):
        by_measure: dict[str, set[str]] = defaultdict(set)
        for each in family:
            by_measure[each.measure].add(each.subject)
        if compared or any(len(subjects) > 1 for subjects in by_measure.values()):
            yield family


def _agreeing(material: Material, sentence: str) -> list[Figure]:
    """Return figures that a sentence takes for the same although they tell of different things."""
    figures = material.workspace.figures
    shown = {each.name for each in placeholders(sentence) if each.variant == "target"}
    named = [
        figures[name]
        for name in dict.fromkeys((*values_in(sentence), *sorted(shown)))
        if figures[name].status != "derived"
    ]
    dates = [each for each in named if each.date or each.id in shown]
    for family in (*_families(named), dates):
        kinds = {(each.unit, each.measure, each.basis) for each in family}
        unsaid = any(each.basis == NOT_STATED for each in family)
        if len(family) > 1 and (len(kinds) > 1 or unsaid):
            return family
    return []


def _families(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Sort numbers into those that can be taken for each other; dates belong to none."""
    by_kind: dict[str, dict[str, Figure]] = defaultdict(dict)
    for each in figures:
        if not each.date:
            kind = "weapons" if each.unit in _WEAPONS else each.unit or each.currency or ""
            by_kind[kind][each.id] = each
    return [list(family.values()) for family in by_kind.values()]


def _differing(families: Iterable[Sequence[Figure]]) -> list[Figure]:
    """Return the first family whose figures differ in unit or basis, empty where none does."""
    for family in families:
        numbers = [each for each in family if not each.date]
        if len({(each.unit, each.currency, each.basis) for each in numbers}) > 1:
            return numbers
    return []


def _unlike(
    material: Material, page: Page, record: Chart | Slide | Table, group: Sequence[Figure]
) -> Iterator[Flaw]:
    if group and not is_explained(page, group, material):
        words = ", ".join(f"{{{each.id}}}" for each in group)
        message = f"puts figures beside each other that count different things: {_list(group)}"
        yield Flaw(record, message, _REMEDY, words=words, deck=page.deck)


def _list(group: Sequence[Figure]) -> str:
    """Name figures with what each of them counts."""
    counts = (f"{each.id} ({_counted(each)})" for each in group)
    return ", ".join(counts)


def _counted(figure: Figure) -> str:
    basis = "basis not stated" if figure.basis == NOT_STATED else figure.basis
    return f"{basis}, {figure.unit or figure.currency}"
