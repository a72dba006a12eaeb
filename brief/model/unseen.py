"""Characters that no reader sees: one list, for what records refuse and what writers leave out.

They can hide words from whoever reads a deck, turn what stands there round, reach a terminal as
commands, or keep a file from opening. What joins or forms the letters and pictures around it is
seen in them, and stays: selectors of a glyph's form, joiners inside an emoji, and joiners inside a
word of a script whose letters join.
"""

import re

_PICTURES = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
"""Emoji and what follows them, between which a joiner makes one picture of two."""

_JOINING = "\u0620-\u0dff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1820-\u18af\ua840-\ua8ff"
"""Letters and marks of Arabic, Indic and like scripts, whose form a joiner between them decides."""

_INVISIBLE = (
    # What XML 1.0 can't hold (its section 2.2), other control characters, noncharacters.
    "\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    # Default_Ignorable_Code_Point of Unicode 16 with the annotation marks, but for the joiner of
    # words, which holds a number to its unit, and the selectors of a glyph's form, which show.
    + "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2061-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_JOINERS = (
    f"(?<![{_PICTURES}{_JOINING}])\u200d|(?<![{_JOINING}])\u200c"
    f"|(?<=[{_PICTURES}])\u200d(?![{_PICTURES}])|(?<=[{_JOINING}])[\u200c\u200d](?![{_JOINING}])"
)
# Compiled where they are looked for: few texts are in doubt, and it takes as long as a module.
_UNSEEN = f"[{_INVISIBLE}]|{_JOINERS}"
_REFUSED = f"[{_INVISIBLE}\v\r\u2028\u2029\u2060]|{_JOINERS}"
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]")
"""What is invisible although Python takes it for printable."""

_BREAK = re.compile("\r\n|[\r\v\u2028\u2029]")


def without_unseen(text: str) -> str:
    """Return text without what no reader sees, and with one kind of line break."""
    if is_all_seen(text):
        return text
    return re.sub(_UNSEEN, "", _BREAK.sub("\n", text))


def first_unseen(text: str) -> str | None:
    """Return the first character that no record's text may hold, None where there is none.

    That is what no reader sees, a line break other than a line feed, and the joiner of words, which
    brief puts in itself where a line must not break.
    """
    if is_all_seen(text):
        return None
    found = re.search(_REFUSED, text)
    return found.group() if found else None


def as_typed(text: str) -> str:
    """Return what somebody typed or pasted, without what they did not see and spaces at its ends.

    They could not find it to take it out.
    """
    return without_unseen(text).replace("\u2060", "").strip()


def is_all_seen(text: str) -> bool:
    """Whether a text is sure to hold nothing of it, by a look that costs next to nothing."""
    return text.replace("\n", "").isprintable() and (text.isascii() or not _BLANK.search(text))
