"""What somebody says in a sentence: from where to where it reaches."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from brief.extraction.speech.known import Known
from brief.extraction.speech.speakers import Speaker

_STEPS = 40
"""Claims looked back through for the one that governs a place."""


@dataclass(frozen=True)
class Claim:
    """Somebody says something. Places are code points of the block's text."""

    speaker: Speaker | None
    """None where the one who speaks has no name, or none that can be told."""
    phrase: int
    """Where the words begin that name the speaker."""
    cue: int
    """After the verb; what is said begins here."""
    reach: int
    """Where it ends."""
    dates: int
    """Where the words begin whose dates are the speaker's: when it was said, or of which year the
    report is."""
    back: int
    """Where what was said begins if it stands before the verb; else `cue`."""


def governing(claims: Sequence[Claim], place: int) -> Claim | None:
    """Return the innermost claim that governs a place; `claims` are sorted by `cue`."""
    last = bisect_right(claims, place, key=lambda claim: claim.cue)
    for claim in reversed(claims[max(0, last - _STEPS) : last]):
        if place < claim.reach:
            return claim
    for claim in claims[last : last + _STEPS]:
        if claim.back <= place < claim.phrase:
            return claim
    return None


@dataclass
class Sentence:
    """One sentence, or what one quote holds, on its way to its claims."""

    text: str
    """The whole block, or what the quote holds."""
    masked: str
    """As long as `text`, with brackets blank and quotes filled."""
    start: int
    end: int
    known: Known
    claims: list[Claim] = field(default_factory=list)
    """Found so far, in order."""

    def governor(self, place: int) -> Claim | None:
        """Return the claim in force at a place."""
        return governing(self.claims, place)
