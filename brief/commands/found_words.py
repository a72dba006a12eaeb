"""What was found in a document, in words: values, kinds, what was understood of the whole."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import partial

from brief.extraction.extractor import Extracted
from brief.extraction.found import Kind
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.model.partial_date import PartialDate
from brief.reading.document import Document, Role

Row = tuple[str, str]
"""A label and what stands beside it."""


def value_text(each: Extracted, language: Language) -> str:
    """Return what a figure says, with its hedge, unit and currency: more than 600 枚."""
    if each.kind == "date":
        unresolved = program_word("not resolved", language)
        return _hedged(each.qualifier or "exact", each.as_of or unresolved, language)
    if each.value is None:
        return program_word("left open", language)
    ends = each.value if isinstance(each.value, tuple) else (each.value,)
    number = "–".join(_number(end) for end in ends)
    unit = each.unit or ""
    if each.currency:
        number = f"{each.currency} {number}"
    elif unit:
        number += unit if unit.startswith("%") else f" {unit}"
    if each.factor is not None:
        number += f" (×{_number(each.factor)})"
    return _hedged(each.qualifier or "exact", number, language)


def kind_text(kind: Kind, language: Language) -> str:
    """Return the name of a kind of figure."""
    word = partial(program_word, language=language)
    names: dict[Kind, Callable[[], str]] = {
        "quantity": lambda: word("quantity"),
        "percent": lambda: word("percentage"),
        "money": lambda: word("money"),
        "multiple": lambda: word("multiple"),
        "fraction": lambda: word("fraction"),
        "duration": lambda: word("duration"),
        "date": lambda: word("date"),
        "ordinal": lambda: word("ordinal"),
    }
    return names[kind]()


def role_text(role: Role, language: Language) -> str:
    """Return the name of a part of a document."""
    word = partial(program_word, language=language)
    names: dict[Role, Callable[[], str]] = {
        "title": lambda: word("title"),
        "dateline": lambda: word("dateline"),
        "body": lambda: word("body"),
        "caption": lambda: word("caption"),
        "boilerplate": lambda: word("boilerplate"),
    }
    return names[role]()


def published_text(date: PartialDate | str | None, status: str, language: Language) -> str:
    """Return when a document was published and how that is known."""
    if not isinstance(date, PartialDate):
        return program_word("unknown: the document gives no date", language)
    if status == "inferred":
        return program_word("{date} (inferred)", language, date=str(date))
    return program_word("{date} (exact)", language, date=str(date))


def counted(kinds: Iterable[Kind], language: Language) -> str:
    """Return how many figures there are, and of which kinds: 3 (date 2, quantity 1)."""
    counts = Counter(kinds)
    if not counts:
        return program_word("none", language)
    parts = [f"{kind_text(kind, language)} {number}" for kind, number in counts.most_common()]
    comma = program_word(", ", language)
    return f"{counts.total()} ({comma.join(parts)})"


def understood(
    document: Document, figures: Iterable[Extracted], language: Language
) -> Iterator[Row]:
    """Return what a document says about itself, and what was made of it."""
    word = partial(program_word, language=language)
    said = document.metadata
    unknown = word("unknown")
    yield word("Title"), said.title or unknown
    yield word("Outlet"), said.outlet or unknown
    yield word("Author"), said.author or unknown
    yield word("Address"), said.url or unknown
    yield word("Published"), published_text(said.published, said.published_status, language)
    yield word("Language"), said.language
    yield word("Format"), f"{document.format}, {document.encoding}"
    roles = Counter(block.role for block in document.blocks)
    comma = word(", ")
    names = [f"{role_text(role, language)} {number}" for role, number in roles.items()]
    yield word("Blocks"), comma.join(names) or word("none")
    yield word("Figures found"), counted((each.kind for each in figures), language)
    if document.suspicions:
        yield word("Suspicious"), suspicious(document, language)


def suspicious(document: Document, language: Language) -> str:
    """Return the invisible and misleading characters of a document, counted by what they are."""
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for each in document.suspicions:
        counts[each.what] += 1
        first.setdefault(each.what, each.start)
    parts = [
        program_word(
            "{what} ×{count}, the first at character {start}",
            language,
            what=what,
            count=str(number),
            start=str(first[what]),
        )
        for what, number in counts.most_common()
    ]
    return program_word("; ", language).join(parts)


def _hedged(qualifier: str, value: str, language: Language) -> str:
    word = partial(program_word, language=language, value=value)
    hedges = {
        "approx": lambda: word("about {value}"),
        "more_than": lambda: word("more than {value}"),
        "less_than": lambda: word("less than {value}"),
        "at_least": lambda: word("at least {value}"),
        "up_to": lambda: word("up to {value}"),
        "before": lambda: word("before {value}"),
        "since": lambda: word("since {value}"),
    }
    return hedges[qualifier]() if qualifier in hedges else value


def _number(value: Decimal | Fraction) -> str:
    """Return a number in full, in groups of three digits, a fraction as one."""
    if value == int(value):
        return f"{int(value):,}"
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return f"{value:,f}"
