"""S4 and S5: anchors against the originals that are at hand."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.model.anchor import Anchor
from brief.model.point import Point

_WINDOW = 300
"""Code points on either side of an anchor in which what is similar is looked for."""

_ALIKE = 0.6
"""Similarity, by difflib's ratio, from which other characters are taken for the same place."""

_SHORTEST = 8
"""Characters from which a repeated passage is a repeated sentence; all found by their first 8."""

_MANY = 3
"""Places that a message names."""

_ENOUGH = 20
"""Places after which a passage is no longer looked for."""

_NUMERAL = re.compile("[0-9０-９〇零一二三四五六七八九十百千萬億兆兩半數多幾]")


@rule(
    "S4",
    "error",
    "anchor moved",
    wants="A figure's characters stand in the original exactly where its anchor says, and a point's"
    " passage there has the hash of its anchor.",
    why="A number is only as good as the place that it can be looked up in. Similar text with"
    " another number is never accepted: 500 and 600 are one character apart.",
    bad='start = 30, end = 36, text = "超過500枚", where the original has 超過600枚',
    good="the span and the characters as `brief anchor` prints them",
    standard="W3C Web Annotation: text quote and text position selectors, without fuzzy matching",
    mends="start and end, where the very same characters stand at one other place and no more",
)
def anchor_moved(material: Material) -> Iterator[Flaw]:
    """Find anchors whose characters stand elsewhere, otherwise, or nowhere."""
    for figure in material.figures:
        for anchor in figure.anchors:
            original = material.originals.get(anchor.source)
            quote = anchor.text
            if original is None or quote is None or _holds(original, anchor):
                continue
            message, remedy = _instead(original, anchor, quote)
            yield Flaw(figure, f"in {anchor.source}, '{quote}' {message}", remedy, words=quote)
    for point in material.points:
        for anchor in point.anchors:
            original = material.originals.get(anchor.source)
            if original is not None and not _holds(original, anchor):
                start = moved_to(original, anchor)
                yield Flaw(
                    point,
                    f"the passage at {anchor.start}-{anchor.end} in {anchor.source} is another one"
                    + (f"; its own stands at {start}" if start is not None else ""),
                    "quote its beginning and end to `brief anchor --hash` for the right place"
                    if start is None
                    else f"write start = {start}, end = {start + anchor.end - anchor.start}",
                    words=f"{anchor.start}-{anchor.end}",
                )


@rule(
    "S5",
    "warning",
    "repeated text",
    wants="The passage that a point is anchored in stands once in its original, or the point has an"
    " anchor for each place.",
    why="Captions and share texts repeat the body. Two places are one statement, not two; and the"
    " one to cite is the body.",
    bad="a point anchored in a photo's caption that repeats a sentence",
    good="the same point anchored in the sentence itself, with a waiver that names the caption",
    standard="our own; W3C Web Annotation's prefix and suffix serve the same end",
)
def repeated_text(material: Material) -> Iterator[Flaw]:
    """Find points whose passage an original has more than once."""
    wanted: dict[str, set[str]] = {}
    for point in material.points:
        for anchor, passage in _passages(point, material.originals):
            wanted.setdefault(anchor.source, set()).add(passage)
    places = {
        source: _all_places(material.originals[source] or "", passages)
        for source, passages in wanted.items()
    }
    for point in material.points:
        held = {(anchor.source, anchor.start) for anchor in point.anchors}
        for anchor, passage in _passages(point, material.originals):
            others = [
                place
                for place in places[anchor.source][passage]
                if not any(
                    source == anchor.source and place <= start < place + len(passage)
                    for source, start in held
                )
            ]
            if others:
                listed = ", ".join(map(str, others[:_MANY]))
                more = " and elsewhere" if len(others) > _MANY else ""
                yield Flaw(
                    point,
                    f"its passage at {anchor.start} in {anchor.source} stands again at {listed}"
                    f"{more}",
                    "anchor the body's sentence, not a caption; then waive S5 and say so",
                    words=f"{anchor.start}-{anchor.end}",
                )


