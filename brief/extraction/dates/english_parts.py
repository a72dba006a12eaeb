"""Halves, quarters and seasons of years as English writes them."""

import re
from dataclasses import replace

from brief.extraction.dates.english_words import ANY_CASE, RELATIVE, YEAR, date_found, relative_year
from brief.extraction.found import DateExpression, Found

_OF = (
    f"(?:(?:,| of)? (?:fiscal (?:year )?)?(?P<year>{YEAR})"
    f"| of (?:the )?(?:{RELATIVE}|year(?![a-z])))"
)
_ORDER = {
    word: place
    for place, words in enumerate(
        ("first 1st", "second 2nd latter", "third 3rd", "fourth 4th final last"), 1
    )
    for word in words.split()
}
_HALF = re.compile(f"(?:(?P<order>first|second|latter)[ -]half|H(?P<number>[12])){_OF}", ANY_CASE)
_QUARTER = re.compile(
    "(?:(?P<order>first|second|third|fourth|[1-4](?:st|nd|rd|th))[ -]quarter(?!s|-?finals?|back)"
    "|(?P<vague>final|last) quarter(?= of)"
    f"|(?-i:Q(?P<number>[1-4])|(?P<first>[1-4])Q)(?![A-Za-z0-9])){_OF}?",
    ANY_CASE,
)
_QUARTERS = re.compile(f"first (?P<count>two|three) quarters{_OF}", ANY_CASE)
_SEASONS = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}
_SEASON = re.compile(f"(?P<season>spring|summer|autumn|fall|winter){_OF}", ANY_CASE)
_SEASON_NEAR = re.compile(
    "(?P<word>last|this|next)(?P<beside>)(?: past| coming)? "
    "(?P<season>spring|summer|autumn|fall|winter)(?![a-z])",
    ANY_CASE,
)


def read_part(text: str, at: int) -> Found | None:
    """Read the half, quarter or season that begins at a place of a text, or None."""
    if match := _HALF.match(text, at):
        place = int(match["number"]) if match["number"] else _ORDER[match["order"].lower()]
        return _found(match, ("first-half", "second-half")[place - 1])
    if match := _QUARTERS.match(text, at):
        last = 6 if match["count"].lower() == "two" else 9
        months = replace(_year(match), month=1)
        return date_found(match.span(), replace(months, end_month=last))
    if match := _QUARTER.match(text, at):
        number = match["number"] or match["first"]
        word = match["order"] or match["vague"]
        return _found(match, f"q{number or _ORDER[word.lower()]}")
    if match := _SEASON.match(text, at):
        return _found(match, _SEASONS[match["season"].lower()])
    if match := _SEASON_NEAR.match(text, at):
        date = replace(relative_year(match), part=_SEASONS[match["season"].lower()])
        return date_found(match.span(), date)
    return None


def _found(match: re.Match[str], part: str) -> Found:
    return date_found(match.span(), replace(_year(match), part=part))


def _year(match: re.Match[str]) -> DateExpression:
    """Return the year that goes with a part of it; "of the year" leaves it to the paragraph."""
    if match["year"]:
        return DateExpression(year=int(match["year"]))
    return relative_year(match) if match["word"] or match["beside"] else DateExpression()
