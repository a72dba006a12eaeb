"""F5: figures that are compared count the same thing, or the page says that they don't."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.checks.basis_notes import (
    is_explained,
    is_general,
    is_noted,
    is_of_units,
    kind_of,
    names_all,
    notes_of,
)
from brief.checks.comparing_words import says_to_agree
from brief.checks.foretold_ratios import is_of_two_times, names_other_year
from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.shown_pages import Page, pages, values_in
from brief.checks.unlike import (
    RATIOS,
    agreeing,
    differing,
    families,
    in_other_units,
    listed,
    said_together,
)
from brief.extraction.speech.sentences import split_sentences
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.memo import Memo
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table

_REMEDY = (
    "compare figures of one unit and basis, or say in {place} that the {what}, and name there what"
    " is compared"
)


@dataclass(frozen=True)
class _Comparison:
    """Unlike figures that stand side by side, and the flaw where no note is about them."""

    flaw: Flaw
    figures: Sequence[Figure]
    beside: Sequence[str] = ()
    """Texts that belong to the comparison itself, where any note is about it."""
    result: Figure | None = None
    """What is computed from the figures."""
    of_units: bool = False
    """Whether nothing but unit or currency differs, so that a note on these will do."""

    @property
    def kinds(self) -> frozenset[tuple[str, str]]:
        """Return what is counted, and in what: more than one thing."""
        return frozenset(kind_of(each) for each in self.figures)


@rule(
    "F5",
    "error",
    "compared alike",
    wants="Figures that are compared count the same thing in the same unit: in a chart, among the"
    " big numbers of a slide, in a sentence, in a table. Else the page names what each of them"
    " counts, or says in words such as basis, definition or not comparable (口徑, 定義, 算法,"
    " 不可比較, 基準不同) that they differ: in"
    " the chart's note, the table's row or a column's head, or in a caveat or callout that names"
    " the figures, their countries or what they count; of a sentence or a result of ours, in the"
    " sentence itself. A note that names nothing will do where a"
    " page has but one such comparison. Like things in several currencies, or in several units of"
    " one quantity (gigawatts and kilowatts), beside each other in a table or large on a slide,"
    " want a note on currencies or units. A multiple or a share that is foretold says of what year"
    " it is one.",
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
        found = [
            *_charted(material, page),
            *_tabled(material, page),
            *_derived(material, page),
        ]
        for record, text in (*page.texts, *page.spoken):
            placed.add((id(record), text))
            found += _said(material, record, text, page)
        yield from _unexplained(material, page, found)
    for point in material.points:
        if (id(point), point.text) not in placed:
            yield from (each.flaw for each in _said(material, point, point.text, None))


def _unexplained(material: Material, page: Page, found: Sequence[_Comparison]) -> Iterator[Flaw]:
    """Return what no note of the page is about, nor about the same kinds elsewhere on it.

    A note that names nothing is about the page's only comparison; beside several it is about none.
    """
    if not found:
        return
    notes = notes_of(page)
    shown = [material.workspace.figures[name] for name in sorted(page.figures)]
    told: list[_Comparison] = []
    left: list[_Comparison] = []
    for each in found:
        is_told = (
            any(map(is_noted, each.beside))
            or is_explained(notes, each.figures, material, each.result, shown)
            or (each.of_units and any(map(is_of_units, (*notes, *each.beside))))
        )
        (told if is_told else left).append(each)
    left = [each for each in left if not any(each.kinds <= other.kinds for other in told)]
    widest: frozenset[tuple[str, str]] = max(
        (each.kinds for each in left), key=len, default=frozenset()
    )
    taken = {text for each in found for text in each.beside}
    general = any(is_general(note, shown, material) for note in notes if note not in taken)
    if not (general and all(each.kinds <= widest for each in left)):
        yield from (each.flaw for each in left)


def _charted(material: Material, page: Page) -> Iterator[_Comparison]:
    """Hold the figures of a chart, and the big numbers of a slide, against each other."""
    figures = material.workspace.figures
    for chart in page.charts:
        plotted = [figures[name] for name in chart.figures]
        yield from _unlike(page, chart, differing([plotted]), [chart.note or ""])
    if not isinstance(page.record, Slide):
        return
    big = [figures[name] for name in page.record.figures]
    yield from _beside(material, page, page.record, big)


def _tabled(material: Material, page: Page) -> Iterator[_Comparison]:
    """Hold the numbers of a table's row, and those of a column of numbers, against each other.

    A cell of the row may say what differs, or a column of its own for what is counted.
    """
    if not page.record.table:
        return
    table = page.folder.tables[page.record.table]
    figures = material.workspace.figures
    heads = list(table.columns.values())
    lines = [(list(row.values()), [*row.values(), *heads]) for row in table.rows.values()]
    for column in table.columns:
        cells = [row[column] for row in table.rows.values()]
        lines.append(([cell for cell in cells if len(values_in(cell)) == 1], heads))
    for cells, beside in lines:
        named = [figures[name] for cell in cells for name in values_in(cell)]
        yield from _beside(material, page, table, named, beside)


def _derived(material: Material, page: Page) -> Iterator[_Comparison]:
    """Ask for a note where a result of ours, or somebody's ratio, mixes bases or dates."""
    figures = material.workspace.figures
    for figure in (figures[name] for name in sorted(page.figures)):
        mixed = [figures[name] for name in inputs(figure.formula)] if figure.formula else []
        group = differing([[each for each in mixed if each.unit not in RATIOS]])
        foretold = not mixed and is_of_two_times(figure) and not names_other_year(page, figure)
        if figure.doubt or not (group or foretold):
            continue
        what = f"mixes {listed(group)}" if group else "holds what is foretold against what is now"
        flaw = Flaw(
            figure,
            f"stands on {page.name} and {what}, which the page does not say",
            _remedy(page),
            words=f"{{{figure.id}}}",
            deck=page.deck,
        )
        beside = [text for _, text in page.texts if figure.id in values_in(text)]
        yield _Comparison(flaw, group or [figure], beside, result=figure)


