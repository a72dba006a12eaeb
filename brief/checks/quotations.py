"""P5: quoted words are those that stand in the source."""

import re
from collections.abc import Iterator

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.model.point import Point

_QUOTES = re.compile(r"「[^「」]*」|“[^“”]*”|\"[^\"]*\"")
_TAG = re.compile(r"<(?:!--.*?--|/?[A-Za-z][^<>]*)>", re.DOTALL)
_IGNORED = re.compile(r"[\s\u200b-\u200f\u2060\ufeff「」『』“”‘’\"']+")
_LEFT_OUT = re.compile(r"…+|\.{3}|\[[^\]]*\]|［[^］]*］|\ue000+")
_ENDS = "。，、；：！？.,;:!?"


@rule(
    "P5",
    "error",
    "quotation equals its anchor",
    wants="The words between quotation marks in a quotation stand in its anchor, character for"
    " character; … and [ ] show what was left out or put in. A translation of them is exempt.",
    why="A quotation that was polished or shortened in silence puts words into somebody's mouth.",
    bad="發言人稱「不合理、不現實」 where the source has 「既不合理也不現實」",
    good="發言人稱「既不合理也不現實」",
    standard="AP: never alter quotations, even to correct minor errors",
)
def misquoted(material: Material) -> Iterator[Flaw]:
    """Find quoted words that none of the point's anchors holds, where the originals are at hand."""
    for words in material.texts:
        point = words.record
        if not isinstance(point, Point) or point.kind != "quotation" or not words.original:
            continue
        spans = _anchored(point, words, material)
        if not spans:
            continue
        for match in _QUOTES.finditer(words.prose):
            quoted = words.text[match.start() + 1 : match.end() - 1]
            blanked = match.group()[1:-1]
            if not any(_holds(span, blanked) for span in spans):
                yield Flaw(
                    point,
                    "the quoted words do not stand in its anchor",
                    "quote the words as they stand, or take the quotation marks away",
                    words=quoted,
                )


def _anchored(point: Point, words: Words, material: Material) -> list[str]:
    """Return what stands at a point's anchors; nothing where an original is not at hand.

    An original in another language means that the quotation is a translation.
    """
    spans = []
    for anchor in point.anchors:
        text = material.originals.get(anchor.source)
        if text is None or material.workspace.sources[anchor.source].language != words.language:
            return []
        spans.append(_bare(text[anchor.start : anchor.end]))
    return spans


def _holds(span: str, quoted: str) -> bool:
    """Say whether a span holds quoted words, piece by piece in order where some are left out."""
    place = 0
    for piece in _LEFT_OUT.split(quoted):
        wanted = _bare(piece).rstrip(_ENDS)
        place = span.find(wanted, place)
        if place < 0:
            return False
        place += len(wanted)
    return True


def _bare(text: str) -> str:
    """Return a text without tags, white space and quotation marks, in lower case."""
    return _IGNORED.sub("", _TAG.sub("", text)).lower()