def moved_to(original: str, anchor: Anchor) -> int | None:
    """Return the one place where the very characters of an anchor stand; None for none or several.

    None too for an anchor that is right as it is.
    """
    quote = anchor.text
    if _holds(original, anchor):
        return None
    if quote is not None:
        start = original.find(quote)
        return start if start >= 0 and original.find(quote, start + 1) < 0 else None
    found = _by_hash(original, anchor.end - anchor.start).get(anchor.sha256 or "", ())
    return found[0] if len(found) == 1 else None


def _holds(original: str, anchor: Anchor) -> bool:
    """Say whether what an anchor was made from stands at its span."""
    if anchor.text is not None:
        return original[anchor.start : anchor.end] == anchor.text
    return _hash(original[anchor.start : anchor.end]) == anchor.sha256


@lru_cache(maxsize=64)
def _by_hash(original: str, length: int) -> Mapping[str, tuple[int, ...]]:
    """Return where each passage of a length stands, by its hash."""
    found: dict[str, tuple[int, ...]] = {}
    for start in range(len(original) - length + 1):
        digest = _hash(original[start : start + length])
        found[digest] = (*found.get(digest, ()), start)
    return found


def _hash(passage: str) -> str:
    return hashlib.sha256(passage.encode()).hexdigest()


def _instead(original: str, anchor: Anchor, quote: str) -> tuple[str, str]:
    """Return what has become of a quotation that does not stand at its span, and the remedy."""
    count = original.count(quote)
    if count == 1:
        start = original.index(quote)
        return (
            f"has moved: it stands at {start}, not at {anchor.start}",
            f"write start = {start}, end = {start + len(quote)}",
        )
    if count:
        return (
            f"does not stand at {anchor.start}, but at {count} other places",
            f"choose the right one with `brief anchor {anchor.source} '{quote}'`",
        )
    near = _most_similar(original, anchor, quote)
    if near and _NUMERAL.findall(near) != _NUMERAL.findall(quote):
        return (
            f"is suspect: another number stands there, '{near}'",
            "read the original, and correct the figure or its anchor by hand",
        )
    if near:
        return (
            f"is suspect: only similar words stand there, '{near}'",
            "read the original, and anchor the characters that it has",
        )
    return (
        "stands nowhere in the original",
        "read the original, and correct the figure or take it out",
    )


def _most_similar(original: str, anchor: Anchor, quote: str) -> str:
    """Return the stretch near an anchor that is most like its characters; empty if none is."""
    start = max(0, min(anchor.start, len(original)) - _WINDOW)
    window = original[start : min(anchor.end, len(original)) + _WINDOW]
    matcher = SequenceMatcher(None, "", quote, autojunk=False)
    best, likeness = "", 0.0
    for place in range(max(1, len(window) - len(quote) + 1)):
        stretch = window[place : place + len(quote)]
        matcher.set_seq1(stretch)
        if matcher.quick_ratio() > max(likeness, _ALIKE) and matcher.ratio() > likeness:
            best, likeness = stretch, matcher.ratio()
    return " ".join(best.split()) if likeness >= _ALIKE else ""


def _passages(point: Point, originals: Mapping[str, str | None]) -> Iterator[tuple[Anchor, str]]:
    """Return a point's anchors with what stands there, where the original is at hand."""
    for anchor in point.anchors:
        passage = (originals.get(anchor.source) or "")[anchor.start : anchor.end]
        if len(passage) >= _SHORTEST:
            yield anchor, passage


def _all_places(original: str, passages: Iterable[str]) -> Mapping[str, list[int]]:
    """Return where each passage begins, in one run over the original."""
    found: dict[str, list[int]] = {passage: [] for passage in passages}
    by_beginning: dict[str, list[str]] = {}
    for passage in found:
        by_beginning.setdefault(passage[:_SHORTEST], []).append(passage)
    for place in range(len(original) - _SHORTEST + 1):
        alike = by_beginning.get(original[place : place + _SHORTEST], [])
        for passage in [each for each in alike if original.startswith(each, place)]:
            found[passage].append(place)
            if len(found[passage]) == _ENOUGH:
                alike.remove(passage)
    return found
