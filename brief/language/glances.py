"""What a reader of Chinese takes in at one glance, so that a line had better not end inside it.

Chinese lines may end after any character; these few are still read twice when they do: a number
with what it counts, a label with its colon, a word or two in quotation marks or brackets.
"""

import re

_GLANCES = re.compile(
    r"[0-9][0-9.,]*[％%]?[多餘]?[\u4e00-\u9fff]"
    r"|(?:^|(?<=[，。；：！？、\n（「]))[\u4e00-\u9fff]{2}：(?:[\u4e00-\u9fff]{1,2}(?=[）；。]))?"
    r"|「[^「」\s]{1,4}」|（[^（）\s]{1,4}）"
)

_LONGEST = 12
"""Characters that are looked at on either side of a place, where a number is still whole."""


def has_glances(text: str) -> bool:
    """Whether a text holds something that is taken in at one glance."""
    return _GLANCES.search(text) is not None


def parts_glance(text: str, place: int) -> bool:
    """Whether a line that ends before the character at `place` parts what is read at a glance."""
    start = max(0, place - _LONGEST)
    around = _GLANCES.finditer(text, start, place + _LONGEST)
    return any(each.start() < place < each.end() for each in around)
