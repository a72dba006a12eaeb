"""How a memo names a slide: as one of the deck, which lies beside it."""

import re

from brief.language.joining import NO_BREAK_SPACE
from brief.planning.wording import Wording

_BEFORE_NUMBER = re.compile(r" (?=\d)")


def deck_slide(wording: Wording, numbers: int | str, *, capital: bool = False) -> str:
    """Return the name of slides by their numbers, of which the first stays beside it.

    So they are called 簡報第5頁 / deck slide 5, 簡報第4–7頁 / deck slides 4–7.
    """
    said = str(numbers)
    if said.isdigit():
        name = wording.word("deck slide {number}", number=said)
    else:
        name = wording.word("deck slides {numbers}", numbers=said)
    name = _BEFORE_NUMBER.sub(NO_BREAK_SPACE, name, count=1)
    return name[0].upper() + name[1:] if capital else name
