"""F2: a figure says when, who and of what."""

from collections.abc import Iterator

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.model.record import NOT_STATED

_ASKED = {
    "as_of": "the date that it holds for",
    "originator": "who made it",
    "basis": "what is counted",
}


@rule(
    "F2",
    "warning",
    "as-of, originator, basis",
    wants="Every figure has the date that it holds for, who made it, and what is counted.",
    why="A number that nobody can date or trace can't be defended when it is asked about. Where the"
    " source does not say, not_stated is the honest answer; it is shown on the slide.",
    bad='originator = "not_stated"',
    good='originator = "國際戰略研究所"',
    standard="ICD 206: consistent and structured sourcing of all significant reporting",
)
def not_stated(material: Material) -> Iterator[Flaw]:
    """Find figures whose source leaves a part of what is needed to trust it unsaid."""
    for figure in material.figures:
        for field, what in _ASKED.items():
            if getattr(figure, field) == NOT_STATED:
                yield Flaw(
                    figure,
                    f"the source does not say {what}",
                    f"look for it in the source, or waive F2 and say why {field} is unknown",
                    words=field,
                )
