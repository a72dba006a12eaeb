"""Whether the words around a date speak of what is to come, or of what has been."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from brief.extraction.found import Found

Tense = Literal["future", "surely future", "past"]
"""`surely future` leaves out words that have other uses, such as 將 before an object."""

_TENSES: dict[Tense, re.Pattern[str]] = {
    "future": re.compile(
        "將|預計|預定|預料|可望|擬|計[畫劃]|打算|[定訂]於|即將|屆時|未來|是否|預測|可能|恐"
        "|(?<![A-Za-z])(?:will|would|could|might|expect(?:s|ed)?|plans?|planned|scheduled|due|upcoming"
        "|(?:set|is|are|agreed|aims?|intends?|hopes?|vowed|pledged) to)(?![A-Za-z])"
    ),
    "surely future": re.compile(
        "將[於在會]|預計|預定|可望|擬於|計[畫劃]|[定訂]於|即將"
        "|(?<![A-Za-z])(?:will|expected|planned|scheduled|due|is to|are to|upcoming)(?![A-Za-z])"
    ),
    "past": re.compile("已|曾|了"),
}
_CLAUSE_END = re.compile("[。！？!?；;，\n]|[.,](?= )")
_COMMA = re.compile("，|,(?= )")
_SAYS = re.compile("表示|[說稱]|宣布|指出|(?<![A-Za-z])(?:said|says|announced|told)(?![A-Za-z])")
_REACH = 60
"""How far a clause is looked through on either side of a date, in code points."""


def gaps(dates: Sequence[Found], text: str) -> Iterator[tuple[int, int]]:
    """Yield for each date where the one before it ends and where the one after it begins."""
    ends = [0, *(found.end for found in dates)]
    starts = [*(found.start for found in dates), len(text)]
    return zip(ends, starts[1:], strict=False)


def speaks_of(tense: Tense, text: str, found: Found, gap: tuple[int, int]) -> bool:
    """Say whether the clause of a date is in a tense; what somebody says is another clause.

    The clause ends at the neighbouring dates, which `gap` gives.
    """
    before, after = gap
    lead = text[max(before, found.start - _REACH) : found.start]
    # A date at the head of a sentence is parted from its clause by a comma: 10月，他將…
    comma = _COMMA.match(text, found.end)
    begin = comma.end() if comma else found.end
    rest = _CLAUSE_END.split(text[begin : max(begin, min(after, begin + _REACH))], maxsplit=1)[0]
    pattern = _TENSES[tense]
    return bool(
        pattern.search(_CLAUSE_END.split(lead)[-1])
        or pattern.search(_SAYS.split(rest, maxsplit=1)[0])
    )
