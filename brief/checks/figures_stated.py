"""F2: a figure says when, who and of what."""

from collections.abc import Iterator

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.model.figure import Figure
from brief.model.record import NOT_STATED

_ASKED = {
    "as_of": "the date that it holds for",
    "originator": "who made it",
    "basis": "what is counted",
}

_SHOWN = ("subject", "measure", "basis")
"""Fields whose English stands on pages letter by letter."""


@rule(
    "F2",
    "warning",
    "as-of, originator, basis",
    wants="Every figure has the date that it holds for, who made it, and what is counted, in words"
    " that a reader can be shown: installed capacity, not installed_capacity.",
    why="A number that nobody can date or trace can't be defended when it is asked about. Where the"
    " source does not say, not_stated is the honest answer; it is shown on the slide.",
    bad='originator = "not_stated"',
    good='originator = "國際戰略研究所"',
    standard="ICD 206: consistent and structured sourcing of all significant reporting",
)
def not_stated(material: Material) -> Iterator[Flaw]:
    """Find figures with a part of what is needed to trust them unsaid, or said as an id."""
    for figure in material.figures:
        for field, what in _ASKED.items():
            if getattr(figure, field) == NOT_STATED:
                yield Flaw(
                    figure,
                    f"the source does not say {what}",
                    f"look for it in the source, or waive F2 and say why {field} is unknown",
                    words=field,
                )
    yield from _ids(material)


def _ids(material: Material) -> Iterator[Flaw]:
    """Find ids in the place of words, each once, at the first figure that has it."""
    having: dict[tuple[str, str], list[Figure]] = {}
    for figure in material.figures:
        for field in _SHOWN:
            text = str(getattr(figure, field))
            if text != NOT_STATED and "_" in text:
                having.setdefault((field, text), []).append(figure)
    for (field, text), figures in having.items():
        others = len(figures) - 1
        more = f", and that of {others} more" if others else ""
        yield Flaw(
            figures[0],
            f"its {field}{more} stands on pages as it is: {text}",
            f"write words with spaces between them: {text.replace('_', ' ')}",
            words=text,
        )
