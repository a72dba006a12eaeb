"""F4: what a figure says is what a reader reads, hedge and digits included."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.errors import BadInput
from brief.extraction.finding import find
from brief.extraction.found import Found
from brief.language.figures import render_figure
from brief.language.numerals import published
from brief.language.units import SHARE, load_units
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES, Language

_FRAMES: dict[Language, str] = {"zh-Hant": "官員透露：{}，情況如此。", "en": "{}"}
"""Sentences to read a figure in: the Chinese one tells the reader which language it is."""

_NUMERAL = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")

_TONS = {"kiloton": 10**3, "megaton": 10**6}
"""Written 5千噸 in Chinese, which reads as so many tons."""

_NUMBERS = ("", "number", "adjective")
"""Variants that show a figure's number with its hedge."""

_BEFORE = {
    "zh-Hant": re.compile(
        r"(?:不超過|不多於|不少於|不低於|超過|逾|多於|高於|不止|大約"
        r"|(?<![條公合預北簽盟和契節儉密守違毀續立])約|將近|接近|(?<![附最接將晚相鄰靠逼親])近"
        r"|(?<![看達見找想做得])不到|少於|低於|未滿|至少|起碼|最少|最多|至多)$"
    ),
    "en": re.compile(
        r"\b(?:more than|over|exceeding|less than|fewer than|about|around|approximately|roughly"
        r"|nearly|almost|close to|at least|at most|up to|no more than|as many as) $",
        re.IGNORECASE,
    ),
}
_AFTER = {
    "zh-Hant": re.compile(
        r"以[上下](?=[，。；、）」的]|$)|左右|上下|[多餘][枚座具架艘輛人名個項年天億萬]"
    ),
    "en": re.compile(r" or (?:more|less|so|fewer)\b", re.IGNORECASE),
}
_SPANS_OF_TIME = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "century")
_WHILE = ("over",)
"""Words that are no hedge before a span of time: over ten years."""

_DATES_BEFORE = {
    "zh-Hant": re.compile(r"(?:最遲|最早|約)$"),
    "en": re.compile(r"\b(?:before|after|by|about|around) $", re.IGNORECASE),
}
_DATES_AFTER = {
    "zh-Hant": re.compile(r"之[前後]|以[前後]|[前後]"),
    "en": re.compile(r" at the (?:earliest|latest)"),
}
"""Hedges around a date; they add a meaning to an exact one, which is no fault."""


@rule(
    "F4",
    "error",
    "survives rendering",
    wants="A figure as rendered in Chinese and in English reads back as the value, the unit, the"
    " hedge and the digits of its record, and the words around it add no hedge and repeat none.",
    why="A hedge that is doubled or made up, or a digit too many, says what the source did not.",
    bad="超過{prc_warheads_dod_2024}, where the figure itself is more_than: 超過超過600枚",
    good="{prc_warheads_dod_2024}",
    standard="ICD 203: expresses uncertainties properly; 行政院數字書寫規則 for the numerals",
)
def survives_rendering(material: Material) -> Iterator[Flaw]:
    """Find figures that read otherwise than their record, and hedges around placeholders."""
    for figure in material.figures:
        for language in LANGUAGES:
            yield from _misread(figure, language, material.vocabulary)
    for words in material.texts:
        yield from _hedged(words, material)


def _misread(figure: Figure, language: Language, vocabulary: Vocabulary) -> Iterator[Flaw]:
    """Render a figure, read it back, and say what differs."""
    try:
        written = render_figure(figure, language, "", vocabulary)
    except BadInput as error:
        remedy = error.remedy or "mend the figure's fields"
        yield Flaw(figure, f"can't be written in {language}: {error.problem}", remedy)
        return
    problem = (
        _wrong_date(figure, written, language)
        if figure.date is not None
        else _wrong_number(figure, written, language, vocabulary)
    )
    if problem:
        yield Flaw(
            figure,
            f"is written '{written}' in {language}, {problem}",
            "mend its value, significant_digits or unit, so that the words say what it holds",
            words=written,
        )


def _wrong_date(figure: Figure, written: str, language: Language) -> str:
    date = figure.date
    assert date is not None
    sentence = f"in {written}" if written[0].isdigit() else written
    found = find(_FRAMES[language].format(sentence if language == "en" else written))
    read = next((each.date for each in found if each.date is not None), None)
    if read is None:
        return "" if str(date.year) in written else "which names no year"
    if (read.year, read.month, read.day) == (date.year, date.month, date.day):
        return "" if read.part == date.part else "which reads as another part of the year"
    return "which reads as another date"


