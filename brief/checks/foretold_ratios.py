"""Shares and multiples that are foretold: what they are held against is of another time."""

import re

from brief.checks.shown_pages import Page, values_in
from brief.extraction.speech.sentences import split_sentences
from brief.language.units import MULTIPLE, SHARE
from brief.model.figure import Figure

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def is_of_two_times(figure: Figure) -> bool:
    """Whether a share or a multiple is foretold: of what is now, most likely.

    A rate of something else, such as a growth rate, holds for its one time.
    """
    of_another = figure.unit in (MULTIPLE, SHARE) or figure.basis == "ratio"
    return of_another and figure.target not in (None, figure.as_of)


def names_other_year(page: Page, figure: Figure) -> bool:
    """Whether each sentence of a page that shows a figure says what year it is held against."""
    assert figure.target is not None
    sentences = [
        text[start:end]
        for _, text in page.texts
        if figure.id in values_in(text)
        for start, end in split_sentences(text)
        if figure.id in values_in(text[start:end])
    ]
    target = str(figure.target.year)
    return bool(sentences) and all(set(_YEAR.findall(each)) - {target} for each in sentences)