def _said(
    material: Material, record: Record, text: str, page: Page | None
) -> Iterator[_Comparison]:
    """Hold the figures of each comparing sentence of a text against each other."""
    if text.count("{") < 2 or is_noted(text):
        return
    for start, end in split_sentences(text):
        sentence = text[start:end]
        same = agreeing(material, sentence) if says_to_agree(sentence) else []
        group = same or differing(said_together(material, sentence))
        if not group or (not same and names_all(sentence, group, material)):
            continue
        done = "takes unlike figures for the same" if same else "compares unlike figures"
        message = f"{done}{_on(page)}: {listed(group)}"
        deck = page.deck if page else ""
        yield _Comparison(Flaw(record, message, _remedy(page), words=sentence, deck=deck), group)


def _beside(
    material: Material,
    page: Page,
    record: Slide | Table,
    figures: Sequence[Figure],
    beside: Sequence[str] = (),
) -> Iterator[_Comparison]:
    """Hold figures that stand in a row or column, or large on a slide, against each other."""
    found = list(_unlike(page, record, differing(families(figures)), beside))
    if not found:
        group = in_other_units(figures, material.vocabulary.units)
        found = list(_unlike(page, record, group, beside, of_units=True))
    yield from found


def _unlike(
    page: Page,
    record: Chart | Slide | Table,
    group: Sequence[Figure],
    beside: Sequence[str] = (),
    *,
    of_units: bool = False,
) -> Iterator[_Comparison]:
    if group:
        words = ", ".join(f"{{{each.id}}}" for each in group)
        what = "are in different units" if of_units else "count different things"
        message = f"puts figures beside each other{_on(page)} that {what}: {listed(group)}"
        flaw = Flaw(record, message, _remedy(page, of_units=of_units), words=words, deck=page.deck)
        yield _Comparison(flaw, group, beside, of_units=of_units)


def _on(page: Page | None) -> str:
    return f" on {page.name}" if page else ""


def _remedy(page: Page | None, *, of_units: bool = False) -> str:
    """Say what to do, and where such a page has room for a note: a memo has no caveat."""
    in_memo = page is not None and isinstance(page.record, Memo)
    return _REMEDY.format(
        place="the table's title, its heads or the chart's note"
        if in_memo
        else "the sentence, a callout, a caveat or the chart's note",
        what="units or currencies differ" if of_units else "basis differs",
    )
