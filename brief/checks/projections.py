"""F8: what is foretold is never said as if it were so already."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.extraction.speech.sentences import split_sentences
from brief.language.dates import render_date
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.placeholder import Placeholder, placeholders
from brief.model.slide import Slide
from brief.model.table import Table

_NUMBERS = ("", "number", "adjective")

_FORETOLD: dict[Language, re.Pattern[str]] = {
    "zh-Hant": re.compile(
        r"將(?![軍領官士近])|(?<![大協委國社學工公機聚集年])會(?![議談晤面場員商見期])|預[計測估期料定]"
        r"|可望|可能|推估|估計到|估到|未來|屆時|預言|展望|規[劃畫]|擬於|打算|目標"
        r"|計[畫劃](?=[在於到自每再增減把投])"
    ),
    "en": re.compile(
        r"\b(?:project(?:s|ed|ing|ions?)|forecast(?:s|ed|ing)?|foresee\w*|predict\w*|expect\w*"
        r"|anticipat\w*|outlook|will|would|could|(?-i:may)|might|likely|possible|by then|future"
        r"|plan(?:s|ned)?|propos(?:es?|ed|als?)|aims?|goals?|targets?|intend(?:s|ed)?)\b"
        r"|\bestimat\w+\b.*\bby\b",
        re.IGNORECASE | re.DOTALL,
    ),
}

Cells = Mapping[tuple[str, str], str]
"""Texts of a table by row and column; the row `head` holds the columns' heads."""


@rule(
    "F8",
    "error",
    "projections labelled",
    wants="Every sentence, title and row of a table that shows a projection says that it is one: by"
    " the date that it speaks of, typed or as {figure_id:target}, or by a word of the future"
    " (將, 預測, 目標, projected, will, planned). Charts draw projections outlined by themselves; a"
    " big-number slide says it in its title.",
    why="A forecast in the present tense is taken for a count.",
    bad="中國有{prc_warheads_2030_dod_2024}核彈頭。",
    good="美國國防部預測中國到{prc_warheads_2030_dod_2024:target}有{prc_warheads_2030_dod_2024}核彈頭。",
    standard="ICD 203: distinguishes underlying information from assumptions and judgments",
)
def unlabelled_projections(material: Material) -> Iterator[Flaw]:
    """Find the sentences, cells and big numbers that show a projection as if it were a count."""
    tables = _tables(material.texts)
    for words in material.texts:
        shown = [each for each in words.placeholders if _is_projection(each, material)]
        if shown:
            yield from _unlabelled(words, shown, tables, material)
        if isinstance(words.record, Slide) and words.field == "title":
            yield from _big_numbers(words, words.record, material)


def _unlabelled(
    words: Words,
    shown: Sequence[Placeholder],
    tables: Mapping[tuple[str, str, Language], Cells],
    material: Material,
) -> Iterator[Flaw]:
    sentences = split_sentences(words.prose)
    for each in shown:
        figure = material.workspace.figures[each.name]
        start, end = next(
            (span for span in sentences if span[0] <= each.start < span[1]), (0, len(words.text))
        )
        around: Iterable[str] = [words.text[start:end]]
        if isinstance(words.record, Table):
            cells = tables[words.deck, words.record.id, words.language]
            if _lacks_head(words, words.record, cells):
                continue  # a cell of figures needs no translation, its head does: L7 says so
            around = _around(words, cells)
        if not any(_says_so(text, figure, words.language, material) for text in around):
            yield _flaw(words, figure)


def _flaw(words: Words, figure: Figure) -> Flaw:
    assert figure.target is not None
    target = render_date(figure.target, words.language)
    return Flaw(
        words.record,
        f"{{{figure.id}}}, a projection for {target}, stands as if it were so already",
        f"name the date, as in {{{figure.id}:target}}, or say that it is foretold",
        words=f"{{{figure.id}}}",
        deck=words.deck,
        file=words.file,
    )


def _big_numbers(words: Words, slide: Slide, material: Material) -> Iterator[Flaw]:
    """Find the projections among a slide's big numbers that its title does not call so."""
    for name in slide.figures:
        figure = material.workspace.figures[name]
        foretold = figure.status == "projection"
        if foretold and not _says_so(words.text, figure, words.language, material):
            yield _flaw(words, figure)


def _is_projection(placeholder: Placeholder, material: Material) -> bool:
    figure = material.workspace.figures.get(placeholder.name)
    return bool(figure and figure.status == "projection" and placeholder.variant in _NUMBERS)


def _says_so(text: str, figure: Figure, language: Language, material: Material) -> bool:
    """Say whether a text names the date that a projection speaks of, or the future."""
    assert figure.target is not None
    year = str(figure.target.year)
    if re.search(rf"(?<![0-9]){year}(?![0-9])", text):
        return True
    for each in placeholders(text):
        other = material.workspace.figures.get(each.name)
        date = other and (other.target if each.variant == "target" else other.date)
        if date and date.year == figure.target.year:
            return True
    prose = re.sub(r"\{[^{}]*\}", "\ue000", text)
    return bool(_FORETOLD[language].search(prose))


def _tables(texts: Sequence[Words]) -> Mapping[tuple[str, str, Language], Cells]:
    """Return the cells of every table by deck, table and language."""
    found: dict[tuple[str, str, Language], dict[tuple[str, str], str]] = {}
    for words in texts:
        if isinstance(words.record, Table):
            cells = found.setdefault((words.deck, words.record.id, words.language), {})
            cells[_place(words)] = words.text
    return found


def _lacks_head(words: Words, table: Table, cells: Cells) -> bool:
    """Whether what says what a cell is has yet to be translated."""
    row, column = _place(words)
    first = next(iter(table.columns))
    own = {("head", column): table.columns.get(column, "")}
    own |= {(row, first): table.rows[row][first]} if row in table.rows else {}
    return any(text and place not in cells for place, text in own.items())


def _around(words: Words, cells: Cells) -> Iterator[str]:
    """Return what says what a cell is: the cell, its column's head, the head of its row."""
    assert isinstance(words.record, Table)
    row, column = _place(words)
    yield words.text
    yield cells.get(("head", column), "")
    yield cells.get((row, next(iter(words.record.columns))), "")


def _place(words: Words) -> tuple[str, str]:
    row, _, column = words.context.rpartition("/")
    return row.rpartition("/")[2], column