def _wrong_number(figure: Figure, written: str, language: Language, vocabulary: Vocabulary) -> str:
    """Say how a number reads otherwise than its record; empty where it doesn't."""
    found = find(_FRAMES[language].format(written))
    numerals = [each.group().replace(",", "") for each in _NUMERAL.finditer(written)]
    wanted = _values(figure)
    if not found:
        # Words such as "half a dozen" are not all known to the reader; digits are compared.
        agree = [Fraction(each) for each in numerals] == [Fraction(each) for each in wanted]
        return "" if agree or not numerals else "which does not read as its value"
    read = found[0]
    if figure.unit == "quarter" and not numerals:
        return ""  # "three quarters" are a share or nine months: only the context tells
    if not _same_value(figure, wanted, read, language):
        return f"which reads as {_plain(read)}"
    if figure.currency != read.currency:
        return f"which reads as {read.currency or 'no currency'}"
    if not _same_unit(figure, read, language, vocabulary):
        return f"which reads as counted in '{read.unit}'"
    if not figure.is_range and read.qualifier != figure.qualifier:
        return f"which reads as {read.qualifier}, not {figure.qualifier}"
    least = figure.significant_digits or 0
    digits = [len(each.replace(".", "").lstrip("0")) for each in numerals if Fraction(each)]
    if any(count < least for count in digits) and figure.unit != SHARE:
        return f"with fewer than its {least} significant digits"
    return ""


def _values(figure: Figure) -> list[Decimal | Fraction]:
    """Return the numbers that a reader should read: a fraction to the digits asked for."""
    given = [value for value in (figure.value, figure.low, figure.high) if value is not None]
    return [
        published(value, figure.significant_digits)
        if isinstance(value, Fraction) and figure.unit != SHARE
        else value
        for value in given
    ]


def _same_value(
    figure: Figure, wanted: list[Decimal | Fraction], found: Found, language: Language
) -> bool:
    read = found.value if isinstance(found.value, tuple) else (found.value,)
    if figure.order:  # its bounds are the desk's own, within those of the words
        ends = [Fraction(end) for end in read if end is not None]
        return len(ends) == 2 and ends[0] <= wanted[0] and wanted[1] <= ends[1]
    factor = _TONS.get(figure.unit or "", 1) if language == "zh-Hant" else 1
    return list(read) == [value * factor for value in wanted]


def _same_unit(figure: Figure, found: Found, language: Language, vocabulary: Vocabulary) -> bool:
    """Compare units; those of the workspace are words that the reader need not know."""
    unit = vocabulary.units.get(figure.unit or "")
    if unit is None or unit != load_units({}).get(unit.id):
        return True
    if unit.id == SHARE:
        return found.kind == "fraction"
    if language == "zh-Hant":
        return (found.unit or "?") in unit.zh
    return found.unit == unit.en_one


def _plain(found: Found) -> str:
    ends = found.value if isinstance(found.value, tuple) else (found.value,)
    return " to ".join(
        f"{end:,f}" if isinstance(end, Decimal) else str(end) for end in ends if end is not None
    )


def _hedged(words: Words, material: Material) -> Iterator[Flaw]:
    """Find hedges that stand in a text beside a figure that has or lacks one itself."""
    for each in words.placeholders:
        figure = material.workspace.figures.get(each.name)
        if figure is None:
            continue
        before, after = words.prose[: each.start], words.prose[each.end :]
        if figure.date is None and each.variant in _NUMBERS:
            marks = (
                _BEFORE[words.language].search(before[-16:]),
                _AFTER[words.language].match(after),
            )
        elif figure.date is not None and each.variant in ("", "year", "month"):
            if figure.qualifier == "exact":
                continue
            marks = (
                _DATES_BEFORE[words.language].search(before[-16:]),
                _DATES_AFTER[words.language].match(after),
            )
        else:
            continue
        for mark in filter(None, marks):
            hedge = mark.group().strip()
            if figure.unit in _SPANS_OF_TIME and hedge.lower() in _WHILE:
                continue
            own = figure.qualifier.replace("_", " ")
            yield Flaw(
                words.record,
                f"'{hedge}' hedges {{{each.name}}}, which is {own} by itself"
                if figure.qualifier != "exact" or figure.order
                else f"'{hedge}' adds a hedge to {{{each.name}}}, which is exact",
                f"take '{hedge}' out, or mend the figure's qualifier by its source",
                words=hedge,
                deck=words.deck,
                file=words.file,
            )
