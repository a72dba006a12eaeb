"""Years, fiscal years, decades and centuries as English writes them."""

import re

from brief.extraction.dates.english_words import (
    ANY_CASE,
    RELATIVE,
    THINGS,
    YEAR,
    date_found,
    relative_year,
)
from brief.extraction.found import EDITION, DateExpression, Found

_TO = "(?:[-–—/](?P<to>(?:20)?[0-9]{2})(?![0-9A-Za-z]))?"
_FISCAL = re.compile(
    f"(?:fiscal|financial|budget)(?:[- ]years?)? (?P<year>{YEAR}){_TO}"
    "|FY ?['’]?(?P<short>20[0-9]{2}|[0-9]{2})(?:[-–—/](?P<short_to>(?:20)?[0-9]{2}))?"
    "(?![0-9A-Za-z])",
    ANY_CASE,
)
_FISCAL_LAST = re.compile(
    "(?P<year>(?:19|20)[0-9]{2})(?:[-–—/](?P<to>(?:20)?[0-9]{2}))? "
    "(?:fiscal|financial|budget) year",
    ANY_CASE,
)
_DECADE = re.compile("(?:(?P<year>(?:1[5-9]|20|21)[0-9])0|['’](?P<short>[0-9])0)s(?![A-Za-z])")
_CENTURIES = {
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
    "twenty-second": 22,
}
_CENTURY = re.compile(
    f"(?:(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_CENTURIES)}))[ -]century",
    ANY_CASE,
)
_RELATIVE = re.compile(RELATIVE + "|(?P<same>same year|that(?: same)? year)(?![a-z-])", ANY_CASE)
_SPAN = re.compile(f"(?P<year>{YEAR}) to (?P<to>{YEAR})", ANY_CASE)
_YEAR = re.compile(f"(?P<year>{YEAR})(?!-(?!era)[A-Za-z0-9]|[–—/][0-9])")

_ABOUT = "(?:about |around |roughly )?$"
_PLACES = re.compile(
    "(?<![A-Za-z])(?:in|since|until|till|during|between|year|as of|late|early|mid|throughout"
    f"|(?:later|earlier) than|as early as|as late as|ahead of|prior to|back to) {_ABOUT}",
    ANY_CASE,
)
_MAY_COUNT = re.compile(
    f"(?<![A-Za-z])(?:by|from|through|of|for|before|after|to|than) {_ABOUT}", ANY_CASE
)
_FROM = re.compile("(?<![A-Za-z])(?:from|between) $", ANY_CASE)
_OWNER = re.compile(
    "(?:(?<![A-Za-z])(?:the|its|their|his|her|our|a)|[A-Za-z]['’]s|s['’]) $", ANY_CASE
)
_BETWEEN_DATES = re.compile(", (?:and |or )?| and | or | to | through |[-–—]| versus ")
_OPENS = re.compile('(?:^|[.!?]["”’)]? |[“"])$')
_COUNTED = re.compile(THINGS, ANY_CASE)
_PLURAL = re.compile(
    " (?!(?:was|is|has|its|this|as|does|plus|versus|us|perhaps|across|towards|elections|olympics"
    "|games|goals|targets|levels|talks|protests|results|midterms|sanctions|limits|plans|budgets"
    "|reports)(?![a-z]))(?:[a-z]{2,12} )?[a-z]{2,20}(?<!s)s(?![A-Za-z])"
)
_NOUN = re.compile(" [A-Za-z]")
_PUBLISHED = re.compile(
    " (?:edition|report|review|budget|elections?|survey|assessment|white paper|summit|defen[cs]e)"
    "(?![a-z])",
    ANY_CASE,
)
_EDITION = re.compile(
    " (?:[A-Za-z]{1,20} ){0,4}(?:edition|report|review|survey|assessment|white paper)(?![a-z])",
    ANY_CASE,
)
_VERB = re.compile(" (?:was|is|will|would|has|saw|marked|brought)(?![a-z])")


def read_year(text: str, at: int, previous: Found | None, placed: bool) -> Found | None:
    """Read the year, or years, that begin at a place; a bare number only where a year is meant.

    `previous` is the date before; `placed` says that a word such as "early" has gone before.
    """
    return (
        _fiscal(text, at)
        or _decade_or_century(text, at)
        or _relative(text, at)
        or _bare(text, at, previous, placed)
    )


def _fiscal(text: str, at: int) -> Found | None:
    if match := _FISCAL_LAST.match(text, at):
        year, to, core = match["year"], match["to"], match.span("year")
    elif match := _FISCAL.match(text, at):
        year, to = match["year"] or match["short"], match["to"] or match["short_to"]
        core = (match.start("year"), match.end()) if match["year"] else match.span()
    else:
        return None
    first = _in_full(year, 2000)
    end = _in_full(to, first) if to else 0
    if end and end <= first:
        return None
    return date_found(match.span(), DateExpression(year=first, end_year=end or None), core)


def _in_full(year: str, near: int) -> int:
    """Return 2027 for 27, in the century of another year."""
    return int(year) if len(year) == 4 else near // 100 * 100 + int(year)


def _decade_or_century(text: str, at: int) -> Found | None:
    if match := _DECADE.match(text, at):
        year = int(match["year"]) * 10 if match["year"] else 1900 + int(match["short"]) * 10
        return date_found(match.span(), DateExpression(year=year, part="decade"))
    match = _CENTURY.match(text, at)
    if not match:
        return None
    number = int(match["number"]) if match["number"] else _CENTURIES[match["word"].lower()]
    if not number:
        return None
    return date_found(match.span(), DateExpression(year=number * 100 - 99, part="century"))


def _relative(text: str, at: int) -> Found | None:
    match = _RELATIVE.match(text, at)
    if not match:
        return None
    date = DateExpression(same_year=True) if match["same"] else relative_year(match)
    return date_found(match.span(), date, note="relative year")


def _bare(text: str, at: int, previous: Found | None, placed: bool) -> Found | None:
    before = text[max(0, at - 24) : at]
    if (span := _SPAN.match(text, at)) and not _FROM.search(before):
        first, end = int(span["year"]), int(span["to"])
        if first < end and not _counts(text, span.end(), loosely=True):
            return date_found(span.span(), DateExpression(year=first, end_year=end))
    match = _YEAR.match(text, at)
    if not match or not _is_year(text, match, before, previous, placed):
        return None
    note = EDITION if _EDITION.match(text, match.end()) else ""
    return date_found(match.span(), DateExpression(year=int(match["year"])), note=note)


def _is_year(
    text: str, match: re.Match[str], before: str, previous: Found | None, placed: bool
) -> bool:
    """Say whether four figures are a year by the words before and after them."""
    end = match.end()
    if _counts(text, end, loosely=False):
        return False
    if placed or _PLACES.search(before) or _PUBLISHED.match(text, end):
        return True
    listed = previous is not None and _BETWEEN_DATES.fullmatch(text, previous.end, match.start())
    if (listed or _MAY_COUNT.search(before)) and match["year"][:2] in ("19", "20", "21"):
        follows_date = listed or not before.lower().endswith(("to ", "than "))
        return bool(follows_date) and not _counts(text, end, loosely=True)
    if _OWNER.search(before) and _NOUN.match(text, end):
        return match["year"][:2] in ("19", "20") and not _counts(text, end, loosely=True)
    return bool(_OPENS.search(before) and _VERB.match(text, end))


def _counts(text: str, end: int, *, loosely: bool) -> bool:
    """Say whether what follows a number is counted by it; loosely, any noun in the plural."""
    return bool(_COUNTED.match(text, end) or (loosely and _PLURAL.match(text, end)))
