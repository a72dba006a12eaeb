"""How a memo names a slide: as one of the deck, which lies beside it."""

from brief.language.linebreak import NO_BREAK_SPACE
from brief.planning.wording import Wording


def deck_slide(wording: Wording, number: int, *, capital: bool = False) -> str:
    """Return the name of a slide, its number not apart: 簡報第5頁 / deck slide 5."""
    name = NO_BREAK_SPACE.join(
        wording.word("deck slide {number}", number=str(number)).rsplit(" ", 1)
    )
    return name[0].upper() + name[1:] if capital else name
